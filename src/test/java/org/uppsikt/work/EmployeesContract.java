package org.uppsikt.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.uppsikt.domain.duty.EmployeeCase;
import org.uppsikt.domain.duty.EmployeeCaseId;
import org.uppsikt.domain.duty.EmployeeStep;
import org.uppsikt.domain.duty.EmployeeStep.Ending;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.domain.journal.EventKind;
import org.uppsikt.domain.people.Person;
import org.uppsikt.domain.people.PersonId;
import org.uppsikt.domain.people.Role;
import org.uppsikt.domain.policy.Category;
import org.uppsikt.store.Database;
import org.uppsikt.testing.Ticking;
import org.uppsikt.testing.Workplace;
import org.uppsikt.work.export.FullExport;
import org.uppsikt.work.verify.Stage;
import org.uppsikt.work.verify.Verify;

/// An unwelcome post about an employee is seen to by the leader who was told, in the order of the
/// routine, and by nobody else; on every database.
abstract class EmployeesContract {

  private static final String NAME = "Zebrafinken Berg";
  private static final String NOTE = "Bråk om snöröjningen på Zebrafinksvägen";
  private static final String WHY = "Semester";
  private static final EmployeeStep TALK = new EmployeeStep.Talk(NOTE, "Företagshälsan");
  private static final EmployeeStep AGREES = new EmployeeStep.Agreement(true, "Per telefon");
  private static final EmployeeStep REFUSES = new EmployeeStep.Agreement(false, "Vill ha lugn");
  private static final EmployeeStep CONTACT = new EmployeeStep.Contact("Bjuden till möte");
  private static final Person KARIN = person("Karin Ask", Role.SUPERVISOR);
  private static final Person LARS = person("Lars Ek", Role.SUPERVISOR);

  @TempDir Path folder;
  final Ticking clock = new Ticking();
  private Database database;
  private Workplace work;
  private Office office;
  private Employees employees;
  private Person eva;
  private ItemId item;

  abstract Database open();

  @BeforeEach
  void start() {
    database = open();
    work = new Workplace(database, clock);
    office = work.office;
    employees = new Employees(office);
    eva = database.read(tx -> office.tables().people().all(tx)).getFirst();
    work.join(KARIN, LARS);
    item = work.arrive("Hon på tekniska är lat").getFirst();
  }

  @AfterEach
  void stop() {
    database.close();
  }

  @Test
  void aLeaderIsTold_andNobodyElseReadsTheCase() {
    assertThat(employees.tell(item, " ", KARIN.id(), eva.id()))
        .isEqualTo(Employees.Result.REASON_NEEDED);
    assertThat(employees.tell(item, NAME, eva.id(), eva.id()))
        .isEqualTo(Employees.Result.NO_SUCH_PERSON);
    EmployeeCaseId id = told();
    assertThat(employees.lines(eva.id())).isEmpty();
    assertThat(employees.lines(LARS.id())).isEmpty();
    assertThat(employees.open(id, eva.id())).isEmpty();
    assertThat(employees.open(id, LARS.id())).isEmpty();
    assertThat(employees.take(id, TALK, LARS.id())).isEqualTo(Employees.Result.NO_RIGHT);
    assertThat(read(id).employee()).isEqualTo(NAME);
    assertThat(journalled(EventKind.EMPLOYEE_CASE_READ)).isEqualTo(1);
  }

  @Test
  void theAuthorIsContactedOnlyAfterTheEmployeeAgreed() {
    EmployeeCaseId id = told();
    assertThat(employees.waiting(KARIN.id())).isEqualTo(1);
    assertThat(employees.take(id, CONTACT, KARIN.id())).isEqualTo(Employees.Result.NOT_OPEN);
    assertThat(employees.take(id, TALK, KARIN.id())).isEqualTo(Employees.Result.DONE);
    assertThat(employees.take(id, TALK, KARIN.id())).isEqualTo(Employees.Result.NOT_OPEN);
    assertThat(employees.take(id, REFUSES, KARIN.id())).isEqualTo(Employees.Result.DONE);
    assertThat(employees.take(id, CONTACT, KARIN.id())).isEqualTo(Employees.Result.NOT_OPEN);
    assertThatThrownBy(() -> past(id, CONTACT)).as("the database holds it too").isNotNull();
    assertThat(end(id, Ending.ANSWERED)).isEqualTo(Employees.Result.DONE);
    assertThat(read(id).done())
        .extracting(done -> done.step().kind())
        .containsExactly(
            EmployeeStep.Kind.TALK, EmployeeStep.Kind.AGREEMENT, EmployeeStep.Kind.END);
    assertThat(employees.lines(KARIN.id()).getFirst().next()).isEmpty();
    assertThat(employees.waiting(KARIN.id())).isZero();
    assertThat(journalled(EventKind.EMPLOYEE_STEP_TAKEN)).isEqualTo(3);
  }

  @Test
  void whoAgreed_isFollowedByTheContact_beforeItEnds() {
    EmployeeCaseId id = told();
    employees.take(id, TALK, KARIN.id());
    employees.take(id, AGREES, KARIN.id());
    assertThat(end(id, Ending.LEFT)).isEqualTo(Employees.Result.NOT_OPEN);
    assertThatThrownBy(() -> past(id, new EmployeeStep.End(Ending.LEFT, NOTE))).isNotNull();
    assertThat(employees.take(id, CONTACT, KARIN.id())).isEqualTo(Employees.Result.DONE);
    assertThat(end(id, Ending.AUTHOR_REMOVED)).isEqualTo(Employees.Result.DONE);
  }

  /// That a post is about an employee is no ground to remove it (T6).
  @Test
  void removedIsSaidOnlyOfWhatWasRemovedOnAGround() {
    EmployeeCaseId id = told();
    employees.take(id, TALK, KARIN.id());
    employees.take(id, REFUSES, KARIN.id());
    assertThat(end(id, Ending.REMOVED)).isEqualTo(Employees.Result.NO_GROUND);
    work.seal(item);
    work.unpublish(item, Category.C01_THREAT);
    assertThat(end(id, Ending.REMOVED)).isEqualTo(Employees.Result.DONE);
  }

  @Test
  void whereTheLeaderIsGone_theOtherSupervisorsTakeOver() {
    EmployeeCaseId id = told();
    database.change(tx -> office.tables().people().suspend(tx, KARIN.id(), true));
    assertThat(employees.open(id, KARIN.id())).isEmpty();
    assertThat(employees.open(id, eva.id())).isEmpty();
    assertThat(employees.open(id, LARS.id())).isPresent();
  }

  @Test
  void whatIsHandedOn_isReadByNobodyUntilItIsAccepted_thenByTheOtherAlone() {
    EmployeeCaseId id = told();
    employees.take(id, TALK, KARIN.id());
    CaseOffers offers = employees.offers();
    assertThat(offers.offer(id, LARS.id(), WHY, LARS.id())).isEqualTo(Employees.Result.NO_RIGHT);
    assertThat(offers.offer(id, LARS.id(), " ", KARIN.id()))
        .isEqualTo(Employees.Result.REASON_NEEDED);
    assertThat(offers.offer(id, eva.id(), WHY, KARIN.id()))
        .as("no leader")
        .isEqualTo(Employees.Result.NO_SUCH_PERSON);
    assertThat(offers.offer(id, KARIN.id(), WHY, KARIN.id()))
        .isEqualTo(Employees.Result.NO_SUCH_PERSON);
    assertThat(offers.offer(id, LARS.id(), WHY, KARIN.id())).isEqualTo(Employees.Result.DONE);

    assertThat(employees.open(id, KARIN.id())).isEmpty();
    assertThat(employees.open(id, LARS.id())).isEmpty();
    assertThat(employees.take(id, AGREES, KARIN.id())).isEqualTo(Employees.Result.NO_RIGHT);
    assertThat(employees.waiting(KARIN.id())).isZero();
    assertThat(employees.waiting(LARS.id())).isEqualTo(1);
    assertThat(offers.accept(id, KARIN.id())).isEqualTo(Employees.Result.NO_RIGHT);
    assertThat(offers.accept(id, LARS.id())).isEqualTo(Employees.Result.DONE);

    assertThat(employees.open(id, KARIN.id())).isEmpty();
    assertThat(employees.lines(KARIN.id())).isEmpty();
    EmployeeCase read = employees.open(id, LARS.id()).orElseThrow().read();
    assertThat(read.leader()).isEqualTo(LARS.id());
    assertThat(read.done()).hasSize(1);
    assertThat(employees.take(id, AGREES, LARS.id())).isEqualTo(Employees.Result.DONE);
    assertThat(offers.takeBack(id, KARIN.id())).isEqualTo(Employees.Result.NOT_OPEN);
    assertThat(journalled(EventKind.EMPLOYEE_CASE_OFFERED)).isEqualTo(1);
    assertThat(journalled(EventKind.EMPLOYEE_CASE_ACCEPTED)).isEqualTo(1);
  }

  @Test
  void anOfferIsTakenBackOrReturnedWithAReason_andTheCaseIsWhereItWas() {
    EmployeeCaseId id = told();
    CaseOffers offers = employees.offers();
    offers.offer(id, LARS.id(), WHY, KARIN.id());
    assertThat(offers.takeBack(id, LARS.id())).isEqualTo(Employees.Result.NO_RIGHT);
    assertThat(offers.takeBack(id, KARIN.id())).isEqualTo(Employees.Result.DONE);
    assertThat(employees.lines(LARS.id())).isEmpty();
    assertThat(employees.open(id, KARIN.id())).isPresent();
    offers.offer(id, LARS.id(), WHY, KARIN.id());
    assertThat(offers.giveBack(id, "", LARS.id())).isEqualTo(Employees.Result.REASON_NEEDED);
    assertThat(offers.giveBack(id, "Jag är jävig", LARS.id())).isEqualTo(Employees.Result.DONE);
    assertThat(employees.lines(LARS.id())).isEmpty();
    assertThat(read(id).offers().getLast().answer()).isEqualTo("Jag är jävig");
    assertThat(journalled(EventKind.EMPLOYEE_CASE_TAKEN_BACK)).isEqualTo(1);
    assertThat(journalled(EventKind.EMPLOYEE_CASE_RETURNED)).isEqualTo(1);
    assertThat(new Verify(office).run(List.of(), Stage.Watcher.NOBODY, () -> false).problems())
        .isEmpty();
  }

  /// A case does not end unread because two persons left in the middle of it.
  @Test
  void anOfferBetweenTwoWhoAreGone_isOpenToTheOthers() {
    Person maja = person("Maja Lund", Role.SUPERVISOR);
    database.change(tx -> office.tables().people().add(tx, maja));
    EmployeeCaseId id = told();
    employees.offers().offer(id, LARS.id(), WHY, KARIN.id());
    database.change(tx -> office.tables().people().suspend(tx, KARIN.id(), true));
    assertThat(employees.open(id, maja.id())).as("Lars can answer").isEmpty();
    database.change(tx -> office.tables().people().suspend(tx, LARS.id(), true));
    assertThat(employees.open(id, maja.id())).isPresent();
    Person nils = person("Nils Ros", Role.SUPERVISOR);
    database.change(tx -> office.tables().people().add(tx, nils));
    assertThat(employees.offers().offer(id, nils.id(), WHY, maja.id()))
        .isEqualTo(Employees.Result.DONE);
    assertThat(employees.offers().accept(id, nils.id())).isEqualTo(Employees.Result.DONE);
    assertThat(employees.open(id, maja.id())).isEmpty();
  }

  @Test
  void nothingThatIsWrittenStandsInJournalOrExport() throws IOException {
    EmployeeCaseId id = told();
    employees.take(id, TALK, KARIN.id());
    employees.take(id, REFUSES, KARIN.id());
    employees.offers().offer(id, LARS.id(), "Jäv: Zebrafinken är min syster", KARIN.id());
    employees.offers().giveBack(id, "Zebrafinken är min bror", LARS.id());
    Path all = folder.resolve("all");
    var written = new FullExport(office, "test").export(all, "", "sv", eva, () -> false);
    assertThat(written).isInstanceOf(FullExport.Result.Written.class);
    try (Stream<Path> files = Files.walk(all)) {
      assertThat(files.filter(Files::isRegularFile))
          .anySatisfy(file -> assertThat(text(file)).contains(id.toString()))
          .allSatisfy(
              file ->
                  assertThat(text(file))
                      .doesNotContain("Zebrafink", "Företagshälsan", "Vill ha lugn"));
    }
  }

  private EmployeeCaseId told() {
    assertThat(employees.tell(item, NAME, KARIN.id(), eva.id())).isEqualTo(Employees.Result.DONE);
    return employees.lines(KARIN.id()).getFirst().id();
  }

  private EmployeeCase read(EmployeeCaseId id) {
    return employees.open(id, KARIN.id()).orElseThrow().read();
  }

  private Employees.Result end(EmployeeCaseId id, Ending ending) {
    return employees.take(id, new EmployeeStep.End(ending, NOTE), KARIN.id());
  }

  /// Around the code that asks what is next.
  private void past(EmployeeCaseId id, EmployeeStep step) {
    database.change(
        tx -> {
          var cases = office.tables().employees();
          cases.take(tx, cases.find(tx, id).orElseThrow(), step, Optional.empty(), KARIN.id());
        });
  }

  private long journalled(EventKind kind) {
    return database.read(tx -> office.tables().journal().from(tx, 0, 1000)).stream()
        .filter(stored -> stored.entry().kind() == kind)
        .count();
  }

  private static Person person(String name, Role role) {
    return new Person(new PersonId(UUID.randomUUID()), name, role, "", false);
  }

  private static String text(Path file) {
    try {
      return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
