package org.uppsikt.store.key;

import java.security.SecureRandom;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Gives the master key, and during a rotation the one to come, to everybody in a key file who is
/// to have it. Needs no password: it wraps for public keys.
final class Wrapping {

  private Wrapping() {}

  /// For a new key file: everybody gets the key.
  static KeyDocument wrap(
      KeyDocument document, MasterKey master, @Nullable MasterKey next, SecureRandom random) {
    KeyDocument all =
        document.withPeople(
            document.people().stream()
                .map(slot -> wrap(document, slot, master, next, random))
                .toList());
    return wrapRecovery(all, master, next, random);
  }

  static PersonSlot wrap(
      KeyDocument document,
      PersonSlot slot,
      MasterKey master,
      @Nullable MasterKey next,
      SecureRandom random) {
    Slot filled =
        fill(document, slot.slot(), slot.person().toString(), new Pair(master, next), random);
    return slot.with(filled.master(), filled.next());
  }

  static KeyDocument wrapRecovery(
      KeyDocument document, MasterKey master, @Nullable MasterKey next, SecureRandom random) {
    return document.withRecovery(
        fill(document, document.recovery(), KeyDocument.RECOVERY, new Pair(master, next), random));
  }

  private record Pair(MasterKey master, @Nullable MasterKey next) {}

  private static Slot fill(
      KeyDocument document, Slot slot, String holder, Pair keys, SecureRandom random) {
    int generation = document.generation();
    String now = envelope(slot, keys.master(), document.masterContext(holder, generation), random);
    MasterKey next = keys.next();
    String later =
        next == null
            ? null
            : envelope(slot, next, document.masterContext(holder, generation + 1), random);
    return slot.with(now, later);
  }

  private static String envelope(Slot slot, MasterKey key, String context, SecureRandom random) {
    byte[] secret = key.copy();
    String envelope = Envelope.seal(secret, slot.publicKey(), context, random);
    Arrays.fill(secret, (byte) 0);
    return envelope;
  }
}
