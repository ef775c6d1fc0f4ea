package org.uppsikt.flag.detect;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;
import org.uppsikt.flag.Detector;
import org.uppsikt.flag.Engine;
import org.uppsikt.flag.Flagger;
import org.uppsikt.flag.learn.LearnedDetector;
import org.uppsikt.flag.learn.LearnedModel;
import org.uppsikt.flag.rule.PhraseDetector;
import org.uppsikt.flag.rule.PhraseRule;
import org.uppsikt.flag.rule.WordLists;

/// The detectors that ship with the program.
public final class StandardDetectors {

  private StandardDetectors() {}

  /// The word rules that ship.
  public static PhraseDetector wordRules() {
    return new PhraseDetector(WordLists.shipped());
  }

  /// The learned model that ships, beside the word rules that ship.
  public static LearnedDetector learned() {
    return new LearnedDetector(LearnedModel.shipped(), wordRules());
  }

  /// Rules and proofs, without the learned model.
  public static List<Detector> rules() {
    return detectors(new PhraseDetector(WordLists.shipped()));
  }

  public static List<Detector> all() {
    return all(WordLists.shipped(), LearnedModel.shipped());
  }

  /// Everything, with word rules of the caller's choice.
  public static List<Detector> all(List<PhraseRule> words, LearnedModel model) {
    return all(new PhraseDetector(words), model);
  }

  /// Everything, with word rules that are ready.
  public static List<Detector> all(PhraseDetector rules, LearnedModel model) {
    List<Detector> all = new ArrayList<>(detectors(rules));
    all.add(new LearnedDetector(model, rules));
    return List.copyOf(all);
  }

  private static List<Detector> detectors(PhraseDetector rules) {
    return List.of(
        rules,
        new IdentityNumberDetector(),
        new ContactDetector(),
        new PaymentDetector(),
        new PlateDetector(),
        new AddressDetector(),
        new CaseNumberDetector(),
        new LinkDetector(rules),
        new QuestionDetector());
  }

  /// The flagger the program uses.
  ///
  /// @param nanoTime a running clock in nanoseconds, such as `System::nanoTime`
  public static Flagger flagger(LongSupplier nanoTime) {
    LearnedModel model = LearnedModel.shipped();
    return new Engine(
        model.recogniser(), all(WordLists.shipped(), model), Engine.CEILING, nanoTime);
  }
}
