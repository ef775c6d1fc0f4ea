package org.uppsikt.arch.bad.work.there;

import org.uppsikt.arch.bad.work.back.Back;

/// One half of a cycle.
public record There(Back back) {}
