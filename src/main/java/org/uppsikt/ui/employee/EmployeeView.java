package org.uppsikt.ui.employee;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.ListView;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.uppsikt.domain.people.Person;
import org.uppsikt.domain.people.PersonId;
import org.uppsikt.text.EmployeeText;
import org.uppsikt.ui.kit.Attached;
import org.uppsikt.ui.kit.Boxes;
import org.uppsikt.ui.kit.EmptyState;
import org.uppsikt.ui.kit.Kit;
import org.uppsikt.ui.kit.ListBeside;
import org.uppsikt.ui.kit.NoticePlace;
import org.uppsikt.ui.kit.Tone;
import org.uppsikt.work.Employees;

/// The cases of the leader, and the chosen one beside them.
final class EmployeeView extends StackPane {

  private static final double SHARE = 0.36;

  private final Kit kit;
  private final EmployeeModel model;
  private final EmployeeActions actions;
  private final VBox place = new VBox();
  private final PersonId me;
  private final Office office = new Office(new ArrayList<>(), new ArrayList<>());

  /// Who is here.
  ///
  /// @param people everybody, to name them
  /// @param heirs to whom a case can be handed
  record Office(List<Person> people, List<Person> heirs) {

    String name(PersonId id) {
      return people.stream()
          .filter(person -> person.id().equals(id))
          .map(Person::name)
          .findFirst()
          .orElse("");
    }
  }

  EmployeeView(Kit kit, EmployeeModel model, EmployeeActions actions, PersonId me) {
    this.kit = kit;
    this.model = model;
    this.actions = actions;
    this.me = me;
    getStyleClass().add("screen");
    var list = list();
    getChildren()
        .add(
            new ListBeside(kit, list, master(list), SHARE)
                .detail(place, new NoticePlace(kit, model.noticeProperty())));
    Attached.to(this)
        .onChange(
            model.chosenProperty(),
            (was, now) -> {
              if (was == null || now == null || !was.id().equals(now.id())) {
                actions.forget();
              }
            });
    Attached.to(this)
        .on(model.chosenProperty(), line -> show())
        .on(model.openedProperty(), opened -> show());
  }

  void office(List<Person> people, List<Person> heirs) {
    office.people().clear();
    office.people().addAll(people);
    office.heirs().clear();
    office.heirs().addAll(heirs);
  }

  String name(PersonId id) {
    return office.name(id);
  }

  private ListView<Employees.Line> list() {
    var list =
        ListBeside.list(
            "employee.list",
            kit.text(EmployeeText.TITLE),
            model.lines(),
            model.chosenProperty(),
            () -> new EmployeeCell(kit, me));
    list.setPlaceholder(
        new EmptyState(
                Feather.CHECK,
                Tone.OK,
                kit.text(EmployeeText.EMPTY),
                kit.text(EmployeeText.EMPTY_WHY))
            .scrolling());
    return list;
  }

  private VBox master(ListView<Employees.Line> list) {
    var count = Boxes.words("", "muted");
    Runnable counted = () -> count.setText(kit.text(EmployeeText.COUNT, waiting()));
    Attached.to(count).onList(model.lines(), counted);
    var head = Boxes.row("pane-head", Boxes.words(kit.text(EmployeeText.TITLE), "pane-title"));
    return Boxes.column(
        "master", head, Boxes.grow(list), Boxes.row("pane-foot", Boxes.grow(count)));
  }

  private long waiting() {
    return model.lines().stream().filter(line -> line.waitsFor(me)).count();
  }

  private void show() {
    place.getChildren().clear();
    var line = model.chosenProperty().get();
    if (line != null) {
      place.getChildren().setAll(new EmployeeDetail(kit, model, actions, office, me).of(line));
    }
  }
}
