package org.uppsikt.ui.kit.recovery;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import javafx.print.PrinterJob;
import javafx.scene.Node;
import org.uppsikt.ui.kit.Tasks;

/// Where a recovery key can go.
///
/// @param print prints a page; false where there is no printer or the person thinks better of it
/// @param chooseFile asks where to save, given the name suggested; empty where cancelled
public record Outlets(
    Predicate<Node> print, Function<String, Optional<Path>> chooseFile, Tasks tasks) {

  /// Prints with the system's own dialogue.
  public static boolean printer(Node page) {
    var job = PrinterJob.createPrinterJob();
    if (job == null) {
      return false;
    }
    var scene = page.getScene();
    var window = scene == null ? null : scene.getWindow();
    return job.showPrintDialog(window) && job.printPage(page) && job.endJob();
  }
}
