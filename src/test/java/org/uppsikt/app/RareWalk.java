package org.uppsikt.app;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import org.uppsikt.text.Language;
import org.uppsikt.text.ProtectText;
import org.uppsikt.text.Texts;
import org.uppsikt.ui.FxStage;

/// A walk through what an office meets seldom and must not meet for the first time then: abuse
/// material, what is protected or secret, an entry that is half written. Told at every place where
/// it stops; nothing is done but for the marks of secrecy.
final class RareWalk {

  private final OpenWindow window;
  private final Texts texts;
  private final ConsoleWalk.Stop stop;

  /// @param language that of the window
  RareWalk(OpenWindow window, Language language, ConsoleWalk.Stop stop) {
    this.window = window;
    this.texts = Texts.of(language);
    this.stop = stop;
  }

  void all() {
    open("material med barn");
    window.press("A");
    window.click("unpublish.ground.BJV-6.3:C09");
    withoutCopy("no-copy");
    open("övergreppsbilder");
    more("item.protect");
    closeOff();
    withoutCopy("no-copy-message");
    protect();
    secret();
    entry();
  }

  /// What a direct message offers in place of being hidden.
  private void closeOff() {
    String words = texts.get(ProtectText.WITHOUT_COPY);
    window.awaits(words, () -> option(words).isPresent());
    stop.at("protect-message");
    FxStage.run(() -> ((ButtonBase) option(words).orElseThrow()).fire());
    window.press("Ctrl+Enter");
  }

  private Optional<Node> option(String words) {
    return window
        .nodes()
        .filter(node -> String.valueOf(node.getId()).startsWith("decision.option."))
        .filter(node -> words.equals(node.getAccessibleText()))
        .findFirst();
  }

  /// Both steps of hiding, or closing off, without a copy.
  private void withoutCopy(String name) {
    window.awaits("nocopy.box");
    stop.at(name + "-first");
    window.click("nocopy.next");
    window.awaits("nocopy.hide");
    stop.at(name + "-second");
    window.press("Esc").press("Esc");
    window.awaitsNo("nocopy.box");
  }

  private void protect() {
    open("turvakielto");
    more("item.protect");
    window.awaits("decision.pane");
    stop.at("protect");
    window.press("Esc");
    window.awaitsNo("decision.pane");
  }

  /// A mark of secrecy, and what the panel asks for a hand-over of what bears one.
  private void secret() {
    open("Harald Exempel");
    more("item.mark-secret");
    window.awaits("decision.pane");
    stop.at("mark-secret");
    window.press("Esc");
    window.awaitsNo("decision.pane");
    window.press("D");
    window.awaits("decision.pane");
    stop.at("register-case");
    window.press("Esc");
    window.awaitsNo("decision.pane");
  }

  /// An entry of the diary: written, asked about, left, and told of where one leaves.
  private void entry() {
    window.click("rail.diary");
    window.awaits("diary.list");
    FxStage.run(() -> window.node("diary.list").ifPresent(Node::requestFocus));
    window.press("V").press("N");
    window.awaits("diary.form.concerning");
    FxStage.run(() -> window.node("diary.form.concerning").ifPresent(Node::requestFocus));
    window.types("Svar om bygglov");
    stop.at("diary-entry");
    window.press("Esc");
    window.awaits("diary.drop");
    stop.at("diary-drop");
    window.press("Esc");
    window.awaitsNo("diary.drop");
    window.click("rail.inbox");
    window.awaits("inbox.list");
    FxStage.run(window::leave);
    window.awaits("quit.stay");
    stop.at("leave-half-written");
    window.click("quit.stay");
    window.awaitsNo("quit.stay");
    window.click("rail.diary");
    window.awaits("diary.list");
    stop.at("diary-begun");
    FxStage.run(() -> window.node("diary.list").ifPresent(Node::requestFocus));
    window.press("V");
    window.awaits("diary.form.concerning");
    stop.at("diary-office");
    FxStage.run(() -> window.node("diary.form.concerning").ifPresent(Node::requestFocus));
    window.press("Esc");
    window.click("diary.drop.away");
    window.awaitsNo("diary.form.concerning");
  }

  private void open(String words) {
    if (!window.select(row -> row.contains(words))) {
      throw new IllegalStateException("no row says " + words);
    }
    window.awaits("its item", window::showsSelected);
  }

  private void more(String action) {
    FxStage.run(
        () ->
            ((MenuButton) window.node("item.more").orElseThrow())
                .getItems().stream()
                    .filter(item -> action.equals(item.getId()))
                    .forEach(MenuItem::fire));
  }
}
