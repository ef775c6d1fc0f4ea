package org.uppsikt.flag.learn;

import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.uppsikt.domain.finding.Finding.Confidence;
import org.uppsikt.domain.finding.Span;
import org.uppsikt.domain.finding.Subject;
import org.uppsikt.domain.policy.Category;
import org.uppsikt.flag.Detector;
import org.uppsikt.flag.Findings;
import org.uppsikt.flag.FlagContext;
import org.uppsikt.flag.reading.Allowance;
import org.uppsikt.flag.reading.Reading;
import org.uppsikt.flag.rule.Aside;
import org.uppsikt.flag.rule.PhraseDetector;

/// Flags what resembles texts that people found offensive, or spam, and says which words
/// weighed most: one finding for each kind, and none that a rule makes already. It finds what no
/// rule has words for, and is less sure than they are.
public final class LearnedDetector implements Detector {

  private static final Pattern HOST = Pattern.compile("://(?:www\\.)?([\\p{L}\\d.-]{1,253})");

  /// Names of groups that people use of themselves: what a text says of them is in other words.
  private static final Pattern NAMES_A_GROUP =
      Pattern.compile(
          "(?:(?:alla|alle|kaikki|all|the|de|dei|og|och|ja|and|er|är|are|on)\\b *"
              + "|(?:muslim|jud(?:e|ar)|jøde|juutalai|jew|krist|christian|invandrar|innvandr|indvandr"
              + "|maahanmuutta|immigrant|flykting|flyktning|flygtning|pakolai|refugee|same[rn]|saamelai"
              + "|romer|romani|homofil|homosex|homoseksu|transperson|somali|arab)\\p{L}*+ *+)++",
          Pattern.UNICODE_CHARACTER_CLASS);

  /// Words of welcome, of equal rights, of feasts and of meals together, and no "not" before them.
  private static final Pattern KINDLY =
      Pattern.compile(
          "(?<!ikke |ikkje |inte |not |eivät ole |aldri |aldrig |never )(?<!\\p{L})(?:velkom|välkom"
              + "|tervetul|welcome|inviter|inbjud|invited|kutsut|ramadan|iftar|feir|fira[rs]?(?!\\p{L})"
              + "|fejr|juhli|celebrat|samm[ea] rett|samma rätt|same right|samat oikeu"
              + "|(?:har|have) ret(?:t|tigheter)? til|har rätt till|have the right"
              + "|(?:spis|mød|møt|möt|ät|et|syö|eat|meet)\\p{L}{0,6} "
              + "(?:sammen|saman|tillsammans|yhdessä|together))");

  private static final double SURE = Caution.SURE;
  private static final double LIKELY = 0.7;

  /// Words of a comment that are too few to be called advertising by the words alone.
  private static final int TOO_FEW_TO_SELL = 9;
  private static final double SELLS_IN_FEW = 0.85;

  private static final List<Output> ADVERTISING = List.of(Output.SPAM, Output.PAID);

  /// Stable id, stored with findings.
  public static final String ID = "model";

  /// What it may flag.
  public static final Set<Category> CATEGORIES =
      Arrays.stream(Output.values()).map(Output::category).collect(Collectors.toUnmodifiableSet());

  private final Model model;
  private final Optional<OwnModel> own;
  private final PhraseDetector rules;
  private final int version;

  public LearnedDetector(LearnedModel model, PhraseDetector rules) {
    this(model, Optional.empty(), rules, 1);
  }

  /// @param own what the office's own decisions have taught, where it has asked for that
  /// @param version tells what was learned apart
  public LearnedDetector(
      LearnedModel model, Optional<OwnModel> own, PhraseDetector rules, int version) {
    this.version = version;
    this.model = model.model();
    this.own = own;
    this.rules = rules;
  }

  @Override
  public String id() {
    return ID;
  }

  @Override
  public int version() {
    return version;
  }

  @Override
  public void look(Reading whole, FlagContext context, Allowance allowance, Findings findings) {
    Reading reading = Aside.without(whole);
    if (reading.words().isEmpty()) {
      return;
    }
    String language = reading.spoken().language();
    List<String> told = rules.cues(whole, allowance);
    List<String> cues = Model.speech(told);
    // Words that rules know to be harmless as they stand are no reason: it takes others, and more
    // than one, which alone resembles too much.
    Reading rest = Aside.without(rules.withoutExcused(whole, allowance));
    if (rest.words().size() == reading.words().size()
        || (rest.words().size() > 1
            && isFound(model.sample(rest, language, cues), language, cues))) {
      offensive(reading, language, cues, findings);
    }
    if (!linksOnlyToOwn(reading, context)) {
      spam(reading, language, told, findings);
    }
  }

  private boolean isFound(Sample sample, String language, List<String> cues) {
    double score = model.score(Output.OFFENSIVE, sample);
    return own.map(o -> o.isFound(model, sample, language))
        .orElseGet(
            () ->
                model
                    .calibration(Output.OFFENSIVE, language)
                    .filter(c -> isFound(c, score, cues))
                    .isPresent());
  }

  private void offensive(Reading reading, String language, List<String> cues, Findings findings) {
    Sample sample = model.sample(reading, language, cues);
    Optional<Calibration> offensive = model.calibration(Output.OFFENSIVE, language);
    double score = model.score(Output.OFFENSIVE, sample);
    boolean found = isFound(sample, language, cues);
    if (found && offensive.isPresent()) {
      int words = Caution.words(reading);
      double probability = offensive.get().probability(score);
      kinds(sample, language, probability)
          .forEach(
              (kind, likely) -> {
                double least = offensive.get().threshold() + Caution.more(kind, words, likely);
                boolean sure =
                    own.isPresent() || isBreach(cues) || probability >= Math.min(SURE, least);
                Span span = Passage.of(reading, word -> model.share(kind, word, language));
                boolean says = isBreach(cues) || likely >= SURE || !isKindlyNamed(reading, span);
                if (sure && says && !isSaid(kind, cues)) {
                  add(findings, kind.category(), span, likely, reading);
                }
              });
    }
  }

  /// Whether what weighed most is the name of a group and nothing else, and what is said of it is
  /// kind. The name alone is no excuse: hatred needs no other foul word.
  private static boolean isKindlyNamed(Reading reading, Span span) {
    String words = reading.plain().words(span).toLowerCase(Locale.ROOT);
    return NAMES_A_GROUP.matcher(words).matches() && KINDLY.matcher(reading.plain().text()).find();
  }

  /// Whoever links to the municipality, and nowhere else, is no advertiser.
  private static boolean linksOnlyToOwn(Reading reading, FlagContext context) {
    if (!reading.plain().has("://")) {
      return false;
    }
    Matcher host = HOST.matcher(reading.plain().text());
    boolean own = true;
    while (own && host.find()) {
      own = context.isOwn(host.group(1));
    }
    return own;
  }

  /// How likely a text is offensive, or spam; 0 in a language that was not learned.
  public double probability(Reading unread, String prior, boolean spam) {
    Reading reading = unread.in(model.languages().recognise(unread, prior));
    String language = reading.spoken().language();
    Allowance allowance = new Allowance(Duration.ofDays(1), () -> 0L);
    List<String> told = rules.cues(reading, allowance);
    Sample sample =
        spam
            ? model.spam(reading, language, told)
            : model.sample(reading, language, Model.speech(told));
    return (spam ? ADVERTISING : List.of(Output.OFFENSIVE))
        .stream().mapToDouble(output -> probability(output, sample, language)).max().orElse(0);
  }

  private double probability(Output output, Sample sample, String language) {
    double score = model.score(output, sample);
    return model.calibration(output, language).map(c -> c.probability(score)).orElse(0.0);
  }

  private void spam(Reading reading, String language, List<String> cues, Findings findings) {
    boolean mixed = reading.spoken().families().size() > 1;
    if (mixed || model.calibration(Output.SPAM, language).isEmpty()) {
      return;
    }
    Sample sample = model.spam(reading, language, cues);
    Output best = Output.SPAM;
    double likely = 0;
    for (Output output : ADVERTISING) {
      double score = model.score(output, sample);
      double least = output == Output.SPAM ? leastToSell(reading, cues) : 0;
      double found =
          model
              .calibration(output, language)
              .filter(c -> c.isFound(score))
              .map(c -> c.probability(score))
              .filter(p -> p >= least)
              .orElse(0.0);
      best = found > likely ? output : best;
      likely = Math.max(likely, found);
    }
    if (likely > 0) {
      Output says = best;
      Span span = Passage.of(reading, word -> model.share(says, word, language));
      add(findings, Category.C13_ADVERTISING, span, likely, reading);
    }
  }

  /// "Check with her" resembles a comment that advertises, for want of other words: a few words in
  /// which no rule knows an offer are talk unless nothing else is likely.
  private static double leastToSell(Reading reading, List<String> cues) {
    boolean offers = cues.stream().anyMatch(Marks::sells);
    return offers || Caution.words(reading) > TOO_FEW_TO_SELL ? 0 : SELLS_IN_FEW;
  }

  /// Where a rule says the same and names the words, the model adds nothing a person could use;
  /// that the words are foul goes without saying beside any breach.
  private static boolean isSaid(Output kind, List<String> cues) {
    String start = kind == Output.OFFENSIVE ? "C" : kind.category().code() + " ";
    return cues.stream().anyMatch(cue -> cue.startsWith(start));
  }

  /// Where a rule says that it is criticism or another thing that is no ground, and none that it is
  /// a breach, the model must be surer: criticism is never called a breach lightly, and neither is
  /// a question from the press.
  private static boolean isFound(Calibration calibration, double score, List<String> cues) {
    boolean breach = isBreach(cues);
    boolean criticism = cues.stream().anyMatch(c -> c.startsWith("X1:CRITICISM"));
    boolean press = cues.stream().anyMatch(c -> c.startsWith("M:PRESS"));
    boolean noGround = press || cues.stream().anyMatch(c -> c.startsWith("X1"));
    double least = breach || !noGround ? 0 : criticism || press ? SURE : LIKELY;
    return calibration.isFound(score) && calibration.probability(score) >= least;
  }

  private static boolean isBreach(List<String> cues) {
    return cues.stream().anyMatch(cue -> cue.startsWith("C"));
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
    for (Output kind : Output.KINDS) {
      double score = model.score(kind, sample);
      model
          .calibration(kind, language)
          .filter(c -> c.isFound(score))
          .ifPresent(c -> kinds.put(kind, Math.min(offensive, c.probability(score))));
    }
    return kinds.isEmpty() ? Map.of(Output.OFFENSIVE, offensive) : kinds;
  }
}
