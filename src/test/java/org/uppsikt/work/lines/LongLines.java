package org.uppsikt.work.lines;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.uppsikt.domain.finding.Check;
import org.uppsikt.flag.Flagger;
import org.uppsikt.testing.Bench;
import org.uppsikt.testing.Ticking;
import org.uppsikt.testing.Workplace;
import org.uppsikt.work.Intake;

/// A process of its own that takes in one long line after the other, unchecked, and prints what was
/// taken.
final class LongLines {

  static final int LINES = 50;
  private static final int LENGTH = 3 * 1024 * 1024;

  private LongLines() {}

  public static void main(String... args) {
    var clock = new Ticking();
    var work = new Workplace(Bench.file(Path.of(args[0]), clock), clock);
    Flagger none = (text, context) -> new Check.NotChecked(Check.Reason.NOT_YET_RUN);
    var lines = new ItemImport(new Intake(work.office, none), work.channel.id());
    for (int n = 1; n <= LINES; n++) {
      lines.add(n, (ItemLine.Good) ItemLine.read(line(n)));
    }
    System.out.println(lines.finish());
    Runtime.getRuntime().halt(0);
  }

  private static byte[] line(int number) {
    String text = (number + " ").repeat(LENGTH / 3);
    return "{\"id\":\"%d\",\"text\":\"%s\"}"
        .formatted(number, text)
        .getBytes(StandardCharsets.UTF_8);
  }
}
