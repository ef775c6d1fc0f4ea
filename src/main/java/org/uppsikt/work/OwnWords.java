package org.uppsikt.work;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.uppsikt.domain.registry.HandOver;
import org.uppsikt.domain.registry.NumberForms;
import org.uppsikt.registry.Word;

/// What the registry itself wrote in an answer. Our own words come back in it, in its subject and
/// below its text, and hold the number that we proposed: a proposal that is echoed is not a number
/// that was given.
final class OwnWords {

  /// Where a mail program puts the message that it answers; what was HTML may have spaces there.
  private static final Pattern QUOTED =
      Pattern.compile(
          "(?m)^\\h*(?:>.*|-{2,}\\s?(?:Original|Ursprungligt|Opprinnelig|Alkuperäinen).*"
              + "|(?:Från|From|Fra|Lähettäjä|Von)\\h*:\\s.*)$");

  private final NumberForms form;
  private final String sent;
  private final Optional<String> proposal;

  OwnWords(HandOver made, NumberForms form) {
    this.form = form;
    this.sent = spaced(Parcels.subject(made));
    this.proposal = Parcels.proposal(made).map(OwnWords::spaced);
  }

  /// The numbers of the municipality's form that the registry wrote, each once, at most two.
  List<String> numbers(Word.Answer answer) {
    var numbers = new ArrayList<String>();
    add(numbers, form.find(body(answer.text()), 2));
    add(numbers, subject(answer.subject()));
    return numbers.stream().limit(2).toList();
  }

  private String body(String text) {
    var quoted = QUOTED.matcher(text);
    return withoutOurs(quoted.find() ? text.substring(0, quoted.start()) : text);
  }

  /// Where our subject does not stand in it whole, what stood in ours is not theirs.
  private List<String> subject(String subject) {
    String theirs = withoutOurs(subject);
    List<String> found = form.find(theirs, 2);
    if (!theirs.equals(spaced(subject))) {
      return found;
    }
    List<String> ours = form.find(sent, Integer.MAX_VALUE).stream().map(OwnWords::key).toList();
    return found.stream().filter(number -> !ours.contains(key(number))).toList();
  }

  /// A receipt may repeat our subject, and the line that proposes the number, anywhere.
  private String withoutOurs(String text) {
    String theirs = spaced(text).replace(sent, " ");
    return proposal.map(line -> theirs.replace(line, " ")).orElse(theirs);
  }

  private static void add(List<String> numbers, List<String> more) {
    for (String number : more) {
      if (numbers.stream().noneMatch(known -> key(known).equals(key(number)))) {
        numbers.add(number);
      }
    }
  }

  private static String spaced(String text) {
    return text.replaceAll("[\\s\\u00a0]+", " ").strip();
  }

  private static String key(String number) {
    return spaced(number).toLowerCase(Locale.ROOT);
  }
}
