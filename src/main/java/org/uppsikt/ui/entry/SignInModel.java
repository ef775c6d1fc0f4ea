package org.uppsikt.ui.entry;

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
import org.uppsikt.ui.kit.opening.OpeningModel;
import org.uppsikt.work.Doors.SignIn;

/// What the sign-in and the lock show.
public final class SignInModel {

  private final StringProperty workspace = new SimpleStringProperty("");
  private final ObservableList<SignIn> people = FXCollections.observableArrayList();
  private final ObjectProperty<@Nullable SignIn> person = new SimpleObjectProperty<>();
  private final StringProperty password = new SimpleStringProperty("");
  private final BooleanProperty recovery = new SimpleBooleanProperty();
  private final StringProperty recoveryKey = new SimpleStringProperty("");
  private final BooleanProperty busy = new SimpleBooleanProperty();
  private final OpeningModel opening = new OpeningModel();
  private final IntegerProperty waitSeconds = new SimpleIntegerProperty();
  private final BooleanProperty restores = new SimpleBooleanProperty();
  private final ObjectProperty<@Nullable Notice> notice = new SimpleObjectProperty<>();

  /// Name of the workspace, as the person knows it.
  public StringProperty workspaceProperty() {
    return workspace;
  }

  public ObservableList<SignIn> people() {
    return people;
  }

  /// Who is signing in.
  public ObjectProperty<@Nullable SignIn> personProperty() {
    return person;
  }

  /// Emptied after every try.
  public StringProperty passwordProperty() {
    return password;
  }

  /// Whether the printed recovery key is asked for instead of a password.
  public BooleanProperty recoveryProperty() {
    return recovery;
  }

  public StringProperty recoveryKeyProperty() {
    return recoveryKey;
  }

  public BooleanProperty busyProperty() {
    return busy;
  }

  /// What the opening waits for.
  public OpeningModel opening() {
    return opening;
  }

  /// Seconds until a try counts again; 0 when there is nothing to wait for.
  public IntegerProperty waitSecondsProperty() {
    return waitSeconds;
  }

  /// Whether a backup helps against why the last try did not lead in.
  public BooleanProperty restoresProperty() {
    return restores;
  }

  public ObjectProperty<@Nullable Notice> noticeProperty() {
    return notice;
  }
}
