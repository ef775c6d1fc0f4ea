package org.uppsikt.ui.entry;

import javafx.scene.Node;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.uppsikt.text.EntryText;
import org.uppsikt.text.OfficeText;
import org.uppsikt.ui.entry.NewOfficeModel.Step;
import org.uppsikt.ui.kit.Attached;
import org.uppsikt.ui.kit.Boxes;
import org.uppsikt.ui.kit.Focus;
import org.uppsikt.ui.kit.KeyButton;
import org.uppsikt.ui.kit.Kit;
import org.uppsikt.ui.kit.NoticePlace;
import org.uppsikt.ui.kit.Waiting;
import org.uppsikt.ui.kit.form.MainButton;
import org.uppsikt.ui.kit.recovery.RecoverySheet;

/// Shows one page of the making at a time.
final class NewOfficeView extends StackPane {

  private final Kit kit;
  private final NewOfficeModel model;
  private final NewOfficeActions actions;
  private final NewOfficeController.Outside outside;
  private final StackPane body = new StackPane();
  private final NewOfficePages pages;
  private Node first = body;

  NewOfficeView(
      Kit kit,
      NewOfficeModel model,
      NewOfficeActions actions,
      NewOfficeController.Outside outside) {
    this.kit = kit;
    this.model = model;
    this.actions = actions;
    this.outside = outside;
    this.pages = new NewOfficePages(kit, model, actions, outside.packs());
    Attached.to(this).on(model.stepProperty(), this::show);
  }

  void focus() {
    // What scrolls joins the window with its style.
    applyCss();
    first.requestFocus();
  }

  /// Puts the keyboard where another answer helps.
  void focusRefused() {
    if (model.takenProperty().get() && model.stepProperty().get() == Step.OFFICE) {
      focusFolder();
    } else {
      focus();
    }
  }

  void focusFolder() {
    applyCss();
    pages.focusFolder();
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
    var told = new NoticePlace(kit, model.noticeProperty());
    body.getChildren().setAll(content(step, told));
    var title =
        kit.text(OfficeText.STEP, step.number(), Step.values().length, kit.text(title(step)));
    var page =
        new EntryPage(
            kit,
            title,
            kit.text(OfficeText.LEAD),
            new EntryPage.Ways(actions::back, outside.language()),
            body);
    if (step == Step.RECOVERY_KEY) {
      page.noWayBack();
    } else {
      page.held(model.busyProperty());
    }
    getChildren().setAll(page);
    // A low window or large text may show another part of the page.
    Attached.to(told).on(model.noticeProperty(), notice -> page.reveal(told));
    focus();
  }

  private static OfficeText title(Step step) {
    return switch (step) {
      case OFFICE -> OfficeText.STEP_OFFICE;
      case ADMINISTRATOR -> OfficeText.STEP_ADMINISTRATOR;
      case SUMMARY -> OfficeText.STEP_SUMMARY;
      case RECOVERY_KEY -> OfficeText.STEP_KEY;
    };
  }

  private Node content(Step step, NoticePlace told) {
    var key = model.keyProperty().get();
    if (step == Step.RECOVERY_KEY && key != null) {
      var sheet = new RecoverySheet(kit, key, outside.outlets(), actions::finish);
      first = sheet.first();
      return Boxes.column("form", told, sheet);
    }
    var page =
        switch (step) {
          case OFFICE -> pages.office();
          case ADMINISTRATOR -> pages.administrator();
          case SUMMARY, RECOVERY_KEY -> pages.summary();
        };
    first = page.first();
    var next = next(step);
    var form = Boxes.column("form", page.content(), told);
    form.getChildren().add(openTaken());
    if (step == Step.SUMMARY) {
      form.getChildren().add(progress());
    }
    form.getChildren().add(buttons(next));
    MainButton.of(form, next);
    if (step == Step.SUMMARY) {
      first = next;
    }
    return form;
  }

  private KeyButton openTaken() {
    var open =
        new KeyButton(kit, "office.taken", kit.text(OfficeText.OPEN_TAKEN), "")
            .icon(Feather.FOLDER)
            .does(actions::openTaken);
    Attached.to(open).on(model.takenProperty(), taken -> Boxes.shown(open, taken));
    return open;
  }

  private KeyButton next(Step step) {
    var words = kit.text(step == Step.SUMMARY ? OfficeText.MAKE : EntryText.NEXT);
    var next = new KeyButton(kit, "office.next", words, "Enter").style("accent");
    next.does(actions::next);
    next.disableProperty().bind(model.busyProperty());
    return next;
  }

  private FlowPane buttons(KeyButton next) {
    var back =
        new KeyButton(kit, "office.back", kit.text(EntryText.BACK), "Esc")
            .icon(Feather.ARROW_LEFT)
            .does(actions::back);
    back.disableProperty().bind(model.busyProperty());
    var buttons = new FlowPane(next, back);
    buttons.getStyleClass().add("panel-buttons");
    return buttons;
  }

  private VBox progress() {
    var bar = Waiting.bar(kit, kit.text(OfficeText.MAKING));
    var progress = Boxes.column("form", Boxes.words(kit.text(OfficeText.MAKING), "muted"), bar);
    Attached.to(progress).on(model.busyProperty(), busy -> Boxes.shown(progress, busy));
    return progress;
  }
}
