package org.uppsikt.ui.channels;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.ObservableSet;
import org.jspecify.annotations.Nullable;
import org.uppsikt.domain.channel.ChannelId;
import org.uppsikt.ui.kit.Notice;

/// What the screen of channels shows.
public final class ChannelsModel {

  private final ObservableList<Standing> channels = FXCollections.observableArrayList();
  private final ObjectProperty<@Nullable Standing> chosen = new SimpleObjectProperty<>();
  private final ObservableSet<ChannelId> fetching = FXCollections.observableSet();
  private final BooleanProperty busy = new SimpleBooleanProperty();
  private final ObjectProperty<@Nullable Notice> notice = new SimpleObjectProperty<>();

  public ObservableList<Standing> channels() {
    return channels;
  }

  public ObjectProperty<@Nullable Standing> chosenProperty() {
    return chosen;
  }

  /// Channels whose round runs now.
  public ObservableSet<ChannelId> fetching() {
    return fetching;
  }

  /// While a login is being tried.
  public BooleanProperty busyProperty() {
    return busy;
  }

  public ObjectProperty<@Nullable Notice> noticeProperty() {
    return notice;
  }
}
