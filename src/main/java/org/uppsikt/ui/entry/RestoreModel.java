package org.uppsikt.ui.entry;

import java.util.concurrent.atomic.AtomicBoolean;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.uppsikt.ui.kit.Notice;
import org.uppsikt.work.Backups;
import org.uppsikt.work.export.BackupIn;

/// Which backup is restored and where to, what it says of itself, and how far that is.
public final class RestoreModel {

  /// The pages, in order.
  public enum Step {
    CHOOSE,
    CHECK,
    DONE
  }

  private final ObjectProperty<Step> step = new SimpleObjectProperty<>(Step.CHOOSE);
  private final ObservableList<Backups.Copy> copies = FXCollections.observableArrayList();
  private final BooleanProperty looked = new SimpleBooleanProperty();
  private final StringProperty file = new SimpleStringProperty("");
  private final StringProperty folder = new SimpleStringProperty("");
  private final BooleanProperty complained = new SimpleBooleanProperty();
  private final BooleanProperty looking = new SimpleBooleanProperty();
  private final BooleanProperty unpacking = new SimpleBooleanProperty();
  private final AtomicBoolean stopped = new AtomicBoolean();
  private final DoubleProperty done = new SimpleDoubleProperty();
  private final ObjectProperty<BackupIn.Look.@Nullable Found> found = new SimpleObjectProperty<>();
  private final ObjectProperty<BackupIn.Result.@Nullable Done> result =
      new SimpleObjectProperty<>();
  private final ObjectProperty<@Nullable Notice> notice = new SimpleObjectProperty<>();

  public ObjectProperty<Step> stepProperty() {
    return step;
  }

  /// What lies in the folder for backups, the newest first.
  public ObservableList<Backups.Copy> copies() {
    return copies;
  }

  /// Whether it was looked for what lies there.
  public BooleanProperty lookedProperty() {
    return looked;
  }

  /// The backup.
  public StringProperty fileProperty() {
    return file;
  }

  /// Where the workspace will lie.
  public StringProperty folderProperty() {
    return folder;
  }

  /// Whether somebody tried to go on: from then on a field says what is missing in it.
  public BooleanProperty complainedProperty() {
    return complained;
  }

  /// While the backup is asked what is in it.
  public BooleanProperty lookingProperty() {
    return looking;
  }

  public BooleanProperty unpackingProperty() {
    return unpacking;
  }

  /// Whether the unpacking shall end; read by the thread that unpacks.
  AtomicBoolean stopped() {
    return stopped;
  }

  /// The part that is unpacked, from 0 to 1.
  public DoubleProperty doneProperty() {
    return done;
  }

  /// What the backup says of itself.
  public ObjectProperty<BackupIn.Look.@Nullable Found> foundProperty() {
    return found;
  }

  public ObjectProperty<BackupIn.Result.@Nullable Done> resultProperty() {
    return result;
  }

  public ObjectProperty<@Nullable Notice> noticeProperty() {
    return notice;
  }
}
