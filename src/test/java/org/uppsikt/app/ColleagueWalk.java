package org.uppsikt.app;

import javafx.scene.Node;
import javafx.scene.control.ListView;
import org.uppsikt.ui.FxStage;

/// A walk through what goes between two people of an office, and on to the registry: a question to
/// the supervisor, her answer, the next question, what a colleague passes on, and what waits for
/// its number. Told at every place where it stops.
final class ColleagueWalk {

  private final OpenWindow window;
  private final PracticeHome.Passed passed;
  private final ConsoleWalk.Stop stop;

  ColleagueWalk(OpenWindow window, PracticeHome.Passed passed, ConsoleWalk.Stop stop) {
    this.window = window;
    this.passed = passed;
    this.stop = stop;
  }

  void all() {
    asked();
    answered();
    given();
    registered();
  }

  private void asked() {
    open(passed.asked());
    window.awaits("item.handover");
    stop.at("question-waits");
  }

  /// The supervisor said what to do; whoever asked may ask on.
  private void answered() {
    open(passed.answered());
    window.click("item.tab.history");
    window.awaits("item.history");
    stop.at("question-answered");
    window.click("item.tab.comment");
    focusList();
    window.press("Q");
    window.awaits("decision.pane");
    FxStage.run(() -> window.node("decision.text").ifPresent(Node::requestFocus));
    window.types("Gäller det svaret även om hon skriver en gång till?");
    stop.at("question-again");
    window.press("Esc");
    window.awaitsNo("decision.pane");
  }

  private void given() {
    open(passed.given());
    window.awaits("item.accept");
    stop.at("passed-to-me");
    focusList();
    window.press("X");
    window.awaits("decision.pane");
    stop.at("panel-hand-back");
    window.press("Esc");
    window.awaitsNo("decision.pane");
    window.press("B");
    window.awaitsNo("item.accept");
    stop.at("passed-and-accepted");
  }

  /// What was handed over for registration waits for its number on the screen of the registrar.
  private void registered() {
    open(passed.given());
    focusList();
    window.press("D");
    window.awaits("decision.pane");
    window.press("Ctrl+Enter");
    window.awaitsNo("decision.pane");
    window.click("rail.registry");
    window.awaits(
        "a line that waits for its number",
        () -> window.node("registry.list").filter(ColleagueWalk::hasLines).isPresent());
    FxStage.run(() -> window.node("registry.list").ifPresent(Node::requestFocus));
    stop.at("registry-filled");
    window.click("rail.inbox");
    window.awaits("inbox.list");
  }

  private void open(String item) {
    window.open(item);
    window.awaits("its item", window::showsSelected);
    FxStage.run(
        () -> {
          var list = (ListView<?>) window.node("inbox.list").orElseThrow();
          list.scrollTo(Math.max(0, list.getSelectionModel().getSelectedIndex() - 1));
        });
  }

  private void focusList() {
    FxStage.run(() -> window.node("inbox.list").ifPresent(Node::requestFocus));
  }

  private static boolean hasLines(Node list) {
    return !((ListView<?>) list).getItems().isEmpty();
  }
}
