package org.uppsikt.flag.detect;

import java.util.List;
import java.util.function.LongSupplier;
import org.uppsikt.flag.Detector;
import org.uppsikt.flag.Engine;
import org.uppsikt.flag.Flagger;
import org.uppsikt.flag.rule.PhraseDetector;
import org.uppsikt.flag.rule.WordLists;

/// The detectors that ship with the program.
public final class StandardDetectors {

  private StandardDetectors() {}

  public static List<Detector> all() {
    return List.of(
        new PhraseDetector(WordLists.shipped()),
        new IdentityNumberDetector(),
        new ContactDetector(),
        new AddressDetector(),
        new CaseNumberDetector(),
        new LinkDetector(),
        new QuestionDetector());
  }

  /// The flagger the program uses.
  ///
  /// @param nanoTime a running clock in nanoseconds, such as `System::nanoTime`
  public static Flagger flagger(LongSupplier nanoTime) {
    return new Engine(all(), Engine.CEILING, nanoTime);
  }
}
