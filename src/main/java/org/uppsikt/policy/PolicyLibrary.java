package org.uppsikt.policy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.uppsikt.domain.policy.Country;
import org.uppsikt.domain.policy.PolicyInForce;
import org.uppsikt.domain.policy.PolicyPack;
import org.uppsikt.domain.policy.PolicyVersion;

/// Every policy version and statute layer that the program knows. A version that once was in force
/// stays: old decisions point at it.
public final class PolicyLibrary {

  private static final List<String> SHIPPED =
      List.of(
          "base.json",
          "smedjebacken.json",
          "statute-se.json",
          "statute-no.json",
          "statute-fi.json");

  private final List<PolicyPack> packs;

  public PolicyLibrary(List<PolicyPack> packs) {
    this.packs = List.copyOf(packs);
  }

  /// The packs that ship with the program.
  ///
  /// @throws IllegalStateException where one of them is broken, which is a fault in the program
  public static PolicyLibrary shipped() {
    PackReader reader = new PackReader();
    List<PolicyPack> packs = new ArrayList<>();
    for (String file : SHIPPED) {
      switch (reader.shipped(file)) {
        case PackResult.Loaded loaded -> packs.add(loaded.pack());
        case PackResult.Broken broken -> throw new IllegalStateException(broken.toString());
      }
    }
    return new PolicyLibrary(packs);
  }

  /// The municipal policies, without the statute layers; newest version of each first.
  public List<PolicyPack> policies() {
    return packs.stream()
        .filter(p -> !p.municipality().isEmpty())
        .sorted(
            Comparator.comparing((PolicyPack p) -> p.version().pack())
                .thenComparingInt(p -> -p.version().version()))
        .toList();
  }

  public Optional<PolicyPack> version(PolicyVersion version) {
    return packs.stream().filter(p -> p.version().equals(version)).findFirst();
  }

  /// How a policy stands on a day; the day is local to the municipality.
  public Standing on(String pack, LocalDate day) {
    Comparator<PolicyPack> byVersion = Comparator.comparingInt(p -> p.version().version());
    List<PolicyPack> begun =
        packs.stream()
            .filter(p -> p.version().pack().equals(pack))
            .filter(p -> !p.document().validFrom().isAfter(day))
            .toList();
    Optional<PolicyPack> now =
        begun.stream().filter(p -> p.document().inForceOn(day)).max(byVersion);
    if (now.isPresent()) {
      return new Standing.InForce(withStatutes(now.get()));
    }
    return begun.stream()
        .max(byVersion)
        .<Standing>map(p -> new Standing.OutOfPeriod(withStatutes(p)))
        .orElseGet(() -> new Standing.Unknown(pack));
  }

  /// A pack together with the statutes of its country.
  public PolicyInForce withStatutes(PolicyPack pack) {
    return new PolicyInForce(pack, statutes(pack.country()));
  }

  private PolicyPack statutes(Country country) {
    String name = "statute-" + country.name().toLowerCase(Locale.ROOT);
    return packs.stream()
        .filter(p -> p.version().pack().equals(name))
        .max(Comparator.comparingInt(p -> p.version().version()))
        .orElseThrow(() -> new IllegalStateException("no pack " + name));
  }
}
