package org.uppsikt.channel.wordpress;

import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Text between WordPress's HTML and the plain text that people write and read.
final class CommentText {

  private static final Pattern ENTITY =
      Pattern.compile("&(?:#(\\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([a-zA-Z]{2,8}));");
  private static final Pattern UNSEEN =
      Pattern.compile(
          "<(script|style)\\b[^>]*>.*?(</\\1\\s*>|$)|<!--.*?(-->|$)",
          Pattern.DOTALL | Pattern.CASE_INSENSITIVE);
  private static final Pattern BREAK =
      Pattern.compile(
          "<(?:br|/p|/div|/li|/h[1-6]|/tr|/blockquote)\\b[^>]*>", Pattern.CASE_INSENSITIVE);
  private static final Pattern TAG = Pattern.compile("<[/!a-zA-Z][^>]*>");

  private static final Map<String, String> NAMED =
      Map.ofEntries(
          Map.entry("amp", "&"),
          Map.entry("lt", "<"),
          Map.entry("gt", ">"),
          Map.entry("quot", "\""),
          Map.entry("apos", "'"),
          Map.entry("nbsp", "\u00A0"),
          Map.entry("aring", "å"),
          Map.entry("auml", "ä"),
          Map.entry("ouml", "ö"),
          Map.entry("Aring", "Å"),
          Map.entry("Auml", "Ä"),
          Map.entry("Ouml", "Ö"),
          Map.entry("aelig", "æ"),
          Map.entry("oslash", "ø"),
          Map.entry("AElig", "Æ"),
          Map.entry("Oslash", "Ø"),
          Map.entry("eacute", "é"),
          Map.entry("Eacute", "É"),
          Map.entry("uuml", "ü"),
          Map.entry("Uuml", "Ü"),
          Map.entry("egrave", "è"),
          Map.entry("agrave", "à"),
          Map.entry("hellip", "…"),
          Map.entry("ndash", "–"),
          Map.entry("mdash", "—"),
          Map.entry("lsquo", "‘"),
          Map.entry("rsquo", "’"),
          Map.entry("ldquo", "“"),
          Map.entry("rdquo", "”"),
          Map.entry("bdquo", "„"),
          Map.entry("laquo", "«"),
          Map.entry("raquo", "»"),
          Map.entry("euro", "€"),
          Map.entry("sect", "§"),
          Map.entry("copy", "©"),
          Map.entry("shy", "\u00AD"));

  private CommentText() {}

  /// What the sender wrote, from the stored form. WordPress stores a visitor's "&" and "<" as
  /// entities, so they are resolved once; tags stay visible as text, because a moderator must see
  /// the address behind a link and what was hidden in markup.
  static String written(String stored) {
    return unescape(stored);
  }

  /// What a reader sees, from rendered HTML: for the site's own posts and titles.
  static String read(String html) {
    String seen = UNSEEN.matcher(html).replaceAll("");
    return unescape(TAG.matcher(BREAK.matcher(seen).replaceAll("\n")).replaceAll("")).strip();
  }

  /// Plain text in a form that WordPress shows as written, whatever the account may post: it keeps
  /// the HTML of editors.
  static String safe(String plain) {
    return plain.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  private static String unescape(String text) {
    if (text.indexOf('&') < 0) {
      return text;
    }
    return ENTITY.matcher(text).replaceAll(m -> Matcher.quoteReplacement(resolve(m)));
  }

  private static String resolve(MatchResult entity) {
    if (entity.group(3) != null) {
      return NAMED.getOrDefault(entity.group(3), entity.group());
    }
    int point =
        entity.group(1) != null
            ? Integer.parseInt(entity.group(1))
            : Integer.parseInt(entity.group(2), 16);
    boolean character =
        point > 0
            && Character.isValidCodePoint(point)
            && !(point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE);
    return character ? Character.toString(point) : entity.group();
  }
}
