package org.uppsikt.ui.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.uppsikt.domain.item.Folder;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.domain.item.RemoteItem;
import org.uppsikt.domain.registry.HandOver;
import org.uppsikt.testing.Arrivals;
import org.uppsikt.testing.PracticeOffice;
import org.uppsikt.text.Language;
import org.uppsikt.ui.FxStage;
import org.uppsikt.ui.inbox.MarkModel.Stage;
import org.uppsikt.ui.kit.Theme.Appearance;

/// Many marked items of one case go to the registry together: asked once, told one by one.
class RegisterMarkedTest extends RegisterDesk {

  @Test
  void itemsOfSeveralSendersGoInOneHandOver_askedForOnce_andAreTakenBackTogether() {
    List<ItemId> items =
        List.of(
            from("Petra Wall", "Skolan är kall."),
            from("Roger Nylander", "Skolan i BN 2026-0147 är kall."),
            from("Leif Berg", "Det drar om golvet."),
            from("Ylva Kvist", "Mina barn fryser."),
            from("Siv Ek", "Och ventilationen låter."),
            from("Jan Lind", "Håller med."));
    InboxDesk desk = registersAll();
    assertThat(desk.shows("decision.number")).isTrue();
    assertThat(desk.tells("Diarieför 6 markerade i ett ärende")).isTrue();
    assertThat(value(desk, "number")).contains("BN 2026-0147");
    assertThat(value(desk, "from")).hasValueSatisfying(from -> assertThat(from).endsWith("3 till"));
    desk.press("Ctrl+Enter");

    assertThat(stage(desk)).isEqualTo(Stage.DONE);
    assertThat(words(desk)).hasSize(6).containsOnly("Överlämnad, väntar under Att diarieföra");
    HandOver made = made(items.getFirst());
    assertThat(made.items()).hasSize(6);
    assertThat(items).allMatch(item -> made(item).equals(made));
    assertThat(items).allMatch(item -> office.state(item).folder() == Folder.TO_REGISTER);

    desk.press("Ctrl+Z");
    assertThat(items).allMatch(item -> office.state(item).folder() == Folder.INBOX);
    assertThat(desk.sees(() -> Optional.ofNullable(desk.model().noteProperty().get())))
        .as("nothing had left")
        .isEmpty();
  }

  @Test
  void withoutAProvision_whatIsSecretStaysBehindWithItsReason() {
    ItemId open = from("Petra Wall", "Skolan är kall.");
    ItemId secret = secretFrom("Roger Nylander", "Min granne är sjuk.");
    InboxDesk desk = registersAll().press("Ctrl+Enter");
    assertThat(words(desk))
        .anyMatch(words -> words.startsWith("Något i överlämnandet är sekretessmarkerat"))
        .contains("Överlämnad, väntar under Att diarieföra");
    assertThat(office.state(open).folder()).isEqualTo(Folder.TO_REGISTER);
    assertThat(office.state(secret).folder()).isEqualTo(Folder.INBOX);
  }

  @Test
  void whatColleaguesHold_orIsInACaseAlready_isLeftAloneAndTold() {
    ItemId free = from("Petra Wall", "Skolan är kall.");
    ItemId held = from("Roger Nylander", "Det drar.");
    office.bench().atItem().presence().open(held, PracticeOffice.BO.id());
    InboxDesk desk = registersAll().press("Ctrl+Enter");
    assertThat(words(desk))
        .containsExactlyInAnyOrder("Hos Bo Ek", "Överlämnad, väntar under Att diarieföra");
    assertThat(office.state(free).folder()).isEqualTo(Folder.TO_REGISTER);
    assertThat(office.state(held).folder()).isEqualTo(Folder.INBOX);
    desk.press("Esc");

    desk.brings(free, Folder.TO_REGISTER);
    desk.press("Ctrl+A").press("D").press("Ctrl+Enter");
    assertThat(words(desk)).containsExactly("Den hör redan till ett ärende. Öppna den för sig.");
  }

  @Test
  void aDirectMessageAmongThem_asksForItsDocumentType() {
    RemoteItem message = Arrivals.message("m1", "Hej, skolan är kall.");
    var channel = PracticeOffice.channel(PracticeOffice.FACEBOOK);
    office.bench().intake().take(channel, List.of(), List.of(message));
    ItemId item = office.item(PracticeOffice.FACEBOOK, message.id());
    InboxDesk desk = registersAll().press("Ctrl+Enter");
    assertThat(stage(desk)).isEqualTo(Stage.MARKED);
    assertThat(desk.covered()).isTrue();
    fill(desk, "plan", "Synpunkt");
    desk.press("Ctrl+Enter");
    assertThat(made(item).entry().planEntry()).isEqualTo("Synpunkt");
  }

  @Test
  void theSheetOfEachGoesAlong_sealedFirst() {
    List<ItemId> items = List.of(from("Petra Wall", "Kallt."), from("Leif Berg", "Det drar."));
    InboxDesk desk = registersAll();
    tick(desk, "with-sheet", true);
    desk.press("Ctrl+Enter");
    assertThat(made(items.getFirst()).items())
        .hasSize(2)
        .allMatch(along -> along.evidence().isPresent());
  }

  @Test
  void moreThanOneHandOverTakes_isSaidBeforeAnythingIsAsked() {
    List<RemoteItem> many =
        IntStream.range(0, 501).mapToObj(i -> Arrivals.comment("c" + i, "Kallt " + i)).toList();
    var channel = PracticeOffice.channel(PracticeOffice.FACEBOOK);
    office.bench().intake().take(channel, List.of(), many);
    InboxDesk desk = registersAll();
    assertThat(desk.covered()).isFalse();
    assertThat(desk.tells("Högst 500 kan lämnas över på en gång")).isTrue();
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void itIsAskedInEveryLanguage(Language language) {
    message("o1", "Kallt i skolan.", Arrivals.POSTED.plus(Duration.ofDays(2)));
    mark(posted("s1", "Roger Nylander", "Min granne är sjuk.", Arrivals.POSTED));
    var desk = new InboxDesk(office, FxStage.kit(language, Appearance.LIGHT, 100));
    desk.press("Ctrl+A").press("D");
    desk.picture("register-marked-" + language.tag());
    assertThat(desk.faults()).isEmpty();
    assertThat(desk.shows("decision.parted")).isTrue();
  }
}
