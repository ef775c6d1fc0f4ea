package org.uppsikt.work;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.uppsikt.domain.journal.Digest;
import org.uppsikt.domain.journal.EventKind;
import org.uppsikt.domain.policy.Category;
import org.uppsikt.domain.policy.ListedGround;
import org.uppsikt.domain.policy.PolicyInForce;
import org.uppsikt.domain.policy.PolicyPack;
import org.uppsikt.domain.policy.PolicyVersion;
import org.uppsikt.policy.PackReader;
import org.uppsikt.policy.PackResult;
import org.uppsikt.store.Tx;

/// What decisions about an item rested on, by the version of the policy that each names: not as the
/// policy in force today words it, which may have another clause under that name, or none.
final class Rested {

  private static final String GROUND = "ground";

  private final Office office;
  private final Map<PolicyVersion, Optional<PolicyPack>> packs = new HashMap<>();

  Rested(Office office) {
    this.office = office;
  }

  /// By the id of the decision; those without a ground are missing.
  Map<String, List<Dossier.Ground>> of(Tx tx, List<Dossier.Happening> history) {
    return history.stream()
        .filter(h -> h.kind() == EventKind.DECIDED)
        .filter(h -> h.facts().keySet().stream().anyMatch(fact -> fact.startsWith(GROUND + ".")))
        .collect(
            Collectors.toMap(
                h -> h.facts().getOrDefault("decision", ""),
                h -> grounds(tx, h),
                (before, after) -> after));
  }

  /// In the order of the policy.
  private List<Dossier.Ground> grounds(Tx tx, Dossier.Happening decision) {
    List<ListedGround> listed = policy(tx, decision).map(PolicyInForce::grounds).orElse(List.of());
    var grounds = new ArrayList<Dossier.Ground>();
    decision
        .facts()
        .forEach(
            (fact, section) -> {
              String[] parts = fact.split("\\.", 3);
              if (parts.length == 3 && parts[0].equals(GROUND)) {
                Category category = Category.ofCode(parts[1]);
                grounds.add(
                    new Dossier.Ground(category, listed(listed, category, parts[2]), section));
              }
            });
    grounds.sort(
        Comparator.comparingInt(
                (Dossier.Ground ground) ->
                    ground.listed().map(listed::indexOf).orElse(Integer.MAX_VALUE))
            .thenComparing(Dossier.Ground::category));
    return List.copyOf(grounds);
  }

  private static Optional<ListedGround> listed(
      List<ListedGround> all, Category category, String clause) {
    return all.stream()
        .filter(ground -> ground.clause().equals(clause) && ground.covers(category))
        .findFirst();
  }

  /// With the statutes of the day.
  private Optional<PolicyInForce> policy(Tx tx, Dossier.Happening decision) {
    LocalDate day = LocalDate.ofInstant(decision.at(), office.zone());
    return Optional.ofNullable(decision.facts().get("policy"))
        .map(PolicyVersion::parse)
        .flatMap(version -> packs.computeIfAbsent(version, v -> pack(tx, v)))
        .map(pack -> office.library().withStatutes(pack, day));
  }

  /// The version as the workspace keeps it. The program's own is the same as a rule, and is read
  /// already.
  private Optional<PolicyPack> pack(Tx tx, PolicyVersion version) {
    Optional<Digest> kept = office.tables().policies().digest(tx, version);
    Optional<Digest> shipped =
        office
            .library()
            .source(version)
            .map(text -> Digest.of(text.getBytes(StandardCharsets.UTF_8)));
    return kept.isEmpty() || kept.equals(shipped)
        ? office.library().version(version)
        : office
            .tables()
            .policies()
            .text(tx, version)
            .map(text -> new PackReader().read(version.toString(), text))
            .filter(PackResult.Loaded.class::isInstance)
            .map(loaded -> ((PackResult.Loaded) loaded).pack());
  }
}
