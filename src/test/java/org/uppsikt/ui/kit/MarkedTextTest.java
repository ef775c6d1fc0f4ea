package org.uppsikt.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;
import org.uppsikt.text.Language;
import org.uppsikt.ui.FxStage;
import org.uppsikt.ui.kit.Theme.Appearance;

class MarkedTextTest {

  private static final int WIDTH = 600;

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
    assertThat(shown.get(0)).isBetween(3_900, 4_000);
    assertThat(shown.get(1)).isBetween(19_900, 20_000);
  }

  /// All of it can be read: on and back by parts, with where one is, and from one found place to
  /// the next, however far on that stands.
  @Test
  void tenMegabytes_areReadToTheirEnd_andEveryFoundPlaceIsReached() {
    String end = " idiot och slut";
    String words = "Ett ord till. ".repeat(750_000) + end;
    int place = words.indexOf("idiot");
    FxStage.run(
        () -> {
          var text = text(words, List.of(new Mark(place, place + 5, Tone.DANGER, 1, true)));
          press(text, "text.more");
          press(text, "text.on");
          assertThat(pieces(text).getLast().getText()).startsWith(words.substring(20_000, 20_010));
          assertThat(told(text))
              .matches("Tecken (19|20)\u00a0\\d{3}–39\u00a0\\d{3} av 10\u00a0500\u00a0015");
          press(text, "text.place-after");
          assertThat(tint(text)).isNotNull();
          assertThat(told(text)).endsWith("–10\u00a0500\u00a0015 av 10\u00a0500\u00a0015");
          assertThat(shown(text)).containsExactly("text.back");
          press(text, "text.back");
          assertThat(shown(text)).containsExactly("text.back", "text.on", "text.place-after");
          assertThat(tint(text)).isNull();
        });
  }

  /// A button that leads no further hands the keyboard on.
  @Test
  void readByKeyboard_itNeverLosesIt() {
    String words = "Ett ord till. ".repeat(2_500);
    FxStage.run(
        () -> {
          var text = text(words, List.of());
          for (var step : List.of("text.more", "text.on", "text.back")) {
            button(text, step).requestFocus();
            press(text, step);
            Node owner = text.getScene().getFocusOwner();
            assertThat(owner.isVisible() && owner.getScene() != null).as(step).isTrue();
            assertThat(shown(text)).as(step).contains(owner.getId());
          }
        });
  }

  @Test
  void whatIsDrawnAnew_isReadOnFromWhereSomebodyWas() {
    String words = "Ett ord till. ".repeat(5_000);
    FxStage.run(
        () -> {
          var read = new AtomicReference<>(Reading.BEGINNING);
          var text = text(words, List.of());
          text.onRead(read::set);
          press(text, "text.more");
          press(text, "text.on");
          var anew = text(words, List.of());
          anew.read(read.get());
          assertThat(told(anew)).isEqualTo(told(text)).doesNotStartWith("Tecken 1–");
        });
  }

  /// A found place that is on show already is led to within what is on show, and only once.
  @Test
  void aFoundPlaceInTheOpenPart_isHandedOn() {
    String calm = "Ett ord till. ".repeat(2_000);
    int place = calm.length();
    var mark = new Mark(place, place + 5, Tone.DANGER, 1, true);
    FxStage.run(
        () -> {
          var read = new AtomicReference<>(Reading.BEGINNING);
          var text = text(calm + "idiot " + calm, List.of(mark));
          text.onRead(read::set);
          press(text, "text.more");
          press(text, "text.on");
          String part = told(text);
          text.read(Reading.of(place));
          assertThat(told(text)).isEqualTo(part);
          assertThat(read.get().sought()).isEqualTo(place);
          assertThat(read.get().from()).as("where one is").isBetween(19_000, 20_000);
        });
  }

  /// In the short beginning it is led to as well, and that stays the short beginning.
  @Test
  void aFoundPlaceInTheBeginning_makesNoPartOfIt() {
    String words = "Ett ord till. ".repeat(200) + "idiot " + "Ett ord till. ".repeat(2_000);
    var mark = new Mark(2_800, 2_805, Tone.DANGER, 1, true);
    FxStage.run(
        () -> {
          var read = new AtomicReference<>(Reading.of(2_800));
          var text = text(words, List.of(mark));
          text.onRead(read::set);
          text.read(Reading.of(2_800));
          assertThat(read.get()).as("not led to again").isEqualTo(Reading.BEGINNING);
          assertThat(shown(text)).isEmpty();
          press(text, "text.more");
          assertThat(told(text)).startsWith("Tecken 1–");
        });
  }

  private static void press(MarkedText text, String id) {
    button(text, id).fire();
    text.applyCss();
    text.layout();
  }

  private static Button button(MarkedText text, String id) {
    return text.lookupAll(".button").stream()
        .filter(node -> id.equals(node.getId()))
        .map(Button.class::cast)
        .findFirst()
        .orElseThrow();
  }

  private static List<String> shown(MarkedText text) {
    return text.lookupAll(".part-bar > .button").stream()
        .filter(Node::isVisible)
        .map(Node::getId)
        .toList();
  }

  private static String told(MarkedText text) {
    return text.lookupAll(".label").stream()
        .filter(node -> "text.place".equals(node.getId()))
        .map(node -> ((Label) node).getText())
        .findFirst()
        .orElseThrow();
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

  /// A line of letters under stacks of marks is wider than JavaFX believes.
  @Test
  void stackedMarks_areDrawnNoFurtherThanTheirCard() {
    String stacked = "Z\u0327\u0329\u0322\u0316" + "\u0301".repeat(11) + "a\u0489\u0334";
    Bounds drawn =
        FxStage.on(
            () ->
                text(stacked.repeat(40), List.of())
                    .lookup(".marked-flow")
                    .getClip()
                    .getBoundsInParent());
    assertThat(drawn.getMaxX()).isBetween(WIDTH - 1.0, WIDTH + 2.0);
    assertThat(drawn.getHeight()).isGreaterThan(60);
  }

  /// JavaFX draws a word twice where a line ends within a piece that runs from right to left.
  @Test
  void wordsFromRightToLeft_areEachAPieceOfTheirOwn() {
    var words =
        FxStage.on(
            () ->
                pieces(text("Hej \u0639\u0631\u0628\u064a \u05e9\u05dc\u05d5\u05dd ok", List.of()))
                    .stream()
                    .map(Text::getText)
                    .filter(piece -> !piece.isBlank())
                    .map(String::strip)
                    .toList());
    assertThat(words)
        .containsExactly("Hej", "\u0639\u0631\u0628\u064a", "\u05e9\u05dc\u05d5\u05dd", "ok");
  }

  /// One Arabic word does not break up the sentences around it.
  @Test
  void wordsFromLeftToRight_stayWholeBesideOthers() {
    var words =
        FxStage.on(
            () ->
                pieces(
                        text(
                            "Detta är \u0639\u0631\u0628\u064a \u05e9\u05dc\u05d5\u05dd och inget annat här",
                            List.of()))
                    .stream()
                    .map(Text::getText)
                    .filter(piece -> !piece.isBlank())
                    .toList());
    assertThat(words)
        .containsExactly(
            "Detta är ",
            "\u0639\u0631\u0628\u064a",
            "\u05e9\u05dc\u05d5\u05dd",
            " och inget annat här");
  }

  @Test
  void aLineOfALongText_drawsNoMoreThanFits() {
    int drawn =
        FxStage.on(
            () -> {
              var kit = FxStage.kit(Language.SV, Appearance.LIGHT, 100);
              var line = new MarkedFlow(kit, 1);
              line.show("o".repeat(10_000_000), List.of());
              int all = line.getAccessibleText().length();
              FxStage.scene(kit, line, WIDTH, 100);
              return all;
            });
    assertThat(drawn).isEqualTo(1_001);
  }

  private static List<Text> pieces(MarkedText text) {
    return text.lookup(".marked-text").lookupAll("*").stream()
        .filter(Text.class::isInstance)
        .map(Text.class::cast)
        .toList();
  }

  private static Rectangle tint(MarkedText text) {
    return (Rectangle) text.lookup(".mark-tint");
  }

  private static MarkedText text(String words, List<Mark> marks) {
    var kit = FxStage.kit(Language.SV, Appearance.LIGHT, 100);
    var text = new MarkedText(kit);
    text.show(words, marks);
    FxStage.scene(kit, text, WIDTH, 400);
    return text;
  }
}
