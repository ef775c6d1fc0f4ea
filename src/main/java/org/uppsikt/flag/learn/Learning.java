package org.uppsikt.flag.learn;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.uppsikt.flag.reading.Allowance;
import org.uppsikt.flag.reading.Reading;
import org.uppsikt.flag.rule.PhraseDetector;

/// Learns a model from labelled texts. Texts are dealt by group into five parts; every text is
/// scored by weights that have not seen its part, and those scores set probabilities and
/// thresholds. The weights that are kept have seen all.
public final class Learning {

  private static final double COST = 1.2;

  /// Tweets that are all slang teach less about comments than their number says, ordinary talk
  /// more: a false alarm on it is what people mind most.
  private static final Map<String, Double> WORTH =
      Map.of("davidson", 0.5, "dkhate", 0.5, "own", 0.8, Ordinary.TALK, 3.0);

  private static final String NYNORSK = "nn";

  private final List<Row> rows;
  private final List<Sample> raw = new ArrayList<>();
  private final List<List<String>> cues = new ArrayList<>();
  private final List<List<String>> spamCues = new ArrayList<>();
  private final List<Sample> written = new ArrayList<>();
  private final int[] words;
  private final LanguageModel languages;

  private Learning(List<Row> rows, PhraseDetector rules) {
    this.rows = rows;
    List<Reading> readings = rows.stream().map(row -> reading(row.text())).toList();
    this.words = readings.stream().mapToInt(Caution::words).toArray();
    this.languages = languages(rows, readings);
    List<Reading> spoken = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      String language = rows.get(i).language();
      written.add(Written.of(readings.get(i)));
      raw.add(Grams.of(readings.get(i), Model.learned(language)));
      spoken.add(readings.get(i).in(languages.recognise(readings.get(i), language)));
    }
    Familiar familiar = Familiar.from(rows, spoken, rules);
    for (int i = 0; i < rows.size(); i++) {
      String group = rows.get(i).group();
      List<String> told =
          rules.limited(key -> familiar.elsewhere(key, group)).cues(spoken.get(i), unbounded());
      cues.add(Model.speech(told));
      spamCues.add(Marks.of(readings.get(i), told));
    }
  }

  /// A model, and for every row the score it got from weights that had not seen it.
  public record Learned(LearnedModel model, List<Scored> scored) {}

  /// @param score probability that the text is offensive (or spam), by weights that had not seen it
  public record Scored(Row row, double score) {}

  /// The texts a model that ships may be learned from, by licence; the words of the card.
  public static final List<String> LICENSED =
      List.of(
          "rtplx-sv",
          "rtplx-nb",
          "rtplx-da",
          "rtplx-fi",
          "rtplx-en",
          "dkhate",
          "davidson",
          "ytspam",
          "smsspam");

  /// Of the tweets every fifth: they are many, and alike.
  private static final int TWEETS = 5;

  /// Reads the licensed files of a folder.
  ///
  /// @throws IOException where one is missing or cannot be read
  public static List<Row> licensed(Path folder) throws IOException {
    List<Row> rows = new ArrayList<>();
    for (String name : LICENSED) {
      List<Row> set = Corpus.read(folder.resolve(name + ".tsv"));
      int step = name.equals("davidson") ? TWEETS : 1;
      for (int i = 0; i < set.size(); i += step) {
        rows.add(set.get(i));
      }
    }
    return rows;
  }

  /// Learns from these texts, the program's own sentences, and the Bokmål among them once more in
  /// the words of Nynorsk.
  public static Learned from(List<Row> rows, PhraseDetector rules) {
    List<Row> all = new ArrayList<>(rows);
    all.addAll(Ordinary.rows());
    for (Row row : rows) {
      if (row.set().equals("rtplx-nb")) {
        all.add(row.in(NYNORSK, Nynorsk.from(row.text())));
      }
    }
    return ofThese(all, rules);
  }

  /// Learns from these texts and no others.
  static Learned ofThese(List<Row> rows, PhraseDetector rules) {
    return new Learning(List.copyOf(rows), rules).learn();
  }

  private Learned learn() {
    Map<Output, double[]> unseen = unseen();
    Map<Output, Map<String, Calibration>> calibrations =
        new Thresholds(rows, cues, spamCues, words, unseen).chosen();
    Rarity rarity = rarity(-1);
    Map<Output, Weights> weights = new EnumMap<>(Output.class);
    for (Output output : Output.values()) {
      weights.put(output, fit(output, weighed(rarity, output), -1));
    }
    Model model = new Model(rarity, weights, calibrations, languages);
    return new Learned(new LearnedModel(model), scored(model, unseen));
  }

  private List<Scored> scored(Model model, Map<Output, double[]> unseen) {
    List<Scored> scored = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      Output output = output(rows.get(i));
      double score = Objects.requireNonNull(unseen.get(output))[i];
      scored.add(
          new Scored(
              rows.get(i),
              model
                  .calibration(output, rows.get(i).language())
                  .map(c -> c.probability(score))
                  .orElse(0.0)));
    }
    return List.copyOf(scored);
  }

  private static Output output(Row row) {
    Output advertising = row.isMessage() ? Output.PAID : Output.SPAM;
    return row.isSpamData() ? advertising : Output.OFFENSIVE;
  }

  /// @param without the part that is left out; -1 for none
  private Rarity rarity(int without) {
    List<Sample> seen = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      if (rows.get(i).fold() != without) {
        seen.add(raw.get(i).and(written.get(i)));
      }
    }
    return Rarity.of(seen, Written.ALL);
  }

  private Map<Output, double[]> unseen() {
    Map<Output, double[]> scores = new EnumMap<>(Output.class);
    for (Output output : Output.values()) {
      scores.put(output, new double[rows.size()]);
    }
    for (int fold = 0; fold < Row.FOLDS; fold++) {
      Rarity rarity = rarity(fold);
      for (Output output : Output.values()) {
        List<Sample> samples = weighed(rarity, output);
        Weights weights = fit(output, samples, fold);
        score(weights, samples, fold, Objects.requireNonNull(scores.get(output)));
      }
    }
    return scores;
  }

  private void score(Weights weights, List<Sample> samples, int fold, double[] scores) {
    for (int i = 0; i < rows.size(); i++) {
      scores[i] = rows.get(i).fold() == fold ? weights.dot(samples.get(i)) : scores[i];
    }
  }

  /// Rows that teach an output nothing stay empty.
  private List<Sample> weighed(Rarity rarity, Output output) {
    List<Sample> samples = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      samples.add(
          cost(output, rows.get(i)) > 0 || (output.isAdvertising() && rows.get(i).isSpamData())
              ? weighed(rarity, output, i)
              : new Sample(new int[0], new float[0]));
    }
    return samples;
  }

  private Sample weighed(Rarity rarity, Output output, int i) {
    return output.isAdvertising()
        ? Model.spam(rarity, raw.get(i), written.get(i), spamCues.get(i))
        : Model.sample(rarity, raw.get(i), cues.get(i));
  }

  /// @param without the part that is left out; -1 for none
  private Weights fit(Output output, List<Sample> samples, int without) {
    boolean[] hits = new boolean[rows.size()];
    double[] cost = new double[rows.size()];
    for (int i = 0; i < rows.size(); i++) {
      hits[i] = isHit(output, rows.get(i));
      cost[i] = rows.get(i).fold() == without ? 0 : cost(output, rows.get(i));
    }
    return Weights.of(
        Fit.weights(samples, hits, cost, output.isAdvertising() ? Written.ALL : Grams.PLACES));
  }

  /// Whether a row is one of those an output is to find.
  static boolean isHit(Output output, Row row) {
    return switch (output) {
      case OFFENSIVE -> row.breach();
      default -> output.isMarked(row.marks());
    };
  }

  /// What a row is worth to an output: rows without marks of their kinds teach nothing of kinds,
  /// but for ordinary talk, which is of none.
  private static double cost(Output output, Row row) {
    boolean kinds = row.set().startsWith("rtplx");
    return switch (output) {
      case OFFENSIVE -> row.isSpamData() ? 0 : worth(row);
      case SPAM -> row.isMessage() ? talk(row) : row.isSpamData() ? COST : noSpam(row);
      case PAID -> row.isMessage() ? COST : row.isSpamData() ? beside(row) : noSpam(row);
      default -> kinds ? COST : row.set().equals(Ordinary.TALK) ? worth(row) : 0;
    };
  }

  private static double worth(Row row) {
    return COST * WORTH.getOrDefault(row.set(), 1.0);
  }

  /// What messages teach of comments that advertise: those between friends weigh more, for every
  /// false alarm of this output among them counts and no find does.
  private static double talk(Row row) {
    return row.breach() ? 0 : 4 * COST;
  }

  /// What comments teach of paid messages: advertising of either kind says nothing of the other.
  private static double beside(Row row) {
    return row.breach() ? 0 : COST * 0.3;
  }

  /// What texts that are no advertising teach of it.
  private static double noSpam(Row row) {
    boolean english = row.language().equals("en");
    return !english ? 0 : Ordinary.has(row) ? COST * 0.3 : COST * 0.05;
  }

  private static LanguageModel languages(List<Row> rows, List<Reading> readings) {
    List<Sample> samples = readings.stream().map(LetterGrams::of).toList();
    Map<String, Weights> weights = new TreeMap<>();
    for (String language : LanguageModel.LANGUAGES) {
      boolean[] hits = new boolean[rows.size()];
      double[] cost = new double[rows.size()];
      for (int i = 0; i < cost.length; i++) {
        hits[i] = Model.learned(rows.get(i).language()).equals(language);
        cost[i] = rows.get(i).set().startsWith("rtplx") ? COST : COST * 0.1;
      }
      weights.put(language, Weights.of(Fit.weights(samples, hits, cost, LetterGrams.PLACES)));
    }
    return new LanguageModel(weights);
  }

  private static Reading reading(String text) {
    return Reading.of(text, unbounded());
  }

  private static Allowance unbounded() {
    return new Allowance(Duration.ofDays(1), () -> 0L);
  }
}
