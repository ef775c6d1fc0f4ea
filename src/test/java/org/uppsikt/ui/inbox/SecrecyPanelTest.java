package org.uppsikt.ui.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.uppsikt.domain.item.Folder;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.domain.item.RemoteItem;
import org.uppsikt.domain.registry.SecrecyMark;
import org.uppsikt.testing.Arrivals;
import org.uppsikt.testing.PracticeOffice;
import org.uppsikt.text.Language;
import org.uppsikt.text.SecrecyText;
import org.uppsikt.ui.FxStage;
import org.uppsikt.ui.kit.Theme.Appearance;

/// Secrecy that is noticed later, and a mark that was set by mistake, in the window.
class SecrecyPanelTest extends TownTest {

  private ItemId item;

  @BeforeEach
  void aComment() {
    RemoteItem comment = Arrivals.comment("c1", "Hur går det för mannen i huset bredvid?");
    var channel = PracticeOffice.channel(PracticeOffice.MANUAL);
    office.bench().intake().take(channel, List.of(Arrivals.POST), List.of(comment));
    item = office.item(PracticeOffice.MANUAL, comment.id());
  }

  @Test
  void itIsMarkedWithItsProvision_andLiftedWithAReason_bothInItsHistory() {
    InboxDesk desk = desk(Language.SV, Appearance.LIGHT, 100);
    desk.brings(item, Folder.INBOX);
    assertThat(offered(desk, ItemAction.MARK_SECRET)).isTrue();
    assertThat(offered(desk, ItemAction.LIFT_SECRECY)).isFalse();
    desk.does(() -> desk.controller().act(ItemAction.MARK_SECRET));
    desk.press("Ctrl+Enter");
    assertThat(fault(desk)).contains("Skriv bestämmelsen");
    assertThat(mark()).isEmpty();
    fill(desk, "provision", "OSL 26 kap. 1 §");
    fill(desk, "authority", "Socialnämnden");
    desk.press("Ctrl+Enter");
    assertThat(mark().map(SecrecyMark::provision)).contains("OSL 26 kap. 1 §");
    assertThat(mark().map(SecrecyMark::authority)).contains("Socialnämnden");
    assertThat(desk.sees(() -> decision(desk).openProperty().get())).isFalse();

    desk.brings(item, Folder.INBOX);
    assertThat(offered(desk, ItemAction.MARK_SECRET)).isFalse();
    desk.does(() -> desk.controller().act(ItemAction.LIFT_SECRECY));
    assertThat(desk.sees(() -> decision(desk).askedProperty().get().lead()))
        .contains("OSL 26 kap. 1 §");
    desk.press("Ctrl+Enter");
    assertThat(mark()).isPresent();
    desk.does(() -> decision(desk).textProperty().set("det gällde en annan"));
    desk.press("Ctrl+Enter");
    assertThat(mark()).isEmpty();
    desk.brings(item, Folder.INBOX);
    assertThat(offered(desk, ItemAction.MARK_SECRET)).isTrue();
    assertThat(desk.sees(() -> desk.model().onItem().history().toString()))
        .contains("Fick en sekretessmarkering", "Sekretessmarkeringen togs bort");
  }

  @ParameterizedTest
  @CsvSource({"SV, LIGHT, 100", "NB, DARK, 100", "FI, DARK, 200", "EN, LIGHT, 200"})
  void inEveryLanguageAndSize(Language language, Appearance look, int percent) {
    InboxDesk desk = desk(language, look, percent);
    desk.brings(item, Folder.INBOX);
    desk.does(() -> desk.controller().act(ItemAction.MARK_SECRET));
    desk.picture("secrecy-mark-" + language.tag());
    fill(desk, "provision", "OSL 26 kap. 1 §");
    desk.press("Ctrl+Enter");
    assertThat(mark()).isPresent();
    desk.brings(item, Folder.INBOX);
    desk.does(() -> desk.controller().act(ItemAction.LIFT_SECRECY));
    desk.picture("secrecy-lift-" + language.tag());
    assertThat(desk.sees(() -> decision(desk).askedProperty().get().title()))
        .isEqualTo(FxStage.kit(language, look, percent).text(SecrecyText.LIFT_TITLE));
  }

  @Test
  void ctrlZAfterMarking_takesTheMarkBack_andNotTheDeedBefore() {
    var before = receives("Roger Nylander", "Tack för plogningen");
    InboxDesk desk = desk(Language.SV, Appearance.LIGHT, 100);
    desk.brings(before, Folder.INBOX).press("I");
    assertThat(office.state(before).folder()).isEqualTo(Folder.DONE);
    desk.brings(item, Folder.INBOX);
    desk.does(() -> desk.controller().act(ItemAction.MARK_SECRET));
    fill(desk, "provision", "OSL 26 kap. 1 §");
    desk.press("Ctrl+Enter");
    assertThat(mark()).isPresent();
    assertThat(desk.tells("Markerad som sekretess")).as("what Ctrl+Z is about").isTrue();
    desk.press("Ctrl+Z");
    assertThat(mark()).isEmpty();
    assertThat(office.state(before).folder()).isEqualTo(Folder.DONE);
    desk.press("Ctrl+Z");
    assertThat(office.state(before).folder()).isEqualTo(Folder.INBOX);
  }

  @Test
  void ctrlZAfterLifting_hasTheSameMarkHoldAgain_andTheHistorySaysSo() {
    InboxDesk desk = desk(Language.SV, Appearance.LIGHT, 100);
    desk.brings(item, Folder.INBOX);
    desk.does(() -> desk.controller().act(ItemAction.MARK_SECRET));
    fill(desk, "provision", "OSL 26 kap. 1 §");
    fill(desk, "authority", "Socialnämnden");
    desk.press("Ctrl+Enter");
    Optional<SecrecyMark> before = mark();
    assertThat(before).isPresent();
    desk.brings(item, Folder.INBOX);
    desk.does(() -> desk.controller().act(ItemAction.LIFT_SECRECY));
    desk.does(() -> decision(desk).textProperty().set("det gällde en annan"));
    desk.press("Ctrl+Enter");
    assertThat(mark()).isEmpty();
    desk.press("Ctrl+Z");
    assertThat(mark()).isEqualTo(before);
    desk.brings(item, Folder.INBOX);
    assertThat(desk.sees(() -> desk.model().onItem().history().toString()))
        .contains("Tog tillbaka att sekretessmarkeringen togs bort");
  }

  private Optional<SecrecyMark> mark() {
    return office.database().read(tx -> office.tables().registry().marks().of(tx, item));
  }

  private boolean offered(InboxDesk desk, ItemAction action) {
    return desk.sees(
        () -> Objects.requireNonNull(desk.model().itemProperty().get()).actions().contains(action));
  }

  private InboxDesk desk(Language language, Appearance look, int percent) {
    return new InboxDesk(office, FxStage.kit(language, look, percent));
  }

  private static String fault(InboxDesk desk) {
    return desk.sees(
        () ->
            Optional.ofNullable(decision(desk).faultProperty().get())
                .map(InboxModel.Fault::happened)
                .orElse(""));
  }

  private static void fill(InboxDesk desk, String field, String words) {
    desk.does(
        () ->
            decision(desk).inputs().stream()
                .filter(input -> input.id().equals(field))
                .forEach(input -> input.value().set(words)));
  }

  private static DecisionModel decision(InboxDesk desk) {
    return desk.model().onItem().decision();
  }
}
