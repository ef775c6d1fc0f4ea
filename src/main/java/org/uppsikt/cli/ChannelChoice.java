package org.uppsikt.cli;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.uppsikt.domain.channel.Channel;
import org.uppsikt.text.CliText;
import org.uppsikt.work.Desk;

/// The channels that a command means by `--channel`.
final class ChannelChoice {

  private ChannelChoice() {}

  /// All of them where none is named; empty, and told, where no channel has that name or there is
  /// none yet.
  static List<Channel> of(Call call, Desk desk) {
    List<Channel> all = desk.reading().channels();
    Optional<String> name = call.option("--channel");
    List<Channel> meant =
        all.stream().filter(c -> name.isEmpty() || c.name().equals(name.get())).toList();
    if (all.isEmpty()) {
      call.complain(CliText.NO_CHANNEL_YET);
    } else if (meant.isEmpty()) {
      String names = all.stream().map(Channel::name).collect(Collectors.joining(", "));
      call.complain(CliText.NO_CHANNEL, name.orElse(""), names);
    }
    return meant;
  }
}
