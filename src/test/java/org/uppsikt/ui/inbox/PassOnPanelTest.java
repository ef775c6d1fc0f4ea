package org.uppsikt.ui.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.uppsikt.domain.item.Folder;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.domain.item.PassedOn;
import org.uppsikt.domain.item.Protection;
import org.uppsikt.domain.item.RemoteItem;
import org.uppsikt.domain.people.Person;
import org.uppsikt.domain.people.PersonId;
import org.uppsikt.domain.people.Role;
import org.uppsikt.testing.Arrivals;
import org.uppsikt.testing.PracticeOffice;
import org.uppsikt.text.Key;
import org.uppsikt.text.Language;
import org.uppsikt.text.PassOnText;
import org.uppsikt.text.RegistryText;
import org.uppsikt.ui.FxStage;
import org.uppsikt.ui.kit.Theme.Appearance;

/// What was meant for somebody else, on a channel that carries no private answer, by keys.
class PassOnPanelTest extends TownTest {

  private ItemId item;

  @BeforeEach
  void aMisdirectedMessage() {
    var karin = new Person(new PersonId(new UUID(7, 5)), "Karin Ask", Role.SUPERVISOR, "", false);
    office.database().change(tx -> office.tables().people().add(tx, karin));
    RemoteItem message = Arrivals.message("m1", "Min tid hos tandläkaren, Zebrafinken");
    var channel = PracticeOffice.channel(PracticeOffice.MANUAL);
    office.bench().intake().take(channel, List.of(), List.of(message));
    item = office.item(PracticeOffice.MANUAL, message.id());
  }

  @Test
  void oneDigitSaysWhatWasDone_andTheItemIsHidden_withAWordInItsHistory() {
    InboxDesk desk = desk(Language.SV, Appearance.LIGHT, 100);
    ask(desk);
    desk.press("3").press("Ctrl+Enter");
    assertThat(fault(desk)).isEqualTo(text(PassOnText.NO_RECEIVER));
    fill(desk, "receiver", "Tandvården");
    desk.press("Ctrl+Enter");
    assertThat(fault(desk)).isEqualTo(text(RegistryText.NO_PLAN));
    fill(desk, "plan", "Allmän förfrågan");
    fill(desk, "day", "i går");
    desk.press("Ctrl+Enter");
    assertThat(fault(desk)).isEqualTo(text(PassOnText.NO_DAY));
    assertThat(office.state(item).folder()).isEqualTo(Folder.INBOX);
    fill(desk, "day", "2020-02-29");
    desk.press("Ctrl+Enter");

    assertThat(office.state(item).folder()).isEqualTo(Folder.DONE);
    assertThat(office.bench().reading().dossier(item).orElseThrow().restricted()).isTrue();
    assertThat(desk.sees(() -> desk.model().rows().toString())).doesNotContain("Zebrafinken");
    assertThat(passedOn())
        .hasValueSatisfying(
            done -> {
              assertThat(done.kind()).isEqualTo(Protection.Kind.PASSED_ON);
              assertThat(done.means()).isEqualTo(PassedOn.Means.LETTER);
            });
    assertThat(history(desk)).contains("brev", "29 feb 2020").doesNotContain("Tandvården");
  }

  @ParameterizedTest
  @CsvSource({"SV, LIGHT, 100", "NB, DARK, 100", "FI, DARK, 200", "EN, LIGHT, 200"})
  void inEveryLanguageAndSize(Language language, Appearance look, int percent) {
    InboxDesk desk = desk(language, look, percent);
    ask(desk);
    desk.picture("pass-on-" + language.tag());
    assertThat(desk.sees(() -> decision(desk).options().size())).isEqualTo(10);
    assertThat(desk.sees(() -> decision(desk).inputs().size())).isEqualTo(3);
  }

  private Optional<PassedOn> passedOn() {
    return office.database().read(tx -> office.tables().protectedItems().passedOn(tx, item));
  }

  private void ask(InboxDesk desk) {
    desk.brings(item, Folder.INBOX);
    desk.does(() -> desk.controller().act(ItemAction.PASS_ON));
  }

  private String history(InboxDesk desk) {
    desk.brings(item, Folder.DONE);
    return desk.sees(() -> desk.model().onItem().history().toString());
  }

  private InboxDesk desk(Language language, Appearance look, int percent) {
    return new InboxDesk(office, FxStage.kit(language, look, percent));
  }

  private static String text(Key key) {
    return FxStage.kit(Language.SV, Appearance.LIGHT, 100).text(key);
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
