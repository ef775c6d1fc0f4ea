package org.uppsikt.evidence;

import java.util.Locale;

/// The language of a sheet and of the file that explains an export.
public enum SheetLanguage {
  SV,
  NB,
  FI,
  EN;

  /// The language tag, as in the names of the word files and in the PDF.
  public String tag() {
    return name().toLowerCase(Locale.ROOT);
  }
}
