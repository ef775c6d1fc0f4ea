package org.uppsikt.ui.inbox;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.uppsikt.domain.finding.Check;
import org.uppsikt.domain.finding.Finding;
import org.uppsikt.domain.finding.Subject;
import org.uppsikt.domain.item.Sender;
import org.uppsikt.domain.policy.Category;
import org.uppsikt.domain.policy.ListedGround;
import org.uppsikt.domain.policy.ListedNonGround;
import org.uppsikt.domain.policy.NonGround;
import org.uppsikt.domain.policy.PolicyInForce;
import org.uppsikt.text.CategoryText;
import org.uppsikt.text.InboxText;
import org.uppsikt.text.ItemText;
import org.uppsikt.text.Sections;
import org.uppsikt.text.SeverityText;
import org.uppsikt.ui.kit.Kit;
import org.uppsikt.ui.kit.SafeText;
import org.uppsikt.ui.kit.Severity;
import org.uppsikt.ui.kit.Tone;
import org.uppsikt.work.Dossier;

/// The words and looks of domain values in the reader's language.
final class Wording {

  private static final Pattern POINT = Pattern.compile("§ (\\d+)\\.(\\d+)");
  private final Kit kit;
  private final PolicyInForce policy;

  Wording(Kit kit, PolicyInForce policy) {
    this.kit = kit;
    this.policy = policy;
  }

  static Severity severity(org.uppsikt.domain.finding.Severity severity) {
    return switch (severity) {
      case URGENT -> Severity.URGENT;
      case HIGH -> Severity.HIGH;
      case MEDIUM -> Severity.MEDIUM;
      case NOT_CHECKED -> Severity.UNCHECKED;
      case CASE -> Severity.CASE;
      case QUESTION -> Severity.QUESTION;
      case LOW -> Severity.LOW;
      case NONE -> Severity.NOTHING;
    };
  }

  static Tone tone(Finding finding) {
    var check = new Check.Done(List.of(finding));
    return severity(org.uppsikt.domain.finding.Severity.of(check)).tone();
  }

  /// Categories that the law itself asks to have removed, by the policy in force.
  Set<Category> askedByLaw() {
    return policy.askedByLaw();
  }

  Locale locale() {
    return kit.texts().language().locale();
  }

  /// The name to show for a sender, also where there is none.
  String sender(Sender sender) {
    return sender(sender.listedName());
  }

  /// @param name as lists keep it: empty where it is withheld, blank where the sender gave none
  String sender(String name) {
    InboxText none = name.isEmpty() ? InboxText.SENDER_UNKNOWN : InboxText.SENDER_NAMELESS;
    return name.isBlank() ? kit.text(none) : name;
  }

  /// How many items wait to be let in; empty where none does.
  /// @param more whether there may be more of them
  String waiting(int count, boolean more, Instant since, Instant now) {
    InboxText words = more ? InboxText.NEW_ITEMS_AT_LEAST : InboxText.NEW_ITEMS;
    return count == 0 ? "" : kit.text(words, count, kit.formats().near(since, now));
  }

  String subject(Subject subject) {
    return switch (subject) {
      case Subject.Breach breach -> category(breach.category());
      case Subject.NotGround not -> nonGround(not.kind());
      case Subject.Matter matter ->
          switch (matter.kind()) {
            case QUESTION -> kit.text(SeverityText.QUESTION);
            case CASE -> kit.text(SeverityText.CASE);
            case PRESS -> kit.text(InboxText.PRESS);
            case EMPLOYEE -> kit.text(InboxText.EMPLOYEE);
            case REPEATED -> kit.text(InboxText.REPEATED);
            case FLOOD -> kit.text(InboxText.FLOOD);
          };
    };
  }

  /// As the policy in force calls it, else in the program's own words.
  String category(Category category) {
    return policy.grounds().stream()
        .filter(ground -> ground.covers(category))
        .findFirst()
        .map(this::label)
        .orElseGet(() -> exactly(category));
  }

  /// In the program's own words, which tell apart what one ground of the policy covers together.
  String exactly(Category category) {
    return kit.text(CategoryText.valueOf(category.name()));
  }

  String label(ListedGround ground) {
    return ground.label().in(kit.texts().language().tag(), policy.policy().language());
  }

  /// What a decision rested on, as the policy of that day called it.
  String rested(Dossier.Ground ground) {
    return ground.listed().map(this::label).orElseGet(() -> exactly(ground.category()));
  }

  String nonGround(NonGround kind) {
    return kit.text(ItemText.valueOf("NOT_" + kind.name()));
  }

  /// The sentence that explains a finding.
  String why(Finding finding) {
    List<String> words = finding.whyArguments().stream().map(SafeText::harmless).toList();
    return kit.texts().why(finding.why(), words).orElseGet(() -> subject(finding.subject()));
  }

  /// "Riktlinjerna § 6 punkt 1"; a statute as it is written; empty where there is none.
  ItemCard.Clause clause(String id) {
    return policy
        .clause(id)
        .map(clause -> new ItemCard.Clause(written(id, clause.section()), id))
        .orElse(new ItemCard.Clause("", id));
  }

  private String written(String id, String section) {
    if (policy.policy().clause(id).isEmpty()) {
      return section;
    }
    Matcher point = POINT.matcher(section);
    return point.matches()
        ? kit.text(ItemText.CLAUSE, point.group(1), point.group(2))
        : kit.text(
            section.startsWith("§") ? ItemText.CLAUSE_WHOLE : ItemText.CLAUSE_NAMED,
            Sections.in(kit.texts(), section));
  }

  /// What fits instead: "Svara eller rätta."
  String instead(NonGround kind) {
    String joined =
        policy.nonGround(kind).stream()
            .map(ListedNonGround::outcomes)
            .flatMap(List::stream)
            .map(outcome -> kit.text(ItemText.valueOf("INSTEAD_" + outcome.name())))
            .reduce((one, other) -> kit.text(ItemText.INSTEAD_OR, one, other))
            .orElse("");
    return joined.isEmpty() ? "" : capital(joined) + ".";
  }

  /// What the policy in force says is never a ground: "kritik, åsikt, politik."
  String nonGrounds() {
    return java.util.Arrays.stream(NonGround.values())
        .filter(kind -> policy.nonGround(kind).isPresent())
        .map(this::nonGround)
        .collect(Collectors.joining(", "));
  }

  private String capital(String words) {
    int end = words.offsetByCodePoints(0, 1);
    return words.substring(0, end).toUpperCase(kit.texts().language().locale())
        + words.substring(end);
  }
}
