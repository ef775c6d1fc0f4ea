package org.uppsikt.arch.bad.channel.two;

import org.uppsikt.arch.bad.channel.Spi;

/// The connector that is known.
public record Two() implements Spi {}
