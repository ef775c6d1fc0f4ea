package org.uppsikt.ui.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.uppsikt.domain.decision.UnpublishVerb;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.domain.item.RemoteId;
import org.uppsikt.domain.item.Visibility;
import org.uppsikt.store.Outbox;
import org.uppsikt.testing.Arrivals;
import org.uppsikt.testing.Bench;
import org.uppsikt.testing.HandMade;
import org.uppsikt.testing.PracticeOffice;
import org.uppsikt.text.ItemText;
import org.uppsikt.text.Language;
import org.uppsikt.ui.FxStage;
import org.uppsikt.ui.kit.Kit;
import org.uppsikt.ui.kit.Theme.Appearance;
import org.uppsikt.ui.kit.Tone;

/// The channel's trash in the unpublish panel: chosen on purpose, never by default, and with the
/// day on which it is emptied.
class TrashTest extends TownTest {

  private static final String FACEBOOK = PracticeOffice.FACEBOOK;
  private static final Duration KEPT = Duration.ofDays(30);

  private final HandMade hand = new HandMade();

  @SuppressWarnings("NullAway.Init")
  private Bench bench;

  @BeforeEach
  void channel() {
    hand.trash = Optional.of(KEPT);
    bench = Bench.of(office.bench().office(), id -> Optional.of(hand), Duration.ZERO);
  }

  @Test
  void hidingIsTheDefault_theTrashIsChosenByKeyAndLeftByIt() {
    InboxDesk desk = desk(kit(Language.SV, Appearance.LIGHT, 100), received());
    desk.press("A");
    assertThat(effect(desk).reversible()).isTrue();
    assertThat(effect(desk).trash()).isNotNull();
    desk.press("X");
    assertThat(effect(desk).reversible()).isFalse();
    desk.press("X");
    assertThat(effect(desk).reversible()).isTrue();
    desk.press("X").press("Esc").press("A");
    assertThat(effect(desk).reversible()).as("chosen anew each time").isTrue();
  }

  @ParameterizedTest
  @CsvSource({"SV, LIGHT, 100", "NB, DARK, 100", "FI, LIGHT, 200", "EN, LIGHT, 100"})
  void whatIsTrashed_saysUntilWhenItCanBeShownAgain(
      Language language, Appearance appearance, int percent) {
    Kit kit = kit(language, appearance, percent);
    ItemId item = received();
    InboxDesk desk = desk(kit, item);
    desk.press("A").press("X").press("1").press("Ctrl+S");
    LocalDate end = LocalDate.ofInstant(clock.instant().plus(KEPT), bench.office().zone());
    assertThat(effect(desk).text()).contains(kit.formats().dayAndYear(end));
    desk.picture("trash-panel-" + language);
    desk.press("Ctrl+Enter");
    assertThat(office.orders(item))
        .extracting(Outbox.Order::content)
        .first()
        .isInstanceOfSatisfying(
            Outbox.Content.Unpublish.class,
            u -> assertThat(u.verb()).isEqualTo(UnpublishVerb.TRASH));
    bench.dispatch().runDue();
    assertThat(Objects.requireNonNull(hand.asked).verb()).isEqualTo(UnpublishVerb.TRASH);
    assertThat(office.state(item).visibility()).isEqualTo(Visibility.TRASHED);

    InboxDesk later = desk(kit, item);
    later.picture("trash-told-" + language);
    ItemCard.Told told = told(later).orElseThrow();
    assertThat(told.happened()).isEqualTo(kit.text(ItemText.TRASHED));
    assertThat(told.kept()).contains(kit.formats().day(end));

    later.press("Y");
    bench.dispatch().runDue();
    assertThat(office.state(item).visibility()).isEqualTo(Visibility.SHOWN);
    ItemCard.Told again = told(desk(kit, item)).orElseThrow();
    assertThat(again.tone()).as("shown again, of which it tells").isEqualTo(Tone.OK);
    assertThat(again.kept() + again.todo()).doesNotContain(kit.formats().day(end));
  }

  @Test
  void whatAColleagueTrashedOutside_saysWhenItIsGone() {
    Kit kit = kit(Language.SV, Appearance.LIGHT, 100);
    ItemId item = received();
    var trashed =
        Arrivals.item(
            hand.item.id().value(), hand.item.text(), hand.item.sender(), Visibility.TRASHED);
    bench.intake().again(PracticeOffice.channel(FACEBOOK), List.of(trashed));
    assertThat(told(desk(kit, item)).orElseThrow().todo())
        .isEqualTo(
            kit.text(
                ItemText.TRASHED_UNTIL,
                kit.formats().near(clock.instant().plus(KEPT), clock.instant())));
  }

  @Test
  void aChannelWithoutTrash_offersNone() {
    RemoteId remote = town.writes(FACEBOOK, "Eva Ny", "Så dåligt");
    office.round(FACEBOOK);
    var desk = new InboxDesk(office, kit(Language.SV, Appearance.LIGHT, 100));
    ItemId item = office.item(FACEBOOK, remote);
    desk.brings(item, office.state(item).folder());
    desk.press("A").press("X");
    assertThat(effect(desk).trash()).isNull();
    assertThat(effect(desk).reversible()).isTrue();
  }

  private ItemId received() {
    bench.intake().take(PracticeOffice.channel(FACEBOOK), List.of(), List.of(hand.item));
    return office.item(FACEBOOK, hand.item.id());
  }

  private InboxDesk desk(Kit kit, ItemId item) {
    var desk = new InboxDesk(bench, kit);
    desk.brings(item, office.state(item).folder());
    return desk;
  }

  private static Kit kit(Language language, Appearance appearance, int percent) {
    return FxStage.kit(language, appearance, percent);
  }

  private static UnpublishModel.Effect effect(InboxDesk desk) {
    return desk.sees(() -> desk.model().unpublish().effectProperty().get());
  }

  private static Optional<ItemCard.Told> told(InboxDesk desk) {
    return desk.sees(
        () ->
            Optional.ofNullable(Objects.requireNonNull(desk.model().itemProperty().get()).told()));
  }
}
