package org.uppsikt.work.diary;

import java.util.List;
import org.uppsikt.domain.diary.DiaryFile;
import org.uppsikt.domain.diary.Paper;
import org.uppsikt.domain.journal.Payload;
import org.uppsikt.flag.detect.IdentityMask;
import org.uppsikt.store.Tables;
import org.uppsikt.store.Tx;

/// Keeps the files of an entry that is made by hand.
final class EntryFiles {

  private EntryFiles() {}

  /// Stores their bytes as they are; of their names no identity number is kept (KRO-21). Called
  /// before the diary is locked: 50 MB are long to write, and every desk waits for the lock.
  static List<DiaryFile> lay(Tables tables, Tx tx, List<Paper> files) {
    return files.stream().map(file -> laid(tables, tx, file)).toList();
  }

  /// Puts them to their entry.
  ///
  /// @return what the journal says, with how many they are and one digest that fixes all of them as
  ///     they are stored
  static Payload put(Tables tables, Tx tx, long entry, List<DiaryFile> files, Payload said) {
    if (files.isEmpty()) {
      return said;
    }
    tables.diaryFiles().add(tx, entry, files);
    List<DiaryFile> stored = tables.diaryFiles().of(tx, entry);
    return said.with("files", stored.size()).with("digest", DiaryFile.digest(stored).hex());
  }

  private static DiaryFile laid(Tables tables, Tx tx, Paper file) {
    return new DiaryFile(
        IdentityMask.of(file.name()),
        file.mediaType(),
        file.size(),
        tables.blobs().put(tx, file.bytes()));
  }
}
