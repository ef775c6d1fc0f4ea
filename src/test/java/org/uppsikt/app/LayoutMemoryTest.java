package org.uppsikt.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.uppsikt.domain.people.Person;
import org.uppsikt.settings.ConsoleSettings;
import org.uppsikt.testing.PracticeOffice;
import org.uppsikt.ui.inbox.InboxModel;
import org.uppsikt.ui.palette.PaletteModel;

/// How a person arranged the inbox is there again at the next start, and is nobody else's.
class LayoutMemoryTest {

  private ConsoleSettings settings = ConsoleSettings.DEFAULT;

  @Test
  void widthDensityAndThreads_areAsTheyWereLeft() {
    InboxModel anna = begins(PracticeOffice.ANNA, new PaletteModel());
    anna.listWidthProperty().set(420);
    anna.compactProperty().set(true);
    anna.groupedProperty().set(true);

    InboxModel bo = begins(PracticeOffice.BO, new PaletteModel());
    assertThat(bo.compactProperty().get()).isFalse();
    assertThat(bo.groupedProperty().get()).isFalse();
    bo.listWidthProperty().set(300);

    InboxModel again = begins(PracticeOffice.ANNA, new PaletteModel());
    assertThat(again.listWidthProperty().get()).isEqualTo(420);
    assertThat(again.compactProperty().get()).isTrue();
    assertThat(again.groupedProperty().get()).isTrue();
    again.compactProperty().set(false);
    assertThat(begins(PracticeOffice.ANNA, new PaletteModel()).compactProperty().get()).isFalse();
  }

  @Test
  void whatSheLastDidByName_isOfferedFirstAgain() {
    var palette = new PaletteModel();
    begins(PracticeOffice.ANNA, palette);
    palette.recent().setAll("screen.search", "inbox.snooze");
    var again = new PaletteModel();
    begins(PracticeOffice.ANNA, again);
    assertThat(again.recent()).containsExactly("screen.search", "inbox.snooze");
    var bo = new PaletteModel();
    begins(PracticeOffice.BO, bo);
    assertThat(bo.recent()).isEmpty();
  }

  private InboxModel begins(Person person, PaletteModel palette) {
    var model = new InboxModel();
    new LayoutMemory(() -> settings, changed -> settings = changed, person, model, palette).keep();
    return model;
  }
}
