package org.uppsikt.ui.settings;

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
import org.uppsikt.ui.kit.Notice;
import org.uppsikt.work.Backups;

/// What the settings show. The caller fills it from the settings file and listens to keep it.
public final class SettingsModel {

  private final AdvertisingModel advertising = new AdvertisingModel();
  private final RoutesModel routes = new RoutesModel();
  private final HostsModel hosts = new HostsModel();
  private final StringProperty folder = new SimpleStringProperty("");
  private final IntegerProperty everyHours = new SimpleIntegerProperty(24);
  private final IntegerProperty keep = new SimpleIntegerProperty(14);
  private final IntegerProperty idleMinutes = new SimpleIntegerProperty(15);
  private final BooleanProperty fold = new SimpleBooleanProperty(true);
  private final BooleanProperty blur = new SimpleBooleanProperty(true);
  private final IntegerProperty pauseAfter = new SimpleIntegerProperty(60);
  private final BooleanProperty practice = new SimpleBooleanProperty();
  private final BooleanProperty busy = new SimpleBooleanProperty();
  private final DoubleProperty done = new SimpleDoubleProperty();
  private final ObjectProperty<@Nullable Notice> notice = new SimpleObjectProperty<>();
  private final ObservableList<Backups.Copy> copies = FXCollections.observableArrayList();

  public RoutesModel routes() {
    return routes;
  }

  public HostsModel hosts() {
    return hosts;
  }

  public AdvertisingModel advertising() {
    return advertising;
  }

  /// Where backups go; empty until somebody chose.
  public StringProperty folderProperty() {
    return folder;
  }

  public IntegerProperty everyHoursProperty() {
    return everyHours;
  }

  /// How many of the newest backups are kept.
  public IntegerProperty keepProperty() {
    return keep;
  }

  /// Minutes without a key until the console locks itself; 0 for never.
  public IntegerProperty idleMinutesProperty() {
    return idleMinutes;
  }

  /// Whether threat and abuse are folded until asked for.
  public BooleanProperty foldProperty() {
    return fold;
  }

  /// Whether pictures are blurred and grey until asked for.
  public BooleanProperty blurProperty() {
    return blur;
  }

  /// After how many items a pause is suggested; 0 for never.
  public IntegerProperty pauseAfterProperty() {
    return pauseAfter;
  }

  /// A practice workspace is neither locked nor backed up.
  public BooleanProperty practiceProperty() {
    return practice;
  }

  public BooleanProperty busyProperty() {
    return busy;
  }

  /// How much of a running backup is done, from 0 to 1.
  public DoubleProperty doneProperty() {
    return done;
  }

  public ObjectProperty<@Nullable Notice> noticeProperty() {
    return notice;
  }

  /// Newest first.
  public ObservableList<Backups.Copy> copies() {
    return copies;
  }
}
