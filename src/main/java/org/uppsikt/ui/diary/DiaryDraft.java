package org.uppsikt.ui.diary;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.uppsikt.domain.diary.Direction;
import org.uppsikt.domain.diary.Paper;
import org.uppsikt.domain.registry.RegisterEntry;
import org.uppsikt.text.DiaryText;
import org.uppsikt.ui.kit.Kit;
import org.uppsikt.work.diary.DiaryBook;
import org.uppsikt.work.diary.DiaryLine;

/// An entry that is being written by hand: what the office sent or drew up (VAR-48), what came on
/// paper, or what puts a wrong entry right.
public final class DiaryDraft {

  private final Optional<String> rights;
  private final boolean hides;
  private final ObjectProperty<Direction> direction = new SimpleObjectProperty<>(Direction.OUT);
  private final StringProperty caseNumber;
  private final StringProperty day;
  private final StringProperty drawnUpOn;
  private final StringProperty correspondent = new SimpleStringProperty("");
  private final StringProperty concerning = new SimpleStringProperty("");
  private final StringProperty open = new SimpleStringProperty("");
  private final StringProperty arrival = new SimpleStringProperty("");
  private final StringProperty planEntry = new SimpleStringProperty("");
  private final StringProperty provision;
  private final StringProperty authority;
  private final ObservableList<Paper> files = FXCollections.observableArrayList();

  /// What stood in it when it was opened.
  private final List<Object> atFirst;

  /// @param caseNumber where it belongs; empty for a new case
  DiaryDraft(String caseNumber, LocalDate today) {
    this(Optional.empty(), false, caseNumber, today, "", "");
  }

  private DiaryDraft(
      Optional<String> rights,
      boolean hides,
      String caseNumber,
      LocalDate today,
      String provision,
      String authority) {
    this.rights = rights;
    this.hides = hides;
    this.caseNumber = new SimpleStringProperty(caseNumber);
    this.day = new SimpleStringProperty(today.toString());
    this.drawnUpOn = new SimpleStringProperty(today.toString());
    this.provision = new SimpleStringProperty(provision);
    this.authority = new SimpleStringProperty(authority);
    this.atFirst = filled();
  }

  /// What puts another entry right, in its case and under its provision.
  static DiaryDraft righting(DiaryLine wrong, LocalDate today) {
    return new DiaryDraft(
        Optional.of(wrong.number()),
        !wrong.secret() && !wrong.restricted(),
        wrong.caseNumber(),
        today,
        wrong.provision(),
        wrong.authority());
  }

  String title(Kit kit) {
    return rights
        .map(number -> kit.text(DiaryText.FORM_RIGHTS, number))
        .orElse(kit.text(DiaryText.FORM_TITLE));
  }

  /// Whether something was written or chosen since it was opened.
  public boolean isBegun() {
    return !filled().equals(atFirst);
  }

  private List<Object> filled() {
    return List.of(
        direction.get(),
        caseNumber.get(),
        day.get(),
        drawnUpOn.get(),
        correspondent.get(),
        concerning.get(),
        open.get(),
        arrival.get(),
        planEntry.get(),
        provision.get(),
        authority.get(),
        List.copyOf(files));
  }

  /// Number of the record that it puts right; empty for none.
  Optional<String> rights() {
    return rights;
  }

  /// Number of the record that stands in clear, and is hidden where this one names a provision;
  /// empty for none.
  Optional<String> hides() {
    return rights.filter(number -> hides);
  }

  ObjectProperty<Direction> directionProperty() {
    return direction;
  }

  /// Empty for a new case.
  StringProperty caseNumberProperty() {
    return caseNumber;
  }

  /// When it came in, left, or was drawn up.
  StringProperty dayProperty() {
    return day;
  }

  /// The date of the document; empty for undated.
  StringProperty drawnUpOnProperty() {
    return drawnUpOn;
  }

  StringProperty correspondentProperty() {
    return correspondent;
  }

  StringProperty concerningProperty() {
    return concerning;
  }

  /// What anybody may see of a secret one; without secrecy that is what it concerns.
  StringProperty openProperty() {
    return open;
  }

  StringProperty arrivalProperty() {
    return arrival;
  }

  StringProperty planEntryProperty() {
    return planEntry;
  }

  /// Empty for what is public.
  StringProperty provisionProperty() {
    return provision;
  }

  StringProperty authorityProperty() {
    return authority;
  }

  /// What lies with it: what came on paper, or was drawn up elsewhere.
  ObservableList<Paper> files() {
    return files;
  }

  /// So many bytes lie with it already.
  long size() {
    return files.stream().mapToLong(Paper::size).sum();
  }

  /// What is to be entered; empty where a day is none, it does not say what it concerns, or a
  /// secret one does not say what anybody may see.
  Optional<DiaryBook.Fresh> fresh() {
    Optional<RegisterEntry.Secrecy> secrecy =
        said(provision).map(words -> new RegisterEntry.Secrecy(words, of(authority)));
    Optional<String> anybody = secrecy.isPresent() ? said(open) : said(concerning);
    if (said(concerning).isEmpty() || anybody.isEmpty()) {
      return Optional.empty();
    }
    try {
      var fields =
          new RegisterEntry(
              LocalDate.parse(of(day)),
              said(drawnUpOn).map(LocalDate::parse),
              of(correspondent),
              of(concerning),
              anybody.get(),
              of(arrival),
              of(planEntry),
              secrecy);
      return Optional.of(
          new DiaryBook.Fresh(
              said(caseNumber),
              direction.get(),
              fields,
              false,
              Optional.empty(),
              List.of(),
              rights,
              files));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  private static Optional<String> said(StringProperty field) {
    return Optional.of(of(field)).filter(words -> !words.isEmpty());
  }

  private static String of(StringProperty field) {
    return field.get().strip();
  }
}
