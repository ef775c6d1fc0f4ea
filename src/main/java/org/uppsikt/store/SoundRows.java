package org.uppsikt.store;

import java.time.Instant;
import java.util.Optional;
import org.uppsikt.domain.journal.Checkpoint;
import org.uppsikt.domain.journal.Digest;

/// When everything was last found sound, and where the journal stood then.
public final class SoundRows {

  /// @param checkpoint where the journal stood
  public record Sound(Checkpoint checkpoint, Instant at) {}

  /// Empty where nobody knows, or what stands there cannot be read.
  public Optional<Sound> find(Tx tx) {
    return tx.handle()
        .createQuery("select entries, root, found_at from last_sound where id = 1")
        .map(
            (rs, context) -> {
              Instant at = Columns.instant(rs, "found_at");
              String root = rs.getString("root");
              return root.matches("[0-9a-f]{64}")
                  ? Optional.of(new Sound(checkpoint(tx, rs.getLong("entries"), root), at))
                  : Optional.<Sound>empty();
            })
        .findOne()
        .flatMap(sound -> sound);
  }

  private static Checkpoint checkpoint(Tx tx, long entries, String root) {
    return new Checkpoint(tx.chain(), entries, new Digest(root));
  }

  public void put(Tx tx, Sound sound) {
    forget(tx);
    tx.handle()
        .createUpdate(
            "insert into last_sound (id, entries, root, found_at)"
                + " values (1, :entries, :root, :at)")
        .bind("entries", sound.checkpoint().size())
        .bind("root", sound.checkpoint().root().hex())
        .bind("at", Tx.at(sound.at()))
        .execute();
  }

  public void forget(Tx tx) {
    tx.handle().execute("delete from last_sound");
  }
}
