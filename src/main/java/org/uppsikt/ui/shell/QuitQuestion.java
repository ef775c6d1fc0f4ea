package org.uppsikt.ui.shell;

import java.util.List;
import org.kordamp.ikonli.feather.Feather;
import org.uppsikt.text.QuitText;
import org.uppsikt.ui.kit.Boxes;
import org.uppsikt.ui.kit.Icon;
import org.uppsikt.ui.kit.KeyButton;
import org.uppsikt.ui.kit.Keys;
import org.uppsikt.ui.kit.Kit;
import org.uppsikt.ui.kit.Overlay;
import org.uppsikt.ui.kit.form.Panel;

/// Asks what becomes of orders that still stand in the undo window when the program is about to end
/// (design, invariant 7). Keeping is the default; Esc stays.
public final class QuitQuestion {

  /// More would push the buttons out of a low window.
  private static final int MOST_TOLD = 4;

  private QuitQuestion() {}

  /// What is open.
  ///
  /// @param orders how many may still be undone
  /// @param underWay rounds and orders on their way to a channel, which end first
  /// @param shared whether colleagues work with the same workspace, whose orders are left alone
  /// @param unsent whether something was begun on a screen that is lost with it
  public record Open(int orders, int underWay, boolean shared, boolean unsent) {
    public boolean isNothing() {
      return orders == 0 && underWay == 0 && !unsent;
    }
  }

  /// What becomes of the orders; each is followed by the end of the program.
  public record Answers(Runnable sendNow, Runnable keep, Runnable drop) {}

  /// Asks over what the overlay covers. Call it only where something is open.
  public static void ask(Kit kit, Overlay overlay, Open open, Answers answers) {
    boolean orders = open.orders() > 0;
    if (open.unsent() && !orders) {
      askUnsent(kit, overlay, open, answers.keep());
      return;
    }
    var keep = button(kit, overlay, "quit.keep", keepWords(open), answers.keep());
    var panel = new Panel("quit", kit.text(orders ? QuitText.TITLE : QuitText.TITLE_WORK));
    if (orders) {
      add(panel, kit.text(open.shared() ? QuitText.ORDERS_OWN : QuitText.ORDERS, open.orders()));
      add(panel, kit.text(open.shared() ? QuitText.KEEP_SHARED : QuitText.KEEP_WHAT));
    }
    if (open.unsent()) {
      add(panel, kit.text(QuitText.UNSENT_TOO));
    }
    underWay(kit, panel, open);
    panel.main(keep.style("accent"));
    if (orders) {
      var send = button(kit, overlay, "quit.send", QuitText.SEND, answers.sendNow());
      var drop = button(kit, overlay, "quit.drop", QuitText.DROP, answers.drop());
      panel.button(send).button(drop.style("danger-words"));
      new Keys().on("Ctrl+S", send::fire).on("Ctrl+D", drop::fire).install(panel);
    }
    panel.button(
        new KeyButton(kit, "quit.stay", kit.text(QuitText.STAY), "Esc").does(overlay::close));
    overlay.open(panel, keep, () -> {});
  }

  /// Staying is the default.
  private static void askUnsent(Kit kit, Overlay overlay, Open open, Runnable anyway) {
    var panel = new Panel("quit", kit.text(QuitText.UNSENT));
    add(panel, kit.text(QuitText.UNSENT_WHAT));
    underWay(kit, panel, open);
    show(kit, overlay, panel, () -> {}, anyway);
  }

  private static void underWay(Kit kit, Panel panel, Open open) {
    if (open.underWay() > 0) {
      var note = Boxes.row("start-point", new Icon(Feather.CLOCK));
      note.getChildren()
          .add(Boxes.grow(Boxes.words(kit.text(QuitText.UNDER_WAY, open.underWay()), "muted")));
      panel.getChildren().add(panel.getChildren().size() - 1, note);
    }
  }

  private static QuitText keepWords(Open open) {
    if (open.orders() == 0) {
      return QuitText.QUIT;
    }
    return open.shared() ? QuitText.KEEP_OWN : QuitText.KEEP;
  }

  /// Tells that some of what was to be sent still waits; Esc stays.
  ///
  /// @param left how many
  public static void tellNotSent(Kit kit, Overlay overlay, int left, Runnable anyway) {
    String title = kit.text(QuitText.NOT_SENT);
    tell(kit, overlay, title, kit.text(QuitText.NOT_SENT_WHAT, left), anyway);
  }

  /// Tells that some of what was to be dropped could not be taken back; Esc stays.
  ///
  /// @param left how many
  public static void tellNotDropped(Kit kit, Overlay overlay, int left, Runnable anyway) {
    String title = kit.text(QuitText.NOT_DROPPED);
    tell(kit, overlay, title, kit.text(QuitText.NOT_DROPPED_WHAT, left), anyway);
  }

  /// Tells that the store does not answer, so that nobody knows what became of it; Esc stays.
  public static void tellFailed(Kit kit, Overlay overlay, Runnable anyway) {
    tell(kit, overlay, kit.text(QuitText.FAILED), kit.text(QuitText.FAILED_WHAT), anyway);
  }

  /// Tells that decisions are still being written down; Esc stays.
  ///
  /// @param stays told when the person does not want to leave any more
  public static void tellWriting(Kit kit, Overlay overlay, Runnable stays, Runnable anyway) {
    var panel = new Panel("quit", kit.text(QuitText.WRITING));
    add(panel, kit.text(QuitText.WRITING_WHAT));
    show(kit, overlay, panel, stays, anyway);
  }

  /// What was asked for last and not done.
  ///
  /// @param happened about what, in finished words
  /// @param why or what to do instead; may be empty
  public record NotDone(String happened, String why) {}

  /// Tells what was not taken, or not taken back; Esc stays.
  ///
  /// @param all at least one
  public static void tellRefused(Kit kit, Overlay overlay, List<NotDone> all, Runnable anyway) {
    var panel = new Panel("quit", all.getFirst().happened());
    addUnlessEmpty(panel, all.getFirst().why());
    for (NotDone other : all.subList(1, Math.min(all.size(), MOST_TOLD))) {
      add(panel, other.happened());
      addUnlessEmpty(panel, other.why());
    }
    if (all.size() > MOST_TOLD) {
      add(panel, "…");
    }
    add(panel, kit.text(QuitText.REFUSED_WHAT));
    show(kit, overlay, panel, () -> {}, anyway);
  }

  private static void tell(Kit kit, Overlay overlay, String title, String words, Runnable anyway) {
    var panel = new Panel("quit", title);
    add(panel, words);
    show(kit, overlay, panel, () -> {}, anyway);
  }

  private static void show(Kit kit, Overlay overlay, Panel panel, Runnable stays, Runnable anyway) {
    var stay = new KeyButton(kit, "quit.stay", kit.text(QuitText.STAY), "Esc").does(overlay::close);
    panel.main(stay.style("accent"));
    panel.button(button(kit, overlay, "quit.anyway", QuitText.ANYWAY, anyway));
    overlay.open(panel, stay, stays);
  }

  private static void add(Panel panel, String words) {
    panel.getChildren().add(panel.getChildren().size() - 1, Boxes.words(words));
  }

  private static void addUnlessEmpty(Panel panel, String words) {
    if (!words.isEmpty()) {
      add(panel, words);
    }
  }

  private static KeyButton button(
      Kit kit, Overlay overlay, String id, QuitText words, Runnable answer) {
    return new KeyButton(kit, id, kit.text(words), key(words))
        .does(
            () -> {
              overlay.close();
              answer.run();
            });
  }

  private static String key(QuitText words) {
    return switch (words) {
      case SEND -> "Ctrl+S";
      case DROP -> "Ctrl+D";
      case ANYWAY -> "";
      default -> "Enter";
    };
  }
}
