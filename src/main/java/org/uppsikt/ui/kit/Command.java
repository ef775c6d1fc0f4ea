package org.uppsikt.ui.kit;

import org.kordamp.ikonli.feather.Feather;

/// Something that a person can do or go to by its name, as the palette lists it.
///
/// @param id the same in every language and at every start, so that it can be remembered
/// @param title in finished words; of an item, what somebody else wrote
/// @param detail what the title alone does not tell; also searched
/// @param keys that do the same, empty for none
/// @param why it cannot be done now, empty where it can
public record Command(
    String id,
    Kind kind,
    Feather icon,
    String title,
    String detail,
    String keys,
    String why,
    Runnable run) {

  /// What it is, in the order in which equals are listed.
  public enum Kind {
    COMMAND,
    SCREEN,
    VIEW,
    SAVED,
    CHANNEL,
    ITEM,
    CLAUSE,
    HELP
  }

  public static Command of(Kind kind, String id, Feather icon, String title, Runnable run) {
    return new Command(id, kind, icon, title, "", "", "", run);
  }

  public Command keys(String shown) {
    return new Command(id, kind, icon, title, detail, shown, why, run);
  }

  public Command detail(String words) {
    return new Command(id, kind, icon, title, words, keys, why, run);
  }

  /// @param reason why it cannot be done now; empty where it can
  public Command unless(String reason) {
    return new Command(id, kind, icon, title, detail, keys, reason, run);
  }

  public boolean possible() {
    return why.isEmpty();
  }
}
