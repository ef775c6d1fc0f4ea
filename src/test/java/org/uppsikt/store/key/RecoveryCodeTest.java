package org.uppsikt.store.key;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.util.List;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.uppsikt.store.key.RecoveryCode.Reading;

class RecoveryCodeTest {

  private final RecoveryCode code = RecoveryCode.random(new SecureRandom());
  private final String printed = code.printed();

  @Test
  void printedForm_isEightGroupsOfFive() {
    assertThat(printed).matches("([0-9A-HJKMNP-TV-Z]{5}-){7}[0-9A-HJKMNP-TV-Z]{5}");
  }

  @RepeatedTest(20)
  void whatPeopleTypeInstead_isForgiven() {
    String typed =
        printed
            .toLowerCase(java.util.Locale.ROOT)
            .replace('0', 'o')
            .replace('1', 'l')
            .replace("-", " \u00a0\n");
    assertThat(key(typed)).isEqualTo(code.key());
    assertThat(key(printed.replace("-", ""))).isEqualTo(code.key());
  }

  @Test
  void everySingleWrongCharacter_namesItsGroup() {
    String alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZU*Å";
    for (int i = 0; i < printed.length(); i++) {
      for (int j = 0; j < alphabet.length(); j++) {
        char c = alphabet.charAt(j);
        if (printed.charAt(i) == '-' || printed.charAt(i) == c) {
          continue;
        }
        String wrong = printed.substring(0, i) + c + printed.substring(i + 1);
        assertThat(RecoveryCode.read(wrong)).isEqualTo(new Reading.WrongGroups(List.of(i / 6 + 1)));
      }
    }
  }

  @RepeatedTest(20)
  void swappedCharacters_andSwappedGroups_areNoticed() {
    for (int i = 0; i < printed.length() - 1; i++) {
      char a = printed.charAt(i);
      char b = printed.charAt(i + 1);
      if (a == b || a == '-' || b == '-') {
        continue;
      }
      String swapped = printed.substring(0, i) + b + a + printed.substring(i + 2);
      assertThat(RecoveryCode.read(swapped)).isEqualTo(new Reading.WrongGroups(List.of(i / 6 + 1)));
    }
    String groups = printed.substring(6, 12) + printed.substring(0, 6) + printed.substring(12);
    assertThat(RecoveryCode.read(groups)).isEqualTo(new Reading.WrongGroups(List.of(1, 2)));
  }

  @Test
  void tooShortOrTooLong_saysHowMany() {
    assertThat(RecoveryCode.read("")).isEqualTo(new Reading.WrongLength(0));
    assertThat(RecoveryCode.read(printed + "A")).isEqualTo(new Reading.WrongLength(41));
  }

  private static byte[] key(String typed) {
    return ((Reading.Read) RecoveryCode.read(typed)).code().key();
  }
}
