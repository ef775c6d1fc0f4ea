package org.uppsikt.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.uppsikt.channel.Cancellation;
import org.uppsikt.domain.decision.Feedback;
import org.uppsikt.domain.item.Folder;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.domain.item.VersionRef;
import org.uppsikt.domain.journal.EventKind;
import org.uppsikt.domain.registry.HandOverId;
import org.uppsikt.domain.registry.HandOverState;
import org.uppsikt.domain.registry.RouteKind;
import org.uppsikt.domain.registry.Stage;
import org.uppsikt.registry.Delivery;
import org.uppsikt.registry.Fault;
import org.uppsikt.registry.Found;
import org.uppsikt.registry.News;
import org.uppsikt.registry.Parcel;
import org.uppsikt.registry.Route;
import org.uppsikt.registry.Word;
import org.uppsikt.registry.diary.DiaryRoute;
import org.uppsikt.registry.folder.FolderRoute;
import org.uppsikt.store.Forger;
import org.uppsikt.testing.Bench;
import org.uppsikt.testing.ScriptedRegistry;
import org.uppsikt.work.diary.DiaryBook;
import org.uppsikt.work.diary.DiaryHandOvers;

/// Hand-overs on their way to the registry: once or uncertain, whatever happens.
class CourierTest extends CourierOffice {

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
  void handedOverUnderAClockThatRanAhead_itDoesNotWaitForThatDay() {
    Duration year = Duration.ofDays(365);
    clock.forward(year);
    HandOverId id =
        handOver(received(write("Klockan går före.")), RouteKind.MAIL, Optional.empty());
    clock.forward(year.negated());
    run();
    assertThat(state(id)).as("it can still be taken back").isEqualTo(HandOverState.WAITING);
    clock.forward(Duration.ofMinutes(2));
    run();
    assertThat(state(id)).isEqualTo(HandOverState.SENT);
    assertThat(registry.arrived()).extracting(Parcel::id).containsExactly(id);
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
    "FOLDER, DIES_BEFORE, true,  UNCERTAIN, 0",
    "DIARY,  DIES_BEFORE, true,  SENT,      1",
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

  /// The registry may have fetched the file before it was written down that it lay there.
  @Test
  void aFolderThatWasEmptiedMeanwhile_isUncertain_andNothingIsLaidThereASecondTime()
      throws IOException {
    Path fetch = Files.createDirectories(folder.resolve("fetch"));
    var lying = new FolderRoute(fetch, "diariet 1"::toCharArray);
    ItemId item = received(write("Stolpen lutar."));
    HandOverId id = handOver(item, RouteKind.FOLDER, Optional.of(SECRECY));
    passWindow();
    route = Optional.of(new DiesAfter(lying));
    assertThatThrownBy(this::run).isInstanceOf(ScriptedRegistry.Death.class);
    try (Stream<Path> files = Files.list(fetch)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    reopen();
    route = Optional.of(lying);
    run();
    run();
    assertThat(state(id)).isEqualTo(HandOverState.UNCERTAIN);
    assertThat(fetch).isEmptyDirectory();
    assertThat(registrar().settle(id, true, ANNA)).isTrue();
    assertThat(stage(item)).isEqualTo(Stage.RECEIVED);
  }

  /// Takes the parcel, and the program dies before it writes that down.
  private record DiesAfter(Route taking) implements Route {

    @Override
    public Delivery deliver(Parcel parcel) {
      assertThat(taking.deliver(parcel)).isEqualTo(new Delivery.Accepted());
      throw new ScriptedRegistry.Death();
    }

    @Override
    public Found find(HandOverId id) {
      return taking.find(id);
    }

    @Override
    public News news(Optional<String> cursor) {
      return taking.news(cursor);
    }

    @Override
    public void close() {}
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
    office.bench().atItem().handingOver().secrecy().mark(office.present(marked), SECRECY, ANNA);
    ItemId shown = received(write("Hon bor på Ekvägen."));
    HandOverId second = handOver(shown, RouteKind.FOLDER, Optional.empty());
    protect(shown);
    passWindow();
    run();
    assertThat(registry.arrived()).isEmpty();
    assertThat(state(first)).isEqualTo(HandOverState.FAILED);
    assertThat(state(second)).isEqualTo(HandOverState.FAILED);
    assertThat(waiting())
        .extracting(line -> line.way().orElseThrow().fault().orElseThrow())
        .containsExactlyInAnyOrder("SECRET_NOT_BY_MAIL", "PROTECTED");
    assertThat(registrar().takeBack(second, REGISTRAR.id())).isFalse();
    assertThat(row(shown).handOver()).contains(second);
    assertThat(registrar().takeBack(first, REGISTRAR.id())).isTrue();
    assertThat(office.state(marked).folder()).isEqualTo(Folder.INBOX);
    assertThat(handOver(marked, RouteKind.FOLDER, Optional.of(SECRECY))).isNotEqualTo(first);
  }

  /// Its sheet was sealed while somebody had called the finding wrong, which is taken back.
  @Test
  void whatWasFlaggedAsAbuseMaterialMeanwhile_neverLeavesAsACopy() {
    ItemId item = received(write("Bilder här på barnporr"));
    VersionRef version = office.present(item);
    var judging = new Judging(office.bench().office());
    List<Feedback> wrong =
        office
            .bench()
            .reading()
            .dossier(item)
            .orElseThrow()
            .check()
            .orElseThrow()
            .check()
            .findingsOrNone()
            .stream()
            .map(finding -> judging.notABreach(version, finding, ANNA).orElseThrow())
            .toList();
    office.seal(item);
    HandOverId id = handOver(item, RouteKind.FOLDER, Optional.empty());
    wrong.forEach(each -> judging.takeBack(each.id(), ANNA));
    passWindow();
    run();
    assertThat(registry.arrived()).isEmpty();
    assertThat(state(id)).isEqualTo(HandOverState.FAILED);
    assertThat(waiting().getFirst().way().orElseThrow().fault()).contains("NO_COPY");
    assertThat(registrar().takeBack(id, REGISTRAR.id())).isTrue();
    assertThat(office.state(item).folder()).isEqualTo(Folder.INBOX);
  }

  @Test
  void whatIsMarkedSecretInTheMomentOfSending_doesNotGoByMail() {
    ItemId item = received(write("Min granne är sjuk."));
    HandOverId id = handOver(item, RouteKind.MAIL, Optional.empty());
    passWindow();
    Routes marking =
        kind -> {
          office.bench().atItem().handingOver().secrecy().mark(office.present(item), SECRECY, ANNA);
          return route;
        };
    Bench.toRegistry(office.bench().office(), marking).courier().run(Cancellation.NEVER);
    assertThat(registry.arrived()).isEmpty();
    assertThat(state(id)).isEqualTo(HandOverState.FAILED);
    assertThat(waiting().getFirst().way().orElseThrow().fault()).contains("SECRET_NOT_BY_MAIL");
  }

  /// The diary's view for anybody would tell what it is about, and from whom it came.
  @Test
  void whatBecameSecretMeanwhile_isNotEnteredWithoutAProvision() {
    ItemId bare = received(write("Min granne är sjuk."));
    HandOverId first = handOver(bare, RouteKind.DIARY, Optional.empty());
    office.bench().atItem().handingOver().secrecy().mark(office.present(bare), SECRECY, ANNA);
    ItemId named = received(write("Hon bor på Ekvägen."));
    HandOverId second = handOver(named, RouteKind.DIARY, Optional.of(SECRECY));
    passWindow();
    run();
    assertThat(state(first)).isEqualTo(HandOverState.FAILED);
    assertThat(state(second)).isEqualTo(HandOverState.SENT);
    Registrar.Line waits =
        waiting().stream().filter(line -> line.items().contains(bare)).findFirst().orElseThrow();
    assertThat(waits.way().orElseThrow().fault()).contains("SECRET_UNMARKED");
    assertThat(new DiaryBook(office.bench().office()).file(first, Optional.empty(), REGISTRAR.id()))
        .as("by hand neither")
        .isEqualTo(new DiaryBook.Result.Refused(DiaryBook.Why.SECRET_UNMARKED));
    assertThat(registrar().takeBack(first, REGISTRAR.id())).isTrue();
  }

  @Test
  void whatCannotBePackedIsNamed_andTheRestGoesOn() {
    HandOverId sound = sent(received(write("Ett.")));
    ItemId poisoned = received(write("Stolpen lutar. " + "Den lutar mycket. ".repeat(1_000)));
    HandOverId id = handOver(poisoned, RouteKind.MAIL, Optional.empty());
    damaged = true;
    new Forger(office.database())
        .forge(
            "delete from blob_chunk where sha256 in (select text_sha256 from item_version)",
            "delete from blob where sha256 in (select text_sha256 from item_version)");
    registry.says(new Word.Answer(sound, clock.instant(), "KS 2026/0417"));
    passWindow();
    run();
    assertThat(state(id)).isEqualTo(HandOverState.FAILED);
    assertThat(state(sound)).isEqualTo(HandOverState.NUMBERED);
    assertThat(waiting())
        .flatExtracting(line -> line.way().orElseThrow().fault().stream().toList())
        .containsExactly("NOT_PACKED");
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void whatMayLieInAFolderThatIsNotReachedAnyMore_isUncertainAfterAnHour(boolean set) {
    ItemId item = received(write("Stolpen lutar."));
    HandOverId id = handOver(item, RouteKind.FOLDER, Optional.empty());
    passWindow();
    registry.next(ScriptedRegistry.Next.DIES_BEFORE).hides();
    assertThatThrownBy(this::run).isInstanceOf(ScriptedRegistry.Death.class);
    reopen();
    route = set ? route : Optional.empty();
    run();
    assertThat(state(id)).isEqualTo(HandOverState.SENDING);
    clock.forward(Duration.ofMinutes(61));
    run();
    assertThat(state(id)).isEqualTo(HandOverState.UNCERTAIN);
    assertThat(registrar().settle(id, true, ANNA)).isTrue();
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
}
