package org.uppsikt.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.uppsikt.domain.decision.OrderId;
import org.uppsikt.domain.decision.OrderState;
import org.uppsikt.domain.item.Folder;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.domain.item.ItemKind;
import org.uppsikt.domain.item.RemoteId;
import org.uppsikt.domain.journal.EventKind;
import org.uppsikt.domain.registry.Disposition;
import org.uppsikt.domain.registry.HandOverId;
import org.uppsikt.domain.registry.HandOverState;
import org.uppsikt.domain.registry.RouteKind;
import org.uppsikt.domain.registry.Stage;
import org.uppsikt.store.States;
import org.uppsikt.testing.Arrivals;
import org.uppsikt.testing.PracticeOffice;

/// A number and a disposition are taken back as one, as long as nothing has changed since.
class RecordedTest extends CourierOffice {

  @Test
  void aNumberTakenBack_everythingStandsAsBefore_andTheNextOneIsTaken() {
    ItemId item = received(write("Stolpen lutar."));
    HandOverId id = sent(item);
    Recorded.Numbered typed = typed(item, "KS 2026/0417");
    assertThat(state(id)).isEqualTo(HandOverState.NUMBERED);
    assertThat(typed.items()).extracting(Recorded.Was::closed).containsExactly(true);

    assertThat(undo().recorded(typed, REGISTRAR.id())).isEqualTo(Undo.Result.UNDONE);
    assertThat(office.state(item).folder()).isEqualTo(Folder.TO_REGISTER);
    assertThat(state(id)).isEqualTo(HandOverState.SENT);
    assertThat(stage(item)).isEqualTo(Stage.SENT);
    assertThat(number(item)).isEmpty();
    assertThat(cases("0417")).isEmpty();
    assertThat(history(item)).endsWith(EventKind.REGISTERED, EventKind.NUMBER_WITHDRAWN);

    assertThat(undo().recorded(typed, REGISTRAR.id())).isEqualTo(Undo.Result.CHANGED_SINCE);
    typed(item, "KS 2026/0471");
    assertThat(office.state(item).folder()).isEqualTo(Folder.DONE);
    assertThat(cases("0471")).hasSize(1);
    assertThat(Verified.problems(office)).isEmpty();
  }

  @Test
  void whatWasLeavingWhenItsNumberWasTyped_isUncertainOnceThatIsTakenBack() {
    ItemId item = received(write("Stolpen lutar."));
    HandOverId id = handOver(item, RouteKind.MAIL, Optional.empty());
    office.database().change(tx -> office.tables().registry().sendings().begin(tx, id, tx.now()));
    Recorded.Numbered typed = typed(item, "KS 2026/0417");
    assertThat(undo().recorded(typed, ANNA)).isEqualTo(Undo.Result.UNDONE);
    assertThat(state(id)).isEqualTo(HandOverState.UNCERTAIN);
    assertThat(stage(item)).isEqualTo(Stage.UNCERTAIN);
  }

  @Test
  void aCaseThatWasKnownBefore_isKnownAfterwards() {
    ItemId other = received(write("Den lutar än."));
    handOver(other, RouteKind.MAIL, Optional.empty());
    typed(other, "KS 2026/0417");
    ItemId item = received(write("Stolpen lutar."));
    handOver(item, RouteKind.MAIL, Optional.empty());
    Recorded.Numbered typed = typed(item, "KS 2026/0417");
    assertThat(typed.fresh()).isFalse();
    assertThat(undo().recorded(typed, ANNA)).isEqualTo(Undo.Result.UNDONE);
    assertThat(cases("0417")).hasSize(1);
    assertThat(number(other)).contains("KS 2026/0417");
  }

  @Test
  void whatSomebodyChangedSince_keepsItsNumber() {
    ItemId item = received(write("Stolpen lutar."));
    sent(item);
    Recorded.Numbered typed = typed(item, "KS 2026/0417");
    States.State s = office.state(item);
    office.bench().decide().answer(s.version(), s.revision(), "Tack.", false, BO);
    assertThat(undo().recorded(typed, REGISTRAR.id())).isEqualTo(Undo.Result.CHANGED_SINCE);
    assertThat(number(item)).contains("KS 2026/0417");
    assertThat(history(item)).doesNotContain(EventKind.NUMBER_WITHDRAWN);
  }

  @Test
  void aDispositionTakenBack_theMessageWaitsForOneAgain() {
    ItemId message = answered("Hej, när öppnar badet?");
    Recorded.Disposed given = disposed(message, Disposition.Kind.TRIFLING, "ett tack");
    assertThat(given.item().closed()).isTrue();
    assertThat(office.state(message).folder()).isEqualTo(Folder.DONE);
    assertThat(undo().recorded(given, REGISTRAR.id())).isEqualTo(Undo.Result.NO_RIGHT);
    assertThat(undo().recorded(given, ANNA)).isEqualTo(Undo.Result.UNDONE);
    assertThat(office.state(message).folder()).isEqualTo(Folder.INBOX);
    assertThat(held(message)).isEmpty();
    assertThat(history(message))
        .endsWith(EventKind.DISPOSITION_GIVEN, EventKind.DISPOSITION_WITHDRAWN);

    Recorded.Disposed first = disposed(message, Disposition.Kind.IN_ORDER, "");
    Recorded.Disposed second = disposed(message, Disposition.Kind.TRIFLING, "ett tack");
    assertThat(undo().recorded(first, ANNA)).isEqualTo(Undo.Result.CHANGED_SINCE);
    assertThat(undo().recorded(second, ANNA)).isEqualTo(Undo.Result.UNDONE);
    assertThat(held(message)).contains(Disposition.Kind.IN_ORDER);
    assertThat(office.state(message).folder()).isEqualTo(Folder.DONE);
  }

  @Test
  void aDispositionGivenOfWhatHasChanged_isRefused() {
    ItemId message = answered("Hej, när öppnar badet?");
    States.State seen = office.state(message);
    disposed(message, Disposition.Kind.IN_ORDER, "");
    var picked = new HandingOver.Picked(seen.version(), seen.revision());
    assertThat(handing().dispose(picked, Disposition.Kind.TRIFLING, "Synpunkt", "ett tack", BO))
        .isEqualTo(new Recorded.Refused(Decide.Why.CHANGED_MEANWHILE));
    assertThat(held(message)).contains(Disposition.Kind.IN_ORDER);
  }

  private static final org.uppsikt.domain.people.PersonId BO = PracticeOffice.BO.id();

  private Undo undo() {
    return office.bench().undo();
  }

  private HandingOver handing() {
    return office.bench().atItem().handingOver();
  }

  private List<?> cases(String words) {
    return handing().cases(words);
  }

  private Recorded.Numbered typed(ItemId item, String number) {
    return (Recorded.Numbered)
        office.bench().atItem().outcomes().numbered(item, number, REGISTRAR.id());
  }

  private Recorded.Disposed disposed(ItemId item, Disposition.Kind kind, String reason) {
    States.State s = office.state(item);
    var picked = new HandingOver.Picked(s.version(), s.revision());
    return (Recorded.Disposed) handing().dispose(picked, kind, "Synpunkt", reason, ANNA);
  }

  private Optional<Disposition.Kind> held(ItemId item) {
    return office
        .database()
        .read(tx -> office.tables().registry().dispositions().of(tx, item))
        .map(Disposition::kind);
  }

  /// A direct message that was answered, and waits for its disposition alone.
  private ItemId answered(String text) {
    RemoteId remote = write(text);
    var message = Arrivals.message(remote.value(), text);
    office.bench().intake().take(PracticeOffice.channel(FACEBOOK), List.of(), List.of(message));
    ItemId item = office.item(FACEBOOK, message.id());
    assertThat(office.state(item).kind()).isEqualTo(ItemKind.MESSAGE);
    OrderId order = placed(office.answer(item, "Klockan tio."));
    passWindow();
    office.dispatch();
    ended(order, OrderState.CONFIRMED);
    return item;
  }
}
