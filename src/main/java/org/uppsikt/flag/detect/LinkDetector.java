package org.uppsikt.flag.detect;

import static org.uppsikt.flag.detect.LinkHosts.SHORTENERS;

import java.net.IDN;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
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

  /// A host without "https://" and with a path after it.
  private static final Pattern BARE =
      Pattern.compile(
          "(?<![\\p{L}\\d@./:_-])(?<host>(?:[\\p{L}\\d-]{1,63}\\.){1,4}\\p{L}{2,24})/[^\\s<>\"]{1,2000}");

  /// An address within the address: the link leads on.
  private static final Pattern LEADS_ON =
      Pattern.compile(
          "[?&](?:url|u|q|to|target|redirect|redirect_ur[il]|dest|destination|next|goto|link|continue"
              + "|return|returnurl)=https?(?::|%3a)");

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
    return 4;
  }

  @Override
  public void look(Reading reading, FlagContext context, Allowance allowance, Findings findings) {
    boolean written = reading.plain().has("://") || reading.plain().has("www.");
    if (written) {
      links(reading, context, allowance, findings);
    }
    if (reading.plain().has("/")) {
      bare(reading, context, allowance, findings);
    }
  }

  private void links(Reading reading, FlagContext context, Allowance allowance, Findings findings) {
    CharSequence text = reading.plain().text();
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
        boolean offered = offers || LinkCues.isOffer(text, m.start(), m.end());
        byTarget(m, host, offered, span, findings);
        LinkCues.lure(text, m.start(), m.end())
            .ifPresent(why -> findings.add(FRAUD, span, Confidence.MEDIUM, why));
        if (LinkCues.isProgram(text, m.start(), m.end())) {
          findings.add(FRAUD, span, Confidence.MEDIUM, "link.program");
        }
      }
    }
  }

  /// Of what is no link until it is typed only that it hides its target or poses as our own.
  private static void bare(
      Reading reading, FlagContext context, Allowance allowance, Findings findings) {
    Matcher m = BARE.matcher(reading.plain().text());
    while (!findings.full() && !allowance.step() && m.find()) {
      String host = host(m.group("host"));
      if (SHORTENERS.contains(host)) {
        Span span = reading.plain().span(m.start(), m.end());
        findings.add(HIDDEN, span, Confidence.LOW, "link.short");
      } else if (!m.group("host").startsWith("www.") && !context.isOwn(host)) {
        posing(host, context)
            .filter(sure -> sure == Confidence.HIGH)
            .ifPresent(
                sure -> {
                  Span span = reading.plain().span(m.start(), m.end());
                  findings.add(FRAUD, span, sure, "link.lookalike");
                });
      }
    }
  }

  private static void byTarget(
      Matcher link, String host, boolean offers, Span span, Findings findings) {
    if (LinkHosts.tells(host)) {
      findings.add(HIDDEN, span, Confidence.MEDIUM, "link.words");
    } else if (offers) {
      findings.add(HIDDEN, span, Confidence.MEDIUM, "link.target");
    } else if (LEADS_ON.matcher(link.group("rest")).find()) {
      findings.add(HIDDEN, span, Confidence.LOW, "link.redirect");
    }
  }

  private static void byHost(String host, Span span, FlagContext context, Findings findings) {
    if (SHORTENERS.contains(host)) {
      findings.add(HIDDEN, span, Confidence.LOW, "link.short");
    }
    if (host.contains("xn--")) {
      findings.add(FRAUD, span, Confidence.LOW, "link.punycode");
    }
    posing(host, context).ifPresent(sure -> findings.add(FRAUD, span, sure, "link.lookalike"));
    if (host.matches("[\\d.]{7,15}")) {
      findings.add(FRAUD, span, Confidence.LOW, "link.number");
    }
  }

  /// An own host that is not written in its own letters poses as surely as one can.
  private static Optional<Confidence> posing(String host, FlagContext context) {
    if (context.isOwn(host)) {
      return Optional.of(Confidence.HIGH);
    }
    String shown = shown(host);
    return context.ownDomains().stream()
        .flatMap(own -> LookAlike.poses(shown, own).stream())
        .max(Comparator.naturalOrder());
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
