package org.uppsikt.ui.people;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.beans.property.BooleanProperty;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.uppsikt.domain.people.Person;
import org.uppsikt.domain.people.PersonId;
import org.uppsikt.domain.people.Role;
import org.uppsikt.text.PeopleText;
import org.uppsikt.ui.kit.Kit;
import org.uppsikt.ui.kit.Notice;
import org.uppsikt.ui.kit.Tasks;
import org.uppsikt.ui.kit.Tone;
import org.uppsikt.ui.kit.recovery.Outlets;
import org.uppsikt.ui.kit.recovery.RecoveryKey;
import org.uppsikt.work.Staff;

/// Runs the screen of people.
public final class PeopleController implements PeopleActions {

  private final Kit kit;
  private final PeopleModel model;
  private final Staff staff;
  private final Tasks tasks;
  private final Outside outside;
  private final PeopleView view;

  /// What the screen needs from the outside.
  ///
  /// @param me the person at the keyboard
  /// @param workspace its name, for the printed recovery key
  /// @param today for the printed recovery key
  /// @param now for how long nothing is looked at after wrong passwords
  /// @param keyWrittenDown a new recovery key was typed back
  /// @param openAgain closes the workspace and leads to the sign-in
  /// @param singles whether single letters act
  public record Outside(
      Person me,
      String workspace,
      Supplier<LocalDate> today,
      Supplier<Instant> now,
      Outlets outlets,
      Runnable keyWrittenDown,
      Runnable openAgain,
      BooleanProperty singles) {}

  public PeopleController(Kit kit, PeopleModel model, Staff staff, Tasks tasks, Outside outside) {
    this.kit = kit;
    this.model = model;
    this.staff = staff;
    this.tasks = tasks;
    this.outside = outside;
    this.view = new PeopleView(kit, model, this, outside);
  }

  public Region view() {
    return view;
  }

  private record Read(List<Person> people, Map<PersonId, Integer> lastReaders) {}

  /// Reads the people anew; called whenever the screen is shown.
  public void refresh() {
    read(this::show);
  }

  private void read(Consumer<List<Person>> then) {
    tasks
        .run(() -> new Read(staff.people(), staff.lastReaders()))
        .onSuccess(
            read -> {
              model.lastReaders().clear();
              model.lastReaders().putAll(read.lastReaders());
              then.accept(read.people());
            })
        .onFailure(this::broke)
        .start();
  }

  @Override
  public void add(String name, Role role, String office, String password) {
    var by = outside.me().id();
    change(
        () -> staff.add(name.strip(), role, office.strip(), password.toCharArray(), by),
        kit.text(PeopleText.ADDED, name.strip()),
        this::chooseNewcomer);
  }

  @Override
  public void changePassword(String present, String fresh) {
    var me = outside.me().id();
    change(
        () -> staff.changePassword(me, present.toCharArray(), fresh.toCharArray()),
        kit.text(PeopleText.PASSWORD_CHANGED));
  }

  @Override
  public void giveOneTimePassword(Person person, String password) {
    var me = outside.me().id();
    change(
        () -> staff.giveOneTimePassword(person.id(), password.toCharArray(), me),
        kit.text(PeopleText.ONE_TIME_SET, person.name()));
  }

  @Override
  public void suspend(Person person, String reason) {
    change(
        () -> staff.suspend(person.id(), reason.strip(), outside.me().id()),
        kit.text(PeopleText.SUSPENDED_DONE, person.name()));
  }

  @Override
  public void resume(Person person) {
    change(
        () -> staff.resume(person.id(), outside.me().id()),
        kit.text(PeopleText.RESUMED, person.name()));
  }

  @Override
  public void remove(Person person, String reason) {
    change(
        () -> staff.remove(person.id(), reason.strip(), outside.me().id()),
        kit.text(PeopleText.REMOVED, person.name()));
  }

  @Override
  public void newRecoveryKey() {
    if (!model.busyProperty().get()) {
      view.making(true);
      change(() -> staff.newRecoveryKey(outside.me().id()), "");
    }
  }

  @Override
  public void openAgain() {
    outside.openAgain().run();
  }

  private void change(Callable<Staff.Result> work, String done) {
    change(work, done, this::show);
  }

  /// @param after gets the people as they are then
  private void change(Callable<Staff.Result> work, String done, Consumer<List<Person>> after) {
    if (model.busyProperty().get()) {
      return;
    }
    model.busyProperty().set(true);
    model.noticeProperty().set(null);
    tasks
        .run(work)
        .onSuccess(
            result -> {
              tell(result, done);
              read(result instanceof Staff.Result.Done ? after : this::show);
            })
        .onFailure(this::failed)
        .start();
  }

  private void tell(Staff.Result result, String done) {
    model.busyProperty().set(false);
    view.making(false);
    switch (result) {
      case Staff.Result.Done ok -> {
        view.answered();
        model.noticeProperty().set(Notice.done(done));
      }
      case Staff.Result.OpenAgain again -> {
        view.answered();
        model.openAgainProperty().set(true);
        model
            .noticeProperty()
            .set(
                Notice.of(
                    Tone.WARN,
                    done,
                    kit.text(PeopleText.KEY_CHANGES),
                    kit.text(PeopleText.OPEN_AGAIN_NOW)));
      }
      case Staff.Result.RecoveryKey key -> {
        view.answered();
        view.showKey(new RecoveryKey(key.printed(), outside.workspace(), outside.today().get()));
      }
      case Staff.Result.Refused no -> model.noticeProperty().set(StaffWords.of(kit, no.why()));
      case Staff.Result.WrongPassword no -> {
        model.noticeProperty().set(StaffWords.wrong(kit, no, outside.now().get()));
        view.askAgain();
      }
    }
  }

  /// Whoever was not there before, or as without anybody new.
  private void chooseNewcomer(List<Person> people) {
    Set<PersonId> known = model.people().stream().map(Person::id).collect(Collectors.toSet());
    // Only once she stands in the list: a list paints no row for whom it does not have.
    show(people);
    people.stream()
        .filter(person -> !known.contains(person.id()))
        .findFirst()
        .ifPresent(model.chosenProperty()::set);
  }

  private void show(List<Person> people) {
    var chosen = model.chosenProperty().get();
    model.people().setAll(people);
    model.chosenProperty().set(same(people, chosen));
  }

  private static @Nullable Person same(List<Person> people, @Nullable Person chosen) {
    for (var person : people) {
      if (chosen != null && person.id().equals(chosen.id())) {
        return person;
      }
    }
    return people.isEmpty() ? null : people.getFirst();
  }

  private void failed(Exception cause) {
    view.making(false);
    broke(cause);
  }

  private void broke(Exception cause) {
    model.busyProperty().set(false);
    model.noticeProperty().set(Notice.broke(kit, cause));
  }
}
