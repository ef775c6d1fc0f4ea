package org.uppsikt.ui.registry;

import java.util.List;
import java.util.Optional;
import org.uppsikt.domain.registry.RouteSetting;
import org.uppsikt.work.Registrar;

/// What waits, as it was read for the screen.
///
/// @param lines as many of them as are on show
/// @param inAll how many there are
/// @param late how many of them all need somebody's hand
/// @param unread replies that could not be read
record WaitingRead(
    List<Registrar.Line> lines,
    int inAll,
    int late,
    Registrar.Unread unread,
    Optional<RouteSetting> setting) {

  /// Reads the store: call it in the background.
  static WaitingRead of(Registrar registrar, RegistryController.Outside outside, int most) {
    return new WaitingRead(
        registrar.waiting(outside.me(), most),
        registrar.waitingInAll(outside.me()),
        registrar.late(outside.me()),
        registrar.unread(outside.me()),
        outside.setting().get());
  }
}
