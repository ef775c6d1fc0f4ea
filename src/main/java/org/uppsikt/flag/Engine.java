package org.uppsikt.flag;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.uppsikt.domain.finding.Check;
import org.uppsikt.domain.finding.Finding;
import org.uppsikt.flag.reading.Allowance;
import org.uppsikt.flag.reading.Clocks;
import org.uppsikt.flag.reading.Reading;
import org.uppsikt.flag.reading.Spoken;

/// Runs every detector over a text. A detector that breaks is named and silences no other; a text
/// that takes too long is *not checked*, with what was found until then.
public final class Engine implements Flagger {

  /// Time of the processor for one text (interface, "Kontrollen avbröts efter 2 s").
  public static final Duration CEILING = Duration.ofSeconds(2);

  /// From this length on a text is checked on a thread whose time the processor tells; a virtual
  /// one's it does not. Shorter ones take milliseconds.
  private static final int LONG = 10_000;

  private static final Logger LOG = LoggerFactory.getLogger(Engine.class);

  private static final Comparator<Finding> AS_READ =
      Comparator.comparingInt((Finding f) -> f.span().start())
          .thenComparingInt(f -> f.span().end())
          .thenComparing(Finding::rule);

  private final Recogniser recogniser;
  private final List<Detector> detectors;
  private final Duration ceiling;
  private final Clocks clocks;

  /// An engine that believes every text to be in the language of the municipality.
  public Engine(List<Detector> detectors, Duration ceiling, LongSupplier nanoTime) {
    this(
        (reading, prior) -> new Spoken(prior, Spoken.ANY), detectors, ceiling, Clocks.of(nanoTime));
  }

  public Engine(Recogniser recogniser, List<Detector> detectors, Duration ceiling, Clocks clocks) {
    this.recogniser = recogniser;
    this.detectors = List.copyOf(detectors);
    this.ceiling = ceiling;
    this.clocks = clocks;
  }

  @Override
  public Check check(String text, FlagContext context) {
    if (text.length() < LONG || !Thread.currentThread().isVirtual()) {
      return checkHere(text, context);
    }
    return CompletableFuture.supplyAsync(() -> checkHere(text, context), clocks.measured()).join();
  }

  private Check checkHere(String text, FlagContext context) {
    Allowance allowance = new Allowance(ceiling, clocks);
    Reading unread = Reading.of(text, allowance);
    Reading reading = unread.in(recogniser.recognise(unread, context.language()));
    List<Finding> found = new ArrayList<>();
    List<String> broken = new ArrayList<>();
    List<String> missing = new ArrayList<>();
    for (Detector detector : detectors) {
      Findings findings = new Findings(context, detector);
      if (!looked(detector, reading, context, allowance, findings)) {
        broken.add(detector.id());
      } else if (allowance.spent()) {
        missing.add(detector.id());
      }
      found.addAll(findings.all());
    }
    found.sort(AS_READ);
    return outcome(reading, found, broken, missing);
  }

  private static Check outcome(
      Reading reading, List<Finding> found, List<String> broken, List<String> missing) {
    if (!broken.isEmpty()) {
      List<String> all = new ArrayList<>(broken);
      all.addAll(missing);
      return new Check.NotChecked(Check.Reason.RULES_BROKEN, found, all);
    }
    if (!missing.isEmpty() || !reading.whole()) {
      return new Check.NotChecked(Check.Reason.TOOK_TOO_LONG, found, missing);
    }
    return new Check.Done(found);
  }

  /// Any fault of a detector, also one nobody foresaw, must stop that detector alone: this is the
  /// place where "one broken rule silences nothing else" is kept.
  private static boolean looked(
      Detector detector,
      Reading reading,
      FlagContext context,
      Allowance allowance,
      Findings findings) {
    try {
      detector.look(reading, context, allowance, findings);
      return true;
    } catch (RuntimeException e) {
      // The message of the exception may quote the text: only its kind is logged.
      LOG.error("detector {} broke: {}", detector.id(), e.getClass().getName());
      return false;
    }
  }
}
