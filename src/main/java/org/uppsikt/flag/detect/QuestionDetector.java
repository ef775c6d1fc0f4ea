package org.uppsikt.flag.detect;

import java.util.List;
import org.uppsikt.domain.finding.Finding.Confidence;
import org.uppsikt.domain.finding.Subject;
import org.uppsikt.flag.Detector;
import org.uppsikt.flag.Findings;
import org.uppsikt.flag.FlagContext;
import org.uppsikt.flag.reading.Allowance;
import org.uppsikt.flag.reading.Reading;
import org.uppsikt.flag.reading.Word;

/// Finds sentences that end in a question mark: somebody may expect an answer (SME-38). One that
/// also shouts is more often rhetoric. The mark within a link asks nothing.
final class QuestionDetector implements Detector {

  private static final int FEWEST_WORDS = 2;

  /// Letters of a link that are read back from a word of it.
  private static final int READ_BACK = 300;

  private static final Subject QUESTION = new Subject.Matter(Subject.MatterKind.QUESTION);

  @Override
  public String id() {
    return "question";
  }

  @Override
  public int version() {
    return 2;
  }

  @Override
  public void look(Reading reading, FlagContext context, Allowance allowance, Findings findings) {
    List<Word> words = reading.words();
    int first = 0;
    for (int i = 0; i < words.size() && !findings.full() && !allowance.step(); i++) {
      first = opens(reading, words.get(i)) ? i : first;
      boolean last = i + 1 == words.size() || opens(reading, words.get(i + 1));
      if (last && i - first + 1 >= FEWEST_WORDS) {
        String end = signsAfter(reading, words.get(i));
        if (end.startsWith("?")) {
          findings.add(
              QUESTION,
              reading.span(words.get(first), words.get(i)),
              end.contains("!") ? Confidence.LOW : Confidence.MEDIUM,
              "question");
        }
      }
    }
  }

  private static boolean opens(Reading reading, Word word) {
    return word.opensSentence() && !isWithinLink(reading.plain().text(), word.start());
  }

  private static boolean isWithinLink(CharSequence text, int at) {
    int start = at;
    while (start > 0 && at - start < READ_BACK && !Character.isWhitespace(text.charAt(start - 1))) {
      start--;
    }
    String before = text.subSequence(start, at).toString();
    return before.contains("://") || before.contains("www.");
  }

  private static String signsAfter(Reading reading, Word word) {
    CharSequence text = reading.plain().text();
    int end = word.end();
    while (end < text.length()
        && end - word.end() < 8
        && "?!\")»” ".indexOf(text.charAt(end)) >= 0) {
      end++;
    }
    return text.subSequence(word.end(), end).toString().replaceAll("[^?!]", "");
  }
}
