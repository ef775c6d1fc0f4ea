package org.uppsikt.evidence;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.uppsikt.domain.item.Sender;
import org.uppsikt.domain.item.SenderStatement;

/// The sender as a part: every detail the platform gave, or what the moderator stated (SME-40).
public final class SenderPart {

  private SenderPart() {}

  /// Empty where neither the platform nor the moderator says anything about the sender.
  public static Optional<Bytes> of(Sender sender, Optional<SenderStatement> statement) {
    return switch (sender) {
      case Sender.Disclosed disclosed when disclosed.tellsWho() ->
          Optional.of(CanonicalJson.write(disclosed(disclosed)));
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

  private static Bytes withheld(SenderStatement statement) {
    return CanonicalJson.write(
        switch (statement) {
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
        });
  }
}
