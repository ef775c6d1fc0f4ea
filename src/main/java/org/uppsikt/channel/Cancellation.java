package org.uppsikt.channel;

/// Asked between requests: true once the work should stop.
@FunctionalInterface
public interface Cancellation {

  Cancellation NEVER = () -> false;

  boolean requested();
}
