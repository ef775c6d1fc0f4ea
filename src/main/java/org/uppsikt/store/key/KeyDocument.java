package org.uppsikt.store.key;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.macs.HMac;
import org.bouncycastle.crypto.params.KeyParameter;
import org.jspecify.annotations.Nullable;

/// The content of `keys.json`. Everything but `mac` is authenticated by the master key, so nobody
/// without it can slip in a public key of his own or lift a suspension.
///
/// @param workspace drawn at creation; ties every wrapped key to this file
/// @param generation grows with every rotation of the master key
/// @param leaving the person being removed, while the rotation is not finished
@JsonInclude(JsonInclude.Include.NON_NULL)
record KeyDocument(
    String format,
    int version,
    UUID workspace,
    int generation,
    List<PersonSlot> people,
    Slot recovery,
    @Nullable UUID leaving,
    String mac) {

  static final String FORMAT = "uppsikt-keys";
  static final int VERSION = 1;
  static final int MAX_PEOPLE = 1000;
  static final String RECOVERY = "recovery";

  KeyDocument {
    people = List.copyOf(people);
    Set<UUID> ids = new HashSet<>();
    people.forEach(slot -> ids.add(slot.person()));
    Slot.requireLength(mac, MasterKey.BYTES);
    if (ids.size() != people.size() || ids.size() > MAX_PEOPLE || generation < 1) {
      throw new IllegalArgumentException("the key file contradicts itself");
    }
  }

  Optional<PersonSlot> person(UUID id) {
    return people.stream().filter(slot -> slot.person().equals(id)).findFirst();
  }

  /// What a private key is sealed for.
  String lockContext(String holder) {
    return workspace + " " + holder + " lock";
  }

  /// What a wrapped master key is sealed for.
  String masterContext(String holder, int generation) {
    return workspace + " " + holder + " master " + generation;
  }

  KeyDocument withPeople(List<PersonSlot> changed) {
    return new KeyDocument(format, version, workspace, generation, changed, recovery, leaving, mac);
  }

  KeyDocument withPerson(UUID id, UnaryOperator<PersonSlot> change) {
    return withPeople(
        people.stream().map(s -> s.person().equals(id) ? change.apply(s) : s).toList());
  }

  KeyDocument withRecovery(Slot changed) {
    return new KeyDocument(format, version, workspace, generation, people, changed, leaving, mac);
  }

  KeyDocument withRotation(int newGeneration, @Nullable UUID newLeaving) {
    return new KeyDocument(
        format, version, workspace, newGeneration, people, recovery, newLeaving, mac);
  }

  KeyDocument signed(MasterKey master) {
    String fresh = Slot.base64(authenticate(master));
    return new KeyDocument(
        format, version, workspace, generation, people, recovery, leaving, fresh);
  }

  boolean isSignedBy(MasterKey master) {
    return MessageDigest.isEqual(authenticate(master), Base64.getDecoder().decode(mac));
  }

  private byte[] authenticate(MasterKey master) {
    HMac hmac = new HMac(new SHA256Digest());
    hmac.init(new KeyParameter(master.derive("key file")));
    field(hmac, format + " " + version + " " + workspace + " " + generation + " " + leaving);
    field(hmac, String.valueOf(people.size()));
    for (PersonSlot slot : people) {
      field(hmac, slot.person().toString());
      field(hmac, slot.name());
      field(hmac, slot.cost().toString());
      field(hmac, slot.salt());
      slot(hmac, slot.slot());
    }
    slot(hmac, recovery);
    byte[] result = new byte[hmac.getMacSize()];
    hmac.doFinal(result, 0);
    return result;
  }

  private static void slot(HMac hmac, Slot slot) {
    field(hmac, slot.publicKey());
    field(hmac, slot.privateKey());
    field(hmac, String.valueOf(slot.master()));
    field(hmac, String.valueOf(slot.next()));
  }

  /// Length before content, so that no two different documents give the same bytes.
  private static void field(HMac hmac, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    byte[] length = (bytes.length + ":").getBytes(StandardCharsets.US_ASCII);
    hmac.update(length, 0, length.length);
    hmac.update(bytes, 0, bytes.length);
  }
}
