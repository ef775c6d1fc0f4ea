package org.uppsikt.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.uppsikt.evidence.Rehash.Fault;
import org.uppsikt.evidence.Rehash.Fault.Kind;

class RehashTest {

  private final SealResult.Draft draft =
      Drafts.draft(Requests.text("Skäms!").screenshot(Pictures.transparentPng(12, 9)));

  @Test
  void whatWasStoredWholeIsSound() {
    assertThat(check(Drafts.parts(draft))).isEqualTo(new Rehash.Sound(draft.manifest()));
  }

  @Test
  void everyAlteredByteOfEveryPartIsFound() {
    Map<String, byte[]> parts = Drafts.parts(draft);
    parts.forEach(
        (name, bytes) -> {
          for (int i = 0; i < bytes.length; i++) {
            bytes[i] ^= 1;
            assertThat(check(parts)).isEqualTo(broken(Kind.ALTERED, name));
            bytes[i] ^= 1;
          }
        });
  }

  @Test
  void everyAlteredByteOfTheManifestIsFound() {
    byte[] manifest = draft.manifestBytes().copy();
    var stored = StoredParts.of(Drafts.parts(draft));
    for (int i = 0; i < manifest.length; i++) {
      manifest[i] ^= 1;
      assertThat(Rehash.check(Bytes.of(manifest), draft.digest(), stored))
          .isEqualTo(broken(Kind.MANIFEST_ALTERED, Fault.MANIFEST));
      manifest[i] ^= 1;
    }
  }

  @Test
  void missingCutAndAddedPartsAreNamed() {
    Map<String, byte[]> parts = Drafts.parts(draft);
    parts.remove("raw.json");
    parts.put("content.txt", "Skäms".getBytes(StandardCharsets.UTF_8));
    parts.put("extra.txt", new byte[] {1});
    assertThat(check(parts))
        .isEqualTo(
            new Rehash.Broken(
                List.of(
                    new Fault(Kind.ALTERED, "content.txt"),
                    new Fault(Kind.MISSING, "raw.json"),
                    new Fault(Kind.EXTRA, "extra.txt"))));
  }

  @Test
  void anUnreadablePartIsNotASoundOne() {
    StoredParts failing =
        new StoredParts() {
          @Override
          public Set<String> names() {
            return Drafts.parts(draft).keySet();
          }

          @Override
          public Optional<InputStream> open(String name) throws IOException {
            throw new IOException("disk");
          }
        };
    var found = (Rehash.Broken) Rehash.check(draft.manifestBytes(), draft.digest(), failing);
    assertThat(found.faults()).extracting(Fault::kind).containsOnly(Kind.UNREADABLE);
  }

  @Test
  void manifestsThatAreNotCanonicalAreMalformed() {
    String good = new String(draft.manifestBytes().copy(), StandardCharsets.UTF_8);
    for (String bad :
        List.of(
            "",
            "[]",
            "{}",
            good + " ",
            good + good,
            good.replace("\"version\":1", "\"version\":1.0"),
            good.replace("\"version\":1", "\"version\":99999999999"),
            good.replace("\"version\":1", "\"version\":0"),
            good.replace("{\"channel\"", "{\"a\":1,\"channel\""),
            good.replace("CONTENT", "NOTHING"),
            good.replace("sealedAt\":\"2026", "sealedAt\":\"26"),
            "[".repeat(100_000))) {
      assertThat(Rehash.check(Requests.bytes(bad), StoredParts.of(Drafts.parts(draft))))
          .isEqualTo(broken(Kind.MANIFEST_MALFORMED, Fault.MANIFEST));
    }
  }

  private Rehash check(Map<String, byte[]> parts) {
    return Rehash.check(draft.manifestBytes(), draft.digest(), StoredParts.of(parts));
  }

  private static Rehash broken(Kind kind, String part) {
    return new Rehash.Broken(List.of(new Fault(kind, part)));
  }
}
