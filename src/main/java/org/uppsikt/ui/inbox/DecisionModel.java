package org.uppsikt.ui.inbox;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntSupplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.control.IndexRange;
import org.jspecify.annotations.Nullable;

/// What the pane shows that asks for the rest of a decision: a choice, a few words, or both.
public final class DecisionModel {

  /// One thing to choose, with its digit; empty beyond the tenth.
  public record Option(String digit, String label, String detail) {}

  /// What is asked.
  ///
  /// @param textLabel name of the field for words, empty for none
  /// @param source text of the item to select words in, empty for none
  /// @param button what the main button does; empty where there is nothing to do but to read
  public record Asked(String title, String lead, String textLabel, String source, String button) {
    public static final Asked NOTHING = new Asked("", "", "", "", "");

    /// Whether it only says why nothing can be asked.
    boolean tells() {
      return button.isEmpty();
    }
  }

  /// A line to fill in.
  ///
  /// @param down index of the option to which Down leads from it; below 0 for none
  public record Input(String id, String label, StringProperty value, IntSupplier down) {

    static final IntSupplier NOWHERE = () -> -1;

    public Input(String id, String label, StringProperty value) {
      this(id, label, value, NOWHERE);
    }
  }

  /// Something to tick.
  public record Tick(String id, String label, BooleanProperty on) {}

  /// One of several to pick beside the choice, by its index.
  public record Pick(String id, String label, List<String> offered, IntegerProperty picked) {

    public Pick {
      offered = List.copyOf(offered);
    }
  }

  private final ObservableList<Pick> picks = FXCollections.observableArrayList();
  private final ObservableList<Input> inputs = FXCollections.observableArrayList();
  private final ObservableList<Tick> ticks = FXCollections.observableArrayList();
  private final BooleanProperty open = new SimpleBooleanProperty();
  private final ObjectProperty<Asked> asked = new SimpleObjectProperty<>(Asked.NOTHING);
  private final ObservableList<Option> options = FXCollections.observableArrayList();
  private final IntegerProperty chosen = new SimpleIntegerProperty(-1);
  private final StringProperty text = new SimpleStringProperty("");
  private final ObjectProperty<IndexRange> selection =
      new SimpleObjectProperty<>(new IndexRange(0, 0));
  private final ObjectProperty<InboxModel.@Nullable Fault> fault = new SimpleObjectProperty<>();

  /// What stood in it when it was asked.
  private List<Object> atFirst = List.of();

  /// How it is asked for; null where that cannot be done anew.
  private @Nullable Consumer<InboxActions> way;

  /// What the person had filled in, for what is asked anew; taken over by the next question alone.
  private List<Optional<Object>> kept = List.of();

  private List<Optional<Object>> refill = List.of();

  /// It is asked: what differs from here on is the person's own.
  void asked() {
    atFirst = filled();
    if (refill.size() == atFirst.size()) {
      fill();
    }
    refill = List.of();
    open.set(true);
  }

  void way(@Nullable Consumer<InboxActions> asked) {
    way = asked;
    refill = kept;
    kept = List.of();
  }

  /// How to ask for what is open once more, with what the person filled in; empty for nothing.
  Optional<Consumer<InboxActions>> anew() {
    Consumer<InboxActions> asked = way;
    if (!open.get() || asked == null) {
      return Optional.empty();
    }
    List<Object> now = filled();
    var own = new ArrayList<Optional<Object>>();
    for (int i = 0; i < now.size(); i++) {
      boolean hers = i >= atFirst.size() || !now.get(i).equals(atFirst.get(i));
      own.add(hers ? Optional.of(now.get(i)) : Optional.empty());
    }
    return Optional.of(
        actions -> {
          kept = List.copyOf(own);
          asked.accept(actions);
          kept = List.of();
        });
  }

  /// Puts what the person had filled in where it stood.
  private void fill() {
    refill.get(0).ifPresent(value -> chosen.set((Integer) value));
    refill.get(1).ifPresent(value -> text.set((String) value));
    int at = 2;
    for (Input input : inputs) {
      refill.get(at++).ifPresent(value -> input.value().set((String) value));
    }
    for (Tick tick : ticks) {
      refill.get(at++).ifPresent(value -> tick.on().set((Boolean) value));
    }
    for (Pick pick : picks) {
      refill.get(at++).ifPresent(value -> pick.picked().set((Integer) value));
    }
  }

  /// Whether something was written, chosen or ticked since it was asked.
  public boolean isBegun() {
    return open.get() && !filled().equals(atFirst);
  }

  private List<Object> filled() {
    var all = new ArrayList<Object>(List.of(chosen.get(), text.get()));
    inputs.forEach(input -> all.add(input.value().get()));
    ticks.forEach(tick -> all.add(tick.on().get()));
    picks.forEach(pick -> all.add(pick.picked().get()));
    return all;
  }

  public BooleanProperty openProperty() {
    return open;
  }

  public ObjectProperty<Asked> askedProperty() {
    return asked;
  }

  public ObservableList<Option> options() {
    return options;
  }

  /// What to pick beside the choice; mostly nothing.
  public ObservableList<Pick> picks() {
    return picks;
  }

  /// Lines to fill in beside the choice; mostly none.
  public ObservableList<Input> inputs() {
    return inputs;
  }

  public ObservableList<Tick> ticks() {
    return ticks;
  }

  /// Index of the chosen option, -1 for none.
  public IntegerProperty chosenProperty() {
    return chosen;
  }

  /// What the person writes; the pane sets it.
  public StringProperty textProperty() {
    return text;
  }

  /// The words selected in the source; the pane sets it.
  public ObjectProperty<IndexRange> selectionProperty() {
    return selection;
  }

  public ObjectProperty<InboxModel.@Nullable Fault> faultProperty() {
    return fault;
  }
}
