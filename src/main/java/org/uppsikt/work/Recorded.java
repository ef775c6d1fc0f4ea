package org.uppsikt.work;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.uppsikt.domain.item.Folder;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.domain.registry.Disposition;
import org.uppsikt.domain.registry.HandOverId;
import org.uppsikt.domain.registry.HandOverState;
import org.uppsikt.domain.registry.Stage;
import org.uppsikt.store.States;
import org.uppsikt.store.Tables;
import org.uppsikt.store.Tx;

/// What came of a number or a disposition that a person gave. Neither is a decision about the text;
/// both are taken back as one, as long as nothing has changed since ([Undo#recorded]).
public sealed interface Recorded {

  record Refused(Decide.Why why) implements Recorded {}

  /// Taken down; how things stood goes along, since nothing tells that afterwards.
  sealed interface Kept extends Recorded {

    /// The items that it was taken down about, the one that was named among them.
    List<Was> items();
  }

  /// @param stage how far the items had come
  /// @param handOver what they were handed over with, as it stood
  /// @param fresh whether the case became known by it
  record Numbered(
      String number, List<Was> items, Stage stage, Optional<HandedOver> handOver, boolean fresh)
      implements Kept {
    public Numbered {
      items = List.copyOf(items);
    }
  }

  /// @param before the disposition that held until then
  record Disposed(Disposition.Kind kind, UUID given, Was item, Optional<UUID> before)
      implements Kept {
    @Override
    public List<Was> items() {
      return List.of(item);
    }
  }

  record HandedOver(HandOverId id, HandOverState state) {}

  /// How an item stood.
  ///
  /// @param closed whether it became done by it
  /// @param left the revision that it was left at
  record Was(ItemId item, Folder folder, boolean closed, int left) {

    /// @param before as it stood; by now it stands as it is left
    static Was of(Tables tables, Tx tx, States.State before) {
      States.State now = tables.states().find(tx, before.item()).orElse(before);
      boolean closed = now.folder() == Folder.DONE && before.folder() != Folder.DONE;
      return new Was(before.item(), before.folder(), closed, now.revision());
    }

    boolean isAsLeft(Tables tables, Tx tx) {
      return tables.states().find(tx, item).filter(now -> now.revision() == left).isPresent();
    }
  }
}
