package org.uppsikt.ui.inbox;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.uppsikt.text.Language;
import org.uppsikt.text.TemplateText;
import org.uppsikt.text.Texts;
import org.uppsikt.work.Outgoing;

/// The templates for an answer, in the language of the item: those that come with the program, then
/// the office's own.
final class Templates {

  /// One template, its fields filled as far as they are known.
  record Filled(String title, String body) {}

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
                        texts.get(body, fields.sender(), fields.municipality()))));
    own.forEach(template -> all.add(new Filled(template.title(), fields.in(template.body()))));
    return all;
  }

  /// @param sender name of the sender, or a greeting that needs none
  record Fields(String sender, String municipality) {

    String in(String body) {
      return body.replace("{sender}", sender).replace("{municipality}", municipality);
    }
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
