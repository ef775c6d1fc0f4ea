package org.uppsikt.flag.detect;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.uppsikt.flag.Detector;
import org.uppsikt.flag.Engine;
import org.uppsikt.flag.Flagger;
import org.uppsikt.flag.Ruled;
import org.uppsikt.flag.learn.LearnedDetector;
import org.uppsikt.flag.learn.LearnedModel;
import org.uppsikt.flag.learn.OwnDecisions;
import org.uppsikt.flag.learn.Row;
import org.uppsikt.flag.reading.Clocks;
import org.uppsikt.flag.rule.OwnRules;
import org.uppsikt.flag.rule.PhraseDetector;
import org.uppsikt.flag.rule.PhraseRule;
import org.uppsikt.flag.rule.WordLists;

/// The detectors that ship with the program.
public final class StandardDetectors {

  private StandardDetectors() {}

  /// The word rules that ship; one for all who ask, since their tree is large.
  public static PhraseDetector wordRules() {
    return Once.WORDS;
  }

  private static final class Once {
    static final PhraseDetector WORDS = new PhraseDetector(WordLists.shipped(), WordLists.broken());
  }

  /// The learned model that ships, beside the word rules that ship.
  public static LearnedDetector learned() {
    return new LearnedDetector(LearnedModel.shipped(), wordRules());
  }

  /// Rules and proofs, without the learned model.
  public static List<Detector> rules() {
    return detectors(wordRules());
  }

  public static List<Detector> all() {
    return all(wordRules(), LearnedModel.shipped());
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
    List<Detector> all =
        new ArrayList<>(
            List.of(
                rules,
                new IdentityNumberDetector(),
                new ContactDetector(),
                new PaymentDetector(),
                new PlateDetector(),
                new AddressDetector(),
                new CaseNumberDetector(),
                new LinkDetector(rules),
                new QuestionDetector(),
                new EmployeeDetector()));
    all.addAll(rules.broken());
    return List.copyOf(all);
  }

  /// The flagger of an office, by what it has changed of what ships.
  public static Function<Local, Flagger> flaggers(Clocks clocks) {
    LearnedModel model = LearnedModel.shipped();
    PhraseDetector rules = wordRules();
    List<Detector> shipped = detectors(rules);
    return local -> {
      List<Detector> all = new ArrayList<>(shipped);
      all.add(new LearnedDetector(model, local.own(), rules, 1 + local.lesson()));
      all.addAll(OwnRules.detectors(local.book().own()));
      var engine = new Engine(model.recogniser(), all, Engine.CEILING, clocks);
      return new Ruled(engine, local.book(), local.edition());
    };
  }

  /// What an office's own decisions teach, beside the model and the word rules that ship.
  public static OwnDecisions.Outcome learn(List<Row> decisions, OwnDecisions.Steps steps) {
    return OwnDecisions.learn(LearnedModel.shipped(), wordRules(), decisions, steps);
  }

  /// The flagger of an office that has changed nothing.
  public static Flagger flagger(Clocks clocks) {
    LearnedModel model = LearnedModel.shipped();
    return new Engine(model.recogniser(), all(wordRules(), model), Engine.CEILING, clocks);
  }
}
