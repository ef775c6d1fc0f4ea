package org.uppsikt.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.Test;
import org.uppsikt.text.Language;
import org.uppsikt.ui.FxStage;
import org.uppsikt.ui.kit.Theme.Appearance;

/// A key that does nothing is painted nowhere but in the list of keys.
class LettersTest {

  @Test
  void aLetterOrDigitIsPaintedWhileItActs_andTheRestAlways() {
    var singles = new SimpleBooleanProperty(true);
    var letter = FxStage.on(() -> new KeyCap("S"));
    var digit = FxStage.on(() -> KeyCap.digit("1"));
    var blank = FxStage.on(() -> KeyCap.digit(""));
    var both = FxStage.on(() -> new KeyCap("Ctrl+S"));
    var listed = FxStage.on(() -> KeyCap.listed("S"));
    List<KeyCap> all = List.of(letter, digit, blank, both, listed);
    FxStage.run(
        () -> {
          var kit = FxStage.kit(Language.SV, Appearance.LIGHT, 100);
          var scene = FxStage.scene(kit, new VBox(letter, digit, blank, both, listed), 200, 200);
          Letters.in(scene, singles);
        });
    for (int again = 0; again < 2; again++) {
      assertThat(all).map(KeyCap::isVisible).containsExactly(true, true, false, true, true);
      assertThat(all).map(KeyCap::isManaged).containsOnly(true);
      FxStage.run(() -> singles.set(false));
      assertThat(all).map(KeyCap::isVisible).containsExactly(false, false, false, true, true);
      assertThat(all).map(KeyCap::isManaged).containsExactly(false, false, false, true, true);
      FxStage.run(() -> singles.set(true));
    }
  }
}
