package org.uppsikt.ui.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.uppsikt.domain.item.Folder;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.domain.item.Protection;
import org.uppsikt.domain.item.RemoteId;
import org.uppsikt.domain.people.Person;
import org.uppsikt.domain.people.PersonId;
import org.uppsikt.domain.people.Role;
import org.uppsikt.testing.PracticeOffice;
import org.uppsikt.text.Language;
import org.uppsikt.text.RefusalText;
import org.uppsikt.ui.FxStage;
import org.uppsikt.ui.inbox.NoCopyModel.Mode;
import org.uppsikt.ui.inbox.NoCopyModel.Step;
import org.uppsikt.ui.kit.Kit;
import org.uppsikt.ui.kit.Theme.Appearance;
import org.uppsikt.work.Decide;
import org.uppsikt.work.Protect;

/// Hiding without a copy in the panel: two confirmations by hand, and no key that does it.
class NoCopyPanelTest extends TownTest {

  private static final String GROUND = "SE-BrB-16-10a:C09";
  private static final String WORDS = "Titta vad jag har lagt ut";
  private static final String SENDER = "Roger Nylander";

  @SuppressWarnings("NullAway.Init")
  private ItemId item;

  @BeforeEach
  void write() {
    RemoteId remote = town.writes(PracticeOffice.FACEBOOK, SENDER, WORDS);
    office.round(PracticeOffice.FACEBOOK);
    item = office.item(PracticeOffice.FACEBOOK, remote);
  }

  @Test
  void noKeyChoosesItAndNoKeyDoesIt() {
    InboxDesk desk = desk(Language.SV, Appearance.LIGHT, 100);
    for (String digit : "1234567890".split("")) {
      desk.press("A").press(digit);
      assertThat(mode(desk)).as(digit).isEqualTo(Mode.NONE);
      desk.press("Esc");
    }
    var keys = new ArrayList<>(List.of("Ctrl+S", "Ctrl+Enter", "Down", "Up", "Enter"));
    "ABCDEFGHIJKLMNOPQRSTUVWXYZ1234567890".chars().forEach(c -> keys.add("" + (char) c));
    for (Step step : Step.values()) {
      for (String key : keys) {
        choose(desk);
        if (step == Step.SECOND) {
          desk.click("nocopy.next");
          desk.click("nocopy.call." + PracticeOffice.BO.id());
        }
        desk.press(key);
        assertThat(office.orders(item)).as(step + " " + key).isEmpty();
        assertThat(office.evidence(office.present(item))).as(step + " " + key).isEmpty();
        while (desk.sees(() -> desk.model().panelOpenProperty().get())) {
          desk.press("Esc");
        }
      }
    }
    assertThat(office.bench().exceptions().police().open()).isEmpty();
  }

  /// She is there already: no key is named that would lead there.
  @ParameterizedTest
  @EnumSource(Language.class)
  void savedInSpiteOfTheFlag_itIsSaidWhatToChooseHere(Language language) {
    ItemId flagged = writes("Bilder här på barnporr");
    Kit kit = FxStage.kit(language, Appearance.LIGHT, 100);
    var desk = new InboxDesk(office, kit).brings(flagged, Folder.INBOX).press("A").press("Ctrl+S");
    assertThat(office.evidence(office.present(flagged))).isEmpty();
    assertThat(desk.tells(kit.text(RefusalText.NO_COPY_PANEL))).isTrue();
    assertThat(desk.tells(kit.text(RefusalText.NO_COPY))).isFalse();
    assertThat(desk.faults()).isEmpty();
  }

  /// Told once she leaves, there is no ground to choose.
  @Test
  void savedInSpiteOfTheFlag_whoeverLeavesIsToldWhereToGo() {
    ItemId flagged = writes("Bilder här på barnporr");
    Kit kit = FxStage.kit(Language.SV, Appearance.LIGHT, 100);
    var desk = new InboxDesk(office, kit).brings(flagged, Folder.INBOX).press("A");
    desk.hold().press("Ctrl+S");
    Departures departures = desk.model().departures();
    var told = new ArrayList<InboxModel.Note>();
    desk.does(() -> departures.onceWritten(() -> told.addAll(departures.refused())));
    desk.letGo();
    assertThat(told)
        .extracting(InboxModel.Note::todo)
        .containsExactly(kit.text(RefusalText.NO_COPY));
  }

  @Test
  void eachStepIsConfirmedByHand_andASecondPersonIsChosen() {
    InboxDesk desk = desk(Language.SV, Appearance.LIGHT, 100);
    choose(desk);
    assertThat(desk.sees(() -> desk.model().unpublish().parts().isEmpty())).isTrue();
    desk.does(() -> desk.controller().panel().noCopy().hide());
    assertThat(office.orders(item)).isEmpty();
    desk.click("nocopy.next");
    assertThat(desk.focused()).isEqualTo("nocopy.call." + PracticeOffice.BO.id());
    assertThat(desk.sees(() -> noCopy(desk).calledProperty().get())).as("not chosen").isEmpty();
    desk.click("nocopy.hide");
    assertThat(office.orders(item)).as("nobody called").isEmpty();
    assertThat(desk.sees(() -> noCopy(desk).reasonProperty().get())).isNotBlank();
    desk.click("nocopy.call." + PracticeOffice.BO.id());
    desk.click("nocopy.hide");

    assertThat(office.state(item).folder()).isEqualTo(Folder.OUTBOX);
    assertThat(office.orders(item)).extracting(o -> o.content().kind()).containsExactly("NOCOPY");
    assertThat(office.bench().exceptions().police().open()).hasSize(1);
    assertThat(desk.sees(() -> desk.model().panelOpenProperty().get())).isFalse();
    assertThat(desk.sees(() -> shown(desk))).doesNotContain(WORDS).doesNotContain(SENDER);

    desk.press("Ctrl+Z");
    assertThat(office.state(item).folder()).isEqualTo(Folder.INBOX);
    assertThat(office.bench().exceptions().police().open()).isEmpty();
    assertThat(desk.sees(() -> shown(desk))).contains(WORDS);
  }

  @Test
  void whatIsHiddenAfterThePanelWasClosed_canBeTakenBackAllTheSame() {
    InboxDesk desk = desk(Language.SV, Appearance.LIGHT, 100);
    choose(desk);
    desk.click("nocopy.next");
    desk.click("nocopy.call." + PracticeOffice.BO.id());
    desk.hold();
    desk.click("nocopy.hide");
    desk.does(() -> noCopy(desk).aloneProperty().set("något"));
    assertThat(desk.sees(() -> noCopy(desk).readyProperty().get())).as("once is enough").isFalse();
    desk.press("Esc").letGo();
    assertThat(office.orders(item)).hasSize(1);
    assertThat(desk.sees(() -> shown(desk))).doesNotContain(WORDS).doesNotContain(SENDER);
    desk.press("Ctrl+Z");
    assertThat(office.state(item).folder()).isEqualTo(Folder.INBOX);
  }

  @Test
  void anotherGroundLeavesIt_andNothingIsCarriedOver() {
    InboxDesk desk = desk(Language.SV, Appearance.LIGHT, 100);
    choose(desk);
    desk.click("nocopy.next");
    desk.press("4");
    assertThat(mode(desk)).isEqualTo(Mode.NONE);
    assertThat(desk.sees(() -> chosen(desk))).hasSize(1).doesNotContain(GROUND);
    desk.does(() -> desk.controller().panel().toggleGround(GROUND));
    assertThat(desk.sees(() -> chosen(desk))).containsExactly(GROUND);
    assertThat(desk.sees(() -> noCopy(desk).stepProperty().get())).isEqualTo(Step.FIRST);
  }

  @Test
  void whoeverIsAloneSaysWhy() {
    office
        .database()
        .change(tx -> office.tables().people().suspend(tx, PracticeOffice.BO.id(), true));
    InboxDesk desk = desk(Language.SV, Appearance.LIGHT, 100);
    choose(desk);
    desk.click("nocopy.next");
    assertThat(desk.focused()).isEqualTo("nocopy.alone");
    desk.picture("nocopy-alone-sv-light");
    desk.click("nocopy.hide");
    assertThat(office.orders(item)).isEmpty();
    desk.does(() -> noCopy(desk).aloneProperty().set("ringde kanslichefen"));
    desk.click("nocopy.hide");
    assertThat(office.orders(item)).hasSize(1);
  }

  @Test
  void whatWasKeptBeforeIsTold() {
    office.seal(item);
    for (Language language : List.of(Language.SV, Language.FI)) {
      for (Appearance look : List.of(Appearance.LIGHT, Appearance.DARK)) {
        InboxDesk desk = desk(language, look, 100);
        String name = "-" + language.tag() + (look == Appearance.DARK ? "-dark" : "-light");
        choose(desk);
        desk.picture("nocopy-first" + name);
        assertThat(desk.sees(() -> noCopy(desk).keptProperty().get())).contains("1");
        desk.does(desk.controller()::close);
        InboxDesk next = desk(language, look, 100);
        choose(next);
        next.click("nocopy.next");
        next.click("nocopy.call." + PracticeOffice.BO.id());
        next.picture("nocopy-second" + name);
        next.does(next.controller()::close);
      }
    }
    InboxDesk large = desk(Language.SV, Appearance.LIGHT, 200);
    choose(large);
    large.picture("nocopy-first-sv-200");
    assertThat(office.orders(item)).isEmpty();
  }

  @Test
  void whatIsProtectedStaysWithThoseNamed_andThePanelSaysSo() {
    var rut = new Person(new PersonId(new UUID(7, 9)), "Rut Dahl", Role.REGISTRAR, "", false);
    office.database().change(tx -> office.tables().people().add(tx, rut));
    var wish = new Protect.Wish(Protection.Kind.PROTECTED_IDENTITY, "adress", Set.of());
    int revision = office.state(item).revision();
    var protect = office.bench().atItem().protect();
    assertThat(protect.protect(office.present(item), revision, wish, PracticeOffice.BO.id()))
        .isInstanceOf(Decide.Result.Decided.class);
    InboxDesk desk = desk(Language.SV, Appearance.LIGHT, 100).brings(item, Folder.TO_REGISTER);
    choose(desk);
    assertThat(desk.tells("bara de utsedda läser text och avsändare")).isTrue();
    assertThat(desk.tells("får bara du och den du kallar på läsa")).isFalse();
    desk.click("nocopy.next");
    assertThat(desk.tells("Bara de utsedda läser texten")).isTrue();
    assertThat(desk.tells("kan läsa texten vid behov")).isFalse();
  }

  private void choose(InboxDesk desk) {
    desk.press("A");
    desk.does(() -> desk.controller().panel().toggleGround(GROUND));
    assertThat(mode(desk)).isEqualTo(Mode.CHILD_ABUSE);
  }

  private static Mode mode(InboxDesk desk) {
    return desk.sees(() -> noCopy(desk).modeProperty().get());
  }

  private static NoCopyModel noCopy(InboxDesk desk) {
    return desk.model().unpublish().noCopy();
  }

  private static List<String> chosen(InboxDesk desk) {
    return desk.model().unpublish().grounds().stream()
        .filter(UnpublishModel.Ground::chosen)
        .map(UnpublishModel.Ground::id)
        .toList();
  }

  /// Everything that stands in the list, the open item and the undo bar.
  private static String shown(InboxDesk desk) {
    return desk.model().rows()
        + " "
        + desk.model().itemProperty().get()
        + " "
        + desk.model().undoProperty().get();
  }

  private InboxDesk desk(Language language, Appearance look, int percent) {
    Kit kit = FxStage.kit(language, look, percent);
    return new InboxDesk(office, kit);
  }
}
