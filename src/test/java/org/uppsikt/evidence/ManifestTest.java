package org.uppsikt.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.uppsikt.domain.channel.ChannelId;
import org.uppsikt.domain.evidence.EvidenceId;
import org.uppsikt.domain.evidence.Part;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.domain.item.RemoteId;
import org.uppsikt.domain.item.VersionRef;
import org.uppsikt.domain.journal.Checkpoint;
import org.uppsikt.domain.journal.Digest;
import org.uppsikt.domain.people.Actor;

class ManifestTest {

  private static final Digest ZERO = new Digest("0".repeat(64));

  private static final Manifest MANIFEST =
      new Manifest(
          new EvidenceId(new UUID(1, 2)),
          new VersionRef(new ItemId(9_007_199_254_740_991L), 3),
          new ChannelId(new UUID(3, 4)),
          new RemoteId("å\"\\/\n\u20AC\uD83D\uDE00"),
          true,
          Instant.parse("2026-08-03T12:43:05.120Z"),
          Actor.PROGRAM,
          new Checkpoint("uppsikt/björkvik", 7, ZERO),
          true,
          "0.1.0",
          List.of(
              new Part("content.txt", Part.Kind.CONTENT, "text/plain", 6, ZERO),
              new Part("sender.json", Part.Kind.SENDER, "application/json", 2, ZERO)));

  private static final String WRITTEN =
      "{\"channel\":\"00000000-0000-0003-0000-000000000004\",\"checkpoint\":{\"origin\":"
          + "\"uppsikt/björkvik\",\"root\":\"ZERO\",\"size\":7},\"evidence\":"
          + "\"00000000-0000-0001-0000-000000000002\",\"format\":\"uppsikt-evidence-1\","
          + "\"hasText\":true,\"item\":9007199254740991,\"parts\":[{\"kind\":\"CONTENT\","
          + "\"mediaType\":\"text/plain\",\"name\":\"content.txt\",\"sha256\":\"ZERO\",\"size\":6},"
          + "{\"kind\":\"SENDER\",\"mediaType\":\"application/json\",\"name\":\"sender.json\","
          + "\"sha256\":\"ZERO\",\"size\":2}],\"practice\":true,\"program\":\"0.1.0\","
          + "\"remote\":\"å\\\"\\\\/\\n€😀\",\"sealedAt\":\"2026-08-03T12:43:05.120Z\","
          + "\"sealedBy\":\"program\",\"version\":3}";

  @Test
  void isWrittenInTheOneCanonicalWay() {
    assertThat(new String(MANIFEST.bytes().copy(), StandardCharsets.UTF_8))
        .isEqualTo(WRITTEN.replace("ZERO", "0".repeat(64)));
  }

  @Test
  void hashesAsComputedByPythonsJsonAndHashlib() {
    assertThat(MANIFEST.bytes().digest())
        .isEqualTo(new Digest("d1a63f6469a07b66d0b14158d50130f204047b94beb507bdbbdb15db564da134"));
  }

  @Test
  void readsBackWhatItWrote() {
    assertThat(Manifest.read(MANIFEST.bytes().copy())).contains(MANIFEST);
  }

  /// The sample of RFC 8785, 3.2.3 (order of keys) and 3.2.2.2 (escapes).
  @Test
  void keysAndEscapesFollowTheStandard() {
    Map<String, Object> keys =
        Map.of(
            "\u20ac", "Euro Sign",
            "\r", "Carriage Return",
            "\ufb33", "Hebrew Letter Dalet With Dagesh",
            "1", "One",
            "\ud83d\ude00", "Emoji: Grinning Face",
            "\u0080", "Control",
            "\u00f6", "Latin Small Letter O With Diaeresis");
    assertThat(new String(CanonicalJson.write(keys).copy(), StandardCharsets.UTF_8))
        .isEqualTo(
            "{\"\\r\":\"Carriage Return\",\"1\":\"One\",\"\u0080\":\"Control\","
                + "\"ö\":\"Latin Small Letter O With Diaeresis\",\"€\":\"Euro Sign\","
                + "\"😀\":\"Emoji: Grinning Face\","
                + "\"\ufb33\":\"Hebrew Letter Dalet With Dagesh\"}");
    assertThat(CanonicalJson.write("\u20ac$\u000f\nA'B\"\\\\\"/").copy())
        .isEqualTo(HexFormat.of().parseHex("22e282ac245c75303030665c6e4127425c225c5c5c5c5c222f22"));
  }
}
