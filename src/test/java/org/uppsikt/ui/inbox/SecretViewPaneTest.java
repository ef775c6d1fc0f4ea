package org.uppsikt.ui.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.uppsikt.channel.Cancellation;
import org.uppsikt.domain.item.Folder;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.domain.item.RemoteItem;
import org.uppsikt.domain.people.Person;
import org.uppsikt.domain.people.PersonId;
import org.uppsikt.domain.people.Role;
import org.uppsikt.domain.registry.RegisterEntry;
import org.uppsikt.store.States;
import org.uppsikt.testing.Arrivals;
import org.uppsikt.testing.Bench;
import org.uppsikt.testing.PracticeOffice;
import org.uppsikt.testing.Registering;
import org.uppsikt.testing.ScriptedRegistry;
import org.uppsikt.text.ItemText;
import org.uppsikt.text.KeptText;
import org.uppsikt.text.Language;
import org.uppsikt.text.RegistryText;
import org.uppsikt.text.ShellText;
import org.uppsikt.ui.FxStage;
import org.uppsikt.ui.kit.Kit;
import org.uppsikt.ui.kit.Theme.Appearance;
import org.uppsikt.work.HandingOver;
import org.uppsikt.work.Restricted;
import org.uppsikt.work.Seal;
import org.uppsikt.work.Secrecy;

/// T13: what is secret and settled stands in list and pane without a word of it, and says who reads
/// it and where.
class SecretViewPaneTest extends TownTest {

  private static final String TEXT = "Zebrafinken är sjuk. När öppnar badet?";

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
        .doesNotContain(ItemAction.MARK_SECRET);
    Secrecy secrecy = handing().secrecy();
    secrecy.lift(secrecy.of(item).orElseThrow(), "gällde en annan", PracticeOffice.ANNA.id());
    desk.comesBack().brings(item, Folder.DONE);
    assertThat(desk.reads(TEXT)).isTrue();
  }

  /// What whoever opens it sees there may be a whistle-blower's, or meant for somebody else.
  @Test
  void whoMayOpenItProtectsItOrPassesItOn_andNobodyElse() {
    var karin = new Person(new PersonId(new UUID(7, 5)), "Karin Ask", Role.SUPERVISOR, "", false);
    office.database().change(tx -> office.tables().people().add(tx, karin));
    ItemId item = settled();
    var desk = desk().brings(item, Folder.DONE);
    assertThat(actions(desk)).contains(ItemAction.PROTECT, ItemAction.PASS_ON);
    desk.does(() -> desk.controller().act(ItemAction.PROTECT));
    desk.press("1");
    desk.does(() -> desk.model().onItem().decision().textProperty().set("tips om chefen"));
    desk.press("Ctrl+Enter");
    var restricted = new Restricted(office.bench().office());
    assertThat(restricted.readableBy(karin.id()))
        .extracting(Restricted.Line::secret)
        .as("for those named")
        .containsExactly(false);
    desk.comesBack().brings(item, Folder.DONE);
    assertThat(actions(desk))
        .doesNotContain(ItemAction.PROTECT, ItemAction.PASS_ON)
        .as("she cannot read it any more")
        .doesNotContainAnyElementsOf(ItemAction.ANSWERS);
  }

  /// An answer that waits to leave would open it to the unit again.
  @Test
  void whoeverWroteItIsAnsweredFromItsCase_andFromHereOnlyOnceTheMarkIsLifted() {
    ItemId item = settled();
    var desk = desk().brings(item, Folder.DONE);
    assertThat(actions(desk)).doesNotContainAnyElementsOf(ItemAction.ANSWERS);
    desk.press("S");
    assertThat(desk.sees(() -> desk.model().answer().openProperty().get())).isFalse();
    assertThat(desk.tells("den som skrev får svar i ärendet")).isTrue();
    Secrecy secrecy = handing().secrecy();
    secrecy.lift(secrecy.of(item).orElseThrow(), "gällde en annan", PracticeOffice.ANNA.id());
    desk.comesBack().brings(item, Folder.DONE);
    assertThat(actions(desk)).containsAll(ItemAction.ANSWERS);
  }

  /// The registry must not lack it for good, and nobody reads it in order to send it.
  @Test
  void aSheetThatWasSealedAfterTheHandOver_followsByItsKey_withoutAWordOfIt() {
    ItemId item = handedOver();
    var registry = new ScriptedRegistry();
    leaves(registry);
    clock.forward(Duration.ofMinutes(1));
    assertThat(office.seal(item)).isInstanceOf(Seal.Result.Sealed.class);
    numbered(item);
    Kit kit = FxStage.kit(Language.SV, Appearance.LIGHT, 100);
    var desk = new InboxDesk(office, kit).brings(item, Folder.DONE);
    assertThat(desk.label("item.registration")).contains(kit.text(RegistryText.STATE_SHEET));
    desk.press("D");
    assertThat(desk.tells(kit.text(RegistryText.MORE_LATER_SHEET))).isTrue();
    assertThat(desk.reads(TEXT) || desk.tells("Zebrafinken")).isFalse();
    desk.press("Ctrl+Enter");
    clock.forward(Duration.ofMinutes(11));
    leaves(registry);
    assertThat(registry.arrived()).hasSize(2);
  }

  private void leaves(ScriptedRegistry registry) {
    Bench.toRegistry(office.bench().office(), kind -> Optional.of(registry))
        .courier()
        .run(Cancellation.NEVER);
  }

  /// Neither from its own tab, nor from that of what else its sender wrote.
  @Test
  void theSenderTabShowsNothingOfIt() {
    ItemId item = settled();
    ItemId other = arrives(Arrivals.comment("c9", "Du är en idiot"));
    var desk = desk().brings(item, Folder.DONE);
    showsSender(desk);
    assertThat(earlier(desk)).isEmpty();
    desk.brings(other, Folder.INBOX);
    showsSender(desk);
    assertThat(earlier(desk)).isEmpty();
    assertThat(desk.reads(TEXT)).isFalse();
    Secrecy secrecy = handing().secrecy();
    secrecy.lift(secrecy.of(item).orElseThrow(), "gällde en annan", PracticeOffice.ANNA.id());
    desk.brings(item, Folder.DONE).brings(other, Folder.INBOX);
    showsSender(desk);
    assertThat(earlier(desk)).hasSize(1);
  }

  private static void showsSender(InboxDesk desk) {
    desk.does(() -> desk.controller().onItem().showTab(ItemModel.Tab.SENDER));
  }

  private static List<ItemModel.EarlierLine> earlier(InboxDesk desk) {
    return desk.sees(() -> desk.model().onItem().senderProperty().get().earlier());
  }

  private static Set<ItemAction> actions(InboxDesk desk) {
    return desk.sees(() -> desk.model().itemProperty().get().actions());
  }

  private InboxDesk desk() {
    return new InboxDesk(office, FxStage.kit(Language.SV, Appearance.LIGHT, 100));
  }

  private ItemId arrives(RemoteItem remote) {
    var channel = PracticeOffice.channel(PracticeOffice.FACEBOOK);
    office.bench().intake().take(channel, List.of(), List.of(remote));
    return office.item(PracticeOffice.FACEBOOK, remote.id());
  }

  private ItemId settled() {
    ItemId item = handedOver();
    numbered(item);
    return item;
  }

  private void numbered(ItemId item) {
    office.bench().atItem().outcomes().numbered(item, "KS 2026/0007", PracticeOffice.ANNA.id());
    assertThat(office.state(item).folder()).isEqualTo(Folder.DONE);
  }

  private ItemId handedOver() {
    ItemId item = arrives(Arrivals.message("m1", TEXT));
    var provision = new RegisterEntry.Secrecy("OSL 25 kap. 1 §", "");
    handing().secrecy().mark(office.present(item), provision, PracticeOffice.ANNA.id());
    States.State state = office.state(item);
    var by = PracticeOffice.ANNA.id();
    Registering.handsOver(office.bench().office(), state.version(), state.revision(), "", by);
    clock.forward(Duration.ofMinutes(11));
    return item;
  }

  private HandingOver handing() {
    return office.bench().atItem().handingOver();
  }
}
