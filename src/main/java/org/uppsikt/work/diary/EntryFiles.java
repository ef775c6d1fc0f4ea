package org.uppsikt.work.diary;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.uppsikt.domain.diary.DiaryFile;
import org.uppsikt.domain.diary.Paper;
import org.uppsikt.domain.journal.Digest;
import org.uppsikt.domain.journal.Payload;
import org.uppsikt.flag.detect.IdentityMask;
import org.uppsikt.store.Tables;
import org.uppsikt.store.Tx;

/// Keeps the files of an entry that is made by hand.
final class EntryFiles {

  private EntryFiles() {}

  /// Stores them as they are; of their names no identity number is kept (KRO-21).
  ///
  /// @return what the journal says, with how many they are and one digest that fixes all of them
  static Payload store(Tables tables, Tx tx, long entry, List<Paper> files, Payload said) {
    if (files.isEmpty()) {
      return said;
    }
    List<DiaryFile> kept = files.stream().map(file -> kept(tables, tx, file)).toList();
    tables.diaryFiles().add(tx, entry, kept);
    String all = kept.stream().map(file -> file.sha256().hex()).collect(Collectors.joining("\n"));
    return said.with("files", kept.size())
        .with("digest", Digest.of(all.getBytes(StandardCharsets.UTF_8)).hex());
  }

  private static DiaryFile kept(Tables tables, Tx tx, Paper file) {
    byte[] bytes = file.bytes();
    return new DiaryFile(
        IdentityMask.of(file.name()),
        file.mediaType(),
        bytes.length,
        tables.blobs().put(tx, bytes));
  }
}
