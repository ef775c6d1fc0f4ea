package org.uppsikt.work.verify;

/// One thing that does not hold.
///
/// @param id which one: a place in the journal, an id, `item/version`, a digest
/// @param detail what about it, as a stable word such as a column or the name of a part; never
///     content
public record Problem(Kind kind, Place place, String id, String detail) {

  /// What is wrong.
  public enum Kind {
    /// It says something else than it said when it was written.
    ALTERED,
    MISSING,
    /// Nothing in the journal stands for it.
    INSERTED,
    /// It stands in another place than it was written in.
    REORDERED,
    /// The journal ends before its head or a checkpoint says.
    TRUNCATED,
    /// The journal up to here is whole, but it is not the one that the checkpoint saw.
    REWRITTEN,
    /// The checkpoint belongs to another journal.
    FOREIGN,
    /// A time falls and the journal does not say that the clock did.
    TIME_FELL
  }

  /// Where it is.
  public enum Place {
    ENTRY,
    HEAD,
    CHECKPOINT,
    BATCH,
    VERSION,
    ITEM,
    /// Stored findings of a batch, or the batch itself.
    CHECK,
    POST,
    DECISION,
    BLOB,
    EVIDENCE,
    ORDER,
    POLICE_TASK,
    EMPLOYEE_CASE,
    RESTRICTION,
    /// A change among the rules of the office.
    RULE,
    /// The files of an entry of the built-in diary.
    DIARY
  }
}
