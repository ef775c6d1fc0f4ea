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
import org.uppsikt.domain.channel.ChannelKind;
import org.uppsikt.text.CliText;
import org.uppsikt.text.Texts;
import org.uppsikt.work.Desk;
import org.uppsikt.work.lines.ItemImport;
import org.uppsikt.work.lines.ItemLine;

/// `import`: takes items from a file of JSON Lines into a channel. Bad lines are told by their
/// number, and the others are kept. Only into a channel without an interface: what a platform does
/// not know of would count as removed there at the next round.
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
            "sender      {\"name\",\"handle\",\"id\",\"profile\",\"email\",\"ip\",\"agent\"}",
            "other       {...}");
  }

  @Override
  public int run(Call call, Desk desk) {
    List<Channel> channels = ChannelChoice.of(call, desk);
    if (channels.isEmpty()) {
      return Exit.USAGE;
    }
    Channel channel = channels.getFirst();
    if (channel.kind() != ChannelKind.MANUAL) {
      call.complain(CliText.IMPORT_FETCHED, channel.name());
      return Exit.USAGE;
    }
    if (desk.rounds().isEnded(channel.id())) {
      call.complain(CliText.IMPORT_ENDED, channel.name());
      return Exit.USAGE;
    }
    String file = call.resolve(call.argument(0).orElseThrow()).toString();
    var into = new ItemImport(desk.intake(), channel.id());
    try (InputStream in = Files.newInputStream(Path.of(file))) {
      return new Run(call, file, into).lines(new ByteLines(in));
    } catch (IOException e) {
      call.complain(CliText.NO_FILE, file);
      return Exit.NOT_RUN;
    }
  }

  /// One file as it is read.
  static final class Run {

    private final Call call;
    private final String file;
    private final ItemImport into;
    private long bad;

    Run(Call call, String file, ItemImport into) {
      this.call = call;
      this.file = file;
      this.into = into;
    }

    /// @return the exit code
    int lines(ByteLines lines) {
      boolean told = false;
      try {
        int code = all(lines);
        told = true;
        return code;
      } catch (IOException e) {
        if (lines.number() > 0) {
          done(call, into.finish(), bad);
        }
        call.complain(CliText.NO_FILE, file);
        told = lines.number() == 0;
        return Exit.NOT_RUN;
      } finally {
        if (!told) {
          call.endProgress();
          call.complain(CliText.IMPORT_KEPT, into.kept());
        }
      }
    }

    private int all(ByteLines lines) throws IOException {
      Optional<ByteLines.Line> next = lines.next();
      if (next.filter(ByteLines.Line::utf16).isPresent()) {
        call.complain(CliText.IMPORT_UTF_16, file);
        return Exit.NOT_RUN;
      }
      while (next.isPresent() && !call.stopped().getAsBoolean()) {
        ByteLines.Line line = next.get();
        if (line.number() % 100 == 0) {
          call.progress(CliText.IMPORTING, line.number(), 0);
        }
        if (!line.blank()) {
          take(line);
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

    private void take(ByteLines.Line line) {
      ItemLine read =
          line.whole()
              ? ItemLine.read(line.bytes())
              : new ItemLine.Bad(ItemLine.Fault.WRONG, "line");
      switch (read) {
        case ItemLine.Good good -> into.add(line.number(), good);
        case ItemLine.Bad wrong -> {
          bad++;
          tell(call, line.number(), wrong);
        }
      }
    }
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
          case UNKNOWN -> CliText.LINE_UNKNOWN;
        };
    call.complain(why, String.valueOf(number), Printed.harmless(bad.field()));
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
