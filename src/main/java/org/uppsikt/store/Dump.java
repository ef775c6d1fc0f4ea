package org.uppsikt.store;

import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.uppsikt.domain.journal.Digest;
import org.uppsikt.domain.journal.Payload;

/// Every table as plain rows, for an export that is read without this program. What only this
/// machine needs stays: secrets of channels, the record of migrations, when everything was last
/// found sound, and the search with what people searched for, and what was learned from the
/// office's own decisions. What only named persons may read stays too: text, sender, statement and
/// findings of a restricted item, and its bytes; and the same of whatever else is to be left out.
/// Findings of politics and opinion stay as well: no export by sender rests on them.
/// Chunks of bytes are given whole by [#bytes].
public final class Dump {

  private static final Set<String> LEFT_OUT =
      Set.of(
          "channel_secret",
          "own_lesson_chunk",
          "registry_secret",
          "registry_reading",
          "blob_chunk",
          "flyway_schema_history",
          "search_posting",
          "search_queue",
          "search_progress",
          "recent_search",
          "last_sound",
          "diary_head",
          "diary_word");

  /// What a comment says of politics or of somebody's views serves the work with that comment, and
  /// stands nowhere beside who wrote it (GDPR article 9).
  private static final String NO_VIEWS = " where subject not in ('X1:POLITICS', 'X1:OPINION')";

  private static final Map<String, String> KEPT_IN =
      Map.of("finding", NO_VIEWS, "finding_feedback", NO_VIEWS);

  private static final int FETCH = 200;

  /// Names of the tables, sorted.
  public List<String> tables(Tx tx) {
    return tx.handle()
        .createQuery(
            "select lower(table_name) as name from information_schema.tables"
                + " where lower(table_schema) = 'public' order by 1")
        .mapTo(String.class)
        .filter(name -> !LEFT_OUT.contains(name))
        .list();
  }

  /// Hands every row of a table on, in the order of its first two columns. Times are ISO 8601 in
  /// UTC, bytes are base64, and the payload of the journal is an object. A row of which something
  /// is withheld says so.
  ///
  /// @param also what is withheld beside what is restricted
  /// @return how many rows
  public long rows(Tx tx, String table, LeftOut also, Consumer<Map<String, @Nullable Object>> row) {
    if (!tables(tx).contains(table)) {
      throw new IllegalArgumentException("no table " + table);
    }
    long[] count = {0};
    Set<String> restricted = Withheld.owners(tx, table, also);
    try (var rows =
        tx
            .handle()
            .createQuery(
                "select * from " + table + KEPT_IN.getOrDefault(table, "") + " order by 1, 2")
            .setFetchSize(FETCH)
            .map((rs, context) -> row(rs))
            .map(values -> Withheld.masked(table, values, restricted))
            .stream()) {
      rows.forEach(
          values -> {
            row.accept(values);
            count[0]++;
          });
    }
    return count[0];
  }

  /// Hands every stored piece of bytes on, but for what is withheld.
  public void bytes(Tx tx, Blobs blobs, LeftOut also, BiConsumer<Digest, byte[]> piece) {
    var rows = new BlobRows();
    Set<Digest> withheld = also.bytes(tx);
    List<BlobRows.Blob> page = rows.after(tx, "", FETCH);
    while (!page.isEmpty()) {
      for (BlobRows.Blob blob : page) {
        var digest = new Digest(blob.sha256());
        if (!withheld.contains(digest)) {
          blobs.get(tx, digest).ifPresent(bytes -> piece.accept(digest, bytes));
        }
      }
      page = rows.after(tx, page.getLast().sha256(), FETCH);
    }
  }

  private static Map<String, @Nullable Object> row(ResultSet rs) throws SQLException {
    var row = new LinkedHashMap<String, @Nullable Object>();
    ResultSetMetaData columns = rs.getMetaData();
    for (int i = 1; i <= columns.getColumnCount(); i++) {
      String name = columns.getColumnLabel(i).toLowerCase(Locale.ROOT);
      // H2 calls its ids binary.
      int type =
          columns.getColumnTypeName(i).equalsIgnoreCase("uuid")
              ? Types.VARCHAR
              : columns.getColumnType(i);
      row.put(name, value(rs, i, type, name));
    }
    return row;
  }

  private static @Nullable Object value(ResultSet rs, int i, int type, String name)
      throws SQLException {
    return switch (type) {
      case Types.BINARY, Types.VARBINARY, Types.LONGVARBINARY -> bytes(rs.getBytes(i), name);
      case Types.TIMESTAMP_WITH_TIMEZONE, Types.TIMESTAMP -> time(rs, i);
      case Types.BIGINT, Types.INTEGER, Types.SMALLINT, Types.BOOLEAN, Types.BIT -> rs.getObject(i);
      default -> rs.getString(i);
    };
  }

  private static @Nullable Object time(ResultSet rs, int i) throws SQLException {
    OffsetDateTime time = rs.getObject(i, OffsetDateTime.class);
    return time == null ? null : time.toInstant().toString();
  }

  private static @Nullable Object bytes(byte @Nullable [] bytes, String name) {
    if (bytes == null) {
      return null;
    }
    if (name.equals("payload")) {
      try {
        return Payload.parse(bytes).values();
      } catch (IllegalArgumentException e) {
        return Base64.getEncoder().encodeToString(bytes);
      }
    }
    return Base64.getEncoder().encodeToString(bytes);
  }
}
