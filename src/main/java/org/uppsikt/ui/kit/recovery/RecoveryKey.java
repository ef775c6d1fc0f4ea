package org.uppsikt.ui.kit.recovery;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// A printed recovery key on its way to paper.
///
/// @param workspace name of the workspace it opens
/// @param made day on which it was made
public record RecoveryKey(char[] printed, String workspace, LocalDate made) {

  /// Five characters each.
  public List<String> groups() {
    return Arrays.asList(new String(printed).split("-", -1));
  }

  /// Which group is asked for, from 0: decided by the key itself, so that it differs from key to
  /// key and cannot be known beforehand.
  public int asked() {
    return Math.floorMod(Arrays.hashCode(printed), groups().size());
  }

  /// Whether what was typed is the group asked for. Small letters, O for 0 and I or L for 1 are
  /// forgiven, as they are at the sign-in.
  public boolean answers(String typed) {
    return plain(typed).equals(plain(groups().get(asked())));
  }

  /// Overwrites the characters.
  public void forget() {
    Arrays.fill(printed, ' ');
  }

  @Override
  public boolean equals(Object other) {
    return this == other;
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(this);
  }

  @Override
  public String toString() {
    return "recovery key";
  }

  private static String plain(String typed) {
    return typed
        .toUpperCase(Locale.ROOT)
        .replaceAll("[\\s-]", "")
        .replace('O', '0')
        .replaceAll("[IL]", "1");
  }
}
