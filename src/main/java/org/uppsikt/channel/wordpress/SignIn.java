package org.uppsikt.channel.wordpress;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.uppsikt.channel.ChannelFailure;
import org.uppsikt.channel.ChannelResult;
import org.uppsikt.channel.http.Fields;
import org.uppsikt.channel.http.Json;
import org.uppsikt.channel.http.Round;
import tools.jackson.databind.JsonNode;

/// Asks the site who the account is and what it may.
final class SignIn {

  private SignIn() {}

  static LoginCheck check(Site site, Round round) {
    ChannelResult<LoginCheck> result =
        round
            .send(site.get("users/me", Map.of("context", "edit")))
            .then(answer -> Json.parse(answer.body(), "me"))
            .then(SignIn::read);
    return switch (result) {
      case ChannelResult.Ok<LoginCheck>(LoginCheck check) -> check;
      case ChannelResult.Failed<LoginCheck>(ChannelFailure failure) ->
          new LoginCheck.Failed(failure);
    };
  }

  private static ChannelResult<LoginCheck> read(JsonNode node) {
    Fields me = Fields.of(node, "me");
    List<String> lacks = LoginCheck.NEEDED.stream().filter(right -> !granted(node, right)).toList();
    Optional<String> name = me.text("name");
    return me.orMalformed(
        name.map(n -> lacks.isEmpty() ? ready(n) : new LoginCheck.MissingRight(lacks)));
  }

  private static LoginCheck ready(String name) {
    return new LoginCheck.Ready(name);
  }

  /// Plug-ins that edit roles write 1 for true.
  private static boolean granted(JsonNode node, String right) {
    JsonNode value = node.path("capabilities").path(right);
    return value.isBoolean() ? value.booleanValue() : value.asString("").equals("1");
  }
}
