package org.uppsikt.work.verify;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.uppsikt.domain.journal.EventKind;
import org.uppsikt.store.NoCopyRows;

/// An order without evidence rests on one of the two exceptions, whole: its category alone, the
/// second person or the reason why there is none, the police task and the restriction; or the
/// switch for advertising (requirements I2). Tasks and restrictions stand as the journal says.
final class NoCopyCheck {

  private final Run run;
  private final NoCopyRows rows = new NoCopyRows();

  NoCopyCheck(Run run) {
    this.run = run;
  }

  /// @param about what the journal says about the order's item
  void order(UUID id, List<Link> about) {
    Optional<NoCopyRows.Row> found = rows.find(run.tx, id);
    if (found.isEmpty()) {
      run.found(Problem.Kind.MISSING, Problem.Place.ORDER, id, "nocopy_order");
      return;
    }
    NoCopyRows.Row row = found.get();
    boolean abuse = row.category().equals("C09");
    need(Set.of("C09", "C13").contains(row.category()) && row.onItsGround(), id, "category");
    if (abuse) {
      need(row.second().isPresent() || row.alone().isPresent(), id, "second_person");
      need(row.second().filter(row.decidedBy()::equals).isEmpty(), id, "second_person");
      need(row.task(), id, "police_id");
      need(row.restricted(), id, "restriction_id");
    } else {
      need(row.allowed(), id, "switch_id");
    }
    boolean said =
        about.stream()
            .filter(link -> link.is(EventKind.WITHOUT_COPY))
            .filter(link -> says(link, "order", id))
            .anyMatch(link -> link.says("category").equals(Optional.of(row.category())));
    need(said || about.stream().anyMatch(Link::isDisposed), id, "journal");
  }

  void check() {
    rows.tasks(run.tx).forEach(this::task);
    rows.restrictions(run.tx).forEach(this::restriction);
  }

  private void task(NoCopyRows.Task task) {
    List<Link> said =
        about(task.item()).stream().filter(link -> says(link, "task", task.id())).toList();
    if (said.stream().noneMatch(link -> link.is(EventKind.POLICE_TASK_OPENED))) {
      found(Problem.Kind.INSERTED, Problem.Place.POLICE_TASK, task.id(), task.item(), "journal");
    } else if (!stands(task, said)) {
      run.found(Problem.Kind.ALTERED, Problem.Place.POLICE_TASK, task.id(), "state");
    }
  }

  private static boolean stands(NoCopyRows.Task task, List<Link> said) {
    Optional<Link> answer =
        said.stream().filter(link -> link.is(EventKind.POLICE_TASK_ANSWERED)).findFirst();
    boolean withdrawn = said.stream().anyMatch(l -> l.is(EventKind.POLICE_TASK_WITHDRAWN));
    return switch (task.state()) {
      case "OPEN" -> answer.isEmpty() && !withdrawn;
      case "WITHDRAWN" -> withdrawn && answer.isEmpty();
      case "REPORTED" ->
          answer
              .filter(link -> link.says("reported").equals(Optional.of("true")))
              .filter(link -> link.says("on").equals(task.reportedOn()))
              .filter(link -> link.says("reference").equals(task.reference()))
              .isPresent();
      default ->
          answer
              .filter(link -> link.says("reported").equals(Optional.of("false")))
              .filter(link -> link.says("reason").equals(task.reason()))
              .isPresent();
    };
  }

  private void restriction(NoCopyRows.Restriction restriction) {
    List<Link> said =
        about(restriction.item()).stream()
            .filter(link -> says(link, "restriction", restriction.id()))
            .toList();
    if (said.stream().noneMatch(link -> link.is(EventKind.RESTRICTED))) {
      found(
          Problem.Kind.INSERTED,
          Problem.Place.RESTRICTION,
          restriction.id(),
          restriction.item(),
          "journal");
    } else if (said.stream().anyMatch(l -> l.is(EventKind.RESTRICTION_LIFTED))
        != restriction.lifted()) {
      run.found(Problem.Kind.ALTERED, Problem.Place.RESTRICTION, restriction.id(), "lifted_at");
    }
  }

  /// What the journal no longer says, after a lawful disposal, is held against nobody.
  private void found(Problem.Kind kind, Problem.Place place, UUID id, long item, String detail) {
    if (about(item).stream().noneMatch(Link::isDisposed)) {
      run.found(kind, place, id, detail);
    }
  }

  private void need(boolean holds, UUID order, String detail) {
    if (!holds) {
      run.found(Problem.Kind.ALTERED, Problem.Place.ORDER, order, detail);
    }
  }

  private static boolean says(Link link, String key, UUID id) {
    return link.says(key).equals(Optional.of(id.toString()));
  }

  private List<Link> about(long item) {
    return run.journal.about(run.tx, "item:" + item).stream().map(Link::new).toList();
  }
}
