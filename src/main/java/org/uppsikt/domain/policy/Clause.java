package org.uppsikt.domain.policy;

/// One clause of a policy document or one provision of a statute.
///
/// @param id stable id, for instance "SME-43" or "SE-BrB-4-5"
/// @param section where it stands, as the office writes it
/// @param wording our own short wording, never the document's prose
public record Clause(String id, String section, Strength strength, Labels wording) {

  /// The same, binding at least so much.
  public Clause asStrongAs(Strength least) {
    return strength.compareTo(least) <= 0 ? this : new Clause(id, section, least, wording);
  }

  /// How binding the clause is, from the verb in the document (requirements 1).
  public enum Strength {
    MUST,
    SHOULD,
    MAY,
    WEAK
  }
}
