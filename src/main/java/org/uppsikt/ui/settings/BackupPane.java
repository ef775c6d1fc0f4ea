package org.uppsikt.ui.settings;

import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Spinner;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.uppsikt.text.EntryText;
import org.uppsikt.text.KitText;
import org.uppsikt.text.SettingsText;
import org.uppsikt.ui.kit.Attached;
import org.uppsikt.ui.kit.Boxes;
import org.uppsikt.ui.kit.KeyButton;
import org.uppsikt.ui.kit.Keys;
import org.uppsikt.ui.kit.Kit;
import org.uppsikt.ui.kit.NoticePlace;
import org.uppsikt.ui.kit.form.Field;
import org.uppsikt.work.Backups;

/// Where and how often the workspace is backed up, a backup now, and which there are.
final class BackupPane extends VBox {

  private static final int MOST_HOURS = 168;
  private static final int MOST_KEPT = 365;

  private final Kit kit;
  private final SettingsModel model;
  private final SettingsActions actions;

  BackupPane(Kit kit, SettingsModel model, SettingsActions actions) {
    this.kit = kit;
    this.model = model;
    this.actions = actions;
    getStyleClass().add("settings-column");
    var plan = plan();
    var none = Boxes.words(kit.text(SettingsText.PRACTICE), "muted");
    Attached.to(this)
        .on(
            model.practiceProperty(),
            practice -> {
              Boxes.shown(plan, !practice);
              Boxes.shown(none, practice);
            });
    getChildren()
        .addAll(Boxes.words(kit.text(SettingsText.BACKUP_TITLE), "pane-title"), none, plan);
    new Keys().onIf("Ctrl+S", this::now).install(this);
  }

  private VBox plan() {
    var folder =
        Field.line("settings.folder", kit.text(SettingsText.FOLDER), model.folderProperty())
            .help(kit.text(SettingsText.FOLDER_HELP));
    folder
        .control()
        .focusedProperty()
        .subscribe(
            focused -> {
              if (!focused) {
                actions.listCopies();
              }
            });
    var hours = new Spinner<Integer>(1, MOST_HOURS, model.everyHoursProperty().get());
    hours.setEditable(true);
    hours.valueProperty().subscribe(value -> model.everyHoursProperty().set(value));
    var keep = new Spinner<Integer>(1, MOST_KEPT, model.keepProperty().get());
    keep.setEditable(true);
    keep.valueProperty().subscribe(value -> model.keepProperty().set(value));
    var numbers =
        new FlowPane(
            new Field("settings.hours", kit.text(SettingsText.EVERY_HOURS), hours),
            new Field("settings.keep", kit.text(SettingsText.KEEP), keep));
    numbers.getStyleClass().add("panel-buttons");
    return Boxes.column(
        "form",
        Boxes.words(kit.text(SettingsText.BACKUP_WHAT), "muted"),
        folder,
        numbers,
        new NoticePlace(kit, model.noticeProperty()),
        buttons(),
        progress(),
        Boxes.words(kit.text(SettingsText.COPIES), "section"),
        copies());
  }

  private boolean now() {
    actions.backUp();
    return true;
  }

  private FlowPane buttons() {
    var now =
        new KeyButton(kit, "settings.now", kit.text(SettingsText.NOW), "Ctrl+S")
            .icon(Feather.SAVE)
            .style("accent")
            .does(actions::backUp);
    now.disableProperty().bind(model.busyProperty().or(model.folderProperty().isEmpty()));
    var choose =
        new KeyButton(kit, "settings.choose", kit.text(EntryText.CHOOSE_FOLDER), "")
            .icon(Feather.FOLDER)
            .does(actions::chooseFolder);
    var why = Boxes.label(kit.text(SettingsText.CHOOSE_FIRST), "muted");
    Attached.to(why).on(model.folderProperty(), folder -> Boxes.shown(why, folder.isBlank()));
    var buttons = new FlowPane(now, choose, why);
    buttons.getStyleClass().add("panel-buttons");
    return buttons;
  }

  private VBox progress() {
    var bar = new ProgressBar();
    bar.setMaxWidth(Double.MAX_VALUE);
    var words = kit.text(SettingsText.BACKING_UP);
    bar.setAccessibleText(words);
    bar.progressProperty().bind(model.doneProperty());
    var stop =
        new KeyButton(kit, "settings.stop", kit.text(KitText.CANCEL), "")
            .style("small")
            .does(actions::stopBackUp);
    var line = Boxes.row("evidence-head", Boxes.grow(Boxes.words(words, "muted")), stop);
    var progress = Boxes.column("field", line, bar);
    Attached.to(progress).on(model.busyProperty(), busy -> Boxes.shown(progress, busy));
    return progress;
  }

  private ListView<Backups.Copy> copies() {
    var list = new ListView<>(model.copies());
    list.setId("settings.copies");
    list.getStyleClass().add("copies");
    list.setAccessibleText(kit.text(SettingsText.COPIES));
    list.setPlaceholder(Boxes.words(kit.text(SettingsText.NO_COPIES), "muted"));
    list.setCellFactory(view -> new CopyCell(kit));
    return list;
  }

  private static final class CopyCell extends ListCell<Backups.Copy> {

    private final Kit kit;

    CopyCell(Kit kit) {
      this.kit = kit;
    }

    @Override
    protected void updateItem(Backups.Copy copy, boolean empty) {
      super.updateItem(copy, empty);
      setText(
          empty || copy == null
              ? null
              : kit.text(
                  SettingsText.COPY,
                  kit.formats().dayAndTime(copy.at()),
                  SettingsController.megabytes(copy.size()),
                  String.valueOf(copy.file().getFileName())));
    }
  }
}
