package org.uppsikt.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.uppsikt.domain.journal.Digest;
import org.uppsikt.domain.people.Person;
import org.uppsikt.store.inspect.FileSeal;
import org.uppsikt.store.key.OpenResult;
import org.uppsikt.store.key.PracticeKey;
import org.uppsikt.work.Desk;
import org.uppsikt.work.Doors;
import org.uppsikt.work.Opening;

/// A real workspace of some size that was not closed: its reading is told, and can be cancelled.
class UnclosedTest {

  private static final int PIECES = 40;
  private static final int PIECE = 500_000;

  @TempDir Path temp;

  @SuppressWarnings("NullAway.Init")
  private OwnOffice office;

  @BeforeEach
  void make() {
    office = new OwnOffice(temp.resolve("workspace"));
  }

  @AfterEach
  void close() {
    office.close();
  }

  private static void fill(Desk desk) {
    var random = new Random(7);
    for (int i = 0; i < PIECES; i++) {
      byte[] bytes = new byte[PIECE];
      random.nextBytes(bytes);
      desk.office().database().change(tx -> desk.office().tables().blobs().put(tx, bytes));
    }
  }

  private void leftUnclosed() throws IOException {
    fill(office.desk());
    office.desk().close();
    var opened = (OpenResult.Opened) office.unlock(office.eva(), OwnOffice.EVAS);
    try (opened) {
      new FileSeal(office.place.database(), opened.master()).markOpen();
    }
  }

  private Doors.Entry open(Opening opening) {
    var password = new Doors.Credential.Password(office.eva(), OwnOffice.EVAS.toCharArray());
    return office.doors.open(office.folder, password, opening);
  }

  @Test
  void howFarTheFileIsReadIsTold_upToTheWhole() throws IOException {
    leftUnclosed();
    var heard = new Heard(word -> false);
    try (var desk = ((Doors.Entry.Open) open(heard)).desk()) {
      assertThat(desk.person().id()).isEqualTo(office.eva());
    }
    List<Word> read = heard.words.stream().filter(w -> w.stage == Opening.Stage.CHECKING).toList();
    assertThat(read).extracting(Word::done).isSorted();
    assertThat(read.getLast().done()).isEqualTo(read.getLast().of()).isGreaterThan(10_000_000);
    assertThat(heard.words.getLast().stage()).isEqualTo(Opening.Stage.ENTERING);
    var again = new Heard(word -> false);
    ((Doors.Entry.Open) open(again)).desk().close();
    assertThat(again.words).extracting(Word::stage).contains(Opening.Stage.COMPARING);
    assertThat(again.words).extracting(Word::stage).doesNotContain(Opening.Stage.CHECKING);
  }

  @Test
  void cancelledInTheMiddle_nothingIsOpenOrAltered_andItOpensTheNextTime() throws IOException {
    leftUnclosed();
    Map<String, Digest> before = OwnOffice.files(office.folder);
    var heard = new Heard(word -> word.done() > word.of() / 2);
    assertThat(open(heard)).isEqualTo(new Doors.Entry.Cancelled());
    assertThat(heard.words.getLast().done()).isLessThan(heard.words.getLast().of());
    assertThat(OwnOffice.files(office.folder)).isEqualTo(before);
    ((Doors.Entry.Open) open(Opening.UNWATCHED)).desk().close();
  }

  @Test
  void aFileThatWasClosedCanBeLetGoOfWhileItIsCompared() {
    office.desk().close();
    Map<String, Digest> before = OwnOffice.files(office.folder);
    assertThat(open(new Heard(word -> true))).isEqualTo(new Doors.Entry.Cancelled());
    assertThat(OwnOffice.files(office.folder)).isEqualTo(before);
    ((Doors.Entry.Open) open(Opening.UNWATCHED)).desk().close();
  }

  @Test
  void theNewKeyOfAFileIsTold_andFromThereOnNothingIsCancelled() {
    Person mats = office.addMats();
    office.desk().staff().remove(mats.id(), "slutat", office.eva());
    office.desk().close();
    Map<String, Digest> before = OwnOffice.files(office.folder);
    assertThat(open(new Heard(word -> true))).isEqualTo(new Doors.Entry.Cancelled());
    assertThat(OwnOffice.files(office.folder)).isEqualTo(before);
    var heard = new Heard(word -> word.stage() == Opening.Stage.REKEYING);
    ((Doors.Entry.Open) open(heard)).desk().close();
    assertThat(heard.words).extracting(Word::stage).contains(Opening.Stage.REKEYING);
    var last = new Heard(word -> false);
    ((Doors.Entry.Open) open(last)).desk().close();
    assertThat(last.words).extracting(Word::stage).doesNotContain(Opening.Stage.REKEYING);
  }

  @Test
  void aPracticeIsLetGoOfAsWell() throws IOException {
    Path folder = temp.resolve("practice");
    var place = new WorkspaceFolder(folder);
    var made = (Doors.Entry.Open) office.doors.practice(folder, false, Opening.UNWATCHED);
    made.desk().close();
    var key = (PracticeKey.Reading.Read) PracticeKey.read(folder, new java.security.SecureRandom());
    new FileSeal(place.database(), key.master()).markOpen();
    var heard = new Heard(word -> true);
    assertThat(office.doors.practice(folder, false, heard)).isEqualTo(new Doors.Entry.Cancelled());
    assertThat(heard.words).extracting(Word::stage).containsOnly(Opening.Stage.CHECKING);
    var again = (Doors.Entry.Open) office.doors.practice(folder, false, Opening.UNWATCHED);
    again.desk().close();
  }

  /// What was told.
  private record Word(Opening.Stage stage, long done, long of) {}

  /// Somebody who waits until she hears one word too many.
  private static final class Heard implements Opening {

    private Predicate<Word> enough;
    private final List<Word> words = new ArrayList<>();
    private boolean cancelled;

    Heard(Predicate<Word> enough) {
      this.enough = enough;
    }

    @Override
    public void reached(Stage stage, long done, long of) {
      var word = new Word(stage, done, of);
      words.add(word);
      cancelled |= enough.test(word);
    }

    @Override
    public boolean cancelled() {
      return cancelled;
    }
  }
}
