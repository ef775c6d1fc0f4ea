package org.uppsikt.ui.kit;

import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// A list, and beside it the one that is chosen: the shape of the screens where work waits.
public final class ListBeside {

  private ListBeside() {}

  /// A list whose choice and the model's are the same. Where the list loses its choice because its
  /// lines were read anew, the model keeps it.
  ///
  /// @param title read out
  public static <T> ListView<T> list(
      String id,
      String title,
      ObservableList<T> lines,
      ObjectProperty<@Nullable T> chosen,
      Supplier<? extends ListCell<T>> cells) {
    var list = new ListView<>(lines);
    list.setId(id);
    list.getStyleClass().add("master-list");
    list.setAccessibleText(title);
    list.setCellFactory(view -> cells.get());
    Attached.to(list).on(chosen, line -> list.getSelectionModel().select(line));
    list.getSelectionModel()
        .selectedItemProperty()
        .subscribe(
            line -> {
              if (line != null) {
                chosen.set(line);
              }
            });
    return list;
  }

  /// The list on the left; on the right what happened, and the place of the chosen one below.
  ///
  /// @param share of the width that the list has at first
  public static SplitPane split(Node master, NoticePlace notices, VBox place, double share) {
    place.getStyleClass().add("detail");
    var page = Boxes.column("detail-page", Boxes.column("detail-notice", notices), place);
    var split = new SplitPane(master, new Scroll(page));
    split.setDividerPositions(share);
    return split;
  }
}
