package org.uppsikt.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.uppsikt.domain.decision.OrderId;
import org.uppsikt.domain.item.Folder;
import org.uppsikt.domain.item.ItemFilter;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.domain.item.RemoteId;
import org.uppsikt.domain.people.Person;
import org.uppsikt.domain.people.PersonId;
import org.uppsikt.domain.people.Role;
import org.uppsikt.domain.policy.Category;
import org.uppsikt.domain.policy.Ground;
import org.uppsikt.testing.Bench;
import org.uppsikt.testing.PracticeOffice;
import org.uppsikt.work.verify.Stage;
import org.uppsikt.work.verify.Verify;

/// An office in which the two exceptions are made; whatever a test does, the workspace verifies
/// afterwards.
abstract class ExceptionTest extends OfficeTest {

  static final String WORDS = "Ord som bara de namngivna får läsa igen";
  static final String SENDER = "Roger Nylander";
  static final PersonId ANNA = PracticeOffice.ANNA.id();
  static final PersonId BO = PracticeOffice.BO.id();
  static final Person EVA =
      new Person(new PersonId(new UUID(7, 3)), "Eva Strand", Role.SUPERVISOR, "Kansliet", false);

  boolean listsAdvertising;
  RemoteId remote = new RemoteId("none");

  @AfterEach
  void theWorkspaceVerifies() {
    var report = new Verify(bench().office()).run(List.of(), Stage.Watcher.NOBODY, () -> false);
    assertThat(report.problems()).isEmpty();
  }

  /// The practice municipality; another whose policy lists advertising where a test needs that.
  Bench bench() {
    return listsAdvertising ? base(office.bench()) : office.bench();
  }

  static Bench base(Bench bench) {
    Office o = bench.office();
    var same =
        new Office(
            o.database(),
            o.tables(),
            o.clock(),
            o.zone(),
            o.library(),
            "base",
            o.municipality(),
            o.practice(),
            o.steps());
    return Bench.of(same, bench.connectors(), WINDOW);
  }

  ItemId item() {
    remote = write(WORDS);
    return received(remote);
  }

  Ground ground(Category category) {
    return bench().office().policy().groundFor(category).orElseThrow();
  }

  NoCopy.Considered consider(ItemId item, Category category, PersonId by) {
    NoCopy.First first =
        bench().exceptions().noCopy().consider(office.present(item), ground(category), by);
    assertThat(first).isInstanceOf(NoCopy.First.Ready.class);
    return ((NoCopy.First.Ready) first).considered();
  }

  NoCopy.Wish wish(ItemId item, Optional<PersonId> second, String alone) {
    return new NoCopy.Wish(office.state(item).revision(), second, alone, "");
  }

  NoCopy.Result order(NoCopy.Considered first, NoCopy.Wish wish) {
    return bench().exceptions().noCopy().order(first, wish);
  }

  OrderId hide(ItemId item) {
    NoCopy.Considered first = consider(item, Category.C09_CHILD_ABUSE, ANNA);
    return placed(order(first, wish(item, Optional.of(BO), "")));
  }

  static OrderId placed(NoCopy.Result result) {
    assertThat(result).isInstanceOf(NoCopy.Result.Placed.class);
    return ((NoCopy.Result.Placed) result).order();
  }

  void assertRefused(ItemId item, NoCopy.Considered first, NoCopy.Wish wish, NoCopy.Why why) {
    int orders = office.orders(item).size();
    assertThat(order(first, wish)).isEqualTo(new NoCopy.Result.Refused(why));
    assertThat(office.orders(item)).hasSize(orders);
  }

  void assertSilent(ItemId item) {
    assertThat(bench().atItem().senders().near(item).known()).isFalse();
    assertThat(bench().atItem().senders().wide(item, "klagomål", ANNA).orElseThrow().known())
        .isFalse();
    var dossier = bench().reading().dossier(item).orElseThrow();
    assertThat(dossier.toString()).doesNotContain(WORDS).doesNotContain(SENDER);
    assertThat(dossier.restricted()).isTrue();
    for (Folder each : Folder.values()) {
      assertThat(
              bench()
                  .reading()
                  .lists()
                  .page(ItemFilter.of(each), Lists.Place.START, 100)
                  .toString())
          .doesNotContain(WORDS);
    }
    assertThat(
            bench()
                .reading()
                .lists()
                .page(ItemFilter.of(office.state(item).folder()), Lists.Place.START, 100))
        .filteredOn(line -> line.item().equals(item))
        .allSatisfy(line -> assertThat(line.sender()).isEmpty())
        .allSatisfy(line -> assertThat(line.restricted()).isTrue());
  }

  void addEva() {
    office.database().change(tx -> office.tables().people().add(tx, EVA));
  }

  void suspendBo() {
    office.database().change(tx -> office.tables().people().suspend(tx, BO, true));
  }

  static String read(Path file) {
    try {
      return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
