package org.uppsikt.ui.policy;

import java.util.UUID;

/// What can be asked for around what units add to the guidelines.
interface SupplementActions {

  /// Opens what is in force.
  void openSupplements();

  /// Asks for a file and takes it in where it only tightens.
  void takeIn(SupplementForm form);

  /// Takes one out, for the reason that was written.
  void takeOut(SupplementForm form, UUID supplement, String reason);

  void closeSupplements(SupplementForm form);
}
