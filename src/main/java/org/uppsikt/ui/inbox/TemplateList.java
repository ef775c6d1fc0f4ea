package org.uppsikt.ui.inbox;

import java.util.function.Consumer;
import java.util.function.IntConsumer;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.uppsikt.text.AnswerText;
import org.uppsikt.text.InboxText;
import org.uppsikt.text.KitText;
import org.uppsikt.ui.kit.Attached;
import org.uppsikt.ui.kit.Boxes;
import org.uppsikt.ui.kit.Focus;
import org.uppsikt.ui.kit.Icon;
import org.uppsikt.ui.kit.KeyCap;
import org.uppsikt.ui.kit.Kit;

/// The templates to choose from, by digit or with the arrows. One of the office's own gets another
/// name with F2, in its place, and is removed with Delete.
final class TemplateList extends VBox {

  private static final int FREELY = -1;

  private final Kit kit;
  private final AnswerModel model;
  private final ItemActions actions;
  private final IntConsumer use;
  private final Consumer<String> write;
  private final Runnable onwards;
  private int renaming = FREELY;

  /// @param use takes the template of that place, -1 for none
  /// @param write begins a text of her own with what was typed
  /// @param onwards leads to the text as it stands
  TemplateList(
      Kit kit,
      AnswerModel model,
      ItemActions actions,
      IntConsumer use,
      Consumer<String> write,
      Runnable onwards) {
    this.kit = kit;
    this.model = model;
    this.actions = actions;
    this.use = use;
    this.write = write;
    this.onwards = onwards;
    getStyleClass().add("grounds");
    addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    addEventHandler(KeyEvent.KEY_TYPED, this::typed);
    Attached.to(this).onList(model.templates(), this::fill);
  }

  boolean isEmpty() {
    return getChildren().isEmpty();
  }

  void focusFirst() {
    focus(0);
  }

  /// Leaves the name that is being written as it was.
  ///
  /// @return false where none is
  boolean leaveName() {
    if (renaming < 0) {
      return false;
    }
    int at = renaming;
    fill();
    focus(at);
    return true;
  }

  /// Takes the name that is being written, where it has the keyboard.
  ///
  /// @return false where none has
  boolean keepName() {
    int index = renaming;
    if (index < 0 || focused() != index || !(getChildren().get(index) instanceof TextField name)) {
      return false;
    }
    String title = name.getText().strip();
    leaveName();
    if (!title.isEmpty()) {
      actions.renameTemplate(index, title);
    }
    return true;
  }

  private void fill() {
    int focused = focused();
    renaming = FREELY;
    getChildren().clear();
    for (int i = 0; i < model.templates().size(); i++) {
      getChildren().add(row(i, model.templates().get(i)));
    }
    if (!model.templates().isEmpty()) {
      String freely = kit.text(AnswerText.FREELY);
      getChildren().add(row(FREELY, new AnswerModel.TemplateLine("0", freely, false)));
    }
    if (focused >= 0) {
      focus(Math.min(focused, getChildren().size() - 1));
    }
  }

  private Node row(int index, AnswerModel.TemplateLine line) {
    Button choice = choice(index, line);
    if (!line.own()) {
      return choice;
    }
    return Boxes.row(
        "ground-line",
        Boxes.grow(choice),
        small("answer.rename." + index, Feather.EDIT_2, AnswerText.RENAME, "F2", line)
            .does(() -> rename(index)),
        small(
                "answer.remove." + index,
                Feather.TRASH_2,
                AnswerText.REMOVE,
                kit.text(InboxText.DELETE_KEY),
                line)
            .does(() -> actions.removeTemplate(index)));
  }

  private Button choice(int index, AnswerModel.TemplateLine line) {
    var row = new PickRow(AccessibleRole.BUTTON);
    row.setId(index < 0 ? "answer.freely" : "answer.template." + index);
    row.setAccessibleText(line.title());
    var key = KeyCap.digit(line.digit());
    row.show(Boxes.row("ground-line", key, PickRow.name(line.title())));
    row.setOnAction(event -> use.accept(index));
    return row;
  }

  private Small small(
      String id, Feather glyph, AnswerText words, String key, AnswerModel.TemplateLine line) {
    var button = new Small(glyph);
    button.setId(id);
    String named = kit.text(AnswerText.OF_TEMPLATE, kit.text(words), line.title());
    button.setAccessibleText(named);
    button.setAccessibleHelp(kit.text(KitText.KEY_HELP, key));
    button.setTooltip(new Tooltip(kit.text(KitText.KEY_TOOLTIP, kit.text(words), key)));
    return button;
  }

  /// A button that shows nothing but its icon.
  private static final class Small extends Button {
    Small(Feather glyph) {
      getStyleClass().addAll("flat", "quiet");
      setGraphic(new Icon(glyph).small());
      setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
      setMinSize(USE_PREF_SIZE, USE_PREF_SIZE);
    }

    Small does(Runnable action) {
      setOnAction(event -> action.run());
      return this;
    }
  }

  private void rename(int index) {
    leaveName();
    renaming = index;
    var name = new TextField(model.templates().get(index).title());
    name.setId("answer.template.name");
    name.setAccessibleText(kit.text(AnswerText.NAME));
    name.setOnAction(event -> keepName());
    getChildren().set(index, name);
    name.requestFocus();
    name.selectAll();
  }

  private void pressed(KeyEvent event) {
    int at = focused();
    if (at < 0 || event.getTarget() instanceof TextInputControl) {
      return;
    }
    boolean tab = event.getCode() == KeyCode.TAB && !event.isShiftDown();
    boolean own = at < model.templates().size() && model.templates().get(at).own();
    if (event.getCode() == KeyCode.DOWN || event.getCode() == KeyCode.UP) {
      int next = at + (event.getCode() == KeyCode.DOWN ? 1 : -1);
      focus(Math.clamp(next, 0, getChildren().size() - 1));
    } else if (tab && event.getTarget() instanceof PickRow) {
      onwards.run();
    } else if (own && event.getCode() == KeyCode.F2) {
      rename(at);
    } else if (own && event.getCode() == KeyCode.DELETE) {
      actions.removeTemplate(at);
    } else {
      return;
    }
    event.consume();
  }

  /// Who just writes wants no template: her first letter is not lost.
  private void typed(KeyEvent event) {
    String letter = event.getCharacter();
    boolean writes = !event.isShortcutDown() && !event.isAltDown() && !letter.isEmpty();
    if (writes
        && !(event.getTarget() instanceof TextInputControl)
        && Character.isLetter(letter.codePointAt(0))) {
      write.accept(letter);
      event.consume();
    }
  }

  /// The row that holds the keyboard, -1 for none.
  private int focused() {
    Node owner = getScene() == null ? null : getScene().getFocusOwner();
    for (int i = 0; i < getChildren().size(); i++) {
      if (Focus.contains(getChildren().get(i), owner)) {
        return i;
      }
    }
    return -1;
  }

  private void focus(int row) {
    if (row >= 0 && row < getChildren().size()) {
      Node node = getChildren().get(row);
      Node first =
          node instanceof Parent parent && !(node instanceof Button)
              ? parent.getChildrenUnmodifiable().getFirst()
              : node;
      first.requestFocus();
    }
  }
}
