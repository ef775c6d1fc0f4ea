package org.uppsikt.ui.diary;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.LongProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleLongProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.ObservableMap;
import org.jspecify.annotations.Nullable;
import org.uppsikt.domain.diary.DiaryCase;
import org.uppsikt.ui.kit.Notice;
import org.uppsikt.work.DiaryPapers;
import org.uppsikt.work.diary.DiaryLine;

/// What the screen of the diary shows.
public final class DiaryModel {

  private final ObservableList<DiaryLine> lines = FXCollections.observableArrayList();
  private final ObservableMap<String, DiaryCase> cases = FXCollections.observableHashMap();
  private final ObjectProperty<@Nullable DiaryLine> chosen = new SimpleObjectProperty<>();
  private final StringProperty typed = new SimpleStringProperty("");
  private final StringProperty caseNumber = new SimpleStringProperty("");
  private final BooleanProperty open = new SimpleBooleanProperty(true);
  private final LongProperty total = new SimpleLongProperty();
  private final BooleanProperty busy = new SimpleBooleanProperty();
  private final ObjectProperty<@Nullable Notice> notice = new SimpleObjectProperty<>();

  private final ObjectProperty<@Nullable DiaryDraft> draft = new SimpleObjectProperty<>();
  private final ObjectProperty<@Nullable Papers> papers = new SimpleObjectProperty<>();
  private final StringProperty purpose = new SimpleStringProperty("");

  /// What lies behind an entry, once it was opened.
  ///
  /// @param number of the record
  record Papers(String number, DiaryPapers.Result.Opened opened) {}

  /// What is being written; null while nothing is.
  public ObjectProperty<@Nullable DiaryDraft> draftProperty() {
    return draft;
  }

  /// Newest first.
  public ObservableList<DiaryLine> lines() {
    return lines;
  }

  /// The cases of the lines, by their numbers.
  public ObservableMap<String, DiaryCase> cases() {
    return cases;
  }

  public ObjectProperty<@Nullable DiaryLine> chosenProperty() {
    return chosen;
  }

  public StringProperty typedProperty() {
    return typed;
  }

  /// The one case shown; empty for all.
  public StringProperty caseNumberProperty() {
    return caseNumber;
  }

  /// True for the view that anybody may have: what a visitor at the counter may look at.
  public BooleanProperty openProperty() {
    return open;
  }

  /// How many there are in all, shown or not.
  public LongProperty totalProperty() {
    return total;
  }

  /// What was opened; null until somebody opens it, and again once another entry is chosen.
  ObjectProperty<@Nullable Papers> papersProperty() {
    return papers;
  }

  /// What the chosen entry is opened for, which is asked of what is secret.
  StringProperty purposeProperty() {
    return purpose;
  }

  /// What was opened is shut, with what it was opened for.
  void forget() {
    papers.set(null);
    purpose.set("");
  }

  /// Nothing of what was read stands any more.
  public void clear() {
    forget();
    chosen.set(null);
    lines.clear();
    cases.clear();
    total.set(0);
  }

  public BooleanProperty busyProperty() {
    return busy;
  }

  public ObjectProperty<@Nullable Notice> noticeProperty() {
    return notice;
  }
}
