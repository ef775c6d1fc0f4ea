package org.uppsikt.ui.people;

import javafx.scene.control.ListCell;
import org.uppsikt.domain.people.Person;
import org.uppsikt.domain.people.PersonId;
import org.uppsikt.text.PeopleText;
import org.uppsikt.ui.kit.Avatar;
import org.uppsikt.ui.kit.Boxes;
import org.uppsikt.ui.kit.Chip;
import org.uppsikt.ui.kit.Kit;
import org.uppsikt.ui.kit.Tone;

/// A person in the list: name, role, state.
final class PersonCell extends ListCell<Person> {

  private final Kit kit;
  private final PersonId me;

  PersonCell(Kit kit, PersonId me) {
    this.kit = kit;
    setPrefWidth(0);
    this.me = me;
  }

  @Override
  protected void updateItem(Person person, boolean empty) {
    super.updateItem(person, empty);
    setText(null);
    if (empty || person == null) {
      setGraphic(null);
      setAccessibleText(null);
      return;
    }
    boolean self = person.id().equals(me);
    var role = StaffWords.role(kit, person.role());
    var state =
        kit.text(
            person.suspended()
                ? PeopleText.STATE_SUSPENDED
                : self ? PeopleText.STATE_YOU : PeopleText.STATE_ACTIVE);
    var words =
        Boxes.column(
            "cell-words",
            Boxes.label(person.name(), "medium-weight"),
            Boxes.label(role, "muted", "small-text"));
    setGraphic(
        Boxes.row(
            "cell-row",
            new Avatar(person.name(), self ? Avatar.Who.ME : Avatar.Who.OTHER),
            Boxes.grow(words),
            new Chip(state, person.suspended() ? Tone.WARN : self ? Tone.ACCENT : Tone.OK)));
    setAccessibleText(String.join(", ", person.name(), role, state));
  }
}
