package org.uppsikt.ui.help;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.uppsikt.domain.policy.Category;
import org.uppsikt.domain.policy.Clause;
import org.uppsikt.domain.policy.Labels;
import org.uppsikt.domain.policy.ListedGround;
import org.uppsikt.domain.policy.PolicyInForce;
import org.uppsikt.domain.policy.PolicyPack;
import org.uppsikt.domain.policy.Provision;
import org.uppsikt.text.HelpText;
import org.uppsikt.text.Sections;
import org.uppsikt.text.TermText;
import org.uppsikt.ui.kit.Kit;

/// The words, the guidelines and the law as entries, with links from a clause of the guidelines to
/// the law behind it and back.
final class Library {

  private final Kit kit;
  private final PolicyInForce policy;
  private final List<Provision> law;

  Library(Kit kit, PolicyInForce policy, List<Provision> law) {
    this.kit = kit;
    this.policy = policy;
    this.law = law;
  }

  /// What each outcome means, then the terms by the alphabet of the reader's language.
  static List<Entry.Section> words(Kit kit) {
    var order = java.text.Collator.getInstance(kit.texts().language().locale());
    List<Entry> terms =
        terms(kit, false).stream().sorted((a, b) -> order.compare(a.title(), b.title())).toList();
    return List.of(
        new Entry.Section(kit.text(HelpText.OUTCOMES), "", terms(kit, true)),
        new Entry.Section(kit.text(HelpText.TERMS), "", terms));
  }

  private static List<Entry> terms(Kit kit, boolean outcomes) {
    return Arrays.stream(TermText.values())
        .filter(term -> term.isTerm() && term.isOutcome() == outcomes)
        .map(
            term -> new Entry(term.name(), kit.text(term), "", kit.text(term.meaning()), List.of()))
        .toList();
  }

  /// The guidelines first, then the acts in the order of the library.
  List<Entry.Section> law() {
    var sections = new ArrayList<Entry.Section>();
    if (!policy.statutesAlone()) {
      PolicyPack own = policy.policy();
      String title = kit.text(HelpText.GUIDELINES, own.document().title());
      sections.add(
          new Entry.Section(
              title,
              kit.text(HelpText.OWN_WORDS),
              own.clauses().stream().map(clause -> clause(clause, own)).toList()));
    }
    var acts = new LinkedHashMap<String, List<Entry>>();
    for (Provision provision : law) {
      acts.computeIfAbsent(provision.act(), act -> new ArrayList<>()).add(entry(provision));
    }
    String note = kit.text(HelpText.STATUTES);
    acts.forEach((act, entries) -> sections.add(new Entry.Section(act, note, entries)));
    return sections;
  }

  /// The entry that tells of a clause: of one of the statute layer, its provision.
  String home(String clause) {
    return law.stream()
        .filter(provision -> provision.clauses().contains(clause))
        .findFirst()
        .map(Provision::id)
        .orElse(clause);
  }

  private Entry clause(Clause clause, PolicyPack pack) {
    Set<Category> categories = categories(pack, clause.id());
    List<String> statutes = clausesOf(policy.statutes(), categories);
    List<Entry.Link> links =
        law.stream()
            .filter(p -> p.clauses().stream().anyMatch(statutes::contains))
            .map(p -> new Entry.Link(p.id(), kit.text(HelpText.RESTS_ON, p.act(), p.section())))
            .toList();
    return new Entry(
        clause.id(),
        Sections.in(kit.texts(), clause.section()),
        label(pack, clause.id()),
        in(clause.wording()),
        links);
  }

  private Entry entry(Provision provision) {
    List<Category> categories =
        provision.clauses().stream()
            .flatMap(clause -> categories(policy.statutes(), clause).stream())
            .toList();
    Stream<String> own =
        policy.statutesAlone()
            ? Stream.empty()
            : clausesOf(policy.policy(), Set.copyOf(categories)).stream();
    List<Entry.Link> links =
        own.flatMap(id -> policy.policy().clause(id).stream())
            .map(
                c ->
                    new Entry.Link(
                        c.id(),
                        kit.text(HelpText.GROUND_IN, Sections.in(kit.texts(), c.section()))))
            .toList();
    return new Entry(
        provision.id(), provision.section(), provision.act(), in(provision.wording()), links);
  }

  private static Set<Category> categories(PolicyPack pack, String clause) {
    return pack.grounds().stream()
        .filter(ground -> ground.clause().equals(clause))
        .flatMap(ground -> ground.categories().stream())
        .collect(Collectors.toSet());
  }

  private static List<String> clausesOf(PolicyPack pack, Set<Category> categories) {
    return pack.grounds().stream()
        .filter(ground -> ground.categories().stream().anyMatch(categories::contains))
        .map(ListedGround::clause)
        .distinct()
        .toList();
  }

  private String label(PolicyPack pack, String clause) {
    return pack.grounds().stream()
        .filter(ground -> ground.clause().equals(clause))
        .map(ground -> in(ground.label()))
        .distinct()
        .collect(Collectors.joining(", "));
  }

  private String in(Labels labels) {
    return labels.in(kit.texts().language().tag(), policy.policy().language());
  }
}
