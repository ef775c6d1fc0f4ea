package org.uppsikt.domain.policy;

/// A ground that exists: a clause of the policy version in force, or a statute of the country.
///
/// @param category merged category it maps to
/// @param clause clause id, for instance "SME-43"
/// @param section where it stands, as the office writes it, for instance "§ 6.1"
public record Ground(Category category, String clause, String section) {}
