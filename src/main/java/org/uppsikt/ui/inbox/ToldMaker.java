package org.uppsikt.ui.inbox;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.uppsikt.domain.decision.OrderState;
import org.uppsikt.domain.item.Folder;
import org.uppsikt.domain.item.ItemKind;
import org.uppsikt.domain.registry.Registration;
import org.uppsikt.text.FaultText;
import org.uppsikt.text.ItemText;
import org.uppsikt.ui.kit.Kit;
import org.uppsikt.ui.kit.Tone;
import org.uppsikt.work.Dossier;

/// Says what a person should know of an item before she decides: an order that waits for her, that
/// is on its way or failed; or that the item is gone without her.
final class ToldMaker {

  private final Bench bench;
  private final Kit kit;

  ToldMaker(Bench bench) {
    this.bench = bench;
    this.kit = bench.kit();
  }

  ItemCard.@Nullable Told told(Dossier item) {
    Optional<Dossier.Order> asked = waitsForPerson(item);
    if (asked.isPresent()) {
      return asked(item, asked.get());
    }
    if (item.state().folder() == Folder.REMOVED_OUTSIDE) {
      return removed(item);
    }
    if (exposed(item)) {
      return new ItemCard.Told(
          Tone.WARN, kit.text(ItemText.EXPOSED), "", kit.text(ItemText.EXPOSED_DO), false);
    }
    return item.orders().isEmpty() ? null : order(item, item.orders().getLast());
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

  /// The words for a stored code: its kind, and for a server out of reach why.
  static String fault(Kit kit, String code) {
    String[] parts = code.split(":", 2);
    String name = parts[0].equals("UNREACHABLE") && parts.length > 1 ? parts[1] : parts[0];
    for (FaultText known : FaultText.values()) {
      if (known.name().equals(name)) {
        return kit.text(known);
      }
    }
    return kit.text(FaultText.UNKNOWN);
  }

  private ItemCard.Told asked(Dossier item, Dossier.Order order) {
    String channel = item.channel().name();
    boolean byHand = order.state() == OrderState.BY_HAND;
    return new ItemCard.Told(
        Tone.WARN,
        byHand ? kit.text(ItemText.ORDER_BY_HAND, channel) : kit.text(ItemText.ORDER_UNCERTAIN),
        byHand ? "" : kit.text(ItemText.ORDER_LOOK, channel),
        "",
        true);
  }

  private ItemCard.Told removed(Dossier item) {
    String what =
        item.evidence()
            .map(e -> kit.formats().near(e.sealedAt(), bench.now()))
            .map(at -> kit.text(ItemText.REMOVED_SEALED, at))
            .orElseGet(() -> kit.text(ItemText.REMOVED_SEAL));
    return new ItemCard.Told(Tone.WARN, kit.text(ItemText.REMOVED), what, "", false);
  }

  private ItemCard.@Nullable Told order(Dossier item, Dossier.Order order) {
    String channel = item.channel().name();
    String failure = order.failure().map(code -> fault(kit, code)).orElse("");
    return switch (order.state()) {
      case FAILED ->
          new ItemCard.Told(
              Tone.DANGER,
              kit.text(ItemText.GONE_ON, channel),
              failure,
              kit.text(ItemText.ORDER_BACK),
              false);
      case WAITING, SENDING -> {
        String at = kit.formats().near(order.notBefore(), bench.now());
        yield failure.isEmpty()
            ? new ItemCard.Told(Tone.ACCENT, kit.text(ItemText.ORDER_WAITS, at), "", "", false)
            : new ItemCard.Told(
                Tone.WARN,
                kit.text(ItemText.GONE_ON, channel),
                failure,
                kit.text(ItemText.ORDER_AGAIN),
                false);
      }
      default -> null;
    };
  }
}
