package org.uppsikt.domain.policy;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What a decision may rest on: the municipality's policy and, behind it, the statutes of the
/// country. A municipality whose policy lists no categories has the statutes alone.
public record PolicyInForce(PolicyPack policy, PolicyPack statutes) {

  private static final List<String> DIGITS =
      List.of("1", "2", "3", "4", "5", "6", "7", "8", "9", "0");

  public PolicyInForce {
    if (policy.country() != statutes.country()) {
      throw new IllegalArgumentException(
          policy.version() + " is of " + policy.country() + ", " + statutes.version() + " is not");
    }
  }

  /// Every ground that exists: the policy's on digits first, then its others, then the statutes.
  /// Digits that the policy leaves free go to the next in that order, so that whoever works under
  /// the statutes alone chooses by digit too. What no copy may be made of never has one.
  public List<ListedGround> grounds() {
    List<ListedGround> all = inOrder();
    var free = new ArrayDeque<>(DIGITS);
    all.forEach(ground -> free.remove(ground.digit()));
    return all.stream()
        .map(
            ground ->
                ground.mayHaveDigit() && ground.digit().isEmpty() && !free.isEmpty()
                    ? ground.on(free.removeFirst())
                    : ground)
        .toList();
  }

  private List<ListedGround> inOrder() {
    if (statutesAlone()) {
      return statutes.grounds();
    }
    List<ListedGround> all = new ArrayList<>(policy.onDigits());
    policy.grounds().stream().filter(g -> g.digit().isEmpty()).forEach(all::add);
    all.addAll(statutes.grounds());
    return List.copyOf(all);
  }

  /// Whether the municipality has no policy of its own and rests on the statutes.
  public boolean statutesAlone() {
    return policy.version().equals(statutes.version());
  }

  /// The ground for a category: the policy's own, else the statute; empty where none exists, and
  /// then an item cannot be unpublished for it (design, invariant 4).
  public Optional<Ground> groundFor(Category category) {
    return policy
        .groundFor(category)
        .or(() -> statutes.groundFor(category))
        .map(g -> g.as(category));
  }

  /// What the policy says of it, else the law; where the policy names no clause, the law's is
  /// given.
  public Optional<ListedNonGround> nonGround(NonGround kind) {
    Optional<ListedNonGround> law = statutes.nonGround(kind);
    return policy
        .nonGround(kind)
        .map(own -> own.clause().isEmpty() ? own.under(law) : own)
        .or(() -> law);
  }

  /// Whether an item may be left without an answer. Where the policy names a clause for
  /// `ANSWER_ALL` among its matters, it may not (requirements D3).
  public boolean leavesUnanswered() {
    return !policy.matters().containsKey("ANSWER_ALL");
  }

  /// When something is late; empty where the policy gives no number.
  public Optional<ClockRule.Term> limit(ClockRule.Task task) {
    return policy.arrangements().clocks().stream()
        .filter(rule -> rule.task() == task)
        .flatMap(rule -> rule.limit().stream())
        .findFirst();
  }

  /// Whether the law itself asks for what falls under a category to go (BBS 5 §), or forbids a copy
  /// of it: what flags that may not be silenced lightly, and weighs more.
  public boolean askedByLaw(Category category) {
    return Stream.concat(policy.grounds().stream(), statutes.grounds().stream())
        .filter(ground -> ground.covers(category))
        .anyMatch(ground -> ground.removalDuty() || ground.asks().contains(Ask.NO_COPY));
  }

  /// All categories of which that is so.
  public Set<Category> askedByLaw() {
    return Arrays.stream(Category.values()).filter(this::askedByLaw).collect(Collectors.toSet());
  }

  public Optional<Clause> clause(String id) {
    return policy.clause(id).or(() -> statutes.clause(id));
  }
}
