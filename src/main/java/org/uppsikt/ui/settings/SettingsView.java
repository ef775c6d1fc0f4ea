package org.uppsikt.ui.settings;

import java.util.Optional;
import java.util.function.Function;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Slider;
import javafx.scene.control.Spinner;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.uppsikt.text.Key;
import org.uppsikt.text.KeysText;
import org.uppsikt.text.Language;
import org.uppsikt.text.SettingsText;
import org.uppsikt.text.ShellText;
import org.uppsikt.ui.kit.Attached;
import org.uppsikt.ui.kit.Boxes;
import org.uppsikt.ui.kit.Kit;
import org.uppsikt.ui.kit.Scroll;
import org.uppsikt.ui.kit.Theme;
import org.uppsikt.ui.kit.Theme.Appearance;
import org.uppsikt.ui.kit.form.Field;

/// Two columns where there is room: how the console looks, and the backups.
final class SettingsView extends StackPane {

  private static final int STEP = 10;
  private static final int LONGEST_IDLE = 480;

  private final Kit kit;
  private final SettingsModel model;

  SettingsView(
      Kit kit,
      SettingsModel model,
      SettingsActions actions,
      Optional<RoutesPart> routes,
      Optional<HostsPart> hosts,
      SettingsController.Outside outside) {
    this.kit = kit;
    this.model = model;
    getStyleClass().add("screen");
    var columns =
        new FlowPane(
            looks(outside), new ProtectionPane(kit, model), new BackupPane(kit, model, actions));
    if (routes.isPresent() && hosts.isPresent()) {
      columns
          .getChildren()
          .addAll(
              new RoutesPane(kit, model.routes(), model, routes.get()),
              new HostsPane(kit, model.hosts(), hosts.get()::save),
              new AdvertisingPane(kit, model.advertising(), actions));
    }
    columns.getStyleClass().add("settings-columns");
    Boxes.bound(columns);
    var title = Boxes.words(kit.text(SettingsText.TITLE), "page-title");
    getChildren().add(new Scroll(Boxes.column("settings-page", title, columns)));
  }

  private VBox looks(SettingsController.Outside outside) {
    var language = new ComboBox<Language>();
    language.getItems().setAll(Language.values());
    language.setConverter(words(Language::ownName));
    language.setValue(kit.texts().language());
    language.setOnAction(event -> outside.language().accept(language.getValue()));
    var singles = new CheckBox(kit.text(KeysText.SINGLES));
    singles.setId("settings.singles");
    singles.setWrapText(true);
    singles.selectedProperty().bindBidirectional(outside.singles());
    return Boxes.column(
        "settings-column",
        Boxes.words(kit.text(SettingsText.LOOK_TITLE), "pane-title"),
        new Field("settings.language", kit.text(ShellText.LANGUAGE), language),
        new Field("settings.appearance", kit.text(ShellText.THEME), appearance()),
        textSize(),
        lessMotion(),
        Boxes.words(kit.text(SettingsText.LESS_MOTION_HELP), "muted", "small-text"),
        singles,
        Boxes.words(kit.text(KeysText.NOTE), "muted", "small-text"),
        idle());
  }

  private ComboBox<Appearance> appearance() {
    var box = new ComboBox<Appearance>();
    box.getItems().setAll(Appearance.values());
    box.setConverter(words(appearance -> kit.text(name(appearance))));
    box.valueProperty().bindBidirectional(kit.theme().appearanceProperty());
    return box;
  }

  private CheckBox lessMotion() {
    var less = new CheckBox(kit.text(SettingsText.LESS_MOTION));
    less.setId("settings.less-motion");
    less.setWrapText(true);
    less.selectedProperty().bindBidirectional(kit.theme().lessMotionProperty());
    return less;
  }

  private static Key name(Appearance appearance) {
    return switch (appearance) {
      case LIGHT -> ShellText.THEME_LIGHT;
      case DARK -> ShellText.THEME_DARK;
      case SYSTEM -> ShellText.THEME_SYSTEM;
    };
  }

  private VBox textSize() {
    var theme = kit.theme();
    var slider = new Slider(Theme.SMALLEST, Theme.LARGEST, theme.percentProperty().get());
    slider.setId("settings.size");
    slider.setBlockIncrement(STEP);
    slider.setMajorTickUnit(STEP);
    slider.setMinorTickCount(0);
    slider.setSnapToTicks(true);
    var words = Boxes.words("", "field-name");
    words.setLabelFor(slider);
    Attached.to(slider)
        .on(
            theme.percentProperty(),
            percent -> {
              var text = kit.text(ShellText.TEXT_SIZE, percent.intValue());
              words.setText(text);
              slider.setAccessibleText(text);
              slider.setValue(percent.intValue());
            });
    slider
        .valueProperty()
        .subscribe(
            value -> {
              if (!slider.isValueChanging()) {
                theme.resize((int) Math.round(value.doubleValue()));
              }
            });
    slider
        .valueChangingProperty()
        .subscribe(
            moving -> {
              if (!moving) {
                theme.resize((int) Math.round(slider.getValue()));
              }
            });
    return Boxes.column("field", words, slider);
  }

  private Field idle() {
    var minutes = new Spinner<Integer>(0, LONGEST_IDLE, model.idleMinutesProperty().get(), 5);
    minutes.setEditable(true);
    minutes.valueProperty().subscribe(value -> model.idleMinutesProperty().set(value));
    var field =
        new Field("settings.idle", kit.text(SettingsText.IDLE), minutes)
            .help(kit.text(SettingsText.IDLE_HELP));
    Attached.to(field).on(model.practiceProperty(), on -> Boxes.shown(field, !on));
    return field;
  }

  private static <T> StringConverter<T> words(Function<T, String> name) {
    return new StringConverter<>() {
      @Override
      public String toString(@Nullable T value) {
        return value == null ? "" : name.apply(value);
      }

      @Override
      public @Nullable T fromString(String words) {
        return null;
      }
    };
  }
}
