package org.uppsikt.bench;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.uppsikt.domain.item.ItemKind;
import org.uppsikt.domain.item.RemoteId;
import org.uppsikt.domain.item.RemoteItem;
import org.uppsikt.domain.item.Sender;
import org.uppsikt.domain.item.Visibility;

/// Made-up comments of usual length: five to forty words, one in ten with a threat, twenty under
/// each post, an answer of the platform of half a kilobyte.
final class Comments {

  private static final List<String> WORDS =
      List.of(
          "kommunen",
          "skolan",
          "borde",
          "aldrig",
          "igen",
          "vägen",
          "är",
          "inte",
          "plogad",
          "och",
          "vi",
          "har",
          "väntat",
          "sedan",
          "i",
          "våras",
          "på",
          "ett",
          "svar",
          "om",
          "badet",
          "som",
          "stängde",
          "utan",
          "att",
          "någon",
          "sa",
          "till",
          "tack",
          "för",
          "hjälpen",
          "med",
          "bygglovet",
          "bibliotekets",
          "öppettider",
          "barnen",
          "cykelbanan",
          "när",
          "kommer");

  private final Random random = new Random(20261122);
  private int next;

  List<RemoteItem> some(int count) {
    return IntStream.range(0, count).mapToObj(_ -> one()).toList();
  }

  RemoteItem one() {
    int n = next++;
    String text = text(n);
    return new RemoteItem(
        new RemoteId("c-" + n),
        ItemKind.COMMENT,
        Optional.of(new RemoteId("p-" + n / 20)),
        Optional.empty(),
        Optional.of("https://example.test/p-" + n / 20 + "#c-" + n),
        sender(random.nextInt(2000)),
        text,
        Optional.of(Instant.parse("2026-08-03T08:24:00Z").plusSeconds(n)),
        Optional.empty(),
        Visibility.SHOWN,
        raw(n, text));
  }

  private String text(int n) {
    String words =
        IntStream.range(0, 5 + random.nextInt(36))
            .mapToObj(_ -> WORDS.get(random.nextInt(WORDS.size())))
            .collect(Collectors.joining(" "));
    return n % 10 == 0 ? words + ", du ska dö!" : words + ".";
  }

  private static Sender sender(int n) {
    return new Sender.Disclosed(
        Optional.of("Kim Prov " + n),
        Optional.empty(),
        Optional.of("user-" + n),
        Optional.of("https://example.test/people/" + n),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  private static byte[] raw(int n, String text) {
    String filler = "x".repeat(Math.max(0, 440 - text.length()));
    return ("{\"id\":\"c-" + n + "\",\"message\":\"" + text + "\",\"etc\":\"" + filler + "\"}")
        .getBytes(StandardCharsets.UTF_8);
  }
}
