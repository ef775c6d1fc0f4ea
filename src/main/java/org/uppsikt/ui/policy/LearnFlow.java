package org.uppsikt.ui.policy;

import java.util.Optional;
import org.uppsikt.domain.rule.Lesson;
import org.uppsikt.text.LearnText;
import org.uppsikt.ui.kit.Kit;
import org.uppsikt.ui.kit.Notice;
import org.uppsikt.ui.kit.Tasks;
import org.uppsikt.ui.kit.Tone;
import org.uppsikt.work.Retrain;

/// Runs what is learned from the office's own decisions: figures first, in use only when told.
final class LearnFlow implements LearnActions {

  private final Kit kit;
  private final PolicyModel model;
  private final RuleSource source;
  private final Tasks tasks;
  private final Runnable refresh;

  LearnFlow(Kit kit, PolicyModel model, RuleSource source, Tasks tasks, Runnable refresh) {
    this.kit = kit;
    this.model = model;
    this.source = source;
    this.tasks = tasks;
    this.refresh = refresh;
  }

  @Override
  public void openLearning() {
    if (model.readProperty().get() == null || model.learningProperty().get() != null) {
      return;
    }
    tasks
        .run(source::lesson)
        .onSuccess(standing -> model.learningProperty().set(new LearnForm(standing)))
        .onFailure(cause -> model.noticeProperty().set(Notice.broke(kit, cause)))
        .start();
  }

  @Override
  public void learn(LearnForm form) {
    if (form.busyProperty().get()) {
      return;
    }
    form.begin();
    tasks
        .run(() -> source.learn((done, all) -> watched(form, done, all)))
        .onSuccess(learned -> learned(form, learned))
        .onFailure(cause -> broke(form, cause))
        .start();
  }

  private boolean watched(LearnForm form, int done, int all) {
    tasks.tell(() -> form.farProperty().set(100 * done / Math.max(1, all)));
    return form.goesOn();
  }

  private void learned(LearnForm form, Retrain.Learned learned) {
    form.busyProperty().set(false);
    if (learned instanceof Retrain.Learned.Stopped) {
      form.noticeProperty().set(Notice.of(Tone.PLAIN, kit.text(LearnText.STOPPED), "", ""));
    } else {
      form.learnedProperty().set(learned);
    }
  }

  @Override
  public void stop(LearnForm form) {
    form.stop();
  }

  @Override
  public void take(LearnForm form) {
    if (form.busyProperty().get()
        || !(form.learnedProperty().get() instanceof Retrain.Learned.Candidate candidate)) {
      return;
    }
    form.busyProperty().set(true);
    tasks
        .run(() -> source.take(candidate))
        .onSuccess(lesson -> taken(form, lesson))
        .onFailure(cause -> broke(form, cause))
        .start();
  }

  private void taken(LearnForm form, Optional<Lesson> lesson) {
    if (lesson.isEmpty()) {
      form.busyProperty().set(false);
      form.noticeProperty()
          .set(Notice.of(Tone.WARN, kit.text(LearnText.NOT_TAKEN), "", kit.text(LearnText.AGAIN)));
      return;
    }
    done(form, kit.text(LearnText.TAKEN, lesson.get().number()));
  }

  @Override
  public void drop(LearnForm form) {
    if (form.busyProperty().get()) {
      return;
    }
    form.busyProperty().set(true);
    tasks
        .run(source::drop)
        .onSuccess(dropped -> done(form, kit.text(LearnText.DROPPED)))
        .onFailure(cause -> broke(form, cause))
        .start();
  }

  private void done(LearnForm form, String said) {
    closeLearning(form);
    model.recheckProperty().set(PolicyModel.Recheck.offered(said));
    refresh.run();
  }

  @Override
  public void closeLearning(LearnForm form) {
    form.stop();
    if (form.equals(model.learningProperty().get())) {
      model.learningProperty().set(null);
    }
  }

  private void broke(LearnForm form, Exception cause) {
    form.busyProperty().set(false);
    form.noticeProperty().set(Notice.broke(kit, cause));
  }
}
