package org.uppsikt.ui.inbox;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
    for (TemplateText title : titles(action)) {
      TemplateText body = TemplateText.valueOf(title.name() + "_BODY");
      all.add(
          new Filled(texts.get(title), texts.get(body, fields.sender(), fields.municipality())));
    }
    own.forEach(template -> all.add(new Filled(template.title(), fields.in(template.body()))));
    return all;
  }

  /// @param sender name of the sender, or a greeting that needs none
  record Fields(String sender, String municipality) {

    String in(String body) {
      return body.replace("{sender}", sender).replace("{municipality}", municipality);
    }
  }

  private static List<TemplateText> titles(ItemAction action) {
    return switch (action) {
      case REFER -> List.of(TemplateText.PARTIES);
      case CORRECT -> List.of(TemplateText.CORRECTION);
      case MISDIRECTED -> List.of(TemplateText.ELSEWHERE);
      default ->
          List.of(
              TemplateText.COMING,
              TemplateText.THANKS,
              TemplateText.FACTS,
              TemplateText.CONTACT,
              TemplateText.NO_PERSONAL);
    };
  }
}
