package org.uppsikt.ui.task;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.uppsikt.domain.duty.PoliceAnswer;
import org.uppsikt.domain.duty.PoliceTask;
import org.uppsikt.domain.duty.PoliceTaskId;
import org.uppsikt.domain.evidence.EvidenceId;
import org.uppsikt.domain.item.ItemVersion;
import org.uppsikt.domain.item.SenderStatement;
import org.uppsikt.domain.people.Person;
import org.uppsikt.domain.people.PersonId;
import org.uppsikt.text.RefusalText;
import org.uppsikt.text.TaskText;
import org.uppsikt.ui.kit.Kit;
import org.uppsikt.ui.kit.Leaving;
import org.uppsikt.ui.kit.Notice;
import org.uppsikt.ui.kit.Tasks;
import org.uppsikt.ui.kit.Tone;
import org.uppsikt.work.Exceptions;
import org.uppsikt.work.Police;
import org.uppsikt.work.Restricted;
import org.uppsikt.work.TakeOut;

/// Runs the screen of police tasks.
public final class TaskController implements TaskActions {

  private final Kit kit;
  private final TaskModel model;
  private final Exceptions exceptions;
  private final Tasks tasks;
  private final Outside outside;
  private final EvidenceSaving saving;
  private final TaskView view;

  /// What the screen needs from the outside.
  ///
  /// @param me the person at the keyboard
  /// @param people everybody of the office, to name them
  /// @param today local to the municipality
  /// @param open told how many tasks are open
  /// @param evidence saves a piece of evidence
  public record Outside(
      PersonId me,
      Supplier<List<Person>> people,
      Supplier<LocalDate> today,
      IntConsumer open,
      SaveEvidence evidence) {}

  /// Saves a piece of evidence where the person wants it.
  ///
  /// @param folder asks where to; empty where nobody chose
  /// @param save writes it into a folder that does not exist yet
  /// @param copy writes of the evidence of a task a copy of its sheet into a file that does not
  ///     exist yet
  /// @param leaving whoever leaves waits for it
  public record SaveEvidence(
      Supplier<Optional<Path>> folder,
      Saving<EvidenceId> save,
      Saving<PoliceTaskId> copy,
      Leaving leaving) {}

  /// Writes something, for a purpose that is empty where nobody was asked for one.
  @FunctionalInterface
  public interface Saving<T> {
    TakeOut.Result to(T what, Path target, String purpose);
  }

  public TaskController(
      Kit kit, TaskModel model, Exceptions exceptions, Tasks tasks, Outside outside) {
    this.kit = kit;
    this.model = model;
    this.exceptions = exceptions;
    this.tasks = tasks;
    this.outside = outside;
    this.saving = new EvidenceSaving(kit, model, tasks, outside.evidence(), this::refresh);
    this.view = new TaskView(kit, model, this, outside.me());
  }

  public Region view() {
    return view;
  }

  /// What the screen reads at once.
  private record Read(List<Police.Line> lines, List<Person> people) {}

  /// Reads the tasks anew; called whenever the screen is shown.
  public void refresh() {
    tasks
        .run(() -> new Read(exceptions.police().lines(outside.me()), outside.people().get()))
        .onSuccess(this::show)
        .onFailure(this::broke)
        .start();
  }

  /// Puts what was read out of sight; called when the screen is left.
  public void onHide() {
    forget();
  }

  @Override
  public void acknowledge(Police.Line task) {
    change(
        () -> exceptions.police().acknowledge(task.task().id(), outside.me()),
        kit.text(TaskText.KNOWS_DONE));
  }

  @Override
  public void reported(Police.Line task) {
    LocalDate on = model.dateProperty().get();
    String reference = model.referenceProperty().get();
    if (on == null || reference.isBlank()) {
      refused(TaskText.REPORTED_NEEDS);
      return;
    }
    answer(task, new PoliceAnswer.Reported(on, reference));
  }

  @Override
  public void notReported(Police.Line task) {
    String reason = model.reasonProperty().get();
    if (reason.isBlank()) {
      refused(RefusalText.REASON_NEEDED);
      return;
    }
    answer(task, new PoliceAnswer.NotReported(reason));
  }

  @Override
  public void read(Police.Line task) {
    String purpose = model.purposeProperty().get();
    tasks
        .run(() -> exceptions.restricted().open(task.task().item(), purpose, outside.me()))
        .onSuccess(result -> opened(task, result))
        .onFailure(this::broke)
        .start();
  }

  @Override
  public void saveEvidence(Police.Line task) {
    saving.evidence(task.task());
  }

  @Override
  public void saveCopy(Police.Line task) {
    saving.copy(task.task());
  }

  @Override
  public void forget() {
    model.wordsProperty().set(null);
    model.purposeProperty().set("");
  }

  private void opened(Police.Line task, Restricted.Result result) {
    switch (result) {
      case Restricted.Result.Opened opened -> {
        if (task.equals(model.chosenProperty().get())) {
          model.noticeProperty().set(null);
          model.wordsProperty().set(words(opened));
        }
      }
      case Restricted.Result.Refused(Restricted.Why why) ->
          refused(RefusalText.valueOf(why.name()));
    }
  }

  private static TaskModel.Words words(Restricted.Result.Opened opened) {
    String sender = opened.versions().getLast().sender().shownName();
    String stated =
        opened.stated().orElse(null) instanceof SenderStatement.Pasted p
            ? p.name() + " " + p.profile()
            : "";
    String text =
        opened.versions().stream().map(ItemVersion::text).collect(Collectors.joining("\n\n"));
    return new TaskModel.Words(sender.isEmpty() ? stated : sender, text);
  }

  private void answer(Police.Line task, PoliceAnswer answer) {
    change(
        () -> exceptions.police().answer(task.task().id(), answer, outside.me()),
        kit.text(TaskText.ANSWERED_DONE));
  }

  private void change(Callable<Police.Result> work, String done) {
    if (model.busyProperty().get()) {
      return;
    }
    model.busyProperty().set(true);
    model.noticeProperty().set(null);
    tasks.run(work).onSuccess(result -> tell(result, done)).onFailure(this::broke).start();
  }

  private void tell(Police.Result result, String done) {
    model.busyProperty().set(false);
    if (result == Police.Result.DONE) {
      model.noticeProperty().set(Notice.done(done));
    } else {
      refused(RefusalText.valueOf(result.name()));
    }
    refresh();
  }

  private void refused(org.uppsikt.text.Key why) {
    model
        .noticeProperty()
        .set(
            Notice.of(
                Tone.WARN, kit.text(RefusalText.TITLE), kit.text(RefusalText.KEPT), kit.text(why)));
  }

  private void show(Read read) {
    var chosen = model.chosenProperty().get();
    List<Police.Line> lines = read.lines().stream().map(this::asFound).toList();
    view.people(read.people());
    model.tasks().setAll(lines);
    model.chosenProperty().set(same(lines, chosen));
    if (model.dateProperty().get() == null) {
      model.dateProperty().set(outside.today().get());
    }
    long open =
        read.lines().stream().filter(l -> l.task().state() == PoliceTask.State.OPEN).count();
    outside.open().accept((int) open);
  }

  /// What turned out to be damaged is not promised once more.
  private Police.Line asFound(Police.Line line) {
    return line.task().evidence().filter(model.unsound()::contains).isPresent()
        ? line.unsound()
        : line;
  }

  private static Police.@Nullable Line same(List<Police.Line> lines, Police.@Nullable Line chosen) {
    for (var line : lines) {
      if (chosen != null && line.task().id().equals(chosen.task().id())) {
        return line;
      }
    }
    return lines.isEmpty() ? null : lines.getFirst();
  }

  private void broke(Exception cause) {
    model.busyProperty().set(false);
    model.noticeProperty().set(Notice.broke(kit, cause));
  }
}
