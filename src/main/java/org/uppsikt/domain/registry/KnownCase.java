package org.uppsikt.domain.registry;

/// A case that the office knows.
///
/// @param title may be empty; of a secret case nothing is kept here
public record KnownCase(String number, String title) {}
