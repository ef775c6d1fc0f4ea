package org.uppsikt.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.uppsikt.domain.decision.Handoff;
import org.uppsikt.domain.decision.Outcome;
import org.uppsikt.domain.duty.PoliceAnswer;
import org.uppsikt.domain.duty.PoliceTask;
import org.uppsikt.domain.evidence.EvidenceId;
import org.uppsikt.domain.item.Folder;
import org.uppsikt.domain.item.ItemFilter;
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
import org.uppsikt.domain.registry.RegisterEntry;
import org.uppsikt.domain.registry.RouteKind;
import org.uppsikt.store.Database;
import org.uppsikt.testing.LateFlag;
import org.uppsikt.testing.Ticking;
import org.uppsikt.testing.Workplace;
import org.uppsikt.work.export.FullExport;

/// What is protected stays out of sight, on every database; a suspected crime stays open until
/// somebody says whether it was reported.
abstract class ProtectContract {

  private static final String MARKER = "Zebrafinken";
  private static final Person KARIN = person("Karin Ask", Role.SUPERVISOR);
  private static final Person RUT = person("Rut Dahl", Role.REGISTRAR);

  @TempDir Path folder;
  final Ticking clock = new Ticking();
  private Database database;
  private Workplace work;
  private Office office;
  private Protect protect;
  private Person eva;
  private ItemId item;

  abstract Database open();

  /// One of its own, empty.
  abstract Database openAnother();

  @BeforeEach
  void start() {
    database = open();
    work = new Workplace(database, clock);
    office = work.office;
    protect = new Protect(office);
    eva = database.read(tx -> office.tables().people().all(tx)).getFirst();
    work.join(KARIN, RUT);
    item = work.arrive("Min chef tar pengar, säger " + MARKER).getFirst();
  }

  @AfterEach
  void stop() {
    database.close();
  }

  @Test
  void aWhistleBlowersMessage_isReadByTheNamedAlone_withAPurpose() {
    assertThat(whistle(Set.of())).isEqualTo(refused(Decide.Why.NO_SUCH_PERSON));
    assertThat(whistle(Set.of(eva.id()))).isEqualTo(refused(Decide.Why.NO_SUCH_PERSON));
    assertThat(whistle(Set.of(RUT.id()))).isEqualTo(new Decide.Result.Decided(Outcome.REGISTER));

    var restricted = new Restricted(office);
    var noRight = new Restricted.Result.Refused(Restricted.Why.NO_RIGHT);
    assertThat(restricted.open(item, "nyfiken", eva.id())).isEqualTo(noRight);
    assertThat(restricted.open(item, "nyfiken", KARIN.id())).isEqualTo(noRight);
    assertThat(restricted.open(item, " ", RUT.id()))
        .isEqualTo(new Restricted.Result.Refused(Restricted.Why.PURPOSE_NEEDED));
    assertThat(restricted.open(item, "utredning", RUT.id()))
        .isInstanceOf(Restricted.Result.Opened.class);
    assertThat(kinds()).filteredOn(EventKind.RESTRICTED_READ::equals).hasSize(1);
    assertThat(restricted.readableBy(RUT.id()))
        .extracting(Restricted.Line::item)
        .containsExactly(item);
    assertThat(restricted.readableBy(eva.id())).isEmpty();
  }

  @Test
  void nothingOfItIsInListsJournalAndExport() throws IOException {
    whistle(Set.of(RUT.id()));
    var lists = new Lists(office);
    for (Folder each : Folder.values()) {
      List<Lists.Line> lines = lists.page(ItemFilter.of(each), Lists.Place.START, 50);
      assertThat(lines).allSatisfy(line -> assertThat(line.snippet()).doesNotContain(MARKER));
    }
    assertThat(folderOf(item)).isEqualTo(Folder.TO_REGISTER);
    assertThat(exported()).isNotEmpty().allSatisfy(file -> assertThat(file).doesNotContain(MARKER));
  }

  /// What colleagues wrote of it before anybody knew that it has to be protected.
  @Test
  void whatWasWrittenOfItBefore_isShownToNobody_andWithheldFromTheExport() throws IOException {
    var pass = new Outcomes.Passing(Handoff.Kind.FORWARD, KARIN.id(), "Det gäller " + MARKER);
    assertThat(new Outcomes(office).pass(ref(), revision(), pass, eva.id()))
        .isInstanceOf(Decide.Result.Decided.class);
    assertThat(whistle(Set.of(RUT.id()))).isInstanceOf(Decide.Result.Decided.class);
    Dossier shown = new Reading(office).dossier(item).orElseThrow();
    assertThat(shown.history()).extracting(Dossier.Happening::kind).contains(EventKind.DECIDED);
    assertThat(shown.history().toString()).doesNotContain(MARKER);
    assertThat(shown.beside().handoffs()).isNotEmpty();
    assertThat(shown.beside().handoffs().toString()).doesNotContain(MARKER);
    assertThat(exported()).isNotEmpty().allSatisfy(file -> assertThat(file).doesNotContain(MARKER));
  }

  /// Nobody has closed it off yet: neither it nor what was sealed around it leaves.
  @Test
  void whatIsFlaggedAsAbuseMaterial_leavesInNoExport() throws IOException {
    ItemId flagged = work.arrive("Bilder här på barnporr, säger Grävlingen").getFirst();
    var late = new LateFlag(office, flagged, eva.id());
    work.seal(work.arrive("Tack för visningen i badhuset").getFirst());
    late.stands();
    List<String> files = exported();
    assertThat(files).anyMatch(file -> file.contains("Tack för visningen"));
    assertThat(files).allSatisfy(file -> assertThat(file).doesNotContain("Grävlingen"));
  }

  private List<String> exported() throws IOException {
    Path all = folder.resolve("all");
    assertThat(new FullExport(office, "test").export(all, "", "sv", eva, () -> false))
        .isInstanceOf(FullExport.Result.Written.class);
    try (Stream<Path> files = Files.walk(all)) {
      return files.filter(Files::isRegularFile).map(ProtectContract::read).toList();
    }
  }

  @Test
  void whatWasHandedOverBefore_isWithheldFromAnExportToo() throws IOException {
    assertThat(handedOver()).isInstanceOf(Decide.Result.Decided.class);
    assertThat(whistle(Set.of(RUT.id()))).isInstanceOf(Decide.Result.Decided.class);
    assertThat(exported()).isNotEmpty().allSatisfy(file -> assertThat(file).doesNotContain(MARKER));
  }

  private Decide.Result handedOver() {
    var entry =
        new RegisterEntry(
            LocalDate.of(2026, 8, 3),
            Optional.empty(),
            MARKER,
            "Om " + MARKER,
            "Öppet om " + MARKER,
            "LinkedIn",
            "",
            Optional.of(new RegisterEntry.Secrecy("OSL 32:3 b", "")));
    var picked = new HandingOver.Picked(ref(), revision());
    var along = new HandingOver.Along(false, false, false);
    var handed = new HandingOver.Wish(List.of(picked), "", entry, along, RouteKind.FOLDER);
    return new HandingOver(office, Duration.ZERO).handOver(handed, eva.id());
  }

  @Test
  void aProtectedIdentity_isForTheTwoRoles_withoutNamingAnybody() {
    var wish = new Protect.Wish(Protection.Kind.PROTECTED_IDENTITY, "adress", Set.of());
    assertThat(protect.protect(ref(), revision(), wish, eva.id()))
        .isEqualTo(new Decide.Result.Decided(Outcome.REGISTER));
    var restricted = new Restricted(office);
    assertThat(restricted.readableBy(KARIN.id())).hasSize(1);
    assertThat(restricted.readableBy(RUT.id())).hasSize(1);
    assertThat(restricted.readableBy(eva.id())).isEmpty();
  }

  /// A message must not end unread with the one it was written to (SAL-41).
  @Test
  void whereNoneOfThoseNamedIsActiveAnyMore_theSupervisorsRead() {
    whistle(Set.of(RUT.id()));
    var restricted = new Restricted(office);
    assertThat(restricted.readableBy(KARIN.id())).isEmpty();
    leave(RUT, EventKind.PERSON_REMOVED, eva);
    assertThat(restricted.readableBy(RUT.id())).isEmpty();
    assertThat(restricted.readableBy(eva.id())).isEmpty();
    assertThat(restricted.open(item, "utredning", eva.id()))
        .isEqualTo(new Restricted.Result.Refused(Restricted.Why.NO_RIGHT));
    assertThat(restricted.readableBy(KARIN.id()))
        .extracting(line -> line.item() + " " + line.as())
        .containsExactly(item + " IN_PLACE");
    assertThat(restricted.open(item, "utredning", KARIN.id()))
        .isInstanceOf(Restricted.Result.Opened.class);
    assertThat(kinds()).filteredOn(EventKind.RESTRICTED_READ::equals).hasSize(1);
    database.change(tx -> office.tables().people().suspend(tx, RUT.id(), false));
    assertThat(restricted.open(item, "nyfiken", KARIN.id()))
        .isEqualTo(new Restricted.Result.Refused(Restricted.Why.NO_RIGHT));
  }

  /// It may be about the supervisor: she opens it neither by a leave nor by what she does herself.
  @Test
  void aWhistleBlowersMessage_isNotReachedBySuspendingItsReader() {
    whistle(Set.of(RUT.id()));
    var restricted = new Restricted(office);
    leave(RUT, EventKind.PERSON_SUSPENDED, KARIN);
    unreadBy(restricted, KARIN);
    leave(RUT, EventKind.PERSON_REMOVED, eva);
    unreadBy(restricted, KARIN);
    leave(RUT, EventKind.PERSON_RESUMED, eva);
    leave(RUT, EventKind.PERSON_SUSPENDED, eva);
    unreadBy(restricted, KARIN);
    leave(RUT, EventKind.PERSON_REMOVED, eva);
    assertThat(restricted.readableBy(KARIN.id())).hasSize(1);
  }

  private void unreadBy(Restricted restricted, Person person) {
    assertThat(restricted.readableBy(person.id()))
        .extracting(Restricted.Line::as)
        .as("nobody reads it")
        .containsExactly(Restricted.As.UNREAD);
    assertThat(restricted.open(item, "nyfiken", person.id()))
        .isEqualTo(new Restricted.Result.Refused(Restricted.Why.NO_RIGHT));
  }

  private void leave(Person person, EventKind how, Person by) {
    database.change(
        tx -> {
          boolean away = how != EventKind.PERSON_RESUMED;
          office.tables().people().suspend(tx, person.id(), away);
          tx.journal(Event.by(by.id(), how, "person:" + person.id(), Payload.NONE));
        });
  }

  @Test
  void aSuspectedCrime_hasItsEvidence_andHoldsTheItemUntilItIsAnswered() {
    var police = new Police(office);
    assertThat(police.suspect(item, RUT.id())).isEqualTo(Police.Result.NO_RIGHT);
    assertThat(police.suspect(item, eva.id())).isEqualTo(Police.Result.NOT_SEALED);
    EvidenceId evidence = work.seal(item).id();
    assertThat(police.suspect(item, eva.id())).isEqualTo(Police.Result.DONE);
    assertThat(police.suspect(item, eva.id())).isEqualTo(Police.Result.DONE);
    PoliceTask task = police.open().getFirst();
    assertThat(police.open()).hasSize(1);
    assertThat(task.evidence()).contains(evidence);
    assertThat(close()).isEqualTo(refused(Decide.Why.POLICE_TASK_OPEN));
    LocalDate today = LocalDate.ofInstant(clock.instant(), office.zone());
    police.answer(task.id(), new PoliceAnswer.Reported(today, "5000-K1-26"), eva.id());
    assertThat(close()).isEqualTo(new Decide.Result.Decided(Outcome.NO_ACTION));
  }

  /// A threat tells where somebody lives: it is out of sight at once, not when the police were
  /// told.
  @Test
  void aSuspectedCrimeIsProtected_beforeItIsAnsweredWhetherItWasReported() {
    suspected();
    assertThat(whistle(Set.of(RUT.id()))).isEqualTo(new Decide.Result.Decided(Outcome.REGISTER));
    assertThat(folderOf(item)).isEqualTo(Folder.TO_REGISTER);
    assertThat(new Restricted(office).readableBy(eva.id())).isEmpty();
    assertThat(new Reading(office).dossier(item).orElseThrow().toString()).doesNotContain(MARKER);
    assertThat(new Police(office).open()).hasSize(1);
    assertThat(new Outcomes(office).numbered(item, "2026-12", RUT.id()))
        .isInstanceOf(Recorded.Numbered.class);
    assertThat(folderOf(item)).as("not answered yet").isEqualTo(Folder.TO_REGISTER);
    answered();
    assertThat(folderOf(item)).isEqualTo(Folder.DONE);
  }

  @Test
  void aSuspectedCrimeThatIsNumberedAndProtectedLater_waitsForItsAnswerAlone() {
    suspected();
    assertThat(handedOver()).isEqualTo(new Decide.Result.Decided(Outcome.REGISTER));
    new Outcomes(office).numbered(item, "2026-12", RUT.id());
    assertThat(folderOf(item)).isEqualTo(Folder.TO_REGISTER);
    assertThat(whistle(Set.of(RUT.id()))).isEqualTo(new Decide.Result.Decided(Outcome.REGISTER));
    assertThat(folderOf(item)).isEqualTo(Folder.TO_REGISTER);
    answered();
    assertThat(folderOf(item)).isEqualTo(Folder.DONE);
  }

  private void suspected() {
    work.seal(item);
    assertThat(new Police(office).suspect(item, eva.id())).isEqualTo(Police.Result.DONE);
  }

  private void answered() {
    var police = new Police(office);
    var no = new PoliceAnswer.NotReported("inget brott");
    assertThat(police.answer(police.open().getFirst().id(), no, eva.id()))
        .isEqualTo(Police.Result.DONE);
  }

  @Test
  void whatIsRemoved_asksForAReportOnlyWhereTheGuidelinesSaySo() {
    work.seal(item);
    work.unpublish(item, Category.C01_THREAT);
    assertThat(new Police(office).open()).isEmpty();
  }

  @Test
  void whereSuspectedCrimesAreReported_whatIsRemovedAsOneAsksWhetherItWas() {
    database.close();
    clock.forward(Duration.ofMinutes(1));
    database = openAnother();
    work = new Workplace(database, clock, "saffle");
    office = work.office;
    ItemId threat = work.arrive("Jag vet var du bor").getFirst();
    work.seal(threat);
    work.unpublish(threat, Category.C01_THREAT);
    List<PoliceTask> open = new Police(office).open();
    assertThat(open).extracting(PoliceTask::item).containsExactly(threat);
    assertThat(open.getFirst().evidence()).isPresent();
  }

  private Decide.Result close() {
    return new Decide(office, id -> Optional.empty(), Duration.ZERO)
        .noAction(ref(), revision(), "", eva.id());
  }

  private Decide.Result whistle(Set<PersonId> readers) {
    var wish = new Protect.Wish(Protection.Kind.WHISTLEBLOWER, "varsel från " + MARKER, readers);
    return protect.protect(ref(), revision(), wish, eva.id());
  }

  private VersionRef ref() {
    return new VersionRef(item, 1);
  }

  private int revision() {
    return database.read(tx -> office.tables().states().find(tx, item)).orElseThrow().revision();
  }

  private Folder folderOf(ItemId id) {
    return database.read(tx -> office.tables().states().find(tx, id)).orElseThrow().folder();
  }

  private List<EventKind> kinds() {
    return database.read(
        tx ->
            office.tables().journal().about(tx, "item:" + item).stream()
                .map(stored -> stored.entry().kind())
                .toList());
  }

  private static Decide.Result refused(Decide.Why why) {
    return new Decide.Result.Refused(why);
  }

  private static Person person(String name, Role role) {
    return new Person(new PersonId(UUID.randomUUID()), name, role, "", false);
  }

  private static String read(Path file) {
    try {
      return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
