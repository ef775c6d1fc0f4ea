package org.uppsikt.work;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.uppsikt.domain.decision.Outcome;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.domain.item.RemoteId;
import org.uppsikt.store.Outbox;
import org.uppsikt.testing.Plugs;
import org.uppsikt.testing.PracticeOffice;
import org.uppsikt.testing.PracticeOffice.Setup;
import org.uppsikt.testing.Ticking;
import org.uppsikt.testing.Town;

/// An office in which one thing is done with many items.
abstract class ManyOffice {

  static final String FACEBOOK = PracticeOffice.FACEBOOK;
  static final Decide.Answer HEJ = new Decide.Answer(Outcome.ANSWER, "Hej", false, "");
  static final Many.Watch TO_THE_END = new Many.Watch(() -> false, line -> {});

  @SuppressWarnings("NullAway.Init")
  static Town town;

  @TempDir Path folder;
  final Ticking clock = new Ticking();

  @SuppressWarnings("NullAway.Init")
  PracticeOffice office;

  @SuppressWarnings("NullAway.Init")
  Many many;

  /// What else happens while something is taken back.
  Runnable onUndo = () -> {};

  @BeforeAll
  static void startTown(@TempDir Path data) {
    town = new Town(data);
  }

  @AfterAll
  static void endTown() {
    town.close();
  }

  @BeforeEach
  void open() {
    var setup =
        new Setup(
            folder,
            Plugs.practice(town.wire()),
            clock,
            PracticeOffice.WINDOW,
            Duration.ofSeconds(20),
            this::reached);
    office = new PracticeOffice(setup).fromNowOn(town);
    var b = office.bench();
    many = new Many(b.office(), b.seal(), b.connectors(), PracticeOffice.WINDOW);
  }

  void reached(Step step) {
    if (step == Step.UNDO_COMMITTED) {
      onUndo.run();
    }
  }

  @AfterEach
  void close() {
    office.close();
  }

  Outbox.Order order(ItemId item) {
    return office.orders(item).getFirst();
  }

  /// As they stand now.
  List<Many.Seen> seen(List<ItemId> items) {
    return items.stream()
        .map(item -> new Many.Seen(office.present(item), office.state(item).revision()))
        .toList();
  }

  List<ItemId> comments(int count) {
    var items = new ArrayList<ItemId>();
    for (int i = 0; i < count; i++) {
      items.add(received(town.writes(FACEBOOK, "Petra Wall", "Tack " + i)));
    }
    return items;
  }

  ItemId received(RemoteId remote) {
    office.round(FACEBOOK);
    return office.item(FACEBOOK, remote);
  }
}
