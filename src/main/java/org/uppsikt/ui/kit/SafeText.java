package org.uppsikt.ui.kit;

import java.util.stream.Collectors;

/// A foreign text as plain characters, for tooltips, screen readers and fields.
public final class SafeText {

  private SafeText() {}

  /// One line, without controls, direction marks and broken characters; emoji stay.
  public static String harmless(String text) {
    return TextRuns.harmless(text).replace('\n', ' ');
  }

  /// The same with its lines as they were written: a letter of paragraphs is read as one.
  public static String lines(String text) {
    return text.lines().map(TextRuns::harmless).collect(Collectors.joining("\n"));
  }
}
