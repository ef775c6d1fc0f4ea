package org.uppsikt.channel.http;

import java.time.Duration;

/// How long and how much one request may take.
///
/// @param connect until the connection stands
/// @param whole from sending to the last byte of the answer
/// @param answerBytes ceiling of one answer; reading stops there
/// @param attempts how often a reading request is tried in all
/// @param backoff waiting between the attempts
public record Limits(
    Duration connect, Duration whole, int answerBytes, int attempts, Backoff backoff) {

  /// Fits a page of a hundred comments where one of them has 10 MB.
  public static final Limits DEFAULT =
      new Limits(
          Duration.ofSeconds(10),
          Duration.ofSeconds(60),
          64 * 1024 * 1024,
          3,
          new Backoff(Duration.ofSeconds(1), Duration.ofSeconds(30)));

  public Limits {
    if (answerBytes < 1 || attempts < 1 || connect.isNegative() || whole.isNegative()) {
      throw new IllegalArgumentException("limits of " + answerBytes + " bytes, " + attempts);
    }
  }
}
