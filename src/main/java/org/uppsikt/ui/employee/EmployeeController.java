package org.uppsikt.ui.employee;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.uppsikt.domain.duty.EmployeeCaseId;
import org.uppsikt.domain.duty.EmployeeStep;
import org.uppsikt.domain.people.Person;
import org.uppsikt.domain.people.PersonId;
import org.uppsikt.text.EmployeeText;
import org.uppsikt.text.Key;
import org.uppsikt.text.RefusalText;
import org.uppsikt.ui.kit.Kit;
import org.uppsikt.ui.kit.Notice;
import org.uppsikt.ui.kit.Tasks;
import org.uppsikt.ui.kit.Tone;
import org.uppsikt.work.Employees;

/// Runs the screen of posts about employees.
public final class EmployeeController implements EmployeeActions {

  private final Kit kit;
  private final EmployeeModel model;
  private final Employees employees;
  private final Tasks tasks;
  private final Outside outside;
  private final EmployeeView view;

  /// What the screen needs from the outside.
  ///
  /// @param me the person at the keyboard
  /// @param people everybody of the office, to name them
  /// @param waiting told how many cases wait for a step
  public record Outside(PersonId me, Supplier<List<Person>> people, IntConsumer waiting) {}

  public EmployeeController(
      Kit kit, EmployeeModel model, Employees employees, Tasks tasks, Outside outside) {
    this.kit = kit;
    this.model = model;
    this.employees = employees;
    this.tasks = tasks;
    this.outside = outside;
    this.view = new EmployeeView(kit, model, this, outside.me());
  }

  public Region view() {
    return view;
  }

  /// What the screen reads at once.
  private record Read(List<Employees.Line> lines, List<Person> people, List<Person> leaders) {}

  /// Reads the cases anew; called whenever the screen is shown.
  public void refresh() {
    tasks
        .run(
            () ->
                new Read(
                    employees.lines(outside.me()), outside.people().get(), employees.leaders()))
        .onSuccess(this::show)
        .onFailure(this::broke)
        .start();
  }

  @Override
  public void open(Employees.Line line) {
    tasks
        .run(() -> employees.open(line.id(), outside.me()))
        .onSuccess(opened -> opened(line.id(), opened))
        .onFailure(this::broke)
        .start();
  }

  @Override
  public void take(Employees.Line line) {
    Optional<EmployeeStep> step = step(line);
    if (step.isEmpty()) {
      refused(EmployeeText.INCOMPLETE);
      return;
    }
    if (model.busyProperty().get()) {
      return;
    }
    model.busyProperty().set(true);
    model.noticeProperty().set(null);
    tasks
        .run(() -> employees.take(line.id(), step.get(), outside.me()))
        .onSuccess(result -> taken(line, result))
        .onFailure(this::broke)
        .start();
  }

  @Override
  public void handOn(Employees.Line line) {
    PersonId heir = model.heirProperty().get();
    if (heir == null) {
      refused(EmployeeText.HAND_CHOOSE);
      return;
    }
    String why = model.whyProperty().get();
    String done = kit.text(EmployeeText.HANDED, view.name(heir));
    change(() -> employees.offers().offer(line.id(), heir, why, outside.me()), done);
  }

  @Override
  public void accept(Employees.Line line) {
    String done = kit.text(EmployeeText.ACCEPTED);
    change(() -> employees.offers().accept(line.id(), outside.me()), done);
  }

  @Override
  public void giveBack(Employees.Line line) {
    String why = model.whyProperty().get();
    String done = kit.text(EmployeeText.GIVEN_BACK);
    change(() -> employees.offers().giveBack(line.id(), why, outside.me()), done);
  }

  @Override
  public void takeBack(Employees.Line line) {
    String done = kit.text(EmployeeText.TAKEN_BACK);
    change(() -> employees.offers().takeBack(line.id(), outside.me()), done);
  }

  /// Changes who has the case: what was read of it is out of sight afterwards.
  private void change(Callable<Employees.Result> change, String done) {
    if (model.busyProperty().get()) {
      return;
    }
    model.busyProperty().set(true);
    model.noticeProperty().set(null);
    tasks
        .run(change)
        .onSuccess(
            result -> {
              model.busyProperty().set(false);
              if (result == Employees.Result.DONE) {
                forget();
                model.noticeProperty().set(Notice.done(done));
              } else {
                refused(RefusalText.valueOf(result.name()));
              }
              refresh();
            })
        .onFailure(this::broke)
        .start();
  }

  @Override
  public void forget() {
    model.openedProperty().set(null);
    model.clear();
  }

  /// Empty where something is still to be written or chosen.
  private Optional<EmployeeStep> step(Employees.Line line) {
    String note = model.noteProperty().get();
    String support = model.supportProperty().get();
    Boolean agreed = model.agreedProperty().get();
    EmployeeStep.Ending ending = model.endingProperty().get();
    if (note.isBlank() || line.next().isEmpty()) {
      return Optional.empty();
    }
    return switch (line.next().get()) {
      case TALK ->
          support.isBlank() ? Optional.empty() : Optional.of(new EmployeeStep.Talk(note, support));
      case AGREEMENT ->
          agreed == null ? Optional.empty() : Optional.of(new EmployeeStep.Agreement(agreed, note));
      case CONTACT -> Optional.of(new EmployeeStep.Contact(note));
      case END ->
          ending == null ? Optional.empty() : Optional.of(new EmployeeStep.End(ending, note));
    };
  }

  private void taken(Employees.Line line, Employees.Result result) {
    model.busyProperty().set(false);
    if (result == Employees.Result.DONE) {
      model.clear();
      model.noticeProperty().set(Notice.done(kit.text(EmployeeText.TAKEN)));
      open(line);
    } else {
      refused(
          result == Employees.Result.NO_GROUND
              ? EmployeeText.NO_GROUND
              : RefusalText.valueOf(result.name()));
    }
    refresh();
  }

  private void opened(EmployeeCaseId id, Optional<Employees.Opened> opened) {
    var chosen = model.chosenProperty().get();
    if (opened.isEmpty()) {
      refused(RefusalText.NO_RIGHT);
    } else if (chosen != null && chosen.id().equals(id)) {
      model.openedProperty().set(opened.get());
    }
  }

  private void show(Read read) {
    var chosen = model.chosenProperty().get();
    view.office(
        read.people(),
        read.leaders().stream().filter(person -> !person.id().equals(outside.me())).toList());
    model.lines().setAll(read.lines());
    model.chosenProperty().set(same(read.lines(), chosen));
    long waiting = read.lines().stream().filter(line -> line.waitsFor(outside.me())).count();
    outside.waiting().accept((int) waiting);
  }

  private static Employees.@Nullable Line same(
      List<Employees.Line> lines, Employees.@Nullable Line chosen) {
    for (var line : lines) {
      if (chosen != null && line.id().equals(chosen.id())) {
        return line;
      }
    }
    return lines.isEmpty() ? null : lines.getFirst();
  }

  private void refused(Key why) {
    model
        .noticeProperty()
        .set(
            Notice.of(
                Tone.WARN, kit.text(RefusalText.TITLE), kit.text(RefusalText.KEPT), kit.text(why)));
  }

  private void broke(Exception cause) {
    model.busyProperty().set(false);
    model.noticeProperty().set(Notice.broke(kit, cause));
  }
}
