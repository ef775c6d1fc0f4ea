package org.uppsikt.evidence;

import java.time.Instant;
import java.util.Optional;

/// One item before or after the sealed one in its thread, in the order shown.
///
/// @param who the sender's shown name, empty where the platform withholds it
/// @param at when the platform claims it was posted
/// @param sealed true for the sealed item itself, so that its place in the thread shows
public record ThreadLine(
    String remote, String who, Optional<Instant> at, String text, boolean sealed) {}
