package org.uppsikt.ui.diary;

import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.uppsikt.text.DiaryText;
import org.uppsikt.text.KitText;
import org.uppsikt.ui.kit.Attached;
import org.uppsikt.ui.kit.Boxes;
import org.uppsikt.ui.kit.EmptyState;
import org.uppsikt.ui.kit.Focus;
import org.uppsikt.ui.kit.Fx;
import org.uppsikt.ui.kit.KeyButton;
import org.uppsikt.ui.kit.Keys;
import org.uppsikt.ui.kit.Kit;
import org.uppsikt.ui.kit.ListBeside;
import org.uppsikt.ui.kit.NoticePlace;
import org.uppsikt.ui.kit.Overlay;
import org.uppsikt.ui.kit.Spoken;
import org.uppsikt.ui.kit.Tone;
import org.uppsikt.work.diary.DiaryLine;

/// The field and the entries on the left, the chosen entry beside them.
final class DiaryView extends StackPane {

  private static final double SHARE = 0.48;

  private final Kit kit;
  private final DiaryLabels labels;
  private final DiaryModel model;
  private final DiaryActions actions;
  private final VBox place = new VBox();
  private final TextField field = new TextField();
  private final ListView<DiaryLine> list;
  private final ListBeside beside;
  private final Overlay overlay;

  /// Null while nothing is written.
  private @Nullable DiaryForm writing;

  DiaryView(Kit kit, DiaryLabels labels, DiaryModel model, DiaryController.Keyboard keyboard) {
    this.kit = kit;
    this.labels = labels;
    this.model = model;
    this.actions = keyboard.actions();
    this.list =
        ListBeside.list(
            "diary.list",
            kit.text(DiaryText.TITLE),
            model.lines(),
            model.chosenProperty(),
            () -> new DiaryCell(kit));
    getStyleClass().add("screen");
    this.beside =
        new ListBeside(kit, list, master(), SHARE)
            .detail(place, new NoticePlace(kit, model.noticeProperty()))
            .escIsOf(this::isWriting);
    this.overlay = new Overlay(beside);
    getChildren().add(overlay);
    Attached.to(this)
        .on(model.chosenProperty(), line -> show())
        .on(model.caseNumberProperty(), number -> show())
        .on(model.draftProperty(), draft -> write())
        .onChange(model.papersProperty(), (was, now) -> show())
        .onChange(model.openProperty(), (was, now) -> write())
        .onChange(model.caseNumberProperty(), (was, now) -> beside.leave());
    new Keys(keyboard.singles())
        .on("F3", this::toField)
        .on("Ctrl+P", actions::print)
        .on("Ctrl+E", actions::export)
        .on("V", actions::turn)
        .on("C", actions::onlyCase)
        .on("N", actions::begin)
        .on("R", actions::putRight)
        .on("O", actions::openPapers)
        .on("S", actions::savePapers)
        .install(beside);
  }

  void focusList() {
    beside.focusList();
  }

  /// What is being written comes on show where the window hides it, with the keyboard in it.
  ///
  /// @return false where nothing is
  boolean focusForm() {
    if (model.draftProperty().get() == null) {
      return false;
    }
    beside.open();
    if (writing != null) {
      Fx.later(writing::focus);
    }
    return true;
  }

  /// Asks whether what was written is thrown away.
  void askToDrop(DiaryDraft draft, Runnable drop) {
    DropQuestion.ask(kit, overlay, draft.title(kit), drop);
  }

  /// Esc closes the form, as its button says.
  private boolean isWriting() {
    return writing != null
        && getScene() != null
        && Focus.contains(writing, getScene().getFocusOwner());
  }

  private void toField() {
    beside.leave();
    field.requestFocus();
  }

  private VBox master() {
    var head =
        Boxes.row(
            "pane-head",
            Boxes.whole(kit.text(DiaryText.TITLE), "pane-title"),
            Boxes.grow(viewWord()));
    var column = Boxes.column("master", head, bar(), Boxes.grow(list()), foot());
    column.getStyleClass().add("diary-list");
    return column;
  }

  private Label viewWord() {
    var word = Boxes.words("", "muted");
    word.setId("diary.view");
    Attached.to(word)
        .on(
            model.openProperty(),
            open ->
                word.setText(kit.text(open ? DiaryText.VIEW_OPEN_WHY : DiaryText.VIEW_OFFICE_WHY)));
    return word;
  }

  private VBox bar() {
    field.setId("diary.field");
    field.setPromptText(kit.text(DiaryText.FIELD));
    Spoken.named(field, kit.text(DiaryText.FIELD));
    field.setAccessibleHelp(kit.text(KitText.KEY_HELP, "Enter"));
    field.textProperty().bindBidirectional(model.typedProperty());
    field.setOnAction(event -> actions.search());
    var go =
        new KeyButton(kit, "diary.go", kit.text(DiaryText.SEARCH), "Enter")
            .icon(Feather.SEARCH)
            .does(actions::search);
    var found = Boxes.words("", "muted");
    found.setId("diary.found");
    Runnable counted = () -> found.setText(found());
    Attached.to(found)
        .on(model.totalProperty(), total -> counted.run())
        .on(model.caseNumberProperty(), number -> counted.run());
    return Boxes.column(
        "search-bar", Boxes.row("search-line", Boxes.grow(field), go), found, begun());
  }

  /// Says that something waits to be entered, where its form may be out of sight.
  private Label begun() {
    var begun = Boxes.words("", "muted");
    begun.setId("diary.begun");
    Attached.to(begun)
        .on(
            model.draftProperty(),
            draft -> {
              begun.setText(draft == null ? "" : kit.text(DiaryText.DRAFT_LINE, draft.title(kit)));
              Boxes.shown(begun, draft != null);
            });
    return begun;
  }

  private String found() {
    String number = model.caseNumberProperty().get();
    long total = model.totalProperty().get();
    return number.isEmpty()
        ? kit.text(DiaryText.FOUND, total)
        : kit.text(DiaryText.FOUND_IN, total, number);
  }

  private ListView<DiaryLine> list() {
    Attached.to(list).on(model.typedProperty(), typed -> empty());
    return list;
  }

  private void empty() {
    boolean all = model.typedProperty().get().isBlank();
    list.setPlaceholder(
        new EmptyState(
                Feather.BOOK,
                Tone.PLAIN,
                kit.text(all ? DiaryText.EMPTY : DiaryText.NOTHING_FOUND),
                kit.text(all ? DiaryText.EMPTY_WHY : DiaryText.NOTHING_FOUND_WHY))
            .scrolling());
  }

  private FlowPane foot() {
    var turn = new KeyButton(kit, "diary.turn", "", "V").icon(Feather.EYE).does(actions::turn);
    Attached.to(turn)
        .on(
            model.openProperty(),
            open -> turn.setText(kit.text(open ? DiaryText.TURN_OFFICE : DiaryText.TURN_OPEN)));
    var print =
        new KeyButton(kit, "diary.print", kit.text(DiaryText.PRINT), "Ctrl+P")
            .icon(Feather.PRINTER)
            .does(actions::print);
    var export =
        new KeyButton(kit, "diary.export", kit.text(DiaryText.EXPORT), "Ctrl+E")
            .icon(Feather.DOWNLOAD)
            .does(actions::export);
    var more = new KeyButton(kit, "diary.more", kit.text(DiaryText.MORE), "").does(actions::more);
    Runnable left = () -> Boxes.shown(more, model.lines().size() < model.totalProperty().get());
    Attached.to(more).onList(model.lines(), left).on(model.totalProperty(), total -> left.run());
    var fresh =
        new KeyButton(kit, "diary.new", kit.text(DiaryText.ENTER_NEW), "N")
            .icon(Feather.PLUS)
            .does(actions::begin);
    var foot = new FlowPane(fresh, turn, print, export, more);
    foot.getStyleClass().add("pane-foot");
    return foot;
  }

  /// Where there is room for one pane, the form is the one on show.
  private void write() {
    if (shown() != null) {
      beside.open();
    } else if (writing != null) {
      beside.leave();
    }
    show();
  }

  /// Nothing that is only being written stands in the view that anybody may have.
  private @Nullable DiaryDraft shown() {
    return model.openProperty().get() ? null : model.draftProperty().get();
  }

  private void show() {
    DiaryDraft draft = shown();
    if (draft != null) {
      // What is read anew beside it leaves the form and its keyboard alone.
      if (writing == null || writing.draft() != draft) {
        writing = new DiaryForm(kit, labels, model, actions, draft);
        place.getChildren().setAll(writing);
        Fx.later(writing::focus);
      }
      return;
    }
    writing = null;
    place.getChildren().clear();
    var line = model.chosenProperty().get();
    if (line != null) {
      place.getChildren().setAll(new DiaryDetail(kit, labels, model, actions).of(line));
    }
  }
}
