package org.uppsikt.arch.bad.channel.one;

import org.uppsikt.arch.bad.channel.Connector;
import org.uppsikt.arch.bad.channel.two.Two;

/// A connector that knows another.
public record One(Two other) implements Connector {}
