package org.uppsikt.channel;

import java.util.function.Function;

/// What a channel answered: a value, or a failure that says what kind of trouble it was.
public sealed interface ChannelResult<T> {

  record Ok<T>(T value) implements ChannelResult<T> {}

  record Failed<T>(ChannelFailure failure) implements ChannelResult<T> {}

  static <T> ChannelResult<T> ok(T value) {
    return new Ok<>(value);
  }

  static <T> ChannelResult<T> failed(ChannelFailure failure) {
    return new Failed<>(failure);
  }

  default <U> ChannelResult<U> map(Function<T, U> f) {
    return switch (this) {
      case Ok<T>(T value) -> ok(f.apply(value));
      case Failed<T>(ChannelFailure failure) -> failed(failure);
    };
  }

  default <U> ChannelResult<U> then(Function<T, ChannelResult<U>> f) {
    return switch (this) {
      case Ok<T>(T value) -> f.apply(value);
      case Failed<T>(ChannelFailure failure) -> failed(failure);
    };
  }
}
