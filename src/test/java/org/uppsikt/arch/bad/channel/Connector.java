package org.uppsikt.arch.bad.channel;

/// Stands for what a connector implements.
public interface Connector {}
