package org.uppsikt.ui.search;

import org.uppsikt.text.KitText;
import org.uppsikt.text.SearchText;
import org.uppsikt.ui.kit.Boxes;
import org.uppsikt.ui.kit.KeyButton;
import org.uppsikt.ui.kit.Kit;
import org.uppsikt.ui.kit.Overlay;
import org.uppsikt.ui.kit.form.Panel;

/// Everything a query may say, each with an example.
final class HelpPanel {

  private static final String[] LINES = {
    "WORDS",
    "FOLDING",
    "EXACT",
    "PHRASE",
    "PREFIX",
    "CHANNEL",
    "DATE",
    "CATEGORY",
    "STATE",
    "CASE",
    "SENDER"
  };

  private HelpPanel() {}

  static void open(Kit kit, Overlay overlay) {
    var lines = Boxes.column("search-help");
    for (String line : LINES) {
      var example = Boxes.words(kit.text(SearchText.valueOf("EXAMPLE_" + line)), "search-example");
      var words = Boxes.words(kit.text(SearchText.valueOf("HELP_" + line)));
      lines.getChildren().add(Boxes.row("search-help-line", example, Boxes.grow(words)));
    }
    var close =
        new KeyButton(kit, "search.help.close", kit.text(KitText.CLOSE), "Esc")
            .does(overlay::close);
    var panel =
        new Panel("search.help.panel", kit.text(SearchText.HELP_TITLE), lines).button(close);
    overlay.open(panel, close, () -> {});
  }
}
