package org.uppsikt.ui.inbox;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.domain.item.RemoteId;
import org.uppsikt.store.Outbox;
import org.uppsikt.testing.PracticeOffice;
import org.uppsikt.testing.PracticeOffice.Setup;
import org.uppsikt.testing.Ticking;
import org.uppsikt.testing.Town;

/// A practice office with a town around it, for tests that work its inbox.
abstract class TownTest {

  @SuppressWarnings("NullAway.Init")
  static Town town;

  @TempDir Path folder;
  final Ticking clock = new Ticking();

  @SuppressWarnings("NullAway.Init")
  PracticeOffice office;

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
    office = new PracticeOffice(Setup.of(folder, town, clock)).fromNowOn(town);
  }

  @AfterEach
  void close() {
    town.calm();
    office.close();
  }

  /// Somebody writes on Facebook, and it is fetched.
  ItemId writes(String text) {
    return receives("Roger Nylander", text);
  }

  ItemId receives(String sender, String text) {
    RemoteId remote = town.writes(PracticeOffice.FACEBOOK, sender, text);
    office.round(PracticeOffice.FACEBOOK);
    return office.item(PracticeOffice.FACEBOOK, remote);
  }

  /// The text of the answer that was ordered under an item.
  String reply(ItemId item) {
    return office.orders(item).stream()
        .map(Outbox.Order::content)
        .filter(Outbox.Content.Reply.class::isInstance)
        .map(content -> ((Outbox.Content.Reply) content).text())
        .findFirst()
        .orElseThrow();
  }
}
