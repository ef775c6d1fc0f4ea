package org.uppsikt.text;

import java.util.List;

/// Something to be told, before it has words: a key and what goes into it.
public record Message(Key key, List<Object> args) {

  public Message {
    args = List.copyOf(args);
  }

  public static Message of(Key key, Object... args) {
    return new Message(key, List.of(args));
  }
}
