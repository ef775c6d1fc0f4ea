package org.uppsikt.settings;

import java.util.List;

/// What the console remembers between two starts.
///
/// @param writtenBy version of the program that wrote it
/// @param language tag, or empty for the system's
/// @param appearance LIGHT, DARK or SYSTEM
/// @param textPercent 80 to 200
/// @param singleKeys whether single letters and digits act
/// @param window left, top, width, height; empty until the window was moved
/// @param lastWorkspace folder, or empty
/// @param idleMinutes until the console locks itself; 0 for never
public record ConsoleSettings(
    String writtenBy,
    String language,
    String appearance,
    int textPercent,
    boolean singleKeys,
    List<Double> window,
    String lastWorkspace,
    int idleMinutes,
    BackupPlan backup) {

  /// Where and how often the workspace is backed up.
  ///
  /// @param folder empty until somebody chose one
  public record BackupPlan(String folder, int everyHours, int keep) {
    public static final BackupPlan NONE = new BackupPlan("", 24, 14);
  }

  public static final ConsoleSettings DEFAULT =
      new ConsoleSettings("", "", "SYSTEM", 100, true, List.of(), "", 15, BackupPlan.NONE);

  public ConsoleSettings {
    window = window.size() == 4 ? List.copyOf(window) : List.of();
    textPercent = Math.clamp(textPercent, 80, 200);
    idleMinutes = Math.clamp(idleMinutes, 0, 480);
  }
}
