package org.uppsikt.ui.policy;

import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.VBox;
import org.uppsikt.domain.rule.Lesson;
import org.uppsikt.text.KitText;
import org.uppsikt.text.LearnText;
import org.uppsikt.ui.kit.Boxes;
import org.uppsikt.ui.kit.Fx;
import org.uppsikt.ui.kit.InlineMessage;
import org.uppsikt.ui.kit.KeyButton;
import org.uppsikt.ui.kit.Kit;
import org.uppsikt.ui.kit.NoticePlace;
import org.uppsikt.ui.kit.Tone;
import org.uppsikt.ui.kit.form.Panel;
import org.uppsikt.work.Retrain;

/// What the office's own decisions have taught, what they would teach now with figures from before
/// and after, and the way back.
final class LearnPanel extends VBox {

  private static final int PERMILLE = 10;

  private final Kit kit;
  private final LearnForm form;
  private final LearnActions actions;
  private final VBox inUse = Boxes.column("learn-in-use");
  private final VBox learned = Boxes.column("learn-learned");
  private final KeyButton main;

  LearnPanel(Kit kit, LearnForm form, LearnActions actions) {
    this.kit = kit;
    this.form = form;
    this.actions = actions;
    getStyleClass().add("rule-panel");
    main = main(actions);
    var panel =
        new Panel(
            "learn",
            kit.text(LearnText.TITLE),
            Boxes.words(kit.text(LearnText.LEAD)),
            new NoticePlace(kit, form.noticeProperty()),
            inUse,
            learned);
    panel.main(main);
    var back =
        new KeyButton(kit, "learn.drop", kit.text(LearnText.BACK), "")
            .does(() -> actions.drop(form));
    back.disableProperty().bind(form.busyProperty());
    if (form.standingProperty().get().inUse().isPresent()) {
      panel.button(back);
    }
    panel.button(
        new KeyButton(kit, "learn.close", kit.text(KitText.CLOSE), "Esc")
            .does(() -> actions.closeLearning(form)));
    getChildren().setAll(panel);
    form.learnedProperty().subscribe(this::refill);
    form.busyProperty().subscribe(this::keyboard);
    form.busyProperty().subscribe(this::refill);
    refill();
  }

  /// First learns, then takes into use; off with the reason in words.
  private KeyButton main(LearnActions actions) {
    var button =
        new KeyButton(kit, "learn.main", kit.text(LearnText.LEARN), "Ctrl+Enter")
            .style("accent")
            .does(() -> forward(actions));
    button
        .textProperty()
        .bind(
            Bindings.createStringBinding(
                () -> kit.text(isCandidate() ? LearnText.TAKE : LearnText.LEARN),
                form.learnedProperty()));
    button
        .disableProperty()
        .bind(
            Bindings.createBooleanBinding(
                () -> form.busyProperty().get() || (isCandidate() && !mayTake()),
                form.busyProperty(),
                form.learnedProperty()));
    return button;
  }

  /// While it learns the button is off and loses the keyboard.
  private void keyboard(boolean busy) {
    if (!busy) {
      Fx.later(main::requestFocus);
    }
  }

  Node first() {
    return main;
  }

  private void forward(LearnActions actions) {
    if (isCandidate()) {
      actions.take(form);
    } else {
      actions.learn(form);
    }
  }

  private boolean isCandidate() {
    return form.learnedProperty().get() instanceof Retrain.Learned.Candidate;
  }

  private boolean mayTake() {
    return form.standingProperty().get().mayTake();
  }

  private void refill() {
    inUse.getChildren().clear();
    form.standingProperty()
        .get()
        .inUse()
        .ifPresentOrElse(
            this::show, () -> inUse.getChildren().add(Boxes.words(kit.text(LearnText.NONE))));
    learned.getChildren().clear();
    if (form.busyProperty().get()) {
      learned.getChildren().addAll(Boxes.words(kit.text(LearnText.LEARNING), "muted"), far());
      return;
    }
    switch (form.learnedProperty().get()) {
      case null -> {}
      case Retrain.Learned.Stopped _ -> {}
      case Retrain.Learned.TooFew few ->
          learned
              .getChildren()
              .add(
                  new InlineMessage(
                      Tone.PLAIN,
                      kit.text(LearnText.TOO_FEW, few.decisions(), few.needed()),
                      "",
                      kit.text(LearnText.TOO_FEW_DO)));
      case Retrain.Learned.Candidate candidate -> show(candidate);
    }
  }

  /// How far learning is, and the way to stop it.
  private Node far() {
    var bar = new ProgressBar();
    bar.setId("learn.far");
    bar.progressProperty().bind(form.farProperty().divide(100.0));
    bar.setAccessibleText(kit.text(LearnText.LEARNING));
    var stop =
        new KeyButton(kit, "learn.stop", kit.text(LearnText.STOP), "")
            .does(() -> actions.stop(form));
    return Boxes.row("learn-far", bar, stop);
  }

  private void show(Lesson lesson) {
    inUse
        .getChildren()
        .addAll(
            Boxes.words(
                kit.text(LearnText.IN_USE, lesson.number(), kit.formats().dayAndTime(lesson.at())),
                "strong"),
            figures(lesson.decisions(), lesson.before(), lesson.after()));
    lesson
        .dropsAt()
        .ifPresent(
            at ->
                inUse
                    .getChildren()
                    .add(
                        new InlineMessage(
                            Tone.WARN,
                            kit.text(LearnText.STALE),
                            "",
                            kit.text(LearnText.STALE_DO, kit.formats().dayAndTime(at)))));
  }

  private void show(Retrain.Learned.Candidate candidate) {
    learned
        .getChildren()
        .addAll(
            Boxes.words(kit.text(LearnText.NOT_YET_IN_USE), "strong"),
            figures(candidate.sources().size(), candidate.before(), candidate.after()),
            Boxes.words(
                kit.text(
                    candidate.after() > candidate.before()
                        ? LearnText.BETTER
                        : LearnText.NO_BETTER)));
    if (!mayTake()) {
      learned
          .getChildren()
          .add(new InlineMessage(Tone.PLAIN, kit.text(LearnText.ONLY_SUPERVISOR), "", ""));
    }
  }

  private Node figures(int decisions, int before, int after) {
    return Boxes.words(kit.text(LearnText.FIGURES, decisions, share(before), share(after)));
  }

  private static double share(int permille) {
    return permille / (double) PERMILLE;
  }
}
