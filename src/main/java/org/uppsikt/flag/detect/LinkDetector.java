package org.uppsikt.flag.detect;

import java.net.IDN;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.uppsikt.domain.finding.Finding.Confidence;
import org.uppsikt.domain.finding.Span;
import org.uppsikt.domain.finding.Subject;
import org.uppsikt.domain.policy.Category;
import org.uppsikt.flag.Detector;
import org.uppsikt.flag.Findings;
import org.uppsikt.flag.FlagContext;
import org.uppsikt.flag.reading.Allowance;
import org.uppsikt.flag.reading.Reading;
import org.uppsikt.flag.rule.PhraseDetector;

/// Looks at how links are written; never opens one (design, invariant 9). Links that hide their
/// target, say that it is unlawful or stand beside words that offer it (C15), links that pose as
/// somebody else's or ask for a log-in (C17).
final class LinkDetector implements Detector {

  private static final Pattern LINK =
      Pattern.compile(
          "(?<![\\p{L}\\d@])(?:https?://|www\\.)(?<user>[^\\s/@<>\"]{1,64}@)?"
              + "(?<host>[\\p{L}\\d.-]{3,253})(?<rest>[^\\s<>\"]{0,2000})");

  private static final Pattern ASKS_LOGIN =
      Pattern.compile(
          "(?<!\\p{L})(?:(?:med|ditt|dit|din|bekräfta|bekreft|verifiera|uppdatera|oppdater|aktivera)"
              + " bankid|bankid-|logga in|logg inn|kirjaudu|pankkitunnu|lösenord|passord|salasana"
              + "|bekräfta ditt|bekreft|verify your|log in|sign in|password|bankid(?:-?en)? (?:din )?(?:går ut|upphör|utløper)"
              + "|kortnum|korttinumero|kortuppgift|kortopplysning|card number|med kort(?!\\p{L})"
              + "|lägg in kort|legg inn kort|betala frakt|betal frakt|tullavgift|tollavgift"
              + "|(?:konto|tili)\\p{L}* (?:\\p{L}+ ){0,4}(?:brutit|brutt|brote|upphör|utløper|går ut|suljetaan|lukitaan|vanhenee)"
              + "|sid(?:a|e)n?\\p{L}* (?:\\p{L}+ ){0,3}(?:brutit|brutt|brote) mot"
              + "|vahvista (?:\\p{L}+ ){0,2}til(?:i|in|isi|isi)(?!\\p{L}))");

  /// Whoever is told to be in a picture looks.
  private static final Pattern BAIT =
      Pattern.compile(
          "(?:video|film|klipp|bild)\\p{L}* (?:\\p{L}+ ){0,3}(?:på|av|om) d[ie][gj](?!\\p{L})"
              + "|(?:är|er) det d(?:u|ig|eg) (?:\\p{L}+ ){0,3}(?:på|i) (?:\\p{L}+ )?(?:video|film|klipp|bil[de])"
              + "|(?:is )?this you in th|oletko sinä t");

  private static final Pattern PROGRAM =
      Pattern.compile("\\.(?:exe|scr|apk|msi|bat|jar)(?!\\p{L})");

  private static final Set<String> SHORTENERS =
      Set.of(
          "bit.ly",
          "t.ly",
          "tinyurl.com",
          "goo.gl",
          "ow.ly",
          "is.gd",
          "cutt.ly",
          "rb.gy",
          "shorturl.at",
          "buff.ly",
          "tiny.cc",
          "rebrand.ly");

  /// Words of addresses that say what is behind them.
  private static final Pattern TELLS =
      Pattern.compile(
          "porn|xxx|nude|nudes|(?<!\\p{L})sex(?!ual|\\p{L}*(?:undervis|helse|upplys|hälsa|ed))"
              + "|torrent|pirat|warez|crack|iptv|gratisstream|freestream|gore(?!t)|deathclip|snuff"
              + "|liveleak|casino|kasino|betting|slots|drugmarket|weedshop|grasbut|ruohokaup|hasch"
              + "|falsk\\p{L}*-?id|fake-?id|falska-?id|vapenbas|molotov|bombm|kalifat|jihad"
              + "|(?<!\\p{L})leak(?:s|ed)?(?!\\p{L})|-leak|viagra|darkweb|\\.onion(?!\\p{L})");

  /// What a link may lead to where the words around it offer it.
  private static final Set<String> OFFERED =
      Set.of("C02", "C05", "C06", "C07", "C08", "C09", "C10", "C16");

  private static final Subject HIDDEN = new Subject.Breach(Category.C15_LINK);
  private static final Subject FRAUD = new Subject.Breach(Category.C17_FRAUD);

  private final PhraseDetector rules;

  /// @param rules which tell what the words around a link offer
  LinkDetector(PhraseDetector rules) {
    this.rules = rules;
  }

  @Override
  public String id() {
    return "link";
  }

  @Override
  public int version() {
    return 3;
  }

  @Override
  public void look(Reading reading, FlagContext context, Allowance allowance, Findings findings) {
    if (!reading.plain().has("://") && !reading.plain().has("www.")) {
      return;
    }
    CharSequence text = reading.plain().text();
    boolean lures = ASKS_LOGIN.matcher(text).find() || BAIT.matcher(text).find();
    boolean program = PROGRAM.matcher(text).find();
    boolean offers =
        rules.cues(reading, allowance).stream()
            .anyMatch(cue -> OFFERED.stream().anyMatch(cue::startsWith));
    Matcher m = LINK.matcher(text);
    while (!findings.full() && !allowance.step() && m.find()) {
      String host = host(m.group("host"));
      Span span = reading.plain().span(m.start(), m.end());
      boolean own = context.isOwn(host) && isWritten(reading, span, host);
      if (m.group("user") != null) {
        findings.add(FRAUD, span, Confidence.MEDIUM, "link.user");
      } else if (!own) {
        byHost(host, span, context, findings);
        byTarget(m.group(), offers, span, findings);
        if (lures) {
          findings.add(FRAUD, span, Confidence.MEDIUM, "link.login");
        }
        if (program) {
          findings.add(FRAUD, span, Confidence.MEDIUM, "link.program");
        }
      }
    }
  }

  private static void byTarget(String link, boolean offers, Span span, Findings findings) {
    if (TELLS.matcher(link).find()) {
      findings.add(HIDDEN, span, Confidence.MEDIUM, "link.words");
    } else if (offers) {
      findings.add(HIDDEN, span, Confidence.MEDIUM, "link.target");
    }
  }

  private static void byHost(String host, Span span, FlagContext context, Findings findings) {
    if (SHORTENERS.contains(host)) {
      findings.add(HIDDEN, span, Confidence.LOW, "link.short");
    }
    if (host.contains("xn--")) {
      findings.add(FRAUD, span, Confidence.LOW, "link.punycode");
    }
    if (context.ownDomains().stream().anyMatch(own -> LookAlike.poses(shown(host), own))) {
      findings.add(FRAUD, span, Confidence.HIGH, "link.lookalike");
    }
    if (host.matches("[\\d.]{7,15}")) {
      findings.add(FRAUD, span, Confidence.LOW, "link.number");
    }
  }

  /// A host in look-alike letters reads as our own and is not.
  private static boolean isWritten(Reading reading, Span span, String host) {
    return reading.plain().words(span).toLowerCase(Locale.ROOT).contains(host);
  }

  private static String host(String written) {
    String host = written.startsWith("www.") ? written.substring(4) : written;
    return host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
  }

  private static String shown(String host) {
    return IDN.toUnicode(host);
  }
}
