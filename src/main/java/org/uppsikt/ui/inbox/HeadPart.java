package org.uppsikt.ui.inbox;

import java.util.List;
import org.uppsikt.text.InboxText;
import org.uppsikt.ui.kit.Kit;
import org.uppsikt.work.Lists;
import org.uppsikt.work.Reading;

/// The heading of the list: its name, how much is in it, and why it is empty.
final class HeadPart {

  private final Bench bench;
  private final Kit kit;
  private final InboxModel model;

  HeadPart(Bench bench) {
    this.bench = bench;
    this.kit = bench.kit();
    this.model = bench.model();
  }

  void show(Listing listing, Glance glance, boolean nothing) {
    int count = listing.shown().map(glance::count).orElse(0);
    int unread = listing.unread().map(glance::count).orElse(0);
    model.titleProperty().set(listing.title());
    model.shortCountProperty().set(words(listing, count, 0));
    model.countProperty().set(words(listing, count, unread));
    model.emptyProperty().set(nothing ? empty(listing, glance) : null);
  }

  private String words(Listing listing, int count, int unread) {
    if (count >= Lists.MOST_COUNTED) {
      return kit.text(InboxText.COUNT_MANY, kit.formats().count(Lists.MOST_COUNTED));
    }
    if (listing.folder() != View.INBOX.filter().folder()) {
      return kit.text(InboxText.COUNT_PLAIN, count);
    }
    return unread == 0
        ? kit.text(InboxText.COUNT, count)
        : kit.text(InboxText.COUNT_UNREAD, count, unread);
  }

  private InboxModel.Empty empty(Listing listing, Glance glance) {
    int hidden = glance.count(listing.base());
    if (listing.typed() && hidden > 0) {
      String number = kit.formats().count(hidden);
      return new InboxModel.Empty(
          kit.text(InboxText.EMPTY_TITLE),
          kit.text(InboxText.EMPTY_FILTERED, number),
          InboxModel.Reason.FILTERED,
          List.of());
    }
    boolean failing = glance.health().stream().anyMatch(h -> h.failure().isPresent());
    boolean fetched = glance.fetched().isPresent();
    InboxModel.Reason reason =
        failing
            ? InboxModel.Reason.FAILING
            : fetched ? InboxModel.Reason.DONE : InboxModel.Reason.NOT_FETCHED;
    return new InboxModel.Empty(
        title(listing), why(listing, glance, reason), reason, facts(listing, glance));
  }

  private String title(Listing listing) {
    return listing.id().equals(View.FLAGGED.id())
        ? kit.text(InboxText.EMPTY_FLAGGED_TITLE)
        : kit.text(InboxText.EMPTY_TITLE);
  }

  private String why(Listing listing, Glance glance, InboxModel.Reason reason) {
    return switch (View.of(listing.id()).orElse(View.INBOX)) {
      case UNPUBLISHED -> kit.text(InboxText.EMPTY_UNPUBLISHED);
      case REMOVED -> kit.text(InboxText.EMPTY_REMOVED);
      case OUTBOX -> kit.text(InboxText.EMPTY_OUTBOX);
      case DONE -> kit.text(InboxText.EMPTY_DONE);
      case SNOOZED -> kit.text(InboxText.EMPTY_SNOOZED);
      case FLAGGED, QUESTIONS, DIRECT, REGISTER, INBOX -> open(listing, glance, reason);
    };
  }

  private String open(Listing listing, Glance glance, InboxModel.Reason reason) {
    return switch (reason) {
      case FAILING -> kit.text(InboxText.EMPTY_FAILING);
      case NOT_FETCHED -> kit.text(InboxText.EMPTY_NONE);
      case DONE, FILTERED -> {
        String at = glance.fetched().map(t -> kit.formats().near(t, bench.now())).orElse("");
        InboxText words =
            switch (View.of(listing.id()).orElse(View.INBOX)) {
              case FLAGGED ->
                  unchecked(glance) > 0 ? InboxText.EMPTY_UNCHECKED : InboxText.EMPTY_FLAGGED;
              case QUESTIONS -> InboxText.EMPTY_QUESTIONS;
              case DIRECT -> InboxText.EMPTY_DIRECT;
              case REGISTER -> InboxText.EMPTY_REGISTER;
              default -> InboxText.EMPTY_DECIDED;
            };
        yield words == InboxText.EMPTY_UNCHECKED
            ? kit.text(words, unchecked(glance))
            : kit.text(words, at, glance.count(View.INBOX.filter()));
      }
    };
  }

  /// What the words rest on: fetched, checked, nothing hidden.
  private List<InboxModel.Fact> facts(Listing listing, Glance glance) {
    if (!View.of(listing.id()).map(View::isOpen).orElse(true) || glance.fetched().isEmpty()) {
      return List.of();
    }
    int channels = glance.health().size();
    long well = glance.health().stream().filter(HeadPart::well).count();
    int unchecked = unchecked(glance);
    return List.of(
        new InboxModel.Fact(
            well == channels,
            kit.text(InboxText.FACT_FETCHED, well, channels),
            glance.fetched().map(at -> kit.formats().near(at, bench.now())).orElse("")),
        new InboxModel.Fact(
            unchecked == 0,
            kit.text(unchecked == 0 ? InboxText.FACT_CHECKED : InboxText.FACT_UNCHECKED),
            unchecked == 0 ? "" : kit.formats().count(unchecked)),
        new InboxModel.Fact(
            true, kit.text(InboxText.FACT_UNHIDDEN), kit.text(InboxText.FACT_HIDDEN, 0)));
  }

  private static boolean well(Reading.Health health) {
    return health.failure().isEmpty() && health.fetchedAt().isPresent();
  }

  private static int unchecked(Glance glance) {
    return glance.count(Glance.UNCHECKED);
  }
}
