package org.uppsikt.ui.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.uppsikt.domain.decision.Handoff;
import org.uppsikt.domain.item.Folder;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.domain.people.Person;
import org.uppsikt.domain.people.PersonId;
import org.uppsikt.domain.people.Role;
import org.uppsikt.testing.PracticeOffice;
import org.uppsikt.text.Language;
import org.uppsikt.text.OutcomeText;
import org.uppsikt.ui.FxStage;
import org.uppsikt.ui.kit.Command;
import org.uppsikt.ui.kit.Theme.Appearance;
import org.uppsikt.work.Outcomes;

/// What is on its way to a colleague is not taken from her unasked, and what came from one is
/// answered by keys.
class HandedTest extends TownTest {

  private static final PersonId BO = PracticeOffice.BO.id();
  private static final PersonId ANNA = PracticeOffice.ANNA.id();
  private static final Person KARIN =
      new Person(new PersonId(new UUID(7, 5)), "Karin Ask", Role.SUPERVISOR, "", false);

  private ItemId item = new ItemId(1);

  @BeforeEach
  void aQuestion() {
    office.database().change(tx -> office.tables().people().add(tx, KARIN));
    item = writes("Vem svarar för vägen?");
  }

  @Test
  void whoHasItIsSaid_andItStaysThereUnlessSheSaysOtherwise() {
    pass(ANNA, BO);
    InboxDesk desk = desk(Language.SV).press("V");
    assertThat(desk.label("decision.lead"))
        .isEqualTo("Den är redan lämnad till Bo Ek, som inte har tagit emot den än.");
    assertThat(desk.focused()).isEqualTo("decision.option.0");
    desk.press("Ctrl+Enter");
    assertThat(desk.covered()).isFalse();
    assertThat(handoffs()).singleElement().matches(h -> h.state() == Handoff.State.OFFERED);
  }

  @Test
  void itIsPassedOnAnew_onceSheSaysSo() {
    pass(ANNA, BO);
    InboxDesk desk = desk(Language.SV).press("V").press("2").press("Ctrl+Enter");
    assertThat(desk.covered()).isTrue();
    assertThat(desk.label("decision.lead")).doesNotContain("redan");
    assertThat(desk.focused()).startsWith("decision.option.");
    int karin = desk.sees(() -> options(desk)).indexOf("Karin Ask");
    desk.press(String.valueOf(karin + 1)).writesInto("decision.text", "Kan du?");
    desk.press("Ctrl+Enter");
    assertThat(handoffs())
        .extracting(Handoff::state)
        .containsExactly(Handoff.State.WITHDRAWN, Handoff.State.OFFERED);
  }

  @Test
  void whoHasItHerself_passesItOnUnasked() {
    pass(BO, ANNA);
    InboxDesk desk = desk(Language.SV).press("V");
    assertThat(desk.label("decision.lead")).doesNotContain("redan");
  }

  @Test
  void sheAcceptsItByKey_andItSaysSo() {
    pass(BO, ANNA);
    InboxDesk desk = desk(Language.SV);
    assertThat(desk.tells("Bo Ek lämnar den till dig")).isTrue();
    desk.press("B");
    assertThat(handoffs().getLast().state()).isEqualTo(Handoff.State.ACCEPTED);
    assertThat(desk.tells("Bo Ek lämnar den till dig")).isFalse();
    assertThat(desk.tells("Du har tagit emot den från Bo Ek")).isTrue();
    assertThat(desk.shows("item.accept")).isFalse();
    desk.press("B");
    assertThat(handoffs()).as("accepted once").hasSize(1);
    desk.press("X");
    assertThat(title(desk)).isEqualTo("Lämna tillbaka");
    desk.writesInto("decision.text", "Hinner inte").press("Ctrl+Enter");
    assertThat(handoffs().getLast().state()).isEqualTo(Handoff.State.RETURNED);
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void aQuestionIsAnswered_notReturned_inEveryLanguage(Language language) {
    pass(Handoff.Kind.ASK, BO, KARIN.id());
    var kit = FxStage.kit(language, Appearance.LIGHT, 100);
    InboxDesk desk = new InboxDesk(office.bench().desk(KARIN), kit);
    assertThat(desk.tells(kit.text(OutcomeText.REPLY))).isTrue();
    assertThat(desk.tells(kit.text(OutcomeText.HAND_BACK))).isFalse();
    desk.press("X");
    assertThat(title(desk)).isEqualTo(kit.text(OutcomeText.REPLY));
    assertThat(desk.label("decision.lead")).contains("Bo Ek", "Kan du svara?");
    assertThat(desk.sees(() -> desk.model().onItem().decision().askedProperty().get().textLabel()))
        .isEqualTo(kit.text(OutcomeText.REPLY_WORDS));
    desk.picture("reply-" + language);
    assertThat(desk.faults()).isEmpty();
  }

  @Test
  void aQuestionThatWasAccepted_isAnsweredStill_andTheHistorySaysSo() {
    pass(Handoff.Kind.ASK, BO, KARIN.id());
    InboxDesk desk = karin().press("B");
    assertThat(desk.shows("item.accept")).isFalse();
    assertThat(desk.shows("item.hand-back")).isTrue();
    assertThat(why(desk, "inbox.hand-back")).isEmpty();
    assertThat(why(desk, "inbox.accept")).isEqualTo("Du har tagit emot den från Bo Ek");
    desk.press("X").writesInto("decision.text", "Ja, svara att vi röjer i dag");
    desk.press("Ctrl+Enter");
    assertThat(handoffs().getLast().state()).isEqualTo(Handoff.State.RETURNED);
    assertThat(handoffs().getLast().reply()).isEqualTo("Ja, svara att vi röjer i dag");
    InboxDesk later = karin();
    later.does(() -> later.model().onItem().tabProperty().set(ItemModel.Tab.HISTORY));
    assertThat(later.tells("Svarade på frågan: Ja, svara att vi röjer i dag")).isTrue();
    assertThat(later.tells("Lämnade tillbaka")).isFalse();
  }

  @Test
  void whoAsked_seesThatTheQuestionWaitsForItsAnswer_alsoOnceItWasTakenOn() {
    pass(Handoff.Kind.ASK, ANNA, KARIN.id());
    String waits = "Frågan ligger hos Karin";
    assertThat(desk(Language.SV).tells(waits)).isTrue();
    karin().press("B");
    assertThat(desk(Language.SV).tells(waits)).isTrue();
  }

  private InboxDesk karin() {
    return new InboxDesk(
        office.bench().desk(KARIN), FxStage.kit(Language.SV, Appearance.LIGHT, 100));
  }

  private static String title(InboxDesk desk) {
    return desk.sees(() -> desk.model().onItem().decision().askedProperty().get().title());
  }

  private static String why(InboxDesk desk, String command) {
    return desk.sees(
        () ->
            desk.controller().commands().stream()
                .filter(each -> each.id().equals(command))
                .map(Command::why)
                .findFirst()
                .orElseThrow());
  }

  @Test
  void sheReturnsItByKey_withAWordOnWhy() {
    pass(BO, ANNA);
    InboxDesk desk = desk(Language.SV).press("X");
    assertThat(desk.covered()).isTrue();
    desk.writesInto("decision.text", "Inte mitt område").press("Ctrl+Enter");
    assertThat(handoffs().getLast().state()).isEqualTo(Handoff.State.RETURNED);
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void bothStandThere_inEveryLanguage(Language language) {
    pass(BO, ANNA);
    var kit = FxStage.kit(language, Appearance.LIGHT, 100);
    InboxDesk mine = new InboxDesk(office, kit);
    assertThat(mine.tells(kit.text(OutcomeText.ACCEPT))).isTrue();
    assertThat(mine.faults()).isEmpty();
    mine.picture("handed-" + language);
    pass(ANNA, BO);
    InboxDesk other = new InboxDesk(office, kit).press("V");
    assertThat(other.label("decision.lead"))
        .isEqualTo(kit.text(OutcomeText.ALREADY_WAITS, "Bo Ek"));
    assertThat(other.faults()).isEmpty();
    other.picture("already-" + language);
  }

  /// The bell leads there, and the history is a page further.
  @ParameterizedTest
  @EnumSource(Language.class)
  void whoAsked_findsTheAnswerAtTheComment_untilSomebodyDecides(Language language) {
    pass(Handoff.Kind.ASK, ANNA, KARIN.id());
    var kit = FxStage.kit(language, Appearance.LIGHT, 100);
    InboxDesk asked = new InboxDesk(office, kit);
    assertThat(asked.tells(kit.text(OutcomeText.ASKED_WAITS, "Karin Ask"))).isTrue();
    answers("Ja, svara att vi röjer i dag");
    InboxDesk desk = new InboxDesk(office, kit);
    assertThat(desk.tells(kit.text(OutcomeText.HANDED_REPLIED, "Karin Ask"))).isTrue();
    assertThat(desk.tells("Ja, svara att vi röjer i dag")).isTrue();
    assertThat(desk.shows("item.hand-back")).isFalse();
    assertThat(desk.faults()).isEmpty();
    desk.picture("replied-" + language);
    office.answer(item, "Vi röjer i dag.");
    desk.brings(item, Folder.OUTBOX);
    assertThat(desk.tells("Ja, svara att vi röjer i dag")).isFalse();
  }

  @Test
  void whatAColleagueReturned_saysWhy() {
    pass(ANNA, BO);
    office.bench().desk(KARIN).atItem().outcomes().respond(item, false, "Inte mitt område", BO);
    InboxDesk desk = desk(Language.SV);
    assertThat(desk.tells("Bo Ek lämnade tillbaka den")).isTrue();
    assertThat(desk.tells("Inte mitt område")).isTrue();
  }

  private void answers(String words) {
    office.bench().desk(KARIN).atItem().outcomes().respond(item, false, words, KARIN.id());
  }

  private void pass(PersonId from, PersonId to) {
    pass(Handoff.Kind.FORWARD, from, to);
  }

  private void pass(Handoff.Kind kind, PersonId from, PersonId to) {
    var state = office.state(item);
    var passing = new Outcomes.Passing(kind, to, "Kan du svara?");
    office
        .bench()
        .desk(PracticeOffice.ANNA)
        .atItem()
        .outcomes()
        .pass(state.version(), state.revision(), passing, from);
  }

  private List<Handoff> handoffs() {
    return office.bench().reading().dossier(item).orElseThrow().beside().handoffs();
  }

  private static List<String> options(InboxDesk desk) {
    return desk.model().onItem().decision().options().stream()
        .map(DecisionModel.Option::label)
        .toList();
  }

  private InboxDesk desk(Language language) {
    return new InboxDesk(office, FxStage.kit(language, Appearance.LIGHT, 100));
  }
}
