package org.uppsikt.ui.inbox;

import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.uppsikt.text.UnpublishText;

/// What the unpublish panel shows.
public final class UnpublishModel {

  /// How far the evidence is.
  public enum Saving {
    READY,
    RUNNING,
    SAVED,
    FAILED
  }

  /// How far one part of it is; the tick comes only when the part is stored and hashes to what was
  /// read.
  public enum PartState {
    WAITING,
    SAVED,
    FAILED
  }

  /// A ground of the policy in force or of the statutes.
  ///
  /// @param digit "1" to "9" and "0"; empty beyond the tenth, and for what goes without a copy
  public record Ground(String id, String digit, String name, String clause, boolean chosen) {}

  /// A part of the evidence.
  ///
  /// @param value what was stored, also when the platform withholds it
  public record Part(UnpublishText name, String value, PartState state) {}

  /// What the channel will do, told before the click.
  ///
  /// @param lasts "Kan återställas", or for how long
  /// @param trash null where nothing can be chosen but what the channel does anyway
  public record Effect(
      String title, String text, String lasts, boolean reversible, @Nullable Trash trash) {}

  /// To put the comment in the channel's trash instead of hiding it.
  public record Trash(String words, boolean on) {}

  /// The notice to the sender.
  ///
  /// @param language what its text is written in, as that language calls itself
  public record Notice(String text, boolean on, String language) {}

  private final NoCopyModel noCopy = new NoCopyModel();
  private final ObservableList<Ground> grounds = FXCollections.observableArrayList();
  private final ObservableList<Part> parts = FXCollections.observableArrayList();
  private final ObjectProperty<Saving> saving = new SimpleObjectProperty<>(Saving.READY);
  private final StringProperty savedAt = new SimpleStringProperty("");
  private final StringProperty journal = new SimpleStringProperty("");
  private final ObjectProperty<@Nullable Effect> effect = new SimpleObjectProperty<>();
  private final ObjectProperty<@Nullable Notice> notice = new SimpleObjectProperty<>();
  private final StringProperty noticeText = new SimpleStringProperty("");
  private String madeNotice = "";
  private final ObjectProperty<AnswerModel.@Nullable Remarks> remarks =
      new SimpleObjectProperty<>();
  private final StringProperty notGrounds = new SimpleStringProperty("");
  private final BooleanProperty senderAsked = new SimpleBooleanProperty();
  private final StringProperty senderName = new SimpleStringProperty("");
  private final StringProperty senderProfile = new SimpleStringProperty("");
  private final BooleanProperty ready = new SimpleBooleanProperty();
  private final StringProperty reason = new SimpleStringProperty("");
  private final ObjectProperty<InboxModel.@Nullable Fault> fault = new SimpleObjectProperty<>();

  /// Hiding without a copy, which takes the place of evidence and notice while it is chosen.
  public NoCopyModel noCopy() {
    return noCopy;
  }

  public ObservableList<Ground> grounds() {
    return grounds;
  }

  public ObservableList<Part> parts() {
    return parts;
  }

  public ObjectProperty<Saving> savingProperty() {
    return saving;
  }

  /// Clock time of the seal, "10:43".
  public StringProperty savedAtProperty() {
    return savedAt;
  }

  /// "Journalpost 18 205, SHA-256 3f9a 71c2 … c1e7", empty before.
  public StringProperty journalProperty() {
    return journal;
  }

  public ObjectProperty<@Nullable Effect> effectProperty() {
    return effect;
  }

  /// Null where the channel takes no notice.
  public ObjectProperty<@Nullable Notice> noticeProperty() {
    return notice;
  }

  /// What is sent to the sender; the pane sets it too.
  public StringProperty noticeTextProperty() {
    return noticeText;
  }

  /// The notice as the person worded it; empty where it stands as it was made.
  Optional<String> ownNotice() {
    return Optional.of(noticeText.get()).filter(text -> !text.equals(madeNotice));
  }

  /// The words that the notice has by itself.
  void madeNotice(String made) {
    madeNotice = made;
  }

  /// What to look at in the notice before it leaves.
  public ObjectProperty<AnswerModel.@Nullable Remarks> remarksProperty() {
    return remarks;
  }

  /// "kritik, åsikt, politik, sakfel."
  public StringProperty notGroundsProperty() {
    return notGrounds;
  }

  /// Whether the person must state the sender, whom the channel withholds, before anything is
  /// saved.
  public BooleanProperty senderAskedProperty() {
    return senderAsked;
  }

  public StringProperty senderNameProperty() {
    return senderName;
  }

  public StringProperty senderProfileProperty() {
    return senderProfile;
  }

  /// Whether unpublishing may be asked for now.
  public BooleanProperty readyProperty() {
    return ready;
  }

  /// Why not, in words beside the button; empty when ready.
  public StringProperty reasonProperty() {
    return reason;
  }

  /// A failed saving or a new version meanwhile.
  public ObjectProperty<InboxModel.@Nullable Fault> faultProperty() {
    return fault;
  }
}
