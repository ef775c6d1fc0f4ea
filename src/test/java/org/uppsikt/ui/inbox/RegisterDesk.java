package org.uppsikt.ui.inbox;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.domain.item.RemoteItem;
import org.uppsikt.domain.item.Visibility;
import org.uppsikt.domain.registry.HandOver;
import org.uppsikt.domain.registry.RegisterEntry;
import org.uppsikt.store.HandOvers;
import org.uppsikt.store.Registrations;
import org.uppsikt.testing.Arrivals;
import org.uppsikt.testing.PracticeOffice;
import org.uppsikt.text.Language;
import org.uppsikt.ui.FxStage;
import org.uppsikt.ui.inbox.MarkModel.Stage;
import org.uppsikt.ui.kit.Theme.Appearance;

/// A desk from which items go to the registry, one or several that are marked.
abstract class RegisterDesk extends TownTest {

  static final RegisterEntry.Secrecy SECRECY = new RegisterEntry.Secrecy("OSL 26 kap. 1 §", "");

  ItemId from(String sender, String text) {
    clock.forward(Duration.ofMinutes(1));
    return receives(sender, text);
  }

  ItemId posted(String id, String sender, String text, Instant at) {
    return came(Arrivals.item(id, text, Arrivals.sender(sender), Visibility.SHOWN), at);
  }

  ItemId message(String id, String text, Instant at) {
    return came(Arrivals.message(id, text), at);
  }

  ItemId came(RemoteItem like, Instant at) {
    RemoteItem item = Arrivals.at(at, like);
    var channel = PracticeOffice.channel(PracticeOffice.FACEBOOK);
    office.bench().intake().take(channel, List.of(), List.of(item));
    return office.item(PracticeOffice.FACEBOOK, item.id());
  }

  void mark(ItemId item) {
    office
        .bench()
        .atItem()
        .handingOver()
        .secrecy()
        .mark(office.present(item), SECRECY, PracticeOffice.ANNA.id());
  }

  /// As [#from], and marked as secret.
  ItemId secretFrom(String sender, String text) {
    ItemId item = from(sender, text);
    mark(item);
    return item;
  }

  InboxDesk desk() {
    return new InboxDesk(office, FxStage.kit(Language.SV, Appearance.LIGHT, 100));
  }

  /// A desk at which all are marked, and the registry is asked for.
  InboxDesk registersAll() {
    return desk().press("Ctrl+A").press("D");
  }

  HandOver made(ItemId item) {
    var registry = office.tables().registry();
    return office
        .read(
            tx ->
                registry
                    .registrations()
                    .of(tx, item)
                    .flatMap(Registrations.Row::handOver)
                    .flatMap(id -> registry.handOvers().find(tx, id)))
        .map(HandOvers.Stored::handOver)
        .orElseThrow();
  }

  static Stage stage(InboxDesk desk) {
    return desk.sees(() -> desk.model().marks().stageProperty().get());
  }

  static List<String> words(InboxDesk desk) {
    return desk.sees(
        () -> desk.model().marks().outcomes().stream().map(MarkModel.Outcome::words).toList());
  }

  static Optional<String> value(InboxDesk desk, String field) {
    return desk.sees(
        () ->
            desk.model().onItem().decision().inputs().stream()
                .filter(input -> input.id().equals(field))
                .map(input -> input.value().get())
                .findFirst());
  }

  static void fill(InboxDesk desk, String field, String words) {
    desk.writesInto("decision." + field, words);
  }

  static void tick(InboxDesk desk, String what, boolean on) {
    desk.does(
        () ->
            desk.model().onItem().decision().ticks().stream()
                .filter(tick -> tick.id().equals(what))
                .forEach(tick -> tick.on().set(on)));
  }
}
