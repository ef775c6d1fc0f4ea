package org.uppsikt.ui.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.uppsikt.domain.decision.Outcome;
import org.uppsikt.domain.item.Folder;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.testing.PracticeOffice;
import org.uppsikt.text.Language;
import org.uppsikt.ui.FxStage;
import org.uppsikt.ui.kit.Tasks;
import org.uppsikt.ui.kit.Theme.Appearance;

/// The reason that is recorded where the person gives none says nothing that is not so.
class ReasonsTest extends TownTest {

  private static final String THREAT = "Jag ska slå ihjäl dig, din idiot";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Tack för bra information | Inget att svara på",
        "Ni kan inte ens läsa en klocka. | kritik",
        "När öppnar badet? | En fråga lämnas utan svar",
        "Du är en idiot | Flaggad som personangrepp, förtal, bedömd som ingen grund för åtgärd"
      })
  void noAction_saysWhatIsSetAside_withOneKey(String text, String reason) {
    ItemId item = writes(text);
    InboxDesk desk = desk();
    desk.press("I");
    assertThat(desk.keys()).isEqualTo(1);
    assertThat(office.state(item).outcome()).contains(Outcome.NO_ACTION);
    assertThat(reason(item)).isEqualTo(reason);
  }

  @Test
  void whereAQuestionIsOpen_nothingToAnswerIsNotOffered() {
    ItemId item = writes("När öppnar badet?");
    InboxDesk desk = desk();
    desk.does(() -> desk.controller().act(ItemAction.NO_ACTION_BECAUSE));
    List<String> labels = labels(desk);
    assertThat(labels).startsWith("En fråga lämnas utan svar");
    assertThat(labels).doesNotContain("Inget att svara på");
    desk.does(() -> decision(desk).textProperty().set("svaret står i inlägget"));
    desk.press("Ctrl+Enter");
    assertThat(reason(item)).isEqualTo("En fråga lämnas utan svar. svaret står i inlägget");
  }

  @Test
  void ofWhatIsNotShown_nothingIsSaidButThatItWasJudged() {
    ItemId item = writes("När öppnar badet?");
    var dossier = office.bench().reading().dossier(item).orElseThrow().silent();
    String reason = FxStage.on(() -> new Reasons(bench()).noAction(dossier));
    assertThat(reason).isEqualTo("Bedömd, ingen åtgärd behövs");
  }

  @Test
  void showingAgain_namesWhatItWasUnpublishedAs_orTheReasonThatIsGiven() {
    ItemId item = writes(THREAT);
    InboxDesk desk = unpublished(item);
    desk.press("Y");
    assertThat(reason(item)).startsWith("Avpublicerad som ").endsWith("visas igen");
    desk.press("Ctrl+Z");

    desk.brings(item, Folder.UNPUBLISHED);
    desk.does(() -> desk.controller().act(ItemAction.RESTORE_BECAUSE));
    assertThat(labels(desk)).hasSize(4);
    desk.press("2").press("Ctrl+Enter");
    assertThat(reason(item)).isEqualTo("Omprövad efter påpekande");
    desk.does(desk.controller()::doNow);
    assertThat(office.state(item).visibility().readable()).isTrue();
  }

  @Test
  void registering_saysToWhichCase_orTheReasonThatIsGiven() {
    ItemId item = writes("Det gäller bygglovet BN 2026-0147. När får vi besked?");
    InboxDesk desk = desk();
    desk.press("D").press("Ctrl+Enter");
    assertThat(reason(item)).isEqualTo("Hör till ärende BN 2026-0147");
    desk.press("Ctrl+Z").press("D");
    desk.does(() -> decision(desk).inputs().getFirst().value().set(""));
    desk.press("Ctrl+Enter");
    assertThat(reason(item)).isEqualTo("Nytt ärende för diariet");
    desk.press("Ctrl+Z").press("D");
    desk.does(() -> decision(desk).textProperty().set("begärd av nämnden"));
    desk.press("Ctrl+Enter");
    assertThat(reason(item)).isEqualTo("begärd av nämnden");
  }

  /// The time is kept nowhere else once the item is back.
  @Test
  void puttingAside_saysUntilWhen_andTheReasonThatIsGiven() {
    ItemId item = writes("När öppnar badet?");
    InboxDesk desk = desk();
    desk.press("P").press("1").press("Ctrl+Enter");
    String until = reason(item);
    assertThat(until).matches("Tas upp igen \\d+ [a-z]+ 2026 \\d\\d:\\d\\d");
    desk.press("Ctrl+Z").press("P").press("1");
    desk.does(() -> decision(desk).textProperty().set("väntar på badmästaren"));
    desk.press("Ctrl+Enter");
    assertThat(reason(item)).isEqualTo(until + ". väntar på badmästaren");
    desk.press("Ctrl+Z").press("Ctrl+Space").press("P").press("1").press("Ctrl+Enter");
    assertThat(reason(item)).startsWith(until + ". ");
  }

  private InboxDesk unpublished(ItemId item) {
    office.sealAndOrder(item);
    clock.forward(PracticeOffice.WINDOW.plusSeconds(1));
    office.dispatch();
    return desk().brings(item, Folder.UNPUBLISHED);
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

  private String reason(ItemId item) {
    return office.read(tx -> office.tables().decisions().of(tx, item)).getLast().reason();
  }

  private static List<String> labels(InboxDesk desk) {
    return desk.sees(
        () -> decision(desk).options().stream().map(DecisionModel.Option::label).toList());
  }

  private static DecisionModel decision(InboxDesk desk) {
    return desk.model().onItem().decision();
  }
}
