package org.uppsikt.domain.policy;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// One version of a municipality's policy, or of the statute layer of a country, as data.
///
/// @param kind what it is
/// @param country whose statutes apply
/// @param language of the municipality, "sv", "nb" or "fi"
/// @param municipality name as it is written; empty for a statute layer and the neutral base
/// @param hosts of the municipality on the web, lower case
/// @param matters clause by kind of matter ("QUESTION", "CASE", "PRESS"), for what needs another
///     outcome
/// @param arrangements clocks, roles, approval, templates, retention
/// @param drift clauses that cite what no longer is
public record PolicyPack(
    PolicyVersion version,
    PackKind kind,
    Country country,
    String language,
    String municipality,
    List<String> hosts,
    PolicyDocument document,
    List<Clause> clauses,
    List<ListedGround> grounds,
    List<ListedNonGround> nonGrounds,
    Map<String, String> matters,
    Arrangements arrangements,
    List<Drift> drift) {

  public PolicyPack {
    hosts = List.copyOf(hosts);
    clauses = List.copyOf(clauses);
    grounds = List.copyOf(grounds);
    nonGrounds = List.copyOf(nonGrounds);
    matters = Map.copyOf(matters);
    drift = List.copyOf(drift);
  }

  /// The same with other clauses and arrangements.
  PolicyPack with(List<Clause> otherClauses, Arrangements otherArrangements) {
    return new PolicyPack(
        version,
        kind,
        country,
        language,
        municipality,
        hosts,
        document,
        otherClauses,
        grounds,
        nonGrounds,
        matters,
        otherArrangements,
        drift);
  }

  public Optional<Clause> clause(String id) {
    return clauses.stream().filter(c -> c.id().equals(id)).findFirst();
  }

  /// What in this version cites what no longer is, on a day.
  public List<Drift> driftOn(LocalDate day) {
    return drift.stream().filter(d -> d.hasCome(day)).toList();
  }

  public Optional<ListedGround> groundFor(Category category) {
    return grounds.stream().filter(g -> g.covers(category)).findFirst();
  }

  public Optional<ListedNonGround> nonGround(NonGround kind) {
    return nonGrounds.stream().filter(n -> n.kind() == kind).findFirst();
  }

  /// The grounds that have a digit, in the order of the keyboard: 1 to 9, then 0.
  public List<ListedGround> onDigits() {
    return grounds.stream()
        .filter(g -> !g.digit().isEmpty())
        .sorted(Comparator.comparing(g -> g.digit().equals("0") ? ":" : g.digit()))
        .toList();
  }
}
