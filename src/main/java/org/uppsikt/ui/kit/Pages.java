package org.uppsikt.ui.kit;

import java.util.ArrayList;
import java.util.List;
import javafx.print.PrinterJob;
import javafx.scene.layout.VBox;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/// Paragraphs on paper, black on white whatever the screen looks like, as many on each page as it
/// takes.
public final class Pages {

  private static final double SIZE = 10;
  private static final double GAP = 6;

  private Pages() {}

  /// Prints with the system's own dialogue.
  ///
  /// @param window that the dialogue belongs to
  /// @return false where there is no printer or the person thinks better of it
  public static boolean print(@Nullable Window window, String title, List<String> paragraphs) {
    var job = PrinterJob.createPrinterJob();
    if (job == null || !job.showPrintDialog(window)) {
      return false;
    }
    var paper = job.getJobSettings().getPageLayout();
    for (VBox page : of(title, paragraphs, paper.getPrintableWidth(), paper.getPrintableHeight())) {
      if (!job.printPage(page)) {
        return false;
      }
    }
    return job.endJob();
  }

  /// The pages, each no higher than the paper. A paragraph is never split.
  ///
  /// @param width of the paper in points, without its margins
  static List<VBox> of(String title, List<String> paragraphs, double width, double height) {
    var pages = new ArrayList<VBox>();
    var all = new ArrayList<Text>();
    all.add(text(title, SIZE * 1.6, width));
    paragraphs.forEach(paragraph -> all.add(text(paragraph, SIZE, width)));
    var page = page();
    double used = 0;
    for (Text text : all) {
      double needs = text.getLayoutBounds().getHeight() + GAP;
      if (used + needs > height && !page.getChildren().isEmpty()) {
        pages.add(page);
        page = page();
        used = 0;
      }
      page.getChildren().add(text);
      used += needs;
    }
    pages.add(page);
    return pages;
  }

  private static VBox page() {
    return new VBox(GAP);
  }

  private static Text text(String words, double size, double width) {
    var text = new Text(words);
    text.setFont(Font.font("Inter", size));
    text.setWrappingWidth(width);
    return text;
  }
}
