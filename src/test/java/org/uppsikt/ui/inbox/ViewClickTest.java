package org.uppsikt.ui.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.event.Event;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.junit.jupiter.api.Test;
import org.uppsikt.text.Language;
import org.uppsikt.ui.Found;
import org.uppsikt.ui.FxStage;
import org.uppsikt.ui.kit.Theme.Appearance;

/// A view of the left pane is clicked with the mouse.
class ViewClickTest extends TownTest {

  /// With the keyboard left on the view, the arrows would walk the views.
  @Test
  void theKeyboardGoesToItsComments() {
    writes("När börjar skolan?");
    writes("Jag ska slå ihjäl dig, din idiot");
    var desk = new InboxDesk(office, FxStage.kit(Language.SV, Appearance.LIGHT, 100));
    click(desk, "inbox.nav.questions");
    assertThat(desk.sees(() -> desk.model().rows().size())).isEqualTo(1);
    assertThat(desk.focused()).isEqualTo("inbox.list");
    click(desk, "inbox.nav.inbox");
    desk.press("Down");
    assertThat(desk.sees(() -> desk.model().selectedProperty().get())).isEqualTo(1);
    assertThat(desk.focused()).isEqualTo("inbox.list");
  }

  /// What waits elsewhere stands beside an empty list, and still does while the next is read.
  @Test
  void theKeyboardGoesToItsComments_alsoFromAnEmptyList_andWhileTheyAreRead() {
    writes("När börjar skolan?");
    writes("Jag ska slå ihjäl dig, din idiot");
    var desk = new InboxDesk(office, FxStage.kit(Language.SV, Appearance.LIGHT, 100));
    click(desk, "inbox.nav.unpublished");
    assertThat(desk.shows("inbox.next.0")).isTrue();
    desk.hold();
    click(desk, "inbox.nav.inbox");
    assertThat(desk.focused()).doesNotStartWith("inbox.next");
    desk.letGo();
    assertThat(desk.focused()).isEqualTo("inbox.list");
    desk.press("Down");
    assertThat(desk.sees(() -> desk.model().selectedProperty().get())).isEqualTo(1);
  }

  private static void click(InboxDesk desk, String id) {
    desk.does(
        () -> {
          var view = Found.in(desk.controller().view(), id, ToggleButton.class);
          view.requestFocus();
          view.fire();
          Event.fireEvent(
              view,
              new MouseEvent(
                  MouseEvent.MOUSE_CLICKED,
                  5,
                  5,
                  5,
                  5,
                  MouseButton.PRIMARY,
                  1,
                  false,
                  false,
                  false,
                  false,
                  false,
                  false,
                  false,
                  false,
                  false,
                  true,
                  null));
        });
  }
}
