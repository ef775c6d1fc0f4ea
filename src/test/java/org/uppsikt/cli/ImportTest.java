package org.uppsikt.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.SequenceInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.uppsikt.cli.Shell.Done;
import org.uppsikt.domain.channel.Channel;
import org.uppsikt.domain.channel.ChannelId;
import org.uppsikt.domain.channel.ChannelKind;
import org.uppsikt.store.Forger;
import org.uppsikt.text.Language;
import org.uppsikt.text.Texts;
import org.uppsikt.work.Desk;
import org.uppsikt.work.lines.ItemImport;

/// Files that are not what they should be, and imports that do not come to their end.
class ImportTest extends FurnishedTest {

  private static final String KEPT = "are kept. Run the same file again";

  private Done imported() {
    return shell.atDesk("import", "in.jsonl", "--channel", "LinkedIn");
  }

  /// That many good lines.
  private static String lines(int count) {
    return IntStream.rangeClosed(1, count)
        .mapToObj("{\"id\":\"%d\",\"text\":\"Hej\"}\n"::formatted)
        .collect(Collectors.joining());
  }

  @Test
  void emptyLines_andTheMarkOfAnEditor_areNoFaults() {
    shell.write("in.jsonl", "\uFEFF{\"id\":\"1\",\"text\":\"Hej\"}\r\n\r\n  \n" + lines(2) + "\n");
    Done done = imported();
    assertThat(done.err()).isEmpty();
    assertThat(done.code()).isEqualTo(Exit.FINE);
    assertThat(done.out()).isEqualTo("3 read, 2 new, 0 edited, 0 lines left out\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16", "UTF-16LE", "UTF-16BE", "x-UTF-16LE-BOM"})
  void aFileInUtf16_isToldInOneSentence(String charset) throws IOException {
    Files.write(folder.resolve("in.jsonl"), lines(20).getBytes(Charset.forName(charset)));
    Done done = imported();
    assertThat(done.code()).isEqualTo(Exit.NOT_RUN);
    assertThat(done.err().lines()).singleElement().asString().contains("UTF-16", "in.jsonl");
    assertThat(done.out()).isEmpty();
  }

  @Test
  void aLineBeyondTheCeiling_isLeftOut_andTheNextOnesKept() throws IOException {
    byte[] spaces = " ".repeat(1 << 20).getBytes(StandardCharsets.UTF_8);
    try (var out = Files.newOutputStream(folder.resolve("in.jsonl"))) {
      for (int written = 0; written <= ByteLines.MOST; written += spaces.length) {
        out.write(spaces);
      }
      out.write(("\n" + lines(2)).getBytes(StandardCharsets.UTF_8));
    }
    Done done = imported();
    assertThat(done.err()).isEqualTo("Line 1: line cannot be read\n");
    assertThat(done.out()).isEqualTo("2 read, 2 new, 0 edited, 1 lines left out\n");
  }

  @Test
  void aPostWithoutAnId_isTold_notDropped() {
    shell.write("in.jsonl", "{\"id\":\"1\",\"text\":\"Hej\",\"post\":{\"title\":\"Ny skola\"}}\n");
    assertThat(imported().err()).isEqualTo("Line 1: post.id is missing\n");
  }

  /// What is taken in is a record and stays: a sender under a misspelt name would be withheld for
  /// good.
  @Test
  void aFieldThatIsNotKnown_leavesItsLineOut_andIsNamed() {
    shell.write(
        "in.jsonl",
        """
        {"id":"1","text":"Hej","author":{"name":"Åsa"}}
        {"id":"2","text":"Hej","\\u001b[2J":1}
        {"id":"3","text":"Hej","sender":{"name":"Åsa"},"other":{"likes":3}}
        {"id":"4","text":"Hej","sender":null}
        """);
    Done done = imported();
    assertThat(done.err()).isEqualTo("Line 1: author is not known\nLine 2: ?[2J is not known\n");
    assertThat(done.out()).isEqualTo("2 read, 2 new, 0 edited, 2 lines left out\n");
    assertThat(done.code()).isEqualTo(Exit.PROBLEMS);
  }

  @Test
  void aFolder_isNoFile() throws IOException {
    Files.createDirectory(folder.resolve("in.jsonl"));
    Done done = imported();
    assertThat(done.code()).isEqualTo(Exit.NOT_RUN);
    assertThat(done.err().lines()).singleElement().asString().contains("cannot be read");
    assertThat(done.out()).isEmpty();
  }

  /// What a platform does not know of would stand as removed there after the next round.
  @ParameterizedTest
  @EnumSource(value = ChannelKind.class, mode = EnumSource.Mode.EXCLUDE, names = "MANUAL")
  void aChannelThatIsFetched_takesNoLines(ChannelKind kind) {
    shell.write("in.jsonl", lines(1));
    try (Desk desk = shell.console()) {
      var site = new Channel(new ChannelId(new UUID(2, 2)), kind, "Webbplatsen", "", "website", "");
      desk.office()
          .database()
          .change(tx -> desk.office().tables().channels().add(tx, site, Optional.empty()));
    }
    Done done = shell.atDesk("import", "in.jsonl", "--channel", "Webbplatsen");
    assertThat(done.code()).isEqualTo(Exit.USAGE);
    assertThat(done.err()).contains("Webbplatsen is fetched from its platform");
    assertThat(done.out()).isEmpty();
    try (Desk desk = shell.console()) {
      assertThat(desk.reading().counts().values()).doesNotContain(1);
    }
  }

  /// Its clocks would run, and its edits open again what is done.
  @Test
  void aChannelThatWasEnded_takesNoLines() {
    shell.write("in.jsonl", lines(1));
    try (Desk desk = shell.console()) {
      ChannelId channel = desk.reading().channels().getFirst().id();
      desk.office()
          .database()
          .change(tx -> desk.office().tables().channels().pause(tx, channel, true));
    }
    Done done = imported();
    assertThat(done.code()).isEqualTo(Exit.USAGE);
    assertThat(done.err()).contains("LinkedIn is ended").contains("Take it up again");
    assertThat(done.out()).isEmpty();
    try (Desk desk = shell.console()) {
      assertThat(desk.reading().counts().values()).doesNotContain(1);
    }
  }

  @Test
  void aDiskThatStopsGivingHalfWay_keepsWhatWasRead_andSaysHowFarItCame() {
    try (Desk desk = shell.console()) {
      var into = new ItemImport(desk.intake(), desk.reading().channels().getFirst().id());
      var told = new ByteArrayOutputStream();
      assertThat(new ImportCommand.Run(call(told), "in.jsonl", into).lines(broken(lines(130))))
          .isEqualTo(Exit.NOT_RUN);
      assertThat(told.toString(StandardCharsets.UTF_8).lines())
          .containsExactly(
              "130 read, 130 new, 0 edited, 0 lines left out",
              "The file cannot be read: in.jsonl",
              "The lines up to 130 " + KEPT + " once this is mended: nothing is taken twice.");
      assertThat(desk.reading().counts().values()).contains(130);
    }
  }

  @Test
  void aDatabaseThatTakesNoMore_saysHowFarItCame_andTheSameFileGoesOnFromThere() {
    shell.write("in.jsonl", lines(150));
    refusing("120");
    Done stopped = imported();
    assertThat(stopped.code()).isEqualTo(Exit.NOT_RUN);
    assertThat(stopped.err())
        .contains("The lines up to 100 " + KEPT)
        .endsWith("It did not work (StoreException). What was saved already is still there.\n");
    shell.write("in.jsonl", lines(119));
    assertThat(imported().out()).isEqualTo("119 read, 19 new, 0 edited, 0 lines left out\n");
  }

  @Test
  void whereTheFirstLinesAreRefused_nothingIsKept_andThatIsSaid() {
    shell.write("in.jsonl", lines(3));
    refusing("2");
    assertThat(imported().err()).startsWith("Nothing of the file was kept.\n");
  }

  /// From now on the database takes no item of that id.
  private void refusing(String id) {
    try (Desk desk = shell.console()) {
      new Forger(desk.office().database())
          .forge("alter table item add constraint no_more check (remote_id <> '" + id + "')");
    }
  }

  private Call call(ByteArrayOutputStream told) {
    var out = new PrintStream(told, true, StandardCharsets.UTF_8);
    var streams =
        new Streams(out, out, InputStream.nullInputStream(), false, question -> Optional.empty());
    Texts texts = Texts.of(Language.EN);
    var line = List.of("import", "in.jsonl", "--workspace", "w", "--channel", "LinkedIn");
    var asked = (CommandTree.Read.Asked) new CommandTree(texts).read(line, streams, "1.2");
    return new Call(
        asked.args(), streams, texts, Path.of(""), Clock.systemUTC(), "1.2", () -> false);
  }

  /// Gives these lines and then fails.
  private static ByteLines broken(String lines) {
    var failing =
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw new IOException("unplugged");
          }

          @Override
          public int read(byte[] into, int from, int most) throws IOException {
            return read();
          }
        };
    return new ByteLines(
        new SequenceInputStream(
            new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8)), failing));
  }
}
