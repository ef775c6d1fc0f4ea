package org.uppsikt.work.verify;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.uppsikt.domain.diary.DiaryEntry;
import org.uppsikt.domain.diary.DiaryFile;
import org.uppsikt.domain.journal.EventKind;
import org.uppsikt.store.DiaryFiles;

/// The files that lie with an entry of the diary must be those that the journal says were put to
/// it,
/// by the same names and in the same order; and behind no other entry lies a file.
final class DiaryFileCheck {

  private final Run run;
  private final Set<Long> known = new HashSet<>();
  private boolean disposed;

  DiaryFileCheck(Run run) {
    this.run = run;
  }

  void note(Link link) {
    disposed |= link.isDisposed();
    Optional<String> digest = link.says("digest");
    Optional<String> number = link.says("number");
    if (link.is(EventKind.DIARY_ENTERED) && digest.isPresent() && number.isPresent()) {
      check(number.get(), digest.get());
    }
  }

  private void check(String number, String digest) {
    Optional<DiaryEntry> entry = run.office.tables().diary().of(run.tx, number);
    List<DiaryFile> files = entry.map(each -> files().of(run.tx, each.id())).orElse(List.of());
    entry.map(DiaryEntry::id).ifPresent(known::add);
    if (files.isEmpty()) {
      run.found(Problem.Kind.MISSING, Problem.Place.DIARY, number, "diary_entry_file");
    } else if (!DiaryFile.digest(files).hex().equals(digest)) {
      run.found(Problem.Kind.ALTERED, Problem.Place.DIARY, number, "diary_entry_file");
    }
  }

  /// Once an entry of the journal is disposed of, what it stood for can no longer be told from what
  /// was put in.
  void reportUnknown() {
    if (disposed || run.stopped()) {
      return;
    }
    files().entries(run.tx).stream()
        .filter(entry -> !known.contains(entry))
        .forEach(
            entry ->
                run.found(Problem.Kind.INSERTED, Problem.Place.DIARY, entry, "diary_entry_file"));
  }

  private DiaryFiles files() {
    return run.office.tables().diaryFiles();
  }
}
