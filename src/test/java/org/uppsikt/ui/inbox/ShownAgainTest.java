package org.uppsikt.ui.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.uppsikt.domain.item.Folder;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.testing.PracticeOffice;
import org.uppsikt.text.Language;
import org.uppsikt.ui.FxStage;
import org.uppsikt.ui.kit.Tasks;
import org.uppsikt.ui.kit.Theme.Appearance;

/// A comment that was unpublished and is shown again tells so, in its row and on its page.
class ShownAgainTest extends TownTest {

  private static final String THREAT = "Jag ska slå ihjäl dig, din idiot";

  @Test
  void itsRowAndItsHeadSayThatItIsShownAgain_andThePageWhenByWhomAndOnWhatGround() {
    ItemId item = unpublished(Optional.empty());
    InboxDesk desk = desk().brings(item, Folder.UNPUBLISHED);
    assertThat(desk.tells("Grund: ")).isTrue();
    desk.press("Y");
    desk.does(desk.controller()::doNow);

    desk.brings(item, Folder.DONE);
    assertThat(row(desk)).isEqualTo("Visas igen");
    assertThat(FxStage.on(() -> word(card(desk).state()))).isEqualTo("Visas igen");
    assertThat(desk.tells("Visad igen ")).isTrue();
    assertThat(desk.tells(" av Anna Lind.")).isTrue();
    assertThat(desk.tells("Hade avpublicerats ")).isTrue();
    assertThat(desk.tells("Grund: ")).isTrue();
  }

  /// What is done waits for nobody: its head says what became of it, as its row does.
  @Test
  void whatIsDone_wearsNoSeverityAnyMore() {
    ItemId item = writes(THREAT);
    InboxDesk desk = desk();
    desk.press("I");
    desk.brings(item, Folder.DONE);
    assertThat(FxStage.on(() -> word(card(desk).state()))).isEqualTo("Ingen åtgärd");
    assertThat(desk.tells("Visas igen")).isFalse();
  }

  @Test
  void theNoticeToTheSender_isNotCalledAnAnswer() {
    ItemId item = unpublished(Optional.of("Hej. Kommentaren syns inte längre."));
    var dossier = office.bench().reading().dossier(item).orElseThrow();
    List<String> lines =
        FxStage.on(
            () ->
                new HistoryMaker(bench())
                    .lines(dossier).stream().map(ItemModel.HistoryLine::what).toList());
    assertThat(lines)
        .contains("Lades i utkorgen: besked till avsändaren.", "Lades i utkorgen: avpublicera.")
        .noneMatch(line -> line.contains("svara"));
  }

  private ItemId unpublished(Optional<String> notice) {
    ItemId item = writes(THREAT);
    office.seal(item);
    office.unpublish(item, notice);
    clock.forward(PracticeOffice.WINDOW.plusSeconds(1));
    office.dispatch();
    return item;
  }

  private Bench bench() {
    return new Bench(
        FxStage.kit(Language.SV, Appearance.LIGHT, 100),
        office.bench().desk(PracticeOffice.ANNA),
        new Tasks(Runnable::run, Runnable::run),
        new InboxModel());
  }

  private InboxDesk desk() {
    return new InboxDesk(office, FxStage.kit(Language.SV, Appearance.LIGHT, 100));
  }

  private static ItemCard card(InboxDesk desk) {
    return Optional.ofNullable(desk.model().itemProperty().get()).orElseThrow();
  }

  private static String word(InboxRow.@Nullable State state) {
    return Optional.ofNullable(state).orElseThrow().word();
  }

  private static String row(InboxDesk desk) {
    return desk.sees(
        () -> word(desk.model().rows().get(desk.model().selectedProperty().get()).state()));
  }
}
