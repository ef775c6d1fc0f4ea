package org.uppsikt.domain.policy;

import java.util.Map;

/// Wording that belongs to a pack, by language tag ("sv", "nb", "fi", "en"). Part of the
/// municipality's data, not of the program's own text.
public record Labels(Map<String, String> byLanguage) {

  public Labels {
    byLanguage = Map.copyOf(byLanguage);
    if (byLanguage.isEmpty()) {
      throw new IllegalArgumentException("a label without any language");
    }
  }

  /// The wording in `language`, else in `otherwise`, else in English, else in the first language
  /// of the alphabet that there is. Never empty: a pack that lacks a language is still readable.
  public String in(String language, String otherwise) {
    for (String tag : new String[] {language, otherwise, "en"}) {
      String found = byLanguage.get(tag);
      if (found != null) {
        return found;
      }
    }
    return byLanguage.entrySet().stream().min(Map.Entry.comparingByKey()).orElseThrow().getValue();
  }
}
