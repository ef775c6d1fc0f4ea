package org.uppsikt.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.Term;
import org.apache.lucene.monitor.HighlightsMatch;
import org.apache.lucene.monitor.Monitor;
import org.apache.lucene.monitor.MonitorConfiguration;
import org.apache.lucene.monitor.MonitorQuery;
import org.apache.lucene.monitor.MultipassTermFilteredPresearcher;
import org.apache.lucene.monitor.RegexpQueryHandler;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.RegexpQuery;
import org.apache.lucene.search.TermQuery;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.uppsikt.flag.Engine;
import org.uppsikt.flag.FlagContext;
import org.uppsikt.flag.Flagger;
import org.uppsikt.flag.rule.PhraseDetector;

/// The same rules on the same texts by our phrase tree and by Lucene Monitor, each from the bare
/// text to the places of the hits. The tree undoes disguises on the way; Monitor's analyser here
/// only splits and lowers, which is to its advantage.
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class FlagRulesBenchmark {

  private static final String TEXT = "text";

  @Param("")
  public String rows;

  @Param({"1000", "10000"})
  public int rules;

  private List<String> texts = List.of();
  private Flagger tree;
  private FlagContext context;
  private Monitor monitor;
  private int next;

  @Setup
  public void open() throws IOException {
    texts = FlagTexts.read(rows);
    List<String> phrases = FlagTexts.phrases(texts, rules);
    tree =
        new Engine(
            List.of(new PhraseDetector(FlagTexts.rules(phrases))),
            Duration.ofMinutes(1),
            System::nanoTime);
    context = FlagTexts.context();
    Analyzer analyzer = new StandardAnalyzer();
    monitor =
        new Monitor(
            analyzer,
            new MultipassTermFilteredPresearcher(
                2,
                0,
                org.apache.lucene.monitor.TermWeightor.DEFAULT,
                List.of(new RegexpQueryHandler()),
                java.util.Set.of()),
            new MonitorConfiguration());
    List<MonitorQuery> queries = new ArrayList<>();
    for (String phrase : phrases) {
      queries.add(new MonitorQuery("r" + queries.size(), query(phrase)));
    }
    monitor.register(queries);
  }

  private static Query query(String phrase) {
    if (phrase.endsWith("*")) {
      String stem = phrase.substring(0, phrase.length() - 1);
      return new RegexpQuery(new Term(TEXT, stem + ".*"));
    }
    String[] words = phrase.split(" ");
    return words.length == 1 ? new TermQuery(new Term(TEXT, phrase)) : new PhraseQuery(TEXT, words);
  }

  private String next() {
    next = next + 1 == texts.size() ? 0 : next + 1;
    return texts.get(next);
  }

  @Benchmark
  public Object tree() {
    return tree.check(next(), context);
  }

  @Benchmark
  public Object monitor() throws IOException {
    Document document = new Document();
    document.add(new TextField(TEXT, next(), Field.Store.NO));
    return monitor.match(document, HighlightsMatch.MATCHER);
  }

  @TearDown
  public void close() throws IOException {
    monitor.close();
  }
}
