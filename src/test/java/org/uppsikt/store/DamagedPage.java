package org.uppsikt.store;

import java.sql.SQLException;
import org.uppsikt.domain.journal.Digest;

/// A page of the embedded file that cannot be read: whoever asks for the bytes on it meets what the
/// database tells then.
public final class DamagedPage {

  private static final int FILE_CORRUPTED = 90030;

  private DamagedPage() {}

  /// Lays the bytes of a digest onto such a page. Others are read as ever, and none can be added.
  public static void under(Forger forger, Digest digest) {
    forger.forge(
        "alter table blob_chunk rename to blob_chunk_kept_whole",
        "create alias damaged_page for 'org.uppsikt.store.DamagedPage.read'",
        "create view blob_chunk as select sha256, n, case when sha256 = '"
            + digest.hex()
            + "' then damaged_page(n) else bytes end as bytes from blob_chunk_kept_whole");
  }

  /// What the database calls.
  @SuppressWarnings("DoNotCallSuggester")
  public static byte[] read(int chunk) throws SQLException {
    throw new SQLException("damaged, chunk " + chunk, "90030", FILE_CORRUPTED);
  }
}
