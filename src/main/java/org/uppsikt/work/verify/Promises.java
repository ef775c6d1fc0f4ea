package org.uppsikt.work.verify;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.uppsikt.domain.decision.Decision;
import org.uppsikt.domain.decision.DecisionId;
import org.uppsikt.domain.decision.OrderId;
import org.uppsikt.domain.journal.EventKind;
import org.uppsikt.store.Holdings;
import org.uppsikt.store.NoCopyRows;
import org.uppsikt.store.Outbox;
import org.uppsikt.work.Said;

/// What the journal says was sealed and ordered must still be there.
final class Promises {

  private final Run run;
  private final Holdings holdings = new Holdings();
  private long decisions;
  private final NoCopyRows noCopies = new NoCopyRows();

  Promises(Run run) {
    this.run = run;
  }

  void check(Link link) {
    if (link.is(EventKind.SEALED)) {
      link.says("evidence").flatMap(Ids::uuid).ifPresent(id -> sealed(id, link));
    }
    if (link.is(EventKind.ORDERED)) {
      link.says("order").flatMap(Ids::uuid).ifPresent(id -> ordered(id, link));
    }
    if (link.is(EventKind.DECIDED)) {
      link.says("decision").flatMap(Ids::uuid).ifPresent(id -> decided(id, link));
    }
    kept(link, EventKind.WITHOUT_COPY, "order", "nocopy_order", Problem.Place.ORDER);
    kept(link, EventKind.POLICE_TASK_OPENED, "task", "police_task", Problem.Place.POLICE_TASK);
    kept(
        link, EventKind.EMPLOYEE_CASE_OPENED, "case", "employee_case", Problem.Place.EMPLOYEE_CASE);
    kept(link, EventKind.PASSED_ON_BY_HAND, "passed", "passed_on", Problem.Place.RESTRICTION);
    kept(
        link,
        EventKind.EMPLOYEE_CASE_OFFERED,
        "offer",
        "employee_offer",
        Problem.Place.EMPLOYEE_CASE);
    kept(link, EventKind.RESTRICTED, "restriction", "restriction", Problem.Place.RESTRICTION);
  }

  private void sealed(UUID id, Link link) {
    Optional<Holdings.Piece> piece = holdings.evidence(run.tx, id);
    if (piece.isEmpty()) {
      run.found(Problem.Kind.MISSING, Problem.Place.EVIDENCE, id, "");
    } else if (!link.says("manifest").equals(Optional.of(piece.get().manifest()))) {
      run.found(Problem.Kind.ALTERED, Problem.Place.EVIDENCE, id, "manifest_sha256");
    }
  }

  private void kept(Link link, EventKind kind, String key, String table, Problem.Place place) {
    if (link.is(kind)) {
      link.says(key)
          .flatMap(Ids::uuid)
          .filter(id -> !noCopies.exists(run.tx, table, id))
          .ifPresent(id -> run.found(Problem.Kind.MISSING, place, id, table));
    }
  }

  private void ordered(UUID id, Link link) {
    if (!holdings.orderExists(run.tx, id)) {
      run.found(Problem.Kind.MISSING, Problem.Place.ORDER, id, "");
      return;
    }
    if (link.says("what").equals(Optional.of("NOCOPY"))
        && !noCopies.exists(run.tx, "nocopy_order", id)) {
      run.found(Problem.Kind.MISSING, Problem.Place.ORDER, id, "nocopy_order");
      return;
    }
    Optional<Outbox.Order> order = run.office.tables().outbox().find(run.tx, new OrderId(id));
    boolean same =
        order
            .map(o -> Said.of(o.id(), o.version(), o.content()))
            .filter(said -> said.values().equals(without(link, "notBefore")))
            .isPresent();
    if (!same || !link.row().subject().equals("item:" + order.get().version().item())) {
      run.found(Problem.Kind.ALTERED, Problem.Place.ORDER, id, "row");
    }
  }

  private void decided(UUID id, Link link) {
    Optional<Decision> decision = run.office.tables().decisions().find(run.tx, new DecisionId(id));
    if (decision.isEmpty()) {
      run.found(Problem.Kind.MISSING, Problem.Place.DECISION, id, "");
    } else if (!Said.of(decision.get()).values().equals(link.values())
        || !link.row().subject().equals("item:" + decision.get().version().item())) {
      run.found(Problem.Kind.ALTERED, Problem.Place.DECISION, id, "row");
    }
    decisions++;
  }

  private static SortedMap<String, String> without(Link link, String key) {
    var values = new TreeMap<>(link.values());
    values.remove(key);
    return values;
  }

  /// Decisions that nothing in the journal stands for are looked for only where there are more.
  void reportUnknown() {
    if (run.stopped() || holdings.decisions(run.tx) <= decisions) {
      return;
    }
    List<Holdings.DecisionRow> page = holdings.decisionsAfter(run.tx, Optional.empty(), Run.PAGE);
    while (!page.isEmpty() && !run.stopped()) {
      page.stream()
          .filter(row -> !journalled(row))
          .forEach(row -> run.found(Problem.Kind.INSERTED, Problem.Place.DECISION, row.id(), ""));
      page = holdings.decisionsAfter(run.tx, Optional.of(page.getLast().id()), Run.PAGE);
    }
  }

  private boolean journalled(Holdings.DecisionRow row) {
    return run.journal.about(run.tx, "item:" + row.item()).stream()
        .map(Link::new)
        .filter(link -> link.is(EventKind.DECIDED))
        .anyMatch(
            link ->
                link.isDisposed()
                    || link.says("decision").equals(Optional.of(row.id().toString())));
  }
}
