package org.uppsikt.ui.task;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.uppsikt.domain.duty.PoliceTask;
import org.uppsikt.domain.evidence.EvidenceId;
import org.uppsikt.text.TaskText;
import org.uppsikt.ui.kit.Kit;
import org.uppsikt.ui.kit.Leaving;
import org.uppsikt.ui.kit.Notice;
import org.uppsikt.ui.kit.Tasks;
import org.uppsikt.ui.kit.Tone;
import org.uppsikt.work.TakeOut;

/// Saves the evidence of a task where the person wants it, or a copy of its sheet, and says what
/// came of that, also to whoever leaves meanwhile.
final class EvidenceSaving {

  private final Kit kit;
  private final TaskModel model;
  private final Tasks tasks;
  private final TaskController.SaveEvidence outside;
  private final Runnable refresh;

  /// @param refresh reads the tasks anew, once it turned out that one of them says too much
  EvidenceSaving(
      Kit kit,
      TaskModel model,
      Tasks tasks,
      TaskController.SaveEvidence outside,
      Runnable refresh) {
    this.kit = kit;
    this.model = model;
    this.tasks = tasks;
    this.outside = outside;
    this.refresh = refresh;
  }

  void evidence(PoliceTask task) {
    task.evidence().ifPresent(this::evidence);
  }

  private void evidence(EvidenceId id) {
    String purpose = model.purposeProperty().get();
    save(
        "uppsikt-" + id,
        target -> outside.save().to(id, target, purpose),
        (result, target) -> {
          if (result == TakeOut.Result.UNSOUND) {
            model.unsound().add(id);
          } else {
            model.unsound().remove(id);
          }
          tell(result, target, TaskText.EVIDENCE_SAVED);
        });
  }

  void copy(PoliceTask task) {
    String purpose = model.purposeProperty().get();
    task.evidence()
        .ifPresent(
            id ->
                save(
                    "uppsikt-" + id + "-masked.pdf",
                    target -> outside.copy().to(task.id(), target, purpose),
                    (result, target) -> tell(result, target, TaskText.COPY_SAVED)));
  }

  private void save(
      String name,
      Function<Path, TakeOut.Result> writing,
      BiConsumer<TakeOut.Result, Path> telling) {
    outside.folder().get().ifPresent(folder -> save(folder.resolve(name), writing, telling));
  }

  private void save(
      Path target,
      Function<Path, TakeOut.Result> writing,
      BiConsumer<TakeOut.Result, Path> telling) {
    Leaving leaving = outside.leaving();
    leaving.begun();
    tasks
        .run(() -> writing.apply(target))
        .onSuccess(result -> leaving.through(() -> telling.accept(result, target)))
        .onFailure(cause -> leaving.through(() -> broke(cause, target)))
        .start();
  }

  private void tell(TakeOut.Result result, Path target, TaskText saved) {
    if (result == TakeOut.Result.WRITTEN) {
      model.noticeProperty().set(Notice.done(kit.text(saved, target.toString())));
      return;
    }
    Optional<String> kept = new KeptWords(kit).why(result);
    String words = kept.orElseGet(() -> kit.text(TaskText.EVIDENCE_NOT, target.toString()));
    model.noticeProperty().set(Notice.of(Tone.WARN, words, "", ""));
    outside.leaving().notDone(words);
    kept.ifPresent(why -> refresh.run());
  }

  private void broke(Exception cause, Path target) {
    model.busyProperty().set(false);
    model.noticeProperty().set(Notice.broke(kit, cause));
    outside.leaving().notDone(kit.text(TaskText.EVIDENCE_NOT, target.toString()));
  }
}
