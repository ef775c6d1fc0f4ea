package org.uppsikt.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.uppsikt.domain.decision.Outcome;
import org.uppsikt.domain.duty.PoliceAnswer;
import org.uppsikt.domain.item.Folder;
import org.uppsikt.domain.item.ItemFilter;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.domain.item.PassedOn;
import org.uppsikt.domain.item.PassedOn.Means;
import org.uppsikt.domain.item.Protection;
import org.uppsikt.domain.item.VersionRef;
import org.uppsikt.domain.journal.EventKind;
import org.uppsikt.domain.people.Person;
import org.uppsikt.domain.people.PersonId;
import org.uppsikt.domain.people.Role;
import org.uppsikt.domain.registry.Disposition;
import org.uppsikt.domain.registry.RegisterEntry;
import org.uppsikt.domain.registry.Registration;
import org.uppsikt.store.Database;
import org.uppsikt.store.Forger;
import org.uppsikt.testing.Registering;
import org.uppsikt.testing.Ticking;
import org.uppsikt.testing.Workplace;
import org.uppsikt.work.export.FullExport;
import org.uppsikt.work.verify.Problem;
import org.uppsikt.work.verify.Stage;
import org.uppsikt.work.verify.Verify;

/// What was meant for somebody else is passed on or returned by hand on a channel that is served by
/// hand, on every database.
abstract class PassOnContract {

  private static final String MARKER = "Zebrafinken";
  private static final Person KARIN =
      new Person(new PersonId(UUID.randomUUID()), "Karin Ask", Role.SUPERVISOR, "", false);

  @TempDir Path folder;
  final Ticking clock = new Ticking();
  private Database database;
  private Workplace work;
  private Office office;
  private PassOn passOn;
  private Person eva;

  abstract Database open();

  @BeforeEach
  void start() {
    database = open();
    work = new Workplace(database, clock);
    office = work.office;
    passOn = new PassOn(office);
    eva = database.read(tx -> office.tables().people().all(tx)).getFirst();
    database.change(tx -> office.tables().people().add(tx, KARIN));
  }

  @AfterEach
  void stop() {
    database.close();
  }

  @Test
  void whatIsPassedOn_saysHowAndWhenAndToWhom_andIsHiddenFromTheUnit() {
    ItemId item = work.message("Min tid hos tandläkaren, " + MARKER);
    assertThat(byHand(item, letter("Tandvården", "Handling av ringa betydelse")))
        .isEqualTo(new Decide.Result.Decided(Outcome.MISDIRECTED));
    assertThat(folderOf(item)).isEqualTo(Folder.DONE);
    assertThat(passedOn(item))
        .contains(new PassedOn(Protection.Kind.PASSED_ON, Means.LETTER, today()));
    var restricted = new Restricted(office);
    assertThat(restricted.readableBy(KARIN.id()))
        .extracting(Restricted.Line::item)
        .containsExactly(item);
    assertThat(restricted.readableBy(eva.id())).isEmpty();
    assertThat(restricted.open(item, "se efter", eva.id()))
        .isEqualTo(new Restricted.Result.Refused(Restricted.Why.NO_RIGHT));
    var opened = (Restricted.Result.Opened) restricted.open(item, "fråga från vården", KARIN.id());
    assertThat(opened.why().orElseThrow().receiver()).isEqualTo("Tandvården");
    assertThat(opened.passedOn()).isEqualTo(passedOn(item));
    assertThat(events(item)).contains(EventKind.RESTRICTED_READ);
    assertThat(new Lists(office).page(ItemFilter.of(Folder.DONE), Lists.Place.START, 50))
        .isNotEmpty()
        .allSatisfy(line -> assertThat(line.snippet()).doesNotContain(MARKER));
    assertThat(said(item)).containsEntry("means", "LETTER").containsEntry("kind", "PASSED_ON");
    assertThat(said(item).toString()).doesNotContain("Tandvården");
    assertThat(new Undo(office).decision(item, eva.id())).isNotEqualTo(Undo.Result.UNDONE);
  }

  /// It is hidden at once, and not after the days that a report takes.
  @Test
  void whatMayBeACrime_isPassedOnAndHidden_andDoneOnceThatIsAnswered() {
    ItemId item = work.message("Min tid hos tandläkaren, " + MARKER);
    work.seal(item);
    var police = new Police(office);
    assertThat(police.suspect(item, eva.id())).isEqualTo(Police.Result.DONE);
    assertThat(byHand(item, letter("Tandvården", "Handling av ringa betydelse")))
        .isEqualTo(new Decide.Result.Decided(Outcome.MISDIRECTED));
    assertThat(new Restricted(office).readableBy(eva.id())).isEmpty();
    assertThat(folderOf(item)).isEqualTo(Folder.INBOX);
    assertThat(new Lists(office).page(ItemFilter.of(Folder.INBOX), Lists.Place.START, 50))
        .isNotEmpty()
        .allSatisfy(line -> assertThat(line.snippet()).doesNotContain(MARKER));
    var no = new PoliceAnswer.NotReported("inget brott");
    assertThat(police.answer(police.open().getFirst().id(), no, eva.id()))
        .isEqualTo(Police.Result.DONE);
    assertThat(folderOf(item)).isEqualTo(Folder.DONE);
    assertThat(problems()).isEmpty();
  }

  @Test
  void nothingOfIt_norToWhomItWent_leavesWithAnExport_andTheWorkspaceIsSound() throws IOException {
    ItemId item = work.message("Min tid hos tandläkaren, " + MARKER);
    byHand(item, letter("Receptionen på " + MARKER, "Allmän förfrågan"));
    Path all = folder.resolve("all");
    new FullExport(office, "test").export(all, "", "sv", eva, () -> false);
    try (Stream<Path> files = Files.walk(all)) {
      assertThat(files.filter(Files::isRegularFile))
          .anySatisfy(file -> assertThat(read(file)).contains("PASSED_ON_BY_HAND"))
          .allSatisfy(file -> assertThat(read(file)).doesNotContain(MARKER));
    }
    assertThat(problems()).isEmpty();
    new Forger(database).forge("delete from passed_on");
    assertThat(problems()).as("journalled, but gone").isNotEmpty();
  }

  @Test
  void aDirectMessageIsNotClosedWithoutItsDocumentType() {
    ItemId item = work.message("Hej!");
    assertThat(byHand(item, letter("Tandvården", " ")))
        .isEqualTo(refused(Decide.Why.ENTRY_INCOMPLETE));
    assertThat(byHand(item, letter("Tandvården", "Allmän förfrågan")))
        .isInstanceOf(Decide.Result.Decided.class);
    assertThat(disposition(item))
        .hasValueSatisfying(
            given -> {
              assertThat(given.kind()).isEqualTo(Disposition.Kind.IN_ORDER);
              assertThat(given.planEntry()).isEqualTo("Allmän förfrågan");
            });
    assertThat(byHand(item, letter("Någon annan", "Allmän förfrågan")))
        .as("for its readers alone by now")
        .isEqualTo(refused(Decide.Why.RESTRICTED_ALREADY));
  }

  @Test
  void whatIsIncomplete_orWasSeenOtherwise_changesNothing() {
    ItemId item = work.message("Hej!");
    assertThat(byHand(item, letter(" ", "Förfrågan"))).isEqualTo(refused(Decide.Why.NEEDS_REASON));
    var tomorrow = new PassedOn(Protection.Kind.RETURNED, Means.SPOKEN, today().plusDays(1));
    assertThat(byHand(item, new PassOn.Wish(tomorrow, "", "fel", "Förfrågan")))
        .isEqualTo(refused(Decide.Why.ENTRY_INCOMPLETE));
    PassOn.Wish wish = letter("Tandvården", "Förfrågan");
    assertThat(passOn.byHand(new VersionRef(item, 1), revision(item) + 1, wish, eva.id()))
        .isEqualTo(refused(Decide.Why.CHANGED_MEANWHILE));
    assertThat(disposition(item)).isEmpty();
    assertThat(folderOf(item)).isEqualTo(Folder.INBOX);
    database.change(tx -> office.tables().people().suspend(tx, eva.id(), true));
    assertThat(byHand(item, wish)).isEqualTo(refused(Decide.Why.NO_RIGHT));
  }

  /// KRO-26, requirements I10.
  @Test
  void whatIsSecretWaitsForItsNumber_andNeverGoesByMail() {
    ItemId item = work.message("Min granne är sjuk.");
    var handing = new HandingOver(office, Duration.ZERO);
    var secrecy = new RegisterEntry.Secrecy("OSL 25 kap. 1 §", "");
    handing.secrecy().mark(new VersionRef(item, 1), secrecy, eva.id());
    assertThat(byHand(item, letter("Vårdcentralen", "Förfrågan")))
        .isEqualTo(refused(Decide.Why.NEEDS_REGISTRY));
    var outcomes = new Outcomes(office);
    Registering.handsOver(office, new VersionRef(item, 1), revision(item), "", eva.id());
    assertThat(outcomes.numbered(item, "KS 2026/7", eva.id()))
        .isInstanceOf(Recorded.Numbered.class);
    var mail = new PassedOn(Protection.Kind.PASSED_ON, Means.EMAIL, today());
    assertThat(byHand(item, new PassOn.Wish(mail, "Vårdcentralen", "fel", "")))
        .isEqualTo(refused(Decide.Why.SECRET));
    assertThat(byHand(item, letter("Vårdcentralen", "")))
        .isEqualTo(new Decide.Result.Decided(Outcome.MISDIRECTED));
    assertThat(registration(item).blocksClosing()).isFalse();
  }

  /// Of a public comment nobody asks for a document type; its sender is told.
  @Test
  void aCommentIsReturnedToItsSender() {
    ItemId item = work.arrive("Var är mitt paket?").getFirst();
    var returned = new PassedOn(Protection.Kind.RETURNED, Means.CHANNEL, today());
    assertThat(byHand(item, new PassOn.Wish(returned, "", "fel", "")))
        .isEqualTo(new Decide.Result.Decided(Outcome.MISDIRECTED));
    assertThat(new Restricted(office).readableBy(KARIN.id()))
        .extracting(Restricted.Line::kind)
        .containsExactly(Optional.of(Protection.Kind.RETURNED));
  }

  @Test
  void theDatabaseTakesAWayOfPassingOnOnlyForWhatWasPassedOn() {
    ItemId item = work.arrive("Jag bor på Ekvägen").getFirst();
    var protect = new Protect(office);
    var wish = new Protect.Wish(Protection.Kind.PROTECTED_IDENTITY, "adress", Set.of());
    protect.protect(new VersionRef(item, 1), revision(item), wish, eva.id());
    UUID id = database.read(tx -> office.tables().protectedItems().of(tx, item)).orElseThrow().id();
    var done = new PassedOn(Protection.Kind.PASSED_ON, Means.LETTER, today());
    assertThatThrownBy(
            () ->
                database.change(
                    tx -> office.tables().protectedItems().passedOn(tx, id, item, done)))
        .isNotNull();
  }

  private PassOn.Wish letter(String to, String plan) {
    var done = new PassedOn(Protection.Kind.PASSED_ON, Means.LETTER, today());
    return new PassOn.Wish(done, to, "fel mottagare, " + MARKER, plan);
  }

  private Decide.Result byHand(ItemId item, PassOn.Wish wish) {
    return passOn.byHand(new VersionRef(item, 1), revision(item), wish, eva.id());
  }

  private Optional<PassedOn> passedOn(ItemId item) {
    return database.read(tx -> office.tables().protectedItems().passedOn(tx, item));
  }

  private Optional<Disposition> disposition(ItemId item) {
    return database.read(tx -> office.tables().registry().dispositions().of(tx, item));
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), office.zone());
  }

  private int revision(ItemId item) {
    return database.read(tx -> office.tables().states().find(tx, item)).orElseThrow().revision();
  }

  private Folder folderOf(ItemId item) {
    return database.read(tx -> office.tables().states().find(tx, item)).orElseThrow().folder();
  }

  private Registration registration(ItemId item) {
    return database.read(
        tx ->
            new RegistryGate(office).of(tx, office.tables().states().find(tx, item).orElseThrow()));
  }

  private Map<String, String> said(ItemId item) {
    return database.read(tx -> office.tables().journal().about(tx, "item:" + item)).stream()
        .filter(stored -> stored.entry().kind() == EventKind.PASSED_ON_BY_HAND)
        .flatMap(stored -> stored.content().stream())
        .findFirst()
        .orElseThrow()
        .values();
  }

  private List<Problem> problems() {
    return new Verify(office).run(List.of(), Stage.Watcher.NOBODY, () -> false).problems();
  }

  private List<EventKind> events(ItemId item) {
    return database.read(
        tx ->
            office.tables().journal().about(tx, "item:" + item).stream()
                .map(stored -> stored.entry().kind())
                .toList());
  }

  private static Decide.Result refused(Decide.Why why) {
    return new Decide.Result.Refused(why);
  }

  private static String read(Path file) {
    try {
      return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
