package org.uppsikt.ui.registry;

import java.util.List;
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
import org.jspecify.annotations.Nullable;
import org.uppsikt.ui.kit.Notice;
import org.uppsikt.work.Registrar;

/// What the registrar's screen shows.
public final class RegistryModel {

  private final ObservableList<Registrar.Line> lines = FXCollections.observableArrayList();
  private final ObjectProperty<Registrar.@Nullable Line> chosen = new SimpleObjectProperty<>();
  private final ObjectProperty<List<Registrar.Said>> texts = new SimpleObjectProperty<>(List.of());
  private final IntegerProperty inAll = new SimpleIntegerProperty();
  private final IntegerProperty late = new SimpleIntegerProperty();
  private final BooleanProperty byCase = new SimpleBooleanProperty();
  private final StringProperty number = new SimpleStringProperty("");
  private final StringProperty form = new SimpleStringProperty("");
  private final BooleanProperty diary = new SimpleBooleanProperty();
  private final StringProperty purpose = new SimpleStringProperty("");
  private final StringProperty provision = new SimpleStringProperty("");
  private final StringProperty concerning = new SimpleStringProperty("");
  private final ObjectProperty<Registrar.Unread> unread =
      new SimpleObjectProperty<>(Registrar.Unread.NONE);
  private final BooleanProperty busy = new SimpleBooleanProperty();
  private final ObjectProperty<@Nullable Notice> notice = new SimpleObjectProperty<>();

  /// What waits, in the order that is shown.
  public ObservableList<Registrar.Line> lines() {
    return lines;
  }

  /// How many lines wait, on show or not.
  public IntegerProperty inAllProperty() {
    return inAll;
  }

  /// How many of them need somebody's hand.
  public IntegerProperty lateProperty() {
    return late;
  }

  public ObjectProperty<Registrar.@Nullable Line> chosenProperty() {
    return chosen;
  }

  /// The texts of the chosen line, or what somebody reads with a purpose.
  public ObjectProperty<List<Registrar.Said>> textsProperty() {
    return texts;
  }

  /// True by case; otherwise what needs a hand first, then longest first.
  public BooleanProperty byCaseProperty() {
    return byCase;
  }

  /// The number that the registry gave, as it is typed.
  public StringProperty numberProperty() {
    return number;
  }

  /// How the municipality writes its numbers; empty until somebody has said it.
  public StringProperty formProperty() {
    return form;
  }

  /// Whether anything of this office is registered in the built-in diary.
  public BooleanProperty diaryProperty() {
    return diary;
  }

  public StringProperty purposeProperty() {
    return purpose;
  }

  /// On which the secrecy of a protected item rests.
  public StringProperty provisionProperty() {
    return provision;
  }

  /// What anybody may see of a protected item.
  public StringProperty concerningProperty() {
    return concerning;
  }

  /// Replies that could not be read and that nobody has looked at.
  public ObjectProperty<Registrar.Unread> unreadProperty() {
    return unread;
  }

  public BooleanProperty busyProperty() {
    return busy;
  }

  public ObjectProperty<@Nullable Notice> noticeProperty() {
    return notice;
  }

  /// Forgets what was typed and read for another line.
  void clear() {
    number.set("");
    purpose.set("");
    provision.set("");
    concerning.set("");
    texts.set(List.of());
  }
}
