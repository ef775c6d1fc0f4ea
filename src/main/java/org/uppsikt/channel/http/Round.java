package org.uppsikt.channel.http;

import java.net.URI;
import java.util.Optional;
import org.uppsikt.channel.Budget;
import org.uppsikt.channel.Cancellation;
import org.uppsikt.channel.ChannelFailure;
import org.uppsikt.channel.ChannelFailure.Why;
import org.uppsikt.channel.ChannelResult;
import org.uppsikt.channel.Spent;

/// The requests of one call of a connector. Counts every request, redirects and repeats included,
/// so that a round stays under its ceiling; repeats only what reads; follows a redirect only for
/// what reads, and only within the same origin, so that a login never reaches another host.
///
/// Used by one thread.
public final class Round {

  private static final int MOST_HOPS = 3;

  private final HttpPort port;
  private final Cancellation cancellation;
  private final RefusalCode refusal;
  private final Spent spent;
  private int left;

  public Round(HttpPort port, Budget budget, Cancellation cancellation, RefusalCode refusal) {
    this.port = port;
    this.left = budget.requests();
    this.spent = budget.spent();
    this.cancellation = cancellation;
    this.refusal = refusal;
  }

  /// For a call that belongs to no round of fetching.
  ///
  /// @param ceiling how many requests there may be
  public Round(HttpPort port, int ceiling, Cancellation cancellation, RefusalCode refusal) {
    this(port, new Budget(ceiling, 1), cancellation, refusal);
  }

  /// Finds the platform's own code in an answer that says no.
  @FunctionalInterface
  public interface RefusalCode {
    Optional<String> in(Answer answer);
  }

  /// How many requests may still be made. Asked before each [#send].
  public int left() {
    return left;
  }

  public boolean cancelled() {
    return cancellation.requested();
  }

  /// Sends and gives the answer where its status is 2xx.
  ///
  /// @throws IllegalStateException where nothing is left of the ceiling
  public ChannelResult<Answer> send(Call call) {
    int failures = 0;
    while (true) {
      ChannelResult<Answer> result = follow(call);
      boolean again =
          result instanceof ChannelResult.Failed<Answer>(ChannelFailure failure)
              && worthRepeating(failure)
              && !call.method().changes();
      failures++;
      if (!again || left == 0 || failures >= port.limits().attempts()) {
        return result;
      }
      if (!port.pause(failures, cancellation)) {
        return ChannelResult.failed(new ChannelFailure.Cancelled());
      }
    }
  }

  private static boolean worthRepeating(ChannelFailure failure) {
    return failure instanceof ChannelFailure.Unreachable(Why why)
        && switch (why) {
          case NO_CONNECTION, TIMED_OUT, CONNECTION_RESET, SERVER_FAULT -> true;
          default -> false;
        };
  }

  private ChannelResult<Answer> follow(Call call) {
    Call next = call;
    for (int hop = 0; hop <= MOST_HOPS; hop++) {
      if (left == 0) {
        if (hop == 0) {
          throw new IllegalStateException("no request left in this round");
        }
        break;
      }
      left--;
      spent.one();
      ChannelResult<Answer> result = port.exchange(next, cancellation);
      if (!(result instanceof ChannelResult.Ok<Answer>(Answer answer)) || !redirects(answer)) {
        return result.then(a -> Statuses.check(a, call, refusal, port.now()));
      }
      Optional<URI> target = target(answer, next);
      if (call.method().changes() || target.isEmpty()) {
        return HttpPort.unreachable(Why.REDIRECTED_ELSEWHERE);
      }
      next = next.to(target.get());
    }
    return HttpPort.unreachable(Why.REDIRECT_LOOP);
  }

  private static boolean redirects(Answer answer) {
    return switch (answer.status()) {
      case 301, 302, 303, 307, 308 -> true;
      default -> false;
    };
  }

  /// Empty where the redirect leaves the origin or cannot be read.
  private static Optional<URI> target(Answer answer, Call call) {
    try {
      return answer
          .header("location")
          .map(location -> call.uri().resolve(location))
          .filter(uri -> Origin.of(uri).isPresent())
          .filter(uri -> Origin.of(uri).equals(Origin.of(call.uri())));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
