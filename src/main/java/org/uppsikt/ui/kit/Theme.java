package org.uppsikt.ui.kit;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import javafx.beans.value.WeakChangeListener;
import javafx.scene.Scene;

/// Light or dark, and the size of the text (80 to 200 %), for every scene it is installed on.
///
/// Sizes in the style sheets are in em of `.root`, so that rows, bars and buttons grow with the
/// text.
public final class Theme {

  /// What the person chose; the system's own choice is followed while the program runs.
  public enum Appearance {
    LIGHT,
    DARK,
    SYSTEM
  }

  public static final int SMALLEST = 80;
  public static final int LARGEST = 200;
  private static final double BASE = 13;

  private final ObjectProperty<Appearance> appearance =
      new SimpleObjectProperty<>(Appearance.SYSTEM);
  private final IntegerProperty percent = new SimpleIntegerProperty(100);
  private final BooleanProperty lessMotion = new SimpleBooleanProperty();
  private final List<Scene> scenes = new ArrayList<>();

  /// Held weakly by the system's choice, which outlives every window and would keep all they show.
  private final ChangeListener<ColorScheme> system = (_, _, _) -> restyle();

  private final ObservableValue<ColorScheme> scheme;

  public Theme() {
    this(Platform.getPreferences().colorSchemeProperty());
  }

  /// @param scheme what the system chose
  Theme(ObservableValue<ColorScheme> scheme) {
    this.scheme = scheme;
    Fonts.load();
    appearance.subscribe(this::restyle);
    percent.subscribe(this::restyle);
    scheme.addListener(new WeakChangeListener<>(system));
  }

  public ObjectProperty<Appearance> appearanceProperty() {
    return appearance;
  }

  /// Text size in percent; set it through [#resize] to stay within the limits.
  public IntegerProperty percentProperty() {
    return percent;
  }

  /// Whether the person asked for less motion than the system's setting.
  public BooleanProperty lessMotionProperty() {
    return lessMotion;
  }

  /// Whether things move in steps or not at all: by the person's choice or the system's.
  public boolean still() {
    return lessMotion.get() || Platform.getPreferences().isReducedMotion();
  }

  public boolean dark() {
    return switch (appearance.get()) {
      case LIGHT -> false;
      case DARK -> true;
      case SYSTEM -> scheme.getValue() == ColorScheme.DARK;
    };
  }

  /// From light to dark and back; leaves the system's choice.
  public void toggle() {
    appearance.set(dark() ? Appearance.LIGHT : Appearance.DARK);
  }

  public void resize(int newPercent) {
    percent.set(Math.clamp(newPercent, SMALLEST, LARGEST));
  }

  /// What a length drawn at 100 % measures now, in pixels.
  public double px(double at100) {
    return at100 * percent.get() / 100;
  }

  public void install(Scene scene) {
    scenes.add(scene);
    restyle();
  }

  private void restyle() {
    var primer = dark() ? new PrimerDark() : new PrimerLight();
    Application.setUserAgentStylesheet(primer.getUserAgentStylesheet());
    var sheets =
        List.of(
            sheet(dark() ? "dark" : "light"),
            sheet("controlsfx"),
            sheet("base"),
            sheet("screens"),
            size());
    scenes.forEach(scene -> scene.getStylesheets().setAll(sheets));
  }

  private String size() {
    var css = ".root{-fx-font-size:" + px(BASE) + "px}";
    return "data:text/css;base64,"
        + Base64.getEncoder().encodeToString(css.getBytes(StandardCharsets.UTF_8));
  }

  private static String sheet(String name) {
    return Theme.class.getResource("/theme/" + name + ".css").toExternalForm();
  }
}
