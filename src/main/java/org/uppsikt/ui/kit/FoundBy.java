package org.uppsikt.ui.kit;

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
        ? DetectorText.of(finding.rule()).<String>map(kit::text).orElse(finding.rule())
        : finding.rule();
  }
}
