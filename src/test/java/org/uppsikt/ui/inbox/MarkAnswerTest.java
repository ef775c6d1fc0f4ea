package org.uppsikt.ui.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.scene.control.ComboBox;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.uppsikt.domain.decision.Outcome;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.domain.item.RemoteItem;
import org.uppsikt.domain.item.Sender;
import org.uppsikt.domain.item.Visibility;
import org.uppsikt.testing.Arrivals;
import org.uppsikt.testing.PracticeOffice;
import org.uppsikt.text.Language;
import org.uppsikt.ui.Found;
import org.uppsikt.ui.FxStage;
import org.uppsikt.ui.kit.Theme.Appearance;

/// Many are answered at once, each in the language and with the name of whoever wrote.
class MarkAnswerTest extends TownTest {

  private static final String THANKS = "Tack för synpunkten";

  @SuppressWarnings("NullAway.Init")
  private ItemId petra;

  @SuppressWarnings("NullAway.Init")
  private ItemId matti;

  @BeforeEach
  void two() {
    petra = receives("Petra Wall", "Det är för mörkt på vägen till skolan");
    matti = receives("Matti Virta", "Tie on liian pimeä, ja se ei ole hyvä");
  }

  @Test
  void aTemplateAnswersEachInTheirOwnLanguageAndByName() {
    InboxDesk desk = asked();
    chooses(desk, THANKS);
    assertThat(desk.sees(() -> desk.model().marks().textProperty().get()))
        .startsWith("Hej {namn}.");
    desk.picture("many-answered");
    assertThat(desk.faults()).isEmpty();
    desk.press("Ctrl+Enter");
    assertThat(reply(petra)).startsWith("Hej Petra Wall. Tack för att du hör av dig.");
    assertThat(reply(matti)).startsWith("Hei Matti Virta. ").endsWith("/Anna Lind, Kansliet");
    assertThat(desk.sees(() -> desk.model().marks().outcomes().stream().map(o -> o.words())))
        .containsExactly("I utkorgen, kan ångras där", "I utkorgen, kan ångras där");
  }

  @Test
  void whatWasChangedInATemplate_isTheSameForAll_butForTheName() {
    InboxDesk desk = asked();
    chooses(desk, THANKS);
    desk.writesInto("inbox.marks.text", "Hej {namn}. Lampan är beställd.").press("Ctrl+Enter");
    assertThat(reply(petra)).startsWith("Hej Petra Wall. Lampan är beställd.");
    assertThat(reply(matti)).startsWith("Hej Matti Virta. Lampan är beställd.");
  }

  @Test
  void aGapIsFilledFirst_orNobodyIsAnswered() {
    InboxDesk desk = asked();
    chooses(desk, "Svar på frågan");
    desk.press("Ctrl+Enter").press("Ctrl+Enter");
    assertThat(desk.tells("Det finns fält kvar att fylla i.")).isTrue();
    assertThat(List.of(petra, matti)).allMatch(item -> office.orders(item).isEmpty());
  }

  @Test
  void whoseNameIsWithheld_isGreetedWithoutOne() {
    RemoteItem comment =
        Arrivals.item("w", "Why is it so dark on the way", new Sender.Withheld(), Visibility.SHOWN);
    var channel = PracticeOffice.channel(PracticeOffice.FACEBOOK);
    office.bench().intake().take(channel, List.of(), List.of(comment));
    InboxDesk desk = asked();
    chooses(desk, THANKS);
    desk.press("Ctrl+Enter");
    assertThat(reply(office.item(PracticeOffice.FACEBOOK, comment.id())))
        .startsWith("Hello. Thank you for getting in touch.");
  }

  /// Each answer is looked at, with the name that stands in it.
  @Test
  void aNameInBrackets_isNoGap_andOneInCapitalsIsLookedAtOnce() {
    ItemId loud = receives("[KALLE] KARLSSON I STORSTADEN", "Det är för mörkt på vägen");
    InboxDesk desk = asked();
    desk.writesInto("inbox.marks.text", "Tack {namn}").press("Ctrl+Enter");
    assertThat(desk.tells("läses som rop")).isTrue();
    desk.press("Ctrl+Enter");
    assertThat(reply(loud)).startsWith("Tack [KALLE] KARLSSON");
    assertThat(office.reason(loud)).contains("CAPITALS");
    assertThat(office.reason(petra)).doesNotContain("CAPITALS");
  }

  @Test
  void oneOfTheOfficesOwn_goesInTheLanguagesThatItHas() {
    keeps("sv", "Hej {sender}, vi lagar lampan.");
    InboxDesk desk = asked();
    chooses(desk, "Lampan");
    desk.press("Ctrl+Enter");
    assertThat(reply(matti)).as("in no other").startsWith("Hej Matti Virta, vi lagar lampan.");
    desk.press("Esc").press("Ctrl+Z");

    keeps("fi", "Hei {sender}, korjaamme lampun.");
    InboxDesk other = asked();
    chooses(other, "Lampan");
    other.press("Ctrl+Enter");
    assertThat(last(matti)).startsWith("Hei Matti Virta, korjaamme lampun.");
    assertThat(last(petra)).startsWith("Hej Petra Wall, vi lagar lampan.");
  }

  private void keeps(String language, String body) {
    office
        .bench()
        .desk(PracticeOffice.ANNA)
        .atItem()
        .outgoing()
        .keep(Outcome.ANSWER, language, "Lampan", body, PracticeOffice.ANNA.id());
  }

  private String last(ItemId item) {
    return office.orders(item).reversed().stream()
        .map(order -> (org.uppsikt.store.Outbox.Content.Reply) order.content())
        .findFirst()
        .orElseThrow()
        .text();
  }

  private InboxDesk asked() {
    return new InboxDesk(office, FxStage.kit(Language.SV, Appearance.LIGHT, 100))
        .press("Ctrl+A")
        .press("S");
  }

  @SuppressWarnings("unchecked")
  private static void chooses(InboxDesk desk, String title) {
    desk.does(
        () -> {
          ComboBox<String> box =
              Found.in(desk.controller().view(), "inbox.marks.template", ComboBox.class);
          assertThat(box.getItems()).contains(title);
          box.setValue(title);
        });
  }
}
