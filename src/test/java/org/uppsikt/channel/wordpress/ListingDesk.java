package org.uppsikt.channel.wordpress;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.uppsikt.channel.Budget;
import org.uppsikt.channel.Cancellation;
import org.uppsikt.channel.ChannelFailure;
import org.uppsikt.channel.ChannelResult;
import org.uppsikt.channel.Page;
import org.uppsikt.channel.http.HttpPort;
import org.uppsikt.domain.item.RemoteId;
import org.uppsikt.testing.Ports;

/// A site whose lists are read in passes, and what came of it.
abstract class ListingDesk {

  static final Instant START = Instant.parse("2026-11-20T08:00:00Z");
  static final int MANY = 250;

  /// What a round gives its calls.
  static final Budget CALL = new Budget(40, 100);

  final HttpPort port = Ports.impatient(Clock.systemUTC());
  final ScriptedWordPress site = new ScriptedWordPress(port);
  final Set<RemoteId> came = new LinkedHashSet<>();
  Optional<String> cursor = Optional.empty();
  int dropped;

  @AfterEach
  void close() {
    site.close();
    port.close();
  }

  RemoteId say(String text, Instant at) {
    return site.add(text, Optional.of("Kim"), at);
  }

  Set<RemoteId> many(int count, Instant from, Duration apart) {
    Set<RemoteId> written = new LinkedHashSet<>();
    for (int i = 0; i < count; i++) {
      written.add(say("nummer " + i, from.plus(apart.multipliedBy(i))));
    }
    return written;
  }

  /// One pass over the site, however many calls that takes.
  void pass(Budget each) {
    passes(each, 1);
  }

  void passes(Budget each, int times) {
    for (int pass = 0; pass < times; pass++) {
      boolean more = true;
      for (int call = 0; more; call++) {
        assertThat(call).as("calls of one pass").isLessThan(40);
        more = call(each);
      }
    }
  }

  private boolean call(Budget each) {
    return switch (fetch(each)) {
      case ChannelResult.Failed<Page>(ChannelFailure failure) ->
          throw new AssertionError("failed: " + failure);
      case ChannelResult.Ok<Page>(Page page) -> page.more();
    };
  }

  /// One call, which may fail.
  ChannelResult<Page> fetch(Budget budget) {
    ChannelResult<Page> result = site.connector().fetch(cursor, budget, Cancellation.NEVER);
    if (result instanceof ChannelResult.Ok<Page>(Page page)) {
      page.items().forEach(item -> came.add(item.id()));
      cursor = Optional.of(page.cursor());
      dropped += page.dropped();
    }
    return result;
  }

  int requests(String list, Runnable work) {
    int before = site.server().requests().size();
    work.run();
    var all = new ArrayList<>(site.server().requests());
    return (int)
        all.stream()
            .skip(before)
            .filter(request -> request.query().getOrDefault("rest_route", "").endsWith(list))
            .count();
  }
}
