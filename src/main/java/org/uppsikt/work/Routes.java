package org.uppsikt.work;

import java.util.Optional;
import org.uppsikt.domain.registry.RouteKind;
import org.uppsikt.registry.Route;

/// Finds the way to the registry; empty where it is not set up on this machine.
@FunctionalInterface
public interface Routes {

  /// @return to be closed after use
  Optional<Route> of(RouteKind kind);
}
