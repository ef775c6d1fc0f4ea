package org.uppsikt.text;

/// The words of the trade and what they mean here; each has its meaning under `.what`. The
/// outcomes are told too, by what happens then.
public enum TermText implements Key {
  UNPUBLISH,
  UNPUBLISH_WHAT,
  DELETE,
  DELETE_WHAT,
  EVIDENCE,
  EVIDENCE_WHAT,
  GROUND,
  GROUND_WHAT,
  NOT_GROUND,
  NOT_GROUND_WHAT,
  REGISTER,
  REGISTER_WHAT,
  CASE,
  CASE_WHAT,
  DISPOSE,
  DISPOSE_WHAT,
  SUBSTITUTE,
  SUBSTITUTE_WHAT,
  HANDOVER,
  HANDOVER_WHAT,
  ROUND,
  ROUND_WHAT,
  DUTY,
  DUTY_WHAT,
  REVIEW,
  REVIEW_WHAT,
  SAMPLE,
  SAMPLE_WHAT,
  NOTICE,
  NOTICE_WHAT,
  SNAPSHOT,
  SNAPSHOT_WHAT,
  JOURNAL,
  JOURNAL_WHAT,
  FLAG,
  FLAG_WHAT,
  UNCHECKED,
  UNCHECKED_WHAT,
  UNDO,
  UNDO_WHAT,
  UNCERTAIN,
  UNCERTAIN_WHAT,
  OUTCOME_ANSWER,
  OUTCOME_ANSWER_WHAT,
  OUTCOME_CORRECT,
  OUTCOME_CORRECT_WHAT,
  OUTCOME_REFER,
  OUTCOME_REFER_WHAT,
  OUTCOME_MISDIRECTED,
  OUTCOME_MISDIRECTED_WHAT,
  OUTCOME_FORWARD,
  OUTCOME_FORWARD_WHAT,
  OUTCOME_ASK,
  OUTCOME_ASK_WHAT,
  OUTCOME_PRESS,
  OUTCOME_PRESS_WHAT,
  OUTCOME_REGISTER,
  OUTCOME_REGISTER_WHAT,
  OUTCOME_NO_ACTION,
  OUTCOME_NO_ACTION_WHAT,
  OUTCOME_SNOOZE,
  OUTCOME_SNOOZE_WHAT,
  OUTCOME_UNPUBLISH,
  OUTCOME_UNPUBLISH_WHAT,
  OUTCOME_RESTORE,
  OUTCOME_RESTORE_WHAT;

  private static final String MEANING = "_WHAT";

  @Override
  public String screen() {
    return "term";
  }

  /// Whether this names a term, rather than telling what one means.
  public boolean isTerm() {
    return !name().endsWith(MEANING);
  }

  public boolean isOutcome() {
    return name().startsWith("OUTCOME_");
  }

  /// What the term means.
  public TermText meaning() {
    return valueOf(name() + MEANING);
  }
}
