package org.uppsikt.ui.kit;

import java.util.List;

/// One line of the overlay that lists the keys, for example "Ctrl+Z": "Ångra".
public record KeyLine(String keys, String text) {

  /// Keys that belong together, under a heading.
  public record Group(String title, List<KeyLine> lines) {

    public Group {
      lines = List.copyOf(lines);
    }
  }
}
