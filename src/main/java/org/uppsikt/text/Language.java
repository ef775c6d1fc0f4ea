package org.uppsikt.text;

import java.util.Locale;

/// The four languages of the console, in the order of the menu.
public enum Language {
  SV("Svenska"),
  NB("Norsk bokmål"),
  FI("Suomi"),
  EN("English");

  private final String ownName;

  Language(String ownName) {
    this.ownName = ownName;
  }

  /// The language's name in itself, which is how the menu shows it.
  public String ownName() {
    return ownName;
  }

  public Locale locale() {
    return Locale.forLanguageTag(tag());
  }

  /// Language tag and suffix of the bundle: `sv`, `nb`, `fi`, `en`.
  public String tag() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// The language for a system locale; all Norwegian becomes bokmål, what is not ours becomes
  /// English.
  public static Language of(Locale locale) {
    return switch (locale.getLanguage()) {
      case "sv" -> SV;
      case "nb", "no", "nn" -> NB;
      case "fi" -> FI;
      default -> EN;
    };
  }
}
