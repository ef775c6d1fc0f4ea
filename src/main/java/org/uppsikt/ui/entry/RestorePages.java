package org.uppsikt.ui.entry;

import java.util.List;
import java.util.stream.Collectors;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.uppsikt.text.Key;
import org.uppsikt.text.RestoreText;
import org.uppsikt.text.RestoredText;
import org.uppsikt.text.SettingsText;
import org.uppsikt.ui.kit.Attached;
import org.uppsikt.ui.kit.Boxes;
import org.uppsikt.ui.kit.KeyButton;
import org.uppsikt.ui.kit.Kit;
import org.uppsikt.ui.kit.SafeText;
import org.uppsikt.ui.kit.form.Field;
import org.uppsikt.work.Backups;
import org.uppsikt.work.export.BackupIn;

/// The pages of a restore. A backup may come from anybody, so what it says of itself is shown as
/// harmless text.
final class RestorePages {

  /// The rest is seen once it is open.
  private static final int NAMED = 10;

  private final Kit kit;
  private final RestoreModel model;
  private final RestoreActions actions;
  private final RestoreController.Outside outside;

  RestorePages(
      Kit kit, RestoreModel model, RestoreActions actions, RestoreController.Outside outside) {
    this.kit = kit;
    this.model = model;
    this.actions = actions;
    this.outside = outside;
  }

  /// A page and what takes the focus on it.
  record Page(VBox content, Node first) {}

  Page choose() {
    var file =
        Field.line("restore.file", kit.text(RestoreText.FILE), model.fileProperty())
            .help(kit.text(RestoreText.FILE_HELP))
            .fault(missing(RestoreText.FILE_MISSING, model.fileProperty()));
    var folder =
        Field.line("restore.folder", kit.text(RestoreText.FOLDER), model.folderProperty())
            .help(kit.text(RestoreText.FOLDER_HELP))
            .fault(missing(RestoreText.FOLDER_MISSING, model.folderProperty()));
    var chooseFile =
        new KeyButton(kit, "restore.choose-file", kit.text(RestoreText.CHOOSE_FILE), "")
            .icon(Feather.FILE)
            .does(actions::chooseFile);
    var chooseWhere =
        new KeyButton(kit, "restore.choose-where", kit.text(RestoreText.CHOOSE_WHERE), "")
            .icon(Feather.FOLDER)
            .does(actions::chooseWhere);
    var form =
        Boxes.column(
            "form",
            Boxes.column("field", file, chooseFile),
            Boxes.column("field", folder, chooseWhere));
    outside.kept().ifPresent(kept -> form.getChildren().addFirst(kept(kept.toString())));
    form.disableProperty().bind(model.lookingProperty());
    return new Page(form, file.control());
  }

  private VBox kept(String folder) {
    var list = list(folder);
    var found = new Field("restore.copies", kit.text(RestoreText.COPIES, folder), list);
    var none = Boxes.words(kit.text(RestoreText.NO_COPIES, folder), "muted");
    Boxes.shown(found, false);
    Boxes.shown(none, false);
    var both = Boxes.column("field", found, none);
    Attached.to(both)
        .on(
            model.lookedProperty(),
            looked -> {
              Boxes.shown(found, !model.copies().isEmpty());
              Boxes.shown(none, looked && model.copies().isEmpty());
            });
    return both;
  }

  private ListView<Backups.Copy> list(String folder) {
    var list = new ListView<>(model.copies());
    list.getStyleClass().add("copies");
    list.setAccessibleText(kit.text(RestoreText.COPIES, folder));
    list.setCellFactory(view -> new CopyCell(kit));
    list.getSelectionModel()
        .selectedItemProperty()
        .subscribe(
            copy -> {
              if (copy != null) {
                model.fileProperty().set(copy.file().toString());
              }
            });
    Attached.to(list).on(model.fileProperty(), file -> mark(list, file));
    // The list takes Enter for itself otherwise.
    list.addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ENTER) {
            event.consume();
            actions.next();
          }
        });
    return list;
  }

  /// What is typed or chosen elsewhere is marked in the list, or nothing is.
  private static void mark(ListView<Backups.Copy> list, String file) {
    List<Backups.Copy> same =
        list.getItems().stream().filter(copy -> copy.file().toString().equals(file)).toList();
    if (same.isEmpty()) {
      list.getSelectionModel().clearSelection();
    } else {
      list.getSelectionModel().select(same.getFirst());
    }
  }

  Page check(Node next) {
    var grid = new GridPane();
    grid.getStyleClass().add("facts");
    BackupIn.Look.Found found = model.foundProperty().get();
    if (found != null) {
      String unknown = kit.text(RestoreText.UNKNOWN);
      fact(grid, RestoreText.AT, found.at().map(kit.formats()::dayTimeAndZone).orElse(unknown));
      fact(grid, RestoreText.ENTRIES, found.entries().map(kit.formats()::count).orElse(unknown));
      fact(grid, RestoreText.SIGN_INS, found.people().isEmpty() ? unknown : names(found.people()));
      fact(grid, RestoreText.FILE, model.fileProperty().get());
      fact(grid, RestoreText.SIZE, megabytes(found.size()));
      fact(grid, RestoreText.FOLDER, model.folderProperty().get());
      fact(grid, RestoreText.ROOM, megabytes(found.room()));
    }
    return new Page(Boxes.column("form", grid), next);
  }

  private void fact(GridPane grid, RestoreText name, String value) {
    int row = grid.getRowCount();
    grid.add(Boxes.whole(kit.text(name), "muted"), 0, row);
    grid.add(Boxes.words(value), 1, row);
  }

  private String megabytes(long bytes) {
    long least = Math.max(1, Math.round(bytes / 1e6));
    return kit.text(RestoreText.MEGABYTES, kit.formats().count(least));
  }

  private String names(List<String> people) {
    String named =
        people.stream().limit(NAMED).map(SafeText::harmless).collect(Collectors.joining("\n"));
    return people.size() > NAMED
        ? named + "\n" + kit.text(RestoredText.PEOPLE_MORE, people.size() - NAMED)
        : named;
  }

  /// As the command tells it.
  Page done(Node next) {
    var form = Boxes.column("form");
    BackupIn.Result.Done done = model.resultProperty().get();
    if (done != null) {
      var lines = form.getChildren();
      if (done.at().isPresent() && done.entries().isPresent()) {
        String at = kit.formats().dayTimeAndZone(done.at().get());
        String entries = kit.formats().count(done.entries().get());
        lines.add(Boxes.words(kit.text(RestoreText.OF, at, entries)));
      }
      if (!done.people().isEmpty()) {
        lines.add(Boxes.words(kit.text(RestoreText.PEOPLE)));
        lines.add(Boxes.words(names(done.people()), "strong"));
      }
      lines.add(Boxes.words(kit.text(RestoreText.ADVICE)));
    }
    return new Page(form, next);
  }

  private StringBinding missing(Key words, StringProperty value) {
    var watched = new Observable[] {value, model.complainedProperty()};
    return Bindings.createStringBinding(
        () ->
            model.complainedProperty().get() && RestoreController.path(value.get()).isEmpty()
                ? kit.text(words)
                : "",
        watched);
  }

  private static final class CopyCell extends ListCell<Backups.Copy> {

    private final Kit kit;

    CopyCell(Kit kit) {
      this.kit = kit;
      setPrefWidth(0);
    }

    @Override
    protected void updateItem(Backups.Copy copy, boolean empty) {
      super.updateItem(copy, empty);
      setWrapText(!empty);
      setText(
          empty || copy == null
              ? null
              : kit.text(
                  SettingsText.COPY,
                  kit.formats().dayTimeAndZone(copy.at()),
                  Math.max(1, Math.round(copy.size() / 1e6)),
                  String.valueOf(copy.file().getFileName())));
    }
  }
}
