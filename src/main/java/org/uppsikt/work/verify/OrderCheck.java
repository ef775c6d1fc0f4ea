package org.uppsikt.work.verify;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.uppsikt.domain.item.Folder;
import org.uppsikt.domain.journal.EventKind;
import org.uppsikt.store.Holdings;

/// Every order to unpublish rests on evidence of that very version or is one of the two exceptions,
/// every order's end is in the
/// journal, and nothing stands as unpublished or removed without a reason (SME-40, SME-41).
final class OrderCheck {

  private static final int LONE = 100;

  private final Run run;
  private final NoCopyCheck withoutCopy;
  private final Holdings holdings = new Holdings();

  OrderCheck(Run run) {
    this.run = run;
    this.withoutCopy = new NoCopyCheck(run);
  }

  void check() {
    if (run.stopped()) {
      return;
    }
    long done = 0;
    List<Holdings.OrderRow> page = holdings.ordersAfter(run.tx, Optional.empty(), Run.PAGE);
    while (!page.isEmpty() && run.goesOn(Stage.ORDERS, done, 0)) {
      page.forEach(this::order);
      done += page.size();
      page = holdings.ordersAfter(run.tx, Optional.of(page.getLast().id()), Run.PAGE);
    }
    run.goesOn(Stage.ORDERS, done, done);
    for (UUID id : holdings.ordersOutsideOutbox(run.tx, LONE)) {
      run.found(Problem.Kind.INSERTED, Problem.Place.ORDER, id, "outbox");
    }
    withoutCopy.check();
    items();
  }

  private void order(Holdings.OrderRow order) {
    if (order.ofItem().filter(of -> of.startsWith(order.item() + "/")).isEmpty()) {
      found(Problem.Kind.ALTERED, order, "item_id");
    }
    if (order.kind().equals("UNPUBLISH") && !order.evidenceOf().equals(order.ofItem())) {
      boolean none = order.evidenceOf().isEmpty();
      found(none ? Problem.Kind.MISSING : Problem.Kind.ALTERED, order, "evidence_id");
    }
    List<Link> about = about(order.item());
    if (order.kind().equals("NOCOPY")) {
      withoutCopy.order(order.id(), about);
    }
    inOrder(order, about);
    List<Link> said =
        about.stream()
            .filter(link -> link.says("order").equals(Optional.of(order.id().toString())))
            .toList();
    if (said.stream().noneMatch(link -> link.is(EventKind.ORDERED))) {
      if (about.stream().noneMatch(Link::isDisposed)) {
        found(Problem.Kind.INSERTED, order, "journal");
      }
    } else if (!ends(said.getLast()).contains(order.state())) {
      found(Problem.Kind.ALTERED, order, "state");
    }
  }

  /// First the evidence, then the order, then its way: the journal has one order, whatever the
  /// clocks said (requirements I1).
  private void inOrder(Holdings.OrderRow order, List<Link> about) {
    Predicate<Link> ofIt = link -> link.says("order").equals(Optional.of(order.id().toString()));
    Optional<Link> ordered = first(about, EventKind.ORDERED, ofIt);
    Optional<String> evidence = ordered.flatMap(link -> link.says("evidence"));
    Optional<Link> sealed =
        first(about, EventKind.SEALED, link -> link.says("evidence").equals(evidence));
    Optional<Link> sent = first(about, EventKind.SENDING, ofIt);
    if (evidence.isPresent() && follows(sealed, ordered) || follows(ordered, sent)) {
      found(Problem.Kind.REORDERED, order, "journal");
    }
  }

  /// Whether what should come first comes after the other.
  private static boolean follows(Optional<Link> first, Optional<Link> other) {
    return first.isPresent()
        && other.isPresent()
        && first.get().row().seq() > other.get().row().seq();
  }

  private static Optional<Link> first(List<Link> about, EventKind kind, Predicate<Link> which) {
    return about.stream().filter(link -> link.is(kind)).filter(which).findFirst();
  }

  /// The states in which the journal's last word allows an order to stand. An order that is
  /// postponed again for the same reason goes back to waiting without a word.
  private static Set<String> ends(Link last) {
    return switch (last.row().kind()) {
      case "CONFIRMED", "FAILED", "WITHDRAWN", "BY_HAND" -> Set.of(last.row().kind());
      // What a person carries out was called so too in older journals.
      case "UNCERTAIN" -> Set.of("UNCERTAIN", "BY_HAND");
      case "SETTLED_BY_PERSON" ->
          Set.of(last.says("happened").equals(Optional.of("true")) ? "CONFIRMED" : "FAILED");
      default -> Set.of("WAITING", "SENDING");
    };
  }

  /// What stands as unpublished was ordered, or was seen to be so in the platform.
  private void items() {
    String folder = Folder.UNPUBLISHED.name();
    List<Long> page = holdings.itemsAfter(run.tx, 0, folder, Run.PAGE);
    while (!page.isEmpty() && !run.stopped()) {
      page.stream()
          .filter(item -> !explained(item))
          .forEach(i -> run.found(Problem.Kind.ALTERED, Problem.Place.ITEM, i, "folder"));
      page = holdings.itemsAfter(run.tx, page.getLast(), folder, Run.PAGE);
    }
  }

  private boolean explained(long item) {
    return about(item).stream()
        .anyMatch(
            link ->
                link.is(EventKind.CHANGED_OUTSIDE)
                    || link.is(EventKind.ORDERED) && (link.isDisposed() || unpublishes(link)));
  }

  private static boolean unpublishes(Link ordered) {
    return ordered.says("what").filter(Set.of("UNPUBLISH", "NOCOPY")::contains).isPresent();
  }

  private List<Link> about(long item) {
    return run.journal.about(run.tx, "item:" + item).stream().map(Link::new).toList();
  }

  private void found(Problem.Kind kind, Holdings.OrderRow order, String detail) {
    run.found(kind, Problem.Place.ORDER, order.id(), detail);
  }
}
