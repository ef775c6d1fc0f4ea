package org.uppsikt.ui.diary;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javafx.scene.Scene;
import javafx.scene.control.TextArea;
import org.junit.jupiter.api.Test;
import org.uppsikt.domain.diary.Direction;
import org.uppsikt.domain.diary.Paper;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.domain.item.RestrictionId;
import org.uppsikt.domain.item.VersionRef;
import org.uppsikt.domain.journal.EventKind;
import org.uppsikt.domain.registry.RegisterEntry;
import org.uppsikt.ui.FxStage;
import org.uppsikt.work.diary.DiaryBook;
import org.uppsikt.work.diary.PapersIn;

/// What lies behind an entry is put to it, opened and saved at the screen of the diary, by keys.
class DiaryPapersPaneTest extends DiaryDesk {

  private static final String WORDS = "Hej! Gungan på Lindvägen är trasig.";

  @Test
  void aFileIsTakenAlong_openedAndSaved_andShutWithTheView() throws IOException {
    Scene scene = withLetter("");
    assertThat(texts(scene)).doesNotContain(WORDS);
    strike(scene, "diary.list", "O");
    assertThat(texts(scene)).contains("brev.txt · ");
    assertThat(areas(scene)).contains(WORDS);
    strike(scene, "diary.list", "S");
    assertThat(texts(scene)).contains("Sparat: ");
    Path saved = folder.resolve("KS-2026-0001-1").resolve("brev.txt");
    assertThat(Files.readString(saved)).isEqualTo(WORDS);
    assertThat(kinds()).contains(EventKind.EXPORTED);
    strike(scene, "diary.list", "V");
    assertThat(areas(scene)).isEmpty();
    strike(scene, "diary.list", "O");
    assertThat(texts(scene)).contains("I den offentliga vyn öppnas ingen handling.");
    strike(scene, "diary.list", "V");
    assertThat(areas(scene)).as("shut by the turn").isEmpty();
  }

  @Test
  void whatIsSecretIsOpenedOnceSheSaysWhatFor() throws IOException {
    Scene scene = withLetter("OSL 26 kap. 1 §");
    strike(scene, "diary.list", "O");
    assertThat(texts(scene)).contains("Skriv varför du läser.");
    assertThat(areas(scene)).isEmpty();
    fill(scene, "diary.papers.purpose", "prövar utlämnande");
    strike(scene, "diary.list", "O");
    assertThat(areas(scene)).contains(WORDS);
    assertThat(kinds()).contains(EventKind.RESTRICTED_READ);
    strike(scene, "diary.list", "O");
    assertThat(areas(scene)).as("shut again").isEmpty();
    assertThat(typed(scene)).doesNotContain("prövar");
  }

  @Test
  void theFilesOfWhatIsProtectedAndWasEnteredByHand_areOpenedByWhoIsNamedForIt()
      throws IOException {
    ItemId item = work.arrive("Min chef tar pengar.").getFirst();
    database.change(
        tx ->
            work.office
                .tables()
                .restrictions()
                .add(tx, new RestrictionId(UUID.randomUUID()), item, Set.of(eva), List.of()));
    var fields =
        new RegisterEntry(
            LocalDate.of(2026, 3, 4),
            Optional.empty(),
            "",
            "Brev",
            "Brev",
            "Post",
            "",
            Optional.of(new RegisterEntry.Secrecy("OSL 32 kap. 3 §", "")));
    book.enter(
        new DiaryBook.Fresh(
            Optional.empty(),
            Direction.IN,
            fields,
            true,
            Optional.empty(),
            List.of(new VersionRef(item, 1)),
            Optional.empty(),
            List.of(new Paper("brev.txt", Paper.TEXT, Files.readAllBytes(letter())))),
        eva);
    Scene scene = scene(1280, 800);
    strike(scene, "diary.list", "O");
    assertThat(texts(scene)).contains("Skriv varför du läser.");
    fill(scene, "diary.papers.purpose", "utreder");
    strike(scene, "diary.list", "O");
    assertThat(areas(scene)).contains(WORDS);
    assertThat(kinds()).filteredOn(EventKind.RESTRICTED_READ::equals).hasSize(1);
  }

  @Test
  void whatIsReadAnewBesideItLeavesItOpen_andWhereADraftFillsThePlaceNothingIsOpened()
      throws IOException {
    Scene scene = withLetter("OSL 26 kap. 1 §");
    fill(scene, "diary.papers.purpose", "prövar utlämnande");
    strike(scene, "diary.list", "C");
    strike(scene, "diary.list", "O");
    strike(scene, "diary.list", "C");
    assertThat(areas(scene)).as("the same entry, read anew").contains(WORDS);
    strike(scene, "diary.list", "O");
    begins(scene, "Annat brev");
    long before = kinds().stream().filter(EventKind.RESTRICTED_READ::equals).count();
    FxStage.run(() -> model.purposeProperty().set("prövar"));
    strike(scene, "diary.list", "O");
    assertThat(kinds()).filteredOn(EventKind.RESTRICTED_READ::equals).hasSize((int) before);
    assertThat(model.papersProperty().get()).isNull();
    assertThat(texts(scene)).contains("För in det eller stäng det först.");
  }

  @Test
  void whatForIsAskedBeforeWhereTo_andWhatIsNotShownSaysThatItIsSaved() throws IOException {
    Scene scene = withLetter("OSL 26 kap. 1 §");
    asked = 0;
    strike(scene, "diary.list", "S");
    assertThat(texts(scene)).contains("Skriv varför du läser.");
    assertThat(asked).as("asked for a folder").isZero();
    begins(scene, "Ritning");
    files = List.of(Files.write(folder.resolve("ritning.pdf"), new byte[] {1}));
    fire(scene, "diary.form.files.add");
    strike(scene, "diary.form.concerning", "Ctrl+Enter");
    strike(scene, "diary.list", "O");
    assertThat(texts(scene)).contains("ritning.pdf · ", "Sparas för att läsas (S).");
  }

  @Test
  void whatWasChosenByMistakeIsTakenAway_andWhatIsTooLargeIsToldOf() throws IOException {
    Scene scene = scene(1280, 800);
    begins(scene, "Brev om gungan");
    files = List.of(letter());
    fire(scene, "diary.form.files.add");
    assertThat(texts(scene)).contains("brev.txt · ");
    fire(scene, "diary.form.files.remove.0");
    assertThat(texts(scene)).doesNotContain("brev.txt");
    files = List.of(folder.resolve("borta.pdf"));
    fire(scene, "diary.form.files.add");
    assertThat(texts(scene)).contains("Filen borta.pdf kan inte läsas.");
    files = List.of(sparse());
    fire(scene, "diary.form.files.add");
    assertThat(texts(scene)).contains("Filerna är för stora.");
  }

  private Scene withLetter(String provision) throws IOException {
    Scene scene = scene(1280, 800);
    begins(scene, "Brev om gungan");
    files = List.of(letter());
    fire(scene, "diary.form.files.add");
    fill(scene, "diary.form.provision", provision);
    fill(scene, "diary.form.public", "Brev");
    strike(scene, "diary.form.concerning", "Ctrl+Enter");
    assertThat(lines()).hasSize(1);
    return scene;
  }

  private static String areas(Scene scene) {
    return FxStage.on(
        () -> {
          scene.getRoot().applyCss();
          scene.getRoot().layout();
          var words = new StringBuilder();
          scene.getRoot().lookupAll(".text-area").stream()
              .map(TextArea.class::cast)
              .forEach(area -> words.append(area.getText()).append('\n'));
          return words.toString();
        });
  }

  private Path letter() throws IOException {
    return Files.writeString(folder.resolve("brev.txt"), WORDS);
  }

  /// One byte more than may lie with an entry.
  private Path sparse() throws IOException {
    Path large = folder.resolve("stor.bin");
    try (var file = new RandomAccessFile(large.toFile(), "rw")) {
      file.setLength(PapersIn.MOST + 1);
    }
    return large;
  }
}
