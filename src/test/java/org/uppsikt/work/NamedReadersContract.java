package org.uppsikt.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.uppsikt.channel.manual.ManualConnector;
import org.uppsikt.domain.decision.OrderId;
import org.uppsikt.domain.decision.Outcome;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.domain.item.Protection;
import org.uppsikt.domain.item.VersionRef;
import org.uppsikt.domain.journal.Event;
import org.uppsikt.domain.journal.EventKind;
import org.uppsikt.domain.journal.Payload;
import org.uppsikt.domain.people.Person;
import org.uppsikt.domain.people.PersonId;
import org.uppsikt.domain.people.Role;
import org.uppsikt.domain.policy.Category;
import org.uppsikt.domain.policy.Ground;
import org.uppsikt.store.Database;
import org.uppsikt.testing.Ticking;
import org.uppsikt.testing.Workplace;

/// Those named for what is protected are named by whoever protects it, and by no other act, on
/// every database.
abstract class NamedReadersContract {

  private static final Person KARIN = person("Karin Ask", Role.SUPERVISOR);
  private static final Person RUT = person("Rut Dahl", Role.REGISTRAR);
  private static final PersonId EVA = Workplace.EVA.id();
  private static final Restricted.Result NO_RIGHT =
      new Restricted.Result.Refused(Restricted.Why.NO_RIGHT);

  @TempDir Path folder;
  final Ticking clock = new Ticking();
  private Database database;
  private Workplace work;
  private Office office;
  private Restricted restricted;
  private ItemId item;

  abstract Database open();

  @BeforeEach
  void start() {
    database = open();
    work = new Workplace(database, clock);
    office = work.office;
    restricted = new Restricted(office);
    work.join(KARIN, RUT);
    item = work.arrive("Min chef tar pengar").getFirst();
  }

  @AfterEach
  void stop() {
    database.close();
  }

  @Test
  void nobodyMakesHerselfAReaderOfWhatIsProtected_byHidingItWithoutACopy() {
    assertThat(restricted.newReaders().lastReaders()).isEmpty();
    protectFor(RUT);
    assertThat(restricted.newReaders().lastReaders()).containsOnly(Map.entry(RUT.id(), 1));
    OrderId order = hideWithoutCopy();
    assertReadBy(RUT);
    Dossier shown = new Reading(office).dossier(item).orElseThrow();
    assertThat(shown.orders())
        .as("taking it back opens nothing")
        .extracting(Dossier.Order::only)
        .containsExactly(Optional.empty());
    assertThat(new Undo(office).order(order, EVA)).isEqualTo(Undo.Result.UNDONE);
    assertReadBy(RUT);
    assertThat(new Reading(office).dossier(item).orElseThrow().restricted()).isTrue();
  }

  /// A direct message is closed off at once, and nothing is taken back.
  @Test
  void norByClosingADirectMessageOff() {
    item = work.message("Min chef tar pengar, och mer");
    protectFor(RUT);
    assertThat(withoutCopy()).isInstanceOf(NoCopy.Result.ClosedOff.class);
    assertReadBy(RUT);
  }

  @Test
  void whatIsRestrictedIsNotProtectedOnceMore_forOthers() {
    protectFor(RUT);
    assertThat(protect(KARIN)).isEqualTo(new Decide.Result.Refused(Decide.Why.RESTRICTED_ALREADY));
    assertReadBy(RUT);
  }

  /// The only supervisor took it from its reader: it comes to nobody by itself.
  @Test
  void whereNobodyReadsItAnyMore_somebodyIsNamedAnew() {
    protectFor(RUT);
    Person ulla = person("Ulla Ek", Role.REGISTRAR);
    database.change(
        tx -> {
          office.tables().people().add(tx, ulla);
          office.tables().people().suspend(tx, RUT.id(), true);
          String who = "person:" + RUT.id();
          tx.journal(Event.by(KARIN.id(), EventKind.PERSON_REMOVED, who, Payload.NONE));
        });
    assertThat(restricted.readableBy(EVA))
        .extracting(Restricted.Line::as)
        .containsExactly(Restricted.As.UNREAD);
    assertThat(restricted.open(item, "nyfiken", EVA)).isEqualTo(NO_RIGHT);
    NewReaders readers = restricted.newReaders();
    assertThat(readers.choice(item, KARIN.id()).may()).isFalse();
    assertThat(readers.choice(item, ulla.id()).may()).isFalse();
    assertThat(readers.choice(item, EVA).persons()).containsExactly(ulla);
    assertThat(readers.name(item, KARIN.id(), EVA)).isEqualTo(NewReaders.Result.NO_SUCH_PERSON);
    assertThat(readers.name(item, ulla.id(), EVA)).isEqualTo(NewReaders.Result.DONE);
    assertReadBy(ulla);
    assertThat(restricted.open(item, "utredning", ulla.id()))
        .isInstanceOf(Restricted.Result.Opened.class);
  }

  private void assertReadBy(Person only) {
    for (Person each : List.of(Workplace.EVA, KARIN, RUT)) {
      boolean reads = each.equals(only);
      assertThat(restricted.readableBy(each.id())).as(each.name()).hasSize(reads ? 1 : 0);
      if (!reads) {
        assertThat(restricted.open(item, "nyfiken", each.id())).isEqualTo(NO_RIGHT);
      }
    }
  }

  private void protectFor(Person reader) {
    assertThat(protect(reader)).isEqualTo(new Decide.Result.Decided(Outcome.REGISTER));
  }

  private Decide.Result protect(Person reader) {
    var wish = new Protect.Wish(Protection.Kind.WHISTLEBLOWER, "varsel", Set.of(reader.id()));
    return new Protect(office).protect(new VersionRef(item, 1), revision(), wish, EVA);
  }

  /// Eva orders it, and calls Karin.
  private OrderId hideWithoutCopy() {
    return ((NoCopy.Result.Placed) withoutCopy()).order();
  }

  private NoCopy.Result withoutCopy() {
    var noCopy =
        new NoCopy(office, id -> Optional.of(new ManualConnector()), Duration.ofMinutes(1));
    Ground ground = office.policy().groundFor(Category.C09_CHILD_ABUSE).orElseThrow();
    var first = (NoCopy.First.Ready) noCopy.consider(new VersionRef(item, 1), ground, EVA);
    assertThat(first.considered().named()).isTrue();
    var wish = new NoCopy.Wish(revision(), Optional.of(KARIN.id()), "", "");
    return noCopy.order(first.considered(), wish);
  }

  private int revision() {
    return database.read(tx -> office.tables().states().find(tx, item)).orElseThrow().revision();
  }

  private static Person person(String name, Role role) {
    return new Person(new PersonId(UUID.randomUUID()), name, role, "", false);
  }
}
