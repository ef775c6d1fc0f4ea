package org.uppsikt.ui.inbox;

import java.util.stream.Stream;
import org.uppsikt.domain.finding.Finding;
import org.uppsikt.domain.finding.Span;
import org.uppsikt.domain.finding.Subject;
import org.uppsikt.domain.item.ItemVersion;
import org.uppsikt.text.OutcomeText;
import org.uppsikt.ui.kit.SafeText;
import org.uppsikt.work.Dossier;

/// What somebody gave feedback on: the category and the words that it was about, never a rule by
/// its id. The words of what is folded stay folded.
final class FeedbackWords {

  private static final int LONGEST = 60;

  private final Bench bench;

  FeedbackWords(Bench bench) {
    this.bench = bench;
  }

  /// @param subject by its code
  /// @param version that the place is in
  String of(Dossier on, String subject, int version, Span span) {
    String name = bench.wording().subject(Subject.ofCode(subject));
    boolean folded =
        bench.model().onItem().foldProperty().get()
            && !ExtraMaker.foldedAs(bench.wording(), subjects(on, subject)).isEmpty();
    String words =
        on.versions().stream()
            .filter(each -> !folded && each.number() == version)
            .map(ItemVersion::text)
            .filter(text -> span.end() <= text.length())
            .map(text -> shortened(text.substring(span.start(), span.end())))
            .findFirst()
            .orElse("");
    return words.isEmpty() ? name : bench.kit().text(OutcomeText.FEEDBACK_ABOUT, name, words);
  }

  /// What decides over folding: also what was found in a text that was edited away.
  private static Stream<Subject> subjects(Dossier on, String subject) {
    return Stream.concat(
        CardMaker.found(on, false).stream().map(Finding::subject),
        Stream.of(Subject.ofCode(subject)));
  }

  private static String shortened(String words) {
    String line = SafeText.harmless(words.strip()).replaceAll("\\s+", " ");
    int most = line.codePointCount(0, line.length());
    return most <= LONGEST ? line : line.substring(0, line.offsetByCodePoints(0, LONGEST)) + " …";
  }
}
