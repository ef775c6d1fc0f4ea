package org.uppsikt.ui.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.scene.control.ComboBox;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.domain.item.RemoteItem;
import org.uppsikt.domain.item.Sender;
import org.uppsikt.domain.item.Visibility;
import org.uppsikt.domain.policy.ClockRule.Term;
import org.uppsikt.domain.policy.ClockRule.Unit;
import org.uppsikt.testing.Arrivals;
import org.uppsikt.testing.PracticeOffice;
import org.uppsikt.text.Language;
import org.uppsikt.ui.Found;
import org.uppsikt.ui.FxStage;
import org.uppsikt.ui.kit.Theme.Appearance;

/// Whoever gave no name is greeted by none, and nobody's address stands where a name would; and
/// what an answer promises is what the policy does.
class NamelessSenderTest extends TownTest {

  private static final String IP = "203.0.113.7";
  private static final String MAIL = "moa@exempel.example";
  private static final String SV = "Varför är det så mörkt på vägen till skolan?";
  private static final String FI = "Miksi tie on niin pimeä, ja milloin se korjataan?";

  @ParameterizedTest
  @CsvSource({"SV,Hej. Tack för din fråga.", "FI,Hei. Kiitos kysymyksestä."})
  void whoseNameIsWithheld_isGreetedWithoutOne_whateverTheLanguageOfTheWindow(
      Language language, String greeting) {
    comes(new Sender.Withheld(), language == Language.SV ? SV : FI);
    for (Language window : List.of(Language.SV, Language.FI)) {
      InboxDesk desk = new InboxDesk(office, FxStage.kit(window, Appearance.LIGHT, 100));
      desk.press("S").press("1");
      assertThat(text(desk)).startsWith(greeting);
      desk.press("Esc");
    }
  }

  @ParameterizedTest
  @CsvSource({IP, MAIL})
  void whoseAddressIsAllThatIsKnown_isNamelessEverywhere(String address) {
    ItemId item = comes(known(address), SV);
    InboxDesk desk = desk();
    assertThat(desk.sees(() -> desk.model().rows().getFirst().sender())).isEqualTo("Utan namn");
    assertThat(desk.sees(() -> Objects.requireNonNull(desk.model().itemProperty().get()).sender()))
        .isEqualTo("Utan namn");
    desk.press("S").press("1");
    assertThat(text(desk)).startsWith("Hej. Tack för din fråga.");
    desk.press("Esc").press("A");
    assertThat(desk.tells(address)).isFalse();
    desk.press("Esc").press("Ctrl+A").press("S");
    desk.does(
        () ->
            Found.in(desk.controller().view(), "inbox.marks.template", ComboBox.class)
                .getSelectionModel()
                .select(0));
    desk.press("Ctrl+Enter");
    assertThat(reply(item)).startsWith("Hej. Tack");
  }

  @Test
  void anAddressThatIsWrittenIntoAnAnswer_isToldBeforeItLeaves() {
    ItemId item = comes(known(IP), SV);
    InboxDesk desk = desk();
    desk.press("S").types("Hej " + IP + ". Lampan är beställd.");
    desk.press("Ctrl+Enter");
    assertThat(desk.tells("personuppgifter")).isTrue();
    assertThat(office.orders(item)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "sv,1,DAYS,svarar inom 1 dag.",
    "sv,5,WORKING_DAYS,svarar inom 5 arbetsdagar.",
    "sv,0,,svarar så snart vi kan.",
    "nb,2,WORKING_DAYS,svarer innen 2 arbeidsdager.",
    "fi,2,WORKING_DAYS,vastaamme 2 työpäivän kuluessa.",
    "en,0,,answer as soon as we can."
  })
  void anAnswerThatWillCome_comesWhenThePolicySaysSo(
      String language, int amount, Unit unit, String promise) {
    Optional<Term> term = Optional.ofNullable(unit).map(of -> new Term(amount, of));
    var fields = new Templates.Fields("Petra Wall", "Björkvik", term);
    assertThat(Templates.of(ItemAction.ANSWER, language, fields, List.of()).getFirst().body())
        .contains("Petra Wall.")
        .endsWith(promise);
  }

  /// The office of the tests has a policy that says "promptly".
  @Test
  void theAnswerPaneTakesItFromThePolicyInForce() {
    comes(Arrivals.sender("Petra Wall"), SV);
    InboxDesk desk = desk();
    desk.press("S").press("1");
    assertThat(text(desk)).endsWith("svarar så snart vi kan.");
  }

  private InboxDesk desk() {
    return new InboxDesk(office, FxStage.kit(Language.SV, Appearance.LIGHT, 100));
  }

  private static String text(InboxDesk desk) {
    return desk.sees(() -> desk.model().answer().textProperty().get());
  }

  private static Sender known(String address) {
    boolean mail = address.equals(MAIL);
    return new Sender.Disclosed(
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        mail ? Optional.of(MAIL) : Optional.empty(),
        Optional.of(IP),
        Optional.empty());
  }

  private ItemId comes(Sender sender, String text) {
    RemoteItem comment = Arrivals.item("n", text, sender, Visibility.SHOWN);
    var channel = PracticeOffice.channel(PracticeOffice.FACEBOOK);
    office.bench().intake().take(channel, List.of(), List.of(comment));
    return office.item(PracticeOffice.FACEBOOK, comment.id());
  }
}
