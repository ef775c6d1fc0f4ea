package org.uppsikt.ui.inbox;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.uppsikt.channel.ChannelFailure;
import org.uppsikt.domain.decision.DecisionId;
import org.uppsikt.domain.decision.OrderId;
import org.uppsikt.domain.decision.OrderState;
import org.uppsikt.domain.item.Folder;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.domain.item.Sender;
import org.uppsikt.domain.item.Visibility;
import org.uppsikt.store.Forger;
import org.uppsikt.store.Outbox;
import org.uppsikt.testing.Arrivals;
import org.uppsikt.testing.Bench;
import org.uppsikt.testing.HandMade;
import org.uppsikt.testing.PracticeOffice;
import org.uppsikt.text.FaultText;
import org.uppsikt.text.HistoryText;
import org.uppsikt.text.ItemText;
import org.uppsikt.text.Language;
import org.uppsikt.text.OrderText;
import org.uppsikt.text.ProtectText;
import org.uppsikt.ui.FxStage;
import org.uppsikt.ui.kit.Kit;
import org.uppsikt.ui.kit.Theme.Appearance;
import org.uppsikt.ui.kit.Tone;
import org.uppsikt.work.Dossier;
import org.uppsikt.work.Failures;

/// What a person reads of an order that failed, or that did not end as she meant it.
class OrderWordsTest extends TownTest {

  private static final String FACEBOOK = PracticeOffice.FACEBOOK;

  /// What stops an order before it leaves, or a person says; all others come from the channel.
  private static final Set<String> OWN =
      Set.of(
          "NO_RIGHT",
          "TOO_LATE",
          "NO_GROUND",
          "NOT_ALLOWED",
          "EVIDENCE_DAMAGED",
          "FILE_DAMAGED",
          "TEXT_CHANGED",
          "SENDER_CHANGED",
          "TEXT_NOT_SAVED",
          "NOT_UNPUBLISHED",
          "NOT_READABLE");

  /// Titles, notes of what was carried out, and what only makes an order wait.
  private static final Set<FaultText> NO_FAILURE =
      EnumSet.of(
          FaultText.TITLE,
          FaultText.KEPT,
          FaultText.UNKNOWN,
          FaultText.ALREADY_SO,
          FaultText.RESTORED);

  private final HandMade hand = new HandMade();

  @ParameterizedTest
  @EnumSource
  void everyCodeSaysWhoStoppedTheOrder_andWhetherAnythingWasChanged(Language language) {
    Kit kit = FxStage.kit(language, Appearance.LIGHT, 100);
    ItemId item = received();
    Dossier dossier = office.bench().reading().dossier(item).orElseThrow();
    for (String code : codes()) {
      Dossier.Order hide = order(Dossier.What.UNPUBLISH, OrderState.FAILED, code);
      ItemCard.Told told = new OrderWords(kit).failed(with(dossier, hide), hide);
      assertThat(told.happened())
          .as(code)
          .isEqualTo(
              OWN.contains(code)
                  ? kit.text(OrderText.STOPPED)
                  : code.equals("NOT_DONE")
                      ? kit.text(OrderText.NOT_DONE)
                      : kit.text(ItemText.GONE_ON, dossier.channel().name()));
      assertThat(told.todo())
          .as(code)
          .isIn(kit.text(OrderText.UNCHANGED), kit.text(ItemText.ORDER_BACK));
      assertThat(told.kept().isEmpty()).as(code).isEqualTo(code.equals("NOT_DONE"));
      Dossier.Order answer = order(Dossier.What.REPLY, OrderState.FAILED, code);
      assertThat(new OrderWords(kit).failed(with(dossier, answer), answer).todo())
          .as(code)
          .isIn(kit.text(OrderText.UNCHANGED), kit.text(OrderText.ANSWER_FAILED));
    }
    Dossier.Order other = order(Dossier.What.UNPUBLISH, OrderState.FAILED, "NEVER_HEARD_OF");
    assertThat(new OrderWords(kit).failed(with(dossier, other), other).happened())
        .isEqualTo(kit.text(OrderText.FAILED));
  }

  @ParameterizedTest
  @CsvSource({"SV, LIGHT", "NB, LIGHT", "FI, LIGHT", "EN, DARK"})
  void theTextChangedInTheMomentOfHiding_isToldOnTheCardAndInTheHistory(
      Language language, Appearance appearance) {
    Kit kit = FxStage.kit(language, appearance, 100);
    hand.inBetween = () -> hand.item = Arrivals.comment(hand.item.id().value(), "Något helt annat");
    ItemId item = hide(Optional.empty());
    InboxDesk desk = brings(kit, item, "told-text-changed-" + language);
    assertThat(told(desk).happened()).isEqualTo(kit.text(OrderText.TEXT_CHANGED));
    assertThat(told(desk).tone()).isEqualTo(Tone.WARN);
    assertThat(history(desk)).anyMatch(l -> l.contains(kit.text(OrderText.TEXT_CHANGED_MORE)));
  }

  /// Saving is what is refused then.
  @ParameterizedTest
  @EnumSource
  void aNewTextThatWasFlaggedAsAbuseMaterial_isNotToBeSaved(Language language) {
    Kit kit = FxStage.kit(language, Appearance.LIGHT, 100);
    var remote = town.writes(FACEBOOK, "Roger Nylander", "Du är en idiot");
    office.round(FACEBOOK);
    ItemId item = office.item(FACEBOOK, remote);
    office.sealAndOrder(item);
    town.edits(FACEBOOK, remote, "Bilder här på barnporr");
    clock.forward(Duration.ofMinutes(2));
    office.dispatch();
    InboxDesk desk = new InboxDesk(office, kit).brings(item, Folder.INBOX);
    assertThat(desk.tells(kit.text(OrderText.FLAGGED_ANEW))).isTrue();
    assertThat(desk.tells(kit.text(FaultText.TEXT_NOT_SAVED))).isFalse();
    assertThat(kit.text(OrderText.FLAGGED_ANEW)).as("the key that leads there").contains(" A");
    assertThat(desk.faults()).isEmpty();

    town.deletes(FACEBOOK, remote);
    clock.forward(Duration.ofHours(1));
    office.round(FACEBOOK);
    Dossier gone = office.bench().reading().dossier(item).orElseThrow();
    assertThat(new OrderWords(kit).failed(gone, gone.orders().getLast()).kept())
        .as("that key is not there any more")
        .isEqualTo(kit.text(OrderText.FLAGGED_ANEW_GONE));
    assertThat(kit.text(OrderText.FLAGGED_ANEW_GONE)).contains(kit.text(ProtectText.TITLE));
  }

  @Test
  void theNameChangedInTheMomentOfHiding_isTold() {
    Kit kit = kit();
    hand.inBetween = () -> hand.item = hand.by(Arrivals.sender("Ny Nylander"));
    InboxDesk desk = brings(kit, hide(Optional.empty()), "told-sender-changed");
    assertThat(told(desk).happened()).isEqualTo(kit.text(OrderText.SENDER_CHANGED));
    assertThat(history(desk)).anyMatch(l -> l.contains(kit.text(OrderText.SENDER_CHANGED_MORE)));
  }

  @Test
  void whatWasHiddenAlready_isToldAsThat() {
    Kit kit = kit();
    hide(Optional.empty());
    ItemId item = office.item(FACEBOOK, hand.item.id());
    office
        .database()
        .change(
            tx -> {
              // As the next round does where a colleague has shown it again.
              office.tables().states().visibility(tx, item, Visibility.SHOWN);
              office.tables().states().undecided(tx, item, Folder.INBOX);
            });
    clock.forward(Duration.ofMinutes(1));
    var state = office.state(item);
    bench()
        .unpublish()
        .order(
            office.wish(state.version(), state.revision(), Optional.empty()),
            PracticeOffice.ANNA.id());
    bench().dispatch().runDue();
    InboxDesk desk = brings(kit, item, "told-already");
    assertThat(told(desk).happened()).isEqualTo(kit.text(OrderText.ALREADY_HIDDEN));
    assertThat(told(desk).kept()).isEqualTo(kit.text(FaultText.ALREADY_SO));
    assertThat(history(desk)).anyMatch(l -> l.equals(kit.text(FaultText.ALREADY_SO)));
    new Forger(office.database())
        .forge(
            "update outbox set failure = 'ALREADY_SO:TEXT_CHANGED' where failure = 'ALREADY_SO'");
    InboxDesk edited = brings(kit, item, "told-already-edited");
    assertThat(told(edited).kept())
        .startsWith(kit.text(FaultText.ALREADY_SO))
        .endsWith(kit.text(OrderText.TEXT_CHANGED_MORE));
    assertThat(told(edited).todo()).isEqualTo(kit.text(OrderText.READ_AGAIN));
  }

  @Test
  void whatIsHiddenThoughItsNewTextIsNotSaved_isNotToldAsUnchanged() {
    Kit kit = kit();
    hand.inBetween =
        () ->
            hand.item =
                Arrivals.item(
                    hand.item.id().value(), "Efter", new Sender.Withheld(), Visibility.SHOWN);
    InboxDesk desk = brings(kit, hide(Optional.empty()), "told-unsaved");
    assertThat(told(desk).happened()).isEqualTo(kit.text(OrderText.UNSAVED));
    assertThat(told(desk).todo()).isEmpty();
    assertThat(history(desk)).anyMatch(l -> l.startsWith(kit.text(HistoryText.UNSAVED)));
  }

  @Test
  void aNoticeThatFailed_isToldBeforeTheOrderThatCameToPass() {
    Kit kit = kit();
    ItemId item = hide(Optional.of("Hej. Kommentaren är avpublicerad."));
    Outbox.Order notice =
        office.orders(item).stream()
            .filter(order -> order.content() instanceof Outbox.Content.Reply)
            .findFirst()
            .orElseThrow();
    office
        .database()
        .change(
            tx ->
                office
                    .tables()
                    .outbox()
                    .move(
                        tx,
                        notice.id(),
                        notice.state(),
                        OrderState.FAILED,
                        Optional.of("REFUSED:403")));
    InboxDesk desk = brings(kit, item, "told-notice");
    assertThat(told(desk).happened()).isEqualTo(kit.text(OrderText.NOTICE_FAILED));
    assertThat(told(desk).kept()).isEqualTo(kit.text(FaultText.REFUSED));
    assertThat(told(desk).todo()).isEqualTo(kit.text(OrderText.NOTICE_ONLY));
  }

  @Test
  void whatUppsiktStopped_isNotToldOfTheChannel() {
    Kit kit = kit();
    hand.looking = () -> hand.item = Arrivals.comment(hand.item.id().value(), "Något annat");
    InboxDesk desk = brings(kit, hide(Optional.empty()), "told-stopped");
    assertThat(told(desk).happened()).isEqualTo(kit.text(OrderText.STOPPED));
    assertThat(told(desk).todo()).isEqualTo(kit.text(OrderText.UNCHANGED));
    assertThat(history(desk))
        .anyMatch(
            l ->
                l.startsWith(kit.text(HistoryText.STOPPED))
                    && l.endsWith(kit.text(FaultText.TEXT_CHANGED)));
  }

  @Test
  void aFailureIsToldUntilTheItemIsDecidedAnew_andAgainWhenThatIsTakenBack() {
    hand.looking = () -> hand.item = Arrivals.comment(hand.item.id().value(), "Något annat");
    ItemId item = hide(Optional.empty());
    clock.forward(Duration.ofMinutes(1));
    var state = office.state(item);
    bench().decide().noAction(state.version(), state.revision(), "åsikt", PracticeOffice.ANNA.id());
    InboxDesk desk = brings(kit(), item, "told-decided");
    assertThat(maybeTold(desk)).isEmpty();
    bench().undo().decision(item, PracticeOffice.ANNA.id());
    assertThat(told(brings(kit(), item, "told-again")).happened())
        .isEqualTo(kit().text(OrderText.STOPPED));
  }

  /// Every code with which an order can end as failed.
  private static List<String> codes() {
    Set<String> why = Arrays.stream(ChannelFailure.Why.values()).map(Enum::name).collect(toSet());
    List<ChannelFailure> failures =
        List.of(
            new ChannelFailure.Unauthorised(),
            new ChannelFailure.RateLimited(Instant.EPOCH),
            new ChannelFailure.Gone(),
            new ChannelFailure.Refused("403"),
            new ChannelFailure.Malformed("read back"),
            new ChannelFailure.Uncertain(),
            new ChannelFailure.Cancelled(),
            new ChannelFailure.NotOffered(),
            new ChannelFailure.ByHand());
    Set<Class<?>> made = failures.stream().map(Object::getClass).collect(toSet());
    assertThat(ChannelFailure.class.getPermittedSubclasses())
        .allMatch(kind -> made.contains(kind) || kind == ChannelFailure.Unreachable.class);
    return Stream.of(
            failures.stream().map(Failures::code),
            Arrays.stream(ChannelFailure.Why.values())
                .map(w -> Failures.code(new ChannelFailure.Unreachable(w))),
            Arrays.stream(FaultText.values())
                .filter(text -> !NO_FAILURE.contains(text))
                .map(Enum::name)
                .filter(name -> !why.contains(name)),
            OWN.stream())
        .flatMap(all -> all)
        .distinct()
        .toList();
  }

  private static Dossier.Order order(Dossier.What what, OrderState state, String code) {
    return new Dossier.Order(
        new OrderId(UUID.randomUUID()),
        new DecisionId(UUID.randomUUID()),
        what,
        state,
        PracticeOffice.ANNA.id(),
        Instant.EPOCH,
        Instant.EPOCH,
        Instant.EPOCH,
        false,
        Optional.of(code),
        "",
        false,
        Optional.empty());
  }

  private static Dossier with(Dossier d, Dossier.Order order) {
    return new Dossier(
        d.item(),
        d.channel(),
        d.state(),
        d.versions(),
        d.check(),
        d.post(),
        d.thread(),
        d.evidence(),
        d.statement(),
        List.of(order),
        d.history(),
        d.beside(),
        d.grounds(),
        d.restricted());
  }

  private static Kit kit() {
    return FxStage.kit(Language.SV, Appearance.LIGHT, 100);
  }

  private @Nullable Bench made;

  private Bench bench() {
    if (made == null) {
      made = Bench.of(office.bench().office(), id -> Optional.of(hand), Duration.ZERO);
    }
    return made;
  }

  private ItemId received() {
    bench().intake().take(PracticeOffice.channel(FACEBOOK), List.of(), List.of(hand.item));
    return office.item(FACEBOOK, hand.item.id());
  }

  private ItemId hide(Optional<String> notice) {
    ItemId item = received();
    office.seal(item);
    clock.forward(Duration.ofMinutes(1));
    var state = office.state(item);
    bench()
        .unpublish()
        .order(office.wish(state.version(), state.revision(), notice), PracticeOffice.ANNA.id());
    bench().dispatch().runDue();
    return item;
  }

  private InboxDesk brings(Kit kit, ItemId item, String picture) {
    var desk = new InboxDesk(office, kit);
    desk.does(() -> desk.controller().bring(item, office.state(item).folder()));
    desk.picture(picture);
    return desk;
  }

  private static ItemCard.Told told(InboxDesk desk) {
    return maybeTold(desk).orElseThrow();
  }

  private static Optional<ItemCard.Told> maybeTold(InboxDesk desk) {
    return desk.sees(
        () ->
            Optional.ofNullable(Objects.requireNonNull(desk.model().itemProperty().get()).told()));
  }

  private static List<String> history(InboxDesk desk) {
    return desk.sees(
        () -> desk.model().onItem().history().stream().map(ItemModel.HistoryLine::what).toList());
  }
}
