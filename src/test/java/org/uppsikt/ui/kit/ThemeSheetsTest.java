package org.uppsikt.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import javafx.css.CssParser;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.uppsikt.ui.FxStage;

/// A style sheet with a fault loses every rule after it and says so only in a log.
class ThemeSheetsTest {

  @ParameterizedTest
  @ValueSource(strings = {"base", "screens", "light", "dark", "controlsfx"})
  void everyRuleIsRead(String name) {
    var faults = FxStage.on(() -> faults(name));
    assertThat(faults).isEmpty();
  }

  private static List<String> faults(String name) throws IOException {
    CssParser.errorsProperty().clear();
    new CssParser().parse(ThemeSheetsTest.class.getResource("/theme/" + name + ".css"));
    return CssParser.errorsProperty().stream().map(CssParser.ParseError::getMessage).toList();
  }
}
