package org.uppsikt.ui.channels;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.uppsikt.domain.channel.Channel;
import org.uppsikt.text.ChannelText;
import org.uppsikt.ui.kit.ChannelLook;
import org.uppsikt.ui.kit.Kit;
import org.uppsikt.ui.kit.Notice;
import org.uppsikt.ui.kit.Tone;
import org.uppsikt.work.ChannelRegister;

/// Why a channel was not connected, and which platform one is, in words.
final class RegisterWords {

  private RegisterWords() {}

  static Notice refused(Kit kit, ChannelRegister.Why why) {
    return Notice.of(
        Tone.WARN,
        kit.text(happened(why)),
        kit.text(ChannelText.NOTHING_SAVED),
        kit.text(todo(why)));
  }

  /// Why none can be connected, and what to do instead.
  static String why(Kit kit, ChannelRegister.Why why) {
    return kit.text(happened(why)) + " " + kit.text(todo(why));
  }

  private static ChannelText happened(ChannelRegister.Why why) {
    return switch (why) {
      case NO_RIGHT -> ChannelText.NO_RIGHT;
      case PRACTICE -> ChannelText.PRACTICE;
      case NO_NAME -> ChannelText.NO_NAME;
      case NAME_TAKEN -> ChannelText.NAME_TAKEN;
      case NOT_AN_ADDRESS -> ChannelText.NOT_AN_ADDRESS;
      case NOT_ENCRYPTED -> ChannelText.NOT_ENCRYPTED;
      case ORDERS_OPEN -> ChannelText.ORDERS_OPEN;
    };
  }

  private static ChannelText todo(ChannelRegister.Why why) {
    return switch (why) {
      case NO_RIGHT -> ChannelText.DO_ASK;
      case PRACTICE -> ChannelText.DO_OWN;
      case NO_NAME -> ChannelText.DO_NAME;
      case NAME_TAKEN -> ChannelText.DO_OTHER_NAME;
      case NOT_AN_ADDRESS -> ChannelText.DO_ADDRESS;
      case NOT_ENCRYPTED -> ChannelText.DO_ENCRYPTED;
      case ORDERS_OPEN -> ChannelText.DO_ORDERS;
    };
  }

  /// Why what was copied was not taken in. What was typed stays in its panel.
  static Notice notEntered(Kit kit, ChannelRegister.NotEntered why) {
    return switch (why) {
      case NO_RIGHT -> kept(kit, ChannelText.NO_ENTRY, ChannelText.DO_ASK);
      case ENDED -> kept(kit, ChannelText.ENTRY_ENDED, ChannelText.DO_RESUME);
      case NOT_USABLE -> kept(kit, ChannelText.NOT_USABLE, ChannelText.DO_NOT_USABLE);
    };
  }

  static Notice noPicture(Kit kit) {
    return kept(kit, ChannelText.NO_PICTURE, ChannelText.DO_PICTURE);
  }

  private static Notice kept(Kit kit, ChannelText happened, ChannelText todo) {
    return Notice.of(
        Tone.WARN, kit.text(happened), kit.text(ChannelText.KEPT_TYPED), kit.text(todo));
  }

  static Notice missing(Kit kit, List<String> rights) {
    var lacking = rights.stream().map(right -> right(kit, right)).collect(Collectors.joining(", "));
    return new Notice(
        Tone.WARN,
        kit.text(ChannelText.MISSING_RIGHT, lacking),
        kit.text(ChannelText.NOTHING_SAVED),
        kit.text(ChannelText.DO_EDITOR),
        String.join(", ", rights));
  }

  /// WordPress's own names of the rights, said so that somebody can grant them.
  private static String right(Kit kit, String name) {
    return switch (name) {
      case "moderate_comments" -> kit.text(ChannelText.RIGHT_MODERATE);
      case "edit_posts" -> kit.text(ChannelText.RIGHT_POSTS);
      default -> name;
    };
  }

  static String kind(Kit kit, Channel channel) {
    return switch (channel.kind()) {
      case WORDPRESS -> kit.text(ChannelText.KIND_WORDPRESS);
      case PRACTICE -> kit.text(ChannelText.KIND_PRACTICE);
      case MANUAL -> kit.text(ChannelText.KIND_MANUAL, look(kit, look(channel)));
    };
  }

  static ChannelLook look(Channel channel) {
    return switch (channel.look().toLowerCase(Locale.ROOT)) {
      case "facebook" -> ChannelLook.FACEBOOK;
      case "instagram" -> ChannelLook.INSTAGRAM;
      case "youtube" -> ChannelLook.YOUTUBE;
      case "x" -> ChannelLook.X;
      case "linkedin" -> ChannelLook.LINKEDIN;
      case "web", "website", "wordpress" -> ChannelLook.WEB;
      case "fediverse", "mastodon" -> ChannelLook.FEDIVERSE;
      case "mail" -> ChannelLook.MAIL;
      case "forum" -> ChannelLook.FORUM;
      default -> ChannelLook.OTHER;
    };
  }

  static String look(Kit kit, ChannelLook look) {
    return kit.text(
        switch (look) {
          case FACEBOOK -> ChannelText.LOOK_FACEBOOK;
          case INSTAGRAM -> ChannelText.LOOK_INSTAGRAM;
          case YOUTUBE -> ChannelText.LOOK_YOUTUBE;
          case X -> ChannelText.LOOK_X;
          case LINKEDIN -> ChannelText.LOOK_LINKEDIN;
          case WEB -> ChannelText.LOOK_WEB;
          case FEDIVERSE -> ChannelText.LOOK_FEDIVERSE;
          case MAIL -> ChannelText.LOOK_MAIL;
          case FORUM -> ChannelText.LOOK_FORUM;
          case OTHER -> ChannelText.LOOK_OTHER;
        });
  }
}
