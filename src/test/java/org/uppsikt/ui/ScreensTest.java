package org.uppsikt.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.uppsikt.text.InboxText;
import org.uppsikt.text.Language;
import org.uppsikt.text.ShellText;
import org.uppsikt.ui.inbox.InboxActions;
import org.uppsikt.ui.inbox.InboxModel;
import org.uppsikt.ui.inbox.InboxView;
import org.uppsikt.ui.kit.Keys;
import org.uppsikt.ui.kit.Kit;
import org.uppsikt.ui.kit.Theme.Appearance;
import org.uppsikt.ui.kit.opening.OpeningModel;
import org.uppsikt.ui.shell.UnpaintedPage;
import org.uppsikt.ui.start.StartActions;
import org.uppsikt.ui.start.StartController;
import org.uppsikt.ui.start.StartModel;
import org.uppsikt.work.Opening;

/// Whole screens, laid out without a window: a picture of each, and no button that has lost a part
/// of its words.
class ScreensTest {

  @ParameterizedTest
  @CsvSource({
    "inbox, LIGHT, 100, 1280, 800",
    "inbox, DARK, 100, 1280, 800",
    "inbox, LIGHT, 100, 1024, 640",
    "inbox, LIGHT, 200, 1280, 800",
    "unpublish, LIGHT, 100, 1280, 800",
    "unpublish, DARK, 100, 1280, 800",
    "unpublish, LIGHT, 100, 1024, 640",
    "empty, LIGHT, 100, 1280, 800",
    "hostile, LIGHT, 100, 1280, 800",
    "start, LIGHT, 100, 1280, 800",
    "start, DARK, 100, 1280, 800",
    "start, LIGHT, 200, 1024, 640",
    "start-checking, LIGHT, 100, 1280, 800",
    "start-checking, DARK, 100, 1280, 800",
    "start-checking, LIGHT, 200, 1280, 800",
    "unpainted, LIGHT, 100, 1280, 800",
    "unpainted, DARK, 200, 1024, 640"
  })
  void screen(String name, Appearance appearance, int percent, int width, int height) {
    assertThat(cut(name, FxStage.kit(Language.SV, appearance, percent), width, height)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void noLanguageLosesWords(Language language) {
    var kit = FxStage.kit(language, Appearance.LIGHT, 100);
    assertThat(cut("start", kit, 1280, 800)).isEmpty();
    assertThat(cut("start-checking", kit, 1024, 640)).isEmpty();
    assertThat(cut("unpublish", kit, 1280, 800)).isEmpty();
    assertThat(cut("unpainted", kit, 1024, 640)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"1280, 800, false", "1024, 640, true"})
  void inALowWindowTheThreadIsOneLine(int width, int height, boolean one) {
    var kit = FxStage.kit(Language.SV, Appearance.LIGHT, 100);
    FxStage.run(
        () -> {
          var scene = FxStage.scene(kit, root("inbox", kit), width, height);
          assertThat(nodes(scene.getRoot()).stream().map(Node::getId))
              .contains(one ? "item.thread.one" : "item.thread.all")
              .doesNotContain(one ? "item.thread.all" : "item.thread.one");
        });
  }

  /// As in the picture of the screen: from the post and from each comment above the item a line
  /// leads on to the next one, over the space between them.
  @Test
  void aLineLeadsThroughTheThread_downToTheItem() {
    var kit = FxStage.kit(Language.SV, Appearance.LIGHT, 100);
    FxStage.run(
        () -> {
          var scene = FxStage.scene(kit, root("inbox", kit), 1280, 800);
          var lines = List.copyOf(scene.getRoot().lookupAll(".spine-line"));
          assertThat(lines).hasSize(Example.card().around().above().size());
          for (Node line : lines) {
            var background = ((Region) line).getBackground().getFills().getFirst();
            assertThat(line.getLayoutBounds().getWidth()).isEqualTo(1);
            assertThat(background.getInsets().getBottom()).isNegative();
          }
        });
  }

  private static List<String> cut(String name, Kit kit, int width, int height) {
    return FxStage.on(
        () -> {
          var scene = FxStage.scene(kit, root(name, kit), width, height);
          var theme = kit.theme();
          var look = theme.dark() ? "dark" : "light";
          var language = kit.texts().language().tag();
          var size = theme.percentProperty().get() + "-" + width;
          FxStage.picture(scene, String.join("-", name, language, look, size));
          return cutButtons(scene);
        });
  }

  @Test
  void everyButtonHasAnIdOfItsOwn() {
    var ids =
        FxStage.on(
            () -> {
              var kit = FxStage.kit(Language.SV, Appearance.LIGHT, 100);
              var found = new ArrayList<String>();
              var scene = FxStage.scene(kit, root("unpublish", kit), 1280, 800);
              nodes(scene.getRoot()).stream()
                  .filter(node -> node instanceof Button && node.isFocusTraversable())
                  .forEach(node -> found.add(String.valueOf(node.getId())));
              return found;
            });
    assertThat(ids).isNotEmpty().doesNotContain("null").doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @EnumSource
  void thePracticeIsMarkedAboveEveryScreen_andNothingElseIs(Language language) {
    var kit = FxStage.kit(language, Appearance.LIGHT, 100);
    assertThat(practiceChips(kit, true)).containsExactly(kit.text(ShellText.PRACTICE));
    assertThat(practiceChips(kit, false)).isEmpty();
  }

  /// The words of the mark where it is on show.
  private static List<String> practiceChips(Kit kit, boolean practice) {
    return FxStage.on(
        () -> {
          var shell = Example.shell(kit, practice);
          var view =
              new InboxView(
                  kit,
                  Example.inbox(),
                  Ignored.actions(InboxActions.class),
                  new Keys(),
                  Optional.empty());
          shell.show("inbox", view);
          var scene = FxStage.scene(kit, shell.view(), 1280, 800);
          return nodes(scene.getRoot()).stream()
              .filter(node -> "shell.practice".equals(node.getId()) && node.isVisible())
              .map(node -> ((Labeled) node).getText())
              .toList();
        });
  }

  static Parent root(String name, Kit kit) {
    if (name.equals("unpainted")) {
      return new UnpaintedPage(kit, true, () -> {});
    }
    if (name.startsWith("start")) {
      var actions = Ignored.actions(StartActions.class);
      var start = new StartModel();
      var singles = new SimpleBooleanProperty(true);
      Parent view = new StartController(kit, start, actions, singles).view();
      if (name.equals("start-checking")) {
        start.busyProperty().set(true);
        var far = new OpeningModel.Far(Opening.Stage.CHECKING, 1_200_000_000, 4_000_000_000L);
        start.opening().farProperty().set(far);
      }
      return view;
    }
    var model = Example.inbox();
    prepare(name, model);
    var shell = Example.shell(kit);
    var keys = new Keys();
    shell.show(
        "inbox",
        new InboxView(kit, model, Ignored.actions(InboxActions.class), keys, Optional.empty()));
    return shell.view();
  }

  private static void prepare(String name, InboxModel model) {
    switch (name) {
      case "unpublish" -> {
        model.panelOpenProperty().set(true);
        model
            .undoProperty()
            .set(new InboxModel.Undo(InboxText.UNPUBLISHING_IN, "Reklam på YouTube", true));
        model.undoSecondsProperty().set(6.6);
      }
      case "empty" -> {
        model.rows().clear();
        model.itemProperty().set(null);
        model.newItemsProperty().set("");
        model
            .emptyProperty()
            .set(
                new InboxModel.Empty(
                    "Inget flaggat väntar",
                    "Kontrollen gick igenom alla 18 kommentarer sedan 07:30 och slutförde varje."
                        + " Inget i dem flaggades.",
                    InboxModel.Reason.DONE,
                    List.of(
                        new InboxModel.Fact(true, "Alla 4 kanaler hämtade", "10:41"),
                        new InboxModel.Fact(true, "Alla kontroller slutförda", "18 av 18"),
                        new InboxModel.Fact(true, "Inget filter döljer något", "0 dolda"))));
      }
      case "hostile" -> model.itemProperty().set(HostileExample.card());
      default -> {}
    }
  }

  private static List<String> cutButtons(Scene scene) {
    return nodes(scene.getRoot()).stream()
        .filter(node -> node.getStyleClass().contains("key-button"))
        .flatMap(button -> nodes((Parent) button).stream())
        .filter(node -> node instanceof Text && node.getParent() instanceof Labeled)
        .filter(node -> !((Text) node).getText().equals(((Labeled) node.getParent()).getText()))
        .map(node -> ((Labeled) node.getParent()).getText())
        .toList();
  }

  private static List<Node> nodes(Parent root) {
    var all = new ArrayList<Node>();
    for (var child : root.getChildrenUnmodifiable()) {
      if (child.isVisible()) {
        all.add(child);
        if (child instanceof Parent parent) {
          all.addAll(nodes(parent));
        }
      }
    }
    return all;
  }
}
