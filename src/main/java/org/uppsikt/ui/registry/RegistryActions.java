package org.uppsikt.ui.registry;

import java.util.Optional;
import org.uppsikt.work.Registrar;

/// What the registrar's screen can ask for.
interface RegistryActions {

  /// Orders the list by case, or by how long each has waited.
  void turn();

  /// Reads more of what waits.
  void more();

  /// Saves the number in the field.
  void number(Registrar.Line line);

  /// Enters a hand-over in a case of the built-in diary; empty opens a new one.
  void file(Registrar.Line line, Optional<String> number);

  /// Makes the hand-over once more.
  void again(Registrar.Line line);

  /// Takes a hand-over back that did not go or came back, to be registered anew.
  void takeBack(Registrar.Line line);

  /// The registry has it, or certainly has not.
  void settle(Registrar.Line line, boolean arrived);

  /// The registry was asked and does not have what was sent.
  void notThere(Registrar.Line line);

  /// Reads what only named persons may read, for the purpose in the field.
  void read(Registrar.Line line);

  /// Enters what is protected in the built-in diary.
  void enter(Registrar.Line line);

  /// Shows what is protected, registered or not.
  void kept();

  /// The replies that could not be read were looked at.
  void looked(Registrar.Unread told);

  /// Puts what was read out of sight.
  void forget();
}
