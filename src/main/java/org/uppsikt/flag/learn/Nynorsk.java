package org.uppsikt.flag.learn;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Rewrites Bokmål with the commonest words of Nynorsk, for which there are no labelled texts: so
/// that the model does not take the words every Nynorsk text is full of for a sign of anything.
final class Nynorsk {

  private static final Pattern WORD = Pattern.compile("\\p{L}+");

  private static final Map<String, String> WORDS =
      Map.ofEntries(
          Map.entry("ikke", "ikkje"),
          Map.entry("jeg", "eg"),
          Map.entry("en", "ein"),
          Map.entry("et", "eit"),
          Map.entry("de", "dei"),
          Map.entry("dem", "dei"),
          Map.entry("dere", "dykk"),
          Map.entry("hva", "kva"),
          Map.entry("hvorfor", "kvifor"),
          Map.entry("hvordan", "korleis"),
          Map.entry("hvor", "kor"),
          Map.entry("hver", "kvar"),
          Map.entry("hvem", "kven"),
          Map.entry("noe", "noko"),
          Map.entry("noen", "nokon"),
          Map.entry("være", "vere"),
          Map.entry("ble", "vart"),
          Map.entry("blir", "vert"),
          Map.entry("bare", "berre"),
          Map.entry("selv", "sjølv"),
          Map.entry("mye", "mykje"),
          Map.entry("gjøre", "gjere"),
          Map.entry("gjør", "gjer"),
          Map.entry("mer", "meir"),
          Map.entry("sier", "seier"),
          Map.entry("kommer", "kjem"),
          Map.entry("fra", "frå"),
          Map.entry("sammen", "saman"),
          Map.entry("hele", "heile"),
          Map.entry("vet", "veit"),
          Map.entry("skolen", "skulen"),
          Map.entry("disse", "desse"),
          Map.entry("hjem", "heim"),
          Map.entry("nå", "no"),
          Map.entry("vi", "me"),
          Map.entry("hun", "ho"),
          Map.entry("også", "òg"),
          Map.entry("uten", "utan"),
          Map.entry("øyne", "auge"),
          Map.entry("penger", "pengar"),
          Map.entry("barna", "borna"),
          Map.entry("skriver", "skriv"),
          Map.entry("tenker", "tenkjer"),
          Map.entry("leser", "les"),
          Map.entry("ligger", "ligg"));

  private Nynorsk() {}

  static String from(String bokmaal) {
    Matcher words = WORD.matcher(bokmaal);
    StringBuilder out = new StringBuilder();
    while (words.find()) {
      String word = words.group();
      words.appendReplacement(out, Matcher.quoteReplacement(WORDS.getOrDefault(word, word)));
    }
    words.appendTail(out);
    return out.toString();
  }
}
