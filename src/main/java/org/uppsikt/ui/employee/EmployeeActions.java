package org.uppsikt.ui.employee;

import org.uppsikt.work.Employees;

/// What the screen can ask for. The case meant is named, for the choice may move on.
interface EmployeeActions {

  /// Opens a case to read and to work in it.
  void open(Employees.Line line);

  /// Takes the next step with what the model holds.
  void take(Employees.Line line);

  /// Puts what was read out of sight.
  void forget();
}
