package org.uppsikt.ui.policy;

/// What can be asked for around rules.
interface RuleActions {

  /// Opens the form for a change of a rule under the clause on show.
  ///
  /// @param rule its id; empty for a new one
  void open(RuleForm.Kind kind, String rule);

  /// Tries what is filled in on what came lately; once that is done, saves it.
  void forward(RuleForm form);

  /// Stops what runs; what it has shown so far stays.
  void stop(RuleForm form);

  /// Puts the form away.
  void close(RuleForm form);

  /// Checks the open items again under the rules as they stand.
  void recheck();

  void stopRecheck();
}
