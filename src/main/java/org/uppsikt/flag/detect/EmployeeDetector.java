package org.uppsikt.flag.detect;

import java.util.List;
import java.util.Set;
import org.uppsikt.domain.finding.Finding.Confidence;
import org.uppsikt.domain.finding.Span;
import org.uppsikt.domain.finding.Subject;
import org.uppsikt.flag.Detector;
import org.uppsikt.flag.Findings;
import org.uppsikt.flag.FlagContext;
import org.uppsikt.flag.reading.Allowance;
import org.uppsikt.flag.reading.Reading;
import org.uppsikt.flag.reading.Word;
import org.uppsikt.flag.rule.WordLists;

/// Finds an employee of the municipality who is spoken of by role and name, "läraren Per Hansen":
/// it concerns the leader, and is no ground to remove anything (SAL-44). Who is elected is no
/// employee.
final class EmployeeDetector implements Detector {

  private static final Set<String> ROLES = WordLists.named("roles");

  /// First, middle and last.
  private static final int LONGEST_NAME = 3;

  private static final Subject EMPLOYEE = new Subject.Matter(Subject.MatterKind.EMPLOYEE);

  @Override
  public String id() {
    return "employee";
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  public void look(Reading reading, FlagContext context, Allowance allowance, Findings findings) {
    List<Word> words = reading.words();
    for (int i = 0; i + 1 < words.size() && !findings.full() && !allowance.step(); i++) {
      int first = role(words, i);
      if (first >= 0) {
        int last = i;
        while (last - i < LONGEST_NAME && isName(reading, last + 1)) {
          last++;
        }
        if (last > i) {
          Span span = reading.span(words.get(first), words.get(last));
          String who = reading.plain().words(span);
          findings.add(EMPLOYEE, span, Confidence.LOW, "matter.employee", who);
        }
      }
    }
  }

  /// Where a role begins that ends at a word; -1 for none.
  private static int role(List<Word> words, int at) {
    String written = words.get(at).written();
    if (ROLES.contains(written)) {
      return at;
    }
    boolean two = at > 0 && !words.get(at).opensSentence();
    return two && ROLES.contains(words.get(at - 1).written() + " " + written) ? at - 1 : -1;
  }

  /// Whether a word goes on in the same sentence, right after, as a name does: one capital.
  private static boolean isName(Reading reading, int at) {
    List<Word> words = reading.words();
    if (at >= words.size() || words.get(at).opensSentence()) {
      return false;
    }
    Word word = words.get(at);
    CharSequence between =
        reading.plain().text().subSequence(words.get(at - 1).end(), word.start());
    String written = reading.plain().words(reading.span(word, word));
    return between.toString().isBlank()
        && written.length() > 1
        && Character.isUpperCase(written.charAt(0))
        && Character.isLowerCase(written.charAt(1));
  }
}
