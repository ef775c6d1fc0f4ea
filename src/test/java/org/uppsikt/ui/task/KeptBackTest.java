package org.uppsikt.ui.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.domain.item.Protection;
import org.uppsikt.domain.item.VersionRef;
import org.uppsikt.domain.people.Person;
import org.uppsikt.domain.people.PersonId;
import org.uppsikt.domain.people.Role;
import org.uppsikt.evidence.sheet.EvidenceSheet;
import org.uppsikt.store.StoreBench;
import org.uppsikt.testing.Arrivals;
import org.uppsikt.testing.LateFlag;
import org.uppsikt.testing.Ticking;
import org.uppsikt.testing.Workplace;
import org.uppsikt.text.Language;
import org.uppsikt.text.TaskText;
import org.uppsikt.ui.Found;
import org.uppsikt.ui.FxStage;
import org.uppsikt.ui.Seen;
import org.uppsikt.ui.inbox.Departures;
import org.uppsikt.ui.kit.Kit;
import org.uppsikt.ui.kit.Tasks;
import org.uppsikt.ui.kit.Theme.Appearance;
import org.uppsikt.work.Decide;
import org.uppsikt.work.Exceptions;
import org.uppsikt.work.KeptBack;
import org.uppsikt.work.Police;
import org.uppsikt.work.PoliceCopy;
import org.uppsikt.work.Protect;
import org.uppsikt.work.TakeOut;

/// A police task whose evidence is not given out says why, and promises it to nobody.
class KeptBackTest {

  private static final PersonId EVA = Workplace.EVA.id();
  private static final Person RUT =
      new Person(new PersonId(new UUID(0, 7)), "Rut Dahl", Role.REGISTRAR, "Arkivet", false);

  /// What is looked at then.
  private interface Then {
    void with(Workplace work, ItemId threat, ItemId flagged);
  }

  @TempDir Path folder;
  private final Ticking clock = new Ticking();

  @ParameterizedTest
  @EnumSource(Language.class)
  void whereAnotherCommentWasFlagged_itIsNamed(Language language) {
    onTask(
        language,
        (work, threat, flagged) -> {
          KeptBack kept = kept(work).orElseThrow();
          assertThat(kept.why()).isEqualTo(KeptBack.Why.NO_COPY_AROUND);
          KeptBack.Other other = kept.other().orElseThrow();
          var kit = FxStage.kit(language, Appearance.LIGHT, 100);
          Scene scene = scene(work, kit);
          String at = kit.formats().dayAndTime(other.receivedAt());
          assertThat(other.sender()).isNotBlank();
          assertTells(scene, kit.text(TaskText.EVIDENCE_NO_COPY_AROUND, other.sender(), at));
          assertPromisesNothing(scene, kit);
          assertSavesACopy(scene, kit);
        });
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void whereAnotherCommentIsProtected_aCopyIsSavedWithoutIt(Language language) {
    onTask(
        language,
        (work, threat, flagged) -> {
          protect(work, flagged);
          assertThat(kept(work).map(KeptBack::why)).contains(KeptBack.Why.PROTECTED_AROUND);
          var kit = FxStage.kit(language, Appearance.LIGHT, 100);
          Scene scene = scene(work, kit);
          assertTells(scene, kit.text(TaskText.EVIDENCE_PROTECTED_AROUND));
          assertPromisesNothing(scene, kit);
          assertSavesACopy(scene, kit);
        });
  }

  @Test
  void whatIsProtectedItself_isReadByItsReaders() {
    onTask(
        Language.SV,
        KeptBackTest::protect,
        (work, threat, flagged) -> {
          assertThat(kept(work).map(KeptBack::why)).contains(KeptBack.Why.PROTECTED);
          var kit = FxStage.kit(Language.SV, Appearance.LIGHT, 100);
          Scene scene = scene(work, kit);
          assertTells(scene, kit.text(TaskText.EVIDENCE_PROTECTED));
          assertPromisesNothing(scene, kit);
          assertThat(tells(scene, kit.text(TaskText.SAVE_COPY))).isFalse();
        });
  }

  /// It is closed off all the same, and the police fetch it themselves.
  @Test
  void whatIsClosedOffAfterItWasProtected_leavesInNoCopy() {
    onTask(
        Language.SV,
        KeptBackTest::protect,
        (work, threat, flagged) -> {
          work.hideWithoutCopy(threat);
          assertThat(kept(work).map(KeptBack::why)).contains(KeptBack.Why.NO_COPY);
          var kit = FxStage.kit(Language.SV, Appearance.LIGHT, 100);
          Scene scene = scene(work, kit);
          assertTells(scene, kit.text(TaskText.LAW));
          assertTells(scene, kit.text(TaskText.EVIDENCE_NO_COPY));
        });
  }

  /// What leads on is told, and nothing as if somebody had judged it.
  @ParameterizedTest
  @EnumSource(Language.class)
  void whatWasFlaggedOfItselfEarlier_isFoundAtItsFinding(Language language) {
    try (var database = StoreBench.h2(folder.resolve(language.tag()), clock)) {
      var work = new Workplace(database, clock);
      ItemId item = work.arrive("Bilder här på barnporr").getFirst();
      var flag = new LateFlag(work.office, item, EVA);
      work.seal(item);
      assertThat(new Police(work.office).suspect(item, EVA)).isEqualTo(Police.Result.DONE);
      var tables = work.office.tables();
      var remote =
          work.office.database().read(tx -> tables.items().find(tx, item)).orElseThrow().remote();
      work.again(Arrivals.comment(remote.value(), "Jag ska slå ihjäl dig"));
      flag.stands();
      var kit = FxStage.kit(language, Appearance.LIGHT, 100);
      Scene scene = scene(work, kit);
      assertTells(scene, kit.text(TaskText.EVIDENCE_FLAGGED_EARLIER));
      assertPromisesNothing(scene, kit);
    }
  }

  /// A threat that was sealed beside what was flagged as abuse material since, and is suspected.
  private void onTask(Language language, Then then) {
    onTask(language, (work, threat) -> {}, then);
  }

  /// @param before what happens to the threat once it is sealed
  private void onTask(Language language, BiConsumer<Workplace, ItemId> before, Then then) {
    try (var database = StoreBench.h2(folder.resolve(language.tag()), clock)) {
      var work = new Workplace(database, clock);
      var items = work.arrive("Jag ska slå ihjäl dig", "Bilder här på barnporr");
      work.join(RUT);
      var flag = new LateFlag(work.office, items.getLast(), EVA);
      work.seal(items.getFirst());
      before.accept(work, items.getFirst());
      assertThat(new Police(work.office).suspect(items.getFirst(), EVA))
          .isEqualTo(Police.Result.DONE);
      flag.stands();
      then.with(work, items.getFirst(), items.getLast());
    }
  }

  private static Optional<KeptBack> kept(Workplace work) {
    return new Police(work.office).lines(EVA).getFirst().kept();
  }

  private static void protect(Workplace work, ItemId item) {
    var office = work.office;
    int revision =
        office
            .database()
            .read(tx -> office.tables().states().find(tx, item))
            .orElseThrow()
            .revision();
    var wish = new Protect.Wish(Protection.Kind.PROTECTED_IDENTITY, "adress", Set.of());
    assertThat(new Protect(office).protect(new VersionRef(item, 1), revision, wish, EVA))
        .isInstanceOf(Decide.Result.Decided.class);
  }

  private Scene scene(Workplace work, Kit kit) {
    var office = work.office;
    var outside =
        new TaskController.Outside(
            EVA,
            () -> office.database().read(tx -> office.tables().people().all(tx)),
            () -> LocalDate.ofInstant(clock.instant(), office.zone()),
            count -> {},
            new TaskController.SaveEvidence(
                () -> Optional.of(folder),
                (id, target, purpose) -> TakeOut.Result.NOT_WRITTEN,
                (task, target, purpose) ->
                    new PoliceCopy(office, new EvidenceSheet(), "test")
                        .save(task, target, Workplace.EVA, purpose),
                new Departures()));
    return FxStage.on(
        () -> {
          var controller =
              new TaskController(
                  kit,
                  new TaskModel(),
                  Exceptions.of(office, id -> Optional.empty(), Duration.ZERO),
                  new Tasks(Runnable::run, Runnable::run),
                  outside);
          controller.refresh();
          return FxStage.scene(kit, controller.view(), 1200, 800);
        });
  }

  /// What the page says of it holds, and so does what it says then.
  private void assertSavesACopy(Scene scene, Kit kit) {
    assertTells(scene, kit.text(TaskText.COPY_WITHOUT));
    FxStage.on(
        () -> {
          FxStage.picture(scene, "task-copy-" + kit.texts().language().tag());
          return true;
        });
    FxStage.run(() -> Found.in(scene.getRoot(), "task.copy", ButtonBase.class).fire());
    List<Path> saved = copies();
    assertThat(saved).hasSize(1);
    assertTells(scene, kit.text(TaskText.COPY_SAVED, saved.getFirst().toString()));
  }

  private List<Path> copies() {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith("-masked.pdf")).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void assertPromisesNothing(Scene scene, Kit kit) {
    assertTells(scene, kit.text(TaskText.LAW_KEPT));
    assertThat(tells(scene, kit.text(TaskText.LAW_EVIDENCE))).isFalse();
    assertThat(tells(scene, kit.text(TaskText.SAVE_EVIDENCE))).isFalse();
    assertThat(FxStage.on(() -> Seen.cut(scene))).isEmpty();
  }

  private static void assertTells(Scene scene, String words) {
    assertThat(tells(scene, words)).as(words).isTrue();
  }

  private static boolean tells(Scene scene, String words) {
    return FxStage.on(
        () ->
            Found.nodes(scene.getRoot()).stream()
                .anyMatch(node -> node instanceof Labeled l && words.equals(l.getText())));
  }
}
