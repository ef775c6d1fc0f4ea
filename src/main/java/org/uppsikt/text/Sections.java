package org.uppsikt.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Where a clause stands in the guidelines, said in another language: "Innehåll, punkt 3" keeps the
/// heading of the document and says point, kohta or punkt as the reader does. What a statute calls
/// its sections stays as it is written.
public final class Sections {

  private static final Pattern POINT = Pattern.compile("\\bpunkt (\\d+)");
  private static final Pattern ANNEX = Pattern.compile("\\b([Bb])ilaga( \\d[\\d.]*)?");

  private Sections() {}

  public static String in(Texts texts, String section) {
    String points =
        POINT
            .matcher(section)
            .replaceAll(
                m -> Matcher.quoteReplacement(texts.get(ItemText.CLAUSE_POINT, m.group(1))));
    return ANNEX
        .matcher(points)
        .replaceAll(
            m ->
                Matcher.quoteReplacement(
                    annex(texts, m.group(1).equals("B")) + (m.group(2) == null ? "" : m.group(2))));
  }

  /// As a section of its own it begins with a capital.
  private static String annex(Texts texts, boolean capital) {
    String word = texts.get(ItemText.CLAUSE_ANNEX);
    return capital
        ? word.substring(0, 1).toUpperCase(texts.language().locale()) + word.substring(1)
        : word;
  }
}
