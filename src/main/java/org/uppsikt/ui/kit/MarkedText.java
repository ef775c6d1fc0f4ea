package org.uppsikt.ui.kit;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.uppsikt.text.KitText;
import org.uppsikt.ui.kit.TextParts.Part;

/// The whole text of an item with its marks. Of a very long one the beginning is shown, more on
/// demand, and then one part after another: all of it can be read, and no more is drawn at once
/// than the window bears.
public final class MarkedText extends VBox {

  private static final int FIRST = 4_000;

  private final Kit kit;
  private final MarkedFlow flow;
  private final Label cut = new Label();
  private final Button more = new Button();
  private final PartBar bar;
  private Consumer<Reading> read = reading -> {};
  private String text = "";
  private List<Mark> marks = List.of();
  private TextParts parts;
  private Part shown = new Part(0, 0);
  private Reading reading = Reading.BEGINNING;

  public MarkedText(Kit kit) {
    this.kit = kit;
    this.flow = new MarkedFlow(kit, 0);
    this.parts = new TextParts("", List.of(), kit.emoji()::has);
    getStyleClass().add("marked-text-box");
    setAccessibleRole(AccessibleRole.TEXT);
    cut.getStyleClass().add("muted");
    cut.setText(kit.text(KitText.TEXT_CUT));
    more.setId("text.more");
    more.getStyleClass().add("small");
    more.setOnAction(event -> readOn());
    bar = new PartBar(kit, this);
    getChildren().setAll(flow);
  }

  /// @param onRead told how far somebody has come, so that a text that is drawn anew can be [#read]
  ///     from there
  public void onRead(Consumer<Reading> onRead) {
    read = onRead;
  }

  public void show(String newText, List<Mark> newMarks) {
    text = newText;
    marks = newMarks.stream().filter(mark -> mark.end() > mark.start()).toList();
    parts = new TextParts(text, marks, kit.emoji()::has);
    reading = Reading.BEGINNING;
    draw(parts.from(0, FIRST));
  }

  /// Whether all of the text is on show. A part ends where it gets too long or too dear to draw.
  public boolean isWhole() {
    return shown.from() == 0 && shown.to() == text.length();
  }

  /// UTF-16 units on screen now.
  public int shown() {
    return shown.to() - shown.from();
  }

  /// Goes on where somebody was, or to a found place; of a text that is on show as a whole nothing
  /// changes.
  public void read(Reading wanted) {
    if (wanted.equals(reading) || isWhole()) {
      return;
    }
    if (wanted.sought() >= 0 && wanted.from() < 0) {
      int sought = within(wanted.sought());
      turn(shown.holds(sought) ? shown : parts.around(sought), sought);
    } else if (wanted.from() < 0) {
      reading = Reading.BEGINNING;
      draw(parts.from(0, FIRST));
    } else if (wanted.from() < text.length()) {
      reading = wanted;
      Part most = parts.from(wanted.from());
      draw(new Part(most.from(), Math.min(most.to(), wanted.to())));
    }
  }

  /// Shows the next part.
  ///
  /// @return false where there is none
  public boolean readOn() {
    if (shown.to() >= text.length()) {
      return false;
    }
    boolean grows = reading.from() < 0;
    Part next = parts.from(grows ? 0 : shown.to());
    // A beginning that is all that can be drawn at once does not grow.
    turn(grows && next.equals(shown) ? parts.from(shown.to()) : next, -1);
    return true;
  }

  /// Shows the part before.
  ///
  /// @return false where there is none
  public boolean readBack() {
    if (shown.from() == 0) {
      return false;
    }
    turn(parts.before(shown.from()), -1);
    return true;
  }

  /// Shows the next found place, or the one before.
  ///
  /// @return false where there is none
  boolean seek(boolean onwards) {
    Optional<Integer> place = place(onwards);
    place.ifPresent(at -> turn(shown.holds(at) ? shown : parts.around(at), at));
    return place.isPresent();
  }

  /// The found place after the one asked for last, or before it; else the nearest beyond what is on
  /// show.
  Optional<Integer> place(boolean onwards) {
    boolean asked = shown.holds(reading.sought());
    int at = asked ? reading.sought() : onwards ? shown.from() - 1 : shown.to();
    var starts = marks.stream().map(Mark::start);
    return onwards
        ? starts.filter(start -> start > at).min(Integer::compare)
        : starts.filter(start -> start < at).max(Integer::compare);
  }

  Part part() {
    return shown;
  }

  String text() {
    return text;
  }

  private int within(int offset) {
    return Math.clamp(offset, 0, text.length() - 1);
  }

  private void turn(Part part, int sought) {
    boolean other = !part.equals(shown);
    boolean grows = other && part.from() == shown.from();
    // What is found in the short beginning makes no part of it.
    boolean inBeginning = !other && reading.from() < 0;
    reading = inBeginning ? Reading.BEGINNING : new Reading(part.from(), part.to(), sought);
    if (other) {
      draw(part);
    } else if (!inBeginning) {
      bar.show();
    }
    read.accept(reading);
    if (!grows || sought >= 0) {
      Fx.later(() -> Scroll.toTop(flow, () -> flow.down(sought)));
    }
  }

  private void draw(Part part) {
    shown = part;
    flow.show(text, part.from(), part.to(), marks);
    setAccessibleText(flow.getAccessibleText());
    if (isWhole()) {
      getChildren().setAll(flow);
    } else if (reading.from() < 0) {
      more.setText(kit.text(KitText.SHOW_MORE, text.length() - part.to()));
      getChildren().setAll(flow, cut, more);
    } else {
      boolean focused = PartBar.isAt(more);
      getChildren().setAll(bar.place(), flow, bar.buttons());
      bar.show();
      if (focused) {
        bar.focusOn();
      }
    }
  }
}
