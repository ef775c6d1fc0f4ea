package org.uppsikt.work.diary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.uppsikt.evidence.sheet.ListingSheet;
import org.uppsikt.store.Database;
import org.uppsikt.store.StoreBench;
import org.uppsikt.work.Office;

/// An export or a print of the diary is there whole, or not at all.
class DiaryOutWholeTest extends SecretSince {

  private static final DiaryOut.Wish ALL = new DiaryOut.Wish(true, "", Optional.empty());

  @Override
  Database open() {
    return StoreBench.h2(folder, clock);
  }

  @BeforeEach
  void enter() {
    book.enter(TestEntries.incoming(Optional.empty(), "Halt", "Anna Lind", List.of()), eva);
  }

  /// Its last file speaks a language that the program does not: both tables are written by then.
  @Test
  void whatStopsItHalfWay_leavesNothingThere() throws IOException {
    DiaryHeads heads = TestEntries.heads();
    var strange =
        new DiaryHeads(
            heads.title(),
            heads.about(),
            "xx",
            heads.names(),
            heads.directions(),
            heads.notShown(),
            heads.undated(),
            heads.readme());
    var out = new DiaryOut(practice(), book, new ListingSheet(), "test");
    assertThatThrownBy(() -> out.export(ALL, strange, folder.resolve("ut"), eva))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(left()).noneMatch(name -> name.contains("ut"));
    assertThat(out.export(ALL, heads, folder.resolve("ut"), eva))
        .isEqualTo(DiaryOut.Result.WRITTEN);
    assertThat(left()).contains("ut").noneMatch(name -> name.startsWith(".ut"));
  }

  @Test
  void whereNothingCanBeWritten_itSaysSo() {
    var out = new DiaryOut(work.office, book, new ListingSheet(), "test");
    assertThat(out.export(ALL, TestEntries.heads(), folder.resolve("ingen/alls"), eva))
        .isEqualTo(DiaryOut.Result.NOT_WRITTEN);
  }

  /// The name is taken while the print is drawn: what is written at once would go over it.
  @Test
  void whatTookTheNameMeanwhile_isLeftAsItIs_andNoHalfPrintBesideIt() throws IOException {
    Path file = folder.resolve("ut.pdf");
    var out =
        new DiaryOut(
            work.office,
            book,
            listing -> {
              take(file);
              return new ListingSheet().draw(listing);
            },
            "test");
    assertThat(out.print(ALL, TestEntries.heads(), file, eva))
        .isEqualTo(DiaryOut.Result.NOT_WRITTEN);
    assertThat(Files.readString(file)).isEqualTo("of somebody else");
    assertThat(left()).contains("ut.pdf").noneMatch(name -> name.startsWith(".ut"));
  }

  @Test
  void printed_nothingUnfinishedIsLeft() throws IOException {
    var out = new DiaryOut(work.office, book, new ListingSheet(), "test");
    assertThat(out.print(ALL, TestEntries.heads(), folder.resolve("ut.pdf"), eva))
        .isEqualTo(DiaryOut.Result.WRITTEN);
    assertThat(left()).contains("ut.pdf").noneMatch(name -> name.startsWith(".ut"));
  }

  private static void take(Path file) {
    try {
      Files.writeString(file, "of somebody else");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<String> left() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }

  private Office practice() {
    Office real = work.office;
    return new Office(
        real.database(),
        real.tables(),
        real.clock(),
        real.zone(),
        real.library(),
        real.pack(),
        real.municipality(),
        true,
        real.steps());
  }
}
