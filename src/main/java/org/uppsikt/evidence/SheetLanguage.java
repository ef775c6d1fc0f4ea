package org.uppsikt.evidence;

import java.util.Locale;

/// The language of a sheet and of the file that explains an export.
public enum SheetLanguage {
  SV,
  NB,
  FI,
  EN;

  /// The language of an office, by its tag; Norwegian is written as bokmål, and what there are no
  /// words for as English.
  public static SheetLanguage of(String tag) {
    return switch (tag) {
      case "sv" -> SV;
      case "nb", "nn", "no" -> NB;
      case "fi" -> FI;
      default -> EN;
    };
  }

  /// The language tag, as in the names of the word files and in the PDF.
  public String tag() {
    return name().toLowerCase(Locale.ROOT);
  }
}
