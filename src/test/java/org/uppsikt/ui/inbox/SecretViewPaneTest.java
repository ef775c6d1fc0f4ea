package org.uppsikt.ui.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.uppsikt.domain.item.Folder;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.domain.item.RemoteItem;
import org.uppsikt.domain.registry.RegisterEntry;
import org.uppsikt.store.States;
import org.uppsikt.testing.Arrivals;
import org.uppsikt.testing.PracticeOffice;
import org.uppsikt.testing.Registering;
import org.uppsikt.text.ItemText;
import org.uppsikt.text.KeptText;
import org.uppsikt.text.Language;
import org.uppsikt.text.RegistryText;
import org.uppsikt.text.ShellText;
import org.uppsikt.ui.FxStage;
import org.uppsikt.ui.kit.Kit;
import org.uppsikt.ui.kit.Theme.Appearance;
import org.uppsikt.work.HandingOver;
import org.uppsikt.work.Secrecy;

/// T13: what is secret and settled stands in list and pane without a word of it, and says who reads
/// it and where.
class SecretViewPaneTest extends TownTest {

  private static final String TEXT = "Zebrafinken är sjuk.";

  @ParameterizedTest
  @EnumSource(Language.class)
  void nothingOfItIsOnShow_andItSaysWhereItIsRead(Language language) {
    ItemId item = settled();
    Kit kit = FxStage.kit(language, Appearance.LIGHT, 100);
    var desk = new InboxDesk(office, kit).brings(item, Folder.DONE);
    assertThat(desk.reads(TEXT)).isFalse();
    assertThat(desk.tells("Zebrafinken")).isFalse();
    assertThat(desk.tells("Roger Nylander")).isFalse();
    assertThat(desk.tells(kit.text(ItemText.NOTHING_FOUND))).as("nobody can tell").isFalse();
    String shut =
        kit.text(RegistryText.STATE_SHUT, kit.text(ShellText.REGISTRY), kit.text(KeptText.SHOW));
    assertThat(desk.label("item.registration")).contains(shut);
    desk.picture("secret-settled-" + language.tag());
  }

  /// She marked it herself: it may have been another's.
  @Test
  void whoMarkedItMayLiftTheMark_andReadsItThen() {
    ItemId item = settled();
    Kit kit = FxStage.kit(Language.SV, Appearance.LIGHT, 100);
    var desk = new InboxDesk(office, kit).brings(item, Folder.DONE);
    assertThat(desk.sees(() -> desk.model().itemProperty().get().actions()))
        .contains(ItemAction.LIFT_SECRECY)
        .doesNotContain(ItemAction.MARK_SECRET, ItemAction.PROTECT);
    Secrecy secrecy = handing().secrecy();
    secrecy.lift(secrecy.of(item).orElseThrow(), "gällde en annan", PracticeOffice.ANNA.id());
    desk.comesBack().brings(item, Folder.DONE);
    assertThat(desk.reads(TEXT)).isTrue();
  }

  private ItemId settled() {
    RemoteItem message = Arrivals.message("m1", TEXT);
    var channel = PracticeOffice.channel(PracticeOffice.FACEBOOK);
    office.bench().intake().take(channel, List.of(), List.of(message));
    ItemId item = office.item(PracticeOffice.FACEBOOK, message.id());
    var provision = new RegisterEntry.Secrecy("OSL 25 kap. 1 §", "");
    handing().secrecy().mark(office.present(item), provision, PracticeOffice.ANNA.id());
    States.State state = office.state(item);
    var by = PracticeOffice.ANNA.id();
    Registering.handsOver(office.bench().office(), state.version(), state.revision(), "", by);
    clock.forward(Duration.ofMinutes(11));
    office.bench().atItem().outcomes().numbered(item, "KS 2026/0007", by);
    assertThat(office.state(item).folder()).isEqualTo(Folder.DONE);
    return item;
  }

  private HandingOver handing() {
    return office.bench().atItem().handingOver();
  }
}
