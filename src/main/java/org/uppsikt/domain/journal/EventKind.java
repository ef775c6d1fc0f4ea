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
  /// A batch of the municipality's own posts, none known before; the payload holds its Merkle root.
  POSTS_KEPT,
  /// The same of posts that read otherwise than before, each a version more.
  POSTS_EDITED,
  /// A version was checked again; the payload holds the Merkle root of what was found.
  CHECKED_AGAIN,
  /// The platform shows items otherwise than before, and not by our order.
  CHANGED_OUTSIDE,
  /// What its sender wrote anew in an unpublished item could not be saved without a person.
  EDIT_UNSAVED,
  FIRST_SHOWN,
  OPENED,
  SENDER_STATED,
  /// A person searched for a sender; the payload holds whom and why (SAF-46).
  SENDER_LOOKED_UP,
  SEALED,
  DECIDED,
  ORDERED,
  /// A person ended the undo window before its time.
  HURRIED,
  /// The order is one of many that were placed together: its undo window began when the last was.
  WINDOW_SHARED,
  WITHDRAWN,
  SENDING,
  /// The order waits for another try, for a reason that is new.
  POSTPONED,
  CONFIRMED,
  FAILED,
  UNCERTAIN,
  /// The order waits for a person, who carries it out in the platform.
  BY_HAND,
  SETTLED_BY_PERSON,
  /// An item goes without a copy: the exceptions of requirements I2.
  WITHOUT_COPY,
  /// Only named persons may read what was received.
  RESTRICTED,
  RESTRICTED_READ,
  RESTRICTION_LIFTED,
  /// Nobody read what is restricted any more, and a person named somebody for it.
  READER_NAMED,
  /// A person passed on or returned what was meant for somebody else; to whom stands in no entry.
  PASSED_ON_BY_HAND,
  SECOND_PERSON_CALLED,
  SECOND_PERSON_KNOWS,
  POLICE_TASK_OPENED,
  POLICE_TASK_ANSWERED,
  POLICE_TASK_WITHDRAWN,
  /// A leader was told of a post about an employee; what was written stands in no entry.
  EMPLOYEE_CASE_OPENED,
  EMPLOYEE_CASE_READ,
  EMPLOYEE_STEP_TAKEN,
  /// Its leader handed a case about an employee to another one; the reason stands in no entry.
  EMPLOYEE_CASE_OFFERED,
  EMPLOYEE_CASE_ACCEPTED,
  EMPLOYEE_CASE_RETURNED,
  EMPLOYEE_CASE_TAKEN_BACK,
  ADVERTISING_SWITCHED,
  OWN_HOSTS_SET,
  POLICY_IN_FORCE,
  POLICY_ACKNOWLEDGED,
  EXPORTED,
  BACKED_UP,
  RESTORED_FROM_BACKUP,
  SIGN_INS_LOOKED_THROUGH,
  /// A recovery key was made and shown; it stands in no entry.
  RECOVERY_KEY_SHOWN,
  RECOVERY_KEY_WRITTEN_DOWN,
  /// Whoever held the recovery key came in by it as the person of the entry.
  RECOVERY_KEY_USED,
  RECOVERY_KEY_USE_KNOWN,
  PAYLOAD_DISPOSED,
  FEEDBACK_GIVEN,
  FEEDBACK_WITHDRAWN,
  /// An item was passed to a named person.
  HANDED_OVER,
  HANDOVER_ACCEPTED,
  HANDOVER_RETURNED,
  /// Who had accepted or returned it took that back.
  HANDOVER_REOFFERED,
  /// What was put aside stands in the inbox again.
  WOKEN,
  DIARY_CASE_OPENED,
  DIARY_ENTERED,
  REGISTERED,
  NUMBER_WITHDRAWN,
  /// What becomes of a record that came in: in order, registered, trifling.
  DISPOSITION_GIVEN,
  DISPOSITION_WITHDRAWN,
  SECRECY_MARKED,
  SECRECY_LIFTED,
  SECRECY_WITHDRAWN,
  SECRECY_HOLDS_AGAIN,
  HAND_OVER_MADE,
  HAND_OVER_WITHDRAWN,
  /// A hand-over has come another step; the payload holds its state and what went wrong.
  HAND_OVER_MOVED,
  /// A person said what became of a hand-over, or had it made again.
  HAND_OVER_SETTLED,
  TEXT_LEFT_OUT,
  /// A person had the text that was left out follow; the payload names all that this one brings.
  TEXT_FOLLOWS,
  /// The same of what came after the hand-over alone: a sheet, answers.
  MORE_FOLLOWS,
  /// A person looked at replies of the registry that could not be read; the payload says how many.
  REGISTRY_REPLIES_SEEN,
  /// How the registry is reached was set; passwords stand in no entry.
  REGISTRY_ROUTES_SET,
  SENDER_NOTED,
  SENDER_NOTE_ENDED,
  TEMPLATE_KEPT,
  TEMPLATE_RETIRED,
  TEMPLATE_RENAMED,
  TEMPLATE_BROUGHT_BACK,
  /// A rule of the office was made, changed or dropped, or one that ships was silenced or heard.
  RULE_CHANGED,
  /// What the office's own decisions taught was taken into use; the payload holds its digest.
  LESSON_TAKEN,
  /// Something a lesson learned from is no longer there.
  LESSON_STALE,
  LESSON_DROPPED,
  /// A unit's supplement to the policy was taken in; the payload holds its digest.
  SUPPLEMENT_TAKEN,
  SUPPLEMENT_ENDED;

  /// Whether it tells of an order's way: why it failed or waits is a code then, nobody's words.
  public boolean isOfOrder() {
    return switch (this) {
      case SENDING, POSTPONED, CONFIRMED, FAILED, UNCERTAIN, BY_HAND -> true;
      default -> false;
    };
  }
}
