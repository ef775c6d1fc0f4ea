package org.uppsikt.arch.bad.channel.two;

import org.uppsikt.arch.bad.channel.Connector;

/// The connector that is known.
public record Two() implements Connector {}
