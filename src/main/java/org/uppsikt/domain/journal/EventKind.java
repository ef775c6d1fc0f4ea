package org.uppsikt.domain.journal;

/// What happened. The name is stored and hashed: never rename a constant.
public enum EventKind {
  WORKSPACE_CREATED,
  WORKSPACE_OPENED,
  CLOCK_RAN_BACKWARDS,
  KEYS_CHANGED,
  PERSON_ADDED,
  PERSON_SUSPENDED,
  PERSON_RESUMED,
  PERSON_REMOVED,
  SIGNED_IN,
  CHANNEL_ADDED,
  CHANNEL_CHANGED,
  CHANNEL_PAUSED,
  /// A batch of new versions; the payload holds its Merkle root.
  INTAKE,
  /// A batch of new posts of a channel's own; the payload holds its Merkle root.
  POSTS_KEPT,
  /// A version was checked again; the payload holds the Merkle root of what was found.
  CHECKED_AGAIN,
  /// The platform shows items otherwise than before, and not by our order.
  CHANGED_OUTSIDE,
  FIRST_SHOWN,
  OPENED,
  SENDER_STATED,
  SEALED,
  DECIDED,
  ORDERED,
  /// A person ended the undo window before its time.
  HURRIED,
  WITHDRAWN,
  SENDING,
  /// The order waits for another try, for a reason that is new.
  POSTPONED,
  CONFIRMED,
  FAILED,
  UNCERTAIN,
  SETTLED_BY_PERSON,
  POLICY_IN_FORCE,
  EXPORTED,
  BACKED_UP,
  RESTORED_FROM_BACKUP,
  PAYLOAD_DISPOSED,
  FEEDBACK_GIVEN,
  FEEDBACK_WITHDRAWN,
  /// An item was passed to a named person.
  HANDED_OVER,
  HANDOVER_ACCEPTED,
  HANDOVER_RETURNED,
  /// What was put aside stands in the inbox again.
  WOKEN,
  /// The registry has given a number.
  REGISTERED,
  /// Somebody looked a sender up beyond the item before her, and said why (SAF-46).
  SENDER_LOOKED_UP,
  SENDER_NOTED,
  SENDER_NOTE_ENDED,
  TEMPLATE_KEPT,
  TEMPLATE_RETIRED
}
