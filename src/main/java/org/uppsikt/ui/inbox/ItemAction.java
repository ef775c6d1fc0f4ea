package org.uppsikt.ui.inbox;

import java.util.Set;
import org.kordamp.ikonli.feather.Feather;
import org.uppsikt.text.ItemText;

/// What can be done with an item, with its key; the same letters in all languages.
public enum ItemAction {
  ANSWER("S", Feather.CORNER_UP_LEFT, ItemText.ANSWER),
  FORWARD("V", Feather.CORNER_UP_RIGHT, ItemText.FORWARD),
  REGISTER("D", Feather.ARCHIVE, ItemText.REGISTER),
  NO_ACTION("I", Feather.CHECK, ItemText.NO_ACTION),
  CORRECT("R", Feather.EDIT, ItemText.CORRECT),
  REFER("H", Feather.USERS, ItemText.REFER),
  ASK("Q", Feather.HELP_CIRCLE, ItemText.ASK),
  SNOOZE("P", Feather.CLOCK, ItemText.SNOOZE),
  NUMBER("D", Feather.HASH, ItemText.NUMBER),
  PRESS("", Feather.MIC, ItemText.PRESS),
  MISDIRECTED("", Feather.NAVIGATION, ItemText.MISDIRECTED),
  PASS_ON("", Feather.SEND, ItemText.PASS_ON),
  MARK_SECRET("", Feather.KEY, ItemText.MARK_SECRET),
  /// In its place where a mark holds.
  LIFT_SECRECY("", Feather.KEY, ItemText.LIFT_SECRECY),
  PROTECT("", Feather.SHIELD, ItemText.PROTECT),
  NO_ACTION_BECAUSE("", Feather.CHECK_SQUARE, ItemText.NO_ACTION_BECAUSE),
  /// Offered where the item is gone from the channel; then nothing can be answered.
  SEAL("S", Feather.LOCK, ItemText.SEAL),
  /// Not the key of taking back, which stands in its place a moment later.
  RESTORE("Y", Feather.EYE, ItemText.RESTORE),
  /// In the place of showing again, where readers never saw it.
  PUBLISH("Y", Feather.EYE, ItemText.PUBLISH),
  PUBLISH_BECAUSE("", Feather.CHECK_SQUARE, ItemText.PUBLISH_BECAUSE),
  RESTORE_BECAUSE("", Feather.CHECK_SQUARE, ItemText.RESTORE_BECAUSE),
  /// Offered while an order waits and nothing of it has left; then nothing can be shown again.
  TAKE_BACK("Z", Feather.ROTATE_CCW, ItemText.TAKE_BACK),
  SEND_NOW("U", Feather.FAST_FORWARD, ItemText.SEND_NOW),
  UNPUBLISH("A", Feather.EYE_OFF, ItemText.UNPUBLISH);

  /// What writes to the sender.
  static final Set<ItemAction> ANSWERS = Set.of(ANSWER, CORRECT, REFER, MISDIRECTED);

  /// What fits where something is no ground to unpublish.
  static final Set<ItemAction> INSTEAD = Set.of(ANSWER, CORRECT, REFER);

  private final String key;
  private final Feather icon;
  private final ItemText word;

  ItemAction(String key, Feather icon, ItemText word) {
    this.key = key;
    this.icon = icon;
    this.word = word;
  }

  /// Empty for what is only in the menu.
  public String key() {
    return key;
  }

  public Feather icon() {
    return icon;
  }

  public ItemText word() {
    return word;
  }

  /// Whether it is done without a pane that asks.
  boolean decidesAtOnce() {
    return switch (this) {
      case NO_ACTION, RESTORE, PUBLISH, SEAL, TAKE_BACK, SEND_NOW -> true;
      default -> false;
    };
  }
}
