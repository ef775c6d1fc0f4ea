package org.uppsikt.store;

import java.util.List;
import org.uppsikt.domain.diary.DiaryFile;
import org.uppsikt.domain.journal.Digest;

/// The files of entries of the built-in diary that were made by hand. Rows are only added.
public final class DiaryFiles {

  private static final int NAME = 200;
  private static final int TYPE = 100;

  /// @param files in their order, whose bytes are stored already
  public void add(Tx tx, long entry, List<DiaryFile> files) {
    var batch =
        tx.handle()
            .prepareBatch(
                "insert into diary_entry_file (entry_id, place, file_name, media_type, size, sha256)"
                    + " values (:entry, :place, :name, :type, :size, :sha)");
    int place = 0;
    for (DiaryFile file : files) {
      batch
          .bind("entry", entry)
          .bind("place", ++place)
          .bind("name", Columns.fit(file.name(), NAME))
          .bind("type", Columns.fit(file.mediaType(), TYPE))
          .bind("size", file.size())
          .bind("sha", file.sha256().hex())
          .add();
    }
    if (batch.size() > 0) {
      batch.execute();
    }
  }

  /// Entries with which any file lies.
  public List<Long> entries(Tx tx) {
    return tx.handle()
        .createQuery("select distinct entry_id from diary_entry_file order by entry_id")
        .mapTo(Long.class)
        .list();
  }

  /// The files of an entry, in their order.
  public List<DiaryFile> of(Tx tx, long entry) {
    return tx.handle()
        .createQuery(
            "select file_name, media_type, size, sha256 from diary_entry_file"
                + " where entry_id = :entry order by entry_id, place")
        .bind("entry", entry)
        .map(
            (rs, context) ->
                new DiaryFile(
                    rs.getString("file_name"),
                    rs.getString("media_type"),
                    rs.getLong("size"),
                    new Digest(rs.getString("sha256"))))
        .list();
  }
}
