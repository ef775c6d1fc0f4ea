package org.uppsikt.ui.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.uppsikt.domain.item.Folder;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.domain.item.RemoteId;
import org.uppsikt.domain.item.RemoteItem;
import org.uppsikt.domain.item.RestrictionId;
import org.uppsikt.domain.people.SenderNote;
import org.uppsikt.testing.Arrivals;
import org.uppsikt.testing.PracticeOffice;
import org.uppsikt.text.Language;
import org.uppsikt.ui.FxStage;
import org.uppsikt.ui.kit.Theme.Appearance;

/// The tab of the sender: how much may be seen unasked stands on it, and a note on her has an end
/// that whoever writes it chooses.
class SenderTabTest extends TownTest {

  private static final String QUESTION = "När öppnar badet?";
  private static final String CRITICISM = "Ni kan inte ens läsa en klocka.";
  private static final ZoneId ZONE = ZoneId.of("Europe/Stockholm");

  private InboxDesk desk;
  private ItemId last;

  @BeforeEach
  void writes() {
    takes(QUESTION, "Du är en idiot", CRITICISM, "Skolan ligger fint");
    desk = new InboxDesk(office, FxStage.kit(Language.SV, Appearance.LIGHT, 100));
  }

  /// Criticism is counted nowhere, and what stands in another channel or is older than the near
  /// look is not told by a number either.
  @Test
  void theTabSaysHowManyMayBeSeenUnasked_andCountsNoOpinion() {
    stands(last);
    assertThat(desk.badge("item.tab.sender")).isEqualTo("2");
    assertThat(desk.reads("Avsändaren, 2 tidigare inlägg som flaggats, frågats eller fått beslut"))
        .isTrue();
    clock.forward(Duration.ofDays(31));
    desk.does(desk.controller()::tick);
    assertThat(desk.badge("item.tab.sender")).as("older than thirty days").isEmpty();
  }

  /// Counting takes as long as the sender wrote much: whoever goes through the list waits for none.
  @Test
  void onlyWhatIsLookedAtIsCounted() {
    desk.brings(last, Folder.INBOX);
    desk.does(desk.controller()::refresh);
    assertThat(desk.badge("item.tab.sender")).isEmpty();
    desk.hold();
    clock.forward(Duration.ofSeconds(2));
    desk.does(desk.controller()::tick);
    assertThat(desk.sees(() -> desk.model().itemProperty().get().id()))
        .as("on show while it is counted")
        .isEqualTo(last.toString());
    assertThat(desk.badge("item.tab.sender")).isEmpty();
    desk.letGo();
    assertThat(desk.badge("item.tab.sender")).isEqualTo("2");
  }

  /// What only named persons may read is told by no number.
  @Test
  void whatIsRestrictedIsNotCounted() {
    restrict(item(1));
    stands(last);
    assertThat(desk.badge("item.tab.sender")).isEqualTo("1");
    desk.does(() -> desk.controller().onItem().showTab(ItemModel.Tab.SENDER));
    assertThat(desk.badge("item.tab.sender")).isEqualTo("1");
    restrict(last);
    desk.brings(item(0), Folder.INBOX);
    stands(last);
    assertThat(desk.badge("item.tab.sender")).isEmpty();
  }

  /// It is opened and looked at for a while.
  private void stands(ItemId item) {
    desk.brings(item, Folder.INBOX);
    clock.forward(Duration.ofSeconds(2));
    desk.does(desk.controller()::tick);
  }

  private ItemId item(int number) {
    return office.item(PracticeOffice.FACEBOOK, new RemoteId("c" + number));
  }

  private void restrict(ItemId item) {
    var id = new RestrictionId(UUID.randomUUID());
    var readers = Set.of(PracticeOffice.BO.id());
    office
        .database()
        .change(tx -> office.tables().restrictions().add(tx, id, item, readers, List.of()));
  }

  /// "What was that?" is answered where it lies, with its thread and its history.
  @Test
  void anEarlierItemIsOpened_whereItLiesByNow() {
    ItemId earlier = item(1);
    desk.brings(earlier, Folder.INBOX).press("I");
    desk.brings(last, Folder.INBOX);
    desk.does(() -> desk.controller().onItem().showTab(ItemModel.Tab.SENDER));
    desk.click("sender.earlier." + earlier);
    assertThat(desk.sees(() -> desk.model().itemProperty().get().id()))
        .isEqualTo(earlier.toString());
    assertThat(desk.sees(() -> desk.model().currentProperty().get())).isEqualTo(View.DONE.id());
  }

  @Test
  void aWiderLook_doesNotChangeTheCount() {
    clock.forward(Duration.ofDays(31));
    desk.brings(last, Folder.INBOX);
    desk.does(() -> desk.controller().onItem().showTab(ItemModel.Tab.SENDER));
    desk.click("sender.wider");
    desk.does(() -> desk.model().onItem().decision().textProperty().set("Anmälan om hot"));
    desk.press("Ctrl+Enter");
    assertThat(desk.sees(() -> desk.model().onItem().senderProperty().get().earlier())).hasSize(2);
    assertThat(desk.badge("item.tab.sender")).isEmpty();
  }

  @Test
  void aNoteHoldsAsItsReasonUsuallyTakes_whereNothingElseIsChosen() {
    note(0, desk -> {});
    assertThat(until()).isEqualTo(today().plusDays(365));
    note(1, desk -> {});
    assertThat(until()).isEqualTo(today().plusDays(90));
  }

  @Test
  void aNoteHoldsAsLongAsIsChosen_byKeys() {
    note(0, desk -> desk.press("Down", "decision.end"));
    assertThat(until()).isEqualTo(today().plusMonths(1));
    note(1, desk -> IntStream.range(0, 4).forEach(i -> desk.press("Down", "decision.end")));
    assertThat(until()).isEqualTo(today().plusMonths(12));
  }

  @Test
  void aDayOfOnesOwn_isTakenUpToAYear_andSaidWhereItIsNone() {
    LocalDate day = today().plusDays(40);
    note(0, desk -> desk.writesInto("decision.day", day.toString()));
    assertThat(until()).isEqualTo(day);
    for (String wrong : List.of("snart", today().plusYears(2).toString(), "2001-01-01")) {
      note(0, desk -> desk.writesInto("decision.day", wrong));
      assertThat(desk.tells("En anteckning behöver ett slut, högst ett år fram."))
          .as(wrong)
          .isTrue();
      assertThat(notes()).as(wrong).hasSize(1);
      desk.press("Esc");
    }
  }

  /// A year is a year by the calendar, also over a leap day and around the end of summer time.
  @Test
  void aYearAhead_isTakenWhateverTheYear() {
    for (LocalDate today : List.of(LocalDate.of(2027, 6, 1), LocalDate.of(2027, 10, 30))) {
      clock.forward(Duration.between(clock.instant(), today.atTime(9, 0).atZone(ZONE)));
      LocalDate day = today.plusYears(1);
      note(1, desk -> desk.writesInto("decision.day", day.toString()));
      assertThat(until()).isEqualTo(day);
      note(1, desk -> IntStream.range(0, 4).forEach(i -> desk.press("Down", "decision.end")));
      assertThat(notes()).hasSize(2).allMatch(note -> ends(note).equals(day));
      note(1, desk -> desk.writesInto("decision.day", day.plusDays(1).toString()));
      assertThat(notes()).as("a day more").hasSize(2);
      desk.press("Esc");
      notes().forEach(note -> desk.does(() -> desk.controller().onItem().endNote(id(note))));
    }
  }

  private static String id(SenderNote note) {
    return note.id().toString();
  }

  private static LocalDate ends(SenderNote note) {
    return LocalDate.ofInstant(note.expiresAt(), ZONE);
  }

  private void note(int reason, java.util.function.Consumer<InboxDesk> end) {
    clock.forward(Duration.ofMinutes(1));
    desk.brings(last, Folder.INBOX);
    desk.does(() -> desk.controller().onItem().addNote());
    desk.does(() -> desk.controller().onItem().choose(reason));
    end.accept(desk);
    desk.does(() -> desk.model().onItem().decision().textProperty().set("Ringde"));
    desk.press("Ctrl+Enter");
  }

  private LocalDate until() {
    return ends(notes().getLast());
  }

  private List<SenderNote> notes() {
    return office.bench().atItem().senders().near(last).notes().stream()
        .sorted(java.util.Comparator.comparing(SenderNote::at))
        .toList();
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZONE);
  }

  private void takes(String... texts) {
    List<RemoteItem> all =
        IntStream.range(0, texts.length)
            .mapToObj(i -> Arrivals.comment("c" + i, texts[i]))
            .toList();
    var channel = PracticeOffice.channel(PracticeOffice.FACEBOOK);
    office.bench().intake().take(channel, List.of(), all);
    last = office.item(PracticeOffice.FACEBOOK, new RemoteId("c" + (texts.length - 1)));
  }
}
