package org.uppsikt.ui.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.AccessibleAttribute;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.uppsikt.domain.item.Folder;
import org.uppsikt.domain.item.Item;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.testing.Arrivals;
import org.uppsikt.testing.PracticeOffice;
import org.uppsikt.text.Language;
import org.uppsikt.ui.FxStage;
import org.uppsikt.ui.kit.Theme.Appearance;
import org.uppsikt.work.Dossier;

/// What the office answered can be read afterwards, under the comment and in its history.
class GivenTest extends TownTest {

  private static final String ANSWER = "Badet öppnar klockan tio.";

  @Test
  void itStandsUnderTheComment_asTheMunicipalitysOwn_withWhatBecameOfIt() {
    ItemId item = answered();
    InboxDesk desk = desk().brings(item, Folder.OUTBOX);
    assertThat(given(desk))
        .startsWith(office.bench().office().municipality() + ". Öppet under kommentaren, ")
        .contains("Anna Lind. I utkorgen.")
        .endsWith(ANSWER);
    leaves();
    desk.brings(item, Folder.DONE);
    assertThat(given(desk)).contains("Skickat och bekräftat.").endsWith(ANSWER);
    assertThat(desk.faults()).isEmpty();
  }

  @Test
  void aLongOne_isReadWhole() {
    ItemId item = writes("När öppnar badet?");
    office.answer(item, ANSWER.repeat(20));
    leaves();
    InboxDesk desk = desk().brings(item, Folder.DONE);
    double height = desk.place("item.given").getHeight();
    assertThat(height).as("more than three lines").isGreaterThan(100);
  }

  @Test
  void onceTheChannelListsItToo_itStandsThereOnce() {
    ItemId item = answered();
    leaves();
    isListed(item);
    Dossier read = office.bench().reading().dossier(item).orElseThrow();
    assertThat(read.thread()).extracting(around -> around.version().text()).contains(ANSWER);
    InboxDesk desk = desk().brings(item, Folder.DONE).press("T");
    assertThat(given(desk)).endsWith(ANSWER);
    assertThat(voices(desk)).doesNotContain(ANSWER);
  }

  /// Somebody may write the very same words.
  @Test
  void whatSomebodyElseWroteInTheSameWords_staysInTheThread() {
    ItemId item = answered();
    leaves();
    receives("Nils Copycat", ANSWER);
    InboxDesk desk = desk().brings(item, Folder.DONE).press("T");
    assertThat(voices(desk)).contains(ANSWER);
  }

  @Test
  void theHistoryTellsItsWords_andWhatBecameOfIt_alsoWhenItWasTakenBack() {
    ItemId item = answered();
    office.bench().undo().order(office.orders(item).getFirst().id(), PracticeOffice.ANNA.id());
    InboxDesk desk = desk().brings(item, Folder.INBOX);
    assertThat(desk.shows("item.given")).isFalse();
    desk.does(() -> desk.model().onItem().tabProperty().set(ItemModel.Tab.HISTORY));
    assertThat(given(desk)).contains("Ångrat, skickades inte.").endsWith(ANSWER);
  }

  @Test
  void ofWhatWasUnpublished_theHistoryNamesGroundAndClause_andTheNotice() {
    ItemId item = writes("Jag ska slå ihjäl dig, din idiot");
    office.seal(item);
    office.unpublish(item, Optional.of("Kommentaren syns inte längre."));
    InboxDesk desk = desk().brings(item, Folder.OUTBOX);
    desk.does(() -> desk.model().onItem().tabProperty().set(ItemModel.Tab.HISTORY));
    assertThat(given(desk)).contains("Besked").endsWith("Kommentaren syns inte längre.");
    assertThat(lines(desk))
        .anyMatch(line -> line.startsWith("Beslut: avpublicera. Grund: ") && line.contains(" ("));
    assertThat(lines(desk)).contains("Lades i utkorgen: besked till avsändaren.");
  }

  @Test
  void whereTheItemMayNotBeRead_theAnswerMayNotEither() {
    ItemId item = answered();
    Dossier read = office.bench().reading().dossier(item).orElseThrow();
    assertThat(read.orders()).extracting(Dossier.Order::words).containsExactly(ANSWER);
    assertThat(read.silent().orders()).extracting(Dossier.Order::words).containsExactly("");
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void itStandsThere_inEveryLanguage(Language language) {
    ItemId item = answered();
    InboxDesk desk =
        new InboxDesk(office, FxStage.kit(language, Appearance.LIGHT, 100))
            .brings(item, Folder.OUTBOX);
    assertThat(given(desk)).endsWith(ANSWER);
    assertThat(desk.faults()).isEmpty();
    desk.picture("given-" + language);
  }

  private ItemId answered() {
    ItemId item = writes("När öppnar badet?");
    office.answer(item, ANSWER);
    return item;
  }

  /// The channel gives the office's own answer like any other comment.
  private void isListed(ItemId item) {
    Dossier read = office.bench().reading().dossier(item).orElseThrow();
    String id =
        read.history().stream()
            .flatMap(h -> Stream.ofNullable(h.facts().get("created")))
            .findFirst()
            .orElseThrow();
    Item answered = read.item();
    var own =
        Arrivals.beneath(
            answered.post(), Arrivals.under(answered.remote(), Arrivals.comment(id, ANSWER)));
    office.bench().intake().take(read.channel().id(), List.of(), List.of(own));
  }

  private void leaves() {
    clock.forward(PracticeOffice.WINDOW.plusSeconds(1));
    office.dispatch();
  }

  private InboxDesk desk() {
    return new InboxDesk(office, FxStage.kit(Language.SV, Appearance.LIGHT, 100));
  }

  private static String given(InboxDesk desk) {
    return String.valueOf(desk.asked("item.given", AccessibleAttribute.TEXT));
  }

  /// What others say around the item, before it and after.
  private static List<String> voices(InboxDesk desk) {
    return desk.sees(
        () -> {
          ItemCard card = Objects.requireNonNull(desk.model().itemProperty().get());
          return Stream.concat(card.around().above().stream(), card.around().later().stream())
              .map(ItemCard.Voice::text)
              .toList();
        });
  }

  private static List<String> lines(InboxDesk desk) {
    return desk.sees(
        () -> desk.model().onItem().history().stream().map(ItemModel.HistoryLine::what).toList());
  }
}
