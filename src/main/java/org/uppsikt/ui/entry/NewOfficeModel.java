package org.uppsikt.ui.entry;

import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;
import org.uppsikt.ui.kit.Notice;
import org.uppsikt.ui.kit.recovery.RecoveryKey;
import org.uppsikt.work.Desk;

/// What is typed while a workspace of one's own is made, and how far that is.
public final class NewOfficeModel {

  /// The pages, in order.
  public enum Step {
    OFFICE(1),
    ADMINISTRATOR(2),
    SUMMARY(3),
    RECOVERY_KEY(4);

    private final int number;

    Step(int number) {
      this.number = number;
    }

    int number() {
      return number;
    }
  }

  /// A policy to choose.
  ///
  /// @param id name of the pack
  /// @param label municipality and name of its guidelines
  public record Pack(String id, String label) {}

  private final ObjectProperty<Step> step = new SimpleObjectProperty<>(Step.OFFICE);
  private final StringProperty municipality = new SimpleStringProperty("");
  private final ObjectProperty<@Nullable Pack> pack = new SimpleObjectProperty<>();
  private final StringProperty folder = new SimpleStringProperty("");
  private final StringProperty administrator = new SimpleStringProperty("");
  private final StringProperty office = new SimpleStringProperty("");
  private final StringProperty password = new SimpleStringProperty("");
  private final StringProperty again = new SimpleStringProperty("");
  private final BooleanProperty complained = new SimpleBooleanProperty();
  private final BooleanProperty busy = new SimpleBooleanProperty();
  private final ObjectProperty<@Nullable Notice> notice = new SimpleObjectProperty<>();
  private final ObjectProperty<@Nullable RecoveryKey> key = new SimpleObjectProperty<>();
  private final BooleanProperty taken = new SimpleBooleanProperty();
  private @Nullable Desk made;

  public NewOfficeModel() {
    // What was said, and the way into what lies there, was about the folder before.
    folder.subscribe(
        (was, is) -> {
          taken.set(false);
          notice.set(null);
        });
  }

  public ObjectProperty<Step> stepProperty() {
    return step;
  }

  public StringProperty municipalityProperty() {
    return municipality;
  }

  public ObjectProperty<@Nullable Pack> packProperty() {
    return pack;
  }

  /// Where the workspace will lie.
  public StringProperty folderProperty() {
    return folder;
  }

  /// Name of the first administrator.
  public StringProperty administratorProperty() {
    return administrator;
  }

  /// What stands under her name in an answer.
  public StringProperty officeProperty() {
    return office;
  }

  public StringProperty passwordProperty() {
    return password;
  }

  public StringProperty againProperty() {
    return again;
  }

  /// Whether somebody tried to go on: from then on every field says what is missing in it.
  public BooleanProperty complainedProperty() {
    return complained;
  }

  /// While the keys are made.
  public BooleanProperty busyProperty() {
    return busy;
  }

  public ObjectProperty<@Nullable Notice> noticeProperty() {
    return notice;
  }

  /// Whether the folder holds a workspace already, which then can be opened.
  public BooleanProperty takenProperty() {
    return taken;
  }

  /// Here and not with a page: the language can change while the key is on show.
  void keep(Desk desk) {
    made = desk;
  }

  boolean isMade() {
    return made != null;
  }

  /// The open workspace; given once.
  Optional<Desk> handOut() {
    Optional<Desk> desk = Optional.ofNullable(made);
    made = null;
    return desk;
  }

  /// The recovery key, once the workspace is made.
  public ObjectProperty<@Nullable RecoveryKey> keyProperty() {
    return key;
  }
}
