package org.uppsikt.evidence;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.uppsikt.domain.item.ItemVersion;
import org.uppsikt.domain.item.Sender;
import org.uppsikt.domain.item.SenderStatement;

/// The sender as a part: every detail the platform gave, or what the moderator stated (SME-40).
/// Where these are no longer what was first received, as after an edit by somebody at the site whom
/// it then gives instead, the first ones stand beside them, each with its version and time. What
/// was sealed before that was so stays as it is.
public final class SenderPart {

  private static final String FIRST = ",\"first\":{";

  private SenderPart() {}

  /// @param versions all of the item, oldest first
  public static Optional<Bytes> of(
      ItemVersion version, List<ItemVersion> versions, Optional<SenderStatement> statement) {
    return fields(version.sender(), statement)
        .map(fields -> first(version, versions).map(f -> with(fields, version, f)).orElse(fields))
        .map(CanonicalJson::write);
  }

  /// The version in which the sender was first received, where the platform told who it is and
  /// tells otherwise now.
  public static Optional<ItemVersion> first(ItemVersion version, List<ItemVersion> versions) {
    return versions.stream()
        .findFirst()
        .filter(first -> first.number() < version.number())
        .filter(first -> first.sender() instanceof Sender.Disclosed)
        .filter(first -> !first.sender().equals(version.sender()));
  }

  /// Whether a sealed part tells of the sender as first received. Within a detail the quotation
  /// marks would be escaped.
  public static boolean tellsFirst(byte[] sealed) {
    return new String(sealed, StandardCharsets.UTF_8).contains(FIRST);
  }

  private static Map<String, Object> with(
      Map<String, Object> fields, ItemVersion version, ItemVersion first) {
    var map = new HashMap<>(fields);
    map.put("version", version.number());
    map.put("seenAt", version.seenAt().toString());
    map.put("changedSinceVersion", first.number());
    var then = new HashMap<>(disclosed((Sender.Disclosed) first.sender()));
    then.put("version", first.number());
    then.put("seenAt", first.seenAt().toString());
    map.put("first", then);
    return map;
  }

  /// Of that sender alone. Empty where neither the platform nor the moderator says anything about
  /// the sender.
  public static Optional<Bytes> of(Sender sender, Optional<SenderStatement> statement) {
    return fields(sender, statement).map(CanonicalJson::write);
  }

  private static Optional<Map<String, Object>> fields(
      Sender sender, Optional<SenderStatement> statement) {
    return switch (sender) {
      case Sender.Disclosed disclosed when disclosed.tellsWho() ->
          Optional.of(disclosed(disclosed));
      case Sender.Disclosed ignored -> statement.map(SenderPart::withheld);
      case Sender.Withheld ignored -> statement.map(SenderPart::withheld);
    };
  }

  private static Map<String, Object> disclosed(Sender.Disclosed sender) {
    var map = new HashMap<String, Object>();
    map.put("sender", "disclosed");
    sender.name().ifPresent(v -> map.put("name", v));
    sender.handle().ifPresent(v -> map.put("handle", v));
    sender.remoteId().ifPresent(v -> map.put("id", v));
    sender.profileUrl().ifPresent(v -> map.put("profile", v));
    sender.email().ifPresent(v -> map.put("email", v));
    sender.ip().ifPresent(v -> map.put("ip", v));
    sender.agent().ifPresent(v -> map.put("agent", v));
    return map;
  }

  private static Map<String, Object> withheld(SenderStatement statement) {
    return switch (statement) {
      case SenderStatement.Pasted pasted ->
          Map.of(
              "sender",
              "withheld",
              "statement",
              "pasted",
              "name",
              pasted.name(),
              "profile",
              pasted.profile());
      case SenderStatement.NothingShown ignored ->
          Map.of("sender", "withheld", "statement", "nothing-shown");
    };
  }
}
