package org.uppsikt.store;

import java.io.ByteArrayOutputStream;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.uppsikt.domain.item.VersionRef;
import org.uppsikt.domain.people.PersonId;
import org.uppsikt.domain.rule.Lesson;

/// What an office let the program learn from its own decisions. The weights are kept in rows of
/// their own, which no export gives out and which are deleted with the lesson; that it was, stays.
public final class Lessons {

  /// A source is gone where its version or its text is, or where only named persons may read it.
  private static final String GONE =
      "not exists (select 1 from item_version v where v.item_id = s.item_id and v.version ="
          + " s.version and (v.inline_text is not null or exists (select 1 from blob b where"
          + " b.sha256 = v.text_sha256))) or exists (select 1 from restriction r where r.item_id ="
          + " s.item_id and r.lifted_at is null)";

  public void add(Tx tx, Lesson lesson, byte[] weights, List<VersionRef> sources) {
    tx.handle()
        .createUpdate(
            "insert into own_lesson (id, number, learned_by, learned_at, decisions, before_permille,"
                + " after_permille) values (:id, :number, :by, :at, :decisions, :before, :after)")
        .bind("id", lesson.id())
        .bind("number", lesson.number())
        .bind("by", lesson.by().value())
        .bind("at", Tx.at(lesson.at()))
        .bind("decisions", lesson.decisions())
        .bind("before", lesson.before())
        .bind("after", lesson.after())
        .execute();
    PreparedBatch chunks =
        tx.handle()
            .prepareBatch(
                "insert into own_lesson_chunk (lesson_id, n, bytes) values (:id, :n, :bytes)");
    for (int n = 0; n * Blobs.CHUNK < weights.length; n++) {
      int from = n * Blobs.CHUNK;
      int to = Math.min(weights.length, from + Blobs.CHUNK);
      chunks.bind("id", lesson.id()).bind("n", n);
      chunks.bind("bytes", Arrays.copyOfRange(weights, from, to)).add();
    }
    chunks.execute();
    PreparedBatch rows =
        tx.handle()
            .prepareBatch(
                "insert into own_lesson_source (lesson_id, item_id, version) values (:id, :item,"
                    + " :version)");
    for (VersionRef source : sources) {
      rows.bind("id", lesson.id()).bind("item", source.item().value());
      rows.bind("version", source.number()).add();
    }
    rows.execute();
  }

  /// The lesson in use; empty where the office uses what ships.
  public Optional<Lesson> inUse(Tx tx) {
    return tx.handle()
        .createQuery("select * from own_lesson where dropped_at is null order by number desc")
        .map((rs, context) -> lesson(rs))
        .findFirst();
  }

  /// How many lessons there ever were.
  public int count(Tx tx) {
    return tx.handle().createQuery("select count(*) from own_lesson").mapTo(Integer.class).one();
  }

  /// Its weights, as they were given.
  public byte[] weights(Tx tx, UUID lesson) {
    var out = new ByteArrayOutputStream();
    tx.handle()
        .createQuery("select bytes from own_lesson_chunk where lesson_id = :id order by n")
        .bind("id", lesson)
        .map((rs, context) -> rs.getBytes("bytes"))
        .forEach(out::writeBytes);
    return out.toByteArray();
  }

  /// Whether something it learned from is no longer there to be read.
  public boolean touched(Tx tx, UUID lesson) {
    return tx.handle()
            .createQuery(
                "select count(*) from own_lesson_source s where s.lesson_id = :id and ("
                    + GONE
                    + ")")
            .bind("id", lesson)
            .mapTo(Integer.class)
            .one()
        > 0;
  }

  public void stale(Tx tx, UUID lesson, Instant since) {
    tx.handle()
        .createUpdate("update own_lesson set stale_since = :since where id = :id")
        .bind("since", Tx.at(since))
        .bind("id", lesson)
        .execute();
  }

  /// Deletes its weights and what it learned from; the row tells that it was.
  public void drop(Tx tx, UUID lesson, Instant at) {
    for (String table : List.of("own_lesson_chunk", "own_lesson_source")) {
      tx.handle()
          .createUpdate("delete from " + table + " where lesson_id = :id")
          .bind("id", lesson)
          .execute();
    }
    tx.handle()
        .createUpdate("update own_lesson set dropped_at = :at where id = :id")
        .bind("at", Tx.at(at))
        .bind("id", lesson)
        .execute();
  }

  private static Lesson lesson(ResultSet rs) throws SQLException {
    return new Lesson(
        Columns.uuid(rs, "id"),
        rs.getInt("number"),
        new PersonId(Columns.uuid(rs, "learned_by")),
        Columns.instant(rs, "learned_at"),
        rs.getInt("decisions"),
        rs.getInt("before_permille"),
        rs.getInt("after_permille"),
        Columns.maybeInstant(rs, "stale_since"));
  }
}
