package org.uppsikt.flag;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.uppsikt.domain.finding.Finding;
import org.uppsikt.flag.rule.PhraseRule;
import org.uppsikt.flag.rule.WordLists;

/// Spells every single word that the rules catch plainly in all the ways people use to get past
/// word lists, and counts how many are caught still, with the whole spelling as the span.
class EvasionTest {

  private static final double LEAST = 0.9;
  private static final double LEAST_OF_A_WAY = 0.8;

  /// One word in so many is tried in each way, another one in the next: all would take a minute.
  private static final int ONE_IN = Integer.getInteger("uppsikt.evasion.one.in", 8);

  private static final Map<String, String> CARRIERS =
      Map.of(
          "sv", "Jag tycker att han är en %s som inte svarar när man ringer.",
          "nb", "Jeg synes at han er en %s som ikke svarer når man ringer.",
          "da", "Jeg synes at han er en %s som ikke svarer når man ringer.",
          "fi", "Minusta hän on %s joka ei vastaa kun hänelle soitetaan.",
          "en", "I think that he is a %s who does not answer when you call.");

  private static final Map<String, BiFunction<String, Random, String>> WAYS =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("leet", EvasionTest::leet),
              Map.entry("look-alikes", (w, r) -> replaced(w, r, 0.5, "аbсdеfɡһіјkӏmոорqrѕtսνԝхуz")),
              Map.entry("full width", (w, r) -> shifted(w, 0xFF41)),
              Map.entry("mathematical", (w, r) -> shifted(w, 0x1D41A)),
              Map.entry("squared", (w, r) -> shifted(w, 0x1F170)),
              Map.entry(
                  "small capitals", (w, r) -> replaced(w, r, 1, "ᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘqʀꜱᴛᴜᴠᴡxʏᴢ")),
              Map.entry("spaced out", (w, r) -> between(w, " ")),
              Map.entry("dotted", (w, r) -> between(w, r.nextBoolean() ? "." : "-")),
              Map.entry("widely spaced", (w, r) -> between(w, r.nextBoolean() ? "  " : " . ")),
              Map.entry("zero width", (w, r) -> cut(w, r, "\u200b")),
              Map.entry("soft hyphen", (w, r) -> cut(w, r, "\u00ad")),
              Map.entry("joiner", (w, r) -> cut(w, r, "\u2060\u034f")),
              Map.entry("cut by a sign", (w, r) -> cut(w, r, r.nextBoolean() ? "-" : "_")),
              Map.entry("struck through", (w, r) -> between(w, "\u0336") + "\u0336"),
              Map.entry("stacked marks", (w, r) -> between(w, "\u0316\u0334\u0353")),
              Map.entry("drawn out", EvasionTest::drawnOut),
              Map.entry("all drawn out", (w, r) -> repeated(w, 3)),
              Map.entry("doubled", (w, r) -> repeated(w, 2)),
              Map.entry("starred", EvasionTest::starred),
              Map.entry("shouted", (w, r) -> w.toUpperCase(java.util.Locale.ROOT)),
              Map.entry(
                  "foreign accents", (w, r) -> replaced(w, r, 1, "àbçdèfğhïjķłmñòpqŕštùvŵxýž")),
              Map.entry("flag letters", EvasionTest::flagLetters)));

  private record Seen(String language, String category, String word) {}

  @Test
  void nineOfTenEvasiveSpellings_areCaught_withTheirSpan() {
    List<Seen> words = words();
    assertThat(words).hasSizeGreaterThan(300);
    Map<String, List<String>> missed = new TreeMap<>();
    Random random = new Random(15);
    int ways = 0;
    int all = 0;
    for (var way : WAYS.entrySet()) {
      List<String> lost = missed.computeIfAbsent(way.getKey(), k -> new ArrayList<>());
      for (int i = ways++ % ONE_IN; i < words.size(); i += ONE_IN) {
        Seen seen = words.get(i);
        String spelling = way.getValue().apply(seen.word(), random);
        all++;
        if (!isCaught(seen, spelling)) {
          lost.add(seen.language() + " " + seen.word() + " " + spelling);
        }
      }
    }
    int tries = all / WAYS.size();
    if (Boolean.getBoolean("uppsikt.evasion.print")) {
      System.out.println(shares(missed, tries));
    }
    assertThat(missed)
        .allSatisfy(
            (way, lost) ->
                assertThat(1 - lost.size() / (double) tries)
                    .as("%s: %s", way, lost)
                    .isGreaterThanOrEqualTo(LEAST_OF_A_WAY));
    int lost = missed.values().stream().mapToInt(List::size).sum();
    assertThat(1 - lost / (double) all).as(shares(missed, tries)).isGreaterThanOrEqualTo(LEAST);
  }

  private static String shares(Map<String, List<String>> missed, int tries) {
    return missed.entrySet().stream()
        .map(e -> "%s %.3f".formatted(e.getKey(), 1 - e.getValue().size() / (double) tries))
        .collect(Collectors.joining(", "));
  }

  /// Words of four letters and more that stand alone in a rule and are caught in the carrier.
  private static List<Seen> words() {
    List<Seen> words = new ArrayList<>();
    for (PhraseRule rule : WordLists.shipped()) {
      if (rule.subject().code().startsWith("C")) {
        for (String phrase : rule.phrases()) {
          Seen seen = new Seen(rule.language(), rule.subject().code(), phrase.replace("*", ""));
          boolean word =
              seen.word().length() > 3
                  && seen.word()
                      .chars()
                      .allMatch(c -> 'a' <= c && c <= 'ö' && Character.isLetter(c));
          if (word && !phrase.startsWith("*") && isCaught(seen, seen.word())) {
            words.add(seen);
          }
        }
      }
    }
    return words;
  }

  private static boolean isCaught(Seen seen, String spelling) {
    String text = CARRIERS.get(seen.language()).formatted(spelling);
    int start = text.indexOf(spelling);
    FlagContext context =
        new FlagContext(Desk.context("base").policy(), seen.language(), java.util.Set.of());
    return Desk.check(text, context).findingsOrNone().stream()
        .filter(f -> f.source() == Finding.Source.RULE)
        .filter(f -> f.subject().code().equals(seen.category()))
        .anyMatch(
            f ->
                f.span().start() <= start
                    && f.span().end() >= start + spelling.length()
                    && f.span().end() - f.span().start() < spelling.length() + 20);
  }

  @ParameterizedTest
  @CsvSource({
    "Du är en ful 🐷,C04",
    "Jag ska 🔫 dig,C01",
    "Han kan ta sig i 🖕,C14",
    "I will 🔫 you,C01"
  })
  void emojiInPlaceOfAWord_isRead(String text, String category) {
    assertThat(Desk.breaches(text)).contains(category);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Min hund 🐶 och grannens gris 🐷 är ute 🐒🐍 på gården 💩 igen 🔪 tack 🇸🇪",
        "Öppet 8-17, tel 0500-12 34 56, se A4 och B12, 4ever, h2o, mp3 och G20.",
        "Betala 100$ eller 20€ för 2+2 kaffe*bulle, 50% av, R&D och e-post.",
        "Vi bor i Örnsköldsvik, André och Zoë från Łódź, Đorđe, Máret och Ánne.",
        "Saattaa olla, että tuulettaa kannattaa, määräänpäässä on hääyöaie.",
        "Vad gööör ni? Jaaa, så bra!!! Hurraaaa, heeeela dagen.",
        "Привет, где библиотека? Μπορώ να έχω ένα βιβλίο; مرحبا",
        "s-o-s, u-land, a-kassa, e.d., t.ex., m.m., kl. 8.00-9.30, p.g.a. och i-land",
        "VAD ÄR DETTA? KOMMUNEN lOVADE oss SVAR och McDonaldIsland"
      })
  void ordinaryWriting_isNotTakenForADisguise(String text) {
    assertThat(Desk.check(text).findingsOrNone())
        .filteredOn(f -> f.isBreach() && f.source() == Finding.Source.RULE)
        .isEmpty();
  }

  private static String leet(String word, Random random) {
    return replaced(word, random, 0.6, "4bcd3f9h1jklmn0pqr57uvwxyz");
  }

  /// Each letter of a to z with its stand-in where chance says so, the first such letter always;
  /// the Nordic ones as their bare letter's.
  private static String replaced(String word, Random random, double chance, String standIns) {
    int[] codes = standIns.codePoints().toArray();
    StringBuilder out = new StringBuilder();
    boolean any = false;
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      char bare = bare(c);
      boolean standsIn =
          bare >= 'a'
              && bare <= 'z'
              && codes[bare - 'a'] != bare
              && (random.nextDouble() < chance || !any);
      any |= standsIn;
      out.appendCodePoint(standsIn ? codes[bare - 'a'] : c);
    }
    return out.toString();
  }

  private static char bare(char c) {
    return switch (c) {
      case 'å', 'ä', 'æ' -> 'a';
      case 'ö', 'ø' -> 'o';
      default -> c;
    };
  }

  private static String shifted(String word, int first) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      char bare = bare(c);
      out.appendCodePoint(bare >= 'a' && bare <= 'z' ? first + bare - 'a' : c);
    }
    return out.toString();
  }

  private static String flagLetters(String word, Random random) {
    return word.chars()
        .mapToObj(c -> bare((char) c))
        .map(c -> c >= 'a' && c <= 'z' ? Character.toString(0x1F1E6 + c - 'a') : c.toString())
        .collect(Collectors.joining("\u200b"));
  }

  private static String between(String word, String sign) {
    return word.chars().mapToObj(Character::toString).collect(Collectors.joining(sign));
  }

  private static String cut(String word, Random random, String sign) {
    int at = 1 + random.nextInt(word.length() - 1);
    return word.substring(0, at) + sign + word.substring(at);
  }

  private static String drawnOut(String word, Random random) {
    int at = random.nextInt(word.length());
    return word.substring(0, at)
        + word.substring(at, at + 1).repeat(3 + random.nextInt(5))
        + word.substring(at + 1);
  }

  private static String repeated(String word, int times) {
    return word.chars()
        .mapToObj(c -> Character.toString(c).repeat(times))
        .collect(Collectors.joining());
  }

  private static String starred(String word, Random random) {
    int at = 1 + random.nextInt(word.length() - 2);
    return word.substring(0, at) + "*" + word.substring(at + 1);
  }
}
