package org.uppsikt.ui.inbox;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.uppsikt.domain.journal.EventKind;
import org.uppsikt.text.FaultText;
import org.uppsikt.text.HistoryText;
import org.uppsikt.text.ItemText;
import org.uppsikt.text.OrderText;
import org.uppsikt.ui.kit.Kit;
import org.uppsikt.ui.kit.Tone;
import org.uppsikt.work.Dossier;

/// How an order came to its end, in words: who stopped it, whether anything was changed, and what a
/// person should know of one that was carried out.
final class OrderWords {

  private static final String NOT_SAVED = "TEXT_NOT_SAVED";

  /// Who stopped an order.
  enum Stopper {
    CHANNEL,
    UPPSIKT,
    PERSON,
    UNKNOWN;

    /// By the stored code, with or without what it carries.
    static Stopper of(String code) {
      return switch (kind(code)) {
        case "UNAUTHORISED",
            "RATE_LIMITED",
            "GONE",
            "UNREACHABLE",
            "REFUSED",
            "MALFORMED",
            "UNCERTAIN",
            "CANCELLED",
            "NOT_OFFERED",
            "BY_HAND",
            "NOT_CONNECTED" ->
            CHANNEL;
        case "NO_RIGHT",
            "NO_GROUND",
            "NOT_ALLOWED",
            "EVIDENCE_DAMAGED",
            "FILE_DAMAGED",
            "TEXT_CHANGED",
            "SENDER_CHANGED",
            NOT_SAVED,
            "NOT_UNPUBLISHED",
            "NOT_READABLE",
            "TOO_LATE" ->
            UPPSIKT;
        case "NOT_DONE" -> PERSON;
        default -> UNKNOWN;
      };
    }
  }

  private final Kit kit;

  OrderWords(Kit kit) {
    this.kit = kit;
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

  /// An order that waits because of its own course, not of anything that went wrong.
  static boolean isFault(String code) {
    return switch (code) {
      case "INTERRUPTED", "SETTLING", "AFTER_ORDER" -> false;
      default -> true;
    };
  }

  ItemCard.Told failed(Dossier item, Dossier.Order order) {
    String code = order.failure().orElse("");
    Stopper stopper = Stopper.of(code);
    boolean silent = stopper == Stopper.PERSON || stopper == Stopper.UNKNOWN;
    return new ItemCard.Told(
        Tone.DANGER,
        title(item, order, code),
        silent ? "" : fault(item, code),
        left(item, order, code));
  }

  /// A new text that was flagged as abuse material is not to be saved.
  private String fault(Dossier item, String code) {
    if (!kind(code).equals(NOT_SAVED) || !item.mayNotCopy()) {
      return fault(kit, code);
    }
    return kit.text(item.closesOff() ? OrderText.FLAGGED_ANEW_GONE : OrderText.FLAGGED_ANEW);
  }

  private String title(Dossier item, Dossier.Order order, String code) {
    if (isNotice(item, order)) {
      return kit.text(OrderText.NOTICE_FAILED);
    }
    if (hiddenUnsaved(item, code)) {
      return kit.text(OrderText.UNSAVED);
    }
    return switch (Stopper.of(code)) {
      case CHANNEL -> kit.text(ItemText.GONE_ON, item.channel().name());
      case UPPSIKT -> kit.text(OrderText.STOPPED);
      case PERSON -> kit.text(OrderText.NOT_DONE);
      case UNKNOWN -> kit.text(OrderText.FAILED);
    };
  }

  /// What the order left behind it.
  private String left(Dossier item, Dossier.Order order, String code) {
    if (isNotice(item, order)) {
      boolean readable = item.state().visibility().readable();
      return kit.text(readable ? OrderText.NOTICE_ALONE : OrderText.NOTICE_ONLY);
    }
    if (hiddenUnsaved(item, code)) {
      return "";
    }
    return switch (kind(code)) {
      // What is to be done stands in the fault already.
      case "TEXT_CHANGED", "SENDER_CHANGED", NOT_SAVED, "GONE", "FILE_DAMAGED" ->
          kit.text(OrderText.UNCHANGED);
      default ->
          order.what() == Dossier.What.REPLY
              ? kit.text(OrderText.ANSWER_FAILED)
              : kit.text(ItemText.ORDER_BACK);
    };
  }

  /// What a person should know of an order that was carried out; null for nothing.
  ItemCard.@Nullable Told confirmed(Dossier.Order order) {
    String code = order.failure().orElse("");
    return switch (kind(code)) {
      case "TEXT_CHANGED" -> changed(OrderText.TEXT_CHANGED, OrderText.TEXT_CHANGED_MORE);
      case "SENDER_CHANGED" -> changed(OrderText.SENDER_CHANGED, OrderText.SENDER_CHANGED_MORE);
      case "ALREADY_SO" -> {
        boolean shown = order.what() == Dossier.What.RESTORE;
        var title = shown ? OrderText.ALREADY_SHOWN : OrderText.ALREADY_HIDDEN;
        yield new ItemCard.Told(Tone.ACCENT, kit.text(title), already(code), again(code));
      }
      default -> null;
    };
  }

  /// Where nothing was sent, and what the sender changed all the same.
  private String already(String code) {
    String so = kit.text(FaultText.ALREADY_SO);
    return switch (detail(code)) {
      case "TEXT_CHANGED" -> so + " " + kit.text(OrderText.TEXT_CHANGED_MORE);
      case "SENDER_CHANGED" -> so + " " + kit.text(OrderText.SENDER_CHANGED_MORE);
      default -> so;
    };
  }

  private String again(String code) {
    return detail(code).isEmpty() ? "" : kit.text(OrderText.READ_AGAIN);
  }

  private ItemCard.Told changed(OrderText title, OrderText more) {
    String read = kit.text(OrderText.READ_AGAIN);
    return new ItemCard.Told(Tone.WARN, kit.text(title), kit.text(more), read);
  }

  /// What the journal says of an order that failed.
  String failed(Dossier item, Dossier.Happening happening) {
    String code = happening.facts().getOrDefault("reason", "");
    HistoryText what =
        switch (Stopper.of(code)) {
          case UPPSIKT ->
              kind(code).equals(NOT_SAVED) && wasSent(item, happening)
                  ? HistoryText.UNSAVED
                  : HistoryText.STOPPED;
          case CHANNEL, PERSON, UNKNOWN -> HistoryText.FAILED;
        };
    return code.isEmpty() ? kit.text(what) : kit.text(what) + " " + fault(kit, code);
  }

  /// What the journal says of an order that was carried out.
  String confirmed(Dossier.Happening happening, String done) {
    String code = happening.facts().getOrDefault("reason", "");
    return switch (kind(code)) {
      case "TEXT_CHANGED" -> done + " " + kit.text(OrderText.TEXT_CHANGED_MORE);
      case "SENDER_CHANGED" -> done + " " + kit.text(OrderText.SENDER_CHANGED_MORE);
      case "ALREADY_SO" -> already(code);
      default -> done;
    };
  }

  /// An answer that goes with another order tells the sender of that one.
  static boolean isNotice(Dossier item, Dossier.Order order) {
    return order.what() == Dossier.What.REPLY
        && item.orders().stream()
            .filter(other -> other.decision().equals(order.decision()))
            .anyMatch(other -> other.what() != Dossier.What.REPLY);
  }

  private static boolean hiddenUnsaved(Dossier item, String code) {
    return kind(code).equals(NOT_SAVED) && !item.state().visibility().readable();
  }

  private static boolean wasSent(Dossier item, Dossier.Happening happening) {
    Optional<String> order = Optional.ofNullable(happening.facts().get("order"));
    return item.history().stream()
        .filter(earlier -> earlier.kind() == EventKind.SENDING && earlier.seq() < happening.seq())
        .anyMatch(earlier -> Optional.ofNullable(earlier.facts().get("order")).equals(order));
  }

  private static String detail(String code) {
    String[] parts = code.split(":", 2);
    return parts.length > 1 ? parts[1] : "";
  }

  private static String kind(String code) {
    return code.split(":", 2)[0];
  }
}
