package org.uppsikt.ui.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.uppsikt.domain.item.Folder;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.domain.item.RemoteId;
import org.uppsikt.testing.Bench;
import org.uppsikt.testing.PracticeOffice;
import org.uppsikt.text.ItemText;
import org.uppsikt.text.Language;
import org.uppsikt.text.NoCopyText;
import org.uppsikt.text.ProtectText;
import org.uppsikt.text.RefusalText;
import org.uppsikt.text.Texts;
import org.uppsikt.ui.FxStage;
import org.uppsikt.ui.kit.Theme.Appearance;

/// What is gone from its channel, and not by the office, asks for its last version to be saved.
class RemovedOutsideTest extends TownTest {

  @ParameterizedTest
  @EnumSource(Language.class)
  void itAsksToSaveTheLastVersion_whichOneKeyDoes(Language language) {
    ItemId item = removed();
    var texts = Texts.of(language);
    var desk = new InboxDesk(office, FxStage.kit(language, Appearance.LIGHT, 100));
    desk.brings(item, Folder.REMOVED_OUTSIDE);
    assertThat(desk.tells(texts.get(ItemText.REMOVED))).isTrue();
    assertThat(desk.tells(texts.get(ItemText.REMOVED_SEAL))).isTrue();
    assertThat(desk.shows("item.seal")).isTrue();

    desk.press("S");
    assertThat(office.evidence(office.present(item))).isPresent();
    assertThat(office.state(item).folder()).isEqualTo(Folder.REMOVED_OUTSIDE);
    assertThat(desk.tells(texts.get(ItemText.REMOVED_SEAL))).isFalse();
    String sealed = texts.get(ItemText.REMOVED_SEALED, "").strip().replaceAll("[. ]+$", "");
    assertThat(desk.tells(sealed)).isTrue();
    assertThat(desk.shows("item.seal")).as("once is enough").isFalse();
    assertThat(desk.faults()).isEmpty();
  }

  /// There is nothing to hide any more, and nothing of it may be saved.
  @ParameterizedTest
  @EnumSource(Language.class)
  void whatWasFlaggedAsAbuseMaterialIsClosedOffAndReported(Language language) {
    ItemId item = removed("Bilder här på barnporr");
    var texts = Texts.of(language);
    var desk = new InboxDesk(office, FxStage.kit(language, Appearance.LIGHT, 100));
    desk.brings(item, Folder.REMOVED_OUTSIDE);
    assertThat(desk.tells(texts.get(RefusalText.NO_COPY_GONE))).isTrue();
    assertThat(desk.tells(texts.get(ItemText.REMOVED_SEAL))).as("no copy is asked for").isFalse();
    desk.press("S");
    assertThat(desk.sees(() -> desk.model().noteProperty().get().todo()))
        .isEqualTo(texts.get(RefusalText.NO_COPY_GONE));
    desk.does(() -> desk.controller().act(ItemAction.PROTECT));
    desk.picks(texts.get(ProtectText.POLICE)).press("Ctrl+Enter");
    assertThat(desk.tells(texts.get(RefusalText.NO_COPY_GONE))).isTrue();
    assertThat(desk.faults()).isEmpty();
    desk.picks(texts.get(ProtectText.WITHOUT_COPY)).press("Ctrl+Enter");
    assertThat(desk.tells(texts.get(NoCopyText.GONE_STAYS))).isTrue();
    assertThat(desk.tells(texts.get(NoCopyText.HIDDEN))).isFalse();
    assertThat(desk.shows("unpublish.ground.SE-BrB-16-10a:C09")).isFalse();
    desk.click("nocopy.next");
    assertThat(desk.tells(texts.get(NoCopyText.FINAL))).isTrue();
    assertThat(desk.tells(texts.get(NoCopyText.GONE_FINAL))).as("nobody can").isFalse();
    assertThat(desk.faults()).isEmpty();
    desk.click("nocopy.call." + PracticeOffice.BO.id());
    desk.click("nocopy.hide");

    assertThat(desk.tells(texts.get(NoCopyText.GONE_DONE))).isTrue();
    assertThat(desk.tells(texts.get(ItemText.REMOVED))).isTrue();
    assertThat(desk.tells(texts.get(ItemText.REMOVED_SEAL))).as("there is no such key").isFalse();
    assertThat(office.state(item).folder()).isEqualTo(Folder.REMOVED_OUTSIDE);
    assertThat(office.bench().exceptions().police().open()).hasSize(1);
    assertThat(office.orders(item)).isEmpty();
    assertThat(office.evidence(office.present(item))).isEmpty();
    assertThat(office.bench().reading().dossier(item).orElseThrow().restricted()).isTrue();
    assertThat(desk.model().rows().toString() + desk.model().itemProperty().get())
        .doesNotContain("barnporr");
  }

  /// Its channel is not connected here, so there is no key that hides it, and it stays on show
  /// there.
  @ParameterizedTest
  @EnumSource(Language.class)
  void whereNothingHidesIt_itIsClosedOffAndReportedAllTheSame(Language language) {
    ItemId item = writes("Bilder här på barnporr");
    var texts = Texts.of(language);
    Bench alone =
        Bench.of(office.bench().office(), channel -> Optional.empty(), PracticeOffice.WINDOW);
    var desk = new InboxDesk(alone, FxStage.kit(language, Appearance.LIGHT, 100));
    assertThat(desk.shows("item.unpublish")).isFalse();
    desk.does(() -> desk.controller().act(ItemAction.PROTECT));
    desk.picks(texts.get(ProtectText.POLICE)).press("Ctrl+Enter");
    assertThat(desk.tells(texts.get(RefusalText.NO_COPY_GONE))).isTrue();
    desk.picks(texts.get(ProtectText.WITHOUT_COPY)).press("Ctrl+Enter");
    assertThat(desk.tells(texts.get(NoCopyText.SHOWN_STAYS))).isTrue();
    assertThat(desk.tells(texts.get(NoCopyText.GONE_STAYS))).isFalse();
    assertThat(desk.tells(texts.get(NoCopyText.HIDDEN))).isFalse();
    desk.picture("nocopy-shown-" + language.tag());
    assertThat(desk.faults()).isEmpty();
    desk.click("nocopy.next");
    assertThat(desk.tells(texts.get(NoCopyText.SHOWN_FINAL))).isTrue();
    assertThat(desk.tells(texts.get(NoCopyText.GONE_FINAL))).as("it is shown still").isFalse();
    assertThat(desk.faults()).isEmpty();
    desk.click("nocopy.call." + PracticeOffice.BO.id());
    desk.click("nocopy.hide");

    assertThat(desk.tells(texts.get(NoCopyText.GONE_DONE))).isTrue();
    assertThat(desk.tells(texts.get(NoCopyText.SHOWN_STAYS))).as("what is left to do").isTrue();
    assertThat(desk.faults()).isEmpty();
    assertThat(office.bench().exceptions().police().open()).hasSize(1);
    assertThat(office.orders(item)).isEmpty();
    assertThat(office.evidence(office.present(item))).isEmpty();
    assertThat(office.bench().reading().dossier(item).orElseThrow().restricted()).isTrue();
  }

  private ItemId removed() {
    return removed("Du är en idiot");
  }

  private ItemId removed(String text) {
    RemoteId remote = town.writes(PracticeOffice.FACEBOOK, "Roger Nylander", text);
    office.round(PracticeOffice.FACEBOOK);
    ItemId item = office.item(PracticeOffice.FACEBOOK, remote);
    town.deletes(PracticeOffice.FACEBOOK, remote);
    clock.forward(Duration.ofHours(1));
    office.round(PracticeOffice.FACEBOOK);
    assertThat(office.state(item).folder()).isEqualTo(Folder.REMOVED_OUTSIDE);
    return item;
  }
}
