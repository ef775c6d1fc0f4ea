package org.uppsikt.ui.inbox;

/// What a person can ask for in the unpublish panel.
public interface PanelActions {

  void toggleGround(String groundId);

  void saveEvidence();

  /// Saves the evidence, if that is not done yet, and closes the panel: nothing is unpublished.
  void saveOnly();

  void cancelSaving();

  /// States the sender whom the channel withholds.
  ///
  /// @param nothing true where the page shows none either
  void stateSender(boolean nothing);

  void toggleNotice();

  /// The channel's trash instead of hiding, where the channel has both.
  void toggleTrash();

  /// Hiding without a copy.
  NoCopyActions noCopy();

  /// Queues the unpublishing; only offered once the evidence is saved.
  void unpublish();
}
