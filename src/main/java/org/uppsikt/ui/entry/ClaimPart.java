package org.uppsikt.ui.entry;

import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.uppsikt.text.EntryText;
import org.uppsikt.text.KitText;
import org.uppsikt.ui.kit.Attached;
import org.uppsikt.ui.kit.Boxes;
import org.uppsikt.ui.kit.Kit;
import org.uppsikt.ui.kit.SafeText;
import org.uppsikt.ui.kit.form.FreshPassword;
import org.uppsikt.work.Doors.SignIn;

/// What comes before the console after the recovery key or a one-time password: who she is, where
/// that is not known, and a password of her own.
final class ClaimPart extends VBox {

  private final Kit kit;
  private final SignInModel model;
  private @Nullable Node choice;
  private @Nullable FreshPassword fresh;

  ClaimPart(Kit kit, SignInModel model) {
    this.kit = kit;
    this.model = model;
    getStyleClass().add("form");
    Attached.to(this).on(model.claimProperty(), this::show);
  }

  void focus() {
    Node radio = choice;
    FreshPassword field = fresh;
    if (radio != null && model.claimantProperty().get() == null) {
      radio.requestFocus();
    } else if (field != null) {
      field.focus();
    }
  }

  private void show(SignInModel.@Nullable Claim claim) {
    getChildren().clear();
    choice = null;
    fresh = null;
    Boxes.shown(this, claim != null);
    if (claim == null) {
      return;
    }
    boolean recovery = claim.way() == SignInModel.Way.RECOVERY;
    getChildren()
        .add(Boxes.words(kit.text(recovery ? EntryText.CLAIM_RECOVERY : EntryText.CLAIM_ONE_TIME)));
    if (recovery && claim.people().size() > 1) {
      getChildren().add(choice(claim));
    } else {
      claim.people().forEach(this::named);
    }
    var password =
        new FreshPassword(
            kit,
            "signin.fresh",
            "signin.fresh.again",
            model.freshProperty(),
            model.freshAgainProperty());
    password.fault(model.knownBinding().map(known -> known ? kit.text(EntryText.CLAIM_KNOWN) : ""));
    fresh = password;
    getChildren().add(password);
    if (recovery) {
      getChildren().add(Boxes.words(kit.text(EntryText.CLAIM_NEW_KEY), "muted", "small-text"));
    }
    getChildren().add(lacks());
  }

  /// Why the button below is off. Its line stays, so that nothing moves once it is all there.
  private Label lacks() {
    var why = Boxes.words("", "muted", "small-text");
    why.setId("signin.claim.lacks");
    why.textProperty()
        .bind(
            Bindings.when(model.claimantProperty().isNull())
                .then(kit.text(EntryText.CLAIM_CHOOSE))
                .otherwise(kit.text(KitText.FILL_IN)));
    why.visibleProperty().bind(model.claimLacks());
    return why;
  }

  private void named(SignIn person) {
    var words =
        Boxes.words(kit.text(EntryText.CLAIM_AS, SafeText.harmless(person.name())), "strong");
    words.setId("signin.claim.as");
    getChildren().add(words);
  }

  private Node choice(SignInModel.Claim claim) {
    var group = new ToggleGroup();
    var choices = Boxes.column("form", Boxes.words(kit.text(EntryText.CLAIM_WHO), "field-name"));
    int number = 0;
    for (SignIn person : claim.people()) {
      var radio = new RadioButton(SafeText.harmless(person.name()));
      radio.setId("signin.claim." + number);
      radio.setToggleGroup(group);
      radio.setSelected(person.equals(model.claimantProperty().get()));
      radio
          .selectedProperty()
          .subscribe(
              on -> {
                if (on) {
                  model.claimantProperty().set(person);
                }
              });
      // Where the keyboard comes to first, it is also told what happened.
      String who = kit.text(EntryText.CLAIM_WHO);
      radio.setAccessibleHelp(number == 0 ? kit.text(EntryText.CLAIM_RECOVERY) + " " + who : who);
      if (number == 0) {
        choice = radio;
      }
      choices.getChildren().add(radio);
      number++;
    }
    return choices;
  }
}
