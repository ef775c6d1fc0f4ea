package org.uppsikt.ui.task;

import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.DatePicker;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import javafx.util.converter.LocalDateStringConverter;
import org.kordamp.ikonli.feather.Feather;
import org.uppsikt.domain.duty.PoliceAnswer;
import org.uppsikt.domain.duty.PoliceTask;
import org.uppsikt.domain.people.Person;
import org.uppsikt.domain.people.PersonId;
import org.uppsikt.text.Language;
import org.uppsikt.text.TaskText;
import org.uppsikt.ui.kit.Boxes;
import org.uppsikt.ui.kit.Chip;
import org.uppsikt.ui.kit.InlineMessage;
import org.uppsikt.ui.kit.KeyButton;
import org.uppsikt.ui.kit.Kit;
import org.uppsikt.ui.kit.SafeText;
import org.uppsikt.ui.kit.Tone;
import org.uppsikt.ui.kit.form.Facts;
import org.uppsikt.ui.kit.form.Field;
import org.uppsikt.ui.kit.form.ReadOnlyText;
import org.uppsikt.work.KeptBack;
import org.uppsikt.work.Police;

/// One task: who is called, where the item stands, the answer, and reading again what was received.
final class TaskDetail {

  private static final int ROWS = 4;

  private final Kit kit;
  private final TaskModel model;
  private final TaskActions actions;
  private final PersonId me;
  private final List<Person> people;

  TaskDetail(Kit kit, TaskModel model, TaskActions actions, PersonId me, List<Person> people) {
    this.kit = kit;
    this.model = model;
    this.actions = actions;
    this.me = me;
    this.people = people;
  }

  VBox of(Police.Line line) {
    var form = Boxes.column("form");
    var state = line.task().state();
    var chip = new Chip(kit.text(TaskCell.word(state)), TaskCell.tone(state));
    if (line.task().calls(me)) {
      form.getChildren().add(called(line));
    }
    form.getChildren()
        .addAll(
            Boxes.row(
                "person-row",
                Boxes.grow(Boxes.words(kit.text(TaskText.DETAIL_TITLE), "page-title")),
                chip),
            Boxes.words(kit.text(law(line))),
            facts(line));
    line.task().evidence().ifPresent(id -> form.getChildren().add(evidence(line)));
    if (state == PoliceTask.State.OPEN) {
      form.getChildren().add(answer(line));
    }
    if (line.mayRead()) {
      form.getChildren().add(reading(line));
    }
    return form;
  }

  /// No copy is sent where none was sealed, nor where none may leave any more; what is kept for
  /// another reason is not promised to the police.
  private static TaskText law(Police.Line line) {
    boolean noCopy =
        line.task().evidence().isEmpty()
            || line.kept().filter(kept -> kept.why() == KeptBack.Why.NO_COPY).isPresent();
    if (noCopy) {
      return TaskText.LAW;
    }
    return line.kept().isEmpty() ? TaskText.LAW_EVIDENCE : TaskText.LAW_KEPT;
  }

  private InlineMessage called(Police.Line line) {
    var know =
        new KeyButton(kit, "task.know", kit.text(TaskText.I_KNOW), "")
            .icon(Feather.CHECK)
            .does(() -> actions.acknowledge(line));
    return new InlineMessage(
            Tone.DANGER, kit.text(TaskText.CALLS_YOU), "", kit.text(TaskText.CALLS_YOU_DO))
        .button(know);
  }

  private VBox evidence(Police.Line line) {
    Optional<String> kept = line.kept().map(new KeptWords(kit)::why);
    var box =
        Boxes.column(
            "form",
            Boxes.words(kit.text(TaskText.EVIDENCE), "section"),
            Boxes.words(kept.orElseGet(() -> kit.text(with(line))), "muted"));
    if (!line.mayTakeOut()) {
      return box;
    }
    if (line.shut()) {
      box.getChildren()
          .add(
              Field.line(
                  "task.evidence.purpose",
                  kit.text(TaskText.EVIDENCE_PURPOSE),
                  model.purposeProperty()));
    }
    if (kept.isEmpty()) {
      box.getChildren().add(buttons(save(line)));
    }
    if (line.kept().filter(KeptBack::copy).isPresent()) {
      box.getChildren()
          .addAll(Boxes.words(kit.text(TaskText.COPY_WITHOUT), "muted"), buttons(copy(line)));
    }
    return box;
  }

  private static TaskText with(Police.Line line) {
    if (line.shut()) {
      return TaskText.EVIDENCE_SHUT;
    }
    return line.mayTakeOut() ? TaskText.EVIDENCE_WITH : TaskText.EVIDENCE_NO_RIGHT;
  }

  private KeyButton save(Police.Line line) {
    return new KeyButton(kit, "task.evidence", kit.text(TaskText.SAVE_EVIDENCE), "")
        .icon(Feather.DOWNLOAD)
        .does(() -> actions.saveEvidence(line));
  }

  private KeyButton copy(Police.Line line) {
    return new KeyButton(kit, "task.copy", kit.text(TaskText.SAVE_COPY), "")
        .icon(Feather.DOWNLOAD)
        .does(() -> actions.saveCopy(line));
  }

  private Facts facts(Police.Line line) {
    var task = line.task();
    var facts = new Facts();
    facts.fact(kit.text(TaskText.CHANNEL), line.channel());
    facts.fact(
        kit.text(TaskText.ADDRESS),
        line.permalink().map(SafeText::harmless).orElse(kit.text(TaskText.NO_ADDRESS)));
    facts.fact(kit.text(TaskText.RECEIVED), kit.formats().dayAndTime(line.receivedAt()));
    facts.fact(
        kit.text(TaskText.OPENED),
        kit.text(
            TaskText.OPENED_BY,
            kit.formats().dayAndTime(task.openedAt()),
            name(Optional.of(task.openedBy()))));
    facts.fact(kit.text(TaskText.SECOND), second(task));
    var shown = line.visibility().readable() ? TaskText.SHOWN_YES : TaskText.SHOWN_NO;
    facts.fact(kit.text(TaskText.SHOWN), kit.text(shown));
    if (line.evidence() > 0) {
      facts.fact(kit.text(TaskText.KEPT), kit.text(TaskText.KEPT_PIECES, line.evidence()));
    }
    task.answer()
        .ifPresent(answer -> facts.fact(kit.text(TaskText.ANSWER), answered(task, answer)));
    return facts;
  }

  /// In English as in the other forms: "12/1/2026" is read either way.
  private static LocalDateStringConverter days(Language language) {
    return language == Language.EN
        ? new LocalDateStringConverter(
            DateTimeFormatter.ISO_LOCAL_DATE, DateTimeFormatter.ISO_LOCAL_DATE)
        : new LocalDateStringConverter(FormatStyle.SHORT, language.locale(), null);
  }

  /// A second person is called only where something was hidden without a copy; of any other task
  /// there is nothing to tell of her.
  private String second(PoliceTask task) {
    if (task.alerted().isEmpty()) {
      return task.evidence().isPresent() ? "" : kit.text(TaskText.SECOND_NONE);
    }
    String name = name(task.alerted());
    return task.acknowledgedAt()
        .map(at -> kit.text(TaskText.SECOND_KNOWS, name, kit.formats().dayAndTime(at)))
        .orElseGet(() -> kit.text(TaskText.SECOND_WAITS, name));
  }

  private String answered(PoliceTask task, PoliceAnswer answer) {
    String by = name(task.answeredBy());
    return switch (answer) {
      case PoliceAnswer.Reported r ->
          kit.text(TaskText.ANSWERED_REPORTED, kit.formats().dayAndYear(r.on()), r.reference(), by);
      case PoliceAnswer.NotReported n -> kit.text(TaskText.ANSWERED_NOT, n.reason(), by);
    };
  }

  private VBox answer(Police.Line line) {
    var picker = new DatePicker();
    picker.setConverter(days(kit.texts().language()));
    picker.valueProperty().bindBidirectional(model.dateProperty());
    var yes =
        new KeyButton(kit, "task.reported", kit.text(TaskText.REPORTED), "")
            .style("accent")
            .does(() -> actions.reported(line));
    var no =
        new KeyButton(kit, "task.notreported", kit.text(TaskText.NOT_REPORTED), "")
            .does(() -> actions.notReported(line));
    var report =
        new FlowPane(
            new Field("task.date", kit.text(TaskText.DATE), picker),
            Field.line("task.reference", kit.text(TaskText.REFERENCE), model.referenceProperty()));
    report.getStyleClass().add("panel-buttons");
    var box =
        Boxes.column(
            "form",
            Boxes.words(kit.text(TaskText.ANSWER), "section"),
            report,
            buttons(yes),
            Field.lines("task.why", kit.text(TaskText.WHY_NOT), model.reasonProperty(), 2),
            buttons(no));
    box.disableProperty().bind(model.busyProperty());
    return box;
  }

  /// Only for a named person, with a purpose; every reading is in the journal.
  private VBox reading(Police.Line line) {
    var box =
        Boxes.column(
            "form",
            Boxes.words(kit.text(TaskText.READ_TITLE), "section"),
            Boxes.words(kit.text(TaskText.READ_HELP), "muted"));
    var words = model.wordsProperty().get();
    if (words == null) {
      var read =
          new KeyButton(kit, "task.read", kit.text(TaskText.READ), "")
              .icon(Feather.LOCK)
              .does(() -> actions.read(line));
      box.getChildren()
          .addAll(
              Field.line("task.purpose", kit.text(TaskText.PURPOSE), model.purposeProperty()),
              buttons(read));
      return box;
    }
    var text = new ReadOnlyText(kit, kit.text(TaskText.READ_TITLE), words.text(), ROWS);
    text.setId("task.words");
    var close =
        new KeyButton(kit, "task.forget", kit.text(TaskText.HIDE_AGAIN), "").does(actions::forget);
    box.getChildren()
        .addAll(
            Boxes.words(kit.text(TaskText.READ_SENDER, SafeText.harmless(words.sender()))),
            text,
            buttons(close));
    return box;
  }

  private String name(Optional<PersonId> id) {
    return people.stream()
        .filter(person -> id.filter(person.id()::equals).isPresent())
        .map(Person::name)
        .findFirst()
        .orElse("");
  }

  private static FlowPane buttons(Node... nodes) {
    var buttons = new FlowPane(nodes);
    buttons.getStyleClass().add("panel-buttons");
    return buttons;
  }
}
