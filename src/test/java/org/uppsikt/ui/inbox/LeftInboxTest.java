package org.uppsikt.ui.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Parent;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.uppsikt.domain.item.Folder;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.testing.PracticeOffice;
import org.uppsikt.text.Language;
import org.uppsikt.ui.FxStage;
import org.uppsikt.ui.LeftScreen;
import org.uppsikt.ui.kit.Kit;
import org.uppsikt.ui.kit.Tasks;
import org.uppsikt.ui.kit.Theme.Appearance;
import org.uppsikt.work.Desk;

/// A change of language makes the inbox anew around the same model: the one that was left must
/// neither be kept, with the comments on it, nor act.
class LeftInboxTest extends TownTest {

  private static final Kit KIT = FxStage.kit(Language.SV, Appearance.LIGHT, 100);

  private final InboxModel model = new InboxModel();
  private final AtomicReference<@Nullable InboxController> shown = new AtomicReference<>();

  @ParameterizedTest
  @EnumSource(Cover.class)
  void theModelDoesNotKeepIt_whateverLayOverTheItem(Cover cover) {
    writes("Jag ska slå ihjäl dig, din idiot");
    Desk desk = office.bench().desk(PracticeOffice.ANNA);
    LeftScreen.isLetGoOf(KIT, () -> made(desk, cover));
    assertThat(model.rows()).isNotEmpty();
  }

  /// Closed without action, and the language changed while that is written down.
  @Test
  void whatItHadBegun_isWrittenDown_andPaintsNothingOfItsLanguage() {
    ItemId first = writes("Jag ska slå ihjäl dig, din idiot");
    receives("Eva Ny", "Tack för plogningen");
    var before = new InboxDesk(office.bench(), KIT, 1280, 800, model).hold();
    before.does(before.controller()::refresh);
    // The counts are read, and the list is on its way.
    before.letOne().press("I");
    before.does(before.controller()::refresh);
    before.does(before.controller()::close);
    Kit english = FxStage.kit(Language.EN, Appearance.LIGHT, 100);
    var now = new InboxDesk(office.bench(), english, 1280, 800, model);
    List<InboxRow> rows = now.sees(() -> List.copyOf(model.rows()));
    String title = now.sees(() -> model.titleProperty().get());
    String chosen = now.sees(() -> model.itemProperty().get().id());
    before.letGo();
    assertThat(office.state(first).folder()).isEqualTo(Folder.DONE);
    assertThat(now.sees(() -> List.copyOf(model.rows()))).isEqualTo(rows);
    assertThat(now.sees(() -> model.titleProperty().get())).isEqualTo(title);
    assertThat(now.sees(() -> model.itemProperty().get().id())).isEqualTo(chosen);
    assertThat(model.views()).extracting(NavEntry::name).contains("Inbox");
  }

  private Parent made(Desk desk, Cover cover) {
    InboxController before = shown.get();
    if (before != null) {
      before.close();
    }
    var now =
        new InboxController(
            KIT,
            desk,
            new Tasks(Runnable::run, Runnable::run),
            model,
            new SimpleBooleanProperty(true),
            new InboxFrame(
                count -> {},
                () -> {},
                Optional::empty,
                clause -> {},
                address -> {},
                Optional.empty()));
    shown.set(now);
    now.onShow();
    now.still();
    switch (cover) {
      case NONE -> {}
      case PANEL -> now.act(ItemAction.UNPUBLISH);
      case ANSWER -> now.act(ItemAction.ANSWER);
      case DECISION -> now.act(ItemAction.SNOOZE);
    }
    return now.view();
  }
}
