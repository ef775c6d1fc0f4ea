package org.uppsikt.domain.channel;

/// The interface behind a channel. The name is stored: never rename a constant.
public enum ChannelKind {
  /// The made-up municipality's server; nothing leaves the machine.
  PRACTICE,
  /// A channel without an interface: a person pastes what the page shows and acts in the platform.
  MANUAL,
  /// Comments of a WordPress site over its REST interface.
  WORDPRESS
}
