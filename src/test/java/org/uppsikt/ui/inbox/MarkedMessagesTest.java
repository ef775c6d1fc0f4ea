package org.uppsikt.ui.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.uppsikt.domain.decision.Outcome;
import org.uppsikt.domain.item.Folder;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.domain.registry.Disposition;
import org.uppsikt.store.Outbox;
import org.uppsikt.testing.Arrivals;
import org.uppsikt.testing.PracticeOffice;
import org.uppsikt.text.Language;
import org.uppsikt.text.RefusalText;
import org.uppsikt.ui.Found;
import org.uppsikt.ui.FxStage;
import org.uppsikt.ui.kit.Theme.Appearance;
import org.uppsikt.work.HandingOver;

/// Direct messages among many: what each needs, and in full what came of it.
class MarkedMessagesTest extends TownTest {

  @SuppressWarnings("NullAway.Init")
  private ItemId message;

  @SuppressWarnings("NullAway.Init")
  private ItemId comment;

  @BeforeEach
  void both() {
    comment = writes("Det är för mörkt på vägen till skolan");
    message =
        office
            .bench()
            .intake()
            .take(
                PracticeOffice.channel(PracticeOffice.WEBSITE),
                List.of(),
                List.of(Arrivals.message("m1", "Det är för mörkt på vägen till badet")))
            .fresh()
            .getFirst();
  }

  @Test
  void aMessageIsAnsweredToItsSenderAlone_andACommentInTheOpen() {
    InboxDesk desk = desk(Language.SV).press("Ctrl+A").press("S");
    desk.writesInto("inbox.marks.text", "Lampan är beställd.").press("Ctrl+Enter");
    assertThat(privately(message)).isTrue();
    assertThat(privately(comment)).isFalse();
  }

  @Test
  void aMessageIsClosedWithAReason_onceItIsSaidWhatBecomesOfIt() {
    var state = office.state(message);
    office
        .bench()
        .atItem()
        .handingOver()
        .dispose(
            new HandingOver.Picked(state.version(), state.revision()),
            Disposition.Kind.IN_ORDER,
            "Allmän förfrågan",
            "",
            PracticeOffice.ANNA.id());
    office.database().change(tx -> office.tables().states().undecided(tx, message, Folder.INBOX));
    desk(Language.SV).press("Ctrl+A").press("I").press("2").press("Ctrl+Enter");
    assertThat(office.state(message).folder()).isEqualTo(Folder.DONE);
    assertThat(office.state(message).outcome()).contains(Outcome.NO_ACTION);
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void whatItNeedsIsSaidBefore_andWhyItWasNotDoneStandsThereWhole(Language language) {
    InboxDesk desk = desk(language).press("Ctrl+A").press("I");
    assertThat(desk.label("inbox.marks.title")).contains("D");
    desk.press("2").press("Ctrl+Enter");
    String why = FxStage.kit(language, Appearance.LIGHT, 100).text(RefusalText.NEEDS_DISPOSITION);
    Label told = label(desk, why);
    Region cell = desk.sees(() -> cell(told));
    assertThat(desk.sees(told::getHeight))
        .isGreaterThanOrEqualTo(desk.sees(() -> told.prefHeight(told.getWidth())));
    assertThat(desk.sees(cell::getHeight))
        .isGreaterThanOrEqualTo(
            desk.sees(
                () -> cell.sceneToLocal(told.localToScene(told.getLayoutBounds())).getMaxY()));
    assertThat(desk.sees(() -> ((Text) told.lookup(".text")).getText())).isEqualTo(why);
    desk.picture("many-results-" + language);
    assertThat(desk.faults()).isEmpty();
  }

  private static Region cell(Node node) {
    return node instanceof OutcomeCell cell ? cell : cell(node.getParent());
  }

  private static Label label(InboxDesk desk, String words) {
    return desk.sees(
        () ->
            Found.nodes(desk.controller().view()).stream()
                .filter(node -> node instanceof Label label && label.getText().equals(words))
                .map(Label.class::cast)
                .findFirst()
                .orElseThrow());
  }

  private boolean privately(ItemId item) {
    return office.orders(item).getFirst().content() instanceof Outbox.Content.Reply reply
        && reply.privately();
  }

  private InboxDesk desk(Language language) {
    return new InboxDesk(office, FxStage.kit(language, Appearance.LIGHT, 100));
  }
}
