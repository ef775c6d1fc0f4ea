package org.uppsikt.arch.bad.work.back;

import org.jspecify.annotations.Nullable;
import org.uppsikt.arch.bad.work.there.There;

/// The other half of the cycle.
public record Back(@Nullable There there) {}
