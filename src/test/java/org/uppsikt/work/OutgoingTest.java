package org.uppsikt.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.uppsikt.domain.decision.Outcome;
import org.uppsikt.domain.people.Person;
import org.uppsikt.domain.people.PersonId;
import org.uppsikt.domain.people.Role;
import org.uppsikt.testing.PracticeOffice;
import org.uppsikt.work.Outgoing.Remark;

/// What leaves the office in words is looked at once more, and comes in the language of the
/// question.
class OutgoingTest extends OfficeTest {

  private static final Person CHEF =
      new Person(new PersonId(new UUID(7, 3)), "Karin Chef", Role.SUPERVISOR, "Kansliet", false);

  @BeforeEach
  void aSupervisor() {
    office.database().change(tx -> office.tables().people().add(tx, CHEF));
  }

  @Test
  void whatLeavesIsLookedAtOnceMore() {
    var outgoing = office.bench().atItem().outgoing();
    assertThat(outgoing.remarks("Badet öppnar kl. 10.")).isEmpty();
    assertThat(outgoing.remarks("Hej [namn]")).containsExactly(Remark.GAP);
    assertThat(outgoing.remarks("Se https://example.org/x")).contains(Remark.EXTERNAL_LINK);
    assertThat(outgoing.remarks("Se https://www.bjorkvik.example/bad")).isEmpty();
    assertThat(outgoing.remarks("LÄS PÅ INNAN DU SKRIVER")).containsExactly(Remark.CAPITALS);
    assertThat(
            outgoing.remarks(
                "Tack för din fråga om skolskjuts. Beslutet togs i mars. LÄS PÅ INNAN DU SKRIVER!"
                    + " Vi hör av oss när nästa läsår är planerat och turerna är lagda."))
        .containsExactly(Remark.CAPITALS);
    assertThat(
            outgoing.remarks(
                "Tack för din fråga. Ansökan görs hos BARN- OCH UTBILDNINGSFÖRVALTNINGEN via e-post,"
                    + " och SKR samt JO har skrivit om det på sina sidor under våren."))
        .as("a name, and short forms")
        .isEmpty();
    assertThat(outgoing.remarks("Hon har 19811218-9876 som nummer")).contains(Remark.PERSONAL_DATA);
    assertThat(outgoing.remarks("Hej. Theo är omhändertagen av socialen.")).contains(Remark.SECRET);
    assertThat(outgoing.signed("Hej. ", PracticeOffice.ANNA))
        .isEqualTo("Hej.\n\n/Anna Lind, Kansliet");
    var nowhere = new Person(CHEF.id(), "Karin Chef", Role.SUPERVISOR, " ", false);
    assertThat(outgoing.signed("Hej.", nowhere))
        .as("in no office of its own: the municipality")
        .isEqualTo("Hej.\n\n/Karin Chef, " + office.bench().office().municipality());
  }

  /// A platform makes a link of a bare host, too.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Läs mer på example.com/test|true",
        "Läs på aftonbladet.se.|true",
        "Det är klart.Nu kan ni söka igen|false",
        "Läs på https://Aftonbladet.Se|true",
        "Se EXAMPLE.ORG|true",
        "Se ftp://example.org/x|true",
        "Se https://bjorkvik.example@example.org/x|true",
        "Se https://xbjorkvik.example|true",
        "Se https://пример.рф|true",
        "Läs på bjorkvik.example/bad|false",
        "Läs på www.bjorkvik.example.|false",
        "Läs (https://bjorkvik.example)|false",
        "Se https://bjorkvik.example:8443/x|false",
        "Anmäl dig t.ex. före kl. 10.30 bl.a. i Åby m.m.|false",
        "Det gäller PM.docx och bild.png|false",
        "Vi ses kl 10.30/11.00 i.v.m. mötet|false",
        "Taxan är 1.250 kr/år|false"
      })
  void whatLeadsAwayIsTold_howeverTheLinkIsWritten(String text, boolean away) {
    assertThat(office.bench().atItem().outgoing().remarks(text).contains(Remark.EXTERNAL_LINK))
        .as(text)
        .isEqualTo(away);
  }

  @Test
  void theMunicipalitysOwnTelephone_isNobodysPersonalData() {
    var outgoing = office.bench().atItem().outgoing();
    String answer = "Ring mig på 070-174 06 05.";
    assertThat(outgoing.remarks(answer)).contains(Remark.PERSONAL_DATA);
    new OwnHosts(office.bench().office()).set("070-174 06 05", CHEF.id());
    assertThat(outgoing.remarks(answer)).isEmpty();
    assertThat(outgoing.remarks("Ring Petra på 070-174 06 15"))
        .containsExactly(Remark.PERSONAL_DATA);
  }

  @ParameterizedTest
  @CsvSource({
    "Hej 203.0.113.7. Tack för din fråga.,true",
    "Du skrev från 2001:db8::8a2e:370:7334 i går,true",
    "Du skrev från 2001:db8:0:0:0:8a2e:370:7334,true",
    "Du skrev från fe80::1.,true",
    "Du skrev från fe80::1: det ser vi,true",
    "Du skrev från IP:2001:db8::8a2e:370:7334 i går,true",
    "Du skrev från IPv6:2001:db8::1,true",
    "Du skrev från 10.0.0.1,true",
    "Du skrev från 84.2.7.9 i går,true",
    "Se 4.10.2.1 i taxan,false",
    "Se punkten 10.1.2.3 och bilaga 12.1.2.3,false",
    "Katso kohdassa 10.1.2.3,false",
    "Version: 10.2.0.1,false",
    "Öppet kl:12:30 till 15:45:00,false",
    "Version 1.2.3.4 kom i går,false",
    "Ny utgåva: 1.2.3.4,false",
    "Se punkt 10.12.1.4 i planen,false",
    "Appen har version 10.11.12.13,false",
    "Windows 10.0.19045.3570,false",
    "Badet är öppet 10:30:45 och 12:00,false",
    "Mötet är 2026-08-03 kl. 10.30,false",
    "Klass std::list och a::b,false",
    "Kortet heter 00:1a:2b:3c:4d:5e,false"
  })
  void theAddressOfAMachineIsPersonal_theNumberOfAnEditionIsNot(String text, boolean personal) {
    assertThat(office.bench().atItem().outgoing().remarks(text))
        .as(text)
        .isEqualTo(personal ? List.of(Remark.PERSONAL_DATA) : List.of());
  }

  @Test
  void whatIsKeptIsLookedAtForWhatIsPersonal_andForWhomItWasWrittenTo() {
    var outgoing = office.bench().atItem().outgoing();
    assertThat(
            outgoing.remarksToKeep("Hej {sender}! LÄS PÅ INNAN DU SKRIVER [plats]", "Petra Wall"))
        .as("fields and capitals are no matter of people")
        .isEmpty();
    assertThat(outgoing.remarksToKeep("Hej petra, badet öppnar kl. 10.", "Petra Wall"))
        .containsExactly(Remark.SENDER_NAMED);
    for (String named : List.of("Tack för Annas synpunkt.", "Hei Annalle", "Kiitos Bergiltä")) {
      assertThat(outgoing.remarksToKeep(named, "Anna Berg"))
          .as(named)
          .containsExactly(Remark.SENDER_NAMED);
    }
    assertThat(outgoing.remarksToKeep("Bergsvägen lagas i mars.", "Anna Berg")).isEmpty();
    assertThat(outgoing.remarksToKeep("Badet i byn öppnar.", "Eva i By")).isEmpty();
    assertThat(outgoing.remarksToKeep("Hon har 19811218-9876 som nummer", ""))
        .containsExactly(Remark.PERSONAL_DATA);
  }

  @Test
  void aTemplateIsRenamed_removedAndBroughtBack_byWhoModerates() {
    var outgoing = office.bench().atItem().outgoing();
    var anna = PracticeOffice.ANNA.id();
    assertThat(outgoing.keep(Outcome.ANSWER, "sv", "Badet", "Hej {sender}", anna)).isTrue();
    Outgoing.Template kept = templates(outgoing).getFirst();
    assertThat(outgoing.rename(kept.id(), " ", anna)).isFalse();
    assertThat(outgoing.rename(kept.id(), " Badets tider ", anna)).isTrue();
    assertThat(templates(outgoing)).extracting(Outgoing.Template::title).contains("Badets tider");
    var nobody = new PersonId(new UUID(9, 9));
    assertThat(outgoing.rename(kept.id(), "Bad", nobody)).isFalse();
    assertThat(outgoing.retire(kept.id(), nobody)).isFalse();

    assertThat(outgoing.retire(kept.id(), anna)).isTrue();
    assertThat(outgoing.retire(kept.id(), anna)).isFalse();
    assertThat(outgoing.rename(kept.id(), "Bad", anna)).as("it is gone").isFalse();
    assertThat(templates(outgoing)).isEmpty();
    assertThat(outgoing.bringBack(kept.id(), anna)).isTrue();
    assertThat(outgoing.bringBack(kept.id(), anna)).isFalse();
    assertThat(templates(outgoing)).hasSize(1);
  }

  private static List<Outgoing.Template> templates(Outgoing outgoing) {
    return outgoing.templates(Outcome.ANSWER, "sv");
  }

  @Test
  void anAnswerComesInTheLanguageOfTheQuestion() {
    assertThat(ItemLanguage.of("Milloin uimahalli avataan ja mitä se maksaa?", "sv"))
        .isEqualTo("fi");
    assertThat(ItemLanguage.of("Hvorfor er ikke skolen åpen nå?", "sv")).isEqualTo("nb");
    assertThat(ItemLanguage.of("När öppnar badet?", "nb")).isEqualTo("sv");
    assertThat(ItemLanguage.of("🙏", "fi")).isEqualTo("fi");
    assertThat(ItemLanguage.of("", "sv")).isEqualTo("sv");
  }

  /// Small words are not in every short comment.
  @Test
  void aCommentWithoutSmallWords_tellsByItsOthers() {
    assertThat(ItemLanguage.of("Kuka idiootti keksi näin lyhyen hakuajan? Tyhmä sääntö.", "sv"))
        .isEqualTo("fi");
    assertThat(ItemLanguage.of("Uimahallin aukioloajat lyhyemmät", "sv")).isEqualTo("fi");
    assertThat(ItemLanguage.of("Simhallens nya öppettider verkar konstiga", "fi")).isEqualTo("sv");
  }

  /// A friend who is tagged, a link that is passed on: the commonest comments there are.
  @ParameterizedTest
  @CsvSource({
    "Anna Lind,nb",
    "Jonas Strand,nb",
    "Jonas Strand,fi",
    "Tove Lie,nb",
    "Karin Johansson,sv",
    "Karin Johansson i Falun,sv",
    "Erik Nilsen,sv",
    "Totalt kaos,sv",
    "Facebook Instagram,nb",
    "@anna.lind @jonas,fi",
    "https://example.com/how-to-be-on-the-web,sv",
    "www.vg.no/hva/er/det,fi",
    "hs.fi/on/ja,sv",
    "привет как дела,sv",
    "Bra jobbat kommunen,nb",
    "bara kaos,sv",
    "helt sjukt,sv",
    "så bra jobbat,sv",
    "kul initiativ,sv",
    "fint väder idag,sv",
    "kjempebra tiltak,nb",
    "helt utrolig dårlig,nb",
    "todella huono päätös,fi",
    "great job everyone,en"
  })
  void aNameALinkOrAWordAlone_tellsNothing(String text, String own) {
    assertThat(ItemLanguage.of(text, own)).isEqualTo(own);
  }

  @Test
  void anAnswerInNorwegian_isInBokmaal() {
    assertThat(ItemLanguage.of("Kvifor er ikkje skulen open?", "sv")).isEqualTo("nb");
  }
}
