package org.uppsikt.ui.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Scene;
import org.junit.jupiter.api.Test;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.domain.item.VersionRef;
import org.uppsikt.domain.journal.EventKind;
import org.uppsikt.domain.journal.Payload;
import org.uppsikt.domain.registry.HandOverId;
import org.uppsikt.domain.registry.HandOverState;
import org.uppsikt.domain.registry.RouteKind;
import org.uppsikt.registry.Fault;
import org.uppsikt.registry.Word;
import org.uppsikt.testing.Registering;
import org.uppsikt.text.Language;
import org.uppsikt.text.RegistrarText;
import org.uppsikt.ui.Found;
import org.uppsikt.ui.FxStage;
import org.uppsikt.ui.LeftScreen;
import org.uppsikt.ui.kit.Kit;
import org.uppsikt.ui.kit.Theme.Appearance;
import org.uppsikt.work.Decide;
import org.uppsikt.work.Registrar;
import org.uppsikt.work.Restored;
import org.uppsikt.work.diary.DiaryBook;
import org.uppsikt.work.diary.DiaryHandOvers;
import org.uppsikt.work.diary.DiaryLine;

/// The registrar's screen: what waits, what it says, and how it gets off the list.
class RegistryControllerTest extends RegistryScreen {

  @Test
  void onceItWasLeft_nothingThatStaysKeepsIt() {
    Kit kit = FxStage.kit(Language.SV, Appearance.LIGHT, 100);
    scene(kit, 1280, 800);
    LeftScreen.isLetGoOf(kit, () -> again(kit));
    assertThat(model.lines()).isNotEmpty();
  }

  /// Whoever turns back to it finds the texts of the chosen line, and what is typed at it.
  @Test
  void whatIsTyped_goesWithTheChoice_alsoOnAScreenThatIsShownAgain() {
    Kit kit = FxStage.kit(Language.SV, Appearance.LIGHT, 100);
    scene(kit, 1280, 800);
    assertThat(model.textsProperty().get()).isNotEmpty();
    FxStage.run(controller::leave);
    Scene scene = FxStage.on(() -> FxStage.scene(kit, again(kit), 1280, 800));
    assertThat(model.textsProperty().get()).isNotEmpty();
    choose("Lutande stolpe");
    FxStage.run(() -> model.provisionProperty().set("OSL 26"));
    choose("Fråga om bygglov");
    assertThat(model.provisionProperty().get()).isEmpty();
    assertThat(model.numberProperty().get()).isEqualTo("BN 2026-0147");
    assertThat(all(scene)).contains("Fråga om bygglov");
  }

  @Test
  void whatWaitsStandsWithWhatToDo_andNothingOfWhatIsProtected() {
    Scene scene = scene(FxStage.kit(Language.SV, Appearance.LIGHT, 100), 1280, 800);
    assertThat(late).hasValue(4);
    assertThat(titles())
        .containsExactly("Lutande stolpe", "Överklagande", "Fråga om bygglov", "Skyddad handling");
    choose("Lutande stolpe");
    assertThat(all(scene)).contains("Registratorns brevlåda är full", "5.2.2", "Roger Nylander");
    press(scene, "registry.again");
    choose("Överklagande");
    assertThat(all(scene)).contains("Fråga registrator");
    press(scene, "registry.arrived");
    assertThat(all(scene)).contains("mottagen, nummer saknas");
    choose("Skyddad handling");
    assertThat(all(scene)).doesNotContain(MARKER);
  }

  @Test
  void aNumberOfTheFormIsSaved_anotherIsNot() {
    Scene scene = scene(FxStage.kit(Language.SV, Appearance.LIGHT, 100), 1280, 800);
    choose("Fråga om bygglov");
    assertThat(model.numberProperty().get()).isEqualTo("BN 2026-0147");
    press(scene, "registry.save");
    assertThat(Objects.requireNonNull(model.noticeProperty().get()).todo())
        .contains("Så skrivs inte era diarienummer");
    FxStage.run(() -> model.numberProperty().set("KS 2026/0147"));
    press(scene, "registry.save");
    assertThat(model.lines()).hasSize(3);
    assertThat(late).hasValue(3);
  }

  @Test
  void whatGoesToTheBuiltInDiaryIsFiledThere_andTypesNoNumber() {
    ItemId item = work.arrive("Vägen är dålig.").getFirst();
    handOver(item, "", "Dålig väg", RouteKind.DIARY);
    Scene scene = scene(FxStage.kit(Language.SV, Appearance.LIGHT, 100), 1280, 800);
    choose("Dålig väg");
    assertThat(has(scene, "registry.save")).isFalse();
    FxStage.run(() -> model.numberProperty().set("KS 2026/0999"));
    press(scene, "registry.file");
    assertThat(Objects.requireNonNull(model.noticeProperty().get()).todo())
        .contains("inget ärende med det numret");
    press(scene, "registry.file.new");
    assertThat(model.lines()).hasSize(4);
    var page =
        new DiaryBook(work.office).page(false, "", Optional.empty(), Long.MAX_VALUE, 10, eva);
    assertThat(page.lines()).extracting(DiaryLine::concerning).containsExactly("Dålig väg");
  }

  /// Its number is on its way: handed over anew it would stand there twice.
  @Test
  void whatTheBuiltInDiaryTook_cannotBeSaidNotToBeThere_andSaysWhy() {
    ItemId item = work.arrive("Vägen är dålig.").getFirst();
    HandOverId made = handOver(item, "", "Dålig väg", RouteKind.DIARY);
    assertThat(new DiaryHandOvers(work.office).enter(made)).isPresent();
    database.change(
        tx ->
            work.office
                .tables()
                .registry()
                .handOvers()
                .move(tx, made, HandOverState.WAITING, HandOverState.SENT));
    Scene scene = scene(FxStage.kit(Language.SV, Appearance.LIGHT, 100), 1280, 800);
    choose("Dålig väg");
    assertThat(all(scene)).contains("står redan i diariet");
    assertThat(
            FxStage.on(
                () ->
                    Found.nodes(scene.getRoot()).stream()
                        .filter(node -> "registry.not.there".equals(node.getId()))
                        .allMatch(Node::isDisabled)))
        .isTrue();
    assertThat(has(scene, "registry.not.there")).isTrue();
  }

  /// Whoever rang since the mailbox is full need not wait for the next attempt.
  @Test
  void whatIsTriedAgainByItself_isSentAtOnceWhenSheSaysSo() {
    handOver(work.arrive("Vägen är dålig.").getFirst(), "", "Dålig väg");
    registry.refuses(Fault.MAILBOX_FULL, "4.2.2");
    run();
    Scene scene = scene(FxStage.kit(Language.SV, Appearance.LIGHT, 100), 1280, 800);
    choose("Dålig väg");
    assertThat(all(scene)).contains("skicka sedan igen", "Nästa försök");
    registry.takesAgain();
    int before = registry.arrived().size();
    run();
    assertThat(registry.arrived()).as("its time has not come").hasSize(before);
    press(scene, "registry.again");
    run();
    assertThat(registry.arrived()).hasSize(before + 1);
  }

  @Test
  void whatFailedForGoodIsTakenBack() {
    ItemId item = work.arrive("Vägen är dålig.").getFirst();
    handOver(item, "", "Dålig väg");
    registry.refuses(Fault.TOO_LARGE, "5.3.4");
    run();
    Scene scene = scene(FxStage.kit(Language.SV, Appearance.LIGHT, 100), 1280, 800);
    choose("Dålig väg");
    assertThat(all(scene)).contains("Ta tillbaka det");
    press(scene, "registry.back");
    assertThat(model.lines()).hasSize(4);
    choose(3);
    assertThat(has(scene, "registry.back")).isFalse();
  }

  @Test
  void whatIsHeldSinceARestore_isSentOnce_orTakenBack_whenSheSaysSo() {
    ItemId first = work.arrive("Vägen är dålig.").getFirst();
    handOver(first, "", "Dålig väg");
    handOver(work.arrive("Bron är hal.").getFirst(), "", "Hal bro");
    new Restored(work.office).begin(Payload.NONE);
    int before = registry.arrived().size();
    run();
    assertThat(registry.arrived()).hasSize(before);
    Scene scene = scene(FxStage.kit(Language.SV, Appearance.LIGHT, 100), 1280, 800);
    choose(titles().indexOf("Dålig väg"));
    assertThat(all(scene)).contains("som arbetsytan återställdes från");
    assertThat(has(scene, "registry.arrived")).isTrue();
    press(scene, "registry.send.held");
    choose(titles().indexOf("Hal bro"));
    press(scene, "registry.back");
    run();
    run();
    assertThat(registry.arrived()).hasSize(before + 1);
    assertThat(titles()).contains("Dålig väg").doesNotContain("Hal bro");
  }

  @Test
  void whatTheRegistryAnsweredWithoutANumber_saysSo_andIsSaidNotToBeThere() {
    Scene scene = scene(FxStage.kit(Language.SV, Appearance.LIGHT, 100), 1280, 800);
    choose("Fråga om bygglov");
    assertThat(all(scene)).contains("inget nummer gick att läsa", "Registrator har det inte");
    press(scene, "registry.not.there");
    assertThat(all(scene)).contains("Registrator har tillfrågats");
    press(scene, "registry.back");
    assertThat(titles()).doesNotContain("Fråga om bygglov");
  }

  /// Beyond the first page: what came back stands first, and the count is of all.
  @Test
  void whatNeedsAHandStandsFirst_andTheRestIsShownOnAsking() {
    String[] texts =
        IntStream.range(0, Registrar.MOST)
            .mapToObj("Gatlykta %d är trasig."::formatted)
            .toArray(String[]::new);
    for (ItemId item : work.arrive(texts)) {
      assertThat(
              Registering.handsOver(work.office, new VersionRef(item, 1), revision(item), "", eva))
          .isInstanceOf(Decide.Result.Decided.class);
    }
    HandOverId fresh = handOver(work.arrive("Bron är hal.").getFirst(), "", "Hal bro");
    run();
    registry.says(new Word.Bounced(fresh, clock.instant(), Fault.MAILBOX_FULL, "5.2.2"));
    clock.forward(Duration.ofMinutes(2));
    run();
    Scene scene = scene(FxStage.kit(Language.SV, Appearance.LIGHT, 100), 1280, 800);
    assertThat(titles()).hasSize(1000).startsWith("Lutande stolpe", "Överklagande", "Hal bro");
    assertThat(late).hasValue(5);
    assertThat(all(scene)).contains("1\u00a0005 väntar, 5 att se till", "Visa fler, 5 till");
    press(scene, "registry.more");
    assertThat(model.lines()).hasSize(1005);
    assertThat(all(scene)).doesNotContain("Visa fler");
  }

  /// It may be a bounce: somebody has to look, and says so.
  @Test
  void aReplyThatCannotBeReadIsSaid_untilSomebodyHasLooked() {
    registry.garbles();
    run();
    Scene scene = scene(FxStage.kit(Language.SV, Appearance.LIGHT, 100), 1280, 800);
    assertThat(all(scene))
        .contains("Ett svar från registrator gick inte att läsa", "Läs det i", "Jag har läst det");
    run();
    FxStage.run(controller::refresh);
    assertThat(all(scene)).contains("Ett svar från registrator gick inte att läsa");
    press(scene, "registry.looked");
    assertThat(all(scene)).doesNotContain("gick inte att läsa");
    assertThat(has(scene, "registry.looked")).isFalse();
    registry.garbles();
    run();
    registry.garbles();
    run();
    FxStage.run(controller::refresh);
    assertThat(all(scene)).contains("2 svar från", "Läs dem i brevlådan", "Jag har läst dem");
  }

  /// Nobody was told of what came while she looked.
  @Test
  void whoLooked_sawWhatWasOnShowAlone_andTheJournalHasIt() {
    registry.garbles();
    run();
    Scene scene = scene(FxStage.kit(Language.SV, Appearance.LIGHT, 100), 1280, 800);
    registry.garbles();
    run();
    press(scene, "registry.looked");
    assertThat(all(scene)).contains("Ett svar från registrator gick inte att läsa");
    assertThat(looked()).containsExactly("1");
    press(scene, "registry.looked");
    assertThat(all(scene)).doesNotContain("gick inte att läsa");
    assertThat(looked()).containsExactly("1", "1");
  }

  private List<String> looked() {
    return database.read(
        tx ->
            work.office.tables().journal().about(tx, "workspace:registry").stream()
                .filter(each -> each.entry().kind() == EventKind.REGISTRY_REPLIES_SEEN)
                .map(each -> each.content().orElseThrow().values().getOrDefault("replies", ""))
                .toList());
  }

  /// No number comes for its sake that would say it.
  @Test
  void aTextThatWasSentAfterIsAskedFor_untilSheSaysThatItIsThere() {
    ItemId item = work.arrive("Vägen är dålig.").getFirst();
    followed(handOver(item, "", "Dålig väg"));
    run();
    clock.forward(Registrar.PATIENCE.plusHours(1));
    Kit kit = FxStage.kit(Language.SV, Appearance.LIGHT, 100);
    Scene scene = scene(kit, 1280, 800);
    chooseFollowing();
    assertThat(all(scene)).contains("ingen har hört om det kom fram", "Inget nummer väntas");
    assertThat(late).hasValue(6);
    press(scene, "registry.not.there");
    assertThat(all(scene)).contains("har det inte");
    press(scene, "registry.again");
    run();
    clock.forward(Registrar.PATIENCE.plusHours(1));
    FxStage.run(controller::refresh);
    chooseFollowing();
    press(scene, "registry.arrived");
    assertThat(Objects.requireNonNull(model.noticeProperty().get()).happened())
        .isEqualTo(kit.text(RegistrarText.FOLLOWS_ARRIVED));
    assertThat(model.lines()).hasSize(5).noneMatch(Registrar.Line::follows);
  }

  /// The words are looked up by the name of the fault, when it happens.
  @Test
  void everyFaultHasItsWords_inEveryLanguage() {
    List<String> held = List.of("NOT_SET_UP", "NOT_THERE", "RESTORED");
    List<String> faults =
        Stream.concat(Stream.of(Fault.values()).map(Fault::name), held.stream()).toList();
    for (Language language : Language.values()) {
      Kit kit = FxStage.kit(language, Appearance.LIGHT, 100);
      assertThat(faults)
          .map(fault -> kit.text(RegistrarText.valueOf("FAULT_" + fault)))
          .allSatisfy(words -> assertThat(words).hasSizeGreaterThan(20))
          .doesNotHaveDuplicates();
    }
  }

  @Test
  void byCaseTheSameCasesStandTogether() {
    Scene scene = scene(FxStage.kit(Language.SV, Appearance.LIGHT, 100), 1280, 800);
    press(scene, "registry.turn");
    assertThat(titles()).last().isEqualTo("Fråga om bygglov");
  }

  @Test
  void noLanguageLosesWords() throws IOException {
    for (Language language : Language.values()) {
      for (Appearance look : List.of(Appearance.LIGHT, Appearance.DARK)) {
        Kit kit = FxStage.kit(language, look, 100);
        Scene scene = scene(kit, 1280, 800);
        choose(look == Appearance.LIGHT ? 1 : 3);
        picture(scene, language.tag() + (kit.theme().dark() ? "-dark" : ""));
        assertThat(cut(scene)).isEmpty();
      }
    }
    Scene large = scene(FxStage.kit(Language.SV, Appearance.LIGHT, 200), 1280, 800);
    picture(large, "sv-200");
    Scene small = scene(FxStage.kit(Language.FI, Appearance.LIGHT, 100), 1024, 600);
    choose(2);
    picture(small, "fi-1024");
    assertThat(cut(small)).isEmpty();
  }
}
