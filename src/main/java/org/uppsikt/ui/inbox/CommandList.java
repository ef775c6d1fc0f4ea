package org.uppsikt.ui.inbox;

import java.util.ArrayList;
import java.util.List;
import org.kordamp.ikonli.feather.Feather;
import org.uppsikt.ui.kit.Command;
import org.uppsikt.ui.kit.Command.Kind;

/// Commands of the inbox, as they are put together.
final class CommandList {

  private final String place;
  private final String shut;
  private final List<Command> all = new ArrayList<>();

  /// @param place with which their ids begin
  /// @param shut why nothing can be done by any of them now; empty where something can
  CommandList(String place, String shut) {
    this.place = place;
    this.shut = shut;
  }

  void add(Command command) {
    all.add(command);
  }

  /// @param why it cannot be done now; empty where it can
  Adding add(String id, Feather icon, String title, String key, String why) {
    return run ->
        all.add(
            Command.of(Kind.COMMAND, place + id, icon, title, run)
                .keys(key)
                .unless(shut.isEmpty() ? why : shut));
  }

  List<Command> all() {
    return List.copyOf(all);
  }

  /// A command that still lacks what it does.
  interface Adding {
    void does(Runnable run);
  }
}
