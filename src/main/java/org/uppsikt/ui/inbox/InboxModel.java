package org.uppsikt.ui.inbox;

import java.util.List;
import java.util.Map;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.uppsikt.domain.item.ItemFilter;
import org.uppsikt.text.InboxText;
import org.uppsikt.ui.kit.Tone;

/// What the inbox shows.
public final class InboxModel {

  /// Why a list is empty.
  public enum Reason {
    DONE,
    /// Nobody has looked yet.
    READING,
    /// None is connected: nothing can be fetched before one is.
    NO_CHANNEL,
    /// Showing all is the next thing.
    FILTERED,
    NOT_FETCHED,
    /// The first round is under way.
    FETCHING,
    FAILING,
    /// Nothing is fetched, only entered.
    BY_HAND,
    /// Checks failed: what is not flagged may hold something all the same.
    UNCHECKED
  }

  /// Something that the words rest on, and whether it is as it should be.
  public record Fact(boolean good, String words, String figure) {}

  /// Why the list is empty, on what that rests and what is next.
  public record Empty(String title, String why, Reason reason, List<Fact> facts) {
    public Empty {
      facts = List.copyOf(facts);
    }
  }

  /// What waits in the undo window.
  ///
  /// @param title what happens, filled with the seconds left
  /// @param detail "Reklam på YouTube, underlag sparat"
  /// @param canHurry whether it can be done at once
  public record Undo(InboxText title, String detail, boolean canHurry) {}

  /// Something told once, beside the list.
  public record Note(Tone tone, String happened, String todo) {}

  /// A fault, told within the list pane.
  public record Fault(String happened, String kept, String todo) {}

  private final ObservableList<NavEntry> views = FXCollections.observableArrayList();
  private final ObservableList<NavEntry> channels = FXCollections.observableArrayList();
  private final ObservableList<NavEntry> own = FXCollections.observableArrayList();
  private final StringProperty filter = new SimpleStringProperty("");
  private final StringProperty understood = new SimpleStringProperty("");
  private final ObjectProperty<ItemFilter.@Nullable Order> order = new SimpleObjectProperty<>();
  private final ObjectProperty<ItemFilter.Order> ownOrder =
      new SimpleObjectProperty<>(ItemFilter.Order.URGENT);
  private final DoubleProperty listWidth = new SimpleDoubleProperty();
  private final BooleanProperty compact = new SimpleBooleanProperty();
  private final BooleanProperty grouped = new SimpleBooleanProperty();
  private final BooleanProperty loading = new SimpleBooleanProperty();
  private final MarkModel marks = new MarkModel();
  private final StringProperty current = new SimpleStringProperty("");
  private final StringProperty title = new SimpleStringProperty("");
  private final StringProperty count = new SimpleStringProperty("");
  private final StringProperty shortCount = new SimpleStringProperty("");
  private final StringProperty bareCount = new SimpleStringProperty("");
  private final StringProperty newItems = new SimpleStringProperty("");
  private final StringProperty quiet = new SimpleStringProperty("");
  private final ObservableList<InboxRow> rows = FXCollections.observableArrayList();
  private final IntegerProperty selected = new SimpleIntegerProperty(-1);
  private final ObjectProperty<@Nullable Empty> empty = new SimpleObjectProperty<>();
  private final ObjectProperty<@Nullable NextCard> next = new SimpleObjectProperty<>();
  private final ObjectProperty<@Nullable Undo> undo = new SimpleObjectProperty<>();
  private final DoubleProperty undoSeconds = new SimpleDoubleProperty();
  private final ObjectProperty<Map<String, String>> leaving = new SimpleObjectProperty<>(Map.of());
  private String chosen = "";
  private final Departures departures = new Departures();
  private final ObjectProperty<@Nullable Fault> fault = new SimpleObjectProperty<>();
  private final ObjectProperty<@Nullable ItemCard> item = new SimpleObjectProperty<>();
  private final ObjectProperty<@Nullable Note> note = new SimpleObjectProperty<>();
  private final StringProperty fetching = new SimpleStringProperty("");
  private final AnswerModel answer = new AnswerModel();
  private final ItemModel onItem = new ItemModel();
  private final BooleanProperty panelOpen = new SimpleBooleanProperty();
  private final BooleanProperty changing = new SimpleBooleanProperty();
  private final UnpublishModel unpublish = new UnpublishModel();

  /// Changes several parts of what is open at once. Who paints from more than one of them waits for
  /// the end, see [#changingProperty].
  void together(Runnable change) {
    boolean within = changing.get();
    changing.set(true);
    try {
      change.run();
    } finally {
      changing.set(within);
    }
  }

  BooleanProperty changingProperty() {
    return changing;
  }

  public ObservableList<NavEntry> views() {
    return views;
  }

  public ObservableList<NavEntry> channels() {
    return channels;
  }

  /// Lists that the person saved.
  public ObservableList<NavEntry> own() {
    return own;
  }

  /// What stands in the filter field.
  public StringProperty filterProperty() {
    return filter;
  }

  /// What it was taken for: "Kanal: Facebook · Oläst", empty where nothing is typed.
  public StringProperty understoodProperty() {
    return understood;
  }

  /// The order that the person chose; null for the list's own.
  public ObjectProperty<ItemFilter.@Nullable Order> orderProperty() {
    return order;
  }

  /// The order in which the list on show stands by itself.
  public ObjectProperty<ItemFilter.Order> ownOrderProperty() {
    return ownOrder;
  }

  /// Width that the person gave the list, in pixels at 100 %; 0 until she moved it.
  public DoubleProperty listWidthProperty() {
    return listWidth;
  }

  /// Rows with one line of text.
  public BooleanProperty compactProperty() {
    return compact;
  }

  /// Whether items of one thread stand together.
  public BooleanProperty groupedProperty() {
    return grouped;
  }

  /// Whether a list is being read for the first time.
  public BooleanProperty loadingProperty() {
    return loading;
  }

  /// The marked rows and what is done with them.
  public MarkModel marks() {
    return marks;
  }

  /// Id of the chosen view or channel.
  public StringProperty currentProperty() {
    return current;
  }

  public StringProperty titleProperty() {
    return title;
  }

  /// "23 öppna, 4 olästa".
  public StringProperty countProperty() {
    return count;
  }

  /// "23 öppna", for a list that is narrow.
  /// Nothing but the number.
  public StringProperty bareCountProperty() {
    return bareCount;
  }

  public StringProperty shortCountProperty() {
    return shortCount;
  }

  /// "2 nya sedan 10:38", empty for none.
  public StringProperty newItemsProperty() {
    return newItems;
  }

  /// "Senast hämtat 10:38", empty where nothing was fetched yet.
  public StringProperty quietProperty() {
    return quiet;
  }

  public ObservableList<InboxRow> rows() {
    return rows;
  }

  /// Index of the selected row, -1 for none; the list and the controller both set it.
  public IntegerProperty selectedProperty() {
    return selected;
  }

  public ObjectProperty<@Nullable Empty> emptyProperty() {
    return empty;
  }

  /// What comes next, while the list is empty.
  public ObjectProperty<@Nullable NextCard> nextProperty() {
    return next;
  }

  public ObjectProperty<@Nullable Undo> undoProperty() {
    return undo;
  }

  /// Id of the item that is chosen, also before it was read.
  String chosen() {
    return chosen;
  }

  void chosen(String item) {
    chosen = item;
  }

  /// What becomes of what was decided.
  public Departures departures() {
    return departures;
  }

  public DoubleProperty undoSecondsProperty() {
    return undoSeconds;
  }

  /// When what waits for the channel leaves, by the row it stands on, in finished words.
  public ObjectProperty<Map<String, String>> leavingProperty() {
    return leaving;
  }

  public ObjectProperty<@Nullable Fault> faultProperty() {
    return fault;
  }

  public ObjectProperty<@Nullable ItemCard> itemProperty() {
    return item;
  }

  public ObjectProperty<@Nullable Note> noteProperty() {
    return note;
  }

  /// "Hämtar Facebook, 1 av 3", empty while nothing is fetched.
  public StringProperty fetchingProperty() {
    return fetching;
  }

  public AnswerModel answer() {
    return answer;
  }

  /// What the right pane shows beside the item's card.
  public ItemModel onItem() {
    return onItem;
  }

  public BooleanProperty panelOpenProperty() {
    return panelOpen;
  }

  /// The pane that was opened and lies over the item.
  Cover cover() {
    return Cover.over(this);
  }

  public UnpublishModel unpublish() {
    return unpublish;
  }
}
