package org.uppsikt.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.uppsikt.domain.channel.Channel;
import org.uppsikt.text.CliText;
import org.uppsikt.text.Texts;
import org.uppsikt.work.Desk;
import org.uppsikt.work.lines.ItemImport;
import org.uppsikt.work.lines.ItemLine;

/// `import`: takes items from a file of JSON Lines into a channel. Bad lines are told by their
/// number, and the others are kept.
final class ImportCommand implements Command.AtDesk {

  @Override
  public Options options(Texts texts) {
    return new Options(texts, CliText.ABOUT_IMPORT)
        .workspace()
        .required("--channel", "NAME", CliText.CHANNEL_OPTION)
        .format()
        .argument("FILE", true, CliText.IMPORT_FILE)
        .footer(
            CliText.IMPORT_LINES,
            "id          text",
            "kind        comment | reply | message",
            "visibility  shown | hidden | spam | trashed | gone",
            "post        id | {\"id\",\"title\",\"text\",\"link\",\"postedAt\"}",
            "parent      link",
            "postedAt    editedAt        2026-08-03T10:24:00+02:00",
            "sender      {\"name\",\"handle\",\"id\",\"profile\",\"email\",\"ip\",\"agent\"}");
  }

  @Override
  public int run(Call call, Desk desk) {
    List<Channel> channels = ChannelChoice.of(call, desk);
    if (channels.isEmpty()) {
      return Exit.USAGE;
    }
    Path file = call.resolve(call.argument(0).orElseThrow());
    var into = new ItemImport(desk.intake(), channels.getFirst().id());
    try (InputStream in = Files.newInputStream(file)) {
      return lines(call, new ByteLines(in), into);
    } catch (IOException e) {
      call.complain(CliText.NO_FILE, file.toString());
      return Exit.NOT_RUN;
    }
  }

  private static int lines(Call call, ByteLines lines, ItemImport into) throws IOException {
    long bad = 0;
    Optional<ByteLines.Line> next = lines.next();
    while (next.isPresent() && !call.stopped().getAsBoolean()) {
      ByteLines.Line line = next.get();
      if (line.number() % 100 == 0) {
        call.progress(CliText.IMPORTING, line.number(), 0);
      }
      ItemLine read =
          line.whole()
              ? ItemLine.read(line.bytes())
              : new ItemLine.Bad(ItemLine.Fault.WRONG, "line");
      switch (read) {
        case ItemLine.Good good -> into.add(good);
        case ItemLine.Bad wrong -> {
          bad++;
          tell(call, line.number(), wrong);
        }
      }
      next = lines.next();
    }
    call.endProgress();
    done(call, into.finish(), bad);
    if (next.isPresent()) {
      call.complain(CliText.STOPPED);
      return Exit.NOT_RUN;
    }
    return bad == 0 ? Exit.FINE : Exit.PROBLEMS;
  }

  private static void tell(Call call, long number, ItemLine.Bad bad) {
    if (call.json()) {
      Map<String, Object> line = new LinkedHashMap<>();
      line.put("line", number);
      line.put("error", bad.fault().name());
      line.put("field", bad.field());
      call.print(line);
      return;
    }
    CliText why =
        switch (bad.fault()) {
          case NOT_JSON -> CliText.LINE_NOT_JSON;
          case MISSING -> CliText.LINE_MISSING;
          case WRONG -> CliText.LINE_WRONG;
        };
    call.complain(why, String.valueOf(number), bad.field());
  }

  private static void done(Call call, ItemImport.Taken taken, long bad) {
    if (call.json()) {
      Map<String, Object> line = new LinkedHashMap<>();
      line.put("read", taken.read());
      line.put("new", taken.fresh());
      line.put("edited", taken.edited());
      line.put("bad", bad);
      call.print(line);
    } else {
      call.say(CliText.IMPORT_DONE, taken.read(), taken.fresh(), taken.edited(), bad);
    }
  }
}
