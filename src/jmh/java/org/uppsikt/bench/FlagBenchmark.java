package org.uppsikt.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.uppsikt.domain.finding.Check;
import org.uppsikt.flag.Engine;
import org.uppsikt.flag.FlagContext;
import org.uppsikt.flag.Flagger;
import org.uppsikt.flag.detect.StandardDetectors;
import org.uppsikt.flag.learn.LearnedModel;
import org.uppsikt.flag.reading.Clocks;
import org.uppsikt.flag.rule.PhraseRule;
import org.uppsikt.flag.rule.WordLists;

/// The whole way from a text to its findings, one comment at a time on one thread: language, rules,
/// detectors, learned model; with the shipped rules and so many more. Comments a second and
/// percentiles of the time one takes.
@State(Scope.Thread)
@BenchmarkMode({Mode.Throughput, Mode.SampleTime})
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class FlagBenchmark {

  /// A file whose last column is the text; made-up comments where it is empty.
  @Param("")
  public String rows;

  /// Rules beside those that ship.
  @Param({"10000"})
  public int rules;

  private List<String> texts = List.of();
  private Flagger flagger;
  private FlagContext context;
  private int next;

  @Setup
  public void open() throws IOException {
    texts = FlagTexts.read(rows);
    List<PhraseRule> all = new ArrayList<>(WordLists.shipped());
    all.addAll(FlagTexts.rules(FlagTexts.phrases(texts, rules)));
    LearnedModel model = LearnedModel.shipped();
    flagger =
        new Engine(
            model.recogniser(),
            StandardDetectors.all(all, model),
            Engine.CEILING,
            Clocks.of(System::nanoTime));
    context = FlagTexts.context();
  }

  @Benchmark
  public Check pipeline() {
    next = next + 1 == texts.size() ? 0 : next + 1;
    return flagger.check(texts.get(next), context);
  }
}
