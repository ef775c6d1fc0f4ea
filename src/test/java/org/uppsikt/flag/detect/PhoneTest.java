package org.uppsikt.flag.detect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.uppsikt.domain.finding.Finding;
import org.uppsikt.flag.Desk;

/// Telephone numbers in the ways people of four languages write them, and what only looks like one.
/// Numbers are from the ranges kept for films and examples where a country has such, else made up.
class PhoneTest {

  private static final String PHONE = "why.contact.phone";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "sv|Ring henne på 070-174 06 05 i natt|070-174 06 05",
        "sv|hans mobil 0701740605|0701740605",
        "sv|numret är 070 1740605, hälsa|070 1740605",
        "sv|Hon nås på +46 (0)70-174 06 05.|+46 (0)70-174 06 05",
        "sv|hemma hos dem: 08-465 004 15|08-465 004 15",
        "sv|mormor har (0933) 192 40|(0933) 192 40",
        "sv|hem 0046701740605|0046701740605",
        "sv|bror i Vasa 06-312 3456|06-312 3456",
        "nb|Ring henne på 412 34 567 i natt|412 34 567",
        "nb|nummeret hans er 22 85 50 50|22 85 50 50",
        "nb|tlf 90174060, bare ring|90174060",
        "nb|han har +47 412 34 567|+47 412 34 567",
        "nb|0047 41234567 er kona|0047 41234567",
        "fi|Soita hänelle 040 123 4567 yöllä|040 123 4567",
        "fi|numero on 050-1234567|050-1234567",
        "fi|puh. 09 123 4567 kotiin|09 123 4567",
        "fi|hänen numeronsa +358 40 123 4567|+358 40 123 4567",
        "da|Hendes nummer er 20 12 34 56, ring om natten|20 12 34 56",
        "da|ring til ham på 33123456|33123456",
        "da|+45 20123456 er konens|+45 20123456"
      })
  void number_isFound_whole(String language, String text, String number) {
    assertThat(found(language, text)).containsExactly(number);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "sv|Ärende 0533-2026 1234 är avslutat",
        "sv|Dnr 2026-00117 och dnr 0147-202612",
        "sv|Det hände 08-12-2026 och 08-12 2026",
        "sv|öppet 08-10 12-14 och 0800-1600",
        "sv|Bygget kostar 45 000 000 kr, alltså 12 345 678 kronor",
        "sv|mandatet 2022-2026 2026-2030",
        "sv|född 040415-1235 enligt akten",
        "sv|kommunens orgnr är 212000-1355",
        "sv|bankgiro 5050-1055, OCR 0123456789",
        "sv|Ring 112 eller 1177, frågor 020-12 34 56",
        "sv|Växelns nummer är 0533-68 10 00",
        "sv|lotto 12 17 23 31 32 33 34 i lördags",
        "sv|koordinater 57.70887 11.97456 norr om ån",
        "nb|saksnr 20260147 og sak 16 12 34 56",
        "nb|Møtet 24 12 2026 og 24.12.2026 kl 18 00 19 30",
        "nb|prisen er 22 85 50 50 kroner",
        "nb|12 345 678 kroner til veien",
        "nb|konto 1234 56 78903",
        "nb|Sentralbordet: 77 55 50 00",
        "nb|vedtak 20261124 gjelder",
        "fi|Asia 44/03.01.00/2025 ja dnro 0123 4567 89",
        "fi|kokous 01.12.2026 klo 17 00 18 30",
        "fi|hinta 45 000 000 euroa",
        "fi|lasku 0401234567 on maksettu",
        "fi|Vaihde 06 834 3000 on auki",
        "da|sagsnr 20123456 er lukket",
        "da|det koster 20 12 34 56 kroner",
        "da|cvr 29189846, åbent 08 00 - 16 00",
        "da|født 010190-1235 siger sagen"
      })
  void caseDatePriceAndOffice_areNone(String language, String text) {
    assertThat(found(language, text)).isEmpty();
  }

  private static List<String> found(String language, String text) {
    return Desk.check(text, Desk.context(language, "base")).findingsOrNone().stream()
        .filter(f -> f.why().equals(PHONE))
        .map(Finding::span)
        .map(span -> text.substring(span.start(), span.end()))
        .toList();
  }
}
