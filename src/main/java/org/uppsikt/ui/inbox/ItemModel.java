package org.uppsikt.ui.inbox;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.uppsikt.domain.item.VersionDiff;
import org.uppsikt.text.OutcomeText;
import org.uppsikt.ui.kit.Reading;
import org.uppsikt.ui.kit.Tone;

/// What the right pane shows beside the item's own card.
public final class ItemModel {

  /// The tabs of an item.
  public enum Tab {
    COMMENT,
    SENDER,
    HISTORY,
    EVIDENCE
  }

  /// What people added to the item.
  ///
  /// @param foldedAs what the text is flagged as where it is folded, else empty
  /// @param versions the first first; empty where nothing of them may be read
  /// @param handover null where nobody passed it on
  /// @param verdicts what was said of a finding, by its number
  /// @param given what the office answered, the first first
  public record Extra(
      String foldedAs,
      List<Version> versions,
      @Nullable Handover handover,
      Map<Integer, String> verdicts,
      List<Picture> pictures,
      List<Given> given) {

    public static final Extra NONE = new Extra("", List.of(), null, Map.of(), List.of(), List.of());

    public Extra {
      versions = List.copyOf(versions);
      verdicts = Map.copyOf(verdicts);
      pictures = List.copyOf(pictures);
      given = List.copyOf(given);
    }

    /// Whether there is something to ask for: a folded text or a picture.
    boolean hides() {
      return !foldedAs.isEmpty() || !pictures.isEmpty();
    }
  }

  /// A version of the text.
  ///
  /// @param label its number and when it came
  public record Version(int number, String label) {}

  /// Two versions compared; the numbers are theirs.
  public record Comparison(int earlier, int later, VersionDiff diff) {}

  /// Who passed the item on to whom, and why.
  ///
  /// @param offered whether the person at the desk is to accept it
  /// @param mine whether she can return it, accepted or not
  /// @param question whether it is a question, which is answered by that
  public record Handover(
      String title, String words, boolean offered, boolean mine, boolean question) {

    /// What giving it back is called.
    OutcomeText back() {
      return question ? OutcomeText.REPLY : OutcomeText.HAND_BACK;
    }
  }

  /// A picture that came with the item, as its bytes; equal by what it holds.
  public record Picture(byte[] bytes) {

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Picture(byte[] others) && Arrays.equals(bytes, others);
    }

    @Override
    public int hashCode() {
      return Arrays.hashCode(bytes);
    }
  }

  /// One line of the history.
  ///
  /// @param given the answer that it tells of; null for none
  public record HistoryLine(String when, String who, String what, @Nullable Given given) {}

  /// An answer that the office has given or is about to give.
  ///
  /// @param name the municipality
  /// @param how to whom, when and by whom, and what became of it
  public record Given(String name, String how, String text) {}

  /// What is known of the sender.
  ///
  /// @param lead what is shown and what is not
  /// @param canWiden whether a wider look may be asked for
  /// @param details what was received of the sender; empty until it is asked for
  public record SenderLook(
      String name,
      String lead,
      List<EarlierLine> earlier,
      List<NoteLine> notes,
      boolean canWiden,
      List<Details> details) {

    public SenderLook {
      details = List.copyOf(details);
      earlier = List.copyOf(earlier);
      notes = List.copyOf(notes);
    }
  }

  /// What was received of the sender with a version, or stated by hand.
  ///
  /// @param said what to know of it first, empty for nothing
  public record Details(String title, String said, List<Detail> lines) {
    public Details {
      lines = List.copyOf(lines);
    }
  }

  /// A detail of the sender, as received.
  public record Detail(String name, String value) {}

  /// An earlier item of the sender.
  ///
  /// @param id of the item
  /// @param foldedAs what stands for the text until it is asked for; empty where it is shown
  public record EarlierLine(String id, String head, String text, String state, String foldedAs) {}

  /// A note about the sender, with the end it was given.
  public record NoteLine(String id, String title, String words, String until) {}

  /// The evidence of the present version.
  ///
  /// @param told what verifying or exporting it came to, empty for nothing yet
  public record EvidenceLook(
      String title, String journal, List<PartLine> parts, String told, Tone tone) {

    public EvidenceLook {
      parts = List.copyOf(parts);
    }
  }

  /// One part of the evidence.
  public record PartLine(String name, String size, String hash) {}

  private final ObjectProperty<Tab> tab = new SimpleObjectProperty<>(Tab.COMMENT);
  private final ObjectProperty<Extra> extra = new SimpleObjectProperty<>(Extra.NONE);
  private final ObservableList<HistoryLine> history = FXCollections.observableArrayList();
  private final ObjectProperty<@Nullable SenderLook> sender = new SimpleObjectProperty<>();
  private final IntegerProperty earlier = new SimpleIntegerProperty();
  private final ObjectProperty<@Nullable EvidenceLook> evidence = new SimpleObjectProperty<>();
  private final ObjectProperty<byte @Nullable []> picture = new SimpleObjectProperty<>();
  private final BooleanProperty revealed = new SimpleBooleanProperty();
  private final ObjectProperty<Reading> reading = new SimpleObjectProperty<>(Reading.BEGINNING);
  private final ObjectProperty<@Nullable Comparison> comparison = new SimpleObjectProperty<>();
  private final BooleanProperty comparing = new SimpleBooleanProperty();
  private final IntegerProperty finding = new SimpleIntegerProperty(1);
  private final DecisionModel decision = new DecisionModel();
  private final Carried carried = new Carried();
  private final BooleanProperty fold = new SimpleBooleanProperty(true);
  private final BooleanProperty blur = new SimpleBooleanProperty(true);
  private final IntegerProperty pauseAfter = new SimpleIntegerProperty(60);
  private final SeenToday seen = new SeenToday();

  public ObjectProperty<Tab> tabProperty() {
    return tab;
  }

  public ObjectProperty<Extra> extraProperty() {
    return extra;
  }

  /// Oldest first.
  public ObservableList<HistoryLine> history() {
    return history;
  }

  /// The history as it is by now; what is told already is not told anew.
  void tell(List<HistoryLine> now) {
    if (!history.equals(now)) {
      history.setAll(now);
    }
  }

  public ObjectProperty<@Nullable SenderLook> senderProperty() {
    return sender;
  }

  /// How many earlier items of the sender may be seen without saying why.
  public IntegerProperty earlierProperty() {
    return earlier;
  }

  public ObjectProperty<@Nullable EvidenceLook> evidenceProperty() {
    return evidence;
  }

  /// The picture of the item as a PNG, once it was asked for.
  public ObjectProperty<byte @Nullable []> pictureProperty() {
    return picture;
  }

  /// Whether what is folded or blurred is shown, for the open item alone.
  public BooleanProperty revealedProperty() {
    return revealed;
  }

  /// How far the person has come in a long text, for the open item alone.
  public ObjectProperty<Reading> readingProperty() {
    return reading;
  }

  /// The versions that were compared last.
  public ObjectProperty<@Nullable Comparison> comparisonProperty() {
    return comparison;
  }

  /// Whether versions are compared instead of the text being shown.
  public BooleanProperty comparingProperty() {
    return comparing;
  }

  /// Number of the finding that the feedback keys are about.
  public IntegerProperty findingProperty() {
    return finding;
  }

  /// What is open over the item while the language changes.
  Carried carried() {
    return carried;
  }

  public DecisionModel decision() {
    return decision;
  }

  /// Whether threat and abuse are folded; the person's own choice.
  public BooleanProperty foldProperty() {
    return fold;
  }

  /// Whether pictures arrive blurred and grey; the person's own choice.
  public BooleanProperty blurProperty() {
    return blur;
  }

  /// After how many items a pause is suggested; 0 for never.
  public IntegerProperty pauseAfterProperty() {
    return pauseAfter;
  }

  /// What the person has opened today.
  public SeenToday seen() {
    return seen;
  }
}
