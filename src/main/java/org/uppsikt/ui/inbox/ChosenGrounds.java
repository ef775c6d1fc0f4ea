package org.uppsikt.ui.inbox;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.uppsikt.domain.finding.Finding;
import org.uppsikt.domain.finding.Subject;
import org.uppsikt.domain.journal.EventKind;
import org.uppsikt.domain.policy.Category;
import org.uppsikt.domain.policy.Ground;
import org.uppsikt.domain.policy.ListedGround;
import org.uppsikt.text.Sections;
import org.uppsikt.work.Dossier;

/// The grounds that a person chose to unpublish on. Child sexual abuse material goes alone:
/// choosing it leaves the others, and choosing another leaves it.
final class ChosenGrounds {

  private static final Duration JUST = Duration.ofMinutes(10);

  private final Bench bench;
  private final Set<String> ids = new LinkedHashSet<>();

  /// False where the item, as it stands, can be closed off and nothing else.
  private boolean choice = true;

  ChosenGrounds(Bench bench) {
    this.bench = bench;
  }

  /// Begins with none; where the person just took the item back, with those she had chosen for the
  /// text that stands there still.
  void open(Dossier item) {
    ids.clear();
    choice = !item.closesOff();
    if (!choice) {
      // Nothing can be done with it here but on that one ground.
      exceptions().findFirst().ifPresent(ground -> ids.add(ground.id()));
      return;
    }
    String version = Integer.toString(item.state().version().number());
    Instant just = bench.now().minus(JUST);
    item.history().stream()
        .filter(h -> h.kind() == EventKind.DECIDED)
        .reduce((before, after) -> after)
        .filter(h -> h.actor().equals(bench.me().toString()) && h.at().isAfter(just))
        .filter(h -> version.equals(h.facts().get("version")))
        .filter(h -> ToldMaker.takenBack(item, h.facts().getOrDefault("decision", "")))
        .ifPresent(this::of);
  }

  /// Read again while it is chosen for: it may have gone from the channel, or have come back.
  void read(Dossier item) {
    choice = !item.closesOff() || choice && exception().isEmpty();
  }

  /// As they were chosen in a decision; the one that goes without a copy is chosen anew.
  private void of(Dossier.Happening decision) {
    decision.facts().keySet().forEach(this::again);
  }

  /// @param fact of a decision: "ground.", the category, the clause
  private void again(String fact) {
    String[] parts = fact.split("\\.", 3);
    if (parts.length == 3 && parts[0].equals("ground")) {
      bench.policy().grounds().stream()
          .filter(ground -> ground.clause().equals(parts[2]) && !isException(ground))
          .filter(ground -> ground.categories().stream().anyMatch(c -> c.code().equals(parts[1])))
          .findFirst()
          .ifPresent(ground -> ids.add(ground.id()));
    }
  }

  /// A ground that stands for child sexual abuse material and nothing else; it is chosen with
  /// itself alone and never with a digit.
  static boolean isException(ListedGround ground) {
    return ground.categories().equals(List.of(Category.C09_CHILD_ABUSE));
  }

  private Stream<ListedGround> exceptions() {
    return bench.policy().grounds().stream().filter(ChosenGrounds::isException);
  }

  /// To choose among; for what is closed off there is no choice.
  List<UnpublishModel.Ground> rows() {
    return choice ? bench.policy().grounds().stream().map(this::row).toList() : List.of();
  }

  private UnpublishModel.Ground row(ListedGround ground) {
    return new UnpublishModel.Ground(
        ground.id(),
        isException(ground) ? "" : ground.digit(),
        bench.wording().label(ground),
        Sections.in(bench.kit().texts(), ground.section()),
        contains(ground.id()));
  }

  boolean isEmpty() {
    return ids.isEmpty();
  }

  boolean contains(String id) {
    return ids.contains(id);
  }

  /// Chooses it, or no longer.
  ///
  /// @return whether it is chosen now
  boolean toggle(String id) {
    if (ids.remove(id)) {
      return false;
    }
    boolean alone = exceptions().anyMatch(ground -> ground.id().equals(id));
    if (alone) {
      ids.clear();
    } else {
      listed().stream().filter(ChosenGrounds::isException).forEach(g -> ids.remove(g.id()));
    }
    ids.add(id);
    return true;
  }

  /// The ground that goes without a copy, where it is chosen.
  Optional<ListedGround> exception() {
    return listed().stream().filter(ChosenGrounds::isException).findFirst();
  }

  /// As the policy lists them.
  List<ListedGround> listed() {
    return bench.policy().grounds().stream().filter(ground -> contains(ground.id())).toList();
  }

  /// As the categories that were flagged in the item, where one falls under the row.
  List<Ground> as(Dossier item) {
    List<Category> flagged =
        item.check().stream()
            .flatMap(checked -> checked.check().findingsOrNone().stream())
            .map(Finding::subject)
            .filter(Subject.Breach.class::isInstance)
            .map(subject -> ((Subject.Breach) subject).category())
            .toList();
    return listed().stream().map(ground -> as(ground, flagged)).toList();
  }

  /// A row that covers child sexual abuse material among others, as a policy's own clause may,
  /// never stands for it.
  private static Ground as(ListedGround listed, List<Category> flagged) {
    return flagged.stream()
        .filter(listed::covers)
        .filter(category -> ordinary(listed, category))
        .findFirst()
        .or(() -> listed.categories().stream().filter(c -> ordinary(listed, c)).findFirst())
        .map(listed::as)
        .orElseGet(listed::unflagged);
  }

  private static boolean ordinary(ListedGround listed, Category category) {
    return category != Category.C09_CHILD_ABUSE || isException(listed);
  }
}
