package org.uppsikt.ui.search;

import static java.util.Locale.ROOT;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.uppsikt.domain.channel.Channel;
import org.uppsikt.domain.channel.ChannelId;
import org.uppsikt.domain.finding.Span;
import org.uppsikt.text.CategoryText;
import org.uppsikt.text.InboxText;
import org.uppsikt.text.RuleText;
import org.uppsikt.text.SearchText;
import org.uppsikt.text.StateText;
import org.uppsikt.ui.kit.ChannelLook;
import org.uppsikt.ui.kit.Closed;
import org.uppsikt.ui.kit.Kit;
import org.uppsikt.ui.kit.Mark;
import org.uppsikt.ui.kit.Severity;
import org.uppsikt.ui.kit.Tone;
import org.uppsikt.work.search.Hit;

/// Makes rows out of hits.
final class HitMaker {

  private static final int SNIPPET = 320;
  private static final int BEFORE = 30;
  private static final String CUT = "… ";

  private final Kit kit;
  private final Map<ChannelId, Channel> channels;
  private final Instant now;
  private final boolean fold;
  private final Predicate<ChannelId> holds;

  /// @param fold whether threat and abuse are folded
  /// @param holds whether a channel holds what it hides, so that nobody has seen what it never
  ///     showed
  HitMaker(
      Kit kit,
      Map<ChannelId, Channel> channels,
      Instant now,
      boolean fold,
      Predicate<ChannelId> holds) {
    this.kit = kit;
    this.channels = channels;
    this.now = now;
    this.fold = fold;
    this.holds = holds;
  }

  private String sender(String name) {
    InboxText none = name.isEmpty() ? InboxText.SENDER_UNKNOWN : InboxText.SENDER_NAMELESS;
    return name.isBlank() ? kit.text(none) : name;
  }

  SearchRow row(Hit hit) {
    int start = start(hit);
    String text = hit.text();
    String cut = text.substring(start, Math.min(text.length(), start + SNIPPET));
    String snippet = start == 0 ? cut : CUT + cut;
    int shift = start == 0 ? 0 : CUT.length() - start;
    Channel channel = channels.get(hit.channel());
    return new SearchRow(
        hit,
        severity(hit),
        state(hit),
        channel == null ? ChannelLook.OTHER : ChannelLook.of(channel.look()),
        channel == null ? "" : channel.name(),
        sender(hit.sender()),
        kit.formats().near(hit.date(), now),
        snippet,
        marks(hit.places(), shift, snippet.length()),
        marks(hit.places(), 0, text.length()),
        hit.categories().stream()
            .sorted()
            .map(category -> kit.text(CategoryText.valueOf(category.name())))
            .toList(),
        folded(hit));
  }

  /// What is said instead of threat and abuse, here as in the inbox.
  private String folded(Hit hit) {
    return hit.categories().stream()
        .filter(category -> fold && category.isFolded())
        .sorted()
        .findFirst()
        .map(category -> kit.text(CategoryText.valueOf(category.name())))
        .map(
            name ->
                kit.text(
                    RuleText.FOLDED, name.substring(0, 1).toLowerCase(ROOT) + name.substring(1)))
        .orElse("");
  }

  /// Shortly before the first word found, at the beginning of a word.
  private static int start(Hit hit) {
    int first = hit.places().isEmpty() ? 0 : hit.places().getFirst().start();
    if (first < SNIPPET / 4) {
      return 0;
    }
    int space = hit.text().indexOf(' ', first - BEFORE);
    return space < 0 || space >= first ? first : space + 1;
  }

  private static List<Mark> marks(List<Span> places, int shift, int length) {
    return places.stream()
        .filter(place -> place.start() + shift >= 0 && place.start() + shift < length)
        .map(
            place ->
                new Mark(
                    place.start() + shift,
                    Math.min(length, place.end() + shift),
                    Tone.ACCENT,
                    0,
                    true))
        .toList();
  }

  private SearchRow.@Nullable State state(Hit hit) {
    return switch (hit.folder()) {
      case INBOX -> null;
      case OUTBOX -> new SearchRow.State(Feather.SEND, kit.text(StateText.OUTBOX), Tone.ACCENT);
      case UNPUBLISHED ->
          new SearchRow.State(Feather.EYE_OFF, kit.text(StateText.UNPUBLISHED), Tone.MUTED);
      case REMOVED_OUTSIDE ->
          new SearchRow.State(Feather.X_CIRCLE, kit.text(SearchText.REMOVED), Tone.WARN);
      case SNOOZED -> new SearchRow.State(Feather.CLOCK, kit.text(StateText.SNOOZED), Tone.MUTED);
      case TO_REGISTER ->
          new SearchRow.State(Feather.FOLDER_PLUS, kit.text(StateText.TO_REGISTER), Tone.ACCENT);
      case DONE -> closed(hit);
    };
  }

  private SearchRow.State closed(Hit hit) {
    boolean first = hit.neverShown() && holds.test(hit.channel());
    var became = Closed.of(hit.outcome(), first);
    return new SearchRow.State(became.icon(), kit.text(became.word()), Tone.OK);
  }

  private static Severity severity(Hit hit) {
    return switch (hit.severity()) {
      case URGENT -> Severity.URGENT;
      case HIGH -> Severity.HIGH;
      case MEDIUM -> Severity.MEDIUM;
      case NOT_CHECKED -> Severity.UNCHECKED;
      case CASE -> Severity.CASE;
      case QUESTION -> Severity.QUESTION;
      case LOW -> Severity.LOW;
      case NONE -> Severity.NOTHING;
    };
  }
}
