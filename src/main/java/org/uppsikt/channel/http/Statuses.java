package org.uppsikt.channel.http;

import java.time.Instant;
import java.util.Optional;
import org.uppsikt.channel.ChannelFailure;
import org.uppsikt.channel.ChannelFailure.Why;
import org.uppsikt.channel.ChannelResult;

/// Says in the channel's words what a status means.
final class Statuses {

  private Statuses() {}

  static ChannelResult<Answer> check(
      Answer answer, Call call, Round.RefusalCode refusal, Instant now) {
    int status = answer.status();
    if (status >= 200 && status < 300) {
      return ChannelResult.ok(answer);
    }
    return ChannelResult.failed(failure(answer, call.method().changes(), refusal, now));
  }

  private static ChannelFailure failure(
      Answer answer, boolean changes, Round.RefusalCode refusal, Instant now) {
    Optional<String> retryAfter = answer.header("retry-after");
    int status = answer.status();
    return switch (status) {
      case 401 -> new ChannelFailure.Unauthorised();
      case 404, 410 -> new ChannelFailure.Gone();
      case 429 -> new ChannelFailure.RateLimited(RetryAfter.until(retryAfter, now));
      case 501 -> new ChannelFailure.Refused(code(answer, refusal));
      default -> {
        if (status >= 400 && status < 500) {
          yield new ChannelFailure.Refused(code(answer, refusal));
        }
        if (status < 500 || status > 599) {
          yield changes ? new ChannelFailure.Uncertain() : new ChannelFailure.Malformed("status");
        }
        yield serverFault(status, changes, retryAfter, now);
      }
    };
  }

  /// A server may fail after it has done what was asked, so a change is uncertain.
  private static ChannelFailure serverFault(
      int status, boolean changes, Optional<String> retryAfter, Instant now) {
    if (changes) {
      return new ChannelFailure.Uncertain();
    }
    return status == 503 && retryAfter.isPresent()
        ? new ChannelFailure.RateLimited(RetryAfter.until(retryAfter, now))
        : new ChannelFailure.Unreachable(Why.SERVER_FAULT);
  }

  /// Only a plain word is taken over from the answer: anything else could be what a person wrote.
  private static String code(Answer answer, Round.RefusalCode refusal) {
    return refusal
        .in(answer)
        .filter(code -> code.matches("[A-Za-z0-9_.-]{1,60}"))
        .orElse(Integer.toString(answer.status()));
  }
}
