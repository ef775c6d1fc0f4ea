package org.uppsikt.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.List;

/// The benchmarks of flags by processor time of the one thread that works, which a busy machine
/// blurs less than the clock on the wall. Arguments: a file whose last column is the text, or none.
public final class FlagMeasure {

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final int ROUNDS = 5;
  private static final int RULES = 10_000;

  private FlagMeasure() {}

  /// A step of a benchmark.
  private interface Step {
    Object run() throws Exception;
  }

  public static void main(String[] args) throws Exception {
    String rows = args.length > 0 ? args[0] : "";
    int texts = FlagTexts.read(rows).size();
    FlagBenchmark whole = new FlagBenchmark();
    whole.rows = rows;
    whole.rules = RULES;
    whole.open();
    print("pipeline", texts, whole::pipeline);
    FlagRulesBenchmark both = new FlagRulesBenchmark();
    both.rows = rows;
    both.rules = RULES;
    both.open();
    print("rules, phrase tree", texts, both::tree);
    print("rules, Monitor", texts, both::monitor);
    both.close();
    for (String unit :
        List.of(
            "a",
            "😡",
            "🐷",
            "i d i o t ",
            "((((",
            "a*a*",
            "1d10t-",
            "jag ska ",
            "iiidiot ",
            "a.a@")) {
      for (int length : new int[] {250_000, 500_000, 1_000_000}) {
        FlagLengthBenchmark long1 = new FlagLengthBenchmark();
        long1.unit = unit;
        long1.length = length;
        long1.open();
        long1.check();
        long start = THREADS.getCurrentThreadCpuTime();
        long1.check();
        long ms = (THREADS.getCurrentThreadCpuTime() - start) / 1_000_000;
        System.out.printf("%d letters of \"%s\": %d ms%n", length, unit, ms);
      }
    }
  }

  private static void print(String name, int texts, Step step) throws Exception {
    for (int round = 0; round < ROUNDS; round++) {
      long[] times = new long[texts];
      long begin = THREADS.getCurrentThreadCpuTime();
      for (int i = 0; i < texts; i++) {
        long start = THREADS.getCurrentThreadCpuTime();
        step.run();
        times[i] = THREADS.getCurrentThreadCpuTime() - start;
      }
      double seconds = (THREADS.getCurrentThreadCpuTime() - begin) / 1e9;
      Arrays.sort(times);
      System.out.printf(
          "%s: %.0f a second, half below %d us, 95 %% below %d us%n",
          name, texts / seconds, times[texts / 2] / 1000, times[texts * 95 / 100] / 1000);
    }
  }
}
