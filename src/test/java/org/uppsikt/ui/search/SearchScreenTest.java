package org.uppsikt.ui.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.text.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.uppsikt.domain.people.PersonId;
import org.uppsikt.domain.search.Folding;
import org.uppsikt.store.Database;
import org.uppsikt.store.StoreBench;
import org.uppsikt.testing.Ticking;
import org.uppsikt.testing.Workplace;
import org.uppsikt.text.Language;
import org.uppsikt.text.SearchText;
import org.uppsikt.ui.Example;
import org.uppsikt.ui.FxStage;
import org.uppsikt.ui.LeftScreen;
import org.uppsikt.ui.Seen;
import org.uppsikt.ui.kit.Kit;
import org.uppsikt.ui.kit.Tasks;
import org.uppsikt.ui.kit.Theme.Appearance;
import org.uppsikt.work.search.Hit;
import org.uppsikt.work.search.IndexRun;
import org.uppsikt.work.search.Indexing;
import org.uppsikt.work.search.Search;

/// The search screen over a real workspace.
class SearchScreenTest {

  private static final String FIRST = "search.recent.0";

  @TempDir Path folder;
  private final Ticking clock = new Ticking();
  private final SearchModel model = new SearchModel();
  private Database database;
  private Workplace place;
  private final List<Hit> shown = new ArrayList<>();
  private PersonId person;
  private Indexing indexing;
  private boolean folding = true;

  @BeforeEach
  void start() {
    database = StoreBench.h2(folder, clock);
    place = new Workplace(database, clock);
    person = database.read(tx -> place.office.tables().people().all(tx)).getFirst().id();
    indexing = new Indexing(place.office);
    place.arrive(
        "När plogas Bygatan? Snöröjningen på Bygatan är under all kritik och nu har det snöat i tre"
            + " dagar utan att en enda plogbil har synts till.",
        "Tack för snabb snöröjning i Södra!",
        "Varför är badhuset stängt hela våren? Ni lovade att återställa omklädningsrummen till"
            + " mars, och det stod i tidningen att allt var klart.",
        "Jag ska döda dig om du inte ordnar snöröjning 😡");
    indexing.catchUp(() -> false, standing -> {});
  }

  @AfterEach
  void stop() {
    database.close();
  }

  @ParameterizedTest
  @CsvSource({
    "found, SV, LIGHT, 100, 1280, 800",
    "found, SV, DARK, 100, 1280, 800",
    "found, FI, LIGHT, 100, 1280, 800",
    "found, FI, LIGHT, 200, 1280, 800",
    "found, SV, LIGHT, 100, 1024, 640",
    "words, SV, LIGHT, 100, 1280, 800",
    "words, FI, DARK, 200, 1280, 800",
    "nothing, SV, LIGHT, 100, 1280, 800",
    "fault, FI, DARK, 100, 1280, 800",
    "why, SV, LIGHT, 100, 1280, 800",
    "why, FI, DARK, 100, 1280, 800",
    "help, SV, LIGHT, 100, 1280, 800",
    "help, FI, LIGHT, 100, 1280, 800",
    "recent, SV, LIGHT, 100, 1280, 800",
    "building, SV, LIGHT, 100, 1280, 800"
  })
  void screen(String name, Language language, Appearance look, int percent, int width, int height) {
    var kit = FxStage.kit(language, look, percent);
    var cut =
        FxStage.on(
            () -> {
              Parent root = root(name, kit);
              var scene = FxStage.scene(kit, root, width, height);
              FxStage.picture(
                  scene,
                  String.join(
                      "-", "search", name, language.tag(), look.name(), percent + "-" + width));
              Seen.isWhole(scene, name);
              return cutButtons(root);
            });
    assertThat(cut).isEmpty();
  }

  @Test
  void onceItWasLeft_nothingThatStaysKeepsIt() {
    Kit kit = FxStage.kit(Language.SV, Appearance.LIGHT, 100);
    LeftScreen.isLetGoOf(
        kit,
        () -> {
          var controller = controller(kit);
          controller.search("snöröj*");
          return controller.view();
        });
    assertThat(model.rows()).isNotEmpty();
  }

  /// In a window there are a header above it and a status bar below it.
  @Test
  void atTwiceTheText_itTakesNoMoreRoomThanThereIs() {
    var kit = FxStage.kit(Language.FI, Appearance.LIGHT, 200);
    FxStage.run(
        () -> {
          var view = controller(kit).view();
          FxStage.scene(kit, new BorderPane(view), 1168, 400);
          assertThat(view.minHeight(1168)).isLessThanOrEqualTo(400);
          assertThat(view.getHeight()).isLessThanOrEqualTo(400);
        });
  }

  @Test
  void aThreatStaysFolded_untilItIsAskedFor() {
    var kit = FxStage.kit(Language.SV, Appearance.LIGHT, 100);
    FxStage.run(
        () -> {
          SearchController controller = controller(kit);
          controller.search("döda");
          FxStage.scene(kit, controller.view(), 1280, 800);
          assertThat(model.rows())
              .singleElement()
              .satisfies(row -> assertThat(row.shown()).doesNotContain("döda"));
          assertThat(said(controller.view())).noneMatch(words -> words.contains("döda"));
          ((ButtonBase) byId(controller.view(), "search.reveal")).fire();
          assertThat(nodes(controller.view())).anyMatch(n -> "search.text".equals(n.getId()));
          folding = false;
          controller.search("döda");
          assertThat(model.rows().getFirst().shown()).contains("döda");
        });
  }

  /// A word found far beyond the beginning of a long text is the first that is shown of it.
  @Test
  void aHitFarBeyondTheBeginning_isOnShow() {
    place.arrive("Ett ord till. ".repeat(9_000) + "Sedan kom kommunalrådet.");
    indexing.catchUp(() -> false, standing -> {});
    var kit = FxStage.kit(Language.SV, Appearance.LIGHT, 100);
    FxStage.run(
        () -> {
          SearchController controller = controller(kit);
          controller.search("kommunalrådet");
          FxStage.scene(kit, controller.view(), 1280, 800);
          assertThat(byId(controller.view(), "search.text").getAccessibleText())
              .endsWith("Sedan kom kommunalrådet.")
              .hasSizeLessThan(20_001);
        });
  }

  /// Every word of the hits and of the chosen one, for the eye and for a screen reader.
  private static List<String> said(Parent root) {
    return nodes(root).stream()
        .filter(
            node ->
                !"search.field".equals(node.getId()) && !(node.getParent() instanceof TextField))
        .filter(node -> !node.getStyleClass().contains("text"))
        .flatMap(
            node ->
                Stream.of(
                    String.valueOf(node.getAccessibleText()),
                    node instanceof Text text ? text.getText() : ""))
        .toList();
  }

  @Test
  void aPersonIsLookedUpOnlyAfterTheQuestionWhy() {
    var kit = FxStage.kit(Language.SV, Appearance.LIGHT, 100);
    FxStage.run(
        () -> {
          SearchController controller = controller(kit);
          controller.search("avsändare:nylander");
          assertThat(model.rows()).isEmpty();
          Parent view = controller.view();
          FxStage.scene(kit, view, 1280, 800);
          var go = (Button) byId(view, "search.why.go");
          assertThat(go.isDisable()).isTrue();
          ((RadioButton) byId(view, "search.why.REQUEST")).setSelected(true);
          assertThat(go.isDisable()).isFalse();
          go.fire();
          assertThat(model.rows()).hasSize(4);
          assertThat(model.recent()).isEmpty();
        });
  }

  @Test
  void aFaultIsNamed_andSuggestionsFollowTheLanguage() {
    var kit = FxStage.kit(Language.NB, Appearance.LIGHT, 100);
    FxStage.run(
        () -> {
          SearchController controller = controller(kit);
          controller.search("tilstand:borta");
          assertThat(model.faultProperty().get())
              .isEqualTo(kit.text(SearchText.FAULT_UNKNOWN_STATE, "borta"));
          var known = model.knownProperty().get();
          assertThat(Completion.of("ba tils", 7, known))
              .containsExactly(new Completion("tilstand:", "ba tilstand:", 12));
          assertThat(Completion.of("tilstand:fe", 11, known))
              .containsExactly(new Completion("ferdig", "tilstand:ferdig ", 16));
          controller.search("läge:inkorg badhuset");
          assertThat(model.rows()).hasSize(1);
        });
  }

  @Test
  void whatCannotBeSearchedFor_leavesNoHitsOfAnotherQuery_andSaysWhatCategoriesThereAre() {
    var kit = FxStage.kit(Language.SV, Appearance.LIGHT, 100);
    FxStage.run(
        () -> {
          SearchController controller = controller(kit);
          for (String faulty : List.of("kategori:bullar", " ")) {
            controller.search("badhuset");
            assertThat(model.rows()).isNotEmpty();
            controller.search(faulty);
            assertThat(model.rows()).isEmpty();
            assertThat(model.chosenProperty().get()).isNull();
            assertThat(model.foundProperty().get()).isEmpty();
          }
          controller.search("kategori:bullar");
          assertThat(model.faultProperty().get())
              .contains("bullar", "hot", "reklam", "upphovsrätt");
        });
  }

  @Test
  void wholeWordsLeadOnToTheWordsThatBeginSo() {
    var kit = FxStage.kit(Language.SV, Appearance.LIGHT, 100);
    FxStage.run(
        () -> {
          SearchController controller = controller(kit);
          Parent view = controller.view();
          FxStage.scene(kit, view, 1280, 800);
          controller.search("snöröjning");
          assertThat(model.rows()).hasSize(2);
          ((ButtonBase) byId(view, "search.wider")).fire();
          assertThat(model.textProperty().get()).isEqualTo("snöröjning*");
          assertThat(model.rows()).hasSize(3);
          assertThat(nodes(view)).noneMatch(node -> "search.wider".equals(node.getId()));
        });
  }

  @Test
  void anEmptiedField_takesItsResultAway_andArrowDownLeadsToWhatWasSearchedForLast() {
    var kit = FxStage.kit(Language.SV, Appearance.LIGHT, 100);
    FxStage.run(
        () -> {
          SearchController controller = controller(kit);
          var view = controller.view();
          Scene scene = FxStage.scene(kit, view, 1280, 800);
          controller.search("badhuset");
          clock.forward(Duration.ofSeconds(1));
          controller.search("simhallen");
          assertThat(model.emptyProperty().get()).isNotNull();
          view.applyCss();
          view.layout();
          down(view);
          assertThat(scene.getFocusOwner().getId()).as("where nothing was found").isEqualTo(FIRST);
          ((TextField) byId(view, "search.field")).clear();
          assertThat(model.emptyProperty().get()).isNull();
          assertThat(model.foundProperty().get()).isEmpty();
          down(view);
          assertThat(scene.getFocusOwner().getId()).as("where nothing is typed").isEqualTo(FIRST);
          ((ButtonBase) scene.getFocusOwner()).fire();
          assertThat(model.textProperty().get()).isEqualTo("simhallen");
        });
  }

  private static void down(Parent view) {
    Node field = byId(view, "search.field");
    field.requestFocus();
    Event.fireEvent(
        field,
        new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.DOWN, false, false, false, false));
  }

  /// As the chips of the list name them; whoever works in another language writes hers.
  @ParameterizedTest
  @CsvSource({"SV, fråga", "NB, spørsmål", "FI, kysymys", "EN, question"})
  void aMatterIsFoundByItsChip(Language language, String chip) {
    var kit = FxStage.kit(language, Appearance.LIGHT, 100);
    FxStage.run(
        () -> {
          SearchController controller = controller(kit);
          controller.search("kategori:" + chip);
          assertThat(model.faultProperty().get()).isEmpty();
          assertThat(model.rows())
              .isNotEmpty()
              .allSatisfy(row -> assertThat(row.hit().text()).contains("?"));
          var known = model.knownProperty().get();
          assertThat(known.values().stream().flatMap(List::stream).map(Folding::of))
              .contains(Folding.of(chip));
        });
  }

  private Parent root(String name, Kit kit) {
    SearchController controller = controller(kit);
    switch (name) {
      case "nothing" -> controller.search("simhallen*");
      case "fault" -> controller.search("kanava:tiktok snö");
      case "why" -> controller.search("avsändare:“Roger Nylander”");
      case "help" -> ((SearchView) controller.view()).help();
      case "recent" -> {
        controller.search("“nya badhuset” kanal:linked");
        controller.search("snöröjning");
        model.rows().clear();
        model.chosenProperty().set(null);
        new Scene(controller.view()).getRoot().applyCss();
        controller.view().layout();
        var field = (TextField) byId(controller.view(), "search.field");
        field.setText("snö kat");
        field.end();
      }
      case "building" -> {
        indexing.rebuild();
        controller.search("snöröj*");
      }
      case "words" -> controller.search("snöröjning");
      default -> controller.search("snöröj*");
    }
    var shell = Example.shell(kit);
    shell.show("search", controller.view());
    return shell.view();
  }

  private SearchController controller(Kit kit) {
    var search = new Search(place.office, indexing);
    var run = new IndexRun(indexing, standing -> {});
    var outside =
        new SearchController.Outside(
            search, run, person, clock, shown::add, () -> folding, channel -> true);
    var controller =
        new SearchController(kit, model, new Tasks(Runnable::run, Runnable::run), outside);
    controller.onShow();
    return controller;
  }

  private static Node byId(Parent root, String id) {
    return nodes(root).stream().filter(n -> id.equals(n.getId())).findFirst().orElseThrow();
  }

  private static List<String> cutButtons(Parent root) {
    return nodes(root).stream()
        .filter(node -> node.getStyleClass().contains("key-button"))
        .flatMap(button -> nodes((Parent) button).stream())
        .filter(node -> node instanceof Text && node.getParent() instanceof Labeled)
        .filter(node -> !((Text) node).getText().equals(((Labeled) node.getParent()).getText()))
        .map(node -> ((Labeled) node.getParent()).getText())
        .toList();
  }

  private static List<Node> nodes(Parent root) {
    var all = new ArrayList<Node>();
    for (Node child : root.getChildrenUnmodifiable()) {
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
