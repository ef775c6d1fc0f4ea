package org.uppsikt.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.uppsikt.domain.decision.OrderId;
import org.uppsikt.domain.decision.OrderState;
import org.uppsikt.domain.duty.PoliceAnswer;
import org.uppsikt.domain.item.Folder;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.domain.item.ItemKind;
import org.uppsikt.domain.item.RemoteId;
import org.uppsikt.domain.item.RemoteItem;
import org.uppsikt.domain.journal.EventKind;
import org.uppsikt.domain.people.Person;
import org.uppsikt.domain.people.PersonId;
import org.uppsikt.domain.people.Role;
import org.uppsikt.domain.registry.Disposition;
import org.uppsikt.domain.registry.HandOverState;
import org.uppsikt.domain.registry.RegisterEntry;
import org.uppsikt.domain.registry.Registration;
import org.uppsikt.domain.registry.Registration.Basis;
import org.uppsikt.domain.registry.RouteKind;
import org.uppsikt.domain.registry.Stage;
import org.uppsikt.store.HandOvers;
import org.uppsikt.store.Registrations;
import org.uppsikt.store.States;
import org.uppsikt.testing.Arrivals;
import org.uppsikt.testing.PracticeOffice;

/// Registration states of items and conversations, and hand-overs to the registry.
class HandingOverTest extends OfficeTest {

  private static final PersonId ANNA = PracticeOffice.ANNA.id();
  private static final Person REGISTRAR =
      new Person(new PersonId(new UUID(7, 4)), "Rut Arkiv", Role.REGISTRAR, "Arkivet", false);
  private static final RegisterEntry.Secrecy SECRECY =
      new RegisterEntry.Secrecy("OSL 26 kap. 1 §", "Socialnämnden");

  @BeforeEach
  void aRegistrar() {
    office.database().change(tx -> office.tables().people().add(tx, REGISTRAR));
  }

  @Test
  void aPublicCommentIsKeptInOrder_andADirectMessageAsksForADisposition() {
    ItemId comment = arrives("c1", ItemKind.COMMENT, "Fin park!");
    ItemId message = arrives("m1", ItemKind.MESSAGE, "Tack för hjälpen i går.");
    assertThat(registration(comment))
        .isEqualTo(new Registration.InOrder(Basis.PUBLIC_AND_SEARCHABLE));
    assertThat(registration(message)).isEqualTo(new Registration.InOrder(Basis.AWAITS_DISPOSITION));
    assertThat(noAction(message))
        .isEqualTo(new Decide.Result.Refused(Decide.Why.NEEDS_DISPOSITION));

    assertThat(dispose(message, Disposition.Kind.TRIFLING, " ")).contains(Decide.Why.NEEDS_REASON);
    assertThat(dispose(message, Disposition.Kind.TRIFLING, "Ett tack")).isEmpty();
    assertThat(registration(message)).isEqualTo(new Registration.Trifling("Ett tack"));
    assertThat(noAction(message)).isInstanceOf(Decide.Result.Decided.class);
    assertThat(history(message)).contains(EventKind.DISPOSITION_GIVEN);
  }

  /// SME-35.
  @Test
  void whoeverReceivesADirectMessageSaysOfWhichTypeItIs_andTheLastTypeIsOffered() {
    ItemId first = arrives("m1", ItemKind.MESSAGE, "Hej!");
    ItemId second = arrives("m2", ItemKind.MESSAGE, "En sak till.");
    assertThat(handing().usualPlanEntry(office.state(first).version())).isEmpty();
    var without = new Decide.Result.Refused(Decide.Why.ENTRY_INCOMPLETE);
    assertThat(handOver(List.of(first), untyped(), RouteKind.MAIL)).isEqualTo(without);
    assertThat(untyped(first, Disposition.Kind.IN_ORDER)).contains(Decide.Why.ENTRY_INCOMPLETE);
    assertThat(untyped(first, Disposition.Kind.TRIFLING)).contains(Decide.Why.ENTRY_INCOMPLETE);
    assertThat(dispose(first, Disposition.Kind.IN_ORDER, "")).isEmpty();
    assertThat(handing().usualPlanEntry(office.state(second).version())).isEqualTo("Synpunkt");
    assertThat(handOver(List.of(second), entry(Optional.empty()), RouteKind.MAIL))
        .isInstanceOf(Decide.Result.Decided.class);
    ItemId comment = arrives("c1", ItemKind.COMMENT, "Fin park!");
    assertThat(untyped(comment, Disposition.Kind.IN_ORDER)).isEmpty();
    assertThat(handing().usualPlanEntry(office.state(comment).version())).isEmpty();
  }

  /// VAR-64: what is secret is lifted out of the channel first, and registered then.
  @Test
  void whatIsUnpublishedIsRegisteredWhereItStands_andCanStillBeShownAgain() {
    RemoteId remote = write("Min granne är sjuk.");
    office.round(FACEBOOK);
    ItemId item = office.item(FACEBOOK, remote);
    OrderId order = office.sealAndOrder(item);
    passWindow();
    office.dispatch();
    ended(order, OrderState.CONFIRMED);
    assertThat(office.state(item).folder()).isEqualTo(Folder.UNPUBLISHED);
    assertThat(handOver(List.of(item), entry(Optional.of(SECRECY)), RouteKind.FOLDER))
        .isInstanceOf(Decide.Result.Decided.class);
    assertThat(office.state(item).folder()).isEqualTo(Folder.UNPUBLISHED);
    assertThat(registration(item).blocksClosing()).isTrue();
    assertThat(office.bench().undo().decision(item, ANNA)).isEqualTo(Undo.Result.UNDONE);
    assertThat(office.state(item).folder()).isEqualTo(Folder.UNPUBLISHED);

    handOver(List.of(item), entry(Optional.of(SECRECY)), RouteKind.FOLDER);
    office.bench().atItem().outcomes().numbered(item, "SN 2026/3", REGISTRAR.id());
    assertThat(registration(item).blocksClosing()).isFalse();
    States.State now = office.state(item);
    assertThat(now.folder()).isEqualTo(Folder.UNPUBLISHED);
    assertThat(office.bench().decide().restore(now.version(), now.revision(), "", ANNA))
        .isInstanceOf(Decide.Result.Placed.class);
    assertThat(Verified.problems(office)).isEmpty();
  }

  @Test
  void anAnsweredMessageStaysOpenUntilItHasItsDisposition() {
    String remote = write("Hej, när öppnar badet?").value();
    ItemId message = arrives(remote, ItemKind.MESSAGE, "Hej, när öppnar badet?");
    OrderId order = placed(office.answer(message, "Klockan tio."));
    passWindow();
    office.dispatch();
    ended(order, OrderState.CONFIRMED);
    assertThat(office.state(message).folder()).isEqualTo(Folder.INBOX);
    assertThat(dispose(message, Disposition.Kind.IN_ORDER, "")).isEmpty();
    assertThat(office.state(message).folder()).isEqualTo(Folder.DONE);
  }

  @Test
  void anAnsweredMessageWithItsPoliceQuestionOpen_isNotClosedByADisposition() {
    String remote = write("Jag vet var du bor.").value();
    ItemId message = arrives(remote, ItemKind.MESSAGE, "Jag vet var du bor.");
    OrderId order = placed(office.answer(message, "Det här är ett hot."));
    passWindow();
    office.dispatch();
    ended(order, OrderState.CONFIRMED);
    office.seal(message);
    var police = new Police(office.bench().office());
    assertThat(police.suspect(message, ANNA)).isEqualTo(Police.Result.DONE);

    assertThat(dispose(message, Disposition.Kind.IN_ORDER, ""))
        .contains(Decide.Why.POLICE_TASK_OPEN);
    assertThat(registration(message)).isEqualTo(new Registration.InOrder(Basis.AWAITS_DISPOSITION));
    assertThat(office.state(message).folder()).isEqualTo(Folder.INBOX);

    police.answer(police.open().getFirst().id(), new PoliceAnswer.NotReported("inget brott"), ANNA);
    assertThat(dispose(message, Disposition.Kind.IN_ORDER, "")).isEmpty();
    assertThat(office.state(message).folder()).isEqualTo(Folder.DONE);
  }

  @Test
  void aConversationIsInTheStateOfItsMessageWithMostLeftToDo() {
    ItemId first = arrives("m1", ItemKind.MESSAGE, "Hej!");
    ItemId second = arrives("m2", ItemKind.MESSAGE, "En sak till.");
    dispose(first, Disposition.Kind.IN_ORDER, "");
    assertThat(conversation(first)).contains(new Registration.InOrder(Basis.AWAITS_DISPOSITION));
    dispose(second, Disposition.Kind.IN_ORDER, "");
    assertThat(conversation(first)).contains(new Registration.InOrder(Basis.DECIDED_IN_ORDER));
    handOver(List.of(second), entry(Optional.empty()), RouteKind.MAIL);
    assertThat(conversation(first))
        .contains(
            new Registration.Registered(Stage.TO_REGISTER, Optional.empty(), Basis.CASE_LINK));
  }

  @Test
  void aSecrecyMarkReopensWhatWasDone_andIsLiftedForAReason() {
    ItemId item = arrives("c1", ItemKind.COMMENT, "Min granne är sjuk.");
    decideNoAction(item);
    assertThat(handing().secrecy().mark(office.state(item).version(), SECRECY, ANNA))
        .isInstanceOf(Secrecy.Result.Changed.class);
    assertThat(office.state(item).folder()).isEqualTo(Folder.TO_REGISTER);
    assertThat(registration(item).basis()).isEqualTo(Basis.SECRECY_MARK);
    assertThat(noAction(item)).isEqualTo(new Decide.Result.Refused(Decide.Why.NEEDS_REGISTRY));
    assertThat(dispose(item, Disposition.Kind.IN_ORDER, "")).contains(Decide.Why.NEEDS_REGISTRY);

    assertThat(handing().secrecy().lift(handing().secrecy().of(item).orElseThrow(), "", ANNA))
        .isEqualTo(new Secrecy.Result.Refused(Decide.Why.NEEDS_REASON));
    assertThat(
            handing()
                .secrecy()
                .lift(
                    handing().secrecy().of(item).orElseThrow(),
                    "Inget sjukdomstillstånd framgår",
                    ANNA))
        .isInstanceOf(Secrecy.Result.Changed.class);
    assertThat(office.state(item).folder()).isEqualTo(Folder.DONE);
    assertThat(history(item)).contains(EventKind.SECRECY_MARKED, EventKind.SECRECY_LIFTED);
  }

  @Test
  void numberedWhileAnOrderWaits_itIsDoneOnceTheOrderIsTakenBack() {
    ItemId item = arrives("c1", ItemKind.COMMENT, "Stolpen vid skolan lutar.");
    handOver(List.of(item), entry(Optional.empty()), RouteKind.MAIL);
    OrderId order = office.sealAndOrder(item);
    office.bench().atItem().outcomes().numbered(item, "TN 2026/8", REGISTRAR.id());

    assertThat(office.bench().undo().order(order, ANNA)).isEqualTo(Undo.Result.UNDONE);
    assertThat(office.state(item).folder()).isEqualTo(Folder.DONE);
  }

  @Test
  void numberedWhileAnAnswerWaits_itIsDoneOnceThatHasArrived() {
    String remote = write("Stolpen vid skolan lutar.").value();
    ItemId item = arrives(remote, ItemKind.COMMENT, "Stolpen vid skolan lutar.");
    handOver(List.of(item), entry(Optional.empty()), RouteKind.MAIL);
    OrderId order = placed(office.answer(item, "Tack, vi ser på det."));
    office.bench().atItem().outcomes().numbered(item, "TN 2026/9", REGISTRAR.id());
    passWindow();
    office.dispatch();
    ended(order, OrderState.CONFIRMED);
    assertThat(office.state(item).folder()).isEqualTo(Folder.DONE);
  }

  @Test
  void severalItemsOfOneCaseGoTogether_andGetOneNumber() {
    List<ItemId> items =
        List.of(
            arrives("c1", ItemKind.COMMENT, "Det lutar."),
            arrives("m1", ItemKind.MESSAGE, "Stolpen vid skolan lutar."));
    assertThat(handOver(items, entry(Optional.empty()), RouteKind.MAIL))
        .isInstanceOf(Decide.Result.Decided.class);
    HandOvers.Stored stored = stored(items.getFirst());
    assertThat(stored.state()).isEqualTo(HandOverState.WAITING);
    assertThat(stored.handOver().entry()).isEqualTo(entry(Optional.empty()));
    assertThat(stored.handOver().items()).hasSize(2);

    assertThat(
            office
                .bench()
                .atItem()
                .outcomes()
                .numbered(items.getLast(), "TN 2026/7", REGISTRAR.id()))
        .isInstanceOf(Recorded.Numbered.class);
    for (ItemId item : items) {
      assertThat(office.state(item).folder()).isEqualTo(Folder.DONE);
      assertThat(registration(item))
          .isEqualTo(
              new Registration.Registered(
                  Stage.NUMBERED, Optional.of("TN 2026/7"), Basis.CASE_LINK));
      assertThat(history(item)).contains(EventKind.HAND_OVER_MADE, EventKind.REGISTERED);
    }
    assertThat(stored(items.getFirst()).number()).contains("TN 2026/7");
    assertThat(handing().cases("2026/7")).hasSize(1);
    assertThat(office.bench().undo().decision(items.getFirst(), ANNA))
        .isEqualTo(Undo.Result.TOO_LATE);
  }

  @Test
  void nothingSecretGoesByMail_whoeverAsks() {
    ItemId item = arrives("c1", ItemKind.COMMENT, "Min granne är sjuk.");
    handing().secrecy().mark(office.state(item).version(), SECRECY, ANNA);
    var refused = new Decide.Result.Refused(Decide.Why.SECRET);
    assertThat(handOver(List.of(item), entry(Optional.empty()), RouteKind.FOLDER))
        .isEqualTo(refused);
    assertThat(handOver(List.of(item), entry(Optional.of(SECRECY)), RouteKind.MAIL))
        .isEqualTo(refused);
    assertThat(handOver(List.of(item), entry(Optional.of(SECRECY)), RouteKind.FOLDER))
        .isInstanceOf(Decide.Result.Decided.class);
    assertThat(stored(item).handOver().entry().publicCorrespondent()).isEmpty();
  }

  @Test
  void allItemsOfAHandOverAreDecided_orNone() {
    ItemId first = arrives("c1", ItemKind.COMMENT, "Det lutar.");
    ItemId second = arrives("c2", ItemKind.COMMENT, "Stolpen lutar.");
    States.State s = office.state(first);
    States.State other = office.state(second);
    decideNoAction(second);
    var wish =
        wish(
            List.of(
                new HandingOver.Picked(s.version(), s.revision()),
                new HandingOver.Picked(other.version(), other.revision())),
            entry(Optional.empty()),
            RouteKind.MAIL);
    assertThat(handing().handOver(wish, ANNA))
        .isEqualTo(new Decide.Result.Refused(Decide.Why.CHANGED_MEANWHILE));
    assertThat(office.state(first)).isEqualTo(s);
    assertThat(registration(first).blocksClosing()).isFalse();
  }

  @Test
  void undoTakesTheWholeHandOverBack_withTheMarkItBrought() {
    ItemId comment = arrives("c1", ItemKind.COMMENT, "Det lutar.");
    ItemId message = arrives("m1", ItemKind.MESSAGE, "Stolpen lutar.");
    dispose(message, Disposition.Kind.IN_ORDER, "");
    handOver(List.of(comment, message), entry(Optional.of(SECRECY)), RouteKind.FOLDER);
    HandOvers.Stored made = stored(comment);
    assertThat(office.bench().undo().decision(message, ANNA)).isEqualTo(Undo.Result.UNDONE);
    assertThat(office.state(comment).folder()).isEqualTo(Folder.INBOX);
    assertThat(registration(comment))
        .isEqualTo(new Registration.InOrder(Basis.PUBLIC_AND_SEARCHABLE));
    assertThat(registration(message)).isEqualTo(new Registration.InOrder(Basis.DECIDED_IN_ORDER));
    assertThat(handing().find(made.handOver().id()).orElseThrow().state())
        .isEqualTo(HandOverState.WITHDRAWN);
    assertThat(history(comment))
        .contains(EventKind.HAND_OVER_WITHDRAWN, EventKind.SECRECY_LIFTED, EventKind.WITHDRAWN);
  }

  @Test
  void whoMayNotModerateHandsNothingOver() {
    ItemId item = arrives("c1", ItemKind.COMMENT, "Det lutar.");
    States.State s = office.state(item);
    var picked = List.of(new HandingOver.Picked(s.version(), s.revision()));
    var wish = wish(picked, entry(Optional.empty()), RouteKind.MAIL);
    assertThat(handing().handOver(wish, REGISTRAR.id()))
        .isEqualTo(new Decide.Result.Refused(Decide.Why.NO_RIGHT));
    assertThat(handing().secrecy().mark(s.version(), SECRECY, REGISTRAR.id()))
        .isEqualTo(new Secrecy.Result.Refused(Decide.Why.NO_RIGHT));
    assertThat(
            handing().dispose(picked.getFirst(), Disposition.Kind.IN_ORDER, "", "", REGISTRAR.id()))
        .isEqualTo(new Recorded.Refused(Decide.Why.NO_RIGHT));
  }

  private static RegisterEntry entry(Optional<RegisterEntry.Secrecy> secrecy) {
    return new RegisterEntry(
        LocalDate.of(2026, 8, 3),
        Optional.of(LocalDate.of(2026, 8, 2)),
        "Roger Nylander",
        "Lutande stolpe",
        secrecy.isPresent() ? "Meddelande" : "Lutande stolpe",
        "Facebook",
        "Synpunkt",
        secrecy);
  }

  private static HandingOver.Wish wish(
      List<HandingOver.Picked> items, RegisterEntry entry, RouteKind route) {
    return new HandingOver.Wish(items, "", entry, new HandingOver.Along(true, true, false), route);
  }

  private Decide.Result handOver(List<ItemId> items, RegisterEntry entry, RouteKind route) {
    List<HandingOver.Picked> picked =
        items.stream()
            .map(office::state)
            .map(s -> new HandingOver.Picked(s.version(), s.revision()))
            .toList();
    return handing().handOver(wish(picked, entry, route), ANNA);
  }

  private Optional<Decide.Why> dispose(ItemId item, Disposition.Kind kind, String reason) {
    return refusal(handing().dispose(picked(item), kind, "Synpunkt", reason, ANNA));
  }

  private Optional<Decide.Why> untyped(ItemId item, Disposition.Kind kind) {
    return refusal(handing().dispose(picked(item), kind, " ", "skäl", ANNA));
  }

  private HandingOver.Picked picked(ItemId item) {
    States.State s = office.state(item);
    return new HandingOver.Picked(s.version(), s.revision());
  }

  private static Optional<Decide.Why> refusal(Recorded recorded) {
    return recorded instanceof Recorded.Refused(Decide.Why why)
        ? Optional.of(why)
        : Optional.empty();
  }

  private static RegisterEntry untyped() {
    return new RegisterEntry(
        LocalDate.of(2026, 8, 3), Optional.empty(), "", "Hej", "Hej", "", " ", Optional.empty());
  }

  private Decide.Result noAction(ItemId item) {
    States.State s = office.state(item);
    return office.bench().decide().noAction(s.version(), s.revision(), "åsikt", ANNA);
  }

  private Registration registration(ItemId item) {
    return dossier(item).beside().registration();
  }

  private Optional<Registration> conversation(ItemId item) {
    return dossier(item).beside().conversation();
  }

  private Dossier dossier(ItemId item) {
    return office.bench().reading().dossier(item).orElseThrow();
  }

  private HandOvers.Stored stored(ItemId item) {
    return office
        .database()
        .read(tx -> office.tables().registry().registrations().of(tx, item))
        .flatMap(Registrations.Row::handOver)
        .flatMap(id -> handing().find(id))
        .orElseThrow();
  }

  private HandingOver handing() {
    return office.bench().atItem().handingOver();
  }

  private ItemId arrives(String id, ItemKind kind, String text) {
    RemoteItem item =
        kind == ItemKind.MESSAGE ? Arrivals.message(id, text) : Arrivals.comment(id, text);
    office.bench().intake().take(PracticeOffice.channel(FACEBOOK), List.of(), List.of(item));
    return office.item(FACEBOOK, item.id());
  }
}
