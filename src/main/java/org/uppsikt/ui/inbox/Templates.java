package org.uppsikt.ui.inbox;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.uppsikt.text.Language;
import org.uppsikt.text.TemplateText;
import org.uppsikt.text.Texts;
import org.uppsikt.work.Outgoing;

/// The templates for an answer, in the language of the item: those that come with the program, then
/// the office's own.
final class Templates {

  /// One template, its fields filled as far as they are known.
  ///
  /// @param own what the office knows it by; null for one that comes with the program
  record Filled(String title, String body, @Nullable UUID own) {}

  private Templates() {}

  /// @param fields what the fields of the templates hold
  static List<Filled> of(
      ItemAction action, String language, Fields fields, List<Outgoing.Template> own) {
    Texts texts = Texts.of(Language.of(Locale.forLanguageTag(language)));
    var all = new ArrayList<Filled>();
    shipped(action)
        .forEach(
            (title, body) ->
                all.add(
                    new Filled(
                        texts.get(title),
                        texts.get(body, fields.sender(), fields.municipality()),
                        null)));
    own.forEach(
        template ->
            all.add(new Filled(template.title(), fields.in(template.body()), template.id())));
    return all;
  }

  /// @param sender name of the sender, or a greeting that needs none
  record Fields(String sender, String municipality) {

    String in(String body) {
      return body.replace("{sender}", sender).replace("{municipality}", municipality);
    }

    /// The other way: whoever is answered next is not greeted by this one's name.
    String out(String text) {
      return field(field(text, sender, "{sender}"), municipality, "{municipality}");
    }

    private static String field(String text, String value, String field) {
      return value.isBlank()
          ? text
          : Pattern.compile(
                  "(?<![\\p{L}\\p{N}])" + Pattern.quote(value.strip()) + "(?![\\p{L}\\p{N}])",
                  Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
              .matcher(text)
              .replaceAll(Matcher.quoteReplacement(field));
    }
  }

  /// Refers whoever writes about a case to where cases are handled (SAL-32).
  ///
  /// @param number of the case; empty where there is none yet, or where it is not for everybody
  static Filled ofCase(String language, Fields fields, Optional<String> number) {
    Texts texts = Texts.of(Language.of(Locale.forLanguageTag(language)));
    String body = texts.get(TemplateText.OF_CASE_BODY, fields.sender(), fields.municipality());
    return new Filled(
        texts.get(TemplateText.OF_CASE),
        number.map(n -> body + " " + texts.get(TemplateText.OF_CASE_NUMBER, n)).orElse(body),
        null);
  }

  /// The bodies by their titles, in the order of the menu.
  private static Map<TemplateText, TemplateText> shipped(ItemAction action) {
    var bodies = new LinkedHashMap<TemplateText, TemplateText>();
    switch (action) {
      case REFER -> bodies.put(TemplateText.PARTIES, TemplateText.PARTIES_BODY);
      case CORRECT -> bodies.put(TemplateText.CORRECTION, TemplateText.CORRECTION_BODY);
      case MISDIRECTED -> bodies.put(TemplateText.ELSEWHERE, TemplateText.ELSEWHERE_BODY);
      default -> {
        bodies.put(TemplateText.COMING, TemplateText.COMING_BODY);
        bodies.put(TemplateText.THANKS, TemplateText.THANKS_BODY);
        bodies.put(TemplateText.FACTS, TemplateText.FACTS_BODY);
        bodies.put(TemplateText.CONTACT, TemplateText.CONTACT_BODY);
        bodies.put(TemplateText.NO_PERSONAL, TemplateText.NO_PERSONAL_BODY);
      }
    }
    return bodies;
  }
}
