package org.uppsikt.ui.task;

import java.util.Optional;
import org.uppsikt.text.EvidenceText;
import org.uppsikt.text.TaskText;
import org.uppsikt.ui.kit.Kit;
import org.uppsikt.work.TakeOut;

/// Why the evidence of a task is not given out, in words.
record KeptWords(Kit kit) {

  /// @return empty where it was given out, or another folder helps
  Optional<String> why(TakeOut.Result result) {
    return switch (result) {
      case NO_COPY -> Optional.of(kit.text(TaskText.EVIDENCE_NO_COPY));
      case NO_COPY_AROUND -> Optional.of(kit.text(EvidenceText.NO_COPY_AROUND));
      case RESTRICTED -> Optional.of(kit.text(EvidenceText.RESTRICTED));
      case UNSOUND -> Optional.of(kit.text(EvidenceText.BROKEN));
      case WRITTEN, UNKNOWN, ALREADY_THERE, NOT_WRITTEN -> Optional.empty();
    };
  }
}
