package org.uppsikt.flag.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LookAlikesTest {

  @Test
  void table_isWhatIcuSays() throws IOException {
    try (InputStream in = getClass().getResourceAsStream(LookAlikes.TABLE)) {
      byte[] table = Objects.requireNonNull(in).readAllBytes();
      assertThat(new String(table, StandardCharsets.UTF_8)).isEqualTo(LookAlikeTable.made());
    }
  }

  @ParameterizedTest
  @CsvSource({"а,a", "В,b", "к,k", "Ӏ,l", "ο,o", "🅵,f", "ᴛ,t", "ǝ,e", "ł,l", "ß,0", "å,0", "д,0"})
  void letters_lookLike(String odd, char plain) {
    char expected = plain == '0' ? 0 : plain;
    assertThat(LookAlikes.of(odd.codePointAt(0))).isEqualTo(expected);
  }
}
