package org.uppsikt.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.uppsikt.domain.evidence.Part;
import org.uppsikt.domain.evidence.SealedEvidence;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.domain.item.VersionRef;
import org.uppsikt.domain.people.Person;
import org.uppsikt.domain.people.PersonId;
import org.uppsikt.domain.people.Role;
import org.uppsikt.evidence.SealRequest;
import org.uppsikt.evidence.Sealer;
import org.uppsikt.evidence.SheetLanguage;
import org.uppsikt.evidence.sheet.EvidenceSheet;
import org.uppsikt.store.Database;
import org.uppsikt.testing.Chains;
import org.uppsikt.testing.Ticking;
import org.uppsikt.testing.Workplace;

/// An item of the thread is restricted (C09) while another one is being sealed: its words are
/// either not in the evidence, or the evidence is restricted with it.
abstract class SealRaceContract {

  private static final String SECRET = "Något som ingen ska se ";
  private static final int ROUNDS = 8;

  final Ticking clock = new Ticking();
  private List<Database> desks = List.of();
  private Workplace work;
  private ItemId item;
  private ItemId other;

  /// Two desks where the database can be shared, else the same one twice.
  abstract List<Database> open();

  @BeforeEach
  void start() {
    desks = open();
    work = new Workplace(desks.getFirst(), clock);
    List<ItemId> arrived = work.arrive("Ett hot", SECRET);
    item = arrived.getFirst();
    other = arrived.getLast();
  }

  @AfterEach
  void stop() {
    assertThat(Chains.faults(desks.getFirst(), work.office.tables())).isEmpty();
    Set.copyOf(desks).forEach(Database::close);
  }

  @Test
  void restrictedWhileTheSheetIsDrawn_itIsDrawnAgainWithoutTheWords() {
    var drawn = new AtomicInteger();
    Seal.Result result = seal(item, once(drawn, () -> work.hideWithoutCopy(other)));

    assertThat(drawn).hasValue(2);
    assertThat(thread(((Seal.Result.Sealed) result).evidence())).doesNotContain(SECRET.strip());
  }

  @Test
  void restrictedItselfWhileTheSheetIsDrawn_itIsNotSealed() {
    Seal.Result result = seal(item, once(new AtomicInteger(), () -> work.hideWithoutCopy(item)));

    assertThat(result).isEqualTo(new Seal.Result.Refused(Seal.Why.RESTRICTED));
  }

  @Test
  void restrictedAndSealedAtTheSameMoment_noEvidenceShowsItUnrestricted()
      throws InterruptedException, ExecutionException {
    for (int round = 0; round < ROUNDS; round++) {
      String words = SECRET + round;
      List<ItemId> pair = work.arrive("Ett hot " + round, words);
      try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
        var restricting = threads.submit(() -> work.hideWithoutCopy(pair.getLast()));
        var sealing = threads.submit(() -> seal(pair.getFirst(), Step.Watcher.NOBODY));
        restricting.get();
        SealedEvidence evidence = ((Seal.Result.Sealed) sealing.get()).evidence();
        if (thread(evidence).contains(words)) {
          assertThat(withheld(pair.getLast())).contains(evidence.id().toString());
        }
      }
    }
  }

  private List<String> withheld(ItemId id) {
    return desks
        .getFirst()
        .read(tx -> work.office.tables().restrictions().of(tx, id))
        .orElseThrow()
        .evidence()
        .stream()
        .map(Object::toString)
        .toList();
  }

  private static Step.Watcher once(AtomicInteger count, Runnable meanwhile) {
    return step -> {
      if (step == Step.BEFORE_SEAL && count.incrementAndGet() == 1) {
        meanwhile.run();
      }
    };
  }

  private Seal.Result seal(ItemId id, Step.Watcher steps) {
    Office there = work.office;
    var office =
        new Office(
            desks.getLast(),
            there.tables(),
            clock,
            there.zone(),
            there.library(),
            there.pack(),
            there.municipality(),
            false,
            steps);
    var setting = new SealRequest.Setting(SheetLanguage.SV, office.zone(), false, "test");
    PersonId eva = desks.getLast().read(tx -> there.tables().people().all(tx)).getFirst().id();
    return new Seal(office, new Sealer(new EvidenceSheet()), setting)
        .seal(
            new VersionRef(id, 1),
            new Person(eva, "Eva Lindqvist", Role.ADMINISTRATOR, "", false),
            List.of());
  }

  private String thread(SealedEvidence evidence) {
    Part part = evidence.part(Part.Kind.THREAD).orElseThrow();
    return desks
        .getFirst()
        .read(tx -> work.office.tables().evidences().bytes(tx, part))
        .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
        .orElseThrow();
  }
}
