package org.uppsikt.arch.bad.registry.mail;

/// A way to the registry.
public record Mail() {}
