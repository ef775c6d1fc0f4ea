package org.uppsikt.work.diary;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.uppsikt.domain.registry.RegisterEntry;
import org.uppsikt.store.StoreBench;

/// What was entered by hand in clear, and is put right under a provision, on every database (OSL
/// 5:2, requirements I11): no mark on an item could hide it.
abstract class DiaryRightedContract extends SecretSince {

  @BeforeEach
  void enter() {
    String about = "Utredning om " + MARKER;
    var paper = TestEntries.incoming(Optional.empty(), about, "Roger " + MARKER, List.of());
    assertThat(number(paper)).isEqualTo(NUMBER);
    number(TestEntries.incoming(Optional.empty(), "Halt på torget", "Anna Lind", List.of()));
    assertThat(page(true, MARKER).total()).isOne();
  }

  @Test
  void underAProvision_nobodyOutsideReadsTheOneThatWasWrong_theOfficeDoes() {
    right(NUMBER, Optional.of(SECRECY));
    assertHidden(2);
    DiaryBook.Page open = page(true, "");
    DiaryLine wrong = open.lines().getLast();
    assertThat(wrong.correspondent() + wrong.concerning()).isEmpty();
    assertThat(wrong.provision()).isEqualTo("OSL 26 kap. 1 §");
    assertThat(wrong.rightedBy()).contains("KS 2026/0001-2");
    assertThat(open.lines().get(1).correspondent()).isEqualTo("Anna Lind");
    assertThat(page(true, "2026/0001-1").total()).isOne();

    DiaryLine inside = page(false, "roger").lines().getLast();
    assertThat(inside.concerning()).contains(MARKER);
    assertThat(inside.since()).isTrue();
    assertThat(inside.masked()).isFalse();
  }

  @Test
  void noPrintAndNoFileOfTheOpenViewHasIt() throws IOException {
    right(NUMBER, Optional.of(SECRECY));
    assertNothingOfItLeaves("Anna Lind");
  }

  /// The first was put right twice in clear, and one of those under a provision at last.
  @Test
  void whatCameBeforeAndBesideIt_isHiddenWithIt() {
    String again = right(NUMBER, Optional.empty());
    right(NUMBER, Optional.empty());
    assertThat(page(true, MARKER).total()).isEqualTo(3);
    right(right(again, Optional.empty()), Optional.of(SECRECY));
    assertHidden(5);
  }

  @Test
  void itIsPutRightOnceMoreUnderAProvisionOnly() {
    right(NUMBER, Optional.of(SECRECY));
    var open = TestEntries.puttingRight(NUMBER, "Roger " + MARKER, "Utredning", Optional.empty());
    assertThat(book.enter(open, eva))
        .isEqualTo(new DiaryBook.Result.Refused(DiaryBook.Why.SECRET_RIGHTED));
  }

  @Test
  void inClear_bothStand() {
    right(NUMBER, Optional.empty());
    assertThat(page(true, MARKER).total()).isEqualTo(2);
  }

  /// As it stood in a workspace before the first entry was kept.
  @Test
  void whatWasPutRightBefore_isHiddenToo() {
    String number = NUMBER;
    for (int i = 0; i < 20; i++) {
      number = right(number, Optional.empty());
    }
    right(number, Optional.of(SECRECY));
    StoreBench.stepAgain(
        database,
        List.of(
            "alter table diary_entry drop constraint diary_entry_begins",
            "drop index diary_entry_first",
            "alter table diary_entry drop column first_entry"),
        "V63__first_of_what_puts_right.sql");
    assertHidden(22);
  }

  private void assertHidden(int inTheOffice) {
    assertThat(page(true, MARKER).total()).isZero();
    assertThat(page(false, MARKER).total()).isEqualTo(inTheOffice);
    assertThat(page(true, "").lines())
        .allSatisfy(
            line -> assertThat(line.correspondent() + line.concerning()).doesNotContain(MARKER));
    assertThat(page(true, "").cases())
        .extracting(each -> each.concerning() + each.publicConcerning())
        .contains("")
        .noneMatch(title -> title.contains(MARKER));
  }

  private String right(String wrong, Optional<RegisterEntry.Secrecy> secrecy) {
    String about = "Utredning om " + MARKER;
    return number(TestEntries.puttingRight(wrong, "Ragnar " + MARKER, about, secrecy));
  }

  private String number(DiaryBook.Fresh fresh) {
    return ((DiaryBook.Result.Entered) book.enter(fresh, eva)).number();
  }
}
