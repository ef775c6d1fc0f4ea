package org.uppsikt.flag.learn;

import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.uppsikt.domain.finding.Finding.Confidence;
import org.uppsikt.domain.finding.Span;
import org.uppsikt.domain.finding.Subject;
import org.uppsikt.domain.policy.Category;
import org.uppsikt.flag.Detector;
import org.uppsikt.flag.Findings;
import org.uppsikt.flag.FlagContext;
import org.uppsikt.flag.reading.Allowance;
import org.uppsikt.flag.reading.Reading;
import org.uppsikt.flag.rule.PhraseDetector;

/// Flags what resembles texts that people found offensive, or spam, and says which words
/// weighed most: one finding for each kind, and none that a rule makes already. It finds what no
/// rule has words for, and is less sure than they are.
public final class LearnedDetector implements Detector {

  private static final double SURE = 0.9;
  private static final double LIKELY = 0.7;

  private static final List<Output> KINDS =
      List.of(Output.THREAT, Output.AGITATION, Output.SEXUAL, Output.INSULT);

  private final Model model;
  private final Optional<OwnModel> own;
  private final PhraseDetector rules;

  public LearnedDetector(LearnedModel model, PhraseDetector rules) {
    this(model, Optional.empty(), rules);
  }

  /// @param own what the office's own decisions have taught, where it has asked for that
  public LearnedDetector(LearnedModel model, Optional<OwnModel> own, PhraseDetector rules) {
    this.model = model.model();
    this.own = own;
    this.rules = rules;
  }

  @Override
  public String id() {
    return "model";
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  public void look(Reading reading, FlagContext context, Allowance allowance, Findings findings) {
    if (reading.words().isEmpty()) {
      return;
    }
    String language = reading.spoken().language();
    List<String> cues = rules.cues(reading, allowance);
    Sample sample = model.sample(reading, language, cues);
    Optional<Calibration> offensive = model.calibration(Output.OFFENSIVE, language);
    double score = model.score(Output.OFFENSIVE, sample);
    boolean found =
        own.map(o -> o.isFound(model, sample, language))
            .orElseGet(() -> offensive.filter(c -> isFound(c, score, cues)).isPresent());
    if (found && offensive.isPresent()) {
      double probability = offensive.get().probability(score);
      kinds(sample, language, probability)
          .forEach(
              (kind, likely) -> {
                if (!isSaid(kind, cues)) {
                  Span span = Passage.of(reading, word -> model.share(kind, word, language));
                  add(findings, kind.category(), span, likely, reading);
                }
              });
    }
    spam(reading, language, findings);
  }

  /// How likely a text is offensive, or spam; 0 in a language that was not learned.
  public double probability(Reading unread, String prior, boolean spam) {
    Reading reading = unread.in(model.languages().recognise(unread, prior));
    String language = reading.spoken().language();
    Output output = spam ? Output.SPAM : Output.OFFENSIVE;
    Allowance allowance = new Allowance(Duration.ofDays(1), () -> 0L);
    Sample sample =
        spam
            ? model.spam(reading, language)
            : model.sample(reading, language, rules.cues(reading, allowance));
    double score = model.score(output, sample);
    return model.calibration(output, language).map(c -> c.probability(score)).orElse(0.0);
  }

  private void spam(Reading reading, String language, Findings findings) {
    boolean mixed = reading.spoken().families().size() > 1;
    if (mixed || model.calibration(Output.SPAM, language).isEmpty()) {
      return;
    }
    double spam = model.score(Output.SPAM, model.spam(reading, language));
    model
        .calibration(Output.SPAM, language)
        .filter(c -> c.isFound(spam))
        .ifPresent(
            c -> {
              Span span = Passage.of(reading, word -> model.share(Output.SPAM, word, language));
              add(findings, Category.C13_ADVERTISING, span, c.probability(spam), reading);
            });
  }

  /// Where a rule says the same and names the words, the model adds nothing a person could use;
  /// that the words are foul goes without saying beside any breach.
  private static boolean isSaid(Output kind, List<String> cues) {
    String start = kind == Output.OFFENSIVE ? "C" : kind.category().code() + " ";
    return cues.stream().anyMatch(cue -> cue.startsWith(start));
  }

  /// Where a rule says that it is criticism or another thing that is no ground, and none that it is
  /// a breach, the model must be surer: criticism is never called a breach lightly.
  private static boolean isFound(Calibration calibration, double score, List<String> cues) {
    boolean breach = cues.stream().anyMatch(c -> c.startsWith("C"));
    boolean criticism = cues.stream().anyMatch(c -> c.startsWith("X1:CRITICISM"));
    boolean noGround = cues.stream().anyMatch(c -> c.startsWith("X1"));
    double least = breach || !noGround ? 0 : criticism ? SURE : LIKELY;
    return calibration.isFound(score) && calibration.probability(score) >= least;
  }

  private static void add(
      Findings findings, Category category, Span span, double probability, Reading reading) {
    Confidence sure =
        probability >= SURE
            ? Confidence.HIGH
            : probability >= LIKELY ? Confidence.MEDIUM : Confidence.LOW;
    String why = category == Category.C13_ADVERTISING ? "model.spam" : "model.offensive";
    findings.addByModel(new Subject.Breach(category), span, sure, why, reading.plain().words(span));
  }

  /// Every kind that is likely, and how likely it is; where none is, only that the words are foul.
  private Map<Output, Double> kinds(Sample sample, String language, double offensive) {
    Map<Output, Double> kinds = new EnumMap<>(Output.class);
    for (Output kind : KINDS) {
      double score = model.score(kind, sample);
      model
          .calibration(kind, language)
          .filter(c -> c.isFound(score))
          .ifPresent(c -> kinds.put(kind, Math.min(offensive, c.probability(score))));
    }
    return kinds.isEmpty() ? Map.of(Output.OFFENSIVE, offensive) : kinds;
  }
}
