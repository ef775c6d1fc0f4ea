package org.uppsikt.ui.kit;

import java.util.Map;
import java.util.Optional;
import org.uppsikt.domain.finding.Finding;
import org.uppsikt.text.DetectorText;
import org.uppsikt.text.ItemText;

/// Says by what a finding was made, and how sure that is. A rule is told by its id, which the
/// policy screen lists; a detector by what it looks for.
public final class FoundBy {

  private static final Map<String, DetectorText> NAMES =
      Map.ofEntries(
          Map.entry("address", DetectorText.ADDRESS),
          Map.entry("case-number", DetectorText.CASE_NUMBER),
          Map.entry("contact", DetectorText.CONTACT),
          Map.entry("employee", DetectorText.EMPLOYEE),
          Map.entry("identity-number", DetectorText.IDENTITY_NUMBER),
          Map.entry("link", DetectorText.LINK),
          Map.entry("payment", DetectorText.PAYMENT),
          Map.entry("plate", DetectorText.PLATE),
          Map.entry("question", DetectorText.QUESTION),
          Map.entry("sender.repeated", DetectorText.SENDER_REPEATED),
          Map.entry("sender.flood", DetectorText.SENDER_FLOOD));

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
    return Optional.ofNullable(NAMES.get(id));
  }
}
