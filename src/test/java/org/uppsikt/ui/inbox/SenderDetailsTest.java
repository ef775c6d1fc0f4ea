package org.uppsikt.ui.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.uppsikt.domain.item.Folder;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.domain.item.Protection;
import org.uppsikt.domain.item.RemoteItem;
import org.uppsikt.domain.item.Sender;
import org.uppsikt.domain.item.Visibility;
import org.uppsikt.domain.journal.EventKind;
import org.uppsikt.domain.people.Person;
import org.uppsikt.domain.people.PersonId;
import org.uppsikt.domain.people.Role;
import org.uppsikt.testing.Arrivals;
import org.uppsikt.testing.Bench;
import org.uppsikt.testing.HandMade;
import org.uppsikt.testing.PracticeOffice;
import org.uppsikt.text.HistoryText;
import org.uppsikt.text.Language;
import org.uppsikt.text.SenderText;
import org.uppsikt.ui.FxStage;
import org.uppsikt.ui.kit.Kit;
import org.uppsikt.ui.kit.Theme.Appearance;
import org.uppsikt.work.Decide;
import org.uppsikt.work.Protect;

/// What was received of a sender is shown when a person asks for it, and that she did is known.
class SenderDetailsTest extends TownTest {

  private static final String CHANNEL = PracticeOffice.FACEBOOK;

  private final HandMade site = new HandMade();

  @SuppressWarnings("NullAway.Init")
  private Bench bench;

  @BeforeEach
  void channel() {
    bench = Bench.of(office.bench().office(), id -> Optional.of(site), Duration.ZERO);
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void behindAPress_allThatWasReceived_andTheLookIsJournalled(Language language) {
    Kit kit = FxStage.kit(language, Appearance.LIGHT, 100);
    ItemId item = arrives(from("kim@example.org", "192.0.2.8", "Safari/17"));
    InboxDesk desk = onSender(kit, item);
    assertThat(desk.tells("kim@example.org")).isFalse();
    assertThat(looks(item)).isZero();
    desk.click("sender.details");
    for (String value : List.of("Kim", "kim@example.org", "192.0.2.8", "Safari/17")) {
      assertThat(desk.tells(value)).as(value).isTrue();
    }
    for (SenderText name :
        List.of(SenderText.DETAIL_EMAIL, SenderText.DETAIL_IP, SenderText.DETAIL_AGENT)) {
      assertThat(desk.tells(kit.text(name))).as(name.name()).isTrue();
    }
    assertThat(looks(item)).isEqualTo(1);
    assertThat(desk.faults()).isEmpty();
    desk.picture("sender-details-" + language);
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void theHistorySaysThatTheDetailsWereLookedAt_notThatSheLookedWidely(Language language) {
    Kit kit = FxStage.kit(language, Appearance.LIGHT, 100);
    ItemId item = arrives(from("kim@example.org", "192.0.2.8", "Safari/17"));
    onSender(kit, item).click("sender.details");
    InboxDesk desk = new InboxDesk(bench, kit).brings(item, Folder.INBOX);
    desk.does(() -> desk.controller().onItem().showTab(ItemModel.Tab.HISTORY));
    assertThat(desk.tells(kit.text(HistoryText.SENDER_DETAILS_SHOWN))).isTrue();
    assertThat(desk.tells(kit.text(HistoryText.SENDER_LOOKED_UP_BARE))).isFalse();
  }

  @Test
  void whatWasToldOtherwiseAtFirst_standsThereToo() {
    ItemId item = arrives(from("kim@example.org", "192.0.2.8", "Safari/17"));
    clock.forward(Duration.ofMinutes(1));
    arrives(from("kim@example.org", "127.0.0.1", "curl/8"));
    // Only an edit makes a version: the address alone is none.
    var colleague = from("kim@example.org", "127.0.0.1", "curl/8");
    site.item = Arrivals.item("hand-1", "Rättat", colleague, Visibility.SHOWN);
    bench.intake().again(PracticeOffice.channel(CHANNEL), List.of(site.item));
    InboxDesk desk = onSender(FxStage.kit(Language.SV, Appearance.LIGHT, 100), item);
    desk.click("sender.details");
    assertThat(desk.tells("127.0.0.1")).isTrue();
    assertThat(desk.tells("192.0.2.8")).isTrue();
    assertThat(desk.tells("Som först mottaget, version 1")).isTrue();
    assertThat(desk.tells("Det här är inte de uppgifter som först togs emot")).isTrue();
  }

  @Test
  void anotherItemsDetails_areAskedForAnew() {
    ItemId item = arrives(from("kim@example.org", "192.0.2.8", "Safari/17"));
    RemoteItem next = Arrivals.comment("hand-2", "Hej");
    bench.intake().again(PracticeOffice.channel(CHANNEL), List.of(next));
    ItemId other = office.item(CHANNEL, next.id());
    InboxDesk desk = onSender(FxStage.kit(Language.SV, Appearance.LIGHT, 100), item);
    desk.click("sender.details");
    desk.brings(other, Folder.INBOX).brings(item, Folder.INBOX);
    desk.does(() -> desk.controller().onItem().showTab(ItemModel.Tab.SENDER));
    assertThat(desk.tells("kim@example.org")).isFalse();
  }

  @Test
  void ofWhatOnlyTheNamedRead_noDetailStaysOnShow() {
    ItemId item = arrives(from("kim@example.org", "192.0.2.8", "Safari/17"));
    InboxDesk desk = onSender(FxStage.kit(Language.SV, Appearance.LIGHT, 100), item);
    desk.click("sender.details");
    assertThat(desk.tells("kim@example.org")).isTrue();
    var karin = new Person(new PersonId(new UUID(7, 5)), "Karin Ask", Role.SUPERVISOR, "", false);
    office.database().change(tx -> office.tables().people().add(tx, karin));
    var wish = new Protect.Wish(Protection.Kind.PROTECTED_IDENTITY, "skyddad", Set.of());
    var state = office.state(item);
    assertThat(
            new Protect(bench.office())
                .protect(state.version(), state.revision(), wish, PracticeOffice.ANNA.id()))
        .isInstanceOf(Decide.Result.Decided.class);
    assertThat(bench.reading().dossier(item).orElseThrow().restricted()).isTrue();
    desk.does(desk.controller()::refresh);
    assertThat(desk.sees(() -> desk.model().chosen())).isEqualTo(item.toString());
    assertThat(desk.tells("kim@example.org")).isFalse();
    desk.does(() -> desk.controller().onItem().showTab(ItemModel.Tab.COMMENT));
    desk.does(() -> desk.controller().onItem().showTab(ItemModel.Tab.SENDER));
    assertThat(desk.tells("kim@example.org")).isFalse();
  }

  @Test
  void onceTheCommentWasEdited_theDetailsOfTheEarlierVersionAreGone() {
    ItemId item = arrives(from("kim@example.org", "192.0.2.8", "Safari/17"));
    InboxDesk desk = onSender(FxStage.kit(Language.SV, Appearance.LIGHT, 100), item);
    desk.click("sender.details");
    clock.forward(Duration.ofMinutes(1));
    var colleague = from("kim@example.org", "127.0.0.1", "curl/8");
    site.item = Arrivals.item("hand-1", "Rättat", colleague, Visibility.SHOWN);
    bench.intake().again(PracticeOffice.channel(CHANNEL), List.of(site.item));
    desk.comesBack();
    assertThat(desk.tells("192.0.2.8")).isFalse();
    assertThat(desk.shows("sender.details")).isTrue();
    desk.click("sender.details");
    assertThat(desk.tells("127.0.0.1")).isTrue();
  }

  private long looks(ItemId item) {
    return office.history(item).stream().filter(EventKind.SENDER_LOOKED_UP::equals).count();
  }

  private InboxDesk onSender(Kit kit, ItemId item) {
    var desk = new InboxDesk(bench, kit).brings(item, Folder.INBOX);
    desk.does(() -> desk.controller().onItem().showTab(ItemModel.Tab.SENDER));
    return desk;
  }

  private ItemId arrives(Sender sender) {
    site.item = site.by(sender);
    bench.intake().again(PracticeOffice.channel(CHANNEL), List.of(site.item));
    return office.item(CHANNEL, site.item.id());
  }

  private static Sender from(String email, String ip, String agent) {
    return new Sender.Disclosed(
        Optional.of("Kim"),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.of(email),
        Optional.of(ip),
        Optional.of(agent));
  }
}
