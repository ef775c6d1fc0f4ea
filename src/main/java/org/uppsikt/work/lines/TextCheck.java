package org.uppsikt.work.lines;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.uppsikt.domain.finding.Bearing;
import org.uppsikt.domain.finding.Check;
import org.uppsikt.domain.finding.Reach;
import org.uppsikt.domain.finding.Severity;
import org.uppsikt.domain.policy.PolicyInForce;
import org.uppsikt.flag.Engine;
import org.uppsikt.flag.FlagContext;
import org.uppsikt.flag.Flagger;
import org.uppsikt.flag.Recogniser;
import org.uppsikt.flag.detect.StandardDetectors;
import org.uppsikt.flag.learn.LearnedModel;
import org.uppsikt.flag.reading.Allowance;
import org.uppsikt.flag.reading.Clocks;
import org.uppsikt.flag.reading.Reading;
import org.uppsikt.policy.PolicyLibrary;
import org.uppsikt.policy.Standing;

/// Checks texts against a shipped policy without a workspace. Keeps nothing.
public final class TextCheck {

  /// The policy that is meant where none is named.
  public static final String BASE = "base";

  private final Flagger flagger = StandardDetectors.flagger(Clocks.system());
  private final Recogniser recogniser = LearnedModel.shipped().recogniser();
  private final PolicyInForce policy;

  private TextCheck(PolicyInForce policy) {
    this.policy = policy;
  }

  /// @param pack name of a policy pack
  /// @param zone whose day counts
  /// @return empty where no such pack ships
  public static Optional<TextCheck> against(String pack, Clock clock, ZoneId zone) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
    return switch (PolicyLibrary.shipped().on(pack, today)) {
      case Standing.InForce now -> Optional.of(new TextCheck(now.policy()));
      case Standing.OutOfPeriod past -> Optional.of(new TextCheck(past.last()));
      case Standing.Unknown unknown -> Optional.empty();
    };
  }

  /// Names of the packs that ship.
  public static List<String> packs() {
    return PolicyLibrary.shipped().policies().stream()
        .map(pack -> pack.version().pack())
        .distinct()
        .toList();
  }

  /// @param language to believe in where the text says little; else that of the policy
  public Check check(String text, Optional<String> language) {
    return flagger.check(
        text, new FlagContext(policy, prior(language), Set.copyOf(policy.policy().hosts())));
  }

  /// How grave it is where anybody may read the text.
  public Severity severity(Check check) {
    return Severity.of(check, new Bearing(policy.askedByLaw(), Reach.PUBLIC));
  }

  /// The language the text is in: "sv", "nb", "nn", "da", "fi" or "en".
  public String language(String text, Optional<String> language) {
    Reading reading = Reading.of(text, new Allowance(Engine.CEILING, System::nanoTime));
    return recogniser.recognise(reading, prior(language)).language();
  }

  private String prior(Optional<String> language) {
    return language.orElse(policy.policy().language()).split("-", 2)[0];
  }
}
