package org.uppsikt.domain.registry;

import java.util.Optional;

/// What a trial of one place of a route came to. Nothing is sent by it, and nothing read.
///
/// @param fault why it does not work, by the name that the route gives it; empty where it does
public record Trial(Place place, Optional<String> fault) {

  /// What is tried: connection, encryption, login, and for a mailbox that it is there.
  public enum Place {
    SENDING,
    ANSWERS,
    SENT_FOLDER,
    REGISTRY
  }
}
