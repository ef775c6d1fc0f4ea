package org.uppsikt.evidence.sheet;

/// Comments as they come.
final class Texts {

  static final String PLAIN =
      "Den som har bestämt det här borde skämmas. Kom till mötet på torsdag så ska vi knacka dig på"
          + " fingrarna.\n\nVi vet var du bor.";
  static final String EMOJI =
      "Bra jobbat 👍🏽 👨‍👩‍👧‍👦 🏳️‍🌈 🇸🇪🇳🇴🇫🇮 ❤️ ❤ 1️⃣ 😡 😀\u200D🚗 ☺\uFE0E slut";
  static final String SAMI =
      "Sámegiella: áđŧŋšžčÁĐŦŊŠŽČ, åarjelsaemien gïele. Ελληνικά κείμενο. Русский текст: Ёжик.";
  static final String RIGHT_TO_LEFT =
      "\u05E9\u05DC\u05D5\u05DD \u05E2\u05D5\u05DC\u05DD (ABC 123)\n"
          + "\u0645\u064E\u0631\u0652\u062D\u064E\u0628\u064B\u0627"
          + " \u0628\u0627\u0644\u0639\u0627\u0644\u0645 \u0627\u0644\u0633\u0644\u0627\u0645 2026\n"
          + "Svensk text med \u0639\u0631\u0628\u064A i mitten.\n"
          + "\u0645\u06CC\u200C\u062E\u0648\u0627\u0647\u0645 \u06AF\u0686";
  static final String HOSTILE =
      "före\u202Eomvänt\u202C \u0000 \uD83D \uDE00 \u200B \u2066\u2069 \r \u001B[31m \uFEFF \u6F22"
          + " \u0939\u093F Z\u0337\u0322\u031B\u0301\u0301\u0301\u0301 \u0301start \uE000 \u00AD \t|"
          + " \uFFFE \u2028 <script>alert(1)</script> &amp; %s {0} \\u0041 "
          + "x".repeat(300);

  private Texts() {}
}
