package org.uppsikt.ui.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.uppsikt.domain.item.Folder;
import org.uppsikt.domain.item.ItemFilter;
import org.uppsikt.store.MadeFault;
import org.uppsikt.store.StoreException;
import org.uppsikt.testing.PracticeOffice;
import org.uppsikt.testing.PracticeOffice.Setup;
import org.uppsikt.text.Language;
import org.uppsikt.ui.FxStage;
import org.uppsikt.ui.kit.Tasks;
import org.uppsikt.ui.kit.Theme.Appearance;
import org.uppsikt.work.Lists;

/// What is asked for while the list is being read.
class ListReadingsTest extends TownTest {

  private final Deque<Runnable> held = new ArrayDeque<>();
  private final List<String> done = new ArrayList<>();
  private boolean failing;

  @SuppressWarnings("NullAway.Init")
  private Bench bench;

  @SuppressWarnings("NullAway.Init")
  private ListReadings readings;

  @Override
  @BeforeEach
  void open() {
    office = new PracticeOffice(Setup.of(folder, town, new Failing())).fromNowOn(town);
    bench =
        new Bench(
            FxStage.kit(Language.SV, Appearance.LIGHT, 100),
            office.bench().desk(PracticeOffice.ANNA),
            new Tasks(held::add, Runnable::run),
            new InboxModel());
    readings = new ListReadings(bench, new RowPress(bench.model()));
  }

  @Test
  void everybodyWhoWaitsIsServed_byOneMoreReading() {
    read("first", () -> {});
    later("a");
    later("b");
    comes();
    assertThat(done).containsExactly("first");
    comes();
    assertThat(done).containsExactly("first", "again", "a", "b");
    assertThat(held).isEmpty();
    later("c");
    comes();
    assertThat(done).as("nothing was being read").endsWith("again", "c");
  }

  @Test
  void whatWaitedForAReadingThatFailed_isNotDoneWithAnother() {
    read("first", () -> {});
    later("a");
    failing = true;
    comes();
    failing = false;
    read("second", () -> {});
    comes();
    assertThat(held).isEmpty();
    assertThat(done).containsExactly("second");
  }

  /// She asked for it then, and was told that it did not come.
  @Test
  void whatWasToBeLetInByAReadingThatFailed_isNotLetInByTheNext() {
    writes("Tack");
    var list = new ListPart(bench, item -> {});
    list.show(Listing.inbox(), null, () -> {});
    comes();
    list.refresh(false, () -> {});
    list.refresh(true, () -> {});
    failing = true;
    comes();
    failing = false;
    writes("Bra");
    list.refresh(false, () -> {});
    list.refresh(false, () -> {});
    comes();
    comes();
    assertThat(held).isEmpty();
    assertThat(bench.model().rows()).hasSize(1);
    assertThat(bench.model().newItemsProperty().get()).isNotEmpty();
    list.refresh(true, () -> {});
    comes();
    assertThat(bench.model().rows()).hasSize(2);
  }

  private void later(String name) {
    readings.again(false, () -> done.add(name), (letIn, then) -> read("again", then));
  }

  private void read(String name, Runnable then) {
    readings.read(
        new ListRead.Wanted(
            Optional.of(ItemFilter.of(Folder.INBOX)),
            Lists.Place.START,
            10,
            Set.of(),
            Optional.empty()),
        read -> {
          done.add(name);
          then.run();
        });
  }

  private void comes() {
    Objects.requireNonNull(held.poll()).run();
  }

  /// Each reading asks when it begins.
  private final class Failing extends Clock {

    @Override
    public Instant instant() {
      if (failing) {
        throw MadeFault.of(StoreException.Kind.OTHER);
      }
      return clock.instant();
    }

    @Override
    public ZoneId getZone() {
      return clock.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }
}
