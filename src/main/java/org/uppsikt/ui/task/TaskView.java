package org.uppsikt.ui.task;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.ListView;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.uppsikt.domain.duty.PoliceTask;
import org.uppsikt.domain.people.Person;
import org.uppsikt.domain.people.PersonId;
import org.uppsikt.text.TaskText;
import org.uppsikt.ui.kit.Attached;
import org.uppsikt.ui.kit.Boxes;
import org.uppsikt.ui.kit.EmptyState;
import org.uppsikt.ui.kit.Kit;
import org.uppsikt.ui.kit.ListBeside;
import org.uppsikt.ui.kit.NoticePlace;
import org.uppsikt.ui.kit.Tone;
import org.uppsikt.work.Police;

/// The list of tasks, and the chosen one beside it.
final class TaskView extends StackPane {

  private static final double SHARE = 0.36;

  private final Kit kit;
  private final TaskModel model;
  private final TaskActions actions;
  private final PersonId me;
  private final VBox place = new VBox();
  private final List<Person> people = new ArrayList<>();

  TaskView(Kit kit, TaskModel model, TaskActions actions, PersonId me) {
    this.kit = kit;
    this.model = model;
    this.actions = actions;
    this.me = me;
    getStyleClass().add("screen");
    followTheChoice();
    var list = list();
    getChildren()
        .add(
            new ListBeside(kit, list, master(list), SHARE)
                .detail(place, new NoticePlace(kit, model.noticeProperty())));
  }

  /// Everybody of the office, to name them.
  void people(List<Person> known) {
    people.clear();
    people.addAll(known);
  }

  private ListView<Police.Line> list() {
    var list =
        ListBeside.list(
            "task.list",
            kit.text(TaskText.TITLE),
            model.tasks(),
            model.chosenProperty(),
            () -> new TaskCell(kit));
    list.setPlaceholder(
        new EmptyState(
                Feather.CHECK, Tone.OK, kit.text(TaskText.EMPTY), kit.text(TaskText.EMPTY_WHY))
            .scrolling());
    return list;
  }

  private VBox master(ListView<Police.Line> list) {
    var count = Boxes.words("", "muted");
    Runnable counted =
        () ->
            count.setText(
                kit.text(
                    TaskText.OPEN_COUNT,
                    model.tasks().stream()
                        .filter(line -> line.task().state() == PoliceTask.State.OPEN)
                        .count()));
    Attached.to(count).onList(model.tasks(), counted);
    var head = Boxes.row("pane-head", Boxes.words(kit.text(TaskText.TITLE), "pane-title"));
    var below = Boxes.row("pane-foot", Boxes.grow(count));
    return Boxes.column("master", head, Boxes.grow(list), below);
  }

  private void followTheChoice() {
    Attached.to(this)
        .onChange(
            model.chosenProperty(),
            (was, now) -> {
              if (was == null || now == null || !was.task().id().equals(now.task().id())) {
                var date = model.dateProperty().get();
                model.clear();
                model.dateProperty().set(date);
              }
            });
    Attached.to(this)
        .on(model.chosenProperty(), line -> show())
        .on(model.wordsProperty(), words -> show());
  }

  private void show() {
    place.getChildren().clear();
    var line = model.chosenProperty().get();
    if (line != null) {
      place.getChildren().setAll(new TaskDetail(kit, model, actions, me, people).of(line));
    }
  }
}
