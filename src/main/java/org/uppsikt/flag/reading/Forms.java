package org.uppsikt.flag.reading;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.uppsikt.flag.reading.Word.Disguise;

/// The ways a written word may be meant: with digits and signs read as letters, with drawn-out
/// letters shortened. At most a handful, whatever the word.
final class Forms {

  private static final String SIGNS = "01345679@$!8€£¥+";
  private static final String LETTERS = "oieasgtgasibelyt";

  /// Longer than any word in any rule: such a word is read only as it is written, shortened.
  private static final int LONGEST = 64;

  private static final int DRAWN_OUT = 3;

  private Forms() {}

  static List<String> of(String written) {
    if (isPlain(written)) {
      return List.of(written);
    }
    String word = written.length() <= LONGEST ? written : squeezed(written, 1);
    if (word.length() > LONGEST) {
      return List.of(word.substring(0, LONGEST));
    }
    Set<String> forms = new LinkedHashSet<>();
    forms.add(word);
    if (isDisguised(word)) {
      forms.add(lettersFor(word, 'i'));
      if (word.indexOf('1') >= 0) {
        forms.add(lettersFor(word, 'l'));
      }
    }
    for (String form : List.copyOf(forms)) {
      if (drawnOut(form)) {
        forms.add(squeezed(form, 1));
        forms.add(squeezed(form, 2));
      }
    }
    return List.copyOf(forms);
  }

  /// @param odd whether letters of other scripts or odd marks stood in it
  static Disguise disguise(String written, boolean odd) {
    if (written.length() > LONGEST) {
      return Disguise.NONE;
    }
    if (odd || (!isPlain(written) && isDisguised(written))) {
      return Disguise.LETTERS;
    }
    return drawnOut(written) || Loose.isDoubled(written) ? Disguise.DRAWN_OUT : Disguise.NONE;
  }

  /// Most words are letters and nothing else, none of them three times in a row.
  private static boolean isPlain(String word) {
    if (word.length() > LONGEST) {
      return false;
    }
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      boolean again = i > 1 && c == word.charAt(i - 1) && c == word.charAt(i - 2);
      if (again || SIGNS.indexOf(c) >= 0) {
        return false;
      }
    }
    return true;
  }

  private static boolean isDisguised(String word) {
    boolean letter = false;
    boolean sign = false;
    for (int i = 0; i < word.length(); i++) {
      letter |= Character.isLetter(word.charAt(i));
      sign |= SIGNS.indexOf(word.charAt(i)) >= 0;
    }
    return letter && sign;
  }

  private static String lettersFor(String word, char one) {
    StringBuilder out = new StringBuilder(word.length());
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      int sign = SIGNS.indexOf(c);
      out.append(c == '1' ? one : sign >= 0 ? LETTERS.charAt(sign) : c);
    }
    return out.toString();
  }

  private static boolean drawnOut(String word) {
    for (int i = 2; i < word.length(); i++) {
      if (word.charAt(i) == word.charAt(i - 1) && word.charAt(i) == word.charAt(i - 2)) {
        return true;
      }
    }
    return false;
  }

  /// Runs of three or more of a letter become `keep` of it.
  private static String squeezed(String word, int keep) {
    StringBuilder out = new StringBuilder();
    int i = 0;
    while (i < word.length()) {
      int run = i + 1;
      while (run < word.length() && word.charAt(run) == word.charAt(i)) {
        run++;
      }
      int times = run - i >= DRAWN_OUT ? keep : run - i;
      out.repeat(word.charAt(i), times);
      i = run;
    }
    return out.toString();
  }
}
