package org.uppsikt.flag.detect;

import java.util.Set;
import java.util.regex.Pattern;

/// What the name of a host says of what is behind it. Only whole parts between dots and hyphens
/// count, and compounds of a thing and what is done with it: a party of pirates, a castle ("slot")
/// and the number six ("sex") are names too. Paths say what a page is about, not what it is.
final class LinkHosts {

  static final Set<String> SHORTENERS =
      Set.of(
          "bit.ly",
          "v.gd",
          "s.id",
          "bit.do",
          "shorturl.com",
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

  private static final Pattern PART =
      Pattern.compile(
          "por[nr](?!o?graf)\\p{L}{0,20}|xxx\\p{L}{0,12}|nudes?|torrent\\p{L}{0,12}|warez|iptv|gore"
              + "|snuff|liveleak|viagra|darkweb|jihad|crack(?:s|ed|z)?"
              + "|(?:spel|spill|game|app)s?cracks?|[ck]asino\\p{L}{0,12}|betting"
              + "|sex(?:cam|chat|dejt|date|dating|kontakt|film|shop|tube|video)\\p{L}{0,8}"
              + "|(?:online|free)slots|slots(?:bonus|casino|spin)"
              + "|pira(?:t|te|tt[ie]|atti)(?:bay|bok|boken|bog|books?|film|kirja|tv|stream|kopi)\\p{L}{0,6}"
              + "|(?:free|gratis|illegal)(?:stream|film|movie)\\p{L}{0,6}"
              + "|(?:weed|hasch|hash|hasj|hasis|ganja|cannabis|kannabis|drugs?|knark|narko|kokain)"
              + "(?:shop|store|butikk?|butiken|kauppa|market|marknad|marked)\\p{L}{0,4}"
              + "|(?:death|dead|execution)(?:clip|video|film)s?"
              + "|(?:bomb|molotov)(?:manual|guide|recept|recipe|oppskrift|opskrift)"
              + "|(?:fake|falska?|falske)id");

  private static final Pattern PARTS =
      Pattern.compile("(?<!\\p{L})(?:fake|falska?|falske)-id(?!\\p{L})|\\.onion$");

  private static final int MOST_PARTS = 20;

  private LinkHosts() {}

  /// @param host lower case
  static boolean tells(String host) {
    if (PARTS.matcher(host).find()) {
      return true;
    }
    String[] parts = host.split("[.-]", MOST_PARTS);
    for (int i = 0; i + 1 < parts.length; i++) {
      boolean cloth = parts[i].equals("gore") && parts[i + 1].equals("tex");
      if (!cloth && PART.matcher(parts[i]).matches()) {
        return true;
      }
    }
    return false;
  }
}
