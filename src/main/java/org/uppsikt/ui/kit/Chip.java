package org.uppsikt.ui.kit;

import javafx.scene.control.Label;

/// A category or a state in a rounded tint.
public final class Chip extends Label {

  public Chip(String text, Tone tone) {
    super(text);
    getStyleClass().add("chip");
    setMinWidth(USE_PREF_SIZE);
    tone.on(this);
  }
}
