package org.uppsikt.evidence.sheet;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/// Writes from the top of the first page to the bottom of the last (A4), measures in points.
final class Flow implements AutoCloseable {

  static final float LEFT = 56;
  static final float WIDTH = PDRectangle.A4.getWidth() - 2 * LEFT;
  private static final float TOP = PDRectangle.A4.getHeight() - 52;
  private static final float BOTTOM = 74;
  private static final float LABEL_WIDTH = 128;
  private static final float BAR_INDENT = 14;
  private static final int LONGEST_SIDE = 1600;

  private final PDDocument document;
  private final TextLayout layout;
  private final Ink ink;
  private final List<PDPageContentStream> pages = new ArrayList<>();
  private PDPageContentStream page;
  private float y;

  Flow(PDDocument document, TextLayout layout, Ink ink) throws IOException {
    this.document = document;
    this.layout = layout;
    this.ink = ink;
    this.page = newPage();
  }

  void gap(float points) {
    y -= points;
  }

  void text(String text, Style style) throws IOException {
    for (TextLine line : layout.lines(text, style.face(), WIDTH / style.size())) {
      need(style.leading());
      set(line, style, LEFT, WIDTH);
      y -= style.leading();
    }
  }

  /// A large line, and at its right edge a framed mark where there is one.
  void title(String text, Style style, String mark) throws IOException {
    if (!mark.isEmpty()) {
      float width = layout.width(mark, Style.MARK.face()) * Style.MARK.size();
      float left = LEFT + WIDTH - width - 10;
      float bottom = y - style.leading() / 2 - 10;
      ink.frame(page, Tint.RED, left - 10, bottom, width + 20, 20);
      float base = bottom + (20 - Style.MARK.size() * 0.72f) / 2;
      ink.line(page, single(mark, Style.MARK), Style.MARK, left, base);
    }
    text(text, style);
  }

  /// A wash of colour behind a short text.
  void banner(String text, Style style) throws IOException {
    List<TextLine> lines = layout.lines(text, style.face(), (WIDTH - 24) / style.size());
    float height = lines.size() * style.leading() + 12;
    need(height);
    ink.fill(page, Tint.WASH, LEFT, y - height, WIDTH, height);
    ink.fill(page, Tint.BLUE, LEFT, y - height, 3, height);
    y -= 6;
    for (TextLine line : lines) {
      set(line, style, LEFT + 14, WIDTH - 24);
      y -= style.leading();
    }
    y -= 6;
  }

  void heading(String text) throws IOException {
    need(Style.HEADING.leading() + 44);
    y -= 14;
    text(text, Style.HEADING);
    ink.fill(page, Tint.HAIRLINE, LEFT, y + 1, WIDTH, 0.6f);
    y -= 5;
  }

  void fact(String label, String value) throws IOException {
    fact(label, value, Style.VALUE);
  }

  void fact(String label, String value, Style style) throws IOException {
    float labelEm = (LABEL_WIDTH - 10) / Style.LABEL.size();
    List<TextLine> labels = layout.lines(label, Style.LABEL.face(), labelEm);
    float width = WIDTH - LABEL_WIDTH;
    List<TextLine> values = layout.lines(value, style.face(), width / style.size());
    int rows = Math.max(labels.size(), values.size());
    for (int i = 0; i < rows; i++) {
      need(Style.LABEL.leading());
      if (i < labels.size()) {
        set(labels.get(i), Style.LABEL, LEFT, LABEL_WIDTH - 10);
      }
      if (i < values.size()) {
        set(values.get(i), style, LEFT + LABEL_WIDTH, width);
      }
      y -= Style.LABEL.leading();
    }
    y -= 2;
  }

  /// Text that somebody else wrote, with a bar at its left.
  void quoted(String text, Style style, Tint bar) throws IOException {
    float width = WIDTH - BAR_INDENT;
    for (TextLine line : layout.lines(text, style.face(), width / style.size())) {
      need(style.leading());
      ink.fill(page, bar, LEFT, y - style.leading(), 2.4f, style.leading() + 0.2f);
      set(line, style, LEFT + BAR_INDENT, width);
      y -= style.leading();
    }
  }

  /// A picture as wide as the page allows, with a caption over it.
  void picture(Flattened flat, String caption) throws IOException {
    float room = TOP - BOTTOM - 30;
    float scale = Math.min(Math.min(WIDTH / flat.width(), room / flat.height()), 0.75f);
    float width = flat.width() * scale;
    float height = flat.height() * scale;
    need(height + 30);
    text(caption, Style.SMALL);
    page.drawImage(ink.picture(flat), LEFT, y - height, width, height);
    ink.frame(page, Tint.HAIRLINE, LEFT, y - height, width, height);
    y -= height + 10;
  }

  /// Writes the foot of every page and closes them.
  void finish(String first, String second, PageNumber number) throws IOException {
    for (int i = 0; i < pages.size(); i++) {
      page = pages.get(i);
      ink.fill(page, Tint.HAIRLINE, LEFT, 58, WIDTH, 0.6f);
      y = 54;
      String of = number.of(i + 1, pages.size());
      float width = layout.width(of, Style.FOOT.face()) * Style.FOOT.size();
      set(single(of, Style.FOOT), Style.FOOT, LEFT + WIDTH - width, y - Style.FOOT.leading());
      for (String text : List.of(first, second)) {
        for (TextLine line : layout.lines(text, Style.FOOT.face(), 420 / Style.FOOT.size())) {
          set(line, Style.FOOT, LEFT, WIDTH);
          y -= Style.FOOT.leading();
        }
      }
    }
    close();
  }

  static int longestSide() {
    return LONGEST_SIDE;
  }

  @Override
  public void close() throws IOException {
    for (PDPageContentStream open : pages) {
      open.close();
    }
    pages.clear();
  }

  /// Words for "page 2 of 5".
  interface PageNumber {
    String of(int page, int pages);
  }

  private TextLine single(String text, Style style) {
    return layout.lines(text, style.face(), Float.MAX_VALUE).getFirst();
  }

  private void set(TextLine line, Style style, float left, float width) throws IOException {
    float x = line.rightToLeft() ? left + width - line.em() * style.size() : left;
    float middle = (style.leading() - style.size()) / 2;
    ink.line(page, line, style, x, y - middle - style.size() * 0.8f);
  }

  private void need(float points) throws IOException {
    if (y - points < BOTTOM) {
      page = newPage();
    }
  }

  private PDPageContentStream newPage() throws IOException {
    var sheet = new PDPage(PDRectangle.A4);
    document.addPage(sheet);
    var stream = new PDPageContentStream(document, sheet);
    pages.add(stream);
    y = TOP;
    return stream;
  }
}
