package org.uppsikt.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.uppsikt.store.key.OwnersFiles;
import org.uppsikt.text.Language;
import org.uppsikt.ui.EntryExample;
import org.uppsikt.ui.Found;
import org.uppsikt.ui.FxStage;
import org.uppsikt.ui.kit.Theme.Appearance;
import org.uppsikt.ui.kit.form.Strength;
import org.uppsikt.ui.kit.recovery.Outlets;
import org.uppsikt.ui.kit.recovery.RecoveryKey;
import org.uppsikt.ui.kit.recovery.RecoverySheet;

/// A recovery key is let go of only once it was written down; passwords are judged in words.
class RecoverySheetTest {

  private final Kit kit = FxStage.kit(Language.EN, Appearance.LIGHT, 100);
  private final AtomicInteger done = new AtomicInteger();

  @Test
  void onlyTheGroupAskedForLeadsOn() {
    var key = key();
    FxStage.run(
        () -> {
          var sheet = new RecoverySheet(kit, key, EntryExample.NOWHERE, done::incrementAndGet);
          FxStage.scene(kit, new StackPane(sheet), 800, 600);
          var answer = Found.in(sheet, "recovery.answer", TextField.class);
          var on = Found.in(sheet, "recovery.done", Button.class);
          on.fire();
          answer.setText(key.groups().get((key.asked() + 1) % 8));
          on.fire();
          assertThat(done).hasValue(0);
          answer.setText(" " + key.groups().get(key.asked()).toLowerCase(java.util.Locale.ROOT));
          on.fire();
          assertThat(done).hasValue(1);
        });
    assertThat(new String(key.printed())).isBlank();
  }

  @Test
  void theSavedTextHoldsEveryGroup(@TempDir Path folder) throws IOException {
    var key = key();
    var file = folder.resolve("key.txt");
    Files.writeString(file, "an older one, which everybody could read");
    var outlets = new Outlets(page -> false, name -> Optional.of(file), EntryExample.AT_ONCE);
    FxStage.run(
        () -> {
          var sheet = new RecoverySheet(kit, key, outlets, done::incrementAndGet);
          FxStage.scene(kit, new StackPane(sheet), 800, 600);
          Found.in(sheet, "recovery.save", Button.class).fire();
        });
    assertThat(Files.readString(file)).contains(key.groups()).contains("Björkvik");
    assertThat(OwnersFiles.rights(file)).as("whoever else has an account").isEqualTo("rw-------");
    try (var files = Files.list(folder)) {
      assertThat(files).as("no copy beside it").containsExactly(file);
    }
  }

  @Test
  void lettersThatLookAlikeAreForgiven() {
    var key = new RecoveryKey("O0I1L-O0I1L".toCharArray(), "x", LocalDate.EPOCH);
    assertThat(key.answers("00111")).isTrue();
    assertThat(key.answers("oo ill")).isTrue();
    assertThat(key.answers("00112")).isFalse();
  }

  @Test
  void strengthCountsWhatMustBeGuessed() {
    assertThat(Strength.of("elva tecken")).isEqualTo(Strength.TOO_SHORT);
    assertThat(Strength.of("aaaaaaaaaaaaaaaaaa")).isEqualTo(Strength.WEAK);
    assertThat(Strength.of("Lösenord12345")).isEqualTo(Strength.WEAK);
    assertThat(Strength.of("gurka tavla moln")).isEqualTo(Strength.FAIR);
    assertThat(Strength.of("gurka tavla moln cykel")).isEqualTo(Strength.STRONG);
  }

  private static RecoveryKey key() {
    return new RecoveryKey(EntryExample.KEY.toCharArray(), "Björkvik", LocalDate.of(2026, 8, 5));
  }
}
