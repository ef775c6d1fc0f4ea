package org.uppsikt.work;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.uppsikt.domain.item.Folder;
import org.uppsikt.domain.item.Item;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.domain.item.ItemKind;
import org.uppsikt.domain.item.ItemVersion;
import org.uppsikt.domain.item.Sender;
import org.uppsikt.domain.item.VersionRef;
import org.uppsikt.store.States;
import org.uppsikt.store.Tables;
import org.uppsikt.store.Tx;

/// What the sender of an item also wrote around it, and what could go to the registry with it.
final class SameSender {

  private static final int MOST = 4;
  private static final int AROUND = 200;

  private final Tx tx;
  private final Tables tables;

  SameSender(Office office, Tx tx) {
    this.tx = tx;
    this.tables = office.tables();
  }

  /// Those nearest to the item that are linked to no case, newest last.
  List<HandingOver.Candidate> of(VersionRef version) {
    Optional<States.State> state =
        tables.states().find(tx, version.item()).filter(found -> found.version().equals(version));
    Optional<Item> item = tables.items().find(tx, version.item());
    Optional<ItemVersion> own = tables.versions().find(tx, version);
    if (state.isEmpty() || item.isEmpty() || own.isEmpty()) {
      return List.of();
    }
    boolean message = state.get().kind() == ItemKind.MESSAGE;
    // Of two whom the platform withholds, or who came from one machine, nobody knows that they are
    // one.
    if (!message && !own.get().sender().tellsWho()) {
      return List.of();
    }
    List<States.State> around =
        message
            ? conversation(state.get())
            : tables.items().around(tx, item.get(), AROUND).items().stream()
                .flatMap(other -> tables.states().find(tx, other.id()).stream())
                .toList();
    long id = version.item().value();
    return around.stream()
        .filter(other -> !other.item().equals(version.item()))
        .sorted(Comparator.comparingLong(other -> Math.abs(other.item().value() - id)))
        .filter(this::free)
        .flatMap(other -> candidate(other, own.get().sender()).stream())
        .limit(MOST)
        .sorted(Comparator.comparingLong(each -> each.picked().version().item().value()))
        .toList();
  }

  private List<States.State> conversation(States.State message) {
    long id = message.item().value();
    List<ItemId> nearest =
        tables.conversations().items(tx, message).stream()
            .sorted(Comparator.comparingLong(other -> Math.abs(other.value() - id)))
            .limit(AROUND)
            .toList();
    return List.copyOf(tables.states().of(tx, nearest).values());
  }

  private boolean free(States.State other) {
    boolean open = other.folder() == Folder.INBOX || other.folder() == Folder.DONE;
    return open
        && tables.registry().registrations().of(tx, other.item()).isEmpty()
        && tables.restrictions().of(tx, other.item()).isEmpty();
  }

  private Optional<HandingOver.Candidate> candidate(States.State other, Sender sender) {
    var picked = new HandingOver.Picked(other.version(), other.revision());
    return tables
        .versions()
        .find(tx, other.version())
        .filter(version -> version.sender().equals(sender))
        .map(
            version ->
                new HandingOver.Candidate(
                    picked, version.text(), NoCopyFlag.stands(tables, tx, other.version())));
  }
}
