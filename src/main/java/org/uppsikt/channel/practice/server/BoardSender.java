package org.uppsikt.channel.practice.server;

import org.jspecify.annotations.Nullable;

/// Who wrote an item, as far as the platform tells. The website tells e-mail, address and user
/// agent; the two others tell a name, a handle or a profile.
record BoardSender(
    String id,
    String name,
    @Nullable String handle,
    @Nullable String profile,
    @Nullable String email,
    @Nullable String ip,
    @Nullable String agent) {}
