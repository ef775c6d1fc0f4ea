package org.uppsikt.ui.settings;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;
import org.uppsikt.domain.channel.HostName;
import org.uppsikt.domain.channel.OwnNumber;
import org.uppsikt.ui.kit.Notice;
import org.uppsikt.work.OwnHosts;

/// What the settings show of the municipality's own addresses on the web.
public final class HostsModel {

  private final StringProperty typed = new SimpleStringProperty("");
  private final StringProperty ofChannels = new SimpleStringProperty("");
  private final BooleanProperty maySet = new SimpleBooleanProperty();
  private final ObjectProperty<@Nullable Notice> notice = new SimpleObjectProperty<>();

  /// One a line.
  public StringProperty typedProperty() {
    return typed;
  }

  /// Those that count without being named, in a row; empty where there are none.
  public StringProperty ofChannelsProperty() {
    return ofChannels;
  }

  public BooleanProperty maySetProperty() {
    return maySet;
  }

  public ObjectProperty<@Nullable Notice> noticeProperty() {
    return notice;
  }

  void show(OwnHosts.Standing standing) {
    typed.set(
        Stream.concat(
                standing.named().stream().map(HostName::shown),
                standing.numbers().stream().map(OwnNumber::written))
            .collect(Collectors.joining("\n")));
    ofChannels.set(String.join(", ", standing.ofChannels()));
    maySet.set(standing.maySet());
  }
}
