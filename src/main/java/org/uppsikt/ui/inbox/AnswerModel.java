package org.uppsikt.ui.inbox;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.uppsikt.text.AnswerText;
import org.uppsikt.ui.kit.Kit;
import org.uppsikt.ui.kit.Tone;
import org.uppsikt.work.Dossier;

/// What the answer pane shows.
public final class AnswerModel {

  /// A template to choose by its digit; empty beyond the ninth.
  ///
  /// @param own whether the office made it, and can rename and remove it
  public record TemplateLine(String digit, String title, boolean own) {}

  /// What to look at before it leaves.
  public record Remarks(Tone tone, String title, String list, String todo) {}

  /// What is answered, and in which way: an answer that is being written outlives a change of
  /// language.
  record About(Dossier item, ItemAction kind) {}

  private @Nullable About about;
  private final Drafts drafts = new Drafts();
  private final BooleanProperty drafted = new SimpleBooleanProperty();
  private final BooleanProperty open = new SimpleBooleanProperty();
  private final StringProperty title = new SimpleStringProperty("");
  private final StringProperty text = new SimpleStringProperty("");
  private final StringProperty signature = new SimpleStringProperty("");
  private final StringProperty language = new SimpleStringProperty("");
  private final ObservableList<TemplateLine> templates = FXCollections.observableArrayList();
  private final StringProperty shortCount = new SimpleStringProperty("");
  private final StringProperty count = new SimpleStringProperty("");
  private final BooleanProperty ready = new SimpleBooleanProperty();
  private final BooleanProperty referralOnly = new SimpleBooleanProperty();
  private final BooleanProperty draftOfCase = new SimpleBooleanProperty();
  private final BooleanProperty canOpenly = new SimpleBooleanProperty();
  private final BooleanProperty canPrivately = new SimpleBooleanProperty();
  private final BooleanProperty privately = new SimpleBooleanProperty();
  private final ObjectProperty<InboxModel.@Nullable Fault> fault = new SimpleObjectProperty<>();
  private final ObjectProperty<@Nullable Remarks> remarks = new SimpleObjectProperty<>();

  @Nullable About about() {
    return about;
  }

  void about(@Nullable About answered) {
    about = answered;
  }

  /// Answers that were begun and left.
  Drafts drafts() {
    return drafts;
  }

  /// Whether answers were begun and left: they end with the desk.
  public boolean hasDrafts() {
    return !drafts.isEmpty();
  }

  /// Whether what stands there was written earlier.
  public BooleanProperty draftedProperty() {
    return drafted;
  }

  public BooleanProperty openProperty() {
    return open;
  }

  /// "Svara", "Rätta", "Hänvisa".
  public StringProperty titleProperty() {
    return title;
  }

  /// What the person writes; the pane sets it.
  public StringProperty textProperty() {
    return text;
  }

  /// What stands under the text when it leaves.
  public StringProperty signatureProperty() {
    return signature;
  }

  /// Tag of the language the templates are in.
  public StringProperty languageProperty() {
    return language;
  }

  public ObservableList<TemplateLine> templates() {
    return templates;
  }

  /// How much is written, of how much at most.
  void count(Kit kit, int length, int most) {
    shortCount.set(kit.text(AnswerText.COUNT_SHORT, length, most));
    count.set(kit.text(AnswerText.COUNT, length, most));
  }

  /// Where there is no room for the words around the two numbers; set before those.
  public StringProperty shortCountProperty() {
    return shortCount;
  }

  /// "214 av högst 8 000 tecken".
  public StringProperty countProperty() {
    return count;
  }

  /// Whether the text may be sent.
  public BooleanProperty readyProperty() {
    return ready;
  }

  /// Whether nothing but the referral of a case stands there, until she says that she writes
  /// freely.
  public BooleanProperty referralOnlyProperty() {
    return referralOnly;
  }

  /// Whether what she wrote earlier is about what belongs to a case by now.
  public BooleanProperty draftOfCaseProperty() {
    return draftOfCase;
  }

  public BooleanProperty canOpenlyProperty() {
    return canOpenly;
  }

  public BooleanProperty canPrivatelyProperty() {
    return canPrivately;
  }

  /// To the sender alone; the pane sets it.
  public BooleanProperty privatelyProperty() {
    return privately;
  }

  public ObjectProperty<InboxModel.@Nullable Fault> faultProperty() {
    return fault;
  }

  public ObjectProperty<@Nullable Remarks> remarksProperty() {
    return remarks;
  }
}
