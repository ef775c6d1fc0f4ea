package org.uppsikt.app;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import org.uppsikt.text.Language;
import org.uppsikt.text.ProtectText;
import org.uppsikt.text.Texts;
import org.uppsikt.ui.FxStage;
import org.uppsikt.ui.kit.Scroll;

/// A walk through what belongs to the registry: everything that waits, each with its fault and next
/// step, what is protected, the diary in both views with what lies behind its entries, and what is
/// about an employee. Told at every place where it stops.
final class RegistryWalk {

  private final OpenWindow window;
  private final Texts texts;
  private final ConsoleWalk.Stop stop;

  /// @param language that of the window
  RegistryWalk(OpenWindow window, Language language, ConsoleWalk.Stop stop) {
    this.window = window;
    this.texts = Texts.of(language);
    this.stop = stop;
  }

  void all() {
    message();
    police();
    waiting();
    kept();
    diary();
    written();
    employee();
  }

  /// What becomes of a direct message, and all that a hand-over asks for.
  private void message() {
    window.click("inbox.nav.direct");
    window.awaits("its item", window::showsSelected);
    focus("inbox.list");
    window.press("Down");
    window.awaits("its item", window::showsSelected);
    stop.at("direct-message");
    window.press("D");
    window.awaits("decision.pane");
    stop.at("register-message");
    window.press("Esc");
    window.awaitsNo("decision.pane");
    more("item.pass-on");
    window.awaits("decision.pane");
    stop.at("pass-on");
    window.press("Esc");
    window.awaitsNo("decision.pane");
  }

  /// A suspected crime, and the question whether it was reported.
  private void police() {
    // The message stays on show until the other list was read.
    Object message = FxStage.on(() -> window.head().orElseThrow().getUserData());
    window.click("inbox.nav.inbox");
    focus("inbox.list");
    window.awaits("its item", () -> window.showsSelected() && !window.opened(message));
    more("item.protect");
    window.awaits("decision.pane");
    String words = texts.get(ProtectText.POLICE);
    window.awaits(words, () -> option(words).isPresent());
    FxStage.run(() -> ((ButtonBase) option(words).orElseThrow()).fire());
    stop.at("suspect");
    window.press("Ctrl+Enter");
    window.awaitsNo("decision.pane");
    window.click("rail.tasks");
    window.awaits("task.reported");
    stop.at("task-police");
  }

  private Optional<Node> option(String words) {
    return window
        .nodes()
        .filter(node -> String.valueOf(node.getId()).startsWith("decision.option."))
        .filter(node -> words.equals(node.getAccessibleText()))
        .findFirst();
  }

  private void more(String action) {
    FxStage.run(
        () ->
            ((MenuButton) window.node("item.more").orElseThrow())
                .getItems().stream()
                    .filter(item -> action.equals(item.getId()))
                    .forEach(MenuItem::fire));
  }

  private void waiting() {
    rail("registry");
    focus("registry.list");
    int lines = lines("registry.list");
    for (int i = 0; i < lines; i++) {
      stop.at("registry-%02d".formatted(i));
      window.press("Down");
    }
    window.press("C");
    stop.at("registry-by-case");
    window.press("C");
  }

  private void kept() {
    window.press("P");
    window.awaits("kept.list");
    focus("kept.list");
    for (int i = 0; i < lines("kept.list"); i++) {
      stop.at("kept-" + i);
      window.press("Down");
    }
    focus("kept.purpose");
    window.types("Tar ställning till om den ska diarieföras");
    window.click("kept.read");
    window.awaits("kept.forget");
    stop.at("kept-read");
  }

  private void diary() {
    rail("diary");
    focus("diary.list");
    for (int i = 0; i < lines("diary.list"); i++) {
      stop.at("diary-open-" + i);
      window.press("Down");
    }
    window.press("V");
    window.awaits("diary.papers.open");
    focus("diary.list");
    window.press("Home");
    for (int i = 0; i < lines("diary.list"); i++) {
      window.press("O");
      if (i == lines("diary.list") - 1) {
        window.awaits("diary.papers.picture");
      }
      stop.at("diary-papers-" + i);
      if (window.shows("diary.papers.picture")) {
        FxStage.run(
            () -> window.node("diary.papers.picture").ifPresent(n -> Scroll.toTop(n, () -> 0)));
        stop.at("diary-sheet-" + i);
      }
      window.press("Down");
    }
  }

  private void written() {
    window.press("N");
    window.awaits("diary.form.concerning");
    stop.at("diary-form");
    focus("diary.form.authority");
    window.press("Tab");
    stop.at("diary-form-end");
    window.press("Esc");
    window.awaitsNo("diary.form.concerning");
  }

  private void employee() {
    rail("employees");
    window.awaits("employee.list");
    focus("employee.list");
    stop.at("employee");
    window.click("employee.open");
    stop.at("employee-opened");
  }

  private void rail(String screen) {
    window.click("rail." + screen);
    String list = (screen.equals("employees") ? "employee" : screen) + ".list";
    window.awaits(
        "something in " + list, () -> window.node(list).filter(RegistryWalk::hasLines).isPresent());
  }

  /// What is drawn anew meanwhile is another node.
  private void focus(String id) {
    window.awaits(
        id,
        () -> {
          window.node(id).ifPresent(Node::requestFocus);
          return window.node(id).filter(Node::isFocused).isPresent();
        });
  }

  private int lines(String list) {
    return FxStage.on(() -> ((ListView<?>) window.node(list).orElseThrow()).getItems().size());
  }

  private static boolean hasLines(Node list) {
    return !((ListView<?>) list).getItems().isEmpty();
  }
}
