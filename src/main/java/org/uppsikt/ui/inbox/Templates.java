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
import org.uppsikt.domain.policy.ClockRule.Task;
import org.uppsikt.domain.policy.ClockRule.Term;
import org.uppsikt.text.Language;
import org.uppsikt.text.PolicyText;
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

  /// The field for the name of whoever is answered.
  static final String SENDER = "{sender}";

  private static final Pattern NOBODY = Pattern.compile("\\s*" + Pattern.quote(SENDER));

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
                        texts.get(title), fields.in(texts.get(body, fields.open(texts))), null)));
    own.forEach(
        template ->
            all.add(new Filled(template.title(), fields.in(template.body()), template.id())));
    return all;
  }

  /// The name in a text; who has none is greeted without.
  static String named(String body, String name) {
    return name.isBlank() ? NOBODY.matcher(body).replaceAll("") : body.replace(SENDER, name);
  }

  /// @param sender name of the sender; empty where there is none to greet by
  /// @param answered how soon the policy answers; empty where it gives no number
  record Fields(String sender, String municipality, Optional<Term> answered) {

    static Fields of(Bench bench, String sender) {
      return new Fields(
          sender, bench.desk().office().municipality(), bench.policy().limit(Task.ANSWER));
    }

    String in(String body) {
      return named(body.replace("{municipality}", municipality), sender);
    }

    /// What fills a text that comes with the program, but for the name.
    private Object[] open(Texts texts) {
      String soon =
          answered
              .map(t -> texts.get(PolicyText.valueOf("TERM_" + t.unit()), t.amount()))
              .orElseGet(() -> texts.get(TemplateText.COMING_SOON));
      return new Object[] {SENDER, municipality, soon};
    }

    /// The other way: whoever is answered next is not greeted by this one's name.
    String out(String text) {
      return field(field(text, sender, SENDER), municipality, "{municipality}");
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
    String body = fields.in(texts.get(TemplateText.OF_CASE_BODY, fields.open(texts)));
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
