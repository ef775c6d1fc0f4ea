package org.uppsikt.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListView;
import org.junit.jupiter.api.Test;
import org.uppsikt.domain.people.Role;
import org.uppsikt.text.Language;
import org.uppsikt.ui.FxStage;
import org.uppsikt.work.Doors;

/// Before a workspace is open, whoever comes types at once: the keyboard stands where each page
/// begins, and Enter does what the page is for.
class EntryFocusTest extends WindowHome {

  @Test
  void eachPageBeginsWhereThePersonTypes() {
    inWindow(
        Language.SV,
        window -> {
          stands(window, "start.practise");
          window.press("2");
          stands(window, "office.municipality");
          window.types("Smedby");
          window.press("Enter");
          stands(window, "office.pack");
          window.press("Esc");
          stands(window, "start.practise");
          window.press("O");
          stands(window, "open.folder");
        });
  }

  @Test
  void whoSignsInOrUnlocksTypesThePasswordAtOnce() {
    Path folder = home.resolve("office");
    new OwnOffice(folder).close();
    inWindow(
        Language.SV,
        window -> {
          opens(window, folder);
          stands(window, "signin.password");
          window.types(OwnOffice.EVAS);
          window.press("Enter");
          window.awaits("shell.person");

          // Once the list was read and found empty; it may be painted anew at any time.
          stands(window, "inbox.channels");
          window.press("Ctrl+L");
          stands(window, "lock.password");
          window.types(OwnOffice.EVAS);
          window.press("Enter");
          window.awaits("shell.person");
          stands(window, "inbox.channels");
        });
  }

  /// A password typed by habit would stand to read in the field for the name.
  @Test
  void whoeverSignedInLastHereIsProposed_beneathTheMunicipalitysName() {
    Path folder = home.resolve("kontoret");
    try (var office = new OwnOffice(folder)) {
      office.addMats();
      office.add("Åsa Öst", Role.COMMUNICATOR, "tre små grisar");
    }
    inWindow(
        Language.SV,
        window -> {
          opens(window, folder);
          stands(window, "signin.who");
          assertThat(window.says("Björkviks kommun")).isTrue();
          assertThat(window.says(folder.toString())).isTrue();
          window.types("Mats");
          window.press("Enter");
          stands(window, "signin.password");
          window.types(OwnOffice.MATS_OWN);
          window.press("Enter");
          window.awaits("shell.person");
          stands(window, "inbox.channels");
          window.press("Ctrl+L");
          stands(window, "lock.password");
          FxStage.run(() -> ((Button) window.node("lock.other").orElseThrow()).fire());
          stands(window, "signin.password");
          var list = (ListView<?>) window.node("signin.people").orElseThrow();
          assertThat(((Doors.SignIn) list.getItems().getFirst()).name()).isEqualTo("Mats Öberg");
          window.types(OwnOffice.MATS_OWN);
          window.press("Enter");
          window.awaits("shell.person");
        });
  }

  @Test
  void afterAWrongPassword_theNextOneIsTypedAtOnce_andScreensKeepTheirPlace() {
    Path folder = home.resolve("office");
    new OwnOffice(folder).close();
    inWindow(
        Language.SV,
        window -> {
          opens(window, folder);
          stands(window, "signin.password");
          window.press("Esc");
          stands(window, "open.folder");
          window.press("Enter");
          stands(window, "signin.password");
          window.types("fel ord helt och");
          window.press("Enter");
          window.awaits("the refusal", () -> window.says("Lösenordet stämmer inte"));
          stands(window, "signin.password");
          // The first wrong one costs no wait.
          window.awaits(
              "the button", () -> !window.node("signin.enter").orElseThrow().isDisabled());
          window.types(OwnOffice.EVAS);
          window.press("Enter");
          window.awaits("shell.person");
          window.press("Ctrl+7");
          window.awaits(
              "the keyboard on the screen",
              () -> {
                Node owner = window.scene().getFocusOwner();
                return owner != null && !"shell.find".equals(owner.getId());
              });

          window.press("Ctrl+9");
          window.awaits("settings.language");
          FxStage.run(
              () ->
                  ((ComboBox<?>) window.node("settings.language").orElseThrow())
                      .getSelectionModel()
                      .select(List.of(Language.values()).indexOf(Language.EN)));
          window.awaits("the settings in English", () -> window.says("Settings"));
          window.awaits("settings.language");
        });
  }
}
