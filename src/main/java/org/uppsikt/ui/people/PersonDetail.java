package org.uppsikt.ui.people;

import javafx.scene.Node;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import org.uppsikt.domain.people.Person;
import org.uppsikt.domain.people.PersonId;
import org.uppsikt.text.PeopleText;
import org.uppsikt.ui.kit.Avatar;
import org.uppsikt.ui.kit.Boxes;
import org.uppsikt.ui.kit.Kit;

/// One person: role, what it allows, state, and what can be done.
final class PersonDetail extends VBox {

  PersonDetail(Kit kit, Person person, PersonId me, Node buttons) {
    getStyleClass().add("form");
    boolean self = person.id().equals(me);
    var facts = new GridPane();
    facts.getStyleClass().add("facts");
    fact(kit, facts, PeopleText.ROLE, StaffWords.role(kit, person.role()));
    fact(kit, facts, PeopleText.MAY, StaffWords.may(kit, person.role()));
    fact(kit, facts, PeopleText.OFFICE, person.office());
    fact(
        kit,
        facts,
        PeopleText.STATE,
        kit.text(
            person.suspended() ? PeopleText.STATE_SUSPENDED_LONG : PeopleText.STATE_ACTIVE_LONG));
    getChildren()
        .addAll(
            Boxes.row(
                "person-row",
                new Avatar(person.name(), self ? Avatar.Who.ME : Avatar.Who.OTHER),
                Boxes.grow(Boxes.words(person.name(), "page-title"))),
            facts,
            buttons);
    if (self) {
      getChildren().add(Boxes.words(kit.text(PeopleText.SELF_NOTE), "muted"));
    }
  }

  private static void fact(Kit kit, GridPane grid, PeopleText name, String value) {
    if (!value.isBlank()) {
      int row = grid.getRowCount();
      grid.add(Boxes.whole(kit.text(name), "muted"), 0, row);
      grid.add(Boxes.words(value), 1, row);
    }
  }
}
