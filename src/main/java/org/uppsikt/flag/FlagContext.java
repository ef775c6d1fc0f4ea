package org.uppsikt.flag;

import java.util.Optional;
import java.util.Set;
import org.uppsikt.domain.channel.OwnNumber;
import org.uppsikt.domain.finding.Subject;
import org.uppsikt.domain.policy.Ground;
import org.uppsikt.domain.policy.PolicyInForce;
import org.uppsikt.domain.registry.NumberForms;

/// What a text is checked against.
///
/// @param language of the municipality, the prior where a text does not tell its own
/// @param ownDomains domains of the municipality, lower case; links and addresses there are fine
/// @param caseNumbers how the municipality writes the numbers of its cases, where it has said so
/// @param ownNumbers telephone and giro numbers of the municipality, as [OwnNumber#bare]
public record FlagContext(
    PolicyInForce policy,
    String language,
    Set<String> ownDomains,
    Optional<NumberForms> caseNumbers,
    Set<String> ownNumbers) {

  public FlagContext {
    ownDomains = Set.copyOf(ownDomains);
    ownNumbers = Set.copyOf(ownNumbers);
  }

  /// Without numbers of the municipality.
  public FlagContext(
      PolicyInForce policy,
      String language,
      Set<String> ownDomains,
      Optional<NumberForms> caseNumbers) {
    this(policy, language, ownDomains, caseNumbers, Set.of());
  }

  /// Without a form of case numbers of the municipality's own.
  public FlagContext(PolicyInForce policy, String language, Set<String> ownDomains) {
    this(policy, language, ownDomains, Optional.empty());
  }

  /// The clause a finding rests on; empty where the policy and the statutes have none.
  public String clauseOf(Subject subject) {
    return switch (subject) {
      case Subject.Breach b -> policy.groundFor(b.category()).map(Ground::clause).orElse("");
      case Subject.NotGround n -> policy.nonGround(n.kind()).map(x -> x.clause()).orElse("");
      case Subject.Matter m -> policy.policy().matters().getOrDefault(m.kind().name(), "");
    };
  }

  /// Whether a telephone or giro number is the municipality's own, however it is written.
  public boolean isOwnNumber(String written) {
    return !ownNumbers.isEmpty() && ownNumbers.contains(OwnNumber.bare(written));
  }

  /// Whether a host is the municipality's own, sub-domains included.
  public boolean isOwn(String host) {
    return ownDomains.stream().anyMatch(d -> host.equals(d) || host.endsWith("." + d));
  }
}
