package org.uppsikt.ui.kit;

import org.kordamp.ikonli.feather.Feather;
import org.uppsikt.text.SeverityText;

/// How a severity looks: colour, icon and word, always the three together.
public enum Severity {
  URGENT(Feather.ALERT_OCTAGON, Tone.DANGER),
  HIGH(Feather.ALERT_TRIANGLE, Tone.SEVERE),
  MEDIUM(Feather.ALERT_CIRCLE, Tone.WARN),
  LOW(Feather.INFO, Tone.MUTED),
  QUESTION(Feather.HELP_CIRCLE, Tone.ACCENT),
  CASE(Feather.FOLDER, Tone.ACCENT),
  NOTHING(Feather.MINUS_CIRCLE, Tone.MUTED),
  /// The check failed: never shown as "nothing flagged".
  UNCHECKED(Feather.SLASH, Tone.PLAIN);

  private final Feather icon;
  private final Tone tone;

  Severity(Feather icon, Tone tone) {
    this.icon = icon;
    this.tone = tone;
  }

  public Feather icon() {
    return icon;
  }

  public Tone tone() {
    return tone;
  }

  public SeverityText word() {
    return SeverityText.valueOf(name());
  }
}
