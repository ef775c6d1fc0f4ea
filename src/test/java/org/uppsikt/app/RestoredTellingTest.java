package org.uppsikt.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.uppsikt.domain.people.Person;
import org.uppsikt.domain.people.PersonId;
import org.uppsikt.domain.people.Role;
import org.uppsikt.store.backup.Restore;
import org.uppsikt.text.Language;
import org.uppsikt.ui.Found;
import org.uppsikt.ui.FxStage;
import org.uppsikt.ui.kit.Kit;
import org.uppsikt.ui.kit.Overlay;
import org.uppsikt.ui.kit.Tasks;
import org.uppsikt.ui.kit.Theme.Appearance;
import org.uppsikt.work.Backups;
import org.uppsikt.work.Desk;
import org.uppsikt.work.Doors;
import org.uppsikt.work.Opening;
import org.uppsikt.work.Staff;

/// Whoever signs in to a workspace from a backup hears of it, and of who can sign in again.
class RestoredTellingTest {

  private static final String ALVAS = "röd lykta i hamn";

  @TempDir Path temp;
  private final Kit kit = FxStage.kit(Language.EN, Appearance.LIGHT, 100);
  private Overlay overlay;
  private Scene scene;
  private int toPeople;

  @SuppressWarnings("NullAway.Init")
  private OwnOffice office;

  @SuppressWarnings("NullAway.Init")
  private Path restored;

  @BeforeEach
  void restore() {
    office = new OwnOffice(temp.resolve("workspace"));
    Person mats = office.addMats();
    office.add("Alva Ny", Role.SUBSTITUTE, ALVAS);
    var backup = (Backups.Result.Done) office.desk().backups().backUp(temp, part -> true);
    assertThat(office.desk().staff().suspend(mats.id(), "slutat", office.eva()))
        .isEqualTo(new Staff.Result.Done());
    restored = temp.resolve("elsewhere");
    assertThat(new Restore(backup.copy().file()).to(restored, part -> true))
        .isInstanceOf(Restore.Result.Done.class);
  }

  @AfterEach
  void close() {
    office.close();
  }

  private Desk signIn(Path folder, PersonId person, String password) {
    var credential = new Doors.Credential.Password(person, password.toCharArray());
    return ((Doors.Entry.Open) office.doors.open(folder, credential, Opening.UNWATCHED)).desk();
  }

  private String told(Desk desk) {
    overlay = FxStage.on(() -> new Overlay(new StackPane()));
    scene = FxStage.on(() -> FxStage.scene(kit, overlay, 800, 600));
    var tasks = new Tasks(Runnable::run, Runnable::run);
    FxStage.run(
        () -> new RestoredTelling(desk, tasks).tell(kit, overlay, () -> toPeople++, () -> {}));
    return Found.labels(scene);
  }

  private void press(String id) {
    FxStage.run(() -> Found.in(scene.getRoot(), id, Button.class).fire());
  }

  @Test
  void theAdministratorSeesWhoCanSignInAgain_untilSheHasLookedThroughThem() {
    try (Desk desk = signIn(restored, office.eva(), OwnOffice.EVAS)) {
      assertThat(told(desk))
          .contains("restored from the backup of", "Mats Öberg", "Alva Ny", "new recovery key");
      press("restored.to-people");
      assertThat(toPeople).isEqualTo(1);
      assertThat(told(desk)).contains("Mats Öberg");
      press("restored.looked");
      assertThat(told(desk)).isEmpty();
    }
    try (Desk desk = signIn(restored, office.eva(), OwnOffice.EVAS)) {
      assertThat(told(desk)).isEmpty();
      assertThat(overlay.isOpen()).isFalse();
    }
  }

  @Test
  void whoMayNotChangeThem_hearsOfTheBackupAlone() {
    PersonId alva =
        office.desk().staff().people().stream()
            .filter(person -> person.name().startsWith("Alva"))
            .findFirst()
            .orElseThrow()
            .id();
    try (Desk desk = signIn(restored, alva, ALVAS)) {
      assertThat(told(desk)).contains("restored from the backup of").doesNotContain("Mats Öberg");
      press("restored.close");
      assertThat(overlay.isOpen()).isFalse();
    }
  }

  @Test
  void inAWorkspaceFromNoBackup_nothingIsTold() {
    assertThat(told(office.desk())).isEmpty();
  }
}
