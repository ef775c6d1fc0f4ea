package org.uppsikt.ui.task;

import java.util.Optional;
import org.uppsikt.text.EvidenceText;
import org.uppsikt.text.InboxText;
import org.uppsikt.text.TaskText;
import org.uppsikt.ui.kit.Kit;
import org.uppsikt.ui.kit.SafeText;
import org.uppsikt.work.KeptBack;
import org.uppsikt.work.TakeOut;

/// Why the evidence of a task is not given out, in words.
record KeptWords(Kit kit) {

  String why(KeptBack kept) {
    return switch (kept.why()) {
      case NO_COPY -> kit.text(TaskText.EVIDENCE_NO_COPY);
      case FLAGGED -> kit.text(TaskText.EVIDENCE_FLAGGED);
      case FLAGGED_EARLIER -> kit.text(TaskText.EVIDENCE_FLAGGED_EARLIER);
      case NO_COPY_AROUND ->
          kept.other().map(this::around).orElseGet(() -> kit.text(EvidenceText.NO_COPY_AROUND));
      case PROTECTED -> kit.text(TaskText.EVIDENCE_PROTECTED);
      case PROTECTED_AROUND ->
          kit.text(
              kept.copy()
                  ? TaskText.EVIDENCE_PROTECTED_AROUND
                  : TaskText.EVIDENCE_PROTECTED_UNREADABLE);
      case AROUND_UNREADABLE -> kit.text(EvidenceText.AROUND_UNREADABLE);
      case UNSOUND -> kit.text(TaskText.EVIDENCE_BROKEN);
    };
  }

  /// Its words are nobody's business here: it is found by who wrote it and when it came.
  private String around(KeptBack.Other other) {
    InboxText none =
        other.sender().isEmpty() ? InboxText.SENDER_UNKNOWN : InboxText.SENDER_NAMELESS;
    String sender = other.sender().isBlank() ? kit.text(none) : SafeText.harmless(other.sender());
    String at = kit.formats().dayAndTime(other.receivedAt());
    return kit.text(TaskText.EVIDENCE_NO_COPY_AROUND, sender, at);
  }

  /// @return empty where it was given out, or another folder helps
  Optional<String> why(TakeOut.Result result) {
    return switch (result) {
      case NO_COPY -> Optional.of(kit.text(TaskText.EVIDENCE_FLAGGED));
      case NO_COPY_AROUND -> Optional.of(kit.text(EvidenceText.NO_COPY_AROUND));
      case RESTRICTED -> Optional.of(kit.text(EvidenceText.RESTRICTED));
      case NO_RIGHT -> Optional.of(kit.text(TaskText.EVIDENCE_NO_RIGHT));
      case SHUT -> Optional.of(kit.text(TaskText.EVIDENCE_SHUT));
      case AROUND_UNREADABLE -> Optional.of(kit.text(EvidenceText.AROUND_UNREADABLE));
      case UNSOUND -> Optional.of(kit.text(TaskText.EVIDENCE_BROKEN));
      case WRITTEN, UNKNOWN, ALREADY_THERE, NOT_WRITTEN -> Optional.empty();
    };
  }
}
