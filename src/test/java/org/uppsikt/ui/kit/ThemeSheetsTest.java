package org.uppsikt.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import javafx.css.CssParser;
import javafx.css.Selector;
import javafx.css.Stylesheet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.uppsikt.ui.FxStage;

/// A style sheet with a fault loses every rule after it and says so only in a log.
class ThemeSheetsTest {

  private static final Pattern EVERYWHERE =
      Pattern.compile("[ >](\\*|Text|\\*\\.(icon|label|key|key-button-content))$");

  @ParameterizedTest
  @ValueSource(strings = {"base", "screens", "light", "dark", "controlsfx"})
  void everyRuleIsRead(String name) {
    var faults = FxStage.on(() -> faults(name));
    assertThat(faults).isEmpty();
  }

  /// Rows and cards are made of these, and each that comes on show is held against every rule that
  /// ends in its class: with `a b` against all its ancestors, with `a > b` against its parent.
  @ParameterizedTest
  @ValueSource(strings = {"base", "screens"})
  void whatEveryRowIsMadeOfIsNamedByTheWayToIt(String name) {
    var found = FxStage.on(() -> endings(name));
    assertThat(found).isNotEmpty();
    assertThat(found).filteredOn(ThemeSheetsTest::asksEveryAncestor).isEmpty();
  }

  private static List<String> endings(String name) throws IOException {
    return parsed(name).getRules().stream()
        .flatMap(rule -> rule.getSelectors().stream())
        .map(Selector::toString)
        .map(ThemeSheetsTest::withoutStates)
        .filter(selector -> EVERYWHERE.matcher(selector).find())
        // What lies beneath a question is named by its kinds; their ancestors cannot be.
        .filter(selector -> !selector.startsWith("*.beneath"))
        .toList();
  }

  private static boolean asksEveryAncestor(String selector) {
    return selector.matches(".*[^> ] +[^> ]+");
  }

  private static String withoutStates(String selector) {
    return selector.replaceAll(":[\\w-]+", "");
  }

  private static Stylesheet parsed(String name) throws IOException {
    return new CssParser().parse(ThemeSheetsTest.class.getResource("/theme/" + name + ".css"));
  }

  private static List<String> faults(String name) throws IOException {
    CssParser.errorsProperty().clear();
    parsed(name);
    return CssParser.errorsProperty().stream().map(CssParser.ParseError::getMessage).toList();
  }
}
