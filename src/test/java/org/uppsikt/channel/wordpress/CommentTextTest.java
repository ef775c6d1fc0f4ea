package org.uppsikt.channel.wordpress;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommentTextTest {

  @ParameterizedTest
  @CsvSource({
    "Tom &amp; Kim, Tom & Kim",
    "5 &lt; 6, 5 < 6",
    "&amp;lt;, &lt;",
    "&#106;&#xE4;vla, jävla",
    "&#0;&#xD800;&#9999999;&nada;, &#0;&#xD800;&#9999999;&nada;",
    "<a href=\"x\">hej</a>, <a href=\"x\">hej</a>"
  })
  void written_resolvesEntitiesOnceAndKeepsTags(String stored, String text) {
    assertThat(CommentText.written(stored)).isEqualTo(text);
  }

  @Test
  void read_dropsMarkupAndWhatNobodySees() {
    assertThat(
            CommentText.read(
                "<p>Hej &amp; hå</p>\n<script>x()</script><!-- d --><br/>då <b>så</b> 5 < 6</p>"))
        .isEqualTo("Hej & hå\n\n\ndå så 5 < 6");
  }

  @Test
  void safe_survivesTheWayThereAndBack() {
    String text = "<script>a && b</script> &amp; 5 > 4";

    assertThat(CommentText.safe(text)).doesNotContain("<").doesNotContain(">");
    assertThat(CommentText.written(CommentText.safe(text))).isEqualTo(text);
  }
}
