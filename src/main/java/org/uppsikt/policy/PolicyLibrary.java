package org.uppsikt.policy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.uppsikt.domain.policy.Country;
import org.uppsikt.domain.policy.PackKind;
import org.uppsikt.domain.policy.PolicyInForce;
import org.uppsikt.domain.policy.PolicyPack;
import org.uppsikt.domain.policy.PolicyVersion;

/// Every policy version and statute layer that the program knows. A version that once was in force
/// stays: old decisions point at it.
public final class PolicyLibrary {

  private static final List<String> SHIPPED =
      List.of(
          "saffle.json",
          "smedjebacken.json",
          "vargarda.json",
          "kronoby.json",
          "saltdal.json",
          "base.json",
          "base-no.json",
          "base-fi.json",
          "statute-se.json",
          "statute-no.json",
          "statute-fi.json",
          "bjorkvik.json");

  private static final Comparator<PolicyPack> BY_VERSION =
      Comparator.comparingInt(p -> p.version().version());

  private final List<PolicyPack> packs;
  private final Map<PolicyVersion, String> sources;

  public PolicyLibrary(List<PackResult.Loaded> packs) {
    this.packs = packs.stream().map(PackResult.Loaded::pack).toList();
    this.sources =
        packs.stream()
            .collect(Collectors.toMap(p -> p.pack().version(), PackResult.Loaded::source));
  }

  /// The packs that ship with the program.
  ///
  /// @throws IllegalStateException where one of them is broken, which is a fault in the program
  public static PolicyLibrary shipped() {
    PackReader reader = new PackReader();
    List<PackResult.Loaded> packs = new ArrayList<>();
    for (String file : SHIPPED) {
      switch (reader.shipped(file)) {
        case PackResult.Loaded loaded -> packs.add(loaded);
        case PackResult.Broken broken -> throw new IllegalStateException(broken.toString());
      }
    }
    return new PolicyLibrary(packs);
  }

  /// The policies without the statute layers; newest version of each first.
  public List<PolicyPack> policies() {
    return packs.stream()
        .filter(p -> p.kind() != PackKind.STATUTE)
        .sorted(
            Comparator.comparing((PolicyPack p) -> p.version().pack())
                .thenComparingInt(p -> -p.version().version()))
        .toList();
  }

  /// What a municipality may choose on a day: policies of municipalities by name, then the neutral
  /// base and the statutes alone, per country; each in its newest version that has begun.
  public List<PolicyPack> offered(LocalDate day) {
    return packs.stream()
        .filter(p -> p.kind() != PackKind.PRACTICE && p.document().hasBegun(day))
        .filter(p -> newest(p.version().pack(), day).filter(p::equals).isPresent())
        .sorted(
            Comparator.comparing(PolicyPack::kind)
                .thenComparing(PolicyPack::municipality)
                .thenComparing(PolicyPack::country))
        .toList();
  }

  public Optional<PolicyPack> version(PolicyVersion version) {
    return packs.stream().filter(p -> p.version().equals(version)).findFirst();
  }

  /// The newest version of a pack, whether it has begun or not.
  public Optional<PolicyPack> named(String pack) {
    return packs.stream().filter(p -> p.version().pack().equals(pack)).max(BY_VERSION);
  }

  /// The JSON a version was read from, to be kept with what is decided under it.
  public Optional<String> source(PolicyVersion version) {
    return Optional.ofNullable(sources.get(version));
  }

  /// How a policy stands on a day; the day is local to the municipality.
  public Standing on(String pack, LocalDate day) {
    Optional<PolicyPack> now =
        packs.stream()
            .filter(p -> p.version().pack().equals(pack) && p.document().inForceOn(day))
            .max(BY_VERSION);
    if (now.isPresent()) {
      return new Standing.InForce(withStatutes(now.get(), day));
    }
    return newest(pack, day)
        .<Standing>map(p -> new Standing.OutOfPeriod(withStatutes(p, day)))
        .orElseGet(() -> new Standing.Unknown(pack));
  }

  /// A pack together with the statutes of its country on a day; a statute layer alone is together
  /// with itself.
  public PolicyInForce withStatutes(PolicyPack pack, LocalDate day) {
    return new PolicyInForce(
        pack, pack.kind() == PackKind.STATUTE ? pack : statutes(pack.country(), day));
  }

  private PolicyPack statutes(Country country, LocalDate day) {
    String name = "statute-" + country.name().toLowerCase(Locale.ROOT);
    return newest(name, day).orElseThrow(() -> new IllegalStateException("no pack " + name));
  }

  private Optional<PolicyPack> newest(String pack, LocalDate day) {
    return packs.stream()
        .filter(p -> p.version().pack().equals(pack) && p.document().hasBegun(day))
        .max(BY_VERSION);
  }
}
