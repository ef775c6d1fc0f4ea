package org.uppsikt.text;

/// Hiding without a copy: child sexual abuse material, and advertising where that is switched on.
public enum NoCopyText implements Key {
  TITLE,
  LAW,
  MUST_NOT,
  NO_COPYING,
  NO_FORWARDING,
  NO_SCREENSHOT,
  HAPPENS,
  NOTHING_SAVED,
  HIDDEN,
  RESTRICTED,
  NAMED,
  SECOND_CALLED,
  POLICE,
  SECOND_TITLE,
  SECOND_WHY,
  NAMED_SECOND,
  COLLEAGUE,
  NOBODY,
  ALONE,
  BY_HAND,
  FINAL,
  KEPT_TITLE,
  KEPT,
  KEPT_DO,
  NEXT,
  BACK,
  HIDE,
  MESSAGE_TITLE,
  MESSAGE_STAYS,
  MESSAGE_POLICE,
  MESSAGE_DONE,
  GONE_STAYS,
  GONE_FINAL,
  GONE_DONE,
  SHOWN_STAYS,
  SHOWN_FINAL,
  LOOKING,
  CHOOSE_SECOND,
  SAY_ALONE,
  FLAGGED,
  AD_OFFER,
  AD_TITLE,
  AD_FIRST,
  AD_SECOND,
  AD_NEXT,
  AD_HIDE,
  ROW,
  ROW_SENDER;

  @Override
  public String screen() {
    return "nocopy";
  }
}
