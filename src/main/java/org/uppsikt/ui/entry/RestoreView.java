package org.uppsikt.ui.entry;

import javafx.scene.Node;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.uppsikt.text.EntryText;
import org.uppsikt.text.KitText;
import org.uppsikt.text.RestoreText;
import org.uppsikt.ui.entry.RestoreModel.Step;
import org.uppsikt.ui.kit.Attached;
import org.uppsikt.ui.kit.Boxes;
import org.uppsikt.ui.kit.Focus;
import org.uppsikt.ui.kit.KeyButton;
import org.uppsikt.ui.kit.Keys;
import org.uppsikt.ui.kit.Kit;
import org.uppsikt.ui.kit.NoticePlace;
import org.uppsikt.ui.kit.Waiting;
import org.uppsikt.ui.kit.form.MainButton;

/// Shows one page of the restoring at a time.
final class RestoreView extends StackPane {

  private final Kit kit;
  private final RestoreModel model;
  private final RestoreActions actions;
  private final RestoreController.Outside outside;
  private final RestorePages pages;
  private Node first = this;
  private Node stop = this;
  private Node told = this;
  private @Nullable EntryPage page;

  RestoreView(
      Kit kit, RestoreModel model, RestoreActions actions, RestoreController.Outside outside) {
    this.kit = kit;
    this.model = model;
    this.actions = actions;
    this.outside = outside;
    this.pages = new RestorePages(kit, model, actions, outside);
    new Keys().onIf("Esc", this::stopped).install(this);
    Attached.to(this)
        .on(model.stepProperty(), this::show)
        .on(model.noticeProperty(), now -> reveal(now != null, told))
        .on(model.unpackingProperty(), on -> reveal(on, stop));
  }

  /// In a low window it may come up below what is seen.
  private void reveal(boolean there, Node node) {
    EntryPage shown = page;
    if (there && shown != null) {
      shown.reveal(node);
    }
  }

  private boolean stopped() {
    boolean unpacking = model.unpackingProperty().get();
    if (unpacking) {
      actions.stop();
    }
    return unpacking;
  }

  void focus() {
    if (getScene() == null) {
      return;
    }
    // What scrolls joins the window with its style.
    applyCss();
    (model.unpackingProperty().get() ? stop : first).requestFocus();
  }

  /// Puts the keyboard into the first field that says what it lacks.
  void complain() {
    lookupAll(".field-fault").stream()
        .filter(Node::isVisible)
        .findFirst()
        .map(Node::getParent)
        .ifPresentOrElse(Focus::first, this::focus);
  }

  private void show(Step step) {
    var shown =
        new EntryPage(
            kit,
            kit.text(title(step)),
            lead(step),
            new EntryPage.Ways(actions::back, outside.language()),
            content(step));
    shown.held(model.unpackingProperty().or(model.lookingProperty()));
    page = shown;
    getChildren().setAll(shown);
    focus();
  }

  private static RestoreText title(Step step) {
    return switch (step) {
      case CHOOSE -> RestoreText.TITLE;
      case CHECK -> RestoreText.CHECK_TITLE;
      case DONE -> RestoreText.DONE_TITLE;
    };
  }

  private String lead(Step step) {
    var done = model.resultProperty().get();
    return switch (step) {
      case CHOOSE -> kit.text(RestoreText.LEAD);
      case CHECK -> kit.text(RestoreText.CHECK_LEAD);
      case DONE -> done == null ? "" : kit.text(RestoreText.WHERE, done.folder().toString());
    };
  }

  private Node content(Step step) {
    var next = next(step);
    var content =
        switch (step) {
          case CHOOSE -> pages.choose();
          case CHECK -> pages.check(next);
          case DONE -> pages.done(next);
        };
    first = content.first();
    // What went wrong stands where the eye is: by the button that did it.
    told = new NoticePlace(kit, model.noticeProperty());
    var form = Boxes.column("form", content.content(), told);
    if (step == Step.CHECK) {
      form.getChildren().add(progress());
    }
    form.getChildren().add(buttons(step, next));
    MainButton.of(form, next);
    return form;
  }

  private KeyButton next(Step step) {
    var words =
        switch (step) {
          case CHOOSE -> RestoreText.LOOK;
          case CHECK -> RestoreText.NOW;
          case DONE -> RestoreText.TO_SIGN_IN;
        };
    var next =
        new KeyButton(kit, "restore.next", kit.text(words), "Enter")
            .style("accent")
            .does(actions::next);
    next.disableProperty().bind(model.unpackingProperty().or(model.lookingProperty()));
    return next;
  }

  private FlowPane buttons(Step step, KeyButton next) {
    var buttons = new FlowPane(next);
    buttons.getStyleClass().add("panel-buttons");
    if (step == Step.CHECK) {
      var back =
          new KeyButton(kit, "restore.back", kit.text(EntryText.BACK), "Esc")
              .icon(Feather.ARROW_LEFT)
              .does(actions::back);
      back.disableProperty().bind(model.unpackingProperty());
      buttons.getChildren().add(back);
    }
    if (step == Step.CHOOSE) {
      buttons.getChildren().add(looking());
    }
    return buttons;
  }

  private Node looking() {
    var words = kit.text(RestoreText.LOOKING);
    var ring = Waiting.ring(kit, words, "button-ring");
    var looking = Boxes.row("busy", ring, Boxes.words(words, "muted"));
    Attached.to(looking).on(model.lookingProperty(), on -> Boxes.shown(looking, on));
    return looking;
  }

  private VBox progress() {
    var bar = new ProgressBar();
    bar.setMaxWidth(Double.MAX_VALUE);
    var words = kit.text(RestoreText.RESTORING);
    bar.setAccessibleText(words);
    bar.progressProperty().bind(model.doneProperty());
    var button =
        new KeyButton(kit, "restore.stop", kit.text(KitText.CANCEL), "Esc")
            .style("small")
            .does(actions::stop);
    MainButton.notByEnter(button);
    stop = button;
    var line = Boxes.row("evidence-head", Boxes.grow(Boxes.words(words, "muted")), button);
    var progress = Boxes.column("field", line, bar);
    Attached.to(progress).on(model.unpackingProperty(), on -> Boxes.shown(progress, on));
    return progress;
  }
}
