package org.uppsikt.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.uppsikt.channel.Cancellation;
import org.uppsikt.domain.item.Folder;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.domain.item.Protection;
import org.uppsikt.domain.journal.EventKind;
import org.uppsikt.domain.people.Person;
import org.uppsikt.domain.people.PersonId;
import org.uppsikt.domain.people.Role;
import org.uppsikt.domain.registry.HandOverId;
import org.uppsikt.domain.registry.HandOverState;
import org.uppsikt.domain.registry.RegisterEntry;
import org.uppsikt.domain.registry.RouteKind;
import org.uppsikt.domain.registry.RouteSetting;
import org.uppsikt.domain.registry.Stage;
import org.uppsikt.registry.Attachment;
import org.uppsikt.registry.Fault;
import org.uppsikt.registry.Parcel;
import org.uppsikt.registry.Route;
import org.uppsikt.registry.Word;
import org.uppsikt.registry.diary.DiaryRoute;
import org.uppsikt.registry.folder.FolderRoute;
import org.uppsikt.registry.practice.PracticeRegistry;
import org.uppsikt.store.Registrations;
import org.uppsikt.store.States;
import org.uppsikt.testing.Bench;
import org.uppsikt.testing.PracticeOffice;
import org.uppsikt.testing.ScriptedRegistry;
import org.uppsikt.work.diary.DiaryHandOvers;

/// Hand-overs on their way to the registry and back: once or uncertain, whatever happens.
class CourierTest extends OfficeTest {

  private static final PersonId ANNA = PracticeOffice.ANNA.id();
  private static final Person REGISTRAR =
      new Person(new PersonId(new UUID(7, 4)), "Rut Arkiv", Role.REGISTRAR, "Arkivet", false);
  private static final String MARKER = "Zebrafinken";
  private static final RegisterEntry.Secrecy SECRECY =
      new RegisterEntry.Secrecy("OSL 26 kap. 1 §", "Socialnämnden");

  private final ScriptedRegistry registry = new ScriptedRegistry();
  private Optional<Route> route = Optional.of(registry);

  @BeforeEach
  void aRegistrarAndARoute() {
    office
        .database()
        .change(
            tx -> {
              office.tables().people().add(tx, REGISTRAR);
              office.tables().registry().settings().put(tx, setting(RouteKind.MAIL), ANNA);
            });
  }

  @Test
  void nothingLeavesBeforeTheWindowIsOver_thenItLeavesOnce() {
    ItemId item = received(write("Det gäller bygglovet på Storgatan."));
    HandOverId id = handOver(item, RouteKind.MAIL, Optional.empty());
    run();
    assertThat(registry.arrived()).isEmpty();
    passWindow();
    run();
    run();
    assertThat(registry.arrived()).extracting(Parcel::id).containsExactly(id);
    assertThat(state(id)).isEqualTo(HandOverState.SENT);
    assertThat(stage(item)).isEqualTo(Stage.SENT);
    assertThat(office.state(item).folder()).isEqualTo(Folder.TO_REGISTER);
    assertThat(history(item)).contains(EventKind.HAND_OVER_MADE, EventKind.HAND_OVER_MOVED);
  }

  @Test
  void textThreadSheetManifestAndCheckpointGoAlong() {
    write("Jag håller med.");
    ItemId item = received(write("Stolpen lutar."));
    office.seal(item);
    sent(item);
    Parcel parcel = registry.arrived().getFirst();
    assertThat(parcel.attachments())
        .extracting(Attachment::name)
        .containsExactly(
            "01-text.txt", "01-thread.txt", "01-sheet.pdf", "manifest.txt", "journal.txt");
    assertThat(parcel.subject()).startsWith("[Diarium] Facebook Roger Nylander 2026-08-03");
    assertThat(everything(parcel)).contains("Jag håller med.", "Handlingstyp: Synpunkt");
  }

  @Test
  void theNumberOfTheReplyIsTaken_notOneThatWasQuoted() {
    ItemId item = received(write("När får vi besked?"));
    HandOverId id = sent(item);
    answers(id, "SV: ärende\nDiariefört som ks 2026/0417.\n> Ärendenummer: KS 2026/0001");
    assertThat(state(id)).isEqualTo(HandOverState.NUMBERED);
    assertThat(office.state(item).folder()).isEqualTo(Folder.DONE);
    assertThat(number(item)).contains("ks 2026/0417");
    assertThat(history(item)).contains(EventKind.REGISTERED);
  }

  @Test
  void anAnswerThatNamesNoNumberOrTwo_waitsForAPerson_whoTypesOneOfTheForm() {
    ItemId item = received(write("När får vi besked?"));
    HandOverId id = sent(item);
    answers(id, "Tack, vi har fått det. KS 2026/0417 eller KS 2026/0418?");
    assertThat(stage(item)).isEqualTo(Stage.RECEIVED);
    var outcomes = office.bench().atItem().outcomes();
    assertThat(outcomes.numbered(item, "BN 17", REGISTRAR.id()))
        .isEqualTo(new Decide.Result.Refused(Decide.Why.NOT_A_NUMBER));
    assertThat(outcomes.numbered(item, "KS 2026/0418", REGISTRAR.id()))
        .isInstanceOf(Decide.Result.Decided.class);
    assertThat(state(id)).isEqualTo(HandOverState.NUMBERED);
    answers(id, "KS 2026/0999");
    assertThat(number(item)).contains("KS 2026/0418");
  }

  /// Wherever the program dies, the registry has it once, or a person is asked.
  @ParameterizedTest
  @CsvSource({
    "MAIL,   DIES_BEFORE, true,  UNCERTAIN, 0",
    "MAIL,   DIES_BEFORE, false, UNCERTAIN, 0",
    "MAIL,   DIES_AFTER,  true,  SENT,      1",
    "MAIL,   DIES_AFTER,  false, UNCERTAIN, 1",
    "MAIL,   LOSES_WORD,  true,  SENT,      1",
    "MAIL,   LOSES_WORD,  false, UNCERTAIN, 1",
    "FOLDER, DIES_BEFORE, true,  SENT,      1",
    "FOLDER, DIES_AFTER,  true,  SENT,      1",
    "FOLDER, DIES_BEFORE, false, SENDING,   0"
  })
  void whereverTheProgramDies_itIsSentOnceOrUncertain(
      RouteKind kind, ScriptedRegistry.Next end, boolean mayLook, HandOverState last, int there) {
    ItemId item = received(write("Stolpen lutar."));
    HandOverId id = handOver(item, kind, Optional.empty());
    passWindow();
    registry.next(end);
    if (!mayLook) {
      registry.hides();
    }
    if (end == ScriptedRegistry.Next.LOSES_WORD) {
      run();
    } else {
      assertThatThrownBy(this::run).isInstanceOf(ScriptedRegistry.Death.class);
    }
    reopen();
    run();
    run();
    assertThat(state(id)).isEqualTo(last);
    assertThat(registry.arrived()).hasSize(there);
  }

  @Test
  void whatIsUncertainIsSettledByAPerson_andOnlyThenSentAgain() {
    ItemId item = received(write("Stolpen lutar."));
    HandOverId id = handOver(item, RouteKind.MAIL, Optional.empty());
    registry.hides();
    passWindow();
    registry.next(ScriptedRegistry.Next.LOSES_WORD);
    run();
    assertThat(stage(item)).isEqualTo(Stage.UNCERTAIN);
    assertThat(registrar().again(id, ANNA)).isFalse();
    assertThat(registrar().settle(id, false, PracticeOffice.BO.id())).isTrue();
    run();
    assertThat(registry.arrived()).hasSize(2);
    assertThat(state(id)).isEqualTo(HandOverState.SENT);
    assertThat(registrar().settle(id, true, ANNA)).isFalse();
    assertThat(history(item)).contains(EventKind.HAND_OVER_SETTLED);
  }

  @Test
  void whatComesBack_standsWithItsFault_andGoesOnceMoreWhenAPersonSaysSo() {
    ItemId item = received(write("Stolpen lutar."));
    HandOverId id = sent(item);
    registry.says(new Word.Delayed(id, clock.instant(), "4.4.1"));
    passNight();
    run();
    assertThat(state(id)).isEqualTo(HandOverState.DELAYED);
    registry.says(new Word.Bounced(id, clock.instant(), Fault.MAILBOX_FULL, "5.2.2"));
    passNight();
    run();
    assertThat(stage(item)).isEqualTo(Stage.BOUNCED);
    Registrar.Line line = waiting().getFirst();
    assertThat(line.late()).isTrue();
    assertThat(line.way().orElseThrow().fault()).contains("MAILBOX_FULL");
    assertThat(registrar().late(REGISTRAR.id())).isEqualTo(1);
    passNight();
    run();
    assertThat(registry.arrived()).hasSize(1);
    assertThat(registrar().again(id, REGISTRAR.id())).isTrue();
    run();
    assertThat(registry.arrived()).hasSize(2);
    assertThat(state(id)).isEqualTo(HandOverState.SENT);
    answers(id, "KS 2026/0417");
    registry.says(new Word.Bounced(id, clock.instant(), Fault.MAILBOX_FULL, "5.2.2"));
    passNight();
    run();
    assertThat(state(id)).isEqualTo(HandOverState.NUMBERED);
  }

  @Test
  void anAbsenceNoticeIsNoAnswer() {
    ItemId item = received(write("Stolpen lutar."));
    HandOverId id = sent(item);
    registry.says(new Word.Absent(id, clock.instant()));
    passNight();
    run();
    assertThat(stage(item)).isEqualTo(Stage.SENT);
  }

  @Test
  void passingTroubleIsTriedAgain_lastingTroubleWaitsForAPerson() {
    HandOverId id = handOver(received(write("Ett.")), RouteKind.MAIL, Optional.empty());
    registry.refuses(Fault.UNREACHABLE, "");
    passWindow();
    run();
    assertThat(state(id)).isEqualTo(HandOverState.WAITING);
    run();
    registry.refuses(Fault.LOGIN, "5.7.8");
    passNight();
    run();
    assertThat(state(id)).isEqualTo(HandOverState.FAILED);
    passNight();
    registry.takesAgain();
    run();
    assertThat(registry.arrived()).isEmpty();
    assertThat(registrar().again(id, ANNA)).isTrue();
    run();
    assertThat(state(id)).isEqualTo(HandOverState.SENT);
  }

  @Test
  void whereNoRouteIsSetUp_itWaitsAndSaysSo() {
    HandOverId id = handOver(received(write("Ett.")), RouteKind.MAIL, Optional.empty());
    route = Optional.empty();
    passWindow();
    run();
    assertThat(state(id)).isEqualTo(HandOverState.WAITING);
    assertThat(waiting().getFirst().way().orElseThrow().fault()).contains("NOT_SET_UP");
    route = Optional.of(registry);
    passNight();
    run();
    assertThat(state(id)).isEqualTo(HandOverState.SENT);
  }

  @Test
  void whatBecameSecretOrProtectedMeanwhile_neverLeaves() {
    ItemId marked = received(write("Min granne är sjuk."));
    HandOverId first = handOver(marked, RouteKind.MAIL, Optional.empty());
    office.bench().atItem().handingOver().mark(office.present(marked), SECRECY, ANNA);
    ItemId shown = received(write("Hon bor på Ekvägen."));
    HandOverId second = handOver(shown, RouteKind.FOLDER, Optional.empty());
    protect(shown);
    passWindow();
    run();
    assertThat(registry.arrived()).isEmpty();
    assertThat(state(first)).isEqualTo(HandOverState.FAILED);
    assertThat(state(second)).isEqualTo(HandOverState.FAILED);
  }

  @Test
  void whatHasLeftIsNotTakenBack_whatHasNotIs() {
    ItemId gone = received(write("Ett."));
    HandOverId left = sent(gone);
    assertThat(office.bench().undo().decision(gone, ANNA)).isEqualTo(Undo.Result.TOO_LATE);
    assertThat(state(left)).isEqualTo(HandOverState.SENT);
    ItemId failed = received(write("Två."));
    HandOverId refused = handOver(failed, RouteKind.MAIL, Optional.empty());
    registry.refuses(Fault.TOO_LARGE, "5.3.4");
    passWindow();
    run();
    assertThat(office.bench().undo().decision(failed, ANNA)).isEqualTo(Undo.Result.UNDONE);
    assertThat(state(refused)).isEqualTo(HandOverState.WITHDRAWN);
    assertThat(office.state(failed).folder()).isEqualTo(Folder.INBOX);
  }

  @Test
  void theBuiltInDiaryGivesItsNumberAtOnce() {
    route = Optional.of(new DiaryRoute(new DiaryHandOvers(office.bench().office())));
    ItemId item = received(write("Stolpen lutar."));
    HandOverId id = handOver(item, RouteKind.DIARY, Optional.of(SECRECY));
    passWindow();
    run();
    assertThat(state(id)).isEqualTo(HandOverState.NUMBERED);
    assertThat(number(item)).contains("KS 2026/0001");
    assertThat(office.state(item).folder()).isEqualTo(Folder.DONE);
  }

  @Test
  void thePretendRegistryAnswersAfterAWhile_alsoAfterARestart() {
    route =
        Optional.of(
            new PracticeRegistry(
                folder.resolve("registry"),
                clock,
                office.bench().office().zone(),
                setting(RouteKind.MAIL).numbers()));
    ItemId item = received(write("Stolpen lutar."));
    HandOverId id = handOver(item, RouteKind.MAIL, Optional.empty());
    passWindow();
    run();
    assertThat(state(id)).isEqualTo(HandOverState.SENT);
    reopen();
    clock.forward(PracticeRegistry.TAKES.plusMinutes(2));
    run();
    assertThat(number(item)).contains("KS 2026/0412");
  }

  @Test
  void byMailNoIdentityNumberLeaves_andNothingOfASecretNeighbour() {
    ItemId secret = received(write(MARKER + " är sjuk, säger grannen."));
    office.seal(secret);
    ItemId item = received(write("Mitt nummer är 000229-2399. Stolpen lutar."));
    office.seal(item);
    office.bench().atItem().handingOver().mark(office.present(secret), SECRECY, ANNA);
    HandOverId id = sent(item);
    Parcel parcel = registry.arrived().getFirst();
    assertThat(parcel.id()).isEqualTo(id);
    assertThat(everything(parcel)).doesNotContain("000229-2399").contains("Stolpen lutar");
    assertThat(everything(parcel)).doesNotContain(MARKER);
    assertThat(parcel.attachments()).extracting(Attachment::name).doesNotContain("01-sheet.pdf");
    assertThat(parcel.text()).contains("Ärendemening: Lutande stolpe");
  }

  @Test
  void aSecretHandOver_leavesNoReadableByteOutsideItsArchive() throws IOException {
    Path out = Files.createDirectories(folder.resolve("fetch"));
    route = Optional.of(new FolderRoute(out, "diariet 1"::toCharArray));
    ItemId item = received(write(MARKER + " är sjuk."));
    office.seal(item);
    HandOverId id = handOver(item, RouteKind.FOLDER, Optional.of(SECRECY));
    passWindow();
    run();
    assertThat(state(id)).isEqualTo(HandOverState.SENT);
    assertThat(files()).anyMatch(file -> file.toString().endsWith(id + ".zip"));
    assertThat(files())
        .allSatisfy(file -> assertThat(file.toString()).doesNotContain(MARKER))
        .allSatisfy(file -> assertThat(read(file)).doesNotContain(MARKER));
  }

  @Test
  void aProtectedItemIsReadWithAPurpose_andRegisteredWithoutLeaving() {
    ItemId item = received(write(MARKER + " bor på Ekvägen."));
    protect(item);
    Registrar.Line line = waiting().getFirst();
    assertThat(line.restricted()).isTrue();
    assertThat(registrar().texts(line, REGISTRAR.id())).isEmpty();
    var book = new org.uppsikt.work.diary.DiaryBook(office.bench().office());
    var open =
        new RegisterEntry(
            LocalDate.of(2026, 8, 3),
            Optional.empty(),
            "",
            "Handling",
            "Handling",
            "Facebook",
            "",
            Optional.of(SECRECY));
    book.register(office.present(item), open, REGISTRAR.id());
    assertThat(number(item)).contains("KS 2026/0001");
    assertThat(waiting()).isEmpty();
    assertThat(office.bench().undo().decision(item, ANNA)).isNotEqualTo(Undo.Result.UNDONE);
  }

  @Test
  void theRegistrarSeesWhatWaits_fromWhere_andWhatIsLate() {
    ItemId item = received(write("Stolpen lutar."));
    sent(item);
    Registrar.Line line = waiting().getFirst();
    assertThat(line.items()).containsExactly(item);
    assertThat(line.channel()).isEqualTo(FACEBOOK);
    assertThat(line.late()).isFalse();
    assertThat(registrar().texts(line, REGISTRAR.id()))
        .extracting(Registrar.Said::text)
        .containsExactly("Stolpen lutar.");
    clock.forward(Registrar.PATIENCE.plusHours(1));
    assertThat(waiting().getFirst().late()).isTrue();
    assertThat(registrar().late(REGISTRAR.id())).isEqualTo(1);
    office.database().change(tx -> office.tables().people().suspend(tx, REGISTRAR.id(), true));
    assertThat(waiting()).isEmpty();
  }

  private static RouteSetting setting(RouteKind usual) {
    var host = new RouteSetting.Host("mail.bjorkvik.example", 587, false);
    var mail =
        new RouteSetting.Mail(host, host, "u", "u@bjorkvik.example", "r@bjorkvik.example", "", "");
    return new RouteSetting(usual, RouteKind.FOLDER, "KS yyyy/####", "", mail);
  }

  private HandOverId sent(ItemId item) {
    HandOverId id = handOver(item, RouteKind.MAIL, Optional.empty());
    passWindow();
    run();
    assertThat(state(id)).isEqualTo(HandOverState.SENT);
    return id;
  }

  private void answers(HandOverId id, String text) {
    registry.says(new Word.Answer(id, Instant.EPOCH, text));
    clock.forward(Duration.ofMinutes(2));
    run();
  }

  private void protect(ItemId item) {
    States.State s = office.state(item);
    var wish = new Protect.Wish(Protection.Kind.PROTECTED_IDENTITY, "", "adressen", Set.of());
    assertThat(office.bench().atItem().protect().protect(s.version(), s.revision(), wish, ANNA))
        .isInstanceOf(Decide.Result.Decided.class);
  }

  private HandOverId handOver(
      ItemId item, RouteKind kind, Optional<RegisterEntry.Secrecy> secrecy) {
    States.State s = office.state(item);
    var entry =
        new RegisterEntry(
            LocalDate.of(2026, 8, 3),
            Optional.empty(),
            "Roger Nylander",
            secrecy.isPresent() ? "Om " + MARKER : "Lutande stolpe",
            "Lutande stolpe",
            "Facebook",
            "Synpunkt",
            secrecy);
    var wish =
        new HandingOver.Wish(
            List.of(new HandingOver.Picked(s.version(), s.revision())),
            "",
            entry,
            new HandingOver.Along(true, true, true),
            kind);
    assertThat(office.bench().atItem().handingOver().handOver(wish, ANNA))
        .isInstanceOf(Decide.Result.Decided.class);
    return row(item).handOver().orElseThrow();
  }

  /// A console that begins anew: nothing is known but what is stored.
  private void run() {
    Bench.toRegistry(office.bench().office(), kind -> route).courier().run(Cancellation.NEVER);
  }

  private Registrar registrar() {
    return new Registrar(office.bench().office());
  }

  private List<Registrar.Line> waiting() {
    return registrar().waiting(REGISTRAR.id());
  }

  private HandOverState state(HandOverId id) {
    return office.bench().atItem().handingOver().find(id).orElseThrow().state();
  }

  private Stage stage(ItemId item) {
    return row(item).stage();
  }

  private Optional<String> number(ItemId item) {
    return row(item).number();
  }

  private Registrations.Row row(ItemId item) {
    return office
        .database()
        .read(tx -> office.tables().registry().registrations().of(tx, item))
        .orElseThrow();
  }

  private static String everything(Parcel parcel) {
    var all = new StringBuilder(parcel.subject()).append(parcel.text());
    parcel
        .attachments()
        .forEach(
            file ->
                all.append(file.name()).append(new String(file.bytes(), StandardCharsets.UTF_8)));
    return all.toString();
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile).toList();
    }
  }

  private static String read(Path file) {
    try {
      return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
