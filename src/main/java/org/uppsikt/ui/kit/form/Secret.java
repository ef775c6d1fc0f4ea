package org.uppsikt.ui.kit.form;

import javafx.application.Platform;
import javafx.beans.property.Property;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.uppsikt.text.PasswordText;
import org.uppsikt.ui.kit.Attached;
import org.uppsikt.ui.kit.Boxes;
import org.uppsikt.ui.kit.Icon;
import org.uppsikt.ui.kit.KeyButton;
import org.uppsikt.ui.kit.Kit;
import org.uppsikt.ui.kit.Spoken;
import org.uppsikt.ui.kit.Tone;

/// A password: hidden until the person asks to see it. Says when Caps Lock is on.
public final class Secret extends VBox {

  private final Kit kit;
  private final PasswordField hidden = new PasswordField();
  private final TextField plain = new TextField();
  private final KeyButton toggle;
  private final Label caps;
  private final Label fault = Boxes.words("", "field-fault", "small-text");
  private final Label strength = Boxes.words("", "strength", "small-text");

  /// @param id `screen.field`, unique in the window
  public Secret(Kit kit, String id, String name, Property<String> value) {
    this.kit = kit;
    getStyleClass().add("field");
    hidden.setId(id);
    plain.setId(id + ".plain");
    toggle = new KeyButton(kit, id + ".show", kit.text(PasswordText.SHOW), "");
    toggle.does(this::toggle);
    for (var field : new TextField[] {hidden, plain}) {
      field.textProperty().bindBidirectional(value);
      field.addEventFilter(KeyEvent.KEY_RELEASED, event -> showCaps());
      field.focusedProperty().subscribe(this::showCaps);
    }
    hidden.setAccessibleText(name);
    Spoken.named(plain, name);
    caps = Boxes.words(kit.text(PasswordText.CAPS), "field-warning", "small-text");
    caps.setGraphic(new Icon(Feather.ALERT_CIRCLE).small());
    var label = Boxes.words(name, "field-name");
    label.setLabelFor(hidden);
    Boxes.shown(plain, false);
    Boxes.shown(caps, false);
    Boxes.shown(fault, false);
    var fields = Boxes.grow(new StackPane(hidden, plain));
    getChildren().addAll(label, Boxes.row("secret", fields, toggle), caps, fault);
  }

  /// Says how long it must be, then judges what is typed while it is typed; for new passwords.
  public Secret judged(ObservableValue<String> value) {
    Attached.to(this)
        .on(
            value,
            typed -> {
              var judged = Strength.of(typed);
              strength.setText(
                  typed.isEmpty()
                      ? kit.text(PasswordText.SHORT, Strength.SHORTEST)
                      : kit.text(judged.word(), typed.codePointCount(0, typed.length())));
              (typed.isEmpty() ? Tone.MUTED : judged.tone()).on(strength);
            });
    getChildren().add(strength);
    return this;
  }

  /// What is wrong; empty while nothing is.
  public Secret fault(ObservableValue<String> words) {
    // What a binding depends on holds it only weakly, and a fault that was collected is said no
    // more.
    getProperties().put(fault, words);
    words.subscribe(
        now -> {
          fault.setText(now);
          Boxes.shown(fault, !now.isEmpty());
          // One message for one fault.
          Boxes.shown(strength, now.isEmpty());
        });
    return this;
  }

  /// Puts the focus into the field.
  public void focus() {
    (hidden.isVisible() ? hidden : plain).requestFocus();
  }

  /// The field that takes the focus first.
  public TextField first() {
    return hidden;
  }

  private void toggle() {
    boolean show = hidden.isVisible();
    Boxes.shown(plain, show);
    Boxes.shown(hidden, !show);
    toggle.setText(kit.text(show ? PasswordText.HIDE : PasswordText.SHOW));
    focus();
    (show ? plain : hidden).end();
  }

  private void showCaps() {
    boolean typing = hidden.isFocused() || plain.isFocused();
    Boxes.shown(caps, typing && Platform.isKeyLocked(KeyCode.CAPS).orElse(false));
  }
}
