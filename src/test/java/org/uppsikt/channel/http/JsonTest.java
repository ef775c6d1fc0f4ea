package org.uppsikt.channel.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.uppsikt.channel.ChannelFailure;
import org.uppsikt.channel.ChannelResult;
import org.uppsikt.domain.item.RemoteId;
import tools.jackson.databind.JsonNode;

class JsonTest {

  @Test
  void entries_areCutByteForByte() {
    byte[] document = bytes(" [ {\"a\" : \"å\uD83D\uDE00\"} ,\n7, [1, {}] ,\"x\",{ }]\n");

    assertThat(((ChannelResult.Ok<List<byte[]>>) Json.entries(document, "d")).value())
        .extracting(e -> new String(e, StandardCharsets.UTF_8))
        .containsExactly("{\"a\" : \"å\uD83D\uDE00\"}", "7", "[1, {}]", "\"x\"", "{ }");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{}", "[1", "[1,]", "[] []", "[1] x", "nul", "[{]}", "\uFEFF"})
  void entriesOfAnythingElse_areMalformed(String document) {
    assertThat(Json.entries(bytes(document), "d"))
        .isEqualTo(ChannelResult.failed(new ChannelFailure.Malformed("d")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"a\":1,\"a\":2}", "{} {}", "{\"a\":NaN}", "{'a':1}", "{\"a\":\"\n\"}"})
  void ambiguousDocument_isMalformed(String document) {
    assertThat(Json.parse(bytes(document), "d"))
        .isEqualTo(ChannelResult.failed(new ChannelFailure.Malformed("d")));
  }

  @Test
  void brokenUtf8_isMalformed() {
    byte[] document = {'"', (byte) 0xC3, (byte) 0x28, '"'};

    assertThat(Json.parse(document, "d"))
        .isEqualTo(ChannelResult.failed(new ChannelFailure.Malformed("d")));
  }

  @Test
  void textBeyondTheLongest_isMalformed() {
    String document = "{\"a\":\"" + "x".repeat(Json.LONGEST_TEXT + 10) + "\"}";

    assertThat(Json.parse(bytes(document), "d"))
        .isEqualTo(ChannelResult.failed(new ChannelFailure.Malformed("d")));
  }

  @Test
  void fields_readWhatIsPromised() {
    Fields fields =
        fields(
            "{\"t\":\"x\",\"n\":17,\"z\":0,\"e\":\"\",\"o\":{\"i\":\"y\"},\"f\":true,\"u\":null}");

    assertThat(fields.text("t")).contains("x");
    assertThat(fields.id("n")).contains(new RemoteId("17"));
    assertThat(fields.number("z")).isEmpty();
    assertThat(fields.text("e")).isEmpty();
    assertThat(fields.text("u")).isEmpty();
    assertThat(fields.text("missing")).isEmpty();
    assertThat(fields.in("o").text("i")).contains("y");
    assertThat(fields.flag("f")).isTrue();
    assertThat(fields.orMalformed(Optional.of(1))).isEqualTo(ChannelResult.ok(1));
  }

  @Test
  void wrongTypes_nameTheFirstPlaceAndNothingElse() {
    Fields fields = fields("{\"a\":{\"t\":17},\"n\":1.5,\"big\":99999999999999999999}");

    assertThat(fields.in("a").text("t")).isEmpty();
    assertThat(fields.number("n")).isEmpty();
    assertThat(fields.number("big")).isEmpty();
    assertThat(fields.orMalformed(Optional.of(1)))
        .isEqualTo(ChannelResult.failed(new ChannelFailure.Malformed("d.a.t")));
  }

  @Test
  void limits_turnNonsenseDown() {
    Limits given = Limits.DEFAULT;

    assertThatThrownBy(() -> new Limits(given.connect(), given.whole(), 0, 1, given.backoff()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static Fields fields(String json) {
    return Fields.of(((ChannelResult.Ok<JsonNode>) Json.parse(bytes(json), "d")).value(), "d");
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
