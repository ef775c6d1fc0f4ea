package org.uppsikt.ui.inbox;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// What the panel shows of hiding without a copy.
public final class NoCopyModel {

  /// Which of the two exceptions, if any.
  public enum Mode {
    NONE,
    CHILD_ABUSE,
    ADVERTISING
  }

  /// How far the person is: each step is a confirmation of its own.
  public enum Step {
    FIRST,
    SECOND
  }

  /// Somebody who can be called as the second person.
  public record Colleague(String id, String name, String role) {}

  private final ObjectProperty<Mode> mode = new SimpleObjectProperty<>(Mode.NONE);
  private final BooleanProperty closesOff = new SimpleBooleanProperty();
  private final BooleanProperty message = new SimpleBooleanProperty();
  private final BooleanProperty shown = new SimpleBooleanProperty();
  private final BooleanProperty restorable = new SimpleBooleanProperty();
  private final ObjectProperty<Step> step = new SimpleObjectProperty<>(Step.FIRST);
  private final StringProperty kept = new SimpleStringProperty("");
  private final BooleanProperty named = new SimpleBooleanProperty();
  private final StringProperty hint = new SimpleStringProperty("");
  private final StringProperty law = new SimpleStringProperty("");
  private final ObservableList<Colleague> colleagues = FXCollections.observableArrayList();
  private final StringProperty called = new SimpleStringProperty("");
  private final StringProperty alone = new SimpleStringProperty("");
  private final BooleanProperty offered = new SimpleBooleanProperty();
  private final BooleanProperty ready = new SimpleBooleanProperty();
  private final StringProperty reason = new SimpleStringProperty("");

  public ObjectProperty<Mode> modeProperty() {
    return mode;
  }

  /// Whether it is closed off rather than hidden: there is nothing to hide in the channel, or no
  /// way to.
  public BooleanProperty closesOffProperty() {
    return closesOff;
  }

  /// Whether what is closed off is a direct message, and not a comment.
  public BooleanProperty messageProperty() {
    return message;
  }

  /// Whether what is closed off is a comment that readers see still, where Uppsikt cannot hide it.
  public BooleanProperty shownProperty() {
    return shown;
  }

  /// Whether those who may read what is closed off can show it again in its channel.
  public BooleanProperty restorableProperty() {
    return restorable;
  }

  public ObjectProperty<Step> stepProperty() {
    return step;
  }

  /// What was kept before anybody knew; empty where there is nothing.
  public StringProperty keptProperty() {
    return kept;
  }

  /// Whether it is restricted already: read by those named for it, and by nobody through this.
  public BooleanProperty namedProperty() {
    return named;
  }

  /// That the check flagged such material; empty otherwise.
  public StringProperty hintProperty() {
    return hint;
  }

  /// The provision, as the statute of the country is written.
  public StringProperty lawProperty() {
    return law;
  }

  public ObservableList<Colleague> colleagues() {
    return colleagues;
  }

  /// Id of the colleague who is called; empty for none yet.
  public StringProperty calledProperty() {
    return called;
  }

  /// What was done instead, where there is nobody to call.
  public StringProperty aloneProperty() {
    return alone;
  }

  /// Whether advertising may go without evidence, and that is the ground chosen.
  public BooleanProperty offeredProperty() {
    return offered;
  }

  /// Whether the button of the step may be pressed.
  public BooleanProperty readyProperty() {
    return ready;
  }

  /// Why not, in words beside the button; empty when ready.
  public StringProperty reasonProperty() {
    return reason;
  }
}
