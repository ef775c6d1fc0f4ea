package org.uppsikt.ui.employee;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.uppsikt.domain.duty.EmployeeCase;
import org.uppsikt.domain.duty.EmployeeStep;
import org.uppsikt.domain.people.PersonId;
import org.uppsikt.text.EmployeeText;
import org.uppsikt.text.TaskText;
import org.uppsikt.ui.kit.Boxes;
import org.uppsikt.ui.kit.Chip;
import org.uppsikt.ui.kit.KeyButton;
import org.uppsikt.ui.kit.Kit;
import org.uppsikt.ui.kit.SafeText;
import org.uppsikt.ui.kit.form.Facts;
import org.uppsikt.ui.kit.form.Field;
import org.uppsikt.ui.kit.form.ReadOnlyText;
import org.uppsikt.work.Employees;

/// One case: where the post stands, what was done, and the step at hand. Until it is opened it says
/// nothing of whom it is about.
final class EmployeeDetail {

  private static final int ROWS = 3;

  private final Kit kit;
  private final EmployeeModel model;
  private final EmployeeActions actions;
  private final EmployeeView.Office office;
  private final PersonId me;

  EmployeeDetail(
      Kit kit,
      EmployeeModel model,
      EmployeeActions actions,
      EmployeeView.Office office,
      PersonId me) {
    this.kit = kit;
    this.model = model;
    this.actions = actions;
    this.office = office;
    this.me = me;
  }

  VBox of(Employees.Line line) {
    var chip = new Chip(kit.text(EmployeeCell.word(line, me)), EmployeeCell.tone(line, me));
    var title = Boxes.words(kit.text(EmployeeText.DETAIL_TITLE), "page-title");
    var form =
        Boxes.column(
            "form",
            Boxes.row("person-row", Boxes.grow(title), chip),
            Boxes.words(kit.text(EmployeeText.ROUTINE)),
            facts(line));
    var handing = new HandingBox(kit, model, actions, office, me);
    if (line.offer().isPresent()) {
      form.getChildren().add(handing.offered(line, line.offer().get()));
      return form;
    }
    var opened = model.openedProperty().get();
    if (opened == null) {
      form.getChildren().add(closed(line));
      return form;
    }
    form.getChildren().add(post(opened));
    opened.read().done().forEach(done -> form.getChildren().add(done(done)));
    opened.read().offers().forEach(offer -> handing.past(offer).ifPresent(form.getChildren()::add));
    opened.read().next().ifPresent(next -> form.getChildren().add(step(line, next)));
    var close =
        new KeyButton(kit, "employee.forget", kit.text(EmployeeText.HIDE_AGAIN), "")
            .does(actions::forget);
    form.getChildren().addAll(buttons(close), handing.handOn(line));
    return form;
  }

  private VBox closed(Employees.Line line) {
    var open =
        new KeyButton(kit, "employee.open", kit.text(EmployeeText.OPEN), "")
            .icon(Feather.LOCK)
            .style("accent")
            .does(() -> actions.open(line));
    return Boxes.column(
        "form", Boxes.words(kit.text(EmployeeText.OPEN_HELP), "muted"), buttons(open));
  }

  private Facts facts(Employees.Line line) {
    var facts = new Facts();
    facts.fact(kit.text(TaskText.CHANNEL), line.channel());
    facts.fact(
        kit.text(TaskText.ADDRESS),
        line.permalink().map(SafeText::harmless).orElse(kit.text(TaskText.NO_ADDRESS)));
    var at = kit.formats().dayAndTime(line.openedAt());
    facts.fact(
        kit.text(TaskText.OPENED), kit.text(TaskText.OPENED_BY, at, office.name(line.openedBy())));
    var shown = line.visibility().readable() ? TaskText.SHOWN_YES : TaskText.SHOWN_NO;
    facts.fact(kit.text(TaskText.SHOWN), kit.text(shown));
    return facts;
  }

  private VBox post(Employees.Opened opened) {
    var text = new ReadOnlyText(kit, kit.text(EmployeeText.POST), opened.text(), ROWS);
    text.setId("employee.post");
    var about = SafeText.harmless(opened.read().employee());
    return Boxes.column(
        "form",
        Boxes.words(kit.text(EmployeeText.ABOUT, about), "section"),
        Boxes.words(kit.text(TaskText.READ_SENDER, SafeText.harmless(opened.sender())), "muted"),
        text);
  }

  private VBox done(EmployeeCase.Done done) {
    var box =
        Boxes.column(
            "form",
            Boxes.words(kit.text(EmployeeText.valueOf("DONE_" + kind(done.step()))), "section"),
            Boxes.words(
                kit.text(
                    TaskText.OPENED_BY,
                    kit.formats().dayAndTime(done.at()),
                    office.name(done.by())),
                "muted",
                "small-text"));
    said(done.step()).ifPresent(words -> box.getChildren().add(Boxes.words(words)));
    box.getChildren().add(Boxes.words(SafeText.harmless(done.step().note())));
    return box;
  }

  private static String kind(EmployeeStep step) {
    return step instanceof EmployeeStep.Agreement agreement && !agreement.agreed()
        ? "REFUSAL"
        : step.kind().name();
  }

  private Optional<String> said(EmployeeStep step) {
    return switch (step) {
      case EmployeeStep.Talk talk ->
          Optional.of(kit.text(EmployeeText.SUPPORT_GIVEN, SafeText.harmless(talk.support())));
      case EmployeeStep.End end -> Optional.of(ending(end.ending()));
      case EmployeeStep.Agreement agreement -> Optional.empty();
      case EmployeeStep.Contact contact -> Optional.empty();
    };
  }

  private String ending(EmployeeStep.Ending ending) {
    return kit.text(EmployeeText.valueOf("ENDING_" + ending.name()));
  }

  /// What the routine asks for now.
  private VBox step(Employees.Line line, EmployeeStep.Kind next) {
    var box =
        Boxes.column(
            "form",
            Boxes.words(kit.text(EmployeeText.valueOf("STEP_" + next.name())), "section"),
            Boxes.words(kit.text(EmployeeText.valueOf("HELP_" + next.name())), "muted"));
    choice(next).ifPresent(box.getChildren()::add);
    box.getChildren()
        .add(
            Field.lines(
                "employee.note",
                kit.text(EmployeeText.valueOf("NOTE_" + next.name())),
                model.noteProperty(),
                ROWS));
    if (next == EmployeeStep.Kind.TALK) {
      box.getChildren()
          .add(
              Field.lines(
                  "employee.support", kit.text(EmployeeText.SUPPORT), model.supportProperty(), 2));
    }
    var save =
        new KeyButton(kit, "employee.take", kit.text(EmployeeText.SAVE), "")
            .icon(Feather.SAVE)
            .style("accent")
            .does(() -> actions.take(line));
    box.getChildren().add(buttons(save));
    box.disableProperty().bind(model.busyProperty());
    return box;
  }

  private Optional<Node> choice(EmployeeStep.Kind next) {
    return switch (next) {
      case AGREEMENT ->
          Optional.of(
              choice(
                  model.agreedProperty(),
                  List.of(true, false),
                  yes -> kit.text(yes ? EmployeeText.AGREES : EmployeeText.REFUSES)));
      case END ->
          Optional.of(
              choice(model.endingProperty(), List.of(EmployeeStep.Ending.values()), this::ending));
      case TALK, CONTACT -> Optional.empty();
    };
  }

  static <T> VBox choice(
      ObjectProperty<@Nullable T> chosen,
      List<T> values,
      java.util.function.Function<T, String> words) {
    var group = new ToggleGroup();
    var box = Boxes.column("form");
    for (T value : values) {
      var button = new RadioButton(words.apply(value));
      button.setId("employee.choice." + value);
      button.setWrapText(true);
      button.setToggleGroup(group);
      button.setSelected(value.equals(chosen.get()));
      button.setOnAction(event -> chosen.set(value));
      box.getChildren().add(button);
    }
    return box;
  }

  static FlowPane buttons(Node... nodes) {
    var buttons = new FlowPane(nodes);
    buttons.getStyleClass().add("panel-buttons");
    return buttons;
  }
}
