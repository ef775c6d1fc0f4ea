package org.uppsikt.ui.kit;

import org.uppsikt.text.KitText;
import org.uppsikt.work.Failures;

/// Something to tell within a pane: what happened, what was kept, what to do.
///
/// @param technical for whoever helps, folded away; empty where there is none; never content
public record Notice(Tone tone, String happened, String kept, String todo, String technical) {

  public static Notice of(Tone tone, String happened, String kept, String todo) {
    return new Notice(tone, happened, kept, todo, "");
  }

  /// Something went well.
  public static Notice done(String happened) {
    return of(Tone.OK, happened, "", "");
  }

  /// A fault that nobody foresaw. Only its type is told: its message may quote what was typed.
  public static Notice broke(Kit kit, Exception cause) {
    if (Failures.noRoom(cause)) {
      return of(
          Tone.DANGER,
          kit.text(KitText.NO_ROOM),
          kit.text(KitText.BROKE_KEPT),
          kit.text(KitText.NO_ROOM_TODO));
    }
    return new Notice(
        Tone.DANGER,
        kit.text(KitText.BROKE),
        kit.text(KitText.BROKE_KEPT),
        kit.text(KitText.BROKE_TODO),
        cause.getClass().getName());
  }
}
