package org.uppsikt.ui.kit;

import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.event.Event;
import javafx.event.EventTarget;
import javafx.event.EventType;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/// Lays a question over what is open. What lies beneath cannot be reached meanwhile and gets the
/// focus back afterwards. Esc closes it, except where something must be done first.
public final class Overlay extends StackPane {

  /// Fired upwards: something lies over a part of the window now.
  public static final EventType<Event> OPENED = new EventType<>(Event.ANY, "OVERLAY_OPENED");

  /// Fired upwards: nothing does any longer.
  public static final EventType<Event> CLOSED = new EventType<>(Event.ANY, "OVERLAY_CLOSED");

  private final Node base;
  private final StackPane scrim = new StackPane();
  private Runnable closed = () -> {};
  private FocusBefore before = FocusBefore.nowhere();
  private Runnable reminded = () -> {};
  private final ReadOnlyBooleanWrapper held = new ReadOnlyBooleanWrapper();

  /// Screens beneath that ask by themselves.
  private final Set<Overlay> within = new LinkedHashSet<>();

  public Overlay(Node base) {
    this.base = base;
    scrim.getStyleClass().add("scrim");
    base.getStyleClass().add("beneath");
    new Keys().onIf("Esc", () -> held.get() || leave()).install(scrim);
    addEventHandler(OPENED, event -> asksBeneath(event.getTarget()));
    addEventHandler(CLOSED, event -> within.remove(event.getTarget()));
    getChildren().addAll(base, scrim, new Speck());
    Boxes.shown(scrim, false);
  }

  /// @param first gets the focus; never a button that removes something
  /// @param left told when the person leaves by Esc or [#close]
  public void open(Region panel, Node first, Runnable left) {
    var scroll = new Scroll(panel);
    scroll.getStyleClass().add("overlay-panel");
    scroll.setMaxHeight(USE_PREF_SIZE);
    lay(scroll, first, left);
  }

  /// As [#open], for a panel that scrolls by itself and is as wide as it says.
  ///
  /// @param where it stands; one whose height changes stands best at the top
  public void openWhole(Region panel, Pos where, Node first, Runnable left) {
    StackPane.setAlignment(panel, where);
    lay(panel, first, left);
  }

  /// As [#open], for what would be lost by a slip of Esc, such as a key that is shown only once:
  /// only [#close] closes it.
  ///
  /// @param reminded says in it that it comes first, when somebody wants to leave the program
  public void openUntilDone(Region panel, Node first, Runnable left, Runnable reminded) {
    open(panel, first, left);
    this.reminded = reminded;
    held.set(true);
  }

  /// Whether something lies there that must be done before anything else, also where a screen
  /// beneath asks for it.
  public boolean isHeld() {
    return isOpen() && held.get() || heldWithin().isPresent();
  }

  private void asksBeneath(EventTarget asking) {
    within.removeIf(this::isGone);
    if (asking instanceof Overlay other && !other.equals(this)) {
      within.add(other);
    }
  }

  /// Its screen was left while it asked.
  private boolean isGone(Overlay beneath) {
    return !Objects.equals(beneath.getScene(), getScene());
  }

  private Optional<Overlay> heldWithin() {
    return within.stream().filter(o -> !isGone(o) && o.isHeld()).findFirst();
  }

  /// Says in what must be done first that it must, and takes away what lies over it.
  public void remind() {
    Optional<Overlay> beneath = heldWithin();
    if (beneath.isPresent()) {
      close();
      beneath.get().remind();
    } else {
      reminded.run();
    }
  }

  /// What lies there cannot be left, until [#letGo].
  public void hold() {
    held.set(true);
  }

  public void letGo() {
    held.set(false);
  }

  /// Whether what lies there cannot be left now.
  public ReadOnlyBooleanProperty heldProperty() {
    return held.getReadOnlyProperty();
  }

  private void lay(Region panel, Node first, Runnable left) {
    if (!isOpen()) {
      before = FocusBefore.in(this);
    }
    closed = left;
    reminded = () -> {};
    held.set(false);
    scrim.getChildren().setAll(panel);
    base.setDisable(true);
    Boxes.shown(scrim, true);
    // What scrolls joins the window with its style, and only what is in the window takes the focus.
    scrim.applyCss();
    first.requestFocus();
    fireEvent(new Event(OPENED));
  }

  public boolean isOpen() {
    return scrim.isVisible();
  }

  public void close() {
    leave();
  }

  private boolean leave() {
    if (!isOpen()) {
      return false;
    }
    held.set(false);
    reminded = () -> {};
    Boxes.shown(scrim, false);
    scrim.getChildren().clear();
    base.setDisable(false);
    before.giveBack(base);
    var told = closed;
    closed = () -> {};
    fireEvent(new Event(CLOSED));
    told.run();
    return true;
  }
}
