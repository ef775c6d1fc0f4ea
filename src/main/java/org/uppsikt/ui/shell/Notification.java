package org.uppsikt.ui.shell;

import org.kordamp.ikonli.feather.Feather;
import org.uppsikt.ui.kit.Tone;

/// Something that a person is told under the bell; it stands there until it is cured.
///
/// @param id the same for the same thing at every reading
/// @param open leads to where it is cured
public record Notification(String id, Feather icon, Tone tone, String text, Runnable open) {

  /// Whether both tell the same; where they lead is not compared.
  public boolean tellsAs(Notification other) {
    return id.equals(other.id()) && text.equals(other.text()) && tone == other.tone();
  }
}
