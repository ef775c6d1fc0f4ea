package org.uppsikt.ui.entry;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Function;
import org.uppsikt.ui.kit.Beat;
import org.uppsikt.ui.kit.Kit;
import org.uppsikt.ui.kit.Notice;
import org.uppsikt.ui.kit.Tasks;
import org.uppsikt.ui.kit.opening.OpeningPlace;
import org.uppsikt.work.Doors;

/// Tries to get in, tells why not, and counts the seconds down that a wrong password costs.
final class Attempts {

  private final Kit kit;
  private final SignInModel model;
  private final Tasks tasks;
  private final Clock clock;
  private final Field field;
  private final Beat timer = new Beat(Duration.ofSeconds(1), this::tick);
  private Instant until = Instant.EPOCH;

  /// Where is tried.
  ///
  /// @param focus puts the keyboard where the next try is typed
  /// @param words why there is no way in there, and what helps
  record Field(Runnable focus, Function<Doors.Entry.Refused, Notice> words) {}

  Attempts(Kit kit, SignInModel model, Tasks tasks, Clock clock, Field field) {
    this.kit = kit;
    this.model = model;
    this.tasks = tasks;
    this.clock = clock;
    this.field = field;
  }

  /// One way of getting in: what was opened, or why not.
  sealed interface Outcome<T> {
    record In<T>(T what) implements Outcome<T> {}

    record Out<T>(Doors.Entry.Refused refused) implements Outcome<T> {}

    /// The person changed her mind.
    record Cancelled<T>() implements Outcome<T> {}
  }

  /// What was typed is taken from the field at once: what is typed meanwhile is the next try.
  <T> void run(Callable<Outcome<T>> attempt, Consumer<T> inside) {
    // A button that is off during the attempt would hand the keyboard to whatever comes next.
    field.focus().run();
    model.passwordProperty().set("");
    model.busyProperty().set(true);
    model.noticeProperty().set(null);
    model.restoresProperty().set(false);
    tasks
        .run(attempt)
        .onSuccess(outcome -> tell(outcome, inside))
        .onFailure(
            cause -> {
              model.opening().end();
              model.busyProperty().set(false);
              model.noticeProperty().set(Notice.broke(kit, cause));
              field.focus().run();
            })
        .start();
  }

  private <T> void tell(Outcome<T> outcome, Consumer<T> inside) {
    model.opening().end();
    model.busyProperty().set(false);
    switch (outcome) {
      case Outcome.In<T>(T what) -> {
        model.passwordProperty().set("");
        model.recoveryKeyProperty().set("");
        inside.accept(what);
      }
      case Outcome.Out<T> out -> {
        model.noticeProperty().set(field.words().apply(out.refused()));
        model.restoresProperty().set(DoorWords.restores(out.refused().reason()));
        out.refused().until().ifPresent(this::waitUntil);
        field.focus().run();
      }
      case Outcome.Cancelled<T> cancelled -> {
        model.noticeProperty().set(OpeningPlace.cancelled(kit));
        field.focus().run();
      }
    }
  }

  /// Counts down to the moment from which a try counts again.
  void waitUntil(Instant moment) {
    until = moment;
    tick();
    if (model.waitSecondsProperty().get() > 0) {
      timer.play();
    }
  }

  /// Sets the seconds that are left; the timer calls it each second.
  void tick() {
    var left = Duration.between(clock.instant(), until);
    int seconds = left.isPositive() ? Math.toIntExact((left.toMillis() + 999) / 1000) : 0;
    model.waitSecondsProperty().set(seconds);
    if (seconds == 0) {
      timer.stop();
    }
  }
}
