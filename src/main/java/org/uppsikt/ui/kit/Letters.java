package org.uppsikt.ui.kit;

import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Scene;

/// Whether single letters and digits act as keys in a window: one that does nothing is not painted.
public final class Letters {

  private static final String PLACE = Letters.class.getName();

  private Letters() {}

  /// Makes a window follow the one setting of the console.
  public static void in(Scene scene, BooleanProperty singles) {
    of(scene).bind(singles);
  }

  /// Whether that key is a single letter or digit.
  static boolean isOne(String key) {
    return key.codePointCount(0, key.length()) == 1
        && Character.isLetterOrDigit(key.codePointAt(0));
  }

  /// Tells at once and from now on whether they act where the node is.
  public static void follow(Node node, Consumer<Boolean> told) {
    ObservableValue<Boolean> here = node.sceneProperty().flatMap(Letters::of);
    here.orElse(true).subscribe(told);
  }

  /// Whether they act where the node is now.
  public static boolean act(Node node) {
    return node.getScene() == null || of(node.getScene()).get();
  }

  private static BooleanProperty of(Scene scene) {
    return (BooleanProperty)
        scene.getProperties().computeIfAbsent(PLACE, place -> new SimpleBooleanProperty(true));
  }
}
