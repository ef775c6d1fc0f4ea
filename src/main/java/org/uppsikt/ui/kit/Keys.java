package org.uppsikt.ui.kit;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/// The keys of a screen. Letters and digits are matched by the character typed, so that they work
/// on every Nordic layout, and are off while a text field has focus or the person has switched them
/// off; the rest always works.
public final class Keys {

  private final BooleanProperty singles;
  private final Map<String, BooleanSupplier> characters = new HashMap<>();
  private final Map<KeyCombination, BooleanSupplier> combinations = new HashMap<>();
  private final Set<String> names = new LinkedHashSet<>();

  /// The key that is down; null where none is.
  private @Nullable KeyCode down;

  public Keys() {
    this(new SimpleBooleanProperty(true));
  }

  /// @param singles whether single letters and digits act; one setting for the whole console
  public Keys(BooleanProperty singles) {
    this.singles = singles;
  }

  /// @param key one character ("S", "1", " ") or a combination ("Ctrl+Enter", "F9"); Ctrl is Cmd on
  ///     macOS
  public Keys on(String key, Runnable action) {
    return onIf(
        key,
        () -> {
          action.run();
          return true;
        });
  }

  /// As [#on], for an action that may decline; a declined key goes on to others.
  public Keys onIf(String key, BooleanSupplier action) {
    names.add(key);
    if (key.codePointCount(0, key.length()) == 1) {
      characters.put(key.toUpperCase(Locale.ROOT), action);
    } else {
      var combination = key.replace("Ctrl+", "Shortcut+").replace("++", "+Plus");
      combinations.put(KeyCombination.valueOf(combination), action);
    }
    return this;
  }

  /// All keys that do something here, as they were given.
  public Set<String> names() {
    return Set.copyOf(names);
  }

  /// Listens to everything typed within the node.
  public void install(Node scope) {
    scope.addEventHandler(KeyEvent.KEY_TYPED, this::typed);
    scope.addEventFilter(KeyEvent.KEY_TYPED, this::typedWhereOneReads);
    scope.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    scope.addEventFilter(KeyEvent.KEY_RELEASED, event -> down = null);
  }

  private void pressed(KeyEvent event) {
    down = event.getCode();
    for (var entry : combinations.entrySet()) {
      if (entry.getKey().match(event) && entry.getValue().getAsBoolean()) {
        event.consume();
        return;
      }
    }
  }

  private void typed(KeyEvent event) {
    // Space is neither a letter nor a digit, and the one way to what is folded.
    boolean off = !singles.get() && !" ".equals(event.getCharacter());
    if (off || event.isShortcutDown() || event.isAltDown() || writing(event)) {
      return;
    }
    var action = characters.get(event.getCharacter().toUpperCase(Locale.ROOT));
    Scene scene = event.getTarget() instanceof Node node ? node.getScene() : null;
    if (action != null && action.getAsBoolean()) {
      event.consume();
      if (scene != null && down != null) {
        new HeldKey(scene, down).begin();
      }
    }
  }

  /// A text that can only be read takes what is typed there all the same, and does nothing with it.
  private void typedWhereOneReads(KeyEvent event) {
    if (event.getTarget() instanceof TextInputControl text && !text.isEditable()) {
      typed(event);
    }
  }

  private static boolean writing(KeyEvent event) {
    return switch (event.getTarget()) {
      case TextInputControl field -> field.isEditable();
      case ComboBox<?> box -> box.isEditable();
      default -> false;
    };
  }
}
