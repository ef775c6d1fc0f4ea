package org.uppsikt.arch.bad.ui.review;

/// The screen that is known.
public record Review() {}
