package org.uppsikt.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.uppsikt.domain.channel.ChannelId;
import org.uppsikt.domain.people.PersonId;
import org.uppsikt.domain.people.SenderNote;

/// Notes on senders. What has expired or was ended is not given any more.
public final class SenderNotes {

  public void add(Tx tx, ChannelId channel, String sender, SenderNote note) {
    tx.handle()
        .createUpdate(
            "insert into sender_note (id, channel_id, sender_key, reason, words, noted_by,"
                + " noted_at, expires_at) values (:id, :channel, :sender, :reason, :words, :by,"
                + " :at, :expires)")
        .bind("id", note.id())
        .bind("channel", channel.value())
        .bind("sender", Columns.fit(sender, 600))
        .bind("reason", note.reason().name())
        .bind("words", Columns.fit(note.words(), 1000))
        .bind("by", note.by().value())
        .bind("at", Tx.at(note.at()))
        .bind("expires", Tx.at(note.expiresAt()))
        .execute();
  }

  public boolean end(Tx tx, UUID id, Instant at) {
    return tx.handle()
            .createUpdate(
                "update sender_note set ended_at = :at where id = :id and ended_at is null")
            .bind("at", Tx.at(at))
            .bind("id", id)
            .execute()
        == 1;
  }

  public List<SenderNote> of(Tx tx, ChannelId channel, String sender, Instant now) {
    return tx.handle()
        .createQuery(
            "select * from sender_note where channel_id = :channel and sender_key = :sender"
                + " and expires_at > :now and ended_at is null"
                + " order by channel_id, sender_key, expires_at")
        .bind("channel", channel.value())
        .bind("sender", Columns.fit(sender, 600))
        .bind("now", Tx.at(now))
        .map((rs, context) -> note(rs))
        .list();
  }

  private static SenderNote note(ResultSet rs) throws SQLException {
    return new SenderNote(
        Columns.uuid(rs, "id"),
        SenderNote.Reason.valueOf(rs.getString("reason")),
        rs.getString("words"),
        new PersonId(Columns.uuid(rs, "noted_by")),
        Columns.instant(rs, "noted_at"),
        Columns.instant(rs, "expires_at"));
  }
}
