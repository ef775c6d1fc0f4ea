package org.uppsikt.work;

import java.util.Comparator;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.uppsikt.domain.finding.Check;
import org.uppsikt.domain.finding.Finding;
import org.uppsikt.domain.finding.Severity;
import org.uppsikt.domain.finding.Span;
import org.uppsikt.domain.item.ItemVersion;
import org.uppsikt.domain.item.LosslessText;
import org.uppsikt.domain.item.RemoteItem;
import org.uppsikt.domain.item.Sender;
import org.uppsikt.store.States;

/// The beginning of a text that a list shows.
final class Texts {

  /// So much of a row is sure to stand in its first line.
  private static final int FIRST_LINE = 45;

  /// A sentence that begins so shortly before the found words is shown from its beginning.
  private static final int SENTENCE = 30;

  private static final int BEFORE = 24;
  private static final Pattern SENTENCE_END = Pattern.compile("[.!?…]\\s+|\\R\\s*");
  private static final int NAME = 500;

  /// So much is read of a text that stands around another.
  static final int AROUND = 2000;

  private Texts() {}

  /// Starts so shortly before the first ground, or else before the first matter, that the row shows
  /// why it is there.
  static String snippet(String text, Check check) {
    Span first =
        first(check, Finding::isBreach)
            .or(() -> first(check, finding -> Severity.of(finding) != Severity.NONE))
            .orElse(new Span(0, 0));
    int start = first.end() <= FIRST_LINE ? 0 : startBefore(text, first.start());
    String cut = text.substring(start, Math.min(text.length(), start + States.PIECE));
    return LosslessText.storable(start == 0 ? cut : States.BEGINNING_CUT + cut);
  }

  private static Optional<Span> first(Check check, Predicate<Finding> which) {
    return check.findingsOrNone().stream()
        .filter(which)
        .map(Finding::span)
        .min(Comparator.comparingInt(Span::start));
  }

  /// The sentence where it begins close by, else a word.
  private static int startBefore(String text, int found) {
    int from = Math.max(0, Math.min(found, text.length()) - SENTENCE);
    Matcher ends = SENTENCE_END.matcher(text).region(from, Math.min(found, text.length()));
    if (ends.find()) {
      return ends.end();
    }
    return from == 0 ? 0 : wordStart(text, found);
  }

  /// Whether a snippet starts further in than its text.
  static boolean cut(String snippet) {
    return snippet.startsWith(States.BEGINNING_CUT);
  }

  /// Where in its text a cut snippet starts; -1 where it is not found there.
  static int startOf(String snippet, String text) {
    String words = snippet.substring(States.BEGINNING_CUT.length());
    return LosslessText.storable(text).indexOf(words);
  }

  /// True where an arrival says what a version says: the same text by the same sender.
  static boolean same(ItemVersion version, RemoteItem arrival) {
    return version.text().equals(arrival.text()) && sameSender(version.sender(), arrival.sender());
  }

  /// True where nothing that is told on both sides differs: name, handle, account and e-mail
  /// address. A platform that no longer tells who the sender is says nothing new.
  private static boolean sameSender(Sender known, Sender arrived) {
    if (!(arrived instanceof Sender.Disclosed now)) {
      return true;
    }
    return known instanceof Sender.Disclosed before
        && known.shownName().equals(fitted(arrived.shownName()))
        && same(before.handle(), now.handle())
        && same(before.remoteId(), now.remoteId())
        && same(before.email(), now.email());
  }

  private static boolean same(Optional<String> known, Optional<String> arrived) {
    return known.isEmpty() || arrived.isEmpty() || known.get().equals(fitted(arrived.get()));
  }

  /// A name as the store keeps it, so that a name too long for its column is not a change.
  static String fitted(String name) {
    String storable = LosslessText.storable(name);
    if (storable.length() <= NAME) {
      return storable;
    }
    boolean split = Character.isHighSurrogate(storable.charAt(NAME - 1));
    return storable.substring(0, split ? NAME - 1 : NAME);
  }

  /// The first lines of a text that stands around a sealed one.
  static String beginning(String text) {
    String cut = text.length() <= AROUND ? text : text.substring(0, AROUND) + " …";
    return LosslessText.storable(cut);
  }

  /// The first word that begins within so many characters before it; in the midst of one word that
  /// is longer, any place between two characters.
  private static int wordStart(String text, int found) {
    int from = found - BEFORE;
    int space = text.indexOf(' ', from);
    if (space >= 0 && space < found) {
      return space + 1;
    }
    return Character.isLowSurrogate(text.charAt(from)) ? from + 1 : from;
  }
}
