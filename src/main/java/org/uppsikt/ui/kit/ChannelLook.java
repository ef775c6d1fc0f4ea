package org.uppsikt.ui.kit;

import org.kordamp.ikonli.feather.Feather;

/// The icon of a kind of channel; its name always stands beside it or in the accessible text.
public enum ChannelLook {
  FACEBOOK(Feather.FACEBOOK),
  INSTAGRAM(Feather.INSTAGRAM),
  YOUTUBE(Feather.YOUTUBE),
  X(Feather.TWITTER),
  LINKEDIN(Feather.LINKEDIN),
  WEB(Feather.GLOBE),
  FEDIVERSE(Feather.AT_SIGN),
  MAIL(Feather.MAIL),
  FORUM(Feather.MESSAGE_SQUARE),
  OTHER(Feather.MESSAGE_CIRCLE);

  private final Feather icon;

  ChannelLook(Feather icon) {
    this.icon = icon;
  }

  public Feather icon() {
    return icon;
  }
}
