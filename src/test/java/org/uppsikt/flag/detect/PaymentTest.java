package org.uppsikt.flag.detect;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.uppsikt.flag.Desk;

class PaymentTest {

  @ParameterizedTest
  @CsvSource({
    "Sätt in på SE45 5000 0000 0583 9825 7466 nu,SE45 5000 0000 0583 9825 7466",
    "konto NO9386011117947 tack,NO9386011117947",
    "tili FI2112345600000785 kiitos,FI2112345600000785",
    "bankgiro 5050-1055 gäller,5050-1055",
    "pg 28 65 43-4 gäller,28 65 43-4",
    "kortet 4111 1111 1111 1111 gick,4111 1111 1111 1111",
    "bilen med regnr ABC 12D körde,ABC 12D"
  })
  void numbersWithRightDigits_arePersonalData(String text, String number) {
    assertThat(Desk.found(text)).contains("C11 " + number);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Sätt in på SE45 5000 0000 0583 9825 7467 nu",
        "bankgiro 5050-1056 gäller",
        "Numret 5050-1055 står i katalogen",
        "ordernummer 4111 1111 1111 1112",
        "Vi ses i sal ABC 123 klockan tre"
      })
  void nearMisses_areNot(String text) {
    assertThat(Desk.found(text)).noneMatch(f -> f.startsWith("C11"));
  }

  @ParameterizedTest
  @CsvSource({"070761-4285,true", "070761-4286,false", "320761-4285,false"})
  void danishNumbers(String number, boolean valid) {
    assertThat(IdentityNumbers.danish(number)).isEqualTo(valid);
  }
}
