package org.uppsikt.ui.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.uppsikt.channel.Cancellation;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.domain.item.Protection;
import org.uppsikt.domain.item.VersionRef;
import org.uppsikt.domain.people.Person;
import org.uppsikt.domain.people.PersonId;
import org.uppsikt.domain.people.Role;
import org.uppsikt.domain.policy.Country;
import org.uppsikt.domain.registry.HandOver;
import org.uppsikt.domain.registry.HandOverId;
import org.uppsikt.domain.registry.RegisterEntry;
import org.uppsikt.domain.registry.RouteKind;
import org.uppsikt.domain.registry.RouteSetting;
import org.uppsikt.registry.Fault;
import org.uppsikt.registry.Word;
import org.uppsikt.store.Database;
import org.uppsikt.store.StoreBench;
import org.uppsikt.testing.Bench;
import org.uppsikt.testing.ScriptedRegistry;
import org.uppsikt.testing.Ticking;
import org.uppsikt.testing.Workplace;
import org.uppsikt.text.Language;
import org.uppsikt.ui.Found;
import org.uppsikt.ui.FxStage;
import org.uppsikt.ui.Seen;
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

/// The registrar's screen on a real workspace, with four lines that wait: answered, bounced,
/// without a word, and protected.
abstract class RegistryScreen {

  static final String MARKER = "Zebrafinken";
  static final Person RUT =
      new Person(new PersonId(new UUID(7, 4)), "Rut Arkiv", Role.REGISTRAR, "Arkivet", false);

  @TempDir Path folder;
  final Ticking clock = new Ticking();
  final ScriptedRegistry registry = new ScriptedRegistry();
  final AtomicInteger late = new AtomicInteger();
  Database database;
  Workplace work;
  PersonId eva;
  RegistryModel model;
  KeptModel kept;
  RegistryPages controller;

  /// What is read in the background, where a test holds it back.
  final Deque<Runnable> held = new ArrayDeque<>();

  boolean holding;

  /// At the keyboard.
  PersonId me = RUT.id();

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

  static boolean has(Scene scene, String id) {
    return FxStage.on(
        () -> {
          lay(scene);
          return Found.nodes(scene.getRoot()).stream().anyMatch(node -> id.equals(node.getId()));
        });
  }

  static void picture(Scene scene, String name) {
    FxStage.on(
        () -> {
          lay(scene);
          FxStage.picture(scene, "registry-" + name);
          Seen.isWhole(scene, name);
          return true;
        });
  }

  static RouteSetting setting(RouteKind forSecret) {
    var host = new RouteSetting.Host("mail.bjorkvik.example", 587, false);
    var mail =
        new RouteSetting.Mail(host, host, "u", "u@bjorkvik.example", "r@bjorkvik.example", "", "");
    return new RouteSetting(RouteKind.MAIL, forSecret, "KS yyyy/####", "", mail);
  }

  HandOverId handOver(ItemId item, String number, String concerning) {
    return handOver(item, number, concerning, RouteKind.MAIL);
  }

  HandOverId handOver(ItemId item, String number, String concerning, RouteKind kind) {
    return handOver(List.of(item), number, concerning, kind);
  }

  HandOverId handOver(List<ItemId> items, String number, String concerning, RouteKind kind) {
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

  void protect(ItemId item) {
    clock.forward(Duration.ofMinutes(1));
    var wish = new Protect.Wish(Protection.Kind.WHISTLEBLOWER, "varsel", Set.of(RUT.id()));
    assertThat(new Protect(work.office).protect(new VersionRef(item, 1), revision(item), wish, eva))
        .isInstanceOf(Decide.Result.Decided.class);
  }

  int revision(ItemId item) {
    return database
        .read(tx -> work.office.tables().states().find(tx, item))
        .orElseThrow()
        .revision();
  }

  void run() {
    Bench.toRegistry(work.office, kind -> Optional.of(registry)).courier().run(Cancellation.NEVER);
  }

  List<String> titles() {
    return model.lines().stream()
        .map(line -> RegistryCell.title(FxStage.kit(Language.SV, Appearance.LIGHT, 100), line))
        .toList();
  }

  void choose(int index) {
    FxStage.run(() -> model.chosenProperty().set(model.lines().get(index)));
  }

  void choose(String title) {
    choose(titles().indexOf(title));
  }

  void chooseFollowing() {
    choose(model.lines().stream().map(Registrar.Line::follows).toList().indexOf(true));
  }

  /// Has something follow, to be sent with the next run.
  void followed(HandOverId earlier) {
    database.change(
        tx -> {
          var registered = work.office.tables().registry();
          HandOver went = registered.handOvers().find(tx, earlier).orElseThrow().handOver();
          var made =
              new HandOver(
                  HandOverId.random(),
                  went.route(),
                  went.entry(),
                  went.country(),
                  went.language(),
                  went.proposedNumber(),
                  went.items(),
                  went.by(),
                  went.at().plusSeconds(1),
                  went.notBefore());
          registered.handOvers().add(tx, made);
          registered.later().follows(tx, made, earlier);
        });
  }

  Scene scene(Kit kit, int width, int height) {
    model = new RegistryModel();
    kept = new KeptModel();
    return FxStage.on(() -> FxStage.scene(kit, again(kit), width, height));
  }

  /// Anew, around the same model.
  Region again(Kit kit) {
    var office = work.office;
    var outside =
        new RegistryController.Outside(
            me,
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
                new RegistryPages(
                    kit,
                    new RegistryPages.Models(model, kept),
                    cases,
                    new Tasks(this::inBackground, Runnable::run),
                    outside));
    FxStage.run(controller::refresh);
    return FxStage.on(controller::view);
  }

  private void inBackground(Runnable work) {
    if (holding) {
      held.add(work);
    } else {
      work.run();
    }
  }

  static String all(Scene scene) {
    return Found.labels(scene);
  }

  /// Buttons that show less than their words.
  static List<String> cut(Scene scene) {
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

  static void press(Scene scene, String id) {
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
