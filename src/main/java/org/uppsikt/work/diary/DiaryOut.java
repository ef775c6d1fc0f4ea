package org.uppsikt.work.diary;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.uppsikt.domain.journal.Event;
import org.uppsikt.domain.journal.EventKind;
import org.uppsikt.domain.journal.Payload;
import org.uppsikt.domain.people.PersonId;
import org.uppsikt.evidence.Listing;
import org.uppsikt.evidence.SheetLanguage;
import org.uppsikt.evidence.Words;
import org.uppsikt.evidence.export.UnfinishedFolder;
import org.uppsikt.work.Office;
import org.uppsikt.work.diary.DiaryHeads.Field;
import tools.jackson.databind.json.JsonMapper;

/// Takes the diary out: printed (PDF/A-1b), or as files that are read without this program (CSV for
/// spreadsheets, JSON for other systems). Each is journalled before it is written, with the view it
/// shows. What is taken out of a practice workspace says so: in its name, on every page and in
/// every line, since lines are copied from file to file.
public final class DiaryOut {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String MARK = "PRACTICE";
  private static final int PAGE = 500;

  /// A print is read by people; what is longer goes out as files.
  private static final int MOST_PRINTED = 2000;

  private final Office office;
  private final DiaryBook book;
  private final Listing.Printer printer;
  private final String program;

  /// @param program version of Uppsikt
  public DiaryOut(Office office, DiaryBook book, Listing.Printer printer, String program) {
    this.office = office;
    this.book = book;
    this.printer = printer;
    this.program = program;
  }

  /// What is to be taken out.
  ///
  /// @param open true for the view that anybody may have
  /// @param typed beginnings of words; empty for all
  public record Wish(boolean open, String typed, Optional<String> caseNumber) {}

  /// What came of it.
  public enum Result {
    WRITTEN,
    NO_RIGHT,
    /// Something of that name is there already; it is left as it is.
    ALREADY_THERE,
    /// Too many entries for a print; search for fewer or export.
    TOO_MANY,
    NOT_WRITTEN
  }

  /// The name that a print or an export is to bear: marked where this is practice.
  public String name(String name) {
    return office.practice() ? MARK + "-" + name : name;
  }

  /// @param file that does not exist yet
  public Result print(Wish wish, DiaryHeads heads, Path file, PersonId by) {
    if (!book.mayKeep(by)) {
      return Result.NO_RIGHT;
    }
    if (Files.exists(file)) {
      return Result.ALREADY_THERE;
    }
    List<DiaryLine> lines = lines(wish, MOST_PRINTED + 1, by);
    if (lines.size() > MOST_PRINTED) {
      return Result.TOO_MANY;
    }
    List<Listing.Section> sections = lines.stream().map(line -> section(line, heads)).toList();
    var listing =
        new Listing(
            heads.title(),
            heads.about(),
            office.municipality(),
            language(heads),
            office.clock().instant(),
            office.practice(),
            program,
            sections);
    journal(wish, "print", lines.size(), by);
    return write(file, printer.draw(listing).copy());
  }

  /// Writes `diary.csv`, `diary.json` and a file that explains them into a folder of their own:
  /// whole under another name first, so that half a diary never stands there as if it were all.
  ///
  /// @param folder that does not exist yet
  public Result export(Wish wish, DiaryHeads heads, Path folder, PersonId by) {
    if (!book.mayKeep(by)) {
      return Result.NO_RIGHT;
    }
    if (Files.exists(folder)) {
      return Result.ALREADY_THERE;
    }
    List<DiaryLine> lines = lines(wish, Integer.MAX_VALUE, by);
    journal(wish, "export", lines.size(), by);
    try {
      Path draft = UnfinishedFolder.beside(folder);
      try {
        Files.write(draft.resolve("diary.csv"), csv(lines, heads));
        Files.write(draft.resolve("diary.json"), json(lines));
        Files.writeString(
            draft.resolve(office.practice() ? "README-PRACTICE.txt" : "README.txt"), readme(heads));
        Files.move(draft, folder);
        return Result.WRITTEN;
      } finally {
        UnfinishedFolder.remove(draft);
      }
    } catch (IOException e) {
      return Result.NOT_WRITTEN;
    }
  }

  private static SheetLanguage language(DiaryHeads heads) {
    return SheetLanguage.valueOf(heads.language().toUpperCase(Locale.ROOT));
  }

  private String readme(DiaryHeads heads) {
    String mark = office.practice() ? Words.in(language(heads)).of("export.practice") + "\n\n" : "";
    return mark + heads.readme() + "\n";
  }

  /// Whole under another name first, as an export is: half a print would pass for all of it.
  private static Result write(Path file, byte[] bytes) {
    try {
      Path draft = UnfinishedFolder.beside(file);
      try {
        Path whole = Files.write(draft.resolve("print"), bytes);
        Files.move(whole, file);
        return Result.WRITTEN;
      } finally {
        UnfinishedFolder.remove(draft);
      }
    } catch (IOException e) {
      return Result.NOT_WRITTEN;
    }
  }

  private void journal(Wish wish, String how, int entries, PersonId by) {
    Payload payload =
        Payload.NONE.with("how", how).with("open", wish.open()).with("entries", entries);
    office
        .database()
        .change(tx -> tx.journal(Event.by(by, EventKind.EXPORTED, "diary:all", payload)));
    office.database().sync();
  }

  private List<DiaryLine> lines(Wish wish, int most, PersonId by) {
    var lines = new ArrayList<DiaryLine>();
    long before = Long.MAX_VALUE;
    while (lines.size() < most) {
      List<DiaryLine> page =
          book.page(wish.open(), wish.typed(), wish.caseNumber(), before, PAGE, by).lines();
      if (page.isEmpty()) {
        return lines;
      }
      lines.addAll(page);
      before = page.getLast().id();
    }
    return lines;
  }

  private static Listing.Section section(DiaryLine line, DiaryHeads heads) {
    List<Listing.Fact> facts =
        values(line, heads).entrySet().stream()
            .filter(value -> value.getKey() != Field.NUMBER && !value.getValue().isBlank())
            .map(v -> new Listing.Fact(heads.names().getOrDefault(v.getKey(), ""), v.getValue()))
            .toList();
    return new Listing.Section(line.number(), facts);
  }

  /// RFC 4180, in UTF-8 with the mark by which spreadsheets know it. A value that a spreadsheet
  /// would take for a formula gets an apostrophe before it.
  private byte[] csv(List<DiaryLine> lines, DiaryHeads heads) {
    var csv = new StringBuilder("\uFEFF");
    String mark = office.practice() ? ";" + cell(MARK) : "";
    csv.append(
        Arrays.stream(Field.values())
            .map(field -> cell(heads.names().getOrDefault(field, "")))
            .collect(Collectors.joining(";", "", mark + "\r\n")));
    for (DiaryLine line : lines) {
      csv.append(
          values(line, heads).values().stream()
              .map(DiaryOut::cell)
              .collect(Collectors.joining(";", "", mark + "\r\n")));
    }
    return csv.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static String cell(String value) {
    String safe =
        !value.isEmpty() && "=+-@\t\r".indexOf(value.charAt(0)) >= 0 ? "'" + value : value;
    return '"' + safe.replace("\"", "\"\"") + '"';
  }

  private byte[] json(List<DiaryLine> lines) {
    List<Map<String, Object>> entries = new ArrayList<>();
    for (DiaryLine line : lines) {
      var entry = new LinkedHashMap<String, Object>();
      entry.put("number", line.number());
      entry.put("case", line.caseNumber());
      entry.put("year", line.year());
      entry.put("running", line.running());
      entry.put("direction", line.direction().name());
      entry.put("cameOn", line.cameOn().toString());
      line.drawnUpOn().ifPresent(day -> entry.put("drawnUpOn", day.toString()));
      entry.put("correspondent", line.correspondent());
      entry.put("concerning", line.concerning());
      entry.put("arrival", line.arrival());
      entry.put("planEntry", line.planEntry());
      entry.put("secrecy", line.provision());
      entry.put("masked", line.masked());
      line.rights().ifPresent(number -> entry.put("rights", number));
      line.rightedBy().ifPresent(number -> entry.put("rightedBy", number));
      if (office.practice()) {
        entry.put("practice", MARK);
      }
      entries.add(entry);
    }
    return JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(entries);
  }

  private static Map<Field, String> values(DiaryLine line, DiaryHeads heads) {
    var values = new EnumMap<Field, String>(Field.class);
    values.put(Field.NUMBER, line.number());
    values.put(Field.RUNNING, line.year() + "/" + line.running());
    values.put(Field.DIRECTION, heads.directions().getOrDefault(line.direction(), ""));
    values.put(Field.CAME_ON, line.cameOn().toString());
    // Of what is secret it says nothing, neither that it bears a date nor that it bears none.
    String undated = line.masked() || line.restricted() || line.untold() ? "" : heads.undated();
    values.put(Field.DRAWN_UP_ON, line.drawnUpOn().map(Object::toString).orElse(undated));
    String who = line.masked() ? heads.notShown() : line.correspondent();
    values.put(Field.CORRESPONDENT, who);
    values.put(
        Field.CONCERNING, line.concerning().isEmpty() ? heads.notShown() : line.concerning());
    values.put(Field.ARRIVAL, line.arrival());
    values.put(Field.PLAN_ENTRY, line.planEntry());
    values.put(Field.SECRECY, line.provision());
    values.put(Field.RIGHTS, line.rights().orElse(""));
    values.put(Field.RIGHTED_BY, line.rightedBy().orElse(""));
    return values;
  }
}
