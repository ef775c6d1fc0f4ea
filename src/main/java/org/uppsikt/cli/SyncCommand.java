package org.uppsikt.cli;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.uppsikt.domain.channel.Channel;
import org.uppsikt.text.CliText;
import org.uppsikt.text.Texts;
import org.uppsikt.work.Desk;
import org.uppsikt.work.Failures;
import org.uppsikt.work.Rounds;

/// `sync`: one round of fetching, for schedulers. Sends nothing.
final class SyncCommand implements Command.AtDesk {

  @Override
  public Options options(Texts texts) {
    return new Options(texts, CliText.ABOUT_SYNC)
        .workspace()
        .option("--channel", "NAME", CliText.CHANNEL_OPTION)
        .format();
  }

  @Override
  public boolean whileLocked() {
    return true;
  }

  @Override
  public int run(Call call, Desk desk) {
    List<Channel> channels = ChannelChoice.of(call, desk);
    if (channels.isEmpty()) {
      // A scheduler may be set up before the first channel: then there is nothing to fetch.
      boolean none = call.option("--channel").isEmpty();
      return none ? Exit.FINE : Exit.USAGE;
    }
    int code = Exit.FINE;
    for (Channel channel : channels) {
      if (call.stopped().getAsBoolean()) {
        call.complain(CliText.STOPPED);
        return Exit.NOT_RUN;
      }
      Rounds.Round round = desk.rounds().run(channel, call.stopped()::getAsBoolean);
      if (round.failure().isPresent() || round.waitsUntil().isPresent()) {
        code = Exit.PROBLEMS;
      }
      show(call, channel, round);
    }
    return code;
  }

  private static void held(Call call, Channel channel, Rounds.Round round) {
    round
        .waitsUntil()
        .ifPresentOrElse(
            until -> call.complain(CliText.SYNC_WAITS, channel.name(), until.toString()),
            () -> call.complain(CliText.SYNC_RUNNING, channel.name()));
  }

  private static boolean isUnderWay(Rounds.Round round) {
    return round.held().filter(Rounds.Held.UnderWay.class::isInstance).isPresent();
  }

  private static void show(Call call, Channel channel, Rounds.Round round) {
    String failure = round.failure().map(Failures::code).orElse("");
    if (call.json()) {
      Map<String, Object> line = new LinkedHashMap<>();
      line.put("channel", channel.name());
      line.put("new", round.fresh().size());
      line.put("edited", round.edited());
      line.put("changedOutside", round.moved());
      line.put("dropped", round.dropped());
      line.put("failure", failure);
      line.put("waitsUntil", round.waitsUntil().map(Instant::toString).orElse(""));
      line.put("underWay", isUnderWay(round));
      call.print(line);
      return;
    }
    if (round.held().isPresent()) {
      held(call, channel, round);
      return;
    }
    call.say(
        CliText.SYNC_DONE, channel.name(), round.fresh().size(), round.edited(), round.moved());
    if (round.dropped() > 0) {
      call.complain(CliText.SYNC_DROPPED, channel.name(), round.dropped());
    }
    if (!failure.isEmpty()) {
      call.complain(CliText.SYNC_FAILED, channel.name(), failure);
    }
  }
}
