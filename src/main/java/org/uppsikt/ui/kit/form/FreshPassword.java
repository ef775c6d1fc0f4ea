package org.uppsikt.ui.kit.form;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.uppsikt.text.PasswordText;
import org.uppsikt.ui.kit.Kit;

/// A new password, typed twice: says how strong it is, and where the two differ.
public final class FreshPassword extends VBox {

  private final Secret first;

  /// @param id of the first field
  /// @param againId of the second
  public FreshPassword(
      Kit kit, String id, String againId, StringProperty password, StringProperty again) {
    getStyleClass().add("form");
    first = new Secret(kit, id, kit.text(PasswordText.NEW), password).judged(password);
    var second =
        new Secret(kit, againId, kit.text(PasswordText.AGAIN), again)
            .fault(differ(kit, password, again));
    getChildren().addAll(first, second);
  }

  /// @param words why what is typed cannot be it; empty where it can
  public FreshPassword fault(ObservableValue<String> words) {
    first.fault(words);
    return this;
  }

  /// The field that takes the focus first.
  public TextField first() {
    return first.first();
  }

  public void focus() {
    first.focus();
  }

  /// Whether it is long enough and both are the same.
  public static BooleanBinding usable(StringProperty password, StringProperty again) {
    return Bindings.createBooleanBinding(
        () ->
            Strength.of(password.get()) != Strength.TOO_SHORT && password.get().equals(again.get()),
        password,
        again);
  }

  private static StringBinding differ(Kit kit, StringProperty password, StringProperty again) {
    return Bindings.createStringBinding(
        () ->
            again.get().isEmpty() || password.get().startsWith(again.get())
                ? ""
                : kit.text(PasswordText.DIFFER),
        password,
        again);
  }
}
