package org.uppsikt.evidence.export;

import java.util.ArrayList;
import java.util.List;
import org.uppsikt.evidence.Words;

/// The file that says what an export is and how to check it with nothing but `sha256sum`.
final class Explanation {

  private Explanation() {}

  static String of(ExportSetting setting, int pieces) {
    Words words = Words.in(setting.language());
    List<String> lines = new ArrayList<>();
    lines.add(words.of("export.title"));
    if (setting.practice()) {
      lines.add(words.of("export.practice"));
    }
    lines.add("");
    lines.add(words.of("export.count", pieces));
    lines.add(words.of("export.made", setting.now(), setting.program()));
    lines.add("");
    lines.add(words.of("export.folders"));
    lines.add(words.of("export.manifest"));
    lines.add("");
    lines.add(words.of("export.verify"));
    lines.add("");
    lines.add("    sha256sum -c " + EvidenceExport.SUMS);
    lines.add("");
    lines.add(words.of("export.verify.more"));
    lines.add("");
    lines.add(words.of("export.checkpoint"));
    return String.join("\n", lines) + "\n";
  }
}
