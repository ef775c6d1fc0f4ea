package org.uppsikt.domain.channel;

import java.util.UUID;

/// Identity of a channel in the workspace; never reused.
public record ChannelId(UUID value) {

  public static ChannelId parse(String text) {
    return new ChannelId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
