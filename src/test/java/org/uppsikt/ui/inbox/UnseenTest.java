package org.uppsikt.ui.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.uppsikt.domain.item.Folder;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.domain.item.Visibility;
import org.uppsikt.testing.Arrivals;
import org.uppsikt.testing.Bench;
import org.uppsikt.testing.HandMade;
import org.uppsikt.testing.PracticeOffice;
import org.uppsikt.text.ItemText;
import org.uppsikt.text.Language;
import org.uppsikt.text.StateText;
import org.uppsikt.ui.FxStage;
import org.uppsikt.ui.kit.Command;
import org.uppsikt.ui.kit.Kit;
import org.uppsikt.ui.kit.Theme.Appearance;

/// What readers do not see says so wherever it stands, and is answered in the open by nobody.
class UnseenTest extends TownTest {

  private static final String CHANNEL = PracticeOffice.FACEBOOK;
  private static final Kit SV = FxStage.kit(Language.SV, Appearance.LIGHT, 100);

  private final HandMade site = new HandMade();

  @SuppressWarnings("NullAway.Init")
  private Bench bench;

  @BeforeEach
  void channel() {
    bench = Bench.of(office.bench().office(), id -> Optional.of(site), Duration.ZERO);
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void whatAwaitsApproval_saysSoInRowAndItem_andIsPublishedRatherThanShownAgain(Language language) {
    Kit kit = FxStage.kit(language, Appearance.LIGHT, 100);
    ItemId item = arrives(Visibility.HIDDEN);
    InboxDesk desk = desk(kit, item);
    String word = kit.text(StateText.NOT_PUBLISHED);
    assertThat(row(desk, item).unseen()).isEqualTo(word);
    assertThat(RowWords.of(kit, row(desk, item), false, "")).contains(word);
    assertThat(desk.tells(word)).isTrue();
    assertThat(desk.tells(kit.text(ItemText.NOT_PUBLISHED_MORE))).isTrue();
    assertThat(desk.shows("item.publish")).isTrue();
    assertThat(desk.shows("item.restore")).isFalse();
    assertThat(desk.faults()).isEmpty();
    desk.picture("not-published-" + language);
  }

  @Test
  void published_itIsSeen_andNothingIsSaidAnyMore() {
    ItemId item = arrives(Visibility.HIDDEN);
    InboxDesk desk = desk(SV, item);
    desk.press("Y");
    assertThat(desk.sees(() -> desk.model().undoProperty().get().title()))
        .isEqualTo(org.uppsikt.text.InboxText.PUBLISHING_IN);
    bench.dispatch().runDue();
    assertThat(office.state(item).visibility()).isEqualTo(Visibility.SHOWN);
    InboxDesk later = desk(SV, item);
    assertThat(row(later, item).unseen()).isEmpty();
    assertThat(card(later).unseen()).isEmpty();
    assertThat(card(later).actions()).contains(ItemAction.ANSWER);
    assertThat(row(later, item).state().word()).isEqualTo("Publicerad");
    assertThat(later.tells("Visas igen")).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"SPAM, I skräpposten", "TRASHED, I papperskorgen", "GONE, Finns inte kvar i kanalen"})
  void eachPlaceHasItsWord(Visibility where, String word) {
    ItemId item = arrives(where);
    assertThat(row(desk(SV, item), item).unseen()).isEqualTo(word);
  }

  @Test
  void whatAColleagueHeldAfterItWasShown_isHidden_notUnpublished() {
    ItemId item = arrives(Visibility.SHOWN);
    shown(Visibility.HIDDEN);
    InboxDesk desk = desk(SV, item);
    assertThat(row(desk, item).unseen()).isEqualTo("Dold i kanalen");
    assertThat(card(desk).actions())
        .contains(ItemAction.RESTORE)
        .doesNotContain(ItemAction.PUBLISH);
  }

  @Test
  void whatWeUnpublished_isShownAgain_notPublished() {
    InboxDesk desk = unpublished();
    assertThat(card(desk).unseen()).isEmpty();
    assertThat(card(desk).actions())
        .contains(ItemAction.RESTORE)
        .doesNotContain(ItemAction.PUBLISH);
  }

  @Test
  void whatWasHiddenOnce_isShownAgainOnceItIsDone_notPublished() {
    InboxDesk desk = unpublished();
    desk.press("Y");
    clock.forward(Duration.ofSeconds(1));
    bench.dispatch().runDue();
    ItemId item = office.item(CHANNEL, site.item.id());
    assertThat(office.state(item).folder()).isEqualTo(Folder.DONE);
    assertThat(row(desk(SV, item), item).state().word()).isEqualTo("Visas igen");
  }

  @Test
  void itIsNotOfferedToAnswerInTheOpen_andTheReasonIsSaid() {
    InboxDesk desk = unpublished();
    Set<ItemAction> answers = Set.of(ItemAction.ANSWER, ItemAction.CORRECT, ItemAction.REFER);
    assertThat(card(desk).actions()).doesNotContainAnyElementsOf(answers);
    List<Command> commands = desk.sees(() -> desk.controller().commands());
    assertThat(commands)
        .filteredOn(each -> each.title().equals(SV.text(ItemText.ANSWER)))
        .singleElement()
        .satisfies(
            command -> assertThat(command.why()).isEqualTo(SV.text(ItemText.NO_OPEN_ANSWER)));
  }

  private InboxDesk unpublished() {
    ItemId item = arrives(Visibility.SHOWN);
    desk(SV, item).press("A").press("1").press("Ctrl+S").press("Ctrl+Enter");
    bench.dispatch().runDue();
    assertThat(office.state(item).folder()).isEqualTo(Folder.UNPUBLISHED);
    return desk(SV, item);
  }

  private ItemId arrives(Visibility how) {
    site.stands = how;
    site.item = Arrivals.item("hand-1", "Så dåligt", site.item.sender(), how);
    shown(how);
    return office.item(CHANNEL, site.item.id());
  }

  private void shown(Visibility how) {
    var now = Arrivals.item("hand-1", "Så dåligt", site.item.sender(), how);
    bench.intake().again(PracticeOffice.channel(CHANNEL), List.of(now));
  }

  private InboxDesk desk(Kit kit, ItemId item) {
    return new InboxDesk(bench, kit).brings(item, office.state(item).folder());
  }

  private static InboxRow row(InboxDesk desk, ItemId item) {
    return desk.sees(
        () ->
            desk.model().rows().stream()
                .filter(row -> row.id().equals(item.toString()))
                .findFirst()
                .orElseThrow());
  }

  private static ItemCard card(InboxDesk desk) {
    return desk.sees(() -> Objects.requireNonNull(desk.model().itemProperty().get()));
  }
}
