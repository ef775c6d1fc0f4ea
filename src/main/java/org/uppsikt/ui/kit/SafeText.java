package org.uppsikt.ui.kit;

/// A foreign text as one line of plain characters, for tooltips and screen readers.
public final class SafeText {

  private SafeText() {}

  /// Without controls, direction marks and broken characters; emoji stay.
  public static String harmless(String text) {
    return TextRuns.harmless(text).replace('\n', ' ');
  }
}
