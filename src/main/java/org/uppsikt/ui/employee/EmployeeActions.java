package org.uppsikt.ui.employee;

import org.uppsikt.work.Employees;

/// What the screen can ask for. The case meant is named, for the choice may move on.
interface EmployeeActions {

  /// Opens a case to read and to work in it.
  void open(Employees.Line line);

  /// Takes the next step with what the model holds.
  void take(Employees.Line line);

  /// Offers the case to whoever the model holds, for the reason that it holds.
  void handOn(Employees.Line line);

  void accept(Employees.Line line);

  /// Returns what was offered, for the reason that the model holds.
  void giveBack(Employees.Line line);

  void takeBack(Employees.Line line);

  /// Puts what was read out of sight.
  void forget();
}
