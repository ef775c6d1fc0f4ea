package org.uppsikt.ui.kit;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.uppsikt.domain.finding.Finding;
import org.uppsikt.text.DetectorText;
import org.uppsikt.text.ItemText;

/// Says by what a finding was made, and how sure that is. A rule is told by its id, which the
/// policy screen lists; a detector by what it looks for.
public final class FoundBy {

  private FoundBy() {}

  /// "Regel sv.hot.17, säkerhet hög".
  public static String words(Kit kit, Finding finding) {
    return kit.text(
        ItemText.valueOf("SOURCE_" + finding.source().name()),
        name(kit, finding),
        kit.text(ItemText.valueOf("SURE_" + finding.confidence().name())));
  }

  private static String name(Kit kit, Finding finding) {
    return finding.source() == Finding.Source.DETECTOR
        ? detector(finding.rule()).<String>map(kit::text).orElse(finding.rule())
        : finding.rule();
  }

  /// What a detector looks for, by its id, as `case-number`; empty where it has no name here.
  static Optional<DetectorText> detector(String id) {
    String name = id.toUpperCase(Locale.ROOT).replace('-', '_').replace('.', '_');
    boolean known = Arrays.stream(DetectorText.values()).anyMatch(w -> w.name().equals(name));
    return known ? Optional.of(DetectorText.valueOf(name)) : Optional.empty();
  }
}
