package org.uppsikt.ui.policy;

import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.uppsikt.text.SupplementText;
import org.uppsikt.ui.kit.Kit;
import org.uppsikt.ui.kit.Notice;
import org.uppsikt.ui.kit.Tasks;
import org.uppsikt.ui.kit.Tone;
import org.uppsikt.work.Guidelines;
import org.uppsikt.work.UnitSupplements.Taken;
import org.uppsikt.work.UnitSupplements.Why;

/// Runs what units add to the guidelines: a file is taken in where it only tightens, and out again
/// with a reason.
final class SupplementFlow implements SupplementActions {

  private final Kit kit;
  private final PolicyModel model;
  private final PolicySource source;
  private final Tasks tasks;
  private final Supplier<Optional<Path>> file;
  private final Runnable refresh;

  /// @param file asks the person for one
  /// @param refresh reads the screen anew
  SupplementFlow(
      Kit kit,
      PolicyModel model,
      PolicySource source,
      Tasks tasks,
      Supplier<Optional<Path>> file,
      Runnable refresh) {
    this.kit = kit;
    this.model = model;
    this.source = source;
    this.tasks = tasks;
    this.file = file;
    this.refresh = refresh;
  }

  @Override
  public void openSupplements() {
    var read = model.readProperty().get();
    if (read != null && model.supplementsProperty().get() == null) {
      model.supplementsProperty().set(new SupplementForm(read.standing().supplements()));
    }
  }

  @Override
  public void takeIn(SupplementForm form) {
    if (form.busyProperty().get()) {
      return;
    }
    file.get()
        .ifPresent(
            chosen -> {
              form.begin();
              tasks
                  .run(() -> source.takeIn(chosen))
                  .onSuccess(taken -> taken(form, taken))
                  .onFailure(cause -> broke(form, cause))
                  .start();
            });
  }

  private void taken(SupplementForm form, Taken taken) {
    switch (taken) {
      case Taken.Done(String unit) -> {
        form.noticeProperty().set(Notice.done(kit.text(SupplementText.TAKEN, unit)));
        again(form);
      }
      case Taken.Faulty faulty -> {
        form.busyProperty().set(false);
        form.faultsProperty().set(faulty.faults());
      }
      case Taken.Refused(Why why) -> refused(form, why);
    }
  }

  @Override
  public void takeOut(SupplementForm form, UUID supplement, String reason) {
    if (form.busyProperty().get() || reason.isBlank()) {
      return;
    }
    form.begin();
    tasks
        .run(() -> source.takeOut(supplement, reason))
        .onSuccess(
            why ->
                why.ifPresentOrElse(
                    refused -> refused(form, refused),
                    () -> {
                      form.noticeProperty().set(Notice.done(kit.text(SupplementText.TAKEN_OUT)));
                      again(form);
                    }))
        .onFailure(cause -> broke(form, cause))
        .start();
  }

  private void refused(SupplementForm form, Why why) {
    form.noticeProperty()
        .set(Notice.of(Tone.WARN, kit.text(SupplementText.valueOf(why.name())), "", ""));
    again(form);
  }

  /// Shows how it stands now, in the panel and on the screen below it.
  private void again(SupplementForm form) {
    tasks
        .run(source::standing)
        .onSuccess(now -> shown(form, now))
        .onFailure(cause -> broke(form, cause))
        .start();
  }

  private void shown(SupplementForm form, Guidelines.Standing now) {
    form.busyProperty().set(false);
    form.standingProperty().set(now.supplements());
    refresh.run();
  }

  @Override
  public void closeSupplements(SupplementForm form) {
    if (form.equals(model.supplementsProperty().get())) {
      model.supplementsProperty().set(null);
    }
  }

  private void broke(SupplementForm form, Exception cause) {
    form.busyProperty().set(false);
    form.noticeProperty().set(Notice.broke(kit, cause));
  }
}
