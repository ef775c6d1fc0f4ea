package org.uppsikt.ui.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.uppsikt.domain.decision.Outcome;
import org.uppsikt.domain.finding.Severity;
import org.uppsikt.domain.item.Folder;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.testing.PracticeOffice;
import org.uppsikt.text.EvidenceText;
import org.uppsikt.text.InboxText;
import org.uppsikt.text.Language;
import org.uppsikt.text.PaletteText;
import org.uppsikt.ui.FxStage;
import org.uppsikt.ui.kit.Command;
import org.uppsikt.ui.kit.Kit;
import org.uppsikt.ui.kit.Theme.Appearance;

/// The inbox as commands: whatever it offers at the moment can be done by name, or says why not.
class InboxCommandsTest extends TownTest {

  private static final String FACEBOOK = PracticeOffice.FACEBOOK;
  private final Kit kit = FxStage.kit(Language.SV, Appearance.LIGHT, 100);

  @SuppressWarnings("NullAway.Init")
  private InboxDesk desk;

  @Test
  void whatStandsInTheTabs_isDoneByName() {
    ItemId item = begin("Jag ska slå ihjäl dig, din idiot");
    assertThat(command("inbox.evidence.VERIFY").why()).isEqualTo(kit.text(EvidenceText.NONE));
    assertThat(command("inbox.compare").why()).isEqualTo(kit.text(PaletteText.ONE_VERSION));
    assertThat(command("inbox.accept").why()).isEqualTo(kit.text(PaletteText.NOT_HANDED));
    assertThat(command("inbox.check-again").why()).isEqualTo(kit.text(PaletteText.CHECK_ENDED));
    office.seal(item);
    desk.does(desk.controller()::refresh);
    does("inbox.evidence.VERIFY");
    assertThat(desk.sees(() -> desk.model().onItem().tabProperty().get()))
        .isEqualTo(ItemModel.Tab.EVIDENCE);
    assertThat(desk.sees(() -> desk.model().onItem().evidenceProperty().get().told()))
        .isEqualTo(kit.text(EvidenceText.WHOLE));
    does("inbox.tab.COMMENT");
    does("inbox.reveal");
    assertThat(desk.sees(() -> desk.model().onItem().revealedProperty().get())).isTrue();
    does("inbox.add-note");
    assertThat(desk.sees(() -> desk.model().onItem().decision().openProperty().get())).isTrue();
    assertThat(command("inbox.wider").why()).isEqualTo(kit.text(PaletteText.COVERED));
    does("panel.close");
    does("inbox.wider");
    assertThat(desk.covered()).as("it asks why first").isTrue();
  }

  @Test
  void whatTheUnpublishPanelOffers_isDoneByName() {
    ItemId item = begin("Din idiot");
    assertThat(ids()).noneMatch(id -> id.startsWith("panel."));
    does("item.UNPUBLISH");
    String ground = ids().stream().filter(id -> id.startsWith("panel.ground.")).findFirst().get();
    assertThat(command("panel.unpublish").why()).isEqualTo("Välj minst en grund");
    does(ground);
    does("panel.save-evidence");
    assertThat(command("panel.unpublish").possible()).isTrue();
    does("panel.notice");
    does("panel.save-only");
    assertThat(office.evidence(office.present(item))).isPresent();
    assertThat(office.orders(item)).isEmpty();
    does("item.UNPUBLISH");
    does(ground);
    does("panel.unpublish");
    assertThat(office.state(item).folder()).isEqualTo(Folder.OUTBOX);
    does("inbox.do-now");
    assertThat(office.state(item).folder()).isEqualTo(Folder.UNPUBLISHED);
  }

  @Test
  void whatTheAnswerPaneOffers_isDoneByName() {
    ItemId item = begin("Varför höjer ni skatten?");
    does("item.ANSWER");
    does("panel.language.fi");
    assertThat(desk.sees(() -> desk.model().answer().languageProperty().get())).isEqualTo("fi");
    assertThat(command("panel.send").possible()).as("nothing is written").isFalse();
    does("panel.template.0");
    does("panel.keep");
    assertThat(office.bench().atItem().outgoing().templates(Outcome.ANSWER, "fi")).hasSize(1);
    does("panel.close");
    does("item.PRESS");
    assertThat(desk.covered()).isTrue();
    does("panel.option.0");
    does("panel.confirm");
    assertThat(office.state(item).folder()).isEqualTo(Folder.INBOX);
  }

  @Test
  void listsAndMarks_areDoneByName() {
    begin("Varför höjer ni skatten?");
    assertThat(command("inbox.unmark").why()).isEqualTo(kit.text(PaletteText.NOT_MARKED));
    does("inbox.mark");
    assertThat(desk.sees(() -> desk.model().marks().rows().size())).isEqualTo(1);
    does("inbox.unmark");
    assertThat(desk.sees(() -> desk.model().marks().rows().size())).isZero();
    assertThat(command("inbox.remove-view").why()).isEqualTo(kit.text(PaletteText.NOT_OWN));
    does("inbox.save-view");
    assertThat(desk.focused()).isEqualTo("inbox.view-name");
    desk.does(() -> desk.controller().list().save("Skatten", () -> {}));
    String own = desk.sees(() -> desk.model().own().getFirst().id());
    does("inbox." + own);
    assertThat(command("inbox.rename-view").possible()).isTrue();
    does("inbox.remove-view");
    assertThat(desk.sees(() -> desk.model().own().isEmpty())).isTrue();
  }

  /// What was typed is not lost over a name that is taken, nor over nothing to save.
  @Test
  void aListThatIsNotSaved_saysWhy_andKeepsWhatWasTyped() {
    begin("Varför höjer ni skatten?");
    desk.does(() -> desk.controller().list().save("Skatten", () -> {}));
    does("inbox.save-view");
    desk.writesInto("inbox.view-name", "Skatten").click("inbox.view-save");
    assertThat(desk.sees(() -> desk.model().noteProperty().get().happened()))
        .isEqualTo(kit.text(InboxText.NAME_TAKEN));
    assertThat(desk.focused()).isEqualTo("inbox.view-name");

    desk.writesInto("inbox.view-name", "Vägar").click("inbox.view-save");
    assertThat(desk.sees(() -> desk.model().own().size())).isEqualTo(2);
    assertThat(desk.focused()).isNotEqualTo("inbox.view-name");

    does("inbox.flagged");
    String unchecked = FilterWords.token(kit, Severity.NOT_CHECKED);
    desk.does(() -> desk.controller().list().filter(unchecked));
    desk.does(() -> desk.controller().list().save("Inget", () -> {}));
    assertThat(desk.sees(() -> desk.model().noteProperty().get().happened()))
        .isEqualTo(kit.text(InboxText.NOTHING_TO_SAVE));
    assertThat(desk.sees(() -> desk.model().own().size())).isEqualTo(2);
  }

  /// What needs no key stands where the keys stand not: it has a name here, in every state.
  @Test
  void whatHasNoKeyIsAlwaysListed() {
    begin("Varför höjer ni skatten?");
    assertThat(ids())
        .doesNotHaveDuplicates()
        .contains(
            "item.PRESS", "item.MISDIRECTED", "item.PASS_ON", "item.PROTECT", "item.MARK_SECRET")
        .contains("inbox.was-done", "inbox.hand-back", "inbox.show-all", "inbox.tab.HISTORY");
  }

  private ItemId begin(String text) {
    var remote = town.writes(FACEBOOK, "Petra Wall", text);
    office.round(FACEBOOK);
    desk = new InboxDesk(office, kit);
    return office.item(FACEBOOK, remote);
  }

  private List<String> ids() {
    return desk.sees(() -> desk.controller().commands().stream().map(Command::id).toList());
  }

  private Command command(String id) {
    return desk.sees(
        () ->
            desk.controller().commands().stream()
                .filter(command -> command.id().equals(id))
                .findFirst()
                .orElseThrow());
  }

  private void does(String id) {
    Command command = command(id);
    assertThat(command.why()).as(id).isEmpty();
    desk.does(command.run());
  }
}
