package org.uppsikt.ui.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.event.ActionEvent;
import javafx.event.Event;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.Test;
import org.uppsikt.domain.item.Folder;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.policy.LawLibrary;
import org.uppsikt.testing.PracticeOffice;
import org.uppsikt.text.Language;
import org.uppsikt.text.ManyText;
import org.uppsikt.text.PaletteText;
import org.uppsikt.text.TermText;
import org.uppsikt.ui.Example;
import org.uppsikt.ui.Found;
import org.uppsikt.ui.FxStage;
import org.uppsikt.ui.help.HelpController;
import org.uppsikt.ui.help.HelpModel;
import org.uppsikt.ui.kit.Command;
import org.uppsikt.ui.kit.KeyButton;
import org.uppsikt.ui.kit.Kit;
import org.uppsikt.ui.kit.Overlay;
import org.uppsikt.ui.kit.Tasks;
import org.uppsikt.ui.kit.Theme.Appearance;
import org.uppsikt.ui.palette.PaletteController;
import org.uppsikt.ui.palette.PaletteModel;
import org.uppsikt.ui.search.QuickSearch;
import org.uppsikt.ui.shell.ShellController;
import org.uppsikt.work.search.Hit;
import org.uppsikt.work.search.Indexing;
import org.uppsikt.work.search.Search;

/// Ctrl+K over a real inbox: whatever can be done, gone to or read is found by its name and done by
/// Enter.
class PaletteTest extends TownTest {

  private static final String FACEBOOK = PracticeOffice.FACEBOOK;
  private static final String THREAT = "Jag ska slå ihjäl dig, din idiot";
  private static final String QUESTION = "När börjar skolan? Se ärende KS 2026/117.";

  private final Kit kit = FxStage.kit(Language.SV, Appearance.LIGHT, 100);
  private final PaletteModel model = new PaletteModel();
  private final List<Hit> shown = new ArrayList<>();
  private final List<String> searched = new ArrayList<>();
  private boolean folding = true;

  @SuppressWarnings("NullAway.Init")
  private InboxDesk desk;

  @SuppressWarnings("NullAway.Init")
  private ShellController shell;

  @SuppressWarnings("NullAway.Init")
  private HelpController help;

  @SuppressWarnings("NullAway.Init")
  private PaletteController palette;

  @SuppressWarnings("NullAway.Init")
  private Overlay overlay;

  @Test
  void everythingIsFoundByItsName() {
    received(THREAT);
    begin();
    desk.does(() -> desk.controller().list().save("Mina hot", () -> {}));
    List<Command> all = FxStage.on(this::commands);
    assertThat(all.stream().map(Command::id)).doesNotHaveDuplicates();
    assertThat(all.stream().map(Command::id).toList()).containsAll(wanted());

    show();
    for (Command command : all) {
      type(command.title());
      assertThat(ids()).as(command.title()).contains(command.id());
    }
  }

  /// Every action, view, channel, screen, language, part of the help, word and clause.
  private Set<String> wanted() {
    var ids = new HashSet<String>();
    Stream.of(ItemAction.values()).forEach(action -> ids.add("item." + action.name()));
    Stream.of(View.values()).forEach(view -> ids.add("inbox." + view.id()));
    Stream.of(Language.values()).forEach(l -> ids.add("shell.language." + l.tag()));
    Stream.of(HelpModel.Part.values()).forEach(part -> ids.add("help." + part.name()));
    Arrays.stream(TermText.values())
        .filter(TermText::isTerm)
        .forEach(term -> ids.add("term." + term.name()));
    var policy = office.bench().office().policy();
    policy.policy().clauses().forEach(clause -> ids.add("clause." + clause.id()));
    LawLibrary.of(policy.policy().country()).forEach(p -> ids.add("clause." + p.id()));
    ids.add("inbox." + PracticeOffice.channel(FACEBOOK));
    ids.add("inbox." + desk.sees(() -> desk.model().own().getFirst().id()));
    ids.addAll(List.of("screen.inbox", "screen.channels", "shell.theme", "shell.text.larger"));
    ids.addAll(
        List.of("inbox.fetch", "inbox.undo", "inbox.filter", "inbox.mark-all", "shell.bell"));
    return ids;
  }

  @Test
  void enterDoesIt_andItStandsFirstNextTime() {
    ItemId item = received(THREAT);
    begin();
    show();
    type("ingen åt");
    enter();
    assertThat(open(overlay)).isFalse();
    assertThat(office.state(item).folder()).isEqualTo(Folder.DONE);

    show();
    assertThat(ids()).startsWith("item.NO_ACTION");
    type("flaggade");
    enter();
    assertThat(desk.sees(() -> desk.model().currentProperty().get())).isEqualTo("flagged");
  }

  /// Whoever reads a button can type it: also one that no screen thought of as a command.
  @Test
  void theButtonsOfTheScreenOnShow_areFoundUnderTheWordsThatTheyWear() {
    begin();
    var pressed = new ArrayList<String>();
    FxStage.run(
        () -> {
          var add = new KeyButton(kit, "channels.manual", "Kanal för hand", "U");
          add.setOnAction(event -> pressed.add("add"));
          var enter = new KeyButton(kit, "channels.enter", "Skriv in för hand", "I");
          enter.setDisable(true);
          var gone = new Button("Ingenting för hand");
          gone.setId("channels.gone");
          gone.setVisible(false);
          shell.show("channels", new StackPane(new VBox(add, enter, gone)));
          overlay.getChildren().addFirst(shell.view());
        });
    show();
    type("för hand");
    assertThat(ids()).contains("button.channels.manual", "button.channels.enter");
    assertThat(ids()).doesNotContain("button.channels.gone");
    Command add = command(FxStage.on(() -> List.copyOf(model.rows())), "button.channels.manual");
    assertThat(add.keys()).isEqualTo("U");
    type("skriv in för hand");
    enter();
    assertThat(words("palette.told")).contains(kit.text(PaletteText.NOT_NOW));
    type("kanal för hand");
    enter();
    assertThat(pressed).containsExactly("add");
  }

  /// Something else came on show while she was typing.
  @Test
  void whatWentMeanwhileIsNotPressed_andItSaysSo() {
    begin();
    var pressed = new ArrayList<String>();
    var around = FxStage.on(StackPane::new);
    FxStage.run(
        () -> {
          var add = new KeyButton(kit, "channels.manual", "Kanal för hand", "");
          add.setOnAction(event -> pressed.add("add"));
          around.getChildren().add(add);
          shell.show("channels", new StackPane(around));
          overlay.getChildren().addFirst(shell.view());
        });
    show();
    type("kanal för hand");
    Command add = command(FxStage.on(() -> List.copyOf(model.rows())), "button.channels.manual");
    FxStage.run(() -> around.setVisible(false));
    enter();
    FxStage.run(add.run());
    assertThat(pressed).isEmpty();
    assertThat(open(overlay)).isTrue();
    assertThat(words("palette.told"))
        .isEqualTo(kit.text(PaletteText.CANNOT, add.title(), kit.text(PaletteText.NOT_NOW)));
  }

  @Test
  void theKeyOfACommandFindsIt_andItsLettersMayStandInAnyOrder() {
    begin();
    show();
    type("f5");
    assertThat(ids()).contains("inbox.fetch");
    type("TEXT storre");
    assertThat(ids()).startsWith("shell.text.larger");
  }

  @Test
  void whatCannotBeDoneSaysWhy_andStaysOpen() {
    begin();
    show();
    type(kit.text(ItemAction.NO_ACTION.word()));
    enter();
    assertThat(open(overlay)).isTrue();
    assertThat(words("palette.told"))
        .isEqualTo(
            kit.text(
                PaletteText.CANNOT,
                kit.text(ItemAction.NO_ACTION.word()),
                kit.text(PaletteText.NO_ITEM)));
  }

  @Test
  void withMarkedRowsOnlyWhatIsForManyIsOffered() {
    received(THREAT);
    begin();
    desk.press("Ctrl+Space");
    List<Command> all = FxStage.on(this::commands);
    assertThat(command(all, "item.SNOOZE").possible()).isTrue();
    assertThat(command(all, "item.FORWARD").why()).isEqualTo(kit.text(ManyText.ONE_BY_ONE));
  }

  @Test
  void commentsAreFoundByTheBeginningOfAWord_orByTheirCase_andShown() {
    ItemId threat = received(THREAT);
    ItemId question = received(QUESTION);
    begin();
    show();
    search("slå ihj");
    assertThat(ids()).contains("item." + threat).doesNotContain("item." + question);
    search("KS 2026/117");
    assertThat(ids()).contains("item." + question).doesNotContain("item." + threat);
    press(KeyCode.DOWN, ids().indexOf("item." + question));
    enter();
    assertThat(shown).extracting(Hit::item).containsExactly(question);
    assertThat(model.recent()).as("no item is remembered").isEmpty();
    assertThat(model.textProperty().get()).isEmpty();
  }

  @Test
  void aThreatStaysFoldedHere_andShowsWhereNothingIsFolded() {
    ItemId threat = received(THREAT);
    begin();
    show();
    search("slå ihj");
    assertThat(title("item." + threat)).doesNotContain("ihjäl").contains("dold");
    folding = false;
    search("slå ihjäl");
    assertThat(title("item." + threat)).contains("ihjäl");
  }

  private String title(String id) {
    return model.rows().stream()
        .filter(row -> row.id().equals(id))
        .map(Command::title)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void aSenderIsNotLookedUpHere() {
    ItemId threat = received(THREAT);
    begin();
    show();
    search("avsändare:nylander");
    assertThat(ids()).contains("search.why").doesNotContain("item." + threat);
    enter();
    assertThat(searched).containsExactly("avsändare:nylander");
  }

  @Test
  void theArrowsGoAround_andTheFieldSaysWhereTheyStand() {
    begin();
    show();
    press(KeyCode.UP, 1);
    assertThat(model.selectedProperty().get()).isEqualTo(model.rows().size() - 1);
    press(KeyCode.DOWN, 1);
    assertThat(model.selectedProperty().get()).isZero();
    String spoken = FxStage.on(() -> field().getAccessibleHelp());
    assertThat(spoken).startsWith(model.rows().getFirst().title());
  }

  private void begin() {
    desk = new InboxDesk(office, kit);
    shell = FxStage.on(() -> Example.shell(kit));
    overlay = FxStage.on(() -> new Overlay(new StackPane()));
    var policy = office.bench().office().policy();
    help =
        new HelpController(
            kit,
            new HelpModel(),
            new HelpController.Outside(
                () -> InboxView.keys(kit),
                new SimpleBooleanProperty(true),
                () -> policy,
                () -> LawLibrary.of(policy.policy().country()),
                (title, lines) -> true),
            overlay);
    var indexing = new Indexing(office.bench().office());
    indexing.catchUp(() -> false, standing -> {});
    var quick =
        new QuickSearch(
            kit,
            new QuickSearch.Outside(
                new Search(office.bench().office(), indexing),
                PracticeOffice.ANNA.id(),
                clock,
                shown::add,
                searched::add,
                () -> folding,
                channel -> true));
    palette =
        FxStage.on(
            () ->
                new PaletteController(
                    kit,
                    model,
                    new Tasks(Runnable::run, Runnable::run),
                    new PaletteController.Outside(this::commands, quick::find),
                    overlay));
    FxStage.run(() -> FxStage.scene(kit, overlay, 1280, 800));
  }

  private List<Command> commands() {
    var all = new ArrayList<>(desk.controller().commands());
    all.addAll(shell.commands());
    all.addAll(help.commands());
    return all;
  }

  private static Command command(List<Command> all, String id) {
    return all.stream().filter(c -> c.id().equals(id)).findFirst().orElseThrow();
  }

  private void show() {
    FxStage.run(palette::open);
    FxStage.run(this::lay);
  }

  private static boolean open(Overlay overlay) {
    return FxStage.on(overlay::isOpen);
  }

  private void type(String text) {
    FxStage.run(() -> field().setText(text));
  }

  private void search(String text) {
    type(text);
    FxStage.run(palette::search);
  }

  private void enter() {
    FxStage.run(() -> field().fireEvent(new ActionEvent()));
    FxStage.run(() -> {});
  }

  private void press(KeyCode code, int times) {
    for (int i = 0; i < times; i++) {
      FxStage.run(
          () ->
              Event.fireEvent(
                  field(),
                  new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false)));
    }
  }

  private List<String> ids() {
    return FxStage.on(() -> model.rows().stream().map(Command::id).toList());
  }

  private TextField field() {
    return Found.in(overlay, "palette.field", TextField.class);
  }

  private String words(String id) {
    return FxStage.on(() -> Found.in(overlay, id, Label.class).getText());
  }

  private void lay() {
    Scene scene = overlay.getScene();
    scene.getRoot().applyCss();
    scene.getRoot().layout();
  }

  private ItemId received(String text) {
    clock.forward(Duration.ofMinutes(1));
    var remote = town.writes(FACEBOOK, "Roger Nylander", text);
    office.round(FACEBOOK);
    return office.item(FACEBOOK, remote);
  }
}
