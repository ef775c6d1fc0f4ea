package org.uppsikt.ui.registry;

import org.uppsikt.domain.people.Person;
import org.uppsikt.work.Restricted;

/// What the list of protected items can ask for.
interface KeptActions {

  /// Opens what only named persons may read, for the purpose in the field.
  void read(Restricted.Line line);

  /// Names somebody for what nobody reads.
  void name(Restricted.Line line, Person reader);

  /// Reads more of them.
  void more();

  /// Puts what was read out of sight.
  void forget();

  /// Shows again what waits for a number.
  void back();
}
