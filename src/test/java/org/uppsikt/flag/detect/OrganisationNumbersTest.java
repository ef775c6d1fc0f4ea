package org.uppsikt.flag.detect;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.uppsikt.domain.finding.Finding;
import org.uppsikt.flag.Desk;

/// Numbers of companies, associations and authorities are public: they are told by their check
/// digits, and flagged by nothing.
class OrganisationNumbersTest {

  @ParameterizedTest
  @ValueSource(
      strings = {"556036-0793", "5560360793", "556016-0680", "165560160680", "212000-0142"})
  void swedishNumbers_areTold(String number) {
    assertThat(OrganisationNumbers.swedish(number)).isTrue();
    assertThat(IdentityNumbers.swedish(number)).isFalse();
  }

  /// Every personnummer passes the same check; what tells them apart is the third digit.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "556036-0794",
        "000229-2399",
        "570428-9999",
        "730288-9931",
        "55603607",
        "175560160680",
        "073-123 45 63",
        "0731234563",
        "160731234563",
        ""
      })
  void swedishNearMissesAndPersons_areNot(String number) {
    assertThat(OrganisationNumbers.swedish(number)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "974760673, true",
    "974 760 673, true",
    "974760674, false",
    "97476067, false",
    "08 123 45 66, false",
    "412345673, false"
  })
  void norwegianNumbers_areToldByModulus11(String number, boolean is) {
    assertThat(OrganisationNumbers.norwegian(number)).isEqualTo(is);
  }

  @ParameterizedTest
  @CsvSource({
    "0112038-9, true",
    "0201256-6, true",
    "0112038-8, false",
    "01120389, false",
    "112038-9, false"
  })
  void finnishNumbers_areToldByModulus11(String number, boolean is) {
    assertThat(OrganisationNumbers.finnish(number)).isEqualTo(is);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "sv|Föreningen 802426-9999 söker bidrag",
        "sv|Bolaget 556036-0793 har fått bygglov",
        "sv|Bolaget 5560360793 har fått bygglov",
        "sv|Bolaget 165560160680 har fått bygglov",
        "sv|Yhdistys 0112038-9 söker bidrag",
        "nb|Idrettslaget 974 760 673 søker støtte",
        "nb|Idrettslaget 974760673 søker støtte",
        "fi|Yhtiö 0112038-9 rakentaa tallin",
        "fi|Yhdistys 0110075-9 hakee avustusta"
      })
  void aPublicNumber_isFlaggedByNothing(String language, String text) {
    assertThat(Desk.check(text, Desk.context(language, "base")).findingsOrNone())
        .filteredOn(Finding::isBreach)
        .isEmpty();
    assertThat(IdentityMask.of(text)).isEqualTo(text);
  }

  /// One digit off it is no such number, and is read as before: a telephone number of the same
  /// digits is one.
  @ParameterizedTest
  @ValueSource(strings = {"Soita 0112038-5 illalla", "Ring 070-174 06 05 i kväll"})
  void aTelephoneNumber_staysOne(String text) {
    assertThat(Desk.check(text, Desk.context("fi", "base")).findingsOrNone())
        .extracting(f -> f.subject().code())
        .contains("C11");
  }

  /// The last digit of one mobile number in ten is right for a company as well: it begins with a
  /// nought all the same, and is one.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "sv|Ring mig på 072-000 00 09|072-000 00 09",
        "sv|Ring mig på 073-123 45 63|073-123 45 63",
        "sv|där bor hon, 073-123 45 63|073-123 45 63",
        "sv|hans mobil 0760000000|0760000000",
        "sv|numret är 079 000 00 04|079 000 00 04",
        "fi|Soita 044 123 4564 yöllä|044 123 4564",
        "fi|hän asuu siellä, 0451234561|0451234561",
        "sv|Tel 08 123 45 66 hem|08 123 45 66",
        "nb|onkelen i Sverige 08 465 00 48|08 465 00 48",
        "fi|Soita 0912345-3 illalla|0912345-3"
      })
  void aTelephoneNumberWithTheCheckDigitOfACompany_isFound(
      String language, String text, String number) {
    assertThat(Desk.check(text, Desk.context(language, "base")).findingsOrNone())
        .filteredOn(finding -> finding.why().equals("why.contact.phone"))
        .extracting(finding -> text.substring(finding.span().start(), finding.span().end()))
        .containsExactly(number);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "sv|Föreningens organisationsnummer är 802426-9999",
        "sv|Bolagets nummer är 556036-0793",
        "nb|organisasjonsnummeret vårt er 974 760 673",
        "fi|Y-tunnuksen numero 0112038-9",
        "fi|Y-tunnus on 0112038-9"
      })
  void aCompanysNumberThatIsCalledANumber_isNone(String language, String text) {
    assertThat(Desk.check(text, Desk.context(language, "base")).findingsOrNone())
        .filteredOn(Finding::isBreach)
        .isEmpty();
  }
}
