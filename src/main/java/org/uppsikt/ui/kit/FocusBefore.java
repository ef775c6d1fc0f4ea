package org.uppsikt.ui.kit;

import java.lang.ref.WeakReference;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;

/// Where the keyboard stood before something came over it.
public final class FocusBefore {

  /// What had the focus, and what it stood in, from the inside out. A screen that was left is not
  /// kept for it: nothing stands there any more.
  private final List<WeakReference<Node>> places;

  private FocusBefore(List<Node> places) {
    this.places = places.stream().map(WeakReference::new).toList();
  }

  /// Where it stands now, in the window of a node.
  public static FocusBefore in(Node node) {
    @Nullable Node owner = node.getScene() == null ? null : node.getScene().getFocusOwner();
    return new FocusBefore(Focus.around(owner));
  }

  public static FocusBefore nowhere() {
    return new FocusBefore(List.of());
  }

  /// Gives the focus back. What had it may be gone by now: a list that was read anew, an empty
  /// state that filled. Then the nearest place around it takes it, for without a focus no key does
  /// anything.
  public void giveBack(Node otherwise) {
    stands().orElse(otherwise).requestFocus();
  }

  /// As [#giveBack(Node)], where something of it is left.
  public void giveBack() {
    stands().ifPresent(Node::requestFocus);
  }

  private Optional<Node> stands() {
    return places.stream()
        .flatMap(place -> Optional.ofNullable(place.get()).stream())
        .filter(Focus::mayStand)
        .findFirst();
  }
}
