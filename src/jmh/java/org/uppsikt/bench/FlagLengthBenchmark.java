package org.uppsikt.bench;

import java.time.Duration;
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
import org.uppsikt.flag.rule.WordLists;

/// Texts made to take long, at four lengths: the time must grow as the length does.
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class FlagLengthBenchmark {

  @Param({
    "a",
    "😡",
    "🐷",
    "a ",
    "i d i o t ",
    "((((",
    "a*a*",
    "1d10t-",
    "iiidiot ",
    "jag ska ",
    "a.a@"
  })
  public String unit;

  @Param({"125000", "250000", "500000", "1000000"})
  public int length;

  private Flagger flagger;
  private FlagContext context;
  private String text;

  @Setup
  public void open() {
    LearnedModel model = LearnedModel.shipped();
    flagger =
        new Engine(
            model.recogniser(),
            StandardDetectors.all(WordLists.shipped(), model),
            Duration.ofMinutes(5),
            Clocks.of(System::nanoTime));
    context = FlagTexts.context();
    text = unit.repeat(length / unit.length());
  }

  @Benchmark
  public Check check() {
    return flagger.check(text, context);
  }
}
