package org.uppsikt.ui.entry;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;
import org.uppsikt.ui.kit.Notice;

/// Which folder is being opened, and what was found there.
public final class OpenFolderModel {

  private final StringProperty folder = new SimpleStringProperty("");
  private final BooleanProperty busy = new SimpleBooleanProperty();
  private final BooleanProperty restores = new SimpleBooleanProperty();
  private final ObjectProperty<@Nullable Notice> notice = new SimpleObjectProperty<>();

  public OpenFolderModel() {
    // What was said, and what helps, was about the folder before.
    folder.subscribe(
        (was, is) -> {
          restores.set(false);
          notice.set(null);
        });
  }

  public StringProperty folderProperty() {
    return folder;
  }

  public BooleanProperty busyProperty() {
    return busy;
  }

  /// Whether a backup helps against why the workspace of the folder cannot be opened.
  public BooleanProperty restoresProperty() {
    return restores;
  }

  public ObjectProperty<@Nullable Notice> noticeProperty() {
    return notice;
  }
}
