package org.uppsikt.ui.kit;

import java.util.Locale;
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

  /// The look that a channel was registered with; any other name gives [#OTHER].
  public static ChannelLook of(String look) {
    return switch (look.toLowerCase(Locale.ROOT)) {
      case "facebook" -> FACEBOOK;
      case "instagram" -> INSTAGRAM;
      case "youtube" -> YOUTUBE;
      case "x", "twitter" -> X;
      case "linkedin" -> LINKEDIN;
      case "website", "web", "wordpress" -> WEB;
      case "mastodon", "bluesky" -> FEDIVERSE;
      case "mail" -> MAIL;
      case "forum" -> FORUM;
      default -> OTHER;
    };
  }
}
