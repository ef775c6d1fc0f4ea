package org.uppsikt.domain.channel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What people paste where a host is asked for.
class HostNameTest {

  @ParameterizedTest
  @CsvSource({
    "bjorkvik.se, bjorkvik.se",
    "' WWW.Bjorkvik.SE ', bjorkvik.se",
    "https://www.bjorkvik.se/nyheter?x=1#y, bjorkvik.se",
    "http://evenemang.bjorkvik.se:8080/kalender, evenemang.bjorkvik.se",
    "björkvik.se, xn--bjrkvik-b1a.se",
    "xn--bjrkvik-b1a.se, xn--bjrkvik-b1a.se",
  })
  void oneHostHasOneName(String typed, String name) {
    assertThat(HostName.typed(typed)).map(HostName::ascii).contains(name);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "se",
        "björk vik.se",
        "info@bjorkvik.se",
        "-a.se",
        "a..se",
        "192.168.0.1",
        "a.se b.se",
        "https://",
        "\u0000.se",
        "a_b.se",
        "\ud800.se"
      })
  void whatIsNoHost_isRefused(String typed) {
    assertThat(HostName.typed(typed)).isEmpty();
  }

  @Test
  void aNameOfMoreThan253Characters_isNone() {
    assertThat(HostName.typed("ab.".repeat(84) + "se")).isEmpty();
    assertThat(HostName.typed("ab.".repeat(83) + "se")).isPresent();
  }

  @Test
  void bothSpellingsOfANameAreKnown() {
    HostName host = HostName.typed("björkvik.se").orElseThrow();
    assertThat(host.spellings()).containsExactlyInAnyOrder("björkvik.se", "xn--bjrkvik-b1a.se");
  }
}
