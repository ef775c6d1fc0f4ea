package org.uppsikt.ui.inbox;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.uppsikt.domain.channel.ChannelKind;
import org.uppsikt.domain.finding.Severity;
import org.uppsikt.domain.item.ItemFilter;
import org.uppsikt.text.InboxText;
import org.uppsikt.ui.inbox.InboxModel.Reason;
import org.uppsikt.ui.kit.Kit;
import org.uppsikt.work.Reading;

/// Why a list is empty, in words: done, hidden by the filter, not fetched yet, fetching that fails,
/// checks that failed. "Nothing flagged" is never said where a check failed, and "done" never where
/// something may be missing (design, invariant 8).
record EmptyWords(Kit kit, Instant now) {

  InboxModel.Empty of(Listing listing, Glance glance) {
    int hidden = glance.count(listing.base());
    if (listing.typed() && hidden > 0) {
      return new InboxModel.Empty(
          kit.text(InboxText.EMPTY_TITLE),
          kit.text(InboxText.EMPTY_FILTERED, kit.formats().count(hidden)),
          Reason.FILTERED,
          List.of());
    }
    View view = View.of(listing.id()).orElseGet(() -> View.of(listing.folder()));
    Reason reason = view.isOpen() ? reason(listing, glance) : Reason.DONE;
    return new InboxModel.Empty(
        kit.text(title(view, listing, reason)),
        why(view, listing, glance, reason),
        reason,
        facts(view, listing, glance));
  }

  private static Reason reason(Listing listing, Glance glance) {
    if (glance.isNothing()) {
      return Reason.READING;
    }
    if (glance.health().isEmpty()) {
      return Reason.NO_CHANNEL;
    }
    if (!failing(listing, glance).isEmpty()) {
      return Reason.FAILING;
    }
    boolean byHand = drawn(listing, glance).isEmpty();
    if (!byHand && fetched(listing, glance).isEmpty()) {
      return glance.fetching() ? Reason.FETCHING : Reason.NOT_FETCHED;
    }
    if (asksForFindings(listing) && unchecked(glance) > 0) {
      return Reason.UNCHECKED;
    }
    return byHand ? Reason.BY_HAND : Reason.DONE;
  }

  /// A list that shows only what the check found, as of what is flagged or asked, says nothing
  /// where that did not end.
  private static boolean asksForFindings(Listing listing) {
    ItemFilter base = listing.base();
    return !base.severities().contains(Severity.NOT_CHECKED)
        && !(base.severities().isEmpty() && base.subjects().isEmpty());
  }

  private static InboxText title(View view, Listing listing, Reason reason) {
    return switch (reason) {
      case READING -> InboxText.EMPTY_READING_TITLE;
      case FAILING -> InboxText.EMPTY_FAILING_TITLE;
      case NO_CHANNEL -> InboxText.EMPTY_CHANNEL_TITLE;
      case NOT_FETCHED -> InboxText.EMPTY_NONE_TITLE;
      case FETCHING -> InboxText.EMPTY_FETCHING_TITLE;
      case UNCHECKED -> InboxText.EMPTY_UNCHECKED_TITLE;
      case DONE, BY_HAND, FILTERED -> {
        InboxText plain = listing.own() ? InboxText.EMPTY_OWN_TITLE : InboxText.EMPTY_TITLE;
        yield view == View.FLAGGED ? InboxText.EMPTY_FLAGGED_TITLE : plain;
      }
    };
  }

  private String why(View view, Listing listing, Glance glance, Reason reason) {
    return switch (reason) {
      case FAILING -> failed(failing(listing, glance));
      case READING -> kit.text(InboxText.EMPTY_READING);
      case NO_CHANNEL -> kit.text(InboxText.EMPTY_CHANNEL);
      case NOT_FETCHED -> kit.text(InboxText.EMPTY_NONE);
      case FETCHING -> kit.text(InboxText.EMPTY_FETCHING);
      case UNCHECKED -> kit.text(InboxText.EMPTY_UNCHECKED, unchecked(glance));
      case BY_HAND -> kit.text(InboxText.EMPTY_BY_HAND);
      case DONE, FILTERED -> done(view, listing, glance);
    };
  }

  private String done(View view, Listing listing, Glance glance) {
    InboxText words =
        switch (view) {
          case UNPUBLISHED -> InboxText.EMPTY_UNPUBLISHED;
          case REMOVED -> InboxText.EMPTY_REMOVED;
          case OUTBOX -> InboxText.EMPTY_OUTBOX;
          case DONE -> InboxText.EMPTY_DONE;
          case SNOOZED -> InboxText.EMPTY_SNOOZED;
          case FLAGGED -> InboxText.EMPTY_FLAGGED;
          case QUESTIONS -> InboxText.EMPTY_QUESTIONS;
          case DIRECT -> InboxText.EMPTY_DIRECT;
          case REGISTER -> InboxText.EMPTY_REGISTER;
          case INBOX -> InboxText.EMPTY_DECIDED;
        };
    String at = told(listing, glance).map(t -> kit.formats().near(t, now)).orElse("");
    if (listing.own()) {
      return kit.text(InboxText.EMPTY_OWN, kit.text(view.word()), listing.title());
    }
    return kit.text(words, at, glance.count(View.INBOX.filter()));
  }

  /// Which channels do not answer, since when, and when they are tried again.
  private String failed(List<Reading.Health> failing) {
    return failing.stream()
        .map(
            h ->
                kit.text(
                    h.fetchedAt().isPresent()
                        ? InboxText.EMPTY_FAILING
                        : InboxText.EMPTY_FAILING_NEVER,
                    h.channel().name(),
                    h.fetchedAt().map(at -> kit.formats().near(at, now)).orElse(""),
                    h.nextAt().map(at -> kit.formats().near(at, now)).orElse("")))
        .collect(Collectors.joining(" "));
  }

  /// What the words rest on: fetched, checked, nothing hidden.
  private List<InboxModel.Fact> facts(View view, Listing listing, Glance glance) {
    Optional<Instant> fetched = told(listing, glance);
    if (!view.isOpen() || fetched.isEmpty()) {
      return List.of();
    }
    List<Reading.Health> channels = drawn(listing, glance);
    long well = channels.stream().filter(EmptyWords::well).count();
    int unchecked = unchecked(glance);
    return List.of(
        new InboxModel.Fact(
            well == channels.size(),
            kit.text(InboxText.FACT_FETCHED, well, channels.size()),
            fetched.map(at -> kit.formats().near(at, now)).orElse("")),
        new InboxModel.Fact(
            unchecked == 0,
            kit.text(unchecked == 0 ? InboxText.FACT_CHECKED : InboxText.FACT_UNCHECKED),
            unchecked == 0 ? "" : kit.formats().count(unchecked)),
        listing.own()
            ? new InboxModel.Fact(
                true,
                kit.text(InboxText.FACT_OUTSIDE),
                kit.formats().count(glance.count(view.filter())))
            : new InboxModel.Fact(
                true, kit.text(InboxText.FACT_UNHIDDEN), kit.text(InboxText.FACT_HIDDEN, 0)));
  }

  /// The channels that the list draws from.
  private static List<Reading.Health> channels(Listing listing, Glance glance) {
    var of = listing.base().channels();
    return glance.health().stream()
        .filter(h -> of.isEmpty() || of.contains(h.channel().id()))
        .toList();
  }

  /// Those of them that are fetched: what is entered by hand is behind no fetch.
  private static List<Reading.Health> drawn(Listing listing, Glance glance) {
    return channels(listing, glance).stream()
        .filter(h -> h.channel().kind() != ChannelKind.MANUAL)
        .toList();
  }

  private static List<Reading.Health> failing(Listing listing, Glance glance) {
    return channels(listing, glance).stream().filter(h -> h.failure().isPresent()).toList();
  }

  /// Since when nothing of the list can be missing: the channel that was fetched longest ago says
  /// it. Empty where one fails, was never fetched, or none is there to be fetched.
  static Optional<Instant> allFetched(Listing listing, Glance glance) {
    List<Reading.Health> fetched = drawn(listing, glance);
    return fetched.stream().allMatch(EmptyWords::well)
        ? fetched.stream().flatMap(h -> h.fetchedAt().stream()).min(Instant::compareTo)
        : Optional.empty();
  }

  /// As [#allFetched]; where that is not so, and the words around say it, when one was fetched.
  private static Optional<Instant> told(Listing listing, Glance glance) {
    return allFetched(listing, glance).or(() -> fetched(listing, glance));
  }

  /// When one of its channels was last fetched.
  private static Optional<Instant> fetched(Listing listing, Glance glance) {
    return channels(listing, glance).stream()
        .flatMap(h -> h.fetchedAt().stream())
        .max(Instant::compareTo);
  }

  private static boolean well(Reading.Health health) {
    return health.failure().isEmpty() && health.fetchedAt().isPresent();
  }

  private static int unchecked(Glance glance) {
    return glance.count(Glance.UNCHECKED);
  }
}
