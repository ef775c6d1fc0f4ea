package org.uppsikt.app;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;
import org.uppsikt.ui.FxStage;

/// A walk through everything that the console shows to whoever moderates, with the keys that a
/// person would use. Told at every place where it stops.
final class ConsoleWalk {

  /// Rail screens beside the inbox.
  private static final List<String> SCREENS =
      List.of("tasks", "registry", "diary", "channels", "policy", "people", "settings");

  private final OpenWindow window;
  private final Stop stop;

  /// Gets the name of each place.
  @FunctionalInterface
  interface Stop {
    void at(String name);
  }

  ConsoleWalk(OpenWindow window, Stop stop) {
    this.window = window;
    this.stop = stop;
  }

  /// Everything, in an inbox that holds all sorts of items.
  void all() {
    enter();
    items();
    outcomes();
    unpublished();
    decided();
    pictured();
    filteredEmpty();
    palette();
    help();
    search();
    screens();
    marked();
  }

  /// From the start screen into the inbox, which holds something.
  void enter() {
    stop.at("start");
    practise();
    listed();
    window.press("Down").press("Down");
    awaitsCard();
    stop.at("inbox-full");
  }

  /// From the start screen into an inbox that may be empty.
  void practise() {
    window.press("1");
    window.awaits("inbox.nav.inbox");
  }

  /// The tabs of items, with what is folded, edited and pictured among them.
  void items() {
    window.press("T");
    stop.at("thread-open");
    window.press("T");
    window.select(row -> row.contains("foldedAs=") && !row.contains("foldedAs=,"));
    window.awaits("item.folded");
    stop.at("folded-threat");
    window.press(" ");
    window.awaits("item.text");
    stop.at("threat-shown");
    lookFor("item.compare");
    if (window.shows("item.folded")) {
      window.press(" ");
      window.awaits("item.text");
    }
    window.click("item.compare");
    window.awaits("item.diff");
    stop.at("versions-compared");
    for (String tab : List.of("sender", "history", "evidence")) {
      window.click("item.tab." + tab);
      window.awaits("item." + tab);
      stop.at("tab-" + tab);
    }
    window.click("item.tab.comment");
    FxStage.run(() -> window.node("inbox.list").orElseThrow().requestFocus());
  }

  /// The item that brought a picture.
  void pictured() {
    lookFor("item.reveal");
    stop.at("picture-blurred");
    window.press(" ");
    window.awaitsNo("item.reveal");
    stop.at("picture-shown");
  }

  /// What asks for more before it is done; each is left without doing it.
  void outcomes() {
    window.select(row -> row.contains("severity=HIGH") && row.contains("foldedAs=,"));
    awaitsHeld();
    for (String[] outcome :
        new String[][] {
          {"S", "answer.pane", "answer"},
          {"R", "answer.pane", "correct"},
          {"H", "answer.pane", "refer"},
          {"V", "decision.pane", "forward"},
          {"Q", "decision.pane", "ask"},
          {"D", "decision.pane", "register"},
          {"P", "decision.pane", "snooze"},
          {"G", "decision.pane", "missed"},
          {"K", "decision.pane", "wrong-category"},
        }) {
      window.press(outcome[0]);
      window.awaits(outcome[1]);
      stop.at("panel-" + outcome[2]);
      window.press("Esc");
      window.awaitsNo(outcome[1]);
    }
  }

  /// Sealed, ordered and taken back.
  void unpublished() {
    awaitsHeld();
    window.press("A");
    window.awaits("unpublish.panel");
    stop.at("unpublish-panel");
    window.press("1").press("Ctrl+S");
    window.awaits("unpublish.saved");
    stop.at("unpublish-saved");
    window.press("Ctrl+Enter");
    window.awaits("inbox.undo-bar");
    stop.at("undo-bar");
    window.press("Ctrl+Z");
    window.awaitsNo("inbox.undo-bar");
  }

  /// Closed without action, with its reason.
  void decided() {
    awaitsHeld();
    window.press("I");
    window.awaits("inbox.undo-bar");
    stop.at("no-action-done");
    window.press("Ctrl+Z");
    window.awaitsNo("inbox.undo-bar");
  }

  void palette() {
    window.press("Ctrl+K");
    window.awaits("palette.field");
    stop.at("palette");
    window.types("buss");
    window.awaits(
        "items in the palette",
        () ->
            window
                .nodes()
                .anyMatch(
                    n ->
                        String.valueOf(n.getId()).startsWith("palette.row.item.")
                            || "palette.row.search.all".equals(n.getId())));
    stop.at("palette-search");
    clear();
    window.types("qqqq");
    window.awaits("palette.row.search.all");
    stop.at("palette-nothing");
    window.press("Esc");
    window.awaitsNo("palette.field");
  }

  void help() {
    window.press("F1");
    window.awaits("help");
    for (String part : List.of("KEYS", "WORDS", "LAW")) {
      window.click("help." + part);
      stop.at("help-" + part.toLowerCase(java.util.Locale.ROOT));
    }
    window.click("help.KEYS");
    FxStage.run(this::toTheEnd);
    stop.at("help-keys-end");
    window.press("Esc");
    window.awaitsNo("help");
  }

  private void toTheEnd() {
    window
        .nodes()
        .filter(node -> node instanceof ScrollPane scroll && scroll.getContent() != null)
        .map(ScrollPane.class::cast)
        .forEach(scroll -> scroll.setVvalue(scroll.getVmax()));
  }

  void search() {
    window.press("Ctrl+F");
    window.awaits("search.field");
    stop.at("search");
    searches("buss");
    window.awaits("search.hit.0");
    stop.at("search-results");
    searches("idiot");
    window.awaits("search.hit.0");
    window.press("Down");
    stop.at("search-folded");
    searches("zebraskinn");
    window.awaitsNo("search.hit.0");
    stop.at("search-none");
  }

  void screens() {
    for (String screen : SCREENS) {
      window.click("rail." + screen);
      window.awaitsNo("inbox.list");
      stop.at("screen-" + screen);
    }
    window.click("rail.inbox");
    listed();
  }

  /// The whole list at once; the last of the walk, since it empties the list.
  void marked() {
    window.list();
    FxStage.run(() -> window.node("inbox.list").orElseThrow().requestFocus());
    window.press("Ctrl+A");
    window.awaits("inbox.marks.count");
    stop.at("marked-many");
    window.press("I");
    // There are direct messages among them.
    window.awaits("inbox.marks.words");
    stop.at("marked-reason");
    window.press("1");
    window.press("Ctrl+Enter");
    window.awaits(
        "progress or results", () -> shown("inbox.marks.stop") || shown("inbox.marks.close"));
    stop.at("marked-progress");
    window.awaits("inbox.marks.close");
    stop.at("marked-results");
    window.press("Esc");
  }

  private boolean shown(String id) {
    return window.node(id).isPresent();
  }

  /// A view that is empty for its own reason.
  void empty(String name, String nav) {
    window.nav(nav);
    window.awaits(
        "an empty list", () -> window.nodes().anyMatch(n -> n.getStyleClass().contains("empty")));
    stop.at(name);
  }

  void filteredEmpty() {
    window.press("F3");
    window.types("zebraskinn");
    window.press("Enter");
    window.awaits("inbox.all");
    stop.at("empty-filtered");
    window.click("inbox.all");
  }

  void filled() {
    window.awaits(
        "rows, and nothing over them",
        () ->
            window.node("inbox.list").filter(ConsoleWalk::hasRows).isPresent()
                && window.nodes().noneMatch(node -> node.getStyleClass().contains("ghosts")));
  }

  /// The inbox came on show and was read, and the keyboard is on its list: a key that is pressed
  /// before goes elsewhere.
  private void listed() {
    filled();
    window.awaits(
        "the keyboard on the list",
        () ->
            window
                .node("inbox.list")
                .filter(list -> list.equals(window.scene().getFocusOwner()))
                .isPresent());
  }

  private static boolean hasRows(Node node) {
    return node instanceof ListView<?> list && !list.getItems().isEmpty();
  }

  /// The item is open for so long that it is held for whoever sits here.
  private void awaitsHeld() {
    window.awaits(
        "the item is held",
        () ->
            window.showsSelected()
                && window
                    .nodes()
                    .filter(node -> node.getStyleClass().contains("item-held"))
                    .anyMatch(node -> ((Parent) node).getChildrenUnmodifiable().size() > 1));
  }

  private void awaitsCard() {
    window.awaits("item.tab.comment");
  }

  /// Goes down the list until the open item shows a control, and on to what comes in meanwhile. By
  /// rows not gone to yet, for those that leave the list meanwhile let the others move up.
  private void lookFor(String id) {
    var been = new HashSet<String>();
    while (!window.shows(id)) {
      window.awaits("a row with " + id, () -> unread(been).isPresent());
      String next = unread(been).orElseThrow();
      been.add(next);
      window.open(next);
    }
  }

  private Optional<String> unread(Set<String> been) {
    return window.rows().stream().filter(row -> !been.contains(row)).findFirst();
  }

  private void searches(String words) {
    FxStage.run(() -> window.node("search.field").orElseThrow().requestFocus());
    clear();
    window.types(words);
    window.press("Enter");
  }

  private void clear() {
    FxStage.run(
        () -> {
          if (window.scene().getFocusOwner() instanceof TextInputControl field) {
            field.clear();
          }
        });
  }
}
