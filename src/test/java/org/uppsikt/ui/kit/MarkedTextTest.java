package org.uppsikt.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.shape.Rectangle;
import org.junit.jupiter.api.Test;
import org.uppsikt.text.Language;
import org.uppsikt.ui.FxStage;
import org.uppsikt.ui.kit.Theme.Appearance;

class MarkedTextTest {

  @Test
  void tenMegabytes_showTheirBeginning_andMoreOnDemand() {
    var shown =
        FxStage.on(
            () -> {
              var text = text("Ett ord till. ".repeat(750_000), List.of());
              int before = text.shown();
              ((Button) text.lookup(".button")).fire();
              return List.of(before, text.shown());
            });
    assertThat(shown).containsExactly(4_000, 20_000);
  }

  @Test
  void aMarkAfterEmojiAndHiddenCharacters_liesOnItsWords() {
    var widths =
        FxStage.on(
            () -> {
              var text = "👍🏽\u202E abc dum slut";
              int at = text.indexOf("dum");
              var plain = text("dum", List.of(new Mark(0, 3, Tone.DANGER, 0, true)));
              var mixed = text(text, List.of(new Mark(at, at + 3, Tone.DANGER, 1, true)));
              return List.of(tint(plain).getWidth(), tint(mixed).getWidth());
            });
    assertThat(widths.get(1)).isCloseTo(widths.get(0), within(1.0));
  }

  @Test
  void aLinkIsText() {
    var links =
        FxStage.on(
            () ->
                text("Se https://example.org nu", List.of()).lookupAll("*").stream()
                    .filter(Hyperlink.class::isInstance)
                    .count());
    assertThat(links).isZero();
  }

  private static Rectangle tint(MarkedText text) {
    return (Rectangle) text.lookup(".mark-tint");
  }

  private static MarkedText text(String words, List<Mark> marks) {
    var kit = FxStage.kit(Language.SV, Appearance.LIGHT, 100);
    var text = new MarkedText(kit);
    text.show(words, marks);
    FxStage.scene(kit, text, 600, 400);
    return text;
  }
}
