package org.uppsikt.ui.task;

import org.uppsikt.work.Police;

/// What the screen of tasks can ask for. The task meant is named, for the choice may move on.
interface TaskActions {

  /// The second person says that she knows.
  void acknowledge(Police.Line task);

  /// It was reported: the model holds date and number.
  void reported(Police.Line task);

  /// It was not: the model holds the reason.
  void notReported(Police.Line task);

  /// Reads what was received, with the purpose that the model holds.
  void read(Police.Line task);

  /// Saves the evidence that goes along with the report.
  void saveEvidence(Police.Line task);

  /// Saves a copy of its sheet without what keeps the evidence back.
  void saveCopy(Police.Line task);

  /// Puts what was read out of sight.
  void forget();
}
