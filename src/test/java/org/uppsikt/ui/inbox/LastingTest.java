package org.uppsikt.ui.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.uppsikt.channel.manual.ManualConnector;
import org.uppsikt.domain.duty.PoliceAnswer;
import org.uppsikt.domain.item.Folder;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.domain.item.RemoteId;
import org.uppsikt.domain.item.RemoteItem;
import org.uppsikt.domain.people.Person;
import org.uppsikt.domain.people.PersonId;
import org.uppsikt.domain.people.Role;
import org.uppsikt.testing.Arrivals;
import org.uppsikt.testing.Bench;
import org.uppsikt.testing.PracticeOffice;
import org.uppsikt.text.InboxText;
import org.uppsikt.text.Language;
import org.uppsikt.text.ProtectText;
import org.uppsikt.ui.FxStage;
import org.uppsikt.ui.kit.Kit;
import org.uppsikt.ui.kit.Theme.Appearance;
import org.uppsikt.work.Police;

/// What cannot be taken back: the key of undo says so once, and takes back nothing older for it,
/// while the bar goes on naming that.
class LastingTest extends TownTest {

  private static final String FACEBOOK = PracticeOffice.FACEBOOK;
  private static final Kit KIT = FxStage.kit(Language.SV, Appearance.LIGHT, 100);
  private static final Person KARIN =
      new Person(new PersonId(new UUID(7, 5)), "Karin Ask", Role.SUPERVISOR, "", false);

  /// Everything of that kind that a person can do at a comment.
  enum What {
    PROTECT(InboxText.LASTING_PROTECTED),
    DECIDE_RESTRICTED(InboxText.LASTING_DECISION),
    SUSPECT(InboxText.LASTING_CRIME),
    TELL(InboxText.LASTING_TOLD),
    PASS_BY_HAND(InboxText.LASTING_PASSED),
    CLOSE_OFF(InboxText.LASTING_CLOSED_OFF),
    SETTLE(InboxText.LASTING_SETTLED),
    SEAL(InboxText.LASTING_SEALED),
    SAVE_ONLY(InboxText.LASTING_SEALED),
    NOTE(InboxText.LASTING_NOTED);

    private final InboxText word;

    What(InboxText word) {
      this.word = word;
    }
  }

  @BeforeEach
  void aLeaderIsThere() {
    office.database().change(tx -> office.tables().people().add(tx, KARIN));
  }

  @ParameterizedTest
  @EnumSource
  void itIsSaidOnce_andTheKeyThenTakesBackWhatTheBarNames(What what) {
    ItemId on = prepared(what);
    ItemId older = writes("Tack för plogningen");
    InboxDesk desk = desk().brings(older, Folder.INBOX).press("I");
    String named = detail(desk);
    desk.brings(on, office.state(on).folder());
    does(desk, what);
    assertThat(detail(desk)).as("the bar still names what can be taken back").isEqualTo(named);
    desk.press("Ctrl+Z");
    assertThat(desk.tells(KIT.text(what.word))).isTrue();
    assertThat(office.state(older).folder()).isEqualTo(Folder.DONE);
    desk.press("Ctrl+Z");
    assertThat(office.state(older).folder()).isEqualTo(Folder.INBOX);
  }

  private ItemId prepared(What what) {
    return switch (what) {
      case PROTECT, SUSPECT, TELL -> writes("Jag ska slå ihjäl dig");
      case DECIDE_RESTRICTED -> closedOff();
      case PASS_BY_HAND -> message();
      case CLOSE_OFF -> gone("Bilder här på barnporr");
      case SETTLE -> waitsForAnna();
      case SEAL -> gone("Du är en idiot");
      case SAVE_ONLY, NOTE -> writes("Du är en idiot");
    };
  }

  private void does(InboxDesk desk, What what) {
    switch (what) {
      case PROTECT -> {
        begin(desk, ItemAction.PROTECT);
        desk.does(() -> decision(desk).textProperty().set("Skyddad folkbokföring"));
        choose(desk, KIT.text(ProtectText.PROTECTED_IDENTITY));
      }
      case SUSPECT -> protect(desk, KIT.text(ProtectText.POLICE));
      case TELL -> {
        begin(desk, ItemAction.PROTECT);
        fill(desk, "employee", "Eva Ek");
        choose(desk, KIT.text(ProtectText.EMPLOYEE, KARIN.name()));
      }
      case DECIDE_RESTRICTED -> desk.press("I");
      case PASS_BY_HAND -> {
        begin(desk, ItemAction.PASS_ON);
        desk.press("3");
        fill(desk, "receiver", "Tandvården");
        fill(desk, "plan", "Allmän förfrågan");
        fill(desk, "day", "2020-02-29");
        desk.press("Ctrl+Enter");
      }
      case CLOSE_OFF -> {
        protect(desk, KIT.text(ProtectText.WITHOUT_COPY));
        desk.click("nocopy.next");
        desk.click("nocopy.call." + PracticeOffice.BO.id());
        desk.click("nocopy.hide");
      }
      case SETTLE -> desk.press("J");
      case SEAL -> desk.press("S");
      case SAVE_ONLY -> {
        desk.does(() -> desk.controller().act(ItemAction.UNPUBLISH));
        desk.click("unpublish.save-only");
      }
      case NOTE -> {
        desk.does(() -> desk.controller().onItem().addNote());
        desk.does(() -> desk.controller().onItem().choose(0));
        desk.does(() -> decision(desk).textProperty().set("Ringde"));
        desk.press("Ctrl+Enter");
      }
    }
  }

  private static void protect(InboxDesk desk, String choice) {
    begin(desk, ItemAction.PROTECT);
    choose(desk, choice);
  }

  private static void begin(InboxDesk desk, ItemAction action) {
    desk.does(() -> desk.controller().act(action));
  }

  private static void choose(InboxDesk desk, String words) {
    desk.press(
            desk.sees(
                () ->
                    decision(desk).options().stream()
                        .filter(option -> option.label().equals(words))
                        .map(DecisionModel.Option::digit)
                        .findFirst()
                        .orElseThrow()))
        .press("Ctrl+Enter");
  }

  private static void fill(InboxDesk desk, String field, String words) {
    desk.does(
        () ->
            decision(desk).inputs().stream()
                .filter(input -> input.id().equals(field))
                .forEach(input -> input.value().set(words)));
  }

  private static DecisionModel decision(InboxDesk desk) {
    return desk.model().onItem().decision();
  }

  private static String detail(InboxDesk desk) {
    return desk.sees(
        () ->
            Optional.ofNullable(desk.model().undoProperty().get())
                .map(InboxModel.Undo::detail)
                .orElse("nothing"));
  }

  private ItemId message() {
    RemoteItem message = Arrivals.message("m1", "Min tid hos tandläkaren");
    return taken(message);
  }

  private ItemId waitsForAnna() {
    ItemId item = taken(Arrivals.comment("c1", "När öppnar badet?"));
    var byHand =
        Bench.of(
            office.bench().office(),
            id -> Optional.of(new ManualConnector()),
            Duration.ofSeconds(5));
    var state = office.state(item);
    PersonId anna = PracticeOffice.ANNA.id();
    byHand.decide().answer(state.version(), state.revision(), "Klockan tio.", false, anna);
    clock.forward(Duration.ofSeconds(6));
    byHand.dispatch().runDue();
    return item;
  }

  private ItemId taken(RemoteItem remote) {
    var channel = PracticeOffice.channel(PracticeOffice.MANUAL);
    office.bench().intake().take(channel, List.of(), List.of(remote));
    return office.item(PracticeOffice.MANUAL, remote.id());
  }

  /// Reported by now, so that nothing holds it any more.
  private ItemId closedOff() {
    ItemId item = gone("Bilder här på barnporr");
    does(desk().brings(item, Folder.REMOVED_OUTSIDE), What.CLOSE_OFF);
    var police = office.bench().exceptions().police();
    var reported = new PoliceAnswer.Reported(LocalDate.of(2020, 2, 29), "5000-K1");
    assertThat(police.answer(police.open().getFirst().id(), reported, PracticeOffice.BO.id()))
        .isEqualTo(Police.Result.DONE);
    return item;
  }

  private ItemId gone(String text) {
    RemoteId remote = town.writes(FACEBOOK, "Roger Nylander", text);
    office.round(FACEBOOK);
    return deleted(remote);
  }

  private ItemId deleted(RemoteId remote) {
    town.deletes(FACEBOOK, remote);
    clock.forward(Duration.ofHours(1));
    office.round(FACEBOOK);
    return office.item(FACEBOOK, remote);
  }

  private InboxDesk desk() {
    return new InboxDesk(office, KIT);
  }
}
