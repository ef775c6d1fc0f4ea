package org.uppsikt.ui.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.uppsikt.domain.item.Folder;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.domain.item.Protection;
import org.uppsikt.domain.item.RemoteItem;
import org.uppsikt.domain.people.Person;
import org.uppsikt.domain.people.PersonId;
import org.uppsikt.domain.people.Role;
import org.uppsikt.domain.registry.HandOver;
import org.uppsikt.domain.registry.RegisterEntry;
import org.uppsikt.domain.registry.RouteKind;
import org.uppsikt.store.HandOvers;
import org.uppsikt.store.Registrations;
import org.uppsikt.testing.Arrivals;
import org.uppsikt.testing.PracticeOffice;
import org.uppsikt.testing.Registering;
import org.uppsikt.text.Language;
import org.uppsikt.ui.FxStage;
import org.uppsikt.ui.kit.Tasks;
import org.uppsikt.ui.kit.Theme;
import org.uppsikt.ui.kit.Theme.Appearance;
import org.uppsikt.work.Decide;
import org.uppsikt.work.Protect;

/// The register panel, worked by keys alone.
class RegisterPanelTest extends TownTest {

  private static final String CASE = "Det gäller bygglovet BN 2026-0147. När får vi besked?";

  @Test
  void twoKeysHandACaseOver_withTheNumberOfTheTextAndTheFieldsOfTheLaw() {
    ItemId item = writes(CASE);
    InboxDesk desk = desk();
    desk.press("D");
    assertThat(value(desk, "number")).contains("BN 2026-0147");
    assertThat(value(desk, "from")).contains("Roger Nylander");
    desk.press("Ctrl+Enter");
    assertThat(desk.keys()).isEqualTo(2);
    assertThat(office.state(item).folder()).isEqualTo(Folder.TO_REGISTER);
    HandOver made = made(item);
    assertThat(made.proposedNumber()).contains("0147");
    assertThat(made.entry().concerning()).doesNotContain("bygglov");
    assertThat(made.route()).isEqualTo(RouteKind.MAIL);
    desk.press("Ctrl+Z");
    assertThat(office.state(item).folder()).isEqualTo(Folder.INBOX);
  }

  @Test
  void aProvisionMakesItSecret_andThenItNeverGoesByMail() {
    ItemId item = writes("Stolpen lutar.");
    InboxDesk desk = desk();
    desk.press("D");
    fill(desk, "provision", "OSL 26 kap. 1 §");
    desk.press("Ctrl+Enter");
    assertThat(desk.sees(() -> decision(desk).faultProperty().get() != null)).isTrue();
    assertThat(office.state(item).folder()).isEqualTo(Folder.INBOX);
    desk.does(
        () ->
            decision(desk).ticks().stream()
                .filter(tick -> tick.id().equals("by-folder"))
                .forEach(tick -> tick.on().set(true)));
    desk.press("Ctrl+Enter");
    assertThat(made(item).route()).isEqualTo(RouteKind.FOLDER);
    assertThat(made(item).entry().secrecy())
        .contains(new RegisterEntry.Secrecy("OSL 26 kap. 1 §", ""));
    desk.brings(item, Folder.TO_REGISTER);
    desk.picture("register-exposed");
    assertThat(desk.sees(() -> Objects.requireNonNull(desk.model().itemProperty().get()).told()))
        .as("everybody still sees it")
        .isNotNull();
  }

  @Test
  void aSecondItemOfTheSenderGoesAlongWhenTicked() {
    var channel = PracticeOffice.channel(PracticeOffice.FACEBOOK);
    List<RemoteItem> both =
        List.of(Arrivals.comment("c1", "Stolpen lutar."), Arrivals.comment("c2", "Nu föll den."));
    office.bench().intake().take(channel, List.of(Arrivals.POST), both);
    ItemId first = office.item(PracticeOffice.FACEBOOK, both.getFirst().id());
    ItemId second = office.item(PracticeOffice.FACEBOOK, both.getLast().id());
    InboxDesk desk = desk();
    desk.press("D");
    desk.does(
        () ->
            decision(desk).ticks().stream()
                .filter(tick -> tick.id().startsWith("also."))
                .forEach(tick -> tick.on().set(true)));
    desk.press("Ctrl+Enter");
    assertThat(made(first)).isEqualTo(made(second));
    assertThat(made(first).items()).hasSize(2);
  }

  @Test
  void aDateThatIsNoneKeepsThePanelOpen() {
    ItemId item = writes("Stolpen lutar.");
    InboxDesk desk = desk();
    desk.press("D");
    fill(desk, "came", "i går");
    desk.press("Ctrl+Enter");
    assertThat(desk.sees(() -> decision(desk).openProperty().get())).isTrue();
    assertThat(office.state(item).folder()).isEqualTo(Folder.INBOX);
  }

  @Test
  void aDirectMessageIsNotHandedOver_norKeptInOrder_withoutItsDocumentType() {
    RemoteItem message = Arrivals.message("m1", "Hej, när öppnar badet?");
    var channel = PracticeOffice.channel(PracticeOffice.FACEBOOK);
    office.bench().intake().take(channel, List.of(), List.of(message));
    ItemId item = office.item(PracticeOffice.FACEBOOK, message.id());
    InboxDesk desk = desk();
    desk.press("D").press("Ctrl+Enter");
    assertThat(office.state(item).folder()).isEqualTo(Folder.INBOX);
    assertThat(desk.sees(() -> decision(desk).openProperty().get())).isTrue();
    fill(desk, "plan", "Allmän förfrågan");
    desk.press("Ctrl+Enter");
    assertThat(made(item).entry().planEntry()).isEqualTo("Allmän förfrågan");
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void theStateAndItsReasonStandWithTheItem(Language language) {
    writes("Stolpen lutar.");
    InboxDesk desk = desk(language);
    String words = desk.sees(() -> desk.model().itemProperty().get().registration());
    assertThat(words).contains("OSL 5");
    desk.press("D");
    desk.picture("register-" + language.tag());
    assertThat(desk.sees(() -> decision(desk).inputs().size())).isEqualTo(10);
  }

  @Test
  void whatIsProtectedFromTheItem_isHiddenAtOnce() {
    var karin = new Person(new PersonId(new UUID(7, 5)), "Karin Ask", Role.SUPERVISOR, "", false);
    office.database().change(tx -> office.tables().people().add(tx, karin));
    ItemId item = writes("Jag bor på Ekvägen men det får ingen veta.");
    InboxDesk desk = desk();
    desk.does(() -> desk.controller().act(ItemAction.PROTECT));
    desk.does(() -> decision(desk).textProperty().set("skyddad adress"));
    desk.press("2");
    desk.press("Ctrl+Enter");
    assertThat(office.state(item).folder()).isEqualTo(Folder.TO_REGISTER);
    assertThat(office.bench().reading().dossier(item).orElseThrow().restricted()).isTrue();
    assertThat(desk.sees(() -> desk.model().rows().toString())).doesNotContain("Ekvägen");
    desk.press("Ctrl+Z");
    assertThat(office.state(item).folder()).isEqualTo(Folder.TO_REGISTER);
  }

  /// The text did not change, and reading it again is for its readers alone by now.
  @Test
  void whatAColleagueProtectedMeanwhile_isToldAsThat_andKeepsItsReaders() {
    supervisor();
    ItemId item = writes("Jag bor på Ekvägen men det får ingen veta.");
    InboxDesk desk = desk();
    desk.does(() -> desk.controller().act(ItemAction.PROTECT));
    desk.does(() -> decision(desk).textProperty().set("skyddad adress"));
    desk.press("2");
    assertThat(protects(item)).isInstanceOf(Decide.Result.Decided.class);
    desk.press("Ctrl+Enter");
    assertThat(desk.tells("Kommentaren har redan begränsad åtkomst")).isTrue();
    assertThat(desk.tells("har ändrats sedan du öppnade den")).isFalse();
    assertThat(desk.sees(() -> decision(desk).openProperty().get())).isFalse();
    assertThat(desk.sees(() -> desk.model().itemProperty().get().text())).doesNotContain("Ekvägen");
  }

  @Test
  void whatIsUnpublishedOrNumberedCanBeProtectedToo_whatIsOnItsWayCannot() {
    supervisor();
    ItemId hidden = writes("Jag bor på Ekvägen men det får ingen veta.");
    office.sealAndOrder(hidden);
    assertThat(actions(hidden)).doesNotContain(ItemAction.PROTECT);
    clock.forward(PracticeOffice.WINDOW.plusSeconds(1));
    office.dispatch();
    assertThat(office.state(hidden).folder()).isEqualTo(Folder.UNPUBLISHED);
    assertThat(actions(hidden)).contains(ItemAction.PROTECT);
    assertThat(protects(hidden)).isInstanceOf(Decide.Result.Decided.class);
    assertThat(office.state(hidden).folder()).isEqualTo(Folder.TO_REGISTER);
    assertThat(office.state(hidden).visibility().readable()).isFalse();
    assertThat(actions(hidden)).doesNotContain(ItemAction.PROTECT);

    ItemId numbered = writes("Min bror bor på Ekvägen.");
    var outcomes = office.bench().atItem().outcomes();
    var state = office.state(numbered);
    Registering.handsOver(
        office.bench().office(), state.version(), state.revision(), "", PracticeOffice.ANNA.id());
    assertThat(actions(numbered)).contains(ItemAction.PROTECT);
    outcomes.numbered(numbered, "TN 2026/7", PracticeOffice.ANNA.id());
    assertThat(actions(numbered)).contains(ItemAction.PROTECT);
    assertThat(protects(numbered)).isInstanceOf(Decide.Result.Decided.class);
    assertThat(office.state(numbered).folder()).isEqualTo(Folder.DONE);
  }

  @Test
  void aSuspectedCrimeIsSealed_andHoldsTheItem() {
    ItemId item = writes("Jag vet var du bor, akta dig.");
    InboxDesk desk = desk();
    desk.does(() -> desk.controller().act(ItemAction.PROTECT));
    desk.press("2");
    desk.press("Ctrl+Enter");
    assertThat(office.bench().exceptions().police().open()).hasSize(1);
    assertThat(office.evidence(office.present(item))).isPresent();
    desk.press("I");
    assertThat(office.state(item).folder()).isEqualTo(Folder.INBOX);
  }

  @Test
  void aLeaderIsToldOfAPostAboutAnEmployee_whichStaysInTheInbox() {
    var karin = new Person(new PersonId(new UUID(7, 5)), "Karin Ask", Role.SUPERVISOR, "", false);
    office.database().change(tx -> office.tables().people().add(tx, karin));
    ItemId item = writes("Hon på tekniska är lat.");
    InboxDesk desk = desk();
    desk.does(() -> desk.controller().act(ItemAction.PROTECT));
    desk.press("4");
    desk.press("Ctrl+Enter");
    assertThat(office.bench().atItem().employees().lines(karin.id())).isEmpty();
    desk.does(() -> decision(desk).inputs().getLast().value().set("Siv Berg"));
    desk.press("Ctrl+Enter");
    assertThat(office.bench().atItem().employees().lines(karin.id())).hasSize(1);
    assertThat(office.state(item).folder()).isEqualTo(Folder.INBOX);
  }

  private InboxDesk desk() {
    return desk(Language.SV);
  }

  private InboxDesk desk(Language language) {
    return new InboxDesk(office, FxStage.kit(language, Appearance.LIGHT, 100));
  }

  private HandOver made(ItemId item) {
    var registry = office.tables().registry();
    return office
        .database()
        .read(
            tx ->
                registry
                    .registrations()
                    .of(tx, item)
                    .flatMap(Registrations.Row::handOver)
                    .flatMap(id -> registry.handOvers().find(tx, id)))
        .map(HandOvers.Stored::handOver)
        .orElseThrow();
  }

  private static Optional<String> value(InboxDesk desk, String field) {
    return desk.sees(
        () ->
            decision(desk).inputs().stream()
                .filter(input -> input.id().equals(field))
                .map(input -> input.value().get())
                .findFirst());
  }

  private static void fill(InboxDesk desk, String field, String words) {
    desk.does(
        () ->
            decision(desk).inputs().stream()
                .filter(input -> input.id().equals(field))
                .forEach(input -> input.value().set(words)));
  }

  private static DecisionModel decision(InboxDesk desk) {
    return desk.model().onItem().decision();
  }

  private Set<ItemAction> actions(ItemId item) {
    var dossier = office.bench().reading().dossier(item).orElseThrow();
    return FxStage.on(
        () -> new CardMaker(bench()).card(dossier, Optional.empty(), false).actions());
  }

  private Bench bench() {
    return new Bench(
        FxStage.kit(Language.SV, Theme.Appearance.LIGHT, 100),
        office.bench().desk(PracticeOffice.ANNA),
        new Tasks(Runnable::run, Runnable::run),
        new InboxModel());
  }

  private Decide.Result protects(ItemId item) {
    var state = office.state(item);
    var wish = new Protect.Wish(Protection.Kind.PROTECTED_IDENTITY, "adress", Set.of());
    return office
        .bench()
        .atItem()
        .protect()
        .protect(state.version(), state.revision(), wish, PracticeOffice.ANNA.id());
  }

  private void supervisor() {
    var karin = new Person(new PersonId(new UUID(7, 5)), "Karin Ask", Role.SUPERVISOR, "", false);
    office.database().change(tx -> office.tables().people().add(tx, karin));
  }
}
