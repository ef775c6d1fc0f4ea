package org.uppsikt.ui.inbox;

import org.uppsikt.text.InboxText;
import org.uppsikt.ui.kit.Kit;
import org.uppsikt.work.Lists;

/// The heading of the list: its name, how much is in it, and why it is empty.
final class HeadPart {

  private final Bench bench;
  private final Kit kit;
  private final InboxModel model;
  private long asked;

  HeadPart(Bench bench) {
    this.bench = bench;
    this.kit = bench.kit();
    this.model = bench.model();
  }

  void show(Listing listing, Glance glance, boolean nothing) {
    int count = listing.shown().map(glance::count).orElse(0);
    int unread = listing.unread().map(glance::count).orElse(0);
    model.titleProperty().set(listing.title());
    model.bareCountProperty().set(NavWords.count(kit, count));
    model.shortCountProperty().set(words(listing, glance, count, 0));
    model.countProperty().set(words(listing, glance, count, unread));
    model
        .emptyProperty()
        .set(nothing ? new EmptyWords(kit, bench.now()).of(listing, glance) : null);
    model
        .quietProperty()
        .set(
            EmptyWords.allFetched(listing, glance)
                .map(at -> kit.text(InboxText.FETCHED_AT, kit.formats().near(at, bench.now())))
                .orElse(""));
    next(listing, glance, nothing);
  }

  /// Beside an empty list stands what comes next. An answer that is overtaken is dropped.
  private void next(Listing listing, Glance glance, boolean nothing) {
    long mine = ++asked;
    if (!nothing) {
      model.nextProperty().set(null);
      return;
    }
    bench
        .tasks()
        .run(() -> bench.desk().reading().nextUp().standing(View.QUESTIONS.filter()))
        .onSuccess(
            standing -> {
              if (mine == asked) {
                var maker = new NextMaker(kit, bench.now());
                model.nextProperty().set(maker.of(listing, glance, standing));
              }
            })
        .onFailure(cause -> bench.noteRefused(Bench.storeFault(cause)))
        .start();
  }

  private String words(Listing listing, Glance glance, int count, int unread) {
    if (glance.isNothing()) {
      return "";
    }
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
}
