package org.uppsikt.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.uppsikt.cli.join.Listener;
import org.uppsikt.domain.decision.Handoff;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.domain.item.RemoteId;
import org.uppsikt.domain.people.Person;
import org.uppsikt.domain.people.PersonId;
import org.uppsikt.domain.people.Role;
import org.uppsikt.store.States;
import org.uppsikt.sync.Pulse;
import org.uppsikt.testing.PracticeOffice;
import org.uppsikt.testing.PracticeOffice.Setup;
import org.uppsikt.testing.Ticking;
import org.uppsikt.testing.Town;
import org.uppsikt.text.Language;
import org.uppsikt.ui.FxStage;
import org.uppsikt.ui.kit.Kit;
import org.uppsikt.ui.kit.Tasks;
import org.uppsikt.ui.kit.Theme.Appearance;
import org.uppsikt.ui.shell.Notification;
import org.uppsikt.ui.shell.ShellModel;
import org.uppsikt.work.Outcomes;
import org.uppsikt.work.RecoveryKeys;

/// What the bell says, and where it leads.
class AlarmBellTest {

  private static final String FACEBOOK = PracticeOffice.FACEBOOK;

  @SuppressWarnings("NullAway.Init")
  private static Town town;

  @TempDir Path folder;
  private final Ticking clock = new Ticking();
  private final Kit kit = FxStage.kit(Language.SV, Appearance.LIGHT, 100);
  private final ShellModel model = new ShellModel();
  private final List<String> opened = new ArrayList<>();

  @SuppressWarnings("NullAway.Init")
  private PracticeOffice office;

  @BeforeAll
  static void startTown(@TempDir Path data) {
    town = new Town(data);
  }

  @AfterAll
  static void endTown() {
    town.close();
  }

  @BeforeEach
  void open() {
    office = new PracticeOffice(Setup.of(folder, town, clock)).fromNowOn(town);
  }

  @AfterEach
  void close() {
    office.close();
  }

  @Test
  void whatAColleaguePassesOnIsTold_andLeadsToTheItem() {
    RemoteId remote = town.writes(FACEBOOK, "Petra Wall", "När börjar skolan?");
    office.round(FACEBOOK);
    ItemId item = office.item(FACEBOOK, remote);
    pass(item);
    AlarmBell bell = bell(PracticeOffice.BO);
    bell.read(kit);
    assertThat(model.notifications())
        .extracting(Notification::text)
        .containsExactly("Anna Lind lämnar över till dig: Kan du?");
    model.notifications().getFirst().open().run();
    assertThat(opened).containsExactly(item + " in INBOX");
  }

  @Test
  void aLateRoundIsTold_leadsToTheChannels_andIsAskedForEveryHalfMinute() {
    office.round(FACEBOOK);
    AlarmBell bell = bell(PracticeOffice.ANNA);
    bell.tick(kit);
    assertThat(model.notifications()).isEmpty();
    clock.forward(Pulse.BETWEEN_ROUNDS.multipliedBy(2).plusSeconds(1));
    bell.tick(kit);
    assertThat(model.notifications())
        .extracting(Notification::text)
        .singleElement()
        .asString()
        .startsWith("Ronden på " + FACEBOOK + " är sen");
    model.notifications().getFirst().open().run();
    assertThat(opened).containsExactly("channels");

    Notification before = model.notifications().getFirst();
    bell.read(kit);
    assertThat(model.notifications().getFirst()).as("its menu may be open").isSameAs(before);
    office.round(FACEBOOK);
    bell.tick(kit);
    assertThat(model.notifications()).as("not yet half a minute").hasSize(1);
    bell.read(kit);
    assertThat(model.notifications()).isEmpty();
  }

  @Test
  void thatTheRecoveryKeyWasUsed_isToldToAnotherAdministrator() {
    office.round(FACEBOOK);
    Person boss = boss();
    new RecoveryKeys(office.bench().office()).used(PracticeOffice.ANNA.id());
    bell(PracticeOffice.ANNA).read(kit);
    assertThat(model.notifications())
        .as("in whose name it was used, in a session that did not begin so")
        .extracting(Notification::text)
        .singleElement()
        .asString()
        .contains("som du");
    bell(boss).read(kit);
    assertThat(model.notifications())
        .extracting(Notification::text)
        .singleElement()
        .asString()
        .startsWith("Återställningsnyckeln användes ")
        .contains("som Anna Lind");
    model.notifications().getFirst().open().run();
    assertThat(opened).containsExactly("recovery key");
    new RecoveryKeys(office.bench().office()).known(boss.id());
    bell(boss).read(kit);
    assertThat(model.notifications()).isEmpty();
  }

  private Person boss() {
    var office = this.office.bench().office();
    var boss =
        new Person(
            new PersonId(UUID.randomUUID()), "Cia Sund", Role.ADMINISTRATOR, "Kansliet", false);
    office.database().change(tx -> office.tables().people().add(tx, boss));
    return boss;
  }

  /// Nobody was asked what becomes of them when the program was killed.
  @Test
  void whatWaitedWhenTheProgramWasKilled_isTold_withWhatBecomesOfIt_untilSomebodyLooks()
      throws IOException {
    ItemId item = ordered("Jag ska slå ihjäl dig, din idiot");
    AlarmBell bell = killed();
    bell.read(kit);
    assertThat(model.notifications())
        .extracting(Notification::text)
        .containsExactly("Ett uppdrag väntade när programmet avbröts: det går ut nu");
    clock.forward(PracticeOffice.WINDOW.plusSeconds(1));
    office.dispatch();
    bell.read(kit);
    assertThat(model.notifications())
        .extracting(Notification::text)
        .containsExactly("Ett uppdrag väntade när programmet avbröts: det är skickat");
    model.notifications().getFirst().open().run();
    assertThat(opened).containsExactly(item + " in UNPUBLISHED");
    assertThat(model.notifications()).as("she has looked").isEmpty();
  }

  @Test
  void ofSeveral_isToldHowManyWentAndHowManyWait() throws IOException {
    ordered("Jag ska slå ihjäl dig, din idiot");
    clock.forward(PracticeOffice.WINDOW.plusSeconds(1));
    ordered("Din idiot");
    AlarmBell bell = killed();
    office.dispatch();
    bell.read(kit);
    assertThat(model.notifications())
        .extracting(Notification::text)
        .containsExactly("2 uppdrag väntade när programmet avbröts: 1 går ut nu, 1 är skickat");
  }

  /// The case of a kill in the middle: it may have left or not.
  @Test
  void whatWasOnItsWayWhenTheProgramWasKilled_isToldToo() throws IOException {
    ItemId item = ordered("Jag ska slå ihjäl dig, din idiot");
    clock.forward(PracticeOffice.WINDOW.plusSeconds(1));
    var outbox = office.tables().outbox();
    var order = office.orders(item).getFirst();
    office.database().change(tx -> assertThat(outbox.start(tx, order)).isTrue());
    AlarmBell bell = killed();
    bell.read(kit);
    assertThat(model.notifications())
        .extracting(Notification::text)
        .containsExactly("Ett uppdrag väntade när programmet avbröts: det går ut nu");
  }

  /// After a power cut a page may be damaged; what fetches and sends begins after the bell.
  @Test
  void whatCannotBeReadThen_keepsNothingElseFromBeginning() throws IOException {
    ordered("Jag ska slå ihjäl dig, din idiot");
    office.database().close();
    killed();
  }

  @Test
  void afterAnOrderlyEnd_nothingIsTold() throws IOException {
    ordered("Jag ska slå ihjäl dig, din idiot");
    Listener.start(
            folder, Thread::startVirtualThread, new SecureRandom(), (args, place, caller) -> 0)
        .close();
    AlarmBell bell = bell(PracticeOffice.ANNA);
    bell.begin(folder);
    bell.read(kit);
    assertThat(model.notifications()).isEmpty();
  }

  private ItemId ordered(String text) {
    RemoteId remote = town.writes(FACEBOOK, "Petra Wall", text);
    office.round(FACEBOOK);
    ItemId item = office.item(FACEBOOK, remote);
    office.sealAndOrder(item);
    return item;
  }

  /// A console begins where another one never closed.
  private AlarmBell killed() throws IOException {
    Path join = Files.createDirectories(folder.resolve("join"));
    Files.writeString(join.resolve("token"), "x");
    AlarmBell bell = bell(PracticeOffice.ANNA);
    bell.begin(folder);
    return bell;
  }

  private AlarmBell bell(Person person) {
    return new AlarmBell(
        new Tasks(Runnable::run, Runnable::run),
        office.bench().desk(person),
        model,
        new AlarmBell.Ways(
            (item, where) -> opened.add(item + " in " + where),
            () -> opened.add("channels"),
            () -> opened.add("people"),
            () -> opened.add("recovery key"),
            () -> opened.add("passwords"),
            () -> opened.add("registry")));
  }

  private void pass(ItemId item) {
    States.State s = office.state(item);
    var passing = new Outcomes.Passing(Handoff.Kind.FORWARD, PracticeOffice.BO.id(), "Kan du?");
    office
        .bench()
        .atItem()
        .outcomes()
        .pass(s.version(), s.revision(), passing, PracticeOffice.ANNA.id());
  }
}
