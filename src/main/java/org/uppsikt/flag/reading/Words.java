package org.uppsikt.flag.reading;

import java.util.ArrayList;
import java.util.List;

/// Splits a plain text into words in one pass and joins letters that were spaced out.
final class Words {

  /// "i d i o t" and "i.d.i.o.t" are words; "i å ä" is not.
  private static final int FEWEST_SPACED = 4;

  private static final int LONGEST_BEFORE_SHOUT = 4;

  private final CharSequence text;
  private final List<Word> words = new ArrayList<>();

  private Words(CharSequence text) {
    this.text = text;
  }

  static List<Word> of(CharSequence text, Allowance allowance) {
    Words words = new Words(text);
    words.split(allowance);
    return words.joined();
  }

  private void split(Allowance allowance) {
    boolean opens = true;
    int i = 0;
    while (i < text.length() && !allowance.step()) {
      if (!isWordAt(i)) {
        opens |= endsSentence(i);
        i++;
        continue;
      }
      int end = i + 1;
      while (end < text.length() && (isWordAt(end) || isInner(i, end))) {
        end++;
      }
      words.add(new Word(i, end, Forms.of(text.subSequence(i, end).toString()), opens));
      opens = false;
      i = end;
    }
  }

  private boolean isWordAt(int i) {
    return Character.isLetterOrDigit(text.charAt(i));
  }

  /// A sign between two letters belongs to the word: "sp@rken", "don't", and early in it "!" too:
  /// "f!tta", but "henne!Nu" is two sentences whose writer left out the space.
  private boolean isInner(int start, int i) {
    char c = text.charAt(i);
    return ("@$'".indexOf(c) >= 0 || (c == '!' && i - start < LONGEST_BEFORE_SHOUT))
        && isWordAt(i - 1)
        && i + 1 < text.length()
        && isWordAt(i + 1);
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
      if (end - i >= FEWEST_SPACED) {
        out.add(join(i, end));
        i = end;
      } else {
        out.add(words.get(i));
        i++;
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

  private static boolean isSingle(Word word) {
    return word.end() - word.start() == 1 && !Character.isDigit(word.written().charAt(0));
  }

  private boolean follows(int first, int word) {
    return word == first || words.get(word).start() - words.get(word - 1).end() == 1;
  }

  private Word join(int from, int to) {
    StringBuilder letters = new StringBuilder();
    for (int i = from; i < to; i++) {
      letters.append(words.get(i).written());
    }
    Word first = words.get(from);
    return new Word(
        first.start(),
        words.get(to - 1).end(),
        Forms.of(letters.toString()),
        first.opensSentence());
  }
}
