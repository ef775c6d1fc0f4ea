package org.uppsikt.flag.detect;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.uppsikt.flag.rule.WordLists;

/// What the words around a link want of whoever reads them: to log in, to pay, to be afraid for an
/// account, to look at a picture of oneself. They count in the sentence of the link, in the one
/// before it, and in what follows it; further away they speak of something else.
final class LinkCues {

  private static final String BEFORE = "(?<!\\p{L})";

  private static final Pattern LOGIN =
      Pattern.compile(
          BEFORE
              + "(?:(?:med|ditt|dit|din|bekräfta|bekreft|verifiera|uppdatera|oppdater|aktivera)"
              + " bankid|bankid-|logga in|logg inn|log ind|kirjaudu|(?:verkko)?pankkitunnu|bekräfta ditt|bekreft"
              + "|verify your|log in|sign in"
              + "|bankid(?:-?en)? (?:din )?(?:går ut|upphör|utløper)"
              + "|(?:bekräft|uppdater|ange|verifier|skriv|fyll|oppdater|oppgi|indtast|vahvista|varmista|syötä"
              + "|päivitä|anna|confirm|enter|type)\\p{L}{0,6} (?:\\p{L}{1,15} ){0,3}"
              + "(?:lösenord|passord|kodeord|adgangskode|salasana|password))");

  private static final Pattern PAYS =
      Pattern.compile(
          BEFORE
              + "(?:kortnum|korttinumero|kortuppgift|kortopplysning|card number|med kort(?!\\p{L})"
              + "|lägg in kort|legg inn kort|betala frakt|betal frakt"
              + "|(?:post|paket|pakke|lähety)\\p{L}{0,8} (?:\\p{L}{1,15} ){0,8}(?:tull|toll)avgift"
              + "|betala?l?e? (?:\\p{L}{1,15} ){0,3}(?:tull|toll)avgift)");

  private static final Pattern CLAIMS =
      Pattern.compile(
          BEFORE
              + "(?:(?:konto|tili)\\p{L}{0,20} (?:\\p{L}{1,20} ){0,4}"
              + "(?:brutit|brutt|brote|upphör|utløper|går ut|suljetaan|lukitaan|vanhenee)"
              + "|sid(?:a|e)n?\\p{L}{0,20} (?:\\p{L}{1,20} ){0,3}(?:brutit|brutt|brote) mot"
              + "|vahvista (?:\\p{L}{1,20} ){0,2}til(?:i|in|isi|isi)(?!\\p{L}))");

  /// Whoever is told to be in a picture looks.
  private static final Pattern BAIT =
      Pattern.compile(
          BEFORE
              + "(?:(?:video|film|klipp|bild|bilde)\\p{L}{0,20} (?:\\p{L}{1,20} ){0,3}(?:på|av) d[ie][gj](?!\\p{L})"
              + "|(?:är|er) det d(?:u|ig|eg) (?:\\p{L}{1,20} ){0,3}(?:på|i) (?:\\p{L}{1,20} )?(?:video|film|klipp|bil[de])"
              + "|(?:is )?this you in th|oletko sinä t)");

  private static final Pattern PROGRAM =
      Pattern.compile("\\.(?:exe|scr|apk|msi|bat|jar)(?!\\p{L})");

  /// What nobody may sell or show, offered by the way to it: drugs to buy, how to burn a house
  /// down, the films of terrorists. The words stand in the lists of the languages.
  private static final Pattern OFFERS =
      Pattern.compile(
          BEFORE
              + "(?:(?:%s)\\p{L}{0,4} (?:\\p{L}{1,15} ){0,2}(?:%s)\\p{L}{0,4}(?!\\p{L})"
                  .formatted(words("offers/buy"), words("offers/goods"))
              + "|(?:%s)\\p{L}{0,8} [\\p{L}, ]{1,30}(?:%s)"
                  .formatted(words("offers/burn"), words("offers/guide"))
              + "|terrorist\\p{L}{0,8} (?:%s))".formatted(words("offers/films")));

  private static final Map<String, Pattern> LURES =
      Map.of("link.login", LOGIN, "link.pays", PAYS, "link.account", CLAIMS, "link.picture", BAIT);

  private static final int AHEAD = 300;
  private static final int AFTER = 200;

  private LinkCues() {}

  /// The reason of the first that is there, in the order of [#LURES]' names.
  static Optional<String> lure(CharSequence text, int start, int end) {
    return LURES.entrySet().stream()
        .filter(lure -> isNear(lure.getValue(), text, start, end))
        .map(Map.Entry::getKey)
        .sorted()
        .findFirst();
  }

  /// One of the words; where there are none, nothing.
  private static String words(String name) {
    return WordLists.named(name).stream()
        .sorted()
        .map(Pattern::quote)
        .reduce("(?!)", (all, word) -> all + "|" + word);
  }

  static boolean isOffer(CharSequence text, int start, int end) {
    return isNear(OFFERS, text, start, end);
  }

  static boolean isProgram(CharSequence text, int start, int end) {
    return isNear(PROGRAM, text, start, end);
  }

  private static boolean isNear(Pattern words, CharSequence text, int start, int end) {
    return words
        .matcher(text)
        .region(from(text, start), to(text, end))
        .useTransparentBounds(true)
        .find();
  }

  /// Where the sentence before the link's own begins.
  private static int from(CharSequence text, int start) {
    int sentences = 0;
    int at = start;
    while (at > 0 && start - at < AHEAD) {
      sentences += isEnd(text, at - 1) ? 1 : 0;
      if (sentences == 2) {
        return at;
      }
      at--;
    }
    return at;
  }

  private static int to(CharSequence text, int end) {
    int at = end;
    while (at < text.length() && at - end < AFTER && !isEnd(text, at)) {
      at++;
    }
    return at;
  }

  private static boolean isEnd(CharSequence text, int at) {
    char c = text.charAt(at);
    boolean last = at + 1 == text.length() || Character.isWhitespace(text.charAt(at + 1));
    return c == '\n' || (".!?".indexOf(c) >= 0 && last);
  }
}
