package org.uppsikt.work.verify;

import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.uppsikt.store.SoundRows;
import org.uppsikt.store.StoreException;
import org.uppsikt.work.Office;

/// What is remembered of verifications once the program has ended: when everything was last found
/// sound, and up to where. It says nothing about how things stand now, and is forgotten at the
/// first fault, so that what does not hold is never told of as sound.
public final class LastSound {

  private static final Logger LOG = LoggerFactory.getLogger(LastSound.class);

  private final Office office;
  private final SoundRows rows = new SoundRows();

  public LastSound(Office office) {
    this.office = office;
  }

  public Optional<SoundRows.Sound> read() {
    return office.database().read(rows::find);
  }

  /// Remembers what a verification found. One that was stopped before it found anything leaves
  /// what was remembered. Where the disk takes no more it is let be: what was found counts all the
  /// same, and is found again by the next one.
  ///
  /// @param at when it ended
  public void keep(Report report, Instant at) {
    try {
      put(report, at);
    } catch (StoreException e) {
      // At worst it is told once more when everything was last found sound, with that time.
      LOG.warn("what a verification found is not remembered: {}", e.kind());
    }
  }

  private void put(Report report, Instant at) {
    if (report.found() > 0) {
      office.database().change(rows::forget);
    } else if (report.complete()) {
      var sound = new SoundRows.Sound(report.checkpoint(), at);
      office.database().change(tx -> rows.put(tx, sound));
    }
  }
}
