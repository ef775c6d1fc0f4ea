package org.uppsikt.ui.inbox;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.uppsikt.text.InboxText;
import org.uppsikt.text.ItemText;
import org.uppsikt.text.Key;
import org.uppsikt.work.Dossier;
import org.uppsikt.work.Many;

/// What a person did that she can take back: how it is called, and what puts it right once it is
/// too late for that (design, invariant 7).
enum Deed {
  UNPUBLISHING(InboxText.UNPUBLISHING_IN),
  RESTORING(InboxText.RESTORING_IN),
  PUBLISHING(InboxText.PUBLISHING_IN),
  ANSWERING(InboxText.ANSWERING_IN),
  UNPUBLISHING_MANY(InboxText.DONE_WITH_MANY),
  ANSWERING_MANY(InboxText.DONE_WITH_MANY),
  /// Leaves nothing.
  DECIDING_MANY(InboxText.DONE_WITH_MANY),
  REGISTERING(InboxText.SENT_TO_REGISTRY),
  PASSING_ON(InboxText.PASSED_ON),
  PUTTING_ASIDE(InboxText.PUT_ASIDE),
  CLOSING(InboxText.CLOSED_WITHOUT),
  NUMBERING(InboxText.NUMBERED),
  KEEPING_IN_ORDER(InboxText.KEPT_IN_ORDER),
  TRIFLING(InboxText.OF_TRIFLING),
  MARKING_SECRET(InboxText.SECRECY_MARKED),
  LIFTING_SECRECY(InboxText.SECRECY_LIFTED),
  ACCEPTING(InboxText.HANDED_ACCEPTED),
  HANDING_BACK(InboxText.HANDED_RETURNED),
  REPLYING(InboxText.HANDED_REPLIED),
  JUDGING(InboxText.FEEDBACK_KEPT),
  ENDING_NOTE(InboxText.NOTE_ENDED),
  REMOVING_TEMPLATE(InboxText.TEMPLATE_REMOVED),
  REMOVING_LIST(InboxText.VIEW_GONE),
  KEEPING_LIST(InboxText.VIEW_KEPT),
  PROTECTING(InboxText.LASTING_PROTECTED),
  DECIDING_RESTRICTED(InboxText.LASTING_DECISION),
  SUSPECTING(InboxText.LASTING_CRIME),
  TELLING(InboxText.LASTING_TOLD),
  PASSING_BY_HAND(InboxText.LASTING_PASSED),
  CLOSING_OFF(InboxText.LASTING_CLOSED_OFF),
  SETTLING(InboxText.LASTING_SETTLED),
  NOTING(InboxText.LASTING_NOTED),
  KEEPING_TEMPLATE(InboxText.LASTING_TEMPLATE),
  SEALING(InboxText.LASTING_SEALED);

  /// What cannot be taken back at all; the key of undo says so, and takes back nothing older.
  private static final Set<Deed> LASTING = EnumSet.range(PROTECTING, SEALING);

  private final InboxText title;

  Deed(InboxText title) {
    this.title = title;
  }

  static Deed restoring(Dossier item) {
    return item.state().neverShown() ? PUBLISHING : RESTORING;
  }

  /// What was done with many at once: what leaves of it is all of a kind.
  static Deed of(Many.Run run) {
    return run.lines().stream()
        .flatMap(line -> line.result() instanceof Many.Result.Done d ? Stream.of(d) : Stream.of())
        .filter(done -> done.leaving().isPresent())
        .findFirst()
        .map(done -> done.outcome().answers() ? ANSWERING_MANY : UNPUBLISHING_MANY)
        .orElse(DECIDING_MANY);
  }

  boolean lasts() {
    return LASTING.contains(this);
  }

  /// What happens, filled with the seconds left where it is to leave.
  InboxText title() {
    return title;
  }

  /// How it is called when the seconds are over.
  Key named() {
    return switch (this) {
      case UNPUBLISHING, UNPUBLISHING_MANY -> ItemText.UNPUBLISH;
      case RESTORING -> ItemText.RESTORE;
      case PUBLISHING -> ItemText.PUBLISH;
      case ANSWERING, ANSWERING_MANY -> ItemText.ANSWER;
      default -> title;
    };
  }

  /// What the row of an item says of it, filled with the seconds left; empty for what leaves
  /// nothing for a channel, or many at once.
  Optional<InboxText> row() {
    return switch (this) {
      case UNPUBLISHING -> Optional.of(InboxText.ROW_UNPUBLISHED_IN);
      case RESTORING -> Optional.of(InboxText.ROW_SHOWN_IN);
      case PUBLISHING -> Optional.of(InboxText.ROW_PUBLISHED_IN);
      case ANSWERING -> Optional.of(InboxText.ROW_SENT_IN);
      default -> Optional.empty();
    };
  }

  /// Why it can no longer be taken back.
  InboxText late() {
    return switch (this) {
      case UNPUBLISHING, RESTORING, PUBLISHING, ANSWERING -> InboxText.TOO_LATE;
      case UNPUBLISHING_MANY, ANSWERING_MANY -> InboxText.TOO_LATE;
      case REGISTERING -> InboxText.TOO_LATE_REGISTRY;
      default -> lasts() ? title : InboxText.NOTHING_TO_UNDO;
    };
  }

  /// What puts it right then, by name, or that nothing here does; empty for what leaves nothing, as
  /// that is never too late.
  Optional<InboxText> instead() {
    return switch (this) {
      case UNPUBLISHING -> Optional.of(InboxText.TOO_LATE_RESTORE);
      case UNPUBLISHING_MANY -> Optional.of(InboxText.TOO_LATE_RESTORE_MANY);
      case RESTORING, PUBLISHING -> Optional.of(InboxText.TOO_LATE_UNPUBLISH);
      case ANSWERING, ANSWERING_MANY -> Optional.of(InboxText.TOO_LATE_REPLY);
      case REGISTERING -> Optional.of(InboxText.TOO_LATE_REGISTRAR);
      case PROTECTING -> Optional.of(InboxText.LASTING_READERS);
      case SUSPECTING -> Optional.of(InboxText.LASTING_TASK);
      case TELLING -> Optional.of(InboxText.LASTING_TELL);
      case CLOSING_OFF -> Optional.of(InboxText.LASTING_ANSWERED);
      case NOTING -> Optional.of(InboxText.LASTING_NOTE_END);
      case KEEPING_TEMPLATE -> Optional.of(InboxText.LASTING_TEMPLATE_LIST);
      default -> Optional.empty();
    };
  }
}
