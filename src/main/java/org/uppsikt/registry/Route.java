package org.uppsikt.registry;

import java.util.Optional;
import org.uppsikt.domain.registry.HandOverId;

/// A way to the registry. Calls block and are made off the window's thread; expected trouble is a
/// value, nothing is thrown for it.
public interface Route extends AutoCloseable {

  /// Hands a parcel over, once. Not repeatable: after [Delivery.Uncertain], or where the program
  /// ended in between, ask [#find] first.
  Delivery deliver(Parcel parcel);

  /// Looks for a hand-over that an earlier attempt may have left.
  Found find(HandOverId id);

  /// Reads what came back.
  ///
  /// @param cursor what the last reading gave; empty reads from the beginning
  News news(Optional<String> cursor);

  /// Releases connections. Does not throw.
  @Override
  void close();
}
