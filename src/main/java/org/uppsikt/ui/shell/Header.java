package org.uppsikt.ui.shell;

import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.geometry.HPos;
import javafx.geometry.VPos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.feather.Feather;
import org.uppsikt.text.KitText;
import org.uppsikt.text.PaletteText;
import org.uppsikt.text.ShellText;
import org.uppsikt.ui.kit.Attached;
import org.uppsikt.ui.kit.Boxes;
import org.uppsikt.ui.kit.Icon;
import org.uppsikt.ui.kit.KeyCap;
import org.uppsikt.ui.kit.Kit;

/// The line at the top of the window: whose workspace, the field that finds and does anything, the
/// bell, who sits here.
final class Header extends HBox {

  private static final double WIDE = 900;

  /// Left and right of what stands in the field.
  private static final double PADDING = 22;

  private final Kit kit;
  private final ShellModel model;
  private final Bell bell;
  private final PersonMenu person;
  private final HBox left;
  private final Button find;
  private final HBox right;

  Header(Kit kit, ShellModel model, ShellActions actions, BooleanProperty singles) {
    this.kit = kit;
    this.model = model;
    getStyleClass().addAll("row-box", "header");
    bell = new Bell(kit, model.notifications());
    person = new PersonMenu(kit, model, actions, singles);
    left = workspace();
    right = Boxes.row("header-right", bell, person);
    find = find(actions);
    getChildren().addAll(left, find, right);
    model
        .headerWideProperty()
        .bind(
            Bindings.createBooleanBinding(
                () -> getWidth() / kit.theme().px(1) >= WIDE,
                widthProperty(),
                kit.theme().percentProperty()));
  }

  /// The field stands in the middle of the window, as wide as the sides leave it; what gives way
  /// last is the side of the person.
  @Override
  protected void layoutChildren() {
    double from = snappedLeftInset();
    double to = getWidth() - snappedRightInset();
    double height = getHeight() - snappedTopInset() - snappedBottomInset();
    double gap = getSpacing();
    double rights = right.prefWidth(-1);
    double least = find.minWidth(-1);
    double lefts = Math.min(left.prefWidth(-1), to - from - rights - least - 2 * gap);
    double free = to - rights - from - lefts - 2 * gap;
    double wide = Math.max(least, Math.min(find.prefWidth(-1), free));
    double middle = (getWidth() - wide) / 2;
    double at =
        Math.clamp(
            middle, from + lefts + gap, Math.max(from + lefts + gap, to - rights - gap - wide));
    place(left, from, Math.max(0, lefts), height);
    place(find, at, wide, height);
    place(right, to - rights, rights, height);
  }

  private void place(Region node, double x, double width, double height) {
    layoutInArea(
        node, x, snappedTopInset(), width, height, 0, null, true, false, HPos.LEFT, VPos.CENTER);
  }

  Bell bell() {
    return bell;
  }

  /// Turns off what leads away from a screen while that asks something.
  void hold(ObservableBooleanValue asking) {
    find.disableProperty().bind(asking);
    bell.disableProperty().bind(asking);
    person.hold(asking);
  }

  private HBox workspace() {
    var mark = new StackPane(new Icon(Feather.EYE));
    mark.getStyleClass().add("logo");
    var logo = new StackPane(mark);
    logo.getStyleClass().add("header-logo");
    var name = Boxes.whole(kit.text(ShellText.APP_NAME), "strong", "header-name");
    var municipality = Boxes.label("", "muted");
    municipality.textProperty().bind(model.municipalityProperty());
    var practice = PracticeMark.of(kit);
    Attached.to(this)
        .on(model.practiceProperty(), on -> Boxes.shown(practice, on))
        .on(model.headerWideProperty(), wide -> Boxes.shown(municipality, wide));
    return Boxes.row("header-left", logo, name, municipality, practice);
  }

  /// Looks like a field and opens the palette, which has the field.
  private Button find(ShellActions actions) {
    var words = new Label();
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
        .bind(
            Bindings.createDoubleBinding(
                () -> find.getWidth() - kit.theme().px(PADDING),
                find.widthProperty(),
                kit.theme().percentProperty()));
    Attached.to(this)
        .on(
            model.headerWideProperty(),
            wide -> words.setText(wide ? kit.text(PaletteText.FIELD) : kit.text(ShellText.SEARCH)));
    return find;
  }
}
