package org.uppsikt.ui.help;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.uppsikt.text.HelpText;
import org.uppsikt.text.KeysText;
import org.uppsikt.text.KitText;
import org.uppsikt.ui.kit.Attached;
import org.uppsikt.ui.kit.Boxes;
import org.uppsikt.ui.kit.Fx;
import org.uppsikt.ui.kit.KeyButton;
import org.uppsikt.ui.kit.KeyCap;
import org.uppsikt.ui.kit.KeyLine;
import org.uppsikt.ui.kit.Keys;
import org.uppsikt.ui.kit.Kit;
import org.uppsikt.ui.kit.Scroll;
import org.uppsikt.ui.kit.Spoken;

/// Three parts under one field: keys in columns; words and law as entries that can be walked
/// through with Tab. What was asked for stands out and is scrolled to.
final class HelpView extends VBox {

  private final Kit kit;
  private final HelpModel model;
  private final Source source;
  private final HelpActions actions;
  private final TextField field = new TextField();
  private final VBox page = Boxes.column("help-page");
  private final ScrollPane scroll = new Scroll(page);
  private final CheckBox singles = new CheckBox();
  private final Map<String, Node> places = new HashMap<>();

  /// Where the words come from, with what is typed taken into account.
  record Source(
      Supplier<List<KeyLine.Group>> keys, Function<HelpModel.Part, List<Entry.Section>> sections) {}

  HelpView(Kit kit, HelpModel model, Source source, HelpActions actions) {
    this.kit = kit;
    this.model = model;
    this.source = source;
    this.actions = actions;
    setId("help");
    getStyleClass().addAll("keys-panel", "help-panel");
    field.setId("help.find");
    field.setPromptText(kit.text(HelpText.FIND));
    Spoken.named(field, kit.text(HelpText.FIND));
    field.setAccessibleHelp(kit.text(HelpText.FIND_HELP));
    field.textProperty().bindBidirectional(model.typedProperty());
    scroll.setId("help.scroll");
    getChildren().addAll(head(), tools(), Boxes.grow(scroll), foot());
    new Keys().on("Ctrl+P", actions::print).on("F3", field::requestFocus).install(this);
    Attached.to(this)
        .on(model.partProperty(), part -> fill())
        .on(model.typedProperty(), typed -> fill())
        .on(model.chosenProperty(), this::reveal);
  }

  Node first() {
    return field;
  }

  void singles(BooleanProperty property) {
    singles.selectedProperty().bindBidirectional(property);
  }

  private HBox head() {
    var parts = new ToggleGroup();
    var tabs = Boxes.row("help-tabs");
    for (HelpModel.Part part : HelpModel.Part.values()) {
      var tab = new ToggleButton(kit.text(HelpText.valueOf(part.name())));
      tab.setId("help." + part.name());
      tab.getStyleClass().add("help-tab");
      tab.setToggleGroup(parts);
      tab.setOnAction(
          event -> {
            tab.setSelected(true);
            actions.show(part);
          });
      Attached.to(this).on(model.partProperty(), now -> tab.setSelected(now == part));
      tabs.getChildren().add(tab);
    }
    var close =
        new KeyButton(kit, "help.close", kit.text(KitText.CLOSE), "Esc")
            .style("flat")
            .does(actions::close);
    return Boxes.row(
        "keys-head",
        Boxes.whole(kit.text(HelpText.TITLE), "page-title"),
        tabs,
        Boxes.space(),
        close);
  }

  private HBox tools() {
    var print =
        new KeyButton(kit, "help.print", kit.text(HelpText.PRINT), "Ctrl+P")
            .icon(Feather.PRINTER)
            .does(actions::print);
    return Boxes.row("help-tools", Boxes.grow(field), print);
  }

  private VBox foot() {
    singles.setText(kit.text(KeysText.SINGLES));
    singles.setId("keys.singles");
    var note = Boxes.words("", "muted");
    note.setId("keys.note");
    note.textProperty()
        .bind(
            singles.selectedProperty().map(on -> kit.text(on ? KeysText.NOTE : KeysText.NOTE_OFF)));
    var told = Boxes.words("", "muted");
    told.setId("help.told");
    told.textProperty().bind(model.toldProperty());
    Attached.to(this)
        .on(
            model.partProperty(),
            part -> {
              Boxes.shown(singles, part == HelpModel.Part.KEYS);
              Boxes.shown(note, part == HelpModel.Part.KEYS);
            })
        .on(model.toldProperty(), words -> Boxes.shown(told, !words.isEmpty()));
    return Boxes.column("help-foot", told, note, singles);
  }

  private void fill() {
    HelpModel.Part part = model.partProperty().get();
    places.clear();
    page.getChildren().clear();
    if (part == HelpModel.Part.KEYS) {
      keys();
    } else {
      source.sections().apply(part).forEach(this::section);
    }
    if (page.getChildren().isEmpty()) {
      var nothing = Boxes.words(kit.text(HelpText.NOTHING), "muted");
      nothing.setId("help.nothing");
      page.getChildren().add(nothing);
    }
    scroll.setVvalue(0);
    reveal(model.chosenProperty().get());
  }

  private void keys() {
    List<KeyLine.Group> groups = source.keys().get();
    if (groups.isEmpty()) {
      return;
    }
    var columns = new FlowPane();
    columns.getStyleClass().add("keys-columns");
    groups.forEach(group -> columns.getChildren().add(group(group)));
    page.getChildren().add(columns);
  }

  private static VBox group(KeyLine.Group group) {
    var grid = new GridPane();
    grid.getStyleClass().add("keys-grid");
    int line = 0;
    for (var key : group.lines()) {
      grid.add(KeyCap.listed(key.keys()), 0, line);
      grid.add(Boxes.label(key.text()), 1, line);
      line++;
    }
    return Boxes.column("keys-group", Boxes.label(group.title(), "section"), grid);
  }

  private void section(Entry.Section section) {
    page.getChildren().add(Boxes.words(section.title(), "pane-title", "help-section"));
    if (!section.note().isEmpty()) {
      page.getChildren().add(Boxes.words(section.note(), "muted", "small-text"));
    }
    section.entries().forEach(entry -> page.getChildren().add(entry(entry, section)));
  }

  private VBox entry(Entry entry, Entry.Section section) {
    var head = Boxes.row("help-entry-head", Boxes.words(entry.title(), "strong"));
    if (!entry.name().isEmpty() && !entry.name().equals(section.title())) {
      head.getChildren().add(Boxes.words(entry.name()));
    }
    var box = Boxes.column("help-entry", head, Boxes.words(entry.words()));
    box.setId("help.entry." + entry.id());
    box.setFocusTraversable(true);
    box.setAccessibleRole(AccessibleRole.TEXT);
    box.setAccessibleText(entry.title() + " " + entry.name() + ": " + entry.words());
    if (!entry.links().isEmpty()) {
      var links = new FlowPane();
      links.getStyleClass().add("help-links");
      entry.links().forEach(link -> links.getChildren().add(link(entry, link)));
      Boxes.bound(links);
      box.getChildren().add(links);
    }
    places.put(entry.id(), box);
    return box;
  }

  private Hyperlink link(Entry from, Entry.Link link) {
    var words = new Hyperlink(link.text());
    words.setWrapText(true);
    words.setId("help.link." + from.id() + "." + link.id());
    words.setOnAction(event -> actions.follow(link.id()));
    return words;
  }

  /// Scrolls to the entry that was asked for, once it is laid out, and gives it the keyboard.
  private void reveal(String id) {
    places.values().forEach(node -> node.getStyleClass().remove("help-chosen"));
    Node place = places.get(id);
    if (place == null) {
      return;
    }
    place.getStyleClass().add("help-chosen");
    Fx.later(
        () -> {
          if (getScene() == null) {
            return;
          }
          scroll.applyCss();
          scroll.layout();
          double room = page.getHeight() - scroll.getViewportBounds().getHeight();
          double top = place.getBoundsInParent().getMinY();
          scroll.setVvalue(room <= 0 ? 0 : Math.clamp(top / room, 0.0, 1.0));
          place.requestFocus();
        });
  }
}
