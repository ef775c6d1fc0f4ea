package org.uppsikt.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.uppsikt.domain.item.Folder;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.domain.item.VersionRef;
import org.uppsikt.domain.registry.HandOverId;
import org.uppsikt.domain.registry.KnownCase;
import org.uppsikt.domain.registry.RegisterEntry;
import org.uppsikt.domain.registry.RouteKind;
import org.uppsikt.store.Database;
import org.uppsikt.store.StoreBench;
import org.uppsikt.store.Tx;
import org.uppsikt.testing.PracticeOffice;
import org.uppsikt.testing.PracticeOffice.Setup;
import org.uppsikt.testing.Registering;
import org.uppsikt.work.diary.DiaryBook;

/// Two desks on one PostgreSQL database: while one files a hand-over into the diary, the other
/// takes it back, protects what it is about, or gives a number.
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class FiledMeanwhileTest extends CourierOffice {

  private Database other = StoreBench.postgres(clock);
  private ItemId item = new ItemId(0);
  private HandOverId made = HandOverId.random();

  /// Waits with a fault: it can be taken back, and filed by hand.
  @BeforeEach
  void waitsForTheDiary() {
    other.close();
    List<Database> both = StoreBench.postgresTwice(clock);
    other = both.getLast();
    reopen(
        Setup.of(folder, town, clock)
            .behind(
                (where, time) ->
                    new PracticeOffice.Opened(
                        both.getFirst(), () -> both.forEach(Database::close))));
    office.fromNowOn(town);
    aRegistrarAndARoute();
    item = received(write("Stolpen lutar."));
    made = handOver(item, RouteKind.DIARY, Optional.empty());
    route = Optional.empty();
    passWindow();
    run();
  }

  @Test
  void takenBackMeanwhile_itStandsInNoDiary() throws Exception {
    DiaryBook.Result filed =
        filedWhile(
            tx ->
                assertThat(new TakingBack(office.bench().office(), tx).take(made, REGISTRAR.id()))
                    .isTrue());

    assertThat(filed).isEqualTo(new DiaryBook.Result.Refused(DiaryBook.Why.NOT_WAITING));
    assertThat(entries()).isZero();
  }

  @Test
  void protectedMeanwhile_nothingOfItStandsInTheOpenDiary() throws Exception {
    DiaryBook.Result filed =
        filedWhile(
            tx ->
                new Restricting(office.tables(), tx).restrict(item, Set.of(REGISTRAR.id()), ANNA));

    assertThat(filed).isEqualTo(new DiaryBook.Result.Refused(DiaryBook.Why.NOT_WAITING));
    assertThat(entries()).isZero();
  }

  @Test
  void numberedMeanwhile_whatIsProtectedIsNotEnteredOnceMore() throws Exception {
    office
        .database()
        .change(
            tx ->
                new Restricting(office.tables(), tx).restrict(item, Set.of(REGISTRAR.id()), ANNA));
    VersionRef version = office.present(item);
    LocalDate day = LocalDate.of(2026, 8, 3);
    var open =
        new RegisterEntry(
            day, Optional.empty(), "", "Skyddat", "Skyddat", "", "", Optional.of(SECRECY));

    DiaryBook.Result entered =
        meanwhile(
            tx ->
                assertThat(
                        new Numbering(office.bench().office(), tx)
                            .giveAlone(item, "KS 2026/0010", REGISTRAR.id()))
                    .isTrue(),
            there -> new DiaryBook(there).register(version, open, REGISTRAR.id()));

    assertThat(entered).isEqualTo(new DiaryBook.Result.Refused(DiaryBook.Why.NOT_WAITING));
    assertThat(entries()).isZero();
    assertThat(number(item)).contains("KS 2026/0010");
  }

  @Test
  void numberedMeanwhile_aSecondNumberIsRefused_andNoCaseIsKnownByIt() throws Exception {
    ItemId alone = registeredAlone();

    Recorded typed =
        meanwhile(
            tx ->
                assertThat(
                        new Numbering(office.bench().office(), tx)
                            .give(alone, "KS 2026/0002", REGISTRAR.id()))
                    .isTrue(),
            there -> new Outcomes(there).numbered(alone, "KS 2026/0001", ANNA));

    assertThat(typed).isEqualTo(new Recorded.Refused(Decide.Why.CHANGED_MEANWHILE));
    assertThat(number(alone)).contains("KS 2026/0002");
    List<KnownCase> known =
        office.read(tx -> office.tables().registry().cases().like(tx, "KS 2026/0001", 5));
    assertThat(known).isEmpty();
  }

  @Test
  void numberedMeanwhile_theRegistrationIsNotTakenBack() throws Exception {
    ItemId alone = registeredAlone();

    Undo.Result undone =
        meanwhile(
            tx ->
                assertThat(
                        new Numbering(office.bench().office(), tx)
                            .give(alone, "KS 2026/0002", REGISTRAR.id()))
                    .isTrue(),
            there -> new Undo(there).decision(alone, ANNA));

    assertThat(undone).isEqualTo(Undo.Result.TOO_LATE);
    assertThat(office.state(alone).folder()).isEqualTo(Folder.DONE);
  }

  /// Waits for its number by another way than the diary.
  private ItemId registeredAlone() {
    ItemId alone = received(write("Bänken är trasig."));
    var state = office.state(alone);
    Registering.handsOver(office.bench().office(), state.version(), state.revision(), "", ANNA);
    return alone;
  }

  private DiaryBook.Result filedWhile(Consumer<Tx> work) throws Exception {
    return meanwhile(
        work, there -> new DiaryBook(there).file(made, Optional.empty(), REGISTRAR.id()));
  }

  /// The other desk works while this one has done its work and not yet committed it.
  private <T> T meanwhile(Consumer<Tx> work, Function<Office, T> other) throws Exception {
    Office here = office.bench().office();
    var there =
        new Office(
            this.other,
            here.tables(),
            clock,
            here.zone(),
            here.library(),
            here.pack(),
            here.municipality(),
            here.practice(),
            here.steps());
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var working = new AtomicReference<Future<T>>();
      office
          .database()
          .change(
              tx -> {
                work.accept(tx);
                Future<T> begun = threads.submit(() -> other.apply(there));
                working.set(begun);
                while (!begun.isDone() && !StoreBench.waits(office.database())) {
                  Thread.onSpinWait();
                }
              });
      return working.get().get();
    }
  }

  private long entries() {
    return new DiaryBook(office.bench().office())
        .page(false, "", Optional.empty(), Long.MAX_VALUE, 10, REGISTRAR.id())
        .total();
  }
}
