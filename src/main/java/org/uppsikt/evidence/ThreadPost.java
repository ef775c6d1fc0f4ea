package org.uppsikt.evidence;

import java.time.Instant;
import java.util.Optional;

/// The post that the sealed item stands under.
///
/// @param who the account that posted it, empty where the platform does not say
/// @param at when the platform claims it was posted
public record ThreadPost(
    String remote, String who, Optional<Instant> at, Optional<String> permalink, String text) {}
