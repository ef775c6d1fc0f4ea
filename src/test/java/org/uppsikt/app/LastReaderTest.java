package org.uppsikt.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.domain.item.Protection;
import org.uppsikt.domain.item.VersionRef;
import org.uppsikt.domain.journal.EventKind;
import org.uppsikt.domain.people.Person;
import org.uppsikt.domain.people.Role;
import org.uppsikt.testing.Arrivals;
import org.uppsikt.text.Language;
import org.uppsikt.ui.FxStage;
import org.uppsikt.ui.kit.Tasks;
import org.uppsikt.ui.kit.Theme.Appearance;
import org.uppsikt.ui.shell.ShellModel;
import org.uppsikt.work.Alarms;
import org.uppsikt.work.Alarms.Alarm;
import org.uppsikt.work.Decide;
import org.uppsikt.work.NewReaders;
import org.uppsikt.work.Protect;
import org.uppsikt.work.Restricted;
import org.uppsikt.work.Staff;

/// The only reader of a whistle-blower's message leaves the office, as it is done on the screen of
/// people.
class LastReaderTest {

  private static final Restricted.Result NO_RIGHT =
      new Restricted.Result.Refused(Restricted.Why.NO_RIGHT);

  @TempDir Path temp;
  private OwnOffice office;
  private Person mats;
  private Person rut;
  private ItemId item;

  @BeforeEach
  void make() {
    office = new OwnOffice(temp.resolve("workspace"));
    mats = office.addMats();
    rut = office.add("Rut Dahl", Role.REGISTRAR, "tre små grisar");
    var channel = office.addManual();
    var arrival = Arrivals.comment("c", "Min chef tar pengar");
    item =
        office.desk().intake().take(channel.id(), List.of(), List.of(arrival)).fresh().getFirst();
    var wish = new Protect.Wish(Protection.Kind.WHISTLEBLOWER, "varsel", Set.of(rut.id()));
    var protect = office.desk().atItem().protect();
    assertThat(protect.protect(new VersionRef(item, 1), revision(), wish, office.eva()))
        .isInstanceOf(Decide.Result.Decided.class);
  }

  @AfterEach
  void close() {
    office.close();
  }

  @Test
  void whoeverDidNotTakeItFromHer_readsInHerPlace() {
    assertThat(staff().remove(rut.id(), "pension", office.eva()))
        .isEqualTo(new Staff.Result.OpenAgain());
    assertThat(as(mats)).containsExactly(Restricted.As.IN_PLACE);
    assertThat(open(mats)).isInstanceOf(Restricted.Result.Opened.class);
    assertThat(unread(mats)).isEmpty();
    assertThat(restricted().readableBy(office.eva())).isEmpty();
  }

  @Test
  void whatTheOnlySupervisorTookFromHer_isTold_andSomebodyIsNamedByAnother() {
    assertThat(staff().remove(rut.id(), "pension", mats.id()))
        .isEqualTo(new Staff.Result.OpenAgain());
    assertThat(open(mats)).isEqualTo(NO_RIGHT);
    assertThat(unread(mats))
        .as("not told to name one, which she may not")
        .containsExactly(new Alarm.Unread(1, false));
    assertThat(newReaders().choice(item, mats.id()).may()).isFalse();
    assertThat(newReaders().name(item, mats.id(), mats.id())).isEqualTo(NewReaders.Result.NO_RIGHT);

    assertThat(restricted().readableBy(office.eva()))
        .extracting(line -> line.item() + " " + line.as() + " " + line.kind())
        .as("not what it is about")
        .containsExactly(item + " UNREAD Optional.empty");
    assertThat(bell())
        .containsExactly(
            "Ett skyddat inlägg läses av ingen längre. Öppna Registrator, tryck P och utse en läsare",
            "registry");
    assertThat(newReaders().choice(item, office.eva()))
        .as("for her to name, and nobody there to be named")
        .isEqualTo(new NewReaders.Choice(true, List.of()));
    assertThat(newReaders().name(item, mats.id(), office.eva()))
        .isEqualTo(NewReaders.Result.NO_SUCH_PERSON);

    office.reopen();
    Person ulla = office.add("Ulla Ek", Role.REGISTRAR, "fyra små grisar");
    assertThat(newReaders().choice(item, office.eva()).persons()).containsExactly(ulla);
    assertThat(newReaders().name(item, ulla.id(), office.eva())).isEqualTo(NewReaders.Result.DONE);
    assertThat(open(ulla)).isInstanceOf(Restricted.Result.Opened.class);
    assertThat(bell()).isEmpty();
    assertThat(OwnOffice.journal(office.desk()))
        .filteredOn(stored -> stored.entry().kind() == EventKind.READER_NAMED)
        .extracting(stored -> stored.content().orElseThrow().values().get("reader"))
        .containsExactly(ulla.id().toString());
    assertThat(newReaders().name(item, ulla.id(), office.eva()))
        .isEqualTo(NewReaders.Result.READ_BY_NOW);
  }

  @Test
  void whileSheIsOnLeave_somebodyElseMayBeNamed_andSheReadsAgainAfterwards() {
    assertThat(staff().suspend(rut.id(), "tjänstledig", office.eva()))
        .isEqualTo(new Staff.Result.Done());
    assertThat(open(mats)).isEqualTo(NO_RIGHT);
    assertThat(unread(mats)).containsExactly(new Alarm.Unread(1, true));
    assertThat(newReaders().choice(item, office.eva()).may()).as("she took it").isFalse();
    assertThat(bell())
        .as("who names is told to her who may not, and where to look")
        .containsExactly(
            "Ett skyddat inlägg läses av ingen längre. En annan administratör eller chef utser en"
                + " läsare: öppna Registrator, tryck P",
            "registry");
    assertThat(newReaders().choice(item, mats.id()).persons()).as("never oneself").isEmpty();
    Person ulla = office.add("Ulla Ek", Role.REGISTRAR, "fyra små grisar");
    assertThat(newReaders().name(item, ulla.id(), mats.id())).isEqualTo(NewReaders.Result.DONE);
    assertThat(as(ulla)).containsExactly(Restricted.As.NAMED);
    assertThat(as(mats)).isEmpty();
    staff().resume(rut.id(), office.eva());
    assertThat(as(rut)).containsExactly(Restricted.As.NAMED);
  }

  private int revision() {
    var here = office.desk().office();
    return here.database()
        .read(tx -> here.tables().states().find(tx, item))
        .orElseThrow()
        .revision();
  }

  /// What stands under Eva's bell, and where it leads.
  private List<String> bell() {
    var tasks = new Tasks(Runnable::run, Runnable::run);
    var model = new ShellModel();
    var told = new ArrayList<String>();
    Runnable nowhere = () -> told.add("elsewhere");
    var ways =
        new AlarmBell.Ways(
            (there, folder) -> nowhere.run(),
            nowhere,
            nowhere,
            nowhere,
            nowhere,
            () -> told.add("registry"));
    new AlarmBell(tasks, office.desk(), model, ways)
        .read(FxStage.kit(Language.SV, Appearance.LIGHT, 100));
    model.notifications().stream()
        .filter(notification -> notification.id().startsWith("unread"))
        .forEach(
            notification -> {
              told.add(notification.text());
              notification.open().run();
            });
    return told;
  }

  private List<Alarm> unread(Person person) {
    return new Alarms(office.desk().office())
        .of(person.id(), Alarms.LATE).stream().filter(Alarm.Unread.class::isInstance).toList();
  }

  private List<Restricted.As> as(Person person) {
    return restricted().readableBy(person.id()).stream().map(Restricted.Line::as).toList();
  }

  private Restricted.Result open(Person person) {
    return restricted().open(item, "utredning", person.id());
  }

  private NewReaders newReaders() {
    return restricted().newReaders();
  }

  private Restricted restricted() {
    return office.desk().exceptions().restricted();
  }

  private Staff staff() {
    return office.desk().staff();
  }
}
