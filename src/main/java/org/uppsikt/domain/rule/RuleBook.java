package org.uppsikt.domain.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// The rules of an office as all changes so far leave them.
///
/// @param changes every change, oldest first
public record RuleBook(List<RuleChange> changes) {

  /// An office that has changed nothing.
  public static final RuleBook SHIPPED = new RuleBook(List.of());

  public RuleBook {
    changes = List.copyOf(changes);
  }

  /// The rules of the office that flag now, in the order of their ids.
  public List<OwnRule> own() {
    return newest().values().stream().flatMap(change -> change.words().stream()).toList();
  }

  /// The shipped rules that are silent now.
  public Set<String> silent() {
    return newest().values().stream()
        .filter(change -> change.kind() == RuleChange.Kind.SILENCED)
        .map(RuleChange::rule)
        .collect(Collectors.toUnmodifiableSet());
  }

  /// Whether a rule of the office flags now.
  public boolean hasOwn(String rule) {
    return newest(rule).filter(c -> c.kind() == RuleChange.Kind.WORDS).isPresent();
  }

  /// The newest change of a rule; empty where it stands as it shipped.
  public Optional<RuleChange> newest(String rule) {
    return changes.stream().filter(c -> c.rule().equals(rule)).reduce((a, b) -> b);
  }

  /// An id that no rule of the office ever had.
  public String freeId() {
    return OwnRule.id(
        1 + (int) changes.stream().map(RuleChange::rule).filter(OwnRule::isOwn).distinct().count());
  }

  /// How the rules would stand after one more change.
  public RuleBook and(RuleChange change) {
    var all = new ArrayList<>(changes);
    all.add(change);
    return new RuleBook(all);
  }

  private Map<String, RuleChange> newest() {
    var newest = new TreeMap<String, RuleChange>();
    changes.forEach(change -> newest.put(change.rule(), change));
    return newest;
  }
}
