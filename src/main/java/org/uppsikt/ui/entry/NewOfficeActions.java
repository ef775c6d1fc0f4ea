package org.uppsikt.ui.entry;

/// What the pages of a new workspace can ask for.
interface NewOfficeActions {

  /// To the next page, where this one is filled in; on the last one the workspace is made.
  void next();

  void back();

  void chooseFolder();

  /// Goes on with the workspace that the folder holds already.
  void openTaken();

  /// The recovery key was written down.
  void finish();
}
