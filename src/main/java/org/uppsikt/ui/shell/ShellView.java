package org.uppsikt.ui.shell;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.feather.Feather;
import org.uppsikt.text.ShellText;
import org.uppsikt.ui.kit.Avatar;
import org.uppsikt.ui.kit.Boxes;
import org.uppsikt.ui.kit.Chip;
import org.uppsikt.ui.kit.Focus;
import org.uppsikt.ui.kit.Icon;
import org.uppsikt.ui.kit.Kit;
import org.uppsikt.ui.kit.LanguageMenu;
import org.uppsikt.ui.kit.ThemeButton;
import org.uppsikt.ui.kit.Tone;

/// Header above, rail on the left, status bar below, the current screen in the middle.
final class ShellView extends BorderPane {

  private static final double WIDE = 900;
  private final Kit kit;
  private final ShellModel model;

  ShellView(Kit kit, ShellModel model, List<Destination> destinations, ShellActions actions) {
    this.kit = kit;
    this.model = model;
    getStyleClass().add("shell");
    setTop(header(actions));
    setLeft(new Rail(kit, model, destinations, actions));
    setBottom(new StatusBar(kit, model, actions));
  }

  void show(Node content) {
    setCenter(content);
    Focus.first(content);
  }

  private HBox header(ShellActions actions) {
    var logo = new StackPane(logo());
    logo.getStyleClass().add("header-logo");
    var name = Boxes.label(kit.text(ShellText.APP_NAME), "strong", "header-name");
    var municipality = Boxes.label("", "muted");
    municipality.textProperty().bind(model.municipalityProperty());
    name.setMinWidth(USE_PREF_SIZE);
    shownWhenWide(municipality);
    var practice = new Chip(kit.text(ShellText.PRACTICE), Tone.WARN);
    practice.setId("shell.practice");
    practice.setTooltip(new Tooltip(kit.text(ShellText.PRACTICE_HELP)));
    practice.setAccessibleHelp(kit.text(ShellText.PRACTICE_HELP));
    model.practiceProperty().subscribe(on -> Boxes.shown(practice, on));
    return Boxes.row(
        "header",
        logo,
        name,
        municipality,
        practice,
        Boxes.space(),
        new LanguageMenu(kit, "shell.language", actions::chooseLanguage),
        new ThemeButton(kit, "shell.theme"),
        person());
  }

  /// At large text or in a small window the header keeps what cannot be found elsewhere.
  private void shownWhenWide(Label label) {
    widthProperty()
        .map(width -> width.doubleValue() / kit.theme().px(1) >= WIDE)
        .subscribe(wide -> Boxes.shown(label, wide));
  }

  /// The mark of the program, at the size of the header.
  private static StackPane logo() {
    var mark = new StackPane(new Icon(Feather.EYE));
    mark.getStyleClass().add("logo");
    return mark;
  }

  private HBox person() {
    var name = Boxes.label("", "strong");
    name.textProperty().bind(model.personNameProperty());
    var role = Boxes.label("", "muted");
    role.textProperty().bind(model.personRoleProperty());
    shownWhenWide(role);
    var avatar = new StackPane();
    model
        .personNameProperty()
        .subscribe(who -> avatar.getChildren().setAll(new Avatar(who, Avatar.Who.ME)));
    var box = Boxes.row("header-person", avatar, name, role);
    model.personNameProperty().subscribe(who -> Boxes.shown(box, !who.isEmpty()));
    return box;
  }
}
