package org.uppsikt.ui.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.uppsikt.channel.Cancellation;
import org.uppsikt.domain.diary.DiaryEntry;
import org.uppsikt.domain.diary.DiaryFilter;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.domain.item.Protection;
import org.uppsikt.domain.item.VersionRef;
import org.uppsikt.domain.people.Person;
import org.uppsikt.domain.people.PersonId;
import org.uppsikt.domain.people.Role;
import org.uppsikt.domain.policy.Country;
import org.uppsikt.domain.registry.HandOverId;
import org.uppsikt.domain.registry.RegisterEntry;
import org.uppsikt.domain.registry.RouteKind;
import org.uppsikt.domain.registry.RouteSetting;
import org.uppsikt.registry.Fault;
import org.uppsikt.registry.Word;
import org.uppsikt.store.Database;
import org.uppsikt.store.StoreBench;
import org.uppsikt.testing.Arrivals;
import org.uppsikt.testing.Bench;
import org.uppsikt.testing.ScriptedRegistry;
import org.uppsikt.testing.Ticking;
import org.uppsikt.testing.Workplace;
import org.uppsikt.text.Language;
import org.uppsikt.ui.Found;
import org.uppsikt.ui.FxStage;
import org.uppsikt.ui.kit.Kit;
import org.uppsikt.ui.kit.Tasks;
import org.uppsikt.ui.kit.Theme.Appearance;
import org.uppsikt.work.Decide;
import org.uppsikt.work.HandingOver;
import org.uppsikt.work.Outcomes;
import org.uppsikt.work.Protect;
import org.uppsikt.work.Registrar;
import org.uppsikt.work.Restricted;
import org.uppsikt.work.diary.DiaryBook;
import org.uppsikt.work.diary.DiaryLine;

/// The registrar's screen, on a real workspace.
class RegistryControllerTest {

  private static final String MARKER = "Zebrafinken";
  private static final Person RUT =
      new Person(new PersonId(new UUID(7, 4)), "Rut Arkiv", Role.REGISTRAR, "Arkivet", false);

  @TempDir Path folder;
  private final Ticking clock = new Ticking();
  private final ScriptedRegistry registry = new ScriptedRegistry();
  private final AtomicInteger late = new AtomicInteger();
  private Database database;
  private Workplace work;
  private PersonId eva;
  private RegistryModel model;
  private RegistryController controller;

  @BeforeEach
  void fill() {
    database = StoreBench.h2(folder, clock);
    work = new Workplace(database, clock);
    eva = database.read(tx -> work.office.tables().people().all(tx)).getFirst().id();
    database.change(
        tx -> {
          work.office.tables().people().add(tx, RUT);
          work.office.tables().registry().settings().put(tx, setting(RouteKind.DIARY), eva);
        });
    ItemId bygglov = work.arrive("När får vi besked om bygglovet?").getFirst();
    ItemId stolpe = work.arrive("Stolpen vid skolan lutar.").getFirst();
    ItemId uncertain = work.arrive("Har ni fått min överklagan?").getFirst();
    HandOverId first = handOver(bygglov, "BN 2026-0147", "Fråga om bygglov");
    HandOverId second = handOver(stolpe, "", "Lutande stolpe");
    run();
    registry.says(new Word.Answer(first, Instant.EPOCH, "Tack, vi återkommer."));
    registry.says(new Word.Bounced(second, clock.instant(), Fault.MAILBOX_FULL, "5.2.2"));
    clock.forward(Duration.ofMinutes(2));
    run();
    handOver(uncertain, "", "Överklagande");
    registry.next(ScriptedRegistry.Next.LOSES_WORD).hides();
    run();
    protect(work.arrive("Min chef tar pengar, säger " + MARKER).getFirst());
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void whatWaitsStandsWithWhatToDo_andNothingOfWhatIsProtected() {
    Scene scene = scene(FxStage.kit(Language.SV, Appearance.LIGHT, 100), 1280, 800);
    assertThat(late).hasValue(4);
    assertThat(titles())
        .containsExactly("Fråga om bygglov", "Lutande stolpe", "Överklagande", "Skyddad handling");
    choose(1);
    assertThat(all(scene)).contains("Registratorns brevlåda är full", "5.2.2", "Roger Nylander");
    press(scene, "registry.again");
    choose(2);
    assertThat(all(scene)).contains("Fråga registrator");
    press(scene, "registry.arrived");
    assertThat(all(scene)).contains("mottagen, nummer saknas");
    choose(3);
    assertThat(all(scene)).doesNotContain(MARKER);
  }

  @Test
  void aNumberOfTheFormIsSaved_anotherIsNot() {
    Scene scene = scene(FxStage.kit(Language.SV, Appearance.LIGHT, 100), 1280, 800);
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
  void whatIsProtectedIsReadWithAPurpose_andEnteredWithWhatAnybodyMaySee() {
    Scene scene = scene(FxStage.kit(Language.SV, Appearance.LIGHT, 100), 1280, 800);
    choose(3);
    press(scene, "registry.read");
    assertThat(model.textsProperty().get()).isEmpty();
    FxStage.run(() -> model.purposeProperty().set("diarieföring"));
    press(scene, "registry.read");
    assertThat(model.textsProperty().get().getFirst().text()).contains(MARKER);
    press(scene, "registry.forget");
    assertThat(model.textsProperty().get()).isEmpty();
    press(scene, "registry.enter");
    assertThat(model.lines()).hasSize(4);
    FxStage.run(
        () -> {
          model.concerningProperty().set("Handling");
          model.provisionProperty().set("OSL 32 kap. 3 b §");
        });
    press(scene, "registry.enter");
    assertThat(model.lines()).hasSize(3);
    var page = new DiaryBook(work.office).page(false, "", Optional.empty(), Long.MAX_VALUE, 10);
    assertThat(page.lines()).hasSize(1);
    assertThat(page.lines().getFirst().restricted()).isTrue();
  }

  @Test
  void ofSeveralHandedOver_theProtectedOneIsReadAndEntered() {
    ItemId vag = work.arrive("Vägen är dålig.").getFirst();
    ItemId secret = work.arrive("Chefen hotar mig, säger " + MARKER).getFirst();
    handOver(List.of(vag, secret), "", "Dålig väg", RouteKind.MAIL);
    run();
    protect(secret);
    Scene scene = scene(FxStage.kit(Language.SV, Appearance.LIGHT, 100), 1280, 800);
    choose(4);
    FxStage.run(() -> model.purposeProperty().set("diarieföring"));
    press(scene, "registry.read");
    assertThat(model.textsProperty().get().getFirst().text()).contains(MARKER);
    FxStage.run(
        () -> {
          model.concerningProperty().set("Handling");
          model.provisionProperty().set("OSL 32 kap. 3 b §");
        });
    press(scene, "registry.enter");
    assertThat(model.lines()).hasSize(5);
    choose(4);
    Registrar.Line left = model.lines().get(4);
    assertThat(left.items()).containsExactly(vag);
    assertThat(left.restricted()).isFalse();
    assertThat(model.textsProperty().get().getFirst().text()).contains("Vägen är dålig.");
  }

  @Test
  void whatIsProtectedMeanwhileLeavesTheScreen() {
    ItemId item = work.arrive("Chefen hotar mig, säger " + MARKER).getFirst();
    handOver(item, "", "Dålig väg");
    run();
    scene(FxStage.kit(Language.SV, Appearance.LIGHT, 100), 1280, 800);
    choose(4);
    assertThat(model.textsProperty().get().getFirst().text()).contains(MARKER);
    protect(item);
    FxStage.run(controller::refresh);
    assertThat(Objects.requireNonNull(model.chosenProperty().get()).items()).containsExactly(item);
    assertThat(model.textsProperty().get()).isEmpty();
  }

  @Test
  void whatIsProtectedIsEnteredWithTheDayItCame_andAsItStandsNow() {
    String text = "Min chef tar pengar, säger " + MARKER;
    var id = "c-" + UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8));
    clock.forward(Duration.ofDays(3));
    work.again(Arrivals.comment(id, text + " i dag"));
    Scene scene = scene(FxStage.kit(Language.SV, Appearance.LIGHT, 100), 1280, 800);
    choose(3);
    FxStage.run(
        () -> {
          model.concerningProperty().set("Handling");
          model.provisionProperty().set("OSL 32 kap. 3 b §");
        });
    press(scene, "registry.enter");
    DiaryEntry entry =
        database
            .read(
                tx ->
                    work.office
                        .tables()
                        .diary()
                        .page(
                            tx,
                            new DiaryFilter(false, List.of(), Optional.empty()),
                            Long.MAX_VALUE,
                            1))
            .getFirst();
    assertThat(entry.fields().cameOn()).isEqualTo(LocalDate.of(2026, 8, 3));
    assertThat(entry.items()).extracting(VersionRef::number).containsExactly(2);
  }

  @Test
  void anOfficeWithAnotherRegistryEntersNothingInTheBuiltInDiary() {
    database.change(
        tx -> work.office.tables().registry().settings().put(tx, setting(RouteKind.FOLDER), eva));
    Scene scene = scene(FxStage.kit(Language.SV, Appearance.LIGHT, 100), 1280, 800);
    choose(3);
    assertThat(has(scene, "registry.read")).isTrue();
    assertThat(has(scene, "registry.enter")).isFalse();
  }

  @Test
  void whatGoesToTheBuiltInDiaryIsFiledThere_andTypesNoNumber() {
    ItemId item = work.arrive("Vägen är dålig.").getFirst();
    handOver(item, "", "Dålig väg", RouteKind.DIARY);
    Scene scene = scene(FxStage.kit(Language.SV, Appearance.LIGHT, 100), 1280, 800);
    choose(4);
    assertThat(has(scene, "registry.save")).isFalse();
    FxStage.run(() -> model.numberProperty().set("KS 2026/0999"));
    press(scene, "registry.file");
    assertThat(Objects.requireNonNull(model.noticeProperty().get()).todo())
        .contains("inget ärende med det numret");
    press(scene, "registry.file.new");
    assertThat(model.lines()).hasSize(4);
    var page = new DiaryBook(work.office).page(false, "", Optional.empty(), Long.MAX_VALUE, 10);
    assertThat(page.lines()).extracting(DiaryLine::concerning).containsExactly("Dålig väg");
  }

  @Test
  void whatFailedForGoodIsTakenBack() {
    ItemId item = work.arrive("Vägen är dålig.").getFirst();
    handOver(item, "", "Dålig väg");
    registry.refuses(Fault.TOO_LARGE, "5.3.4");
    run();
    Scene scene = scene(FxStage.kit(Language.SV, Appearance.LIGHT, 100), 1280, 800);
    choose(4);
    assertThat(all(scene)).contains("Ta tillbaka det");
    press(scene, "registry.back");
    assertThat(model.lines()).hasSize(4);
    choose(3);
    assertThat(has(scene, "registry.back")).isFalse();
  }

  @Test
  void whatTheRegistryAnsweredWithoutANumber_saysSo_andIsSaidNotToBeThere() {
    Scene scene = scene(FxStage.kit(Language.SV, Appearance.LIGHT, 100), 1280, 800);
    choose(0);
    assertThat(all(scene)).contains("inget nummer gick att läsa", "Registrator har det inte");
    press(scene, "registry.not.there");
    assertThat(all(scene)).contains("Registrator har tillfrågats");
    press(scene, "registry.back");
    assertThat(titles()).doesNotContain("Fråga om bygglov");
  }

  private static boolean has(Scene scene, String id) {
    return FxStage.on(
        () -> {
          lay(scene);
          return Found.nodes(scene.getRoot()).stream().anyMatch(node -> id.equals(node.getId()));
        });
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

  private static void picture(Scene scene, String name) {
    FxStage.on(
        () -> {
          lay(scene);
          FxStage.picture(scene, "registry-" + name);
          return true;
        });
  }

  private static RouteSetting setting(RouteKind forSecret) {
    var host = new RouteSetting.Host("mail.bjorkvik.example", 587, false);
    var mail =
        new RouteSetting.Mail(host, host, "u", "u@bjorkvik.example", "r@bjorkvik.example", "", "");
    return new RouteSetting(RouteKind.MAIL, forSecret, "KS yyyy/####", "", mail);
  }

  private HandOverId handOver(ItemId item, String number, String concerning) {
    return handOver(item, number, concerning, RouteKind.MAIL);
  }

  private HandOverId handOver(ItemId item, String number, String concerning, RouteKind kind) {
    return handOver(List.of(item), number, concerning, kind);
  }

  private HandOverId handOver(
      List<ItemId> items, String number, String concerning, RouteKind kind) {
    clock.forward(Duration.ofMinutes(1));
    var entry =
        new RegisterEntry(
            LocalDate.of(2026, 8, 3),
            Optional.empty(),
            "Roger Nylander",
            concerning,
            concerning,
            "LinkedIn",
            "Synpunkt",
            Optional.empty());
    List<HandingOver.Picked> picked =
        items.stream()
            .map(item -> new HandingOver.Picked(new VersionRef(item, 1), revision(item)))
            .toList();
    var along = new HandingOver.Along(false, false, false);
    var wish = new HandingOver.Wish(picked, number, entry, along, kind);
    assertThat(new HandingOver(work.office, Duration.ZERO).handOver(wish, eva))
        .isInstanceOf(Decide.Result.Decided.class);
    return database
        .read(tx -> work.office.tables().registry().registrations().of(tx, items.getFirst()))
        .orElseThrow()
        .handOver()
        .orElseThrow();
  }

  private void protect(ItemId item) {
    clock.forward(Duration.ofMinutes(1));
    var wish = new Protect.Wish(Protection.Kind.WHISTLEBLOWER, "varsel", Set.of(RUT.id()));
    assertThat(new Protect(work.office).protect(new VersionRef(item, 1), revision(item), wish, eva))
        .isInstanceOf(Decide.Result.Decided.class);
  }

  private int revision(ItemId item) {
    return database
        .read(tx -> work.office.tables().states().find(tx, item))
        .orElseThrow()
        .revision();
  }

  private void run() {
    Bench.toRegistry(work.office, kind -> Optional.of(registry)).courier().run(Cancellation.NEVER);
  }

  private List<String> titles() {
    return model.lines().stream()
        .map(line -> RegistryCell.title(FxStage.kit(Language.SV, Appearance.LIGHT, 100), line))
        .toList();
  }

  private void choose(int index) {
    FxStage.run(() -> model.chosenProperty().set(model.lines().get(index)));
  }

  private Scene scene(Kit kit, int width, int height) {
    model = new RegistryModel();
    var office = work.office;
    var outside =
        new RegistryController.Outside(
            RUT.id(),
            Country.SE,
            new HandingOver(office, Duration.ZERO)::routes,
            late::set,
            new SimpleBooleanProperty(true));
    var cases =
        new RegistryController.Cases(
            new Registrar(office),
            new Outcomes(office),
            new Restricted(office),
            new DiaryBook(office));
    controller =
        FxStage.on(
            () ->
                new RegistryController(
                    kit, model, cases, new Tasks(Runnable::run, Runnable::run), outside));
    FxStage.run(controller::refresh);
    return FxStage.on(() -> FxStage.scene(kit, controller.view(), width, height));
  }

  private static String all(Scene scene) {
    return FxStage.on(
        () -> {
          lay(scene);
          var words = new StringBuilder();
          scene.getRoot().lookupAll(".label").stream()
              .filter(Labeled.class::isInstance)
              .forEach(node -> words.append(((Labeled) node).getText()).append('\n'));
          return words.toString();
        });
  }

  /// Buttons that show less than their words.
  private static List<String> cut(Scene scene) {
    return FxStage.on(
        () -> {
          lay(scene);
          return scene.getRoot().lookupAll(".button").stream()
              .filter(node -> node.isVisible() && node instanceof ButtonBase)
              .map(ButtonBase.class::cast)
              .filter(button -> button.getWidth() + 1 < button.prefWidth(-1))
              .map(Labeled::getText)
              .toList();
        });
  }

  private static void press(Scene scene, String id) {
    FxStage.run(
        () -> {
          lay(scene);
          Found.in(scene.getRoot(), id, ButtonBase.class).fire();
        });
  }

  private static void lay(Scene scene) {
    scene.getRoot().applyCss();
    scene.getRoot().layout();
  }
}
