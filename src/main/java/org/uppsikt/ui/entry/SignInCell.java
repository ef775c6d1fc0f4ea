package org.uppsikt.ui.entry;

import javafx.scene.control.ListCell;
import org.uppsikt.text.EntryText;
import org.uppsikt.ui.kit.Avatar;
import org.uppsikt.ui.kit.Boxes;
import org.uppsikt.ui.kit.Chip;
import org.uppsikt.ui.kit.Kit;
import org.uppsikt.ui.kit.Tone;
import org.uppsikt.work.Doors.SignIn;

/// A person who may sign in.
final class SignInCell extends ListCell<SignIn> {

  private final Kit kit;

  SignInCell(Kit kit) {
    this.kit = kit;
  }

  @Override
  protected void updateItem(SignIn person, boolean empty) {
    super.updateItem(person, empty);
    setText(null);
    if (empty || person == null) {
      setGraphic(null);
      setAccessibleText(null);
      return;
    }
    var row =
        Boxes.row(
            "person-row",
            new Avatar(person.name(), Avatar.Who.OTHER).small(),
            Boxes.label(person.name()));
    var suspended = kit.text(EntryText.SUSPENDED);
    if (person.suspended()) {
      row.getChildren().add(new Chip(suspended, Tone.WARN));
    }
    setGraphic(row);
    setAccessibleText(person.suspended() ? person.name() + ", " + suspended : person.name());
  }
}
