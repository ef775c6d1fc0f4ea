package org.uppsikt.ui.kit.recovery;

import java.nio.file.Path;
import java.util.Locale;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Control;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.uppsikt.text.RecoveryText;
import org.uppsikt.ui.kit.Boxes;
import org.uppsikt.ui.kit.KeyButton;
import org.uppsikt.ui.kit.Keys;
import org.uppsikt.ui.kit.Kit;
import org.uppsikt.ui.kit.Notice;
import org.uppsikt.ui.kit.NoticePlace;
import org.uppsikt.ui.kit.Tone;
import org.uppsikt.ui.kit.form.Field;
import org.uppsikt.ui.kit.form.MainButton;
import org.uppsikt.work.OwnFile;

/// Shows a recovery key once and lets nobody on who has not written it down.
public final class RecoverySheet extends VBox {

  /// In points, within the margins of A4.
  private static final double PAGE_WIDTH = 450;

  private final Kit kit;
  private final RecoveryKey key;
  private final Outlets outlets;
  private final StringProperty typed = new SimpleStringProperty("");
  private final StringProperty fault = new SimpleStringProperty("");
  private final ObjectProperty<@Nullable Notice> notice = new SimpleObjectProperty<>();
  private final Field answer;

  /// @param done called once the group asked for was typed back; the key is forgotten by then
  public RecoverySheet(Kit kit, RecoveryKey key, Outlets outlets, Runnable done) {
    this.kit = kit;
    this.key = key;
    this.outlets = outlets;
    getStyleClass().add("recovery");
    answer =
        Field.line("recovery.answer", kit.text(RecoveryText.ASK, key.asked() + 1), typed)
            .help(kit.text(RecoveryText.ASK_HELP))
            .fault(fault);
    var on = new KeyButton(kit, "recovery.done", kit.text(RecoveryText.DONE), "Enter");
    on.style("accent").does(() -> finish(done));
    MainButton.of(this, on);
    getChildren()
        .addAll(
            Boxes.words(kit.text(RecoveryText.LEAD)),
            once(),
            groups(),
            buttons(),
            new NoticePlace(kit, notice),
            answer,
            Boxes.row("recovery-end", on));
  }

  /// The field for the group asked for.
  public Control first() {
    return answer.control();
  }

  /// Somebody wants to leave: the key comes first.
  public void remind() {
    notice.set(
        Notice.of(
            Tone.WARN,
            kit.text(RecoveryText.FIRST),
            "",
            kit.text(RecoveryText.FIRST_TODO, key.asked() + 1)));
    answer.control().requestFocus();
  }

  private Node once() {
    return new NoticePlace(
        kit,
        new SimpleObjectProperty<>(
            Notice.of(
                Tone.WARN,
                kit.text(RecoveryText.ONCE),
                kit.text(RecoveryText.ONCE_WHY),
                kit.text(RecoveryText.ONCE_WHERE))));
  }

  private FlowPane groups() {
    var groups = new FlowPane();
    groups.setId("recovery.key");
    groups.getStyleClass().add("recovery-groups");
    groups.setAccessibleText(String.join(" ", key.groups()));
    groups.setFocusTraversable(true);
    groups.setAccessibleRole(AccessibleRole.TEXT);
    int number = 1;
    for (var group : key.groups()) {
      var digits = Boxes.label(group, "recovery-group");
      digits.setMinWidth(USE_PREF_SIZE);
      groups
          .getChildren()
          .add(
              Boxes.row(
                  "recovery-cell",
                  Boxes.label(kit.text(RecoveryText.NUMBER, number), "muted", "small-text"),
                  digits));
      number++;
    }
    return groups;
  }

  private FlowPane buttons() {
    var print =
        new KeyButton(kit, "recovery.print", kit.text(RecoveryText.PRINT), "Ctrl+P")
            .icon(Feather.PRINTER)
            .does(this::print);
    var save =
        new KeyButton(kit, "recovery.save", kit.text(RecoveryText.SAVE), "Ctrl+S")
            .icon(Feather.SAVE)
            .does(this::save);
    new Keys().on("Ctrl+P", this::print).on("Ctrl+S", this::save).install(this);
    var buttons = new FlowPane(print, save);
    buttons.getStyleClass().add("panel-buttons");
    return buttons;
  }

  private void finish(Runnable done) {
    if (!key.answers(typed.get())) {
      fault.set(kit.text(RecoveryText.WRONG, key.asked() + 1));
      answer.control().requestFocus();
      return;
    }
    typed.set("");
    key.forget();
    done.run();
  }

  private void print() {
    boolean printed = outlets.print().test(page());
    notice.set(
        printed
            ? Notice.done(kit.text(RecoveryText.PRINTED))
            : Notice.of(
                Tone.WARN,
                kit.text(RecoveryText.NOT_PRINTED),
                "",
                kit.text(RecoveryText.NOT_PRINTED_TODO)));
  }

  /// Bare text, which no theme colours: black on paper.
  private Node page() {
    var words = new Text(text());
    words.setWrappingWidth(PAGE_WIDTH);
    return new VBox(words);
  }

  private void save() {
    var name = kit.text(RecoveryText.FILE, key.made().toString());
    var words = text();
    outlets.chooseFile().apply(name).ifPresent(file -> write(file, words));
  }

  private void write(Path file, String words) {
    outlets
        .tasks()
        .run(() -> OwnFile.write(file, words))
        .onSuccess(this::showSaved)
        .onFailure(cause -> notice.set(Notice.broke(kit, cause)))
        .start();
  }

  private void showSaved(boolean saved) {
    notice.set(
        saved
            ? Notice.of(
                Tone.OK, kit.text(RecoveryText.SAVED), "", kit.text(RecoveryText.SAVED_TODO))
            : Notice.of(
                Tone.DANGER,
                kit.text(RecoveryText.NOT_SAVED),
                "",
                kit.text(RecoveryText.NOT_SAVED_TODO)));
  }

  /// The page as plain text: what it is for, then the groups, four a line.
  private String text() {
    var groups = key.groups();
    var lines = new StringBuilder();
    for (int i = 0; i < groups.size(); i++) {
      var end = i % 4 == 3 ? "%n" : "   ";
      lines.append(String.format(Locale.ROOT, "%d  %s" + end, i + 1, groups.get(i)));
    }
    return String.join(
        System.lineSeparator(),
        kit.text(RecoveryText.PAGE_TITLE, key.workspace()),
        kit.text(RecoveryText.PAGE_MADE, kit.formats().dayAndYear(key.made())),
        "",
        lines.toString(),
        kit.text(RecoveryText.PAGE_USE),
        "");
  }
}
