package org.uppsikt.ui.help;

/// What the help can ask for.
interface HelpActions {

  void show(HelpModel.Part part);

  /// Leads to an entry of the same part.
  void follow(String id);

  /// Prints what is on show.
  void print();

  void close();
}
