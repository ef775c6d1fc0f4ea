package org.uppsikt.domain.journal;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/// One entry of the journal, in its hashed form.
///
/// The leaf covers the commitment, not the payload: a lawful disposal removes payload and salt, and
/// the journal still verifies (requirements I13).
///
/// @param seq place in the journal, from 0 without gaps
/// @param at wall clock of this machine, UTC, microseconds
/// @param commitment SHA-256 of salt and payload
/// @param previous leaf of the entry before, or 64 zeros
/// @param leaf RFC 6962 leaf hash over all the other fields
public record Entry(
    String chain,
    long seq,
    Instant at,
    EventKind kind,
    String actor,
    Optional<String> actingFor,
    String subject,
    Digest commitment,
    Digest previous,
    Digest leaf) {

  /// Version of the encoding that [#leafOf] hashes.
  public static final int FORMAT = 1;

  public static final Digest GENESIS = new Digest("0".repeat(64));

  /// Length of a salt in bytes.
  public static final int SALT_LENGTH = 32;

  public static Entry append(String chain, Head head, Instant at, Event event, byte[] salt) {
    Instant when = at.truncatedTo(ChronoUnit.MICROS);
    Digest commitment = commit(salt, event.payload());
    var open =
        new Entry(
            chain,
            head.size(),
            when,
            event.kind(),
            event.actor(),
            event.actingFor(),
            event.subject(),
            commitment,
            head.last(),
            GENESIS);
    return open.withLeaf(open.leafOf());
  }

  public static Digest commit(byte[] salt, Payload payload) {
    if (salt.length != SALT_LENGTH) {
      throw new IllegalArgumentException("a salt has " + SALT_LENGTH + " bytes");
    }
    return Digest.of(salt, payload.bytes());
  }

  /// The leaf hash that the fields of this entry give.
  public Digest leafOf() {
    var fields =
        new Netstrings()
            .add(FORMAT)
            .add(chain)
            .add(seq)
            .add(micros(at))
            .add(kind)
            .add(actor)
            .add(actingFor.orElse(""))
            .add(subject)
            .add(commitment)
            .add(previous);
    return HashTree.leaf(fields.bytes());
  }

  private Entry withLeaf(Digest digest) {
    return new Entry(chain, seq, at, kind, actor, actingFor, subject, commitment, previous, digest);
  }

  private static long micros(Instant at) {
    return Math.addExact(
        Math.multiplyExact(at.getEpochSecond(), 1_000_000L), at.getNano() / 1_000L);
  }
}
