package org.uppsikt.ui.kit;

import javafx.beans.value.ObservableValue;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/// Where a pane shows its [Notice]; takes no room while there is none. Beneath an [Overlay], whose
/// question tells it itself, it keeps its room and shows nothing.
public final class NoticePlace extends StackPane {

  public NoticePlace(Kit kit, ObservableValue<@Nullable Notice> notice) {
    getStyleClass().add("notice-place");
    Attached.to(this).on(notice, now -> show(kit, now));
    visibleProperty().bind(disabledProperty().not());
  }

  private void show(Kit kit, @Nullable Notice notice) {
    getChildren().clear();
    if (notice != null) {
      var message =
          new InlineMessage(notice.tone(), notice.happened(), notice.kept(), notice.todo());
      if (!notice.technical().isEmpty()) {
        message.technical(kit, notice.technical());
      }
      message.setFocusTraversable(true);
      message.setAccessibleRole(AccessibleRole.TEXT);
      getChildren().add(message);
    }
    setManaged(notice != null);
  }
}
