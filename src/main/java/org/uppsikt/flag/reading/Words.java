package org.uppsikt.flag.reading;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Splits a plain text into words in one pass and joins letters that were spaced out.
final class Words {

  /// "k u k" and "i.d.i.o.t" are words; "i å" is not.
  private static final int FEWEST_SPACED = 3;

  private static final int WIDEST_GAP = 3;
  private static final int LONGEST_BEFORE_SHOUT = 4;

  /// Signs that may stand in a row between two letters of a word.
  private static final int MOST_SIGNS = 3;

  private static final String ONE_LETTER = "aiåöe";
  private static final String INNER = "@$'€£¥+" + Loose.STARS;
  private static final String FIRST = "$€£¥";
  private static final String BETWEEN = "-._/\\~=:,|^";

  private final Plain plain;
  private final CharSequence text;
  private final List<Word> words = new ArrayList<>();

  private Words(Plain plain) {
    this.plain = plain;
    this.text = plain.text();
  }

  static List<Word> of(Plain plain, Allowance allowance) {
    Words words = new Words(plain);
    words.split(allowance);
    return words.joined();
  }

  private void split(Allowance allowance) {
    boolean opens = true;
    int i = 0;
    while (i < text.length() && !allowance.step()) {
      if (!isWordAt(i) && !isFirst(i)) {
        int next = picture(i, opens);
        opens = next == i && (opens || endsSentence(i));
        i = Math.max(next, i + 1);
        continue;
      }
      int end = endOfWord(i);
      String written = text.subSequence(i, end).toString();
      boolean odd = plain.isOdd(i, end);
      words.add(
          new Word(i, end, Forms.of(written), opens, Forms.disguise(written, odd), endsTight(end)));
      opens = false;
      i = end;
    }
  }

  /// Adds an emoji that stands for a word; returns where it ends, or `i` where there is none.
  private int picture(int i, boolean opens) {
    char c = text.charAt(i);
    if (!Character.isHighSurrogate(c) || i + 1 == text.length()) {
      return i;
    }
    int code = Character.toCodePoint(c, text.charAt(i + 1));
    List<String> meant = Pictures.words(code);
    if (meant.isEmpty()) {
      return i;
    }
    words.add(new Word(i, i + 2, meant, opens, Word.Disguise.NONE, false));
    return i + 2;
  }

  private int endOfWord(int start) {
    int end = start + 1;
    while (end < text.length()) {
      int next = isWordAt(end) ? end : afterSigns(start, end);
      if (next < 0) {
        break;
      }
      end = next + (isWordAt(end) ? 1 : 0);
    }
    return end < text.length() && isLast(start, end) ? end + 1 : end;
  }

  private boolean isWordAt(int i) {
    return Character.isLetterOrDigit(text.charAt(i));
  }

  /// "$lampa", but "$100" is a price.
  private boolean isFirst(int i) {
    return FIRST.indexOf(text.charAt(i)) >= 0
        && i + 1 < text.length()
        && Character.isLetter(text.charAt(i + 1));
  }

  /// "a$$": a sign that ends a word.
  private boolean isLast(int start, int i) {
    return text.charAt(i) == '$' && i - start > 1 && Character.isLetter(text.charAt(start));
  }

  /// A sign between two letters belongs to the word: "sp@rken", "don't", and early in it "!" too:
  /// "f!tta", but "henne!Nu" is two sentences whose writer left out the space. Returns where the
  /// word goes on, or -1.
  private int afterSigns(int start, int from) {
    int i = from;
    while (i < text.length() && i - from < MOST_SIGNS && isInner(start, i)) {
      i++;
    }
    return i > from && i < text.length() && isWordAt(i) ? i : -1;
  }

  private boolean isInner(int start, int i) {
    char c = text.charAt(i);
    return INNER.indexOf(c) >= 0 || (c == '!' && i - start < LONGEST_BEFORE_SHOUT);
  }

  private boolean endsTight(int end) {
    return end + 1 < text.length() && BETWEEN.indexOf(text.charAt(end)) >= 0 && isWordAt(end + 1);
  }

  private boolean endsSentence(int i) {
    char c = text.charAt(i);
    return c == '\n' || c == '?' || c == '!' || c == ';' || c == '…' || (c == '.' && !isTight(i));
  }

  private boolean isTight(int i) {
    return i + 1 < text.length() && isWordAt(i + 1);
  }

  private List<Word> joined() {
    List<Word> out = new ArrayList<>(words.size());
    int i = 0;
    while (i < words.size()) {
      int end = endOfSpaced(i);
      if (letters(i, end) >= FEWEST_SPACED) {
        out.add(join(i, end));
        i = end;
      } else {
        // The last one may begin another row: "a f  o  o  l".
        int upTo = Math.max(end - 1, i + 1);
        out.addAll(words.subList(i, upTo));
        i = upTo;
      }
    }
    return List.copyOf(out);
  }

  private int endOfSpaced(int i) {
    int end = i;
    while (end < words.size() && isSingle(words.get(end)) && follows(i, end)) {
      end++;
    }
    return end;
  }

  private int letters(int from, int to) {
    int letters = 0;
    for (int i = from; i < to; i++) {
      letters += Character.isLetter(words.get(i).written().charAt(0)) ? 1 : 0;
    }
    return 2 * letters > to - from ? letters : 0;
  }

  private static boolean isSingle(Word word) {
    return word.end() - word.start() == 1;
  }

  /// Whether the gap before a letter is like the first gap of the row.
  private boolean follows(int first, int word) {
    if (word == first) {
      return true;
    }
    int gap = gap(word);
    return gap <= WIDEST_GAP && gap == gap(first + 1) && !holdsLine(words.get(word).start(), gap);
  }

  private int gap(int word) {
    return words.get(word).start() - words.get(word - 1).end();
  }

  private boolean holdsLine(int end, int gap) {
    for (int i = end - gap; i < end; i++) {
      if (text.charAt(i) == '\n') {
        return true;
      }
    }
    return false;
  }

  private Word join(int from, int to) {
    StringBuilder letters = new StringBuilder();
    for (int i = from; i < to; i++) {
      letters.append(words.get(i).written());
    }
    Word first = words.get(from);
    int end = words.get(to - 1).end();
    String written = letters.toString();
    return new Word(
        first.start(),
        end,
        spaced(written),
        first.opensSentence(),
        Forms.disguise(written, plain.isOdd(first.start(), end)),
        false);
  }

  /// What spaced-out letters say: a word of one letter may stand before or after them, "a f o o l".
  private static List<String> spaced(String letters) {
    Set<String> forms = new LinkedHashSet<>(Forms.of(letters));
    String tail = letters.substring(1);
    if (ONE_LETTER.indexOf(letters.charAt(0)) >= 0) {
      forms.addAll(Forms.of(tail));
    }
    if (ONE_LETTER.indexOf(letters.charAt(letters.length() - 1)) >= 0) {
      forms.addAll(Forms.of(letters.substring(0, letters.length() - 1)));
    }
    return List.copyOf(forms);
  }
}
