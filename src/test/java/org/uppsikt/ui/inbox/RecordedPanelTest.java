package org.uppsikt.ui.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.uppsikt.domain.item.Folder;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.domain.item.RemoteId;
import org.uppsikt.domain.item.RemoteItem;
import org.uppsikt.domain.registry.Registration;
import org.uppsikt.domain.registry.RouteKind;
import org.uppsikt.domain.registry.RouteSetting;
import org.uppsikt.testing.Arrivals;
import org.uppsikt.testing.PracticeOffice;
import org.uppsikt.testing.Registering;
import org.uppsikt.text.Language;
import org.uppsikt.ui.FxStage;
import org.uppsikt.ui.kit.Theme.Appearance;

/// A number and a disposition: taken back like a decision, and refused where they were typed.
class RecordedPanelTest extends TownTest {

  private static final String CASE = "Det gäller bygglovet BN 2026-0147. När får vi besked?";

  @Test
  void aTypedNumberClosesTheItem_greyedUntilTheSelectionLeaves_andIsTakenBack() {
    ItemId item = writes(CASE);
    writes("Stolpen lutar.");
    InboxDesk desk = desk();
    registers(item);
    desk.brings(item, Folder.TO_REGISTER);
    desk.press("D");
    desk.does(() -> decision(desk).textProperty().set("BN 2026-0147"));
    desk.press("Ctrl+Enter");
    assertThat(office.state(item).folder()).isEqualTo(Folder.DONE);
    assertThat(desk.sees(() -> desk.model().undoProperty().get().detail()))
        .isEqualTo("BN 2026-0147");
    assertThat(desk.sees(() -> desk.model().rows().getFirst().state().word()))
        .isEqualTo("Diarieförd");
    desk.press("Ctrl+Z");
    assertThat(office.state(item).folder()).isEqualTo(Folder.TO_REGISTER);
    assertThat(desk.sees(() -> desk.model().rows().getFirst().state() == null)).isTrue();
    assertThat(desk.sees(() -> desk.model().undoProperty().get() == null)).isTrue();
  }

  @Test
  void aNumberThatDoesNotFit_staysInThePanel_withWhatIsWrong() {
    var mail = new RouteSetting.Host("mail.example", 587, false);
    var routes =
        new RouteSetting(
            RouteKind.MAIL,
            RouteKind.FOLDER,
            "KS yyyy/####",
            "",
            new RouteSetting.Mail(mail, mail, "u", "u@b.example", "r@b.example", "", ""));
    office
        .database()
        .change(
            tx -> office.tables().registry().settings().put(tx, routes, PracticeOffice.ANNA.id()));
    ItemId item = writes(CASE);
    InboxDesk desk = desk();
    registers(item);
    desk.brings(item, Folder.TO_REGISTER);
    desk.press("D");
    desk.does(() -> decision(desk).textProperty().set("KS 2026-17"));
    desk.press("Ctrl+Enter");
    assertThat(desk.sees(() -> decision(desk).openProperty().get())).isTrue();
    assertThat(desk.sees(() -> decision(desk).textProperty().get())).isEqualTo("KS 2026-17");
    assertThat(desk.sees(() -> decision(desk).faultProperty().get() != null)).isTrue();
    desk.does(() -> decision(desk).textProperty().set("KS 2026/0017"));
    desk.press("Ctrl+Enter");
    assertThat(office.state(item).folder()).isEqualTo(Folder.DONE);
  }

  @Test
  void aNumberIsNotTakenBackOverWhatAColleagueDid_andThatIsSaid() {
    ItemId item = writes(CASE);
    InboxDesk desk = desk();
    registers(item);
    desk.brings(item, Folder.TO_REGISTER);
    desk.press("D");
    desk.does(() -> decision(desk).textProperty().set("BN 2026-0147"));
    desk.press("Ctrl+Enter");
    var now = office.state(item);
    office
        .bench()
        .decide()
        .noAction(now.version(), now.revision(), "klart", PracticeOffice.BO.id());
    desk.press("Ctrl+Z");
    assertThat(office.state(item).folder()).isEqualTo(Folder.DONE);
    assertThat(desk.sees(() -> desk.model().noteProperty().get().happened()))
        .contains("ändrats sedan dess");
  }

  @Test
  void whatIsKeptInOrderIsTakenBack_andGreyedWhereItIsDoneWithIt() {
    RemoteId remote = town.writes(PracticeOffice.FACEBOOK, "Roger Nylander", "När öppnar badet?");
    var channel = PracticeOffice.channel(PracticeOffice.FACEBOOK);
    RemoteItem message = Arrivals.message(remote.value(), "När öppnar badet?");
    office.bench().intake().take(channel, List.of(), List.of(message));
    ItemId item = office.item(PracticeOffice.FACEBOOK, message.id());
    writes("Stolpen lutar.");
    InboxDesk desk = desk().brings(item, Folder.INBOX);
    keepsInOrder(desk);
    assertThat(desk.sees(() -> desk.model().itemProperty().get().id()))
        .as("it still waits for its answer")
        .isEqualTo(item.toString());
    assertThat(row(desk, item).state()).isNull();
    desk.press("Ctrl+Z");
    assertThat(office.bench().reading().dossier(item).orElseThrow().beside().registration())
        .isEqualTo(new Registration.InOrder(Registration.Basis.AWAITS_DISPOSITION));

    office.answer(item, "Klockan tio.");
    clock.forward(PracticeOffice.WINDOW.plusSeconds(1));
    office.dispatch();
    desk.brings(item, Folder.INBOX);
    keepsInOrder(desk);
    assertThat(office.state(item).folder()).isEqualTo(Folder.DONE);
    assertThat(row(desk, item).state()).isNotNull();
    assertThat(desk.sees(() -> desk.model().itemProperty().get().id()))
        .isNotEqualTo(item.toString());
    desk.press("Ctrl+Z");
    assertThat(office.state(item).folder()).isEqualTo(Folder.INBOX);
    assertThat(row(desk, item).state()).isNull();
  }

  private static void keepsInOrder(InboxDesk desk) {
    desk.press("D");
    desk.does(
        () -> {
          var options = decision(desk).options();
          for (int i = 0; i < options.size(); i++) {
            if (options.get(i).label().startsWith("Hålls ordnad")) {
              decision(desk).chosenProperty().set(i);
            }
          }
        });
    desk.does(
        () ->
            decision(desk).inputs().stream()
                .filter(input -> input.id().equals("plan"))
                .forEach(input -> input.value().set("Allmän förfrågan")));
    desk.press("Ctrl+Enter");
  }

  private static InboxRow row(InboxDesk desk, ItemId item) {
    return desk.sees(
        () ->
            desk.model().rows().stream()
                .filter(row -> row.id().equals(item.toString()))
                .findFirst()
                .orElseThrow());
  }

  private void registers(ItemId item) {
    var state = office.state(item);
    Registering.handsOver(
        office.bench().office(), state.version(), state.revision(), "", PracticeOffice.ANNA.id());
  }

  private InboxDesk desk() {
    return new InboxDesk(office, FxStage.kit(Language.SV, Appearance.LIGHT, 100));
  }

  private static DecisionModel decision(InboxDesk desk) {
    return desk.model().onItem().decision();
  }
}
