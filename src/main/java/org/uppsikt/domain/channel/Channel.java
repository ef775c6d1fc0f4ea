package org.uppsikt.domain.channel;

/// An official channel as the office registered it.
///
/// @param name what the office calls it
/// @param address base address of the interface, or of the page for a manual channel
/// @param look which platform the readers see, for the icon and the words ("facebook", "website")
/// @param account user name at the interface, empty where none is needed; never a secret
public record Channel(
    ChannelId id, ChannelKind kind, String name, String address, String look, String account) {

  /// The channel as it was or will be called otherwise.
  public Channel named(String other) {
    return new Channel(id, kind, other, address, look, account);
  }
}
