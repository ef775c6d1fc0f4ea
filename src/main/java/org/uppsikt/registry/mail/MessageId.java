package org.uppsikt.registry.mail;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.uppsikt.domain.registry.HandOverId;

/// The Message-ID of a hand-over: decided by the hand-over alone, so that every attempt has the
/// same one and a mailbox can be searched for it (RFC 5322, 3.6.4).
final class MessageId {

  private static final Pattern OURS =
      Pattern.compile(
          "<?uppsikt\\.([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})@", Pattern.CASE_INSENSITIVE);

  private MessageId() {}

  static String of(HandOverId id, String from) {
    return "<uppsikt." + id + "@" + from.substring(from.indexOf('@') + 1) + ">";
  }

  /// The first hand-over that a text names: a header such as References, or a returned message.
  static Optional<HandOverId> in(String text) {
    Matcher matcher = OURS.matcher(text);
    return matcher.find() ? Optional.of(HandOverId.parse(matcher.group(1))) : Optional.empty();
  }
}
