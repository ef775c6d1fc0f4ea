package org.uppsikt.ui.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.uppsikt.domain.item.Folder;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.domain.item.RemoteItem;
import org.uppsikt.domain.item.Visibility;
import org.uppsikt.domain.registry.HandOver;
import org.uppsikt.domain.registry.RegisterEntry;
import org.uppsikt.domain.registry.RouteKind;
import org.uppsikt.store.HandOvers;
import org.uppsikt.store.Registrations;
import org.uppsikt.testing.Arrivals;
import org.uppsikt.testing.PracticeOffice;
import org.uppsikt.text.Language;
import org.uppsikt.ui.FxStage;
import org.uppsikt.ui.inbox.MarkModel.Stage;
import org.uppsikt.ui.kit.Theme.Appearance;

/// Many marked items of one case go to the registry together: asked once, told one by one.
class RegisterMarkedTest extends TownTest {

  private static final RegisterEntry.Secrecy SECRECY =
      new RegisterEntry.Secrecy("OSL 26 kap. 1 §", "");

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
    InboxDesk desk = desk();
    desk.press("Ctrl+A").press("D");
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
  void whatIsSecretGoesOnItsOwn_andNothingOfItStandsInWhatGoesByMail() {
    ItemId open = from("Petra Wall", "Skolan är kall.");
    ItemId secret = from("Roger Nylander", "Min granne är sjuk.");
    mark(secret);
    InboxDesk desk = desk();
    desk.press("Ctrl+A").press("D");
    assertThat(value(desk, "from")).contains("Petra Wall");
    fill(desk, "provision", SECRECY.provision());
    desk.press("Ctrl+Enter");

    assertThat(words(desk)).hasSize(2).containsOnly("Överlämnad, väntar under Att diarieföra");
    assertThat(made(open).route()).isEqualTo(RouteKind.MAIL);
    assertThat(made(open).entry().secret()).isFalse();
    assertThat(made(secret).route()).isEqualTo(RouteKind.FOLDER);
    assertThat(made(secret).entry().secrecy()).contains(SECRECY);
    assertThat(made(secret).items()).hasSize(1);
  }

  @Test
  void whatIsWrittenOfTheSecretPart_standsInNothingThatGoesOpenly() {
    ItemId open = from("Petra Wall", "Skolan är kall.");
    ItemId secret = from("Roger Nylander", "Min granne är sjuk.");
    mark(secret);
    InboxDesk desk = desk();
    desk.press("Ctrl+A").press("D");
    fill(desk, "about", "Grannens sjukdom");
    fill(desk, "public", "Om skolan");
    fill(desk, "secret-from", "Roger Nylander, Storgatan 3");
    fill(desk, "provision", SECRECY.provision());
    desk.press("Ctrl+Enter");

    RegisterEntry openly = made(open).entry();
    assertThat(List.of(openly.concerning(), openly.publicConcerning())).containsOnly("Om skolan");
    assertThat(openly.correspondent()).isEqualTo("Petra Wall");
    RegisterEntry secretly = made(secret).entry();
    assertThat(secretly.concerning()).isEqualTo("Grannens sjukdom");
    assertThat(secretly.publicConcerning()).isEqualTo("Om skolan");
    assertThat(secretly.correspondent()).isEqualTo("Roger Nylander, Storgatan 3");
  }

  @Test
  void eachPartIsEnteredUnderItsOwnSendersAndDay() {
    ItemId secret = posted("s1", "Roger Nylander", "Min granne är sjuk.", Arrivals.POSTED);
    ItemId open = posted("o1", "Petra Wall", "Kallt.", Arrivals.POSTED.plus(Duration.ofDays(2)));
    mark(secret);
    InboxDesk desk = desk();
    desk.press("Ctrl+A").press("D");
    assertThat(value(desk, "came")).contains("2026-08-05");
    assertThat(desk.shows("decision.secret-from")).isTrue();
    fill(desk, "provision", SECRECY.provision());
    desk.press("Ctrl+Enter");

    assertThat(made(open).entry().correspondent()).isEqualTo("Petra Wall");
    assertThat(made(open).entry().cameOn()).isEqualTo(LocalDate.of(2026, 8, 5));
    assertThat(made(secret).entry().correspondent()).isEqualTo("Roger Nylander");
    assertThat(made(secret).entry().cameOn()).isEqualTo(LocalDate.of(2026, 8, 3));
  }

  /// A register that is never edited: what it is to say of either part is on show before.
  @Test
  void whatDiffersOfTheSecretPart_standsInFieldsOfItsOwn_andIsEnteredAsShown() {
    ItemId secret = posted("s1", "Roger Nylander", "Min granne är sjuk.", Arrivals.POSTED);
    ItemId open = message("o1", "Kallt i skolan.", Arrivals.POSTED.plus(Duration.ofDays(2)));
    mark(secret);
    InboxDesk desk = desk();
    desk.press("Ctrl+A").press("D");
    assertThat(value(desk, "came")).contains("2026-08-05");
    assertThat(value(desk, "public")).hasValueSatisfying(w -> assertThat(w).startsWith("Direkt"));
    assertThat(value(desk, "secret-came")).contains("2026-08-03");
    String about = value(desk, "secret-public").orElseThrow();
    assertThat(about).startsWith("Kommentar");
    assertThat(value(desk, "secret-arrival")).as("both came by the same way").isEmpty();
    fill(desk, "provision", SECRECY.provision());
    fill(desk, "plan", "Synpunkt");
    // Written anew, it is hers also where the words are those that stood there.
    fill(desk, "about", "Grannen");
    fill(desk, "about", value(desk, "public").orElseThrow());
    desk.press("Ctrl+Enter");

    RegisterEntry secretly = made(secret).entry();
    assertThat(secretly.cameOn()).isEqualTo(LocalDate.of(2026, 8, 3));
    assertThat(secretly.publicConcerning()).isEqualTo(about);
    assertThat(secretly.concerning()).startsWith("Direkt");
    assertThat(made(open).entry().publicConcerning()).startsWith("Direkt");
  }

  /// She knows the day of both, and one field is what says it.
  @Test
  void whatIsTheSameForBoth_hasOneField_andIsEnteredAsItStandsThere() {
    ItemId open = from("Petra Wall", "Skolan är kall.");
    ItemId secret = from("Roger Nylander", "Min granne är sjuk.");
    mark(secret);
    InboxDesk desk = desk();
    desk.press("Ctrl+A").press("D");
    assertThat(desk.shows("decision.secret-came")).isFalse();
    assertThat(desk.shows("decision.secret-public")).isFalse();
    fill(desk, "came", "2026-03-01");
    fill(desk, "public", "Om skolan");
    fill(desk, "provision", SECRECY.provision());
    desk.press("Ctrl+Enter");
    for (ItemId item : List.of(open, secret)) {
      assertThat(made(item).entry().cameOn()).isEqualTo(LocalDate.of(2026, 3, 1));
      assertThat(made(item).entry().publicConcerning()).isEqualTo("Om skolan");
    }
  }

  @Test
  void aDayOfTheSecretPartThatIsNone_isRefusedBeforeAnythingGoes() {
    ItemId secret = posted("s1", "Roger Nylander", "Min granne är sjuk.", Arrivals.POSTED);
    posted("o1", "Petra Wall", "Kallt.", Arrivals.POSTED.plus(Duration.ofDays(2)));
    mark(secret);
    InboxDesk desk = desk();
    desk.press("Ctrl+A").press("D");
    fill(desk, "provision", SECRECY.provision());
    fill(desk, "secret-came", "i måndags");
    desk.press("Ctrl+Enter");
    assertThat(desk.covered()).isTrue();
    assertThat(office.state(secret).folder()).isEqualTo(Folder.INBOX);
  }

  @Test
  void enteredAsOneSecret_itNamesThemAll_fromTheFirstDayOn() {
    ItemId secret = posted("s1", "Roger Nylander", "Min granne är sjuk.", Arrivals.POSTED);
    ItemId open = posted("o1", "Petra Wall", "Kallt.", Arrivals.POSTED.plus(Duration.ofDays(2)));
    mark(secret);
    InboxDesk desk = desk();
    desk.press("Ctrl+A").press("D");
    fill(desk, "provision", SECRECY.provision());
    tick(desk, "by-folder", true);
    tick(desk, "parted", false);
    desk.press("Ctrl+Enter");

    assertThat(made(open)).isEqualTo(made(secret));
    RegisterEntry entry = made(open).entry();
    assertThat(entry.correspondent()).isEqualTo("Petra Wall, Roger Nylander");
    assertThat(entry.cameOn()).isEqualTo(LocalDate.of(2026, 8, 3));
  }

  @Test
  void whereEverythingIsToGoByTheFolder_theOpenPartGoesThereToo() {
    ItemId open = from("Petra Wall", "Skolan är kall.");
    ItemId secret = from("Roger Nylander", "Min granne är sjuk.");
    mark(secret);
    InboxDesk desk = desk();
    desk.press("Ctrl+A").press("D");
    fill(desk, "provision", SECRECY.provision());
    tick(desk, "by-folder", true);
    desk.press("Ctrl+Enter");
    assertThat(made(open).route()).isEqualTo(RouteKind.FOLDER);
    assertThat(made(open).entry().secret()).isFalse();
    assertThat(made(secret).route()).isEqualTo(RouteKind.FOLDER);
  }

  @Test
  void withoutAProvision_whatIsSecretStaysBehindWithItsReason() {
    ItemId open = from("Petra Wall", "Skolan är kall.");
    ItemId secret = from("Roger Nylander", "Min granne är sjuk.");
    mark(secret);
    InboxDesk desk = desk();
    desk.press("Ctrl+A").press("D").press("Ctrl+Enter");
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
    InboxDesk desk = desk();
    desk.press("Ctrl+A").press("D").press("Ctrl+Enter");
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
    InboxDesk desk = desk();
    desk.press("Ctrl+A").press("D").press("Ctrl+Enter");
    assertThat(stage(desk)).isEqualTo(Stage.MARKED);
    assertThat(desk.covered()).isTrue();
    fill(desk, "plan", "Synpunkt");
    desk.press("Ctrl+Enter");
    assertThat(made(item).entry().planEntry()).isEqualTo("Synpunkt");
  }

  @Test
  void theSheetOfEachGoesAlong_sealedFirst() {
    List<ItemId> items = List.of(from("Petra Wall", "Kallt."), from("Leif Berg", "Det drar."));
    InboxDesk desk = desk();
    desk.press("Ctrl+A").press("D");
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
    InboxDesk desk = desk();
    desk.press("Ctrl+A").press("D");
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

  private ItemId from(String sender, String text) {
    clock.forward(Duration.ofMinutes(1));
    return receives(sender, text);
  }

  private ItemId posted(String id, String sender, String text, Instant at) {
    return came(Arrivals.item(id, text, Arrivals.sender(sender), Visibility.SHOWN), at);
  }

  private ItemId message(String id, String text, Instant at) {
    return came(Arrivals.message(id, text), at);
  }

  private ItemId came(RemoteItem like, Instant at) {
    var item =
        new RemoteItem(
            like.id(),
            like.kind(),
            like.post(),
            like.parent(),
            like.permalink(),
            like.sender(),
            like.text(),
            Optional.of(at),
            like.editedAt(),
            like.visibility(),
            like.raw());
    var channel = PracticeOffice.channel(PracticeOffice.FACEBOOK);
    office.bench().intake().take(channel, List.of(), List.of(item));
    return office.item(PracticeOffice.FACEBOOK, item.id());
  }

  private void mark(ItemId item) {
    office
        .bench()
        .atItem()
        .handingOver()
        .secrecy()
        .mark(office.present(item), SECRECY, PracticeOffice.ANNA.id());
  }

  private InboxDesk desk() {
    return new InboxDesk(office, FxStage.kit(Language.SV, Appearance.LIGHT, 100));
  }

  private HandOver made(ItemId item) {
    var registry = office.tables().registry();
    return office
        .read(
            tx ->
                registry
                    .registrations()
                    .of(tx, item)
                    .flatMap(Registrations.Row::handOver)
                    .flatMap(id -> registry.handOvers().find(tx, id)))
        .map(HandOvers.Stored::handOver)
        .orElseThrow();
  }

  private static Stage stage(InboxDesk desk) {
    return desk.sees(() -> desk.model().marks().stageProperty().get());
  }

  private static List<String> words(InboxDesk desk) {
    return desk.sees(
        () -> desk.model().marks().outcomes().stream().map(MarkModel.Outcome::words).toList());
  }

  private static Optional<String> value(InboxDesk desk, String field) {
    return desk.sees(
        () ->
            desk.model().onItem().decision().inputs().stream()
                .filter(input -> input.id().equals(field))
                .map(input -> input.value().get())
                .findFirst());
  }

  private static void fill(InboxDesk desk, String field, String words) {
    desk.writesInto("decision." + field, words);
  }

  private static void tick(InboxDesk desk, String what, boolean on) {
    desk.does(
        () ->
            desk.model().onItem().decision().ticks().stream()
                .filter(tick -> tick.id().equals(what))
                .forEach(tick -> tick.on().set(on)));
  }
}
