package org.uppsikt.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Of an empty list nothing is told in numbers that nobody would say aloud.
class EmptyCountTest {

  @ParameterizedTest
  @EnumSource(Language.class)
  void noneAndOne_areWords_andMoreAreCounted(Language language) {
    Texts texts = Texts.of(language);
    assertThat(texts.get(InboxText.EMPTY_FLAGGED, "", 0)).doesNotContainPattern("\\d");
    assertThat(texts.get(InboxText.EMPTY_FLAGGED, "", 1)).doesNotContainPattern("\\d");
    assertThat(texts.get(InboxText.EMPTY_FLAGGED, "", 12)).contains(" 12 ");
    String one = texts.get(InboxText.EMPTY_UNCHECKED, 1);
    String two = texts.get(InboxText.EMPTY_UNCHECKED, 2);
    assertThat(one.replace("1", "2")).as("it is one, not they").isNotEqualTo(two);
    assertThat(two).contains("2 ");
  }
}
