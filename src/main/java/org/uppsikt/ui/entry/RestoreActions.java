package org.uppsikt.ui.entry;

/// What the pages of a restore can ask for.
interface RestoreActions {

  void chooseFile();

  /// Asks for the folder that the new one is to lie in.
  void chooseWhere();

  /// To the next page; on the second one the backup is unpacked.
  void next();

  void back();

  void stop();

  /// On to the sign-in of what was restored.
  void signIn();
}
