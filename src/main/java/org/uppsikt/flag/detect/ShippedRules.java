package org.uppsikt.flag.detect;

import java.util.ArrayList;
import java.util.List;
import org.uppsikt.domain.finding.Finding.Confidence;
import org.uppsikt.domain.finding.KnownRule;
import org.uppsikt.domain.finding.Subject;
import org.uppsikt.domain.policy.Category;
import org.uppsikt.domain.rule.OwnRule;
import org.uppsikt.flag.Detector;
import org.uppsikt.flag.learn.LearnedDetector;
import org.uppsikt.flag.rule.OwnRules;
import org.uppsikt.flag.rule.PhraseRule;
import org.uppsikt.flag.rule.WordLists;

/// Lists what [StandardDetectors] may flag, for the screen of policies.
public final class ShippedRules {

  private static final int SAMPLES = 3;

  /// Stable id of what is found of a sender who writes the same again; it is found at intake, since
  /// a text alone does not show it.
  public static final String REPEATED = "sender.repeated";

  /// Stable id of what is found of a sender who writes a great deal at once.
  public static final String FLOOD = "sender.flood";

  private ShippedRules() {}

  /// Every rule and every detector.
  public static List<KnownRule> all() {
    List<KnownRule> known = new ArrayList<>();
    WordLists.shipped().forEach(rule -> known.add(known(rule)));
    known.addAll(detectors());
    known.addAll(learned());
    known.add(ofSender(REPEATED, Subject.MatterKind.REPEATED));
    known.add(ofSender(FLOOD, Subject.MatterKind.FLOOD));
    return List.copyOf(known);
  }

  private static List<KnownRule> detectors() {
    List<KnownRule> known = new ArrayList<>();
    Subject personal = new Subject.Breach(Category.C11_PERSONAL_DATA);
    known.add(known(new IdentityNumberDetector(), personal, Confidence.HIGH));
    known.add(known(new ContactDetector(), personal, Confidence.MEDIUM));
    known.add(known(new AddressDetector(), personal, Confidence.MEDIUM));
    known.add(known(new PaymentDetector(), personal, Confidence.MEDIUM));
    known.add(known(new PlateDetector(), personal, Confidence.MEDIUM));
    known.add(
        known(
            new CaseNumberDetector(),
            new Subject.Matter(Subject.MatterKind.CASE),
            Confidence.HIGH));
    known.add(
        known(
            new LinkDetector(StandardDetectors.wordRules()),
            new Subject.Breach(Category.C17_FRAUD),
            Confidence.MEDIUM));
    known.add(
        known(
            new LinkDetector(StandardDetectors.wordRules()),
            new Subject.Breach(Category.C15_LINK),
            Confidence.LOW));
    known.add(
        known(
            new QuestionDetector(),
            new Subject.Matter(Subject.MatterKind.QUESTION),
            Confidence.MEDIUM));
    known.add(
        known(
            new EmployeeDetector(),
            new Subject.Matter(Subject.MatterKind.EMPLOYEE),
            Confidence.LOW));
    return known;
  }

  private static KnownRule ofSender(String id, Subject.MatterKind kind) {
    return new KnownRule(id, 1, new Subject.Matter(kind), Confidence.MEDIUM, "", "", List.of());
  }

  private static List<KnownRule> learned() {
    return LearnedDetector.CATEGORIES.stream()
        .sorted()
        .map(
            category ->
                new KnownRule(
                    LearnedDetector.ID,
                    1,
                    new Subject.Breach(category),
                    Confidence.LOW,
                    "",
                    "",
                    List.of()))
        .toList();
  }

  /// A rule of the office, as it is listed beside those that ship.
  public static KnownRule known(OwnRule rule) {
    return new KnownRule(
        rule.id(),
        rule.version(),
        new Subject.Breach(rule.category()),
        OwnRules.SURE,
        OwnRules.WHY,
        rule.language(),
        rule.phrases().stream().limit(SAMPLES).map(ShippedRules::readable).toList());
  }

  private static KnownRule known(PhraseRule rule) {
    return new KnownRule(
        rule.ref().id(),
        rule.ref().version(),
        rule.subject(),
        rule.confidence(),
        rule.ref().why(),
        rule.ref().id().substring(0, rule.ref().id().indexOf('.')),
        rule.phrases().stream().limit(SAMPLES).map(ShippedRules::readable).toList());
  }

  /// A phrase as people read it: alternatives with a stroke, gaps as dots.
  private static String readable(String phrase) {
    return phrase.replace("|", "/").replace("~", "…").replace("?", "").replace("*", "…");
  }

  private static KnownRule known(Detector detector, Subject subject, Confidence confidence) {
    return new KnownRule(detector.id(), detector.version(), subject, confidence, "", "", List.of());
  }
}
