package org.uppsikt.ui.shell;

import javafx.beans.property.BooleanProperty;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.feather.Feather;
import org.uppsikt.text.KitText;
import org.uppsikt.text.PaletteText;
import org.uppsikt.text.ShellText;
import org.uppsikt.ui.kit.Attached;
import org.uppsikt.ui.kit.Boxes;
import org.uppsikt.ui.kit.Chip;
import org.uppsikt.ui.kit.Icon;
import org.uppsikt.ui.kit.KeyCap;
import org.uppsikt.ui.kit.Kit;
import org.uppsikt.ui.kit.Tone;

/// The line at the top of the window: whose workspace, the field that finds and does anything, the
/// bell, who sits here.
final class Header extends HBox {

  private static final double WIDE = 900;

  /// Left and right of what stands in the field.
  private static final double PADDING = 22;

  private final Kit kit;
  private final ShellModel model;
  private final Bell bell;

  Header(Kit kit, ShellModel model, ShellActions actions, BooleanProperty singles) {
    this.kit = kit;
    this.model = model;
    getStyleClass().addAll("row-box", "header");
    bell = new Bell(kit, model.notifications());
    var person = new PersonMenu(kit, model, actions, singles);
    var left = Boxes.grow(workspace());
    var right = Boxes.grow(Boxes.row("header-right", Boxes.space(), bell, person));
    // Both sides equally wide: the field between them stands in the middle.
    left.setPrefWidth(0);
    right.setPrefWidth(0);
    getChildren().addAll(left, find(actions), right);
    model
        .headerWideProperty()
        .bind(widthProperty().map(width -> width.doubleValue() / kit.theme().px(1) >= WIDE));
  }

  Bell bell() {
    return bell;
  }

  private HBox workspace() {
    var mark = new StackPane(new Icon(Feather.EYE));
    mark.getStyleClass().add("logo");
    var logo = new StackPane(mark);
    logo.getStyleClass().add("header-logo");
    var name = Boxes.whole(kit.text(ShellText.APP_NAME), "strong", "header-name");
    var municipality = Boxes.label("", "muted");
    municipality.textProperty().bind(model.municipalityProperty());
    var practice = new Chip(kit.text(ShellText.PRACTICE), Tone.WARN);
    practice.setId("shell.practice");
    practice.setTooltip(new Tooltip(kit.text(ShellText.PRACTICE_HELP)));
    practice.setAccessibleHelp(kit.text(ShellText.PRACTICE_HELP));
    Attached.to(this)
        .on(model.practiceProperty(), on -> Boxes.shown(practice, on))
        .on(model.headerWideProperty(), wide -> Boxes.shown(municipality, wide));
    return Boxes.row("header-left", logo, name, municipality, practice);
  }

  /// Looks like a field and opens the palette, which has the field.
  private Button find(ShellActions actions) {
    var words = new Label(kit.text(PaletteText.FIELD));
    words.getStyleClass().add("muted");
    var inside = Boxes.row("header-find-inside", new Icon(Feather.SEARCH), words, Boxes.space());
    inside.getChildren().add(new KeyCap("Ctrl+K"));
    var find = new Button(kit.text(PaletteText.FIELD), inside);
    find.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    find.setId("shell.find");
    find.getStyleClass().add("header-find");
    find.setTooltip(new Tooltip(kit.text(PaletteText.FIELD_HELP)));
    find.setAccessibleText(kit.text(PaletteText.FIELD_HELP));
    find.setAccessibleHelp(kit.text(KitText.KEY_HELP, "Ctrl+K"));
    find.setOnAction(event -> actions.find());
    inside
        .prefWidthProperty()
        .bind(find.widthProperty().map(width -> width.doubleValue() - kit.theme().px(PADDING)));
    Attached.to(this).on(model.headerWideProperty(), wide -> Boxes.shown(words, wide));
    return find;
  }
}
