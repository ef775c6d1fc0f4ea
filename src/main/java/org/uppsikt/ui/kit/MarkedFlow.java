package org.uppsikt.ui.kit;

import java.util.List;
import java.util.stream.Stream;
import javafx.geometry.Orientation;
import javafx.geometry.Point2D;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.PathElement;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.uppsikt.domain.item.LosslessText;

/// A text with emoji as images, hidden characters made visible and found places marked: a tint
/// behind and a line under them. Nothing in it can be clicked. With a limit of lines it ends in an
/// ellipsis.
///
/// The text is a flow of its own, so no direction mark in it can reorder what stands around it.
public final class MarkedFlow extends Region {

  private static final double LINE = 2;

  /// More than this never fits into one line, and a text of millions must not be laid out for it.
  private static final int WIDEST_LINE = 1_000;

  private final Kit kit;
  private final int maxLines;
  private final Pane tints = new Pane();
  private final TextFlow flow = new TextFlow();
  private String text = "";
  private int start;
  private int end;
  private List<Mark> marks = List.of();
  private FlowFill fill;
  private double least;
  private double fittedWidth = -1;
  private double fittedSize = -1;
  private boolean cut;
  private double wholeWidth;
  private double wholeSize;

  /// Up to this width the text is not broken into lines.
  private double unbroken;

  /// @param maxLines most lines shown, 0 for all
  public MarkedFlow(Kit kit, int maxLines) {
    this.kit = kit;
    this.maxLines = maxLines;
    getStyleClass().add("marked-flow");
    flow.getStyleClass().add("marked-text");
    tints.setManaged(false);
    tints.setMouseTransparent(true);
    flow.setManaged(false);
    getChildren().addAll(tints, flow);
    setMaxHeight(USE_PREF_SIZE);
    fill = new FlowFill(kit, "", 0, 0, List.of());
    flow.getChildren().setAll(fill.nodes());
    setClip(clip());
    if (maxLines > 0) {
      setMinWidth(0);
      // The flow is laid out by hand, so nobody else says that its text has another size.
      Attached.to(this).on(kit.theme().percentProperty(), percent -> requestLayout());
    }
  }

  /// What does not fit is not drawn over what stands beside it. Where all lines are shown, the
  /// numbers of the marks may stand out a little above and below.
  private Rectangle clip() {
    double out = maxLines > 0 ? 0 : 2 * LINE;
    var clip = new Rectangle();
    clip.setY(-out);
    clip.widthProperty().bind(widthProperty().add(LINE));
    clip.heightProperty().bind(heightProperty().add(LINE + 2 * out));
    return clip;
  }

  /// So much of it is not given up for what stands beside it, such as a name beside a time.
  ///
  /// @param em in widths of its own text
  public MarkedFlow atLeast(double em) {
    least = em;
    setMinWidth(USE_COMPUTED_SIZE);
    return this;
  }

  public void show(String newText, List<Mark> newMarks) {
    show(newText, 0, newText.length(), newMarks);
  }

  /// Shows a stretch of the text; the marks keep their places in the whole of it.
  void show(String newText, int newStart, int newEnd, List<Mark> newMarks) {
    boolean fits = maxLines == 0 || newEnd <= maxLines * WIDEST_LINE;
    int kept = fits ? newEnd : LosslessText.cut(newText, maxLines * WIDEST_LINE);
    String now = fits ? newText : newText.substring(0, kept) + "…";
    int nowEnd = fits ? newEnd : now.length();
    if (now.equals(text) && newStart == start && nowEnd == end && newMarks.equals(marks)) {
      return;
    }
    text = now;
    start = newStart;
    end = nowEnd;
    marks = List.copyOf(newMarks);
    fittedWidth = -1;
    unbroken = 0;
    refill(end, false);
    setAccessibleText(TextRuns.harmless(text.substring(start, end)));
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  @Override
  protected double computePrefWidth(double height) {
    if (!cut) {
      wholeWidth = flow.prefWidth(-1);
      wholeSize = fontSize();
    }
    // What it wants does not depend on what it shows, or it would shrink to nothing, cut by cut.
    return Math.ceil(wholeWidth * fontSize() / wholeSize) + 1;
  }

  @Override
  protected double computeMinWidth(double height) {
    return least > 0
        ? Math.min(prefWidth(height), least * fontSize())
        : super.computeMinWidth(height);
  }

  @Override
  protected double computePrefHeight(double width) {
    if (maxLines == 1) {
      return snapSizeY(lineHeight() - flow.getLineSpacing());
    }
    double all = heightAt(width);
    return snapSizeY(maxLines == 0 ? all : Math.min(all, maxLines * lineHeight()));
  }

  @Override
  protected double computeMinHeight(double width) {
    return computePrefHeight(width);
  }

  @Override
  public double getBaselineOffset() {
    return flow.getBaselineOffset();
  }

  @Override
  protected void layoutChildren() {
    if (maxLines > 0) {
      fit();
    }
    double height = heightAt(getWidth());
    flow.resizeRelocate(0, 0, getWidth() > unbroken ? getWidth() : flow.prefWidth(-1), height);
    flow.layout();
    drawMarks();
  }

  /// How high the text is at a width. A word of joined letters, as in Arabic, that is wider than
  /// the line cannot be broken by JavaFX 26.0.2: it fails, and a window that fails to be laid out
  /// is painted no more. Such a text stands in one line, of which is shown what there is room for.
  private double heightAt(double width) {
    if (width > 0 && width <= unbroken) {
      return flow.prefHeight(-1);
    }
    try {
      return flow.prefHeight(width);
    } catch (IndexOutOfBoundsException cannotBreak) {
      unbroken = width;
      refill(end, false);
      flow.applyCss();
      return flow.prefHeight(-1);
    }
  }

  private void refill(int to, boolean shorter) {
    cut = shorter;
    var shown = cut ? text.substring(0, to).stripTrailing() + "…" : text;
    fill = new FlowFill(kit, shown, start, cut ? shown.length() : to, marks);
    flow.getChildren().setAll(fill.nodes());
    requestLayout();
  }

  /// Cuts the text where the last allowed line ends, once per width and size of text.
  private void fit() {
    double size = fontSize();
    if (getWidth() == fittedWidth && size == fittedSize || getWidth() <= 0) {
      return;
    }
    fittedWidth = getWidth();
    fittedSize = size;
    refill(end, false);
    flow.applyCss();
    wholeWidth = flow.prefWidth(-1);
    wholeSize = size;
    double height = heightAt(getWidth());
    if (height <= maxLines * lineHeight() + 1) {
      return;
    }
    // One line is cut within a word as well: broken at it, a name of two would lose half.
    flow.resize(maxLines == 1 ? wholeWidth : getWidth(), height);
    flow.layout();
    double middle = (maxLines - 0.5) * lineHeight();
    var hit = flow.getHitInfo(new Point2D(Math.max(0, getWidth() - 1.2 * size), middle));
    refill(Math.min(end, fill.origin(hit.getCharIndex())), true);
    flow.applyCss();
  }

  /// How far down the line with a mark lies that begins there; 0 where none is shown.
  double down(int mark) {
    return fill.placed().stream()
        .filter(placed -> placed.mark().start() == mark)
        .flatMap(placed -> Stream.of(flow.getRangeShape(placed.from(), placed.to(), false)))
        .filter(MoveTo.class::isInstance)
        .mapToDouble(element -> ((MoveTo) element).getY())
        .findFirst()
        .orElse(0);
  }

  private double fontSize() {
    return ((Text) flow.getChildren().getFirst()).getFont().getSize();
  }

  private double lineHeight() {
    return fontSize() * 1.21 + flow.getLineSpacing();
  }

  private void drawMarks() {
    tints.getChildren().clear();
    for (var placed : fill.placed()) {
      rectangle(flow.getRangeShape(placed.from(), placed.to(), false), placed.mark());
    }
    // What is drawn while the window is laid out would stay black until something else is styled.
    tints.applyCss();
  }

  /// The range comes as one closed outline per line.
  private void rectangle(PathElement[] outline, Mark mark) {
    var box = new Box();
    for (var element : outline) {
      switch (element) {
        case MoveTo move -> {
          box.draw(mark);
          box.add(move.getX(), move.getY());
        }
        case LineTo line -> box.add(line.getX(), line.getY());
        default -> {}
      }
    }
    box.draw(mark);
  }

  /// Bounds of one line's outline.
  private final class Box {
    private double left = Double.MAX_VALUE;
    private double top = Double.MAX_VALUE;
    private double right;
    private double bottom;

    void add(double x, double y) {
      left = Math.min(left, x);
      top = Math.min(top, y);
      right = Math.max(right, x);
      bottom = Math.max(bottom, y);
    }

    void draw(Mark mark) {
      if (right > left) {
        double y = bottom + LINE / 2;
        var line = new Path(new MoveTo(left, y), new LineTo(right, y));
        line.getStyleClass().add(mark.ground() ? "mark-line" : "mark-dashes");
        mark.tone().on(line);
        if (mark.ground()) {
          var tint = new Rectangle(left, top, right - left, bottom - top);
          tint.setFill(Color.TRANSPARENT);
          tint.getStyleClass().add("mark-tint");
          mark.tone().on(tint);
          tints.getChildren().add(tint);
        }
        tints.getChildren().add(line);
      }
      left = Double.MAX_VALUE;
      top = Double.MAX_VALUE;
      right = 0;
      bottom = 0;
    }
  }
}
