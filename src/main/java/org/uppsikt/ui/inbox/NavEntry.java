package org.uppsikt.ui.inbox;

import org.kordamp.ikonli.feather.Feather;
import org.uppsikt.ui.kit.Tone;

/// A view, a channel or a list of one's own in the left pane.
///
/// @param count open items in it; zero of a channel shows nothing
/// @param unread how many of them nobody has opened; told of a channel
/// @param note second line of a channel, such as the next round; empty for none
public record NavEntry(
    String id,
    Feather icon,
    String name,
    int count,
    int unread,
    String note,
    Feather noteIcon,
    Tone noteTone) {

  /// A view, without a second line.
  public static NavEntry view(String id, Feather icon, String name, int count) {
    return new NavEntry(id, icon, name, count, 0, "", Feather.CLOCK, Tone.MUTED);
  }
}
