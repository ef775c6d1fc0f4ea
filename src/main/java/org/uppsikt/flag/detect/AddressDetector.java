package org.uppsikt.flag.detect;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.uppsikt.domain.finding.Finding.Confidence;
import org.uppsikt.domain.finding.Subject;
import org.uppsikt.domain.policy.Category;
import org.uppsikt.flag.Detector;
import org.uppsikt.flag.Findings;
import org.uppsikt.flag.FlagContext;
import org.uppsikt.flag.reading.Allowance;
import org.uppsikt.flag.reading.Reading;

/// Finds street addresses that tell where a person lives (C11). A street and a number alone are
/// ordinary talk of road works: there must be a word of living or visiting before it, a door or a
/// call to go to somebody after it, or a list of several addresses.
final class AddressDetector implements Detector {

  private static final Pattern ADDRESS =
      Pattern.compile(
          "(?<![\\p{L}\\d])(?:\\d{1,4} \\p{L}{3,20} (?:road|street|lane|avenue)(?!\\p{L})|\\p{L}{2,30}"
              + "(?:gatan|gata|gate|gaten|gade|gaden|vej|vejen|vägen|väg|vegen|veg|veien|vei|gränd|gränden|stigen"
              + "|stien|bakken|backen|haugen|løkka|allén|katu|kadulla|tie|tiellä|kuja|kujalla|polku|polulla)"
              + " \\d{1,4}(?: ?[a-f](?!\\p{L}))?(?!\\d))");

  /// Libraries move too: somebody has to.
  private static final String MOVED =
      "(?:han|hon|hen|ho|hun|de|dom|dei|familjen|familien|hän) (?:\\p{L}+ ){0,3}"
          + "(?:flyttat|flyttade|flyttet|flytta|flyttede|muutti)";

  private static final Pattern LIVES =
      Pattern.compile(
          "(?<!\\p{L})(?:"
              + MOVED
              + "|bor|bur|bodde|hemma|hjemme|heime|adress|adressen|adresse|adressa|asuu"
              + "|privatadress|privatadressen|privatadressa|asuvat|osoite|osoitteessa|kotona|lives|address|exfrun|exmannen|hälsa|besök"
              + "|oppsøk|leter)(?!\\p{L})");

  /// A door, a floor or a code is of a dwelling, and so is what people are sent to, or said to live
  /// in.
  private static final Pattern DWELLING =
      Pattern.compile(
          "(?<!\\p{L})(?:lgh|lägenhet|leilighet|lejlighed|asunto|(?:port|dörr)kod\\p{L}*:? ?\\d+|dørkode\\p{L}*:? ?\\d+"
              + "|(?:bor|bur|bodde|budde|asuu|asuvat) (?:han|hon|hen|ho|hun|de|dom|dei|hän|he)"
              + "|ovikoodi|andra dörren|hemma om|heime om|hjemme om"
              + "|(?:hälsa på|gå (?:gjerne )?innom|gå förbi) (?:d[eo]m|dei|h(?:an|am|onom|enne))"
              + "|sei i frå til|si fra til h(?:enne|am)|svara h(?:enne|onom)|door code|flat \\d|pay h\\p{L}{2} a visit)(?!\\p{L})");

  private static final int BEFORE = 60;
  private static final int AFTER = 70;

  private static final Subject PERSONAL_DATA = new Subject.Breach(Category.C11_PERSONAL_DATA);

  @Override
  public String id() {
    return "address";
  }

  @Override
  public int version() {
    return 4;
  }

  @Override
  public void look(Reading reading, FlagContext context, Allowance allowance, Findings findings) {
    if (!reading.plain().hasDigit()) {
      return;
    }
    CharSequence text = reading.plain().text();
    List<MatchResult> found = new ArrayList<>();
    Matcher m = ADDRESS.matcher(text);
    while (found.size() < Findings.MOST && !allowance.step() && m.find()) {
      found.add(m.toMatchResult());
    }
    boolean list = found.size() > 2;
    for (MatchResult hit : found) {
      boolean lives =
          LIVES.matcher(text).region(from(hit), hit.start()).find()
              || DWELLING.matcher(text).region(hit.end(), to(hit, text)).find();
      if (lives || list) {
        findings.add(
            PERSONAL_DATA,
            reading.plain().span(hit.start(), hit.end()),
            lives ? Confidence.MEDIUM : Confidence.LOW,
            lives ? "address.lives" : "address.list");
      }
    }
  }

  private static int to(MatchResult hit, CharSequence text) {
    return Math.min(text.length(), hit.end() + AFTER);
  }

  private static int from(MatchResult hit) {
    return Math.max(0, hit.start() - BEFORE);
  }
}
