package org.uppsikt.ui.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.domain.item.Protection;
import org.uppsikt.domain.item.RemoteId;
import org.uppsikt.domain.item.RemoteItem;
import org.uppsikt.domain.people.Person;
import org.uppsikt.domain.people.PersonId;
import org.uppsikt.domain.people.Role;
import org.uppsikt.testing.Arrivals;
import org.uppsikt.testing.PracticeOffice;
import org.uppsikt.text.Language;
import org.uppsikt.ui.FxStage;
import org.uppsikt.ui.kit.Theme.Appearance;
import org.uppsikt.work.Decide;
import org.uppsikt.work.Protect;

/// The versions of a comment compared: any two of them, however long.
class VersionsTest extends TownTest {

  private static final String FACEBOOK = PracticeOffice.FACEBOOK;

  @Test
  void anyTwoVersionsAreCompared_chosenByKeys() {
    versions("Badet öppnar i maj", "Badet öppnar i juni", "Badet öppnar i juli");
    InboxDesk desk = desk();
    desk.click("item.compare");
    assertThat(desk.reads("Badet öppnar i  borttaget: juni  tillagt: juli ")).isTrue();
    desk.press("Up", "item.compare.earlier");
    assertThat(desk.reads("Badet öppnar i  borttaget: maj  tillagt: juli ")).isTrue();
    desk.press("Up", "item.compare.later");
    assertThat(desk.reads("Badet öppnar i  borttaget: maj  tillagt: juni ")).isTrue();
    assertThat(desk.focused()).isEqualTo("item.compare.later");
    desk.press("Down", "item.compare.earlier");
    assertThat(desk.reads("Badet öppnar i  borttaget: juni  tillagt: juli "))
        .as("never a version with itself or a later one")
        .isTrue();
    desk.click("item.compare");
    assertThat(desk.shows("item.diff")).isFalse();
    assertThat(desk.shows("item.text")).isTrue();
  }

  /// What changed far beyond the beginning is shown, and what is left out is said.
  @Test
  void aWordThatChangedFarBeyondTheBeginning_isShown() {
    String calm = "Ett ord till. ".repeat(4_000);
    versions(calm + "vän " + calm, calm + "ovän " + calm);
    InboxDesk desk = desk();
    desk.click("item.compare");
    assertThat(desk.diff()).contains("borttaget: vän").contains("tillagt: ovän");
    assertThat(desk.tells("tecknen är lika i båda och visas inte här.")).isTrue();
    assertThat(desk.tells("Ändringen är för lång")).isFalse();
  }

  @Test
  void aChangeThatIsTooLong_isSaidToBeComparedInPart() {
    versions("Hej " + "ett två ".repeat(4_000), "Hej " + "tre fyra ".repeat(4_000));
    InboxDesk desk = desk();
    desk.click("item.compare");
    assertThat(desk.tells("Ändringen är för lång för att jämföras hel.")).isTrue();
    assertThat(desk.tells("Här jämförs de första 20\u00a0000 tecknen av den.")).isTrue();
  }

  /// Nothing that would act or that the font draws wrong stands in the comparison.
  @Test
  void emojiAreImagesThere_andWhatHidesIsShown() {
    versions("Hej 👍 du", "Hej 😡\u202E du");
    InboxDesk desk = desk();
    desk.click("item.compare");
    assertThat(desk.reads("👍")).isTrue();
    assertThat(desk.reads("😡")).isTrue();
    assertThat(desk.reads("osynligt tecken U+202E")).isTrue();
  }

  /// What is kept from the unit from now on is kept from it where it was being compared too.
  @Test
  void whatIsProtectedWhileItIsCompared_isNoLongerOnShow() {
    supervisor();
    versions("Jag bor i Vik, ett", "Jag bor i Vik, två");
    InboxDesk desk = desk();
    desk.click("item.compare");
    assertThat(desk.diff()).contains("Jag bor i Vik");
    desk.does(() -> desk.controller().act(ItemAction.PROTECT));
    desk.does(() -> desk.model().onItem().decision().textProperty().set("skyddad adress"));
    desk.press("2").press("Ctrl+Enter");
    assertNothingIsCompared(desk);
  }

  @Test
  void whatAColleagueProtectsWhileItIsCompared_isNoLongerOnShow() {
    supervisor();
    ItemId item = versions("Jag bor i Vik, ett", "Jag bor i Vik, två");
    InboxDesk desk = desk();
    desk.click("item.compare");
    protects(item);
    desk.does(desk.controller()::refresh);
    assertNothingIsCompared(desk);
  }

  @Test
  void aComparisonThatEndsAfterItWasProtected_isNotShown() {
    supervisor();
    ItemId item = versions("Jag bor i Vik, ett", "Jag bor i Vik, två");
    InboxDesk desk = desk();
    desk.hold().click("item.compare");
    protects(item);
    desk.does(desk.controller()::refresh);
    desk.letOthers().letGo();
    assertNothingIsCompared(desk);
  }

  private void assertNothingIsCompared(InboxDesk desk) {
    assertThat(desk.sees(() -> desk.model().itemProperty().get().text())).doesNotContain("Vik");
    assertThat(desk.shows("item.diff")).isFalse();
    assertThat(desk.tells("Jag bor")).isFalse();
    assertThat(desk.sees(() -> desk.model().onItem().comparingProperty().get())).isFalse();
    assertThat(FxStage.on(() -> desk.model().onItem().comparisonProperty().get())).isNull();
  }

  /// Protecting needs somebody who may read it after all.
  private void supervisor() {
    var karin = new Person(new PersonId(new UUID(7, 5)), "Karin Ask", Role.SUPERVISOR, "", false);
    office.database().change(tx -> office.tables().people().add(tx, karin));
  }

  private void protects(ItemId item) {
    var state = office.bench().reading().dossier(item).orElseThrow().state();
    var wish = new Protect.Wish(Protection.Kind.PROTECTED_IDENTITY, "adress", Set.of());
    var protect = office.bench().atItem().protect();
    assertThat(protect.protect(state.version(), state.revision(), wish, PracticeOffice.ANNA.id()))
        .isInstanceOf(Decide.Result.Decided.class);
  }

  /// A channel that is fetched for the first time gives what was written and edited long before.
  @Test
  void itsTimesAreToldApart_whenItWasWrittenEditedAndReceived() {
    Instant edited = clock.instant().minus(Duration.ofDays(2));
    takes("Badet öppnar i maj", Optional.empty());
    takes("Badet öppnar i juni", Optional.of(edited));
    InboxDesk desk = desk();
    assertThat(desk.sees(() -> desk.model().onItem().extraProperty().get().versions()))
        .extracting(ItemModel.Version::label)
        .satisfiesExactly(
            one -> assertThat(one).startsWith("Version 1, skriven "),
            two -> assertThat(two).startsWith("Version 2, redigerad "));
    assertThat(desk.sees(() -> desk.model().itemProperty().get().received()))
        .matches("Redigerad .* \\(version 2\\), mottagen .*");
  }

  @Test
  void whatHasNoTimeOfItsOwn_isToldAsReceived() {
    versions("Badet öppnar i maj", "Badet öppnar i juni");
    InboxDesk desk = desk();
    assertThat(desk.sees(() -> desk.model().itemProperty().get().received()))
        .matches("Mottagen .*, redigerad .* \\(version 2\\)\\..*");
  }

  private void takes(String text, Optional<Instant> edited) {
    var item = Arrivals.comment("c1", text);
    var given =
        new RemoteItem(
            item.id(),
            item.kind(),
            item.post(),
            item.parent(),
            item.permalink(),
            item.sender(),
            text,
            item.postedAt(),
            edited,
            item.visibility(),
            item.raw());
    office.bench().intake().take(PracticeOffice.channel(FACEBOOK), List.of(), List.of(given));
  }

  private InboxDesk desk() {
    return new InboxDesk(office, FxStage.kit(Language.SV, Appearance.LIGHT, 100));
  }

  private ItemId versions(String first, String... more) {
    RemoteId remote = town.writes(FACEBOOK, "Petra Wall", first);
    office.round(FACEBOOK);
    for (String text : List.of(more)) {
      town.edits(FACEBOOK, remote, text);
      clock.forward(Duration.ofHours(1));
      office.round(FACEBOOK);
    }
    return office.item(FACEBOOK, remote);
  }
}
