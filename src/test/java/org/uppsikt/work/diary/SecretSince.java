package org.uppsikt.work.diary;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.uppsikt.domain.people.Person;
import org.uppsikt.domain.people.PersonId;
import org.uppsikt.domain.people.Role;
import org.uppsikt.domain.registry.RegisterEntry;
import org.uppsikt.evidence.sheet.ListingSheet;
import org.uppsikt.store.Database;
import org.uppsikt.testing.Ticking;
import org.uppsikt.testing.Workplace;

/// A diary with an entry that turns out to be secret once it stands there.
abstract class SecretSince {

  static final String MARKER = "Zebrafinken";

  /// Of the entry that turns out to be secret.
  static final String NUMBER = "KS 2026/0001-1";

  static final RegisterEntry.Secrecy SECRECY =
      new RegisterEntry.Secrecy("OSL 26 kap. 1 §", "Socialnämnden");

  @TempDir Path folder;
  final Ticking clock = new Ticking();
  Database database;
  Workplace work;
  DiaryBook book;
  PersonId eva;

  abstract Database open();

  @BeforeEach
  void start() {
    database = open();
    work = new Workplace(database, clock);
    book = new DiaryBook(work.office);
    eva = database.read(tx -> work.office.tables().people().all(tx)).getFirst().id();
  }

  @AfterEach
  void stop() {
    database.close();
  }

  DiaryBook.Page page(boolean open, String typed) {
    return book.page(open, typed, Optional.empty(), Long.MAX_VALUE, 50, eva);
  }

  /// Somebody of that role who joins the office.
  PersonId joins(Role role) {
    var person = new Person(new PersonId(UUID.randomUUID()), "Ny Kraft", role, "", false);
    database.change(tx -> work.office.tables().people().add(tx, person));
    return person.id();
  }

  /// What the files say that this person exports.
  String export(boolean open, PersonId by) throws IOException {
    var out = new DiaryOut(work.office, book, new ListingSheet(), "test");
    Path target = folder.resolve("export-" + by);
    assertThat(
            out.export(
                new DiaryOut.Wish(open, "", Optional.empty()), TestEntries.heads(), target, by))
        .isEqualTo(DiaryOut.Result.WRITTEN);
    return Files.readString(target.resolve("diary.csv"))
        + Files.readString(target.resolve("diary.json"));
  }

  /// The open view, on paper and in files, has its number and nothing else of it.
  ///
  /// @param printed what else stands on paper
  void assertNothingOfItLeaves(String... printed) throws IOException {
    var out = new DiaryOut(work.office, book, new ListingSheet(), "test");
    var wish = new DiaryOut.Wish(true, "", Optional.empty());
    Path pdf = folder.resolve("ut.pdf");
    assertThat(out.print(wish, TestEntries.heads(), pdf, eva)).isEqualTo(DiaryOut.Result.WRITTEN);
    assertThat(out.export(wish, TestEntries.heads(), folder.resolve("ut"), eva))
        .isEqualTo(DiaryOut.Result.WRITTEN);
    try (var document = Loader.loadPDF(pdf.toFile())) {
      assertThat(new PDFTextStripper().getText(document))
          .contains(NUMBER)
          .contains(printed)
          .doesNotContain(MARKER);
    }
    for (String name : List.of("diary.csv", "diary.json")) {
      assertThat(Files.readString(folder.resolve("ut").resolve(name)))
          .contains(NUMBER)
          .doesNotContain(MARKER, TestEntries.DRAWN_UP_ON.toString());
    }
    assertThat(Files.readAllLines(folder.resolve("ut").resolve("diary.csv")))
        .filteredOn(line -> line.startsWith("\"" + NUMBER + "\""))
        .as("nor that it bears no date")
        .singleElement(InstanceOfAssertFactories.STRING)
        .doesNotContain("odaterad");
  }
}
