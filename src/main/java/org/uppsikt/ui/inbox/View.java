package org.uppsikt.ui.inbox;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.kordamp.ikonli.feather.Feather;
import org.uppsikt.domain.finding.Severity;
import org.uppsikt.domain.item.Folder;
import org.uppsikt.domain.item.ItemFilter;
import org.uppsikt.domain.item.ItemKind;
import org.uppsikt.text.InboxText;

/// The lists that every office has, in the order of the left pane.
enum View {
  INBOX("inbox", Feather.INBOX, InboxText.VIEW_INBOX, open()),
  FLAGGED(
      "flagged",
      Feather.FLAG,
      InboxText.VIEW_FLAGGED,
      open().severities(Set.of(Severity.URGENT, Severity.HIGH, Severity.MEDIUM, Severity.LOW))),
  QUESTIONS(
      "questions",
      Feather.HELP_CIRCLE,
      InboxText.VIEW_QUESTIONS,
      open().subjects(Set.of("M:QUESTION", "M:PRESS"))),
  DIRECT("direct", Feather.MAIL, InboxText.VIEW_DIRECT, open().kind(ItemKind.MESSAGE)),
  REGISTER(
      "register", Feather.FOLDER_PLUS, InboxText.VIEW_REGISTER, ItemFilter.of(Folder.TO_REGISTER)),
  SNOOZED("snoozed", Feather.CLOCK, InboxText.VIEW_SNOOZED, ItemFilter.of(Folder.SNOOZED)),
  UNPUBLISHED(
      "unpublished",
      Feather.EYE_OFF,
      InboxText.VIEW_UNPUBLISHED,
      ItemFilter.of(Folder.UNPUBLISHED)),
  REMOVED(
      "removed", Feather.TRASH_2, InboxText.VIEW_REMOVED, ItemFilter.of(Folder.REMOVED_OUTSIDE)),
  OUTBOX("outbox", Feather.SEND, InboxText.VIEW_OUTBOX, ItemFilter.of(Folder.OUTBOX)),
  DONE(
      "done",
      Feather.CHECK_CIRCLE,
      InboxText.VIEW_DONE,
      ItemFilter.of(Folder.DONE).order(ItemFilter.Order.NEWEST));

  private final String id;
  private final Feather icon;
  private final InboxText word;

  // A record of copied sets and lists: it cannot change.
  @SuppressWarnings("ImmutableEnumChecker")
  private final ItemFilter filter;

  View(String id, Feather icon, InboxText word, ItemFilter filter) {
    this.id = id;
    this.icon = icon;
    this.word = word;
    this.filter = filter;
  }

  String id() {
    return id;
  }

  Feather icon() {
    return icon;
  }

  InboxText word() {
    return word;
  }

  ItemFilter filter() {
    return filter;
  }

  /// Whether what stands in it awaits a decision.
  boolean isOpen() {
    return filter.folder() == Folder.INBOX;
  }

  static Optional<View> of(String id) {
    return Arrays.stream(values()).filter(view -> view.id.equals(id)).findFirst();
  }

  /// The list that holds everything of a folder.
  static View of(Folder folder) {
    return Arrays.stream(values())
        .filter(view -> view.filter.equals(ItemFilter.of(folder).order(view.filter.order())))
        .findFirst()
        .orElse(INBOX);
  }

  private static ItemFilter open() {
    return ItemFilter.of(Folder.INBOX);
  }
}
