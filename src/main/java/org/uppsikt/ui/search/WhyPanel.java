package org.uppsikt.ui.search;

import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.VBox;
import org.uppsikt.text.SearchText;
import org.uppsikt.ui.kit.Boxes;
import org.uppsikt.ui.kit.KeyButton;
import org.uppsikt.ui.kit.Kit;
import org.uppsikt.ui.kit.Overlay;
import org.uppsikt.ui.kit.SafeText;
import org.uppsikt.ui.kit.form.Field;
import org.uppsikt.ui.kit.form.Panel;
import org.uppsikt.work.search.Search;

/// Asks why a person is looked up, before anything is shown (SAF-46).
final class WhyPanel {

  private WhyPanel() {}

  static void open(Kit kit, Overlay overlay, String written, Consumer<Search.Reason> because) {
    var group = new ToggleGroup();
    var choices = new VBox();
    choices.getStyleClass().add("search-why");
    for (Search.Purpose purpose : Search.Purpose.values()) {
      var choice = new RadioButton(kit.text(SearchText.valueOf("WHY_" + purpose.name())));
      choice.setId("search.why." + purpose.name());
      choice.setUserData(purpose);
      choice.setToggleGroup(group);
      choices.getChildren().add(choice);
    }
    var words = new SimpleStringProperty("");
    var field =
        Field.line("search.why.words", kit.text(SearchText.WHY_WORDS), words)
            .help(kit.text(SearchText.WHY_WORDS_HELP));
    var ready =
        Bindings.createBooleanBinding(
            () ->
                group.getSelectedToggle() != null
                    && (chosen(group) != Search.Purpose.OTHER || !words.get().isBlank()),
            group.selectedToggleProperty(),
            words);
    var go =
        new KeyButton(kit, "search.why.go", kit.text(SearchText.WHY_GO), "Enter")
            .style("accent")
            .does(
                () -> {
                  var reason = new Search.Reason(chosen(group), words.get().strip());
                  overlay.close();
                  because.accept(reason);
                });
    go.disableProperty().bind(ready.not());
    var what = Boxes.words(kit.text(SearchText.WHY_WHAT, SafeText.harmless(written)));
    var panel =
        new Panel("search.why", kit.text(SearchText.WHY_TITLE), what, choices, field)
            .needs(kit, ready)
            .main(go)
            .cancel(kit, overlay);
    overlay.open(panel, choices.getChildren().getFirst(), () -> {});
  }

  private static Search.Purpose chosen(ToggleGroup group) {
    return (Search.Purpose) group.getSelectedToggle().getUserData();
  }
}
