package org.uppsikt.ui.inbox;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.uppsikt.domain.decision.OrderState;
import org.uppsikt.domain.item.Folder;
import org.uppsikt.domain.item.ItemKind;
import org.uppsikt.domain.item.Visibility;
import org.uppsikt.domain.journal.EventKind;
import org.uppsikt.domain.registry.Registration;
import org.uppsikt.text.ItemText;
import org.uppsikt.text.RefusalText;
import org.uppsikt.text.StateText;
import org.uppsikt.ui.kit.Kit;
import org.uppsikt.ui.kit.Tone;
import org.uppsikt.work.Dossier;
import org.uppsikt.work.Offers;

/// Says what a person should know of an item before she decides: an order that waits for her, that
/// is on its way, failed or did not end as she meant it; or that the item is gone without her.
final class ToldMaker {

  private final Bench bench;
  private final Kit kit;
  private final Optional<Duration> trashKept;

  ToldMaker(Bench bench, Optional<Offers> offers) {
    this.bench = bench;
    this.kit = bench.kit();
    this.trashKept = offers.flatMap(Offers::trashKept);
  }

  ItemCard.@Nullable Told told(Dossier item) {
    Optional<Dossier.Order> asked = waitsForPerson(item);
    if (asked.isPresent()) {
      return asked(item, asked.get());
    }
    Optional<Dossier.Order> telling = telling(item);
    boolean gone = item.state().folder() == Folder.REMOVED_OUTSIDE;
    if (gone && telling.filter(ToldMaker::failedToRestore).isEmpty()) {
      return removed(item);
    }
    Optional<Dossier.Order> told = telling.filter(order -> !decidedAnew(item, order));
    if (exposed(item) && told.filter(order -> order.state() == OrderState.FAILED).isEmpty()) {
      return new ItemCard.Told(
          Tone.WARN, kit.text(ItemText.EXPOSED), "", kit.text(ItemText.EXPOSED_DO));
    }
    ItemCard.Told words = told.map(order -> order(item, order)).orElse(null);
    String until = trashedUntil(item);
    if (words != null) {
      return words;
    }
    if (item.state().neverShown() && item.state().visibility() == Visibility.HIDDEN) {
      String more = kit.text(ItemText.NOT_PUBLISHED_MORE);
      return new ItemCard.Told(Tone.ACCENT, kit.text(StateText.NOT_PUBLISHED), more, "");
    }
    return until.isEmpty()
        ? new ShownMaker(bench).told(item)
        : new ItemCard.Told(Tone.WARN, kit.text(ItemText.TRASHED), until, "");
  }

  /// Until when what lies in the channel's trash can be shown again; empty where it lies elsewhere,
  /// or the platform does not say how long it keeps it. What was trashed outside was so before it
  /// was seen, hence the word for "at the latest".
  private String trashedUntil(Dossier item) {
    if (item.state().visibility() != Visibility.TRASHED) {
      return "";
    }
    Instant since =
        item.history().stream()
            .filter(h -> trashes(item, h))
            .map(Dossier.Happening::at)
            .reduce((before, after) -> after)
            .orElse(item.item().receivedAt());
    return trashKept
        .map(kept -> kit.formats().near(since.plus(kept), bench.now()))
        .map(at -> kit.text(ItemText.TRASHED_UNTIL, at))
        .orElse("");
  }

  private static boolean trashes(Dossier item, Dossier.Happening happening) {
    return switch (happening.kind()) {
      case CHANGED_OUTSIDE -> Visibility.TRASHED.name().equals(happening.facts().get("is"));
      case CONFIRMED, SETTLED_BY_PERSON ->
          item.orders().stream()
              .filter(order -> order.what() == Dossier.What.UNPUBLISH)
              .anyMatch(order -> order.id().toString().equals(happening.facts().get("order")));
      default -> false;
    };
  }

  /// Of the orders of the last decision the one to tell of: before all what failed, and the order
  /// itself before its notice.
  private static Optional<Dossier.Order> telling(Dossier item) {
    List<Dossier.Order> standing =
        item.orders().stream().filter(order -> order.state() != OrderState.WITHDRAWN).toList();
    return standing.stream()
        .filter(order -> order.decision().equals(standing.getLast().decision()))
        .min(
            Comparator.comparingInt((Dossier.Order order) -> rank(order.state()))
                .thenComparing(order -> order.what() == Dossier.What.REPLY));
  }

  private static int rank(OrderState state) {
    return switch (state) {
      case FAILED -> 0;
      case WAITING, SENDING -> 1;
      default -> 2;
    };
  }

  /// Whether something else was decided since an order failed, and was not taken back.
  private static boolean decidedAnew(Dossier item, Dossier.Order order) {
    OptionalLong failed =
        item.history().stream()
            .filter(h -> h.kind() == EventKind.FAILED || h.kind() == EventKind.SETTLED_BY_PERSON)
            .filter(h -> order.id().toString().equals(h.facts().get("order")))
            .mapToLong(Dossier.Happening::seq)
            .max();
    return order.state() == OrderState.FAILED
        && failed.isPresent()
        && item.history().stream()
            .filter(h -> h.kind() == EventKind.DECIDED && h.seq() > failed.getAsLong())
            .anyMatch(h -> !takenBack(item, h.facts().getOrDefault("decision", "")));
  }

  /// Whether that decision was taken back, before or after it left.
  static boolean takenBack(Dossier item, String decision) {
    return item.orders().stream()
            .filter(order -> order.state() == OrderState.WITHDRAWN)
            .anyMatch(order -> order.decision().toString().equals(decision))
        || item.history().stream()
            .filter(h -> h.kind() == EventKind.WITHDRAWN)
            .anyMatch(h -> decision.equals(h.facts().get("decision")));
  }

  /// An item that was gone before stays so when it cannot be restored.
  private static boolean failedToRestore(Dossier.Order order) {
    return order.state() == OrderState.FAILED
        && order.what() == Dossier.What.RESTORE
        && !order.failure().equals(Optional.of("GONE"));
  }

  /// A comment that is marked as secret and that everybody still sees (VAR-64).
  private static boolean exposed(Dossier item) {
    return item.item().kind() == ItemKind.COMMENT
        && item.state().visibility().readable()
        && item.state().folder() != Folder.OUTBOX
        && item.beside().registration().basis() == Registration.Basis.SECRECY_MARK;
  }

  /// The order that only a person can settle.
  static Optional<Dossier.Order> waitsForPerson(Dossier item) {
    return item.orders().stream()
        .filter(o -> o.state() == OrderState.UNCERTAIN || o.state() == OrderState.BY_HAND)
        .findFirst();
  }

  private ItemCard.Told asked(Dossier item, Dossier.Order order) {
    String channel = item.channel().name();
    String link = item.item().permalink().orElse("");
    if (order.held()) {
      return new ItemCard.Told(
          Tone.WARN,
          kit.text(ItemText.ORDER_HELD),
          kit.text(ItemText.ORDER_HELD_LOOK, channel),
          "",
          ItemCard.Asks.HELD,
          link,
          "");
    }
    boolean byHand = order.state() == OrderState.BY_HAND;
    String answer = item.restricted() ? "" : order.words();
    return new ItemCard.Told(
        Tone.WARN,
        byHand ? kit.text(ItemText.ORDER_BY_HAND, channel) : kit.text(ItemText.ORDER_UNCERTAIN),
        byHand ? kit.text(toDo(order.what()), channel) : kit.text(ItemText.ORDER_LOOK, channel),
        byHand || answer.isEmpty() ? answer : kit.text(ItemText.ORDER_WORDS, answer),
        ItemCard.Asks.DONE,
        link,
        answer);
  }

  /// What her hand is to do in the platform.
  private static ItemText toDo(Dossier.What what) {
    return switch (what) {
      case UNPUBLISH -> ItemText.BY_HAND_HIDE;
      case NOCOPY -> ItemText.BY_HAND_HIDE_ONLY;
      case RESTORE -> ItemText.BY_HAND_SHOW;
      case REPLY -> ItemText.BY_HAND_ANSWER;
    };
  }

  private ItemCard.Told removed(Dossier item) {
    String what = lastVersion(item);
    return new ItemCard.Told(Tone.WARN, kit.text(ItemText.REMOVED), what, trashedUntil(item));
  }

  /// What is to be done about its last version: nobody is sent to a key that makes no copy of it.
  private String lastVersion(Dossier item) {
    if (item.mayNotCopy()) {
      return kit.text(RefusalText.NO_COPY_GONE);
    }
    String seal = item.restricted() ? "" : kit.text(ItemText.REMOVED_SEAL);
    return item.evidence()
        .map(e -> kit.formats().near(e.sealedAt(), bench.now()))
        .map(at -> kit.text(ItemText.REMOVED_SEALED, at))
        .orElse(seal);
  }

  private String onItsWay(Dossier.Order order) {
    if (order.failure().equals(Optional.of("AFTER_ORDER"))) {
      return kit.text(ItemText.ORDER_AFTER);
    }
    return order.nextAt().isAfter(bench.now())
        ? kit.text(ItemText.ORDER_WAITS, kit.formats().near(order.nextAt(), bench.now()))
        : kit.text(ItemText.ORDER_LEAVES);
  }

  private ItemCard.@Nullable Told order(Dossier item, Dossier.Order order) {
    String failure =
        order
            .failure()
            .filter(OrderWords::isFault)
            .map(code -> OrderWords.fault(kit, code))
            .orElse("");
    var words = new OrderWords(kit);
    return switch (order.state()) {
      case FAILED -> words.failed(item, order);
      case CONFIRMED -> words.confirmed(order);
      case WAITING, SENDING -> {
        yield failure.isEmpty()
            ? new ItemCard.Told(Tone.ACCENT, onItsWay(order), "", "")
            : new ItemCard.Told(
                Tone.WARN,
                kit.text(ItemText.GONE_ON, item.channel().name()),
                failure,
                kit.text(ItemText.ORDER_AGAIN));
      }
      default -> null;
    };
  }
}
