package org.uppsikt.store.key;

import java.io.IOException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.uppsikt.domain.people.PersonId;
import org.uppsikt.store.key.StrictJson.Read;

/// Changes to the key file by somebody who is signed in. Who may do what is decided before, in
/// `work`; here it takes the master key and nothing more. Every change gives the new file's
/// digest, which belongs in the journal.
///
/// **Suspending** takes the wrapped master key out of the person's slot: from that moment the file
/// lets the person in with no program whatever, and lifting the suspension needs no password. It
/// reaches no further than the file. A person who kept an older copy of the key file, or of a
/// backup, together with a copy of the database can still open *that copy* with the old password,
/// and a console that is open at that moment stays open until it is closed or locked.
///
/// **Removing** also changes the master key, so that what is written from then on cannot be read
/// with anything the person kept. What the person could read before stays read; backups made before
/// stay openable with the old password, and the passwords of the channels must be changed where
/// they were issued.
public final class KeyChanges {

  private final KeyFile file;
  private final OpenResult.Opened keys;

  public KeyChanges(KeyFile file, OpenResult.Opened keys) {
    this.file = file;
    this.keys = keys;
  }

  /// Wipes the password.
  public ChangeResult addPerson(PersonId person, String name, char[] password) {
    try (KeyFile.Wiped wiped = new KeyFile.Wiped(password)) {
      return settled(
          document -> {
            if (document.person(person.value()).isPresent()) {
              return new ChangeResult.AlreadyThere();
            }
            List<PersonSlot> people = new ArrayList<>(document.people());
            people.add(filled(document, person.value(), name, wiped.password()));
            return save(document.withPeople(people), keys.master());
          });
    }
  }

  /// A new password and a new key pair for the person, without the old password: the caller has
  /// asked for that, or is an administrator helping somebody who forgot. A suspension stays. What
  /// was tried wrongly before costs no time any more. Wipes the password.
  public ChangeResult changePassword(PersonId person, char[] password) {
    try (KeyFile.Wiped wiped = new KeyFile.Wiped(password)) {
      ChangeResult result =
          changed(
              person,
              (document, old) -> {
                PersonSlot fresh = filled(document, person.value(), old.name(), wiped.password());
                return old.suspended() ? fresh.with(null, null) : fresh;
              });
      if (result instanceof ChangeResult.Done) {
        file.forgetTries(person);
      }
      return result;
    }
  }

  /// Works at once; what it can do and what not stands above.
  public ChangeResult suspend(PersonId person) {
    return settled(
        document ->
            onlyOne(document, person.value())
                ? new ChangeResult.LastPerson()
                : change(document, person, (d, slot) -> slot.with(null, null)));
  }

  public ChangeResult resume(PersonId person) {
    return changed(person, (d, slot) -> Wrapping.wrap(d, slot, keys.master(), null, random()));
  }

  /// A new recovery key; the old printed one opens nothing any more.
  public ChangeResult replaceRecovery() {
    return settled(
        document -> {
          RecoveryCode code = RecoveryCode.random(random());
          String context = document.lockContext(KeyDocument.RECOVERY);
          Slot slot = Slot.create(code.key(), context, random());
          KeyDocument changed =
              Wrapping.wrapRecovery(document.withRecovery(slot), keys.master(), null, random());
          return save(changed, keys.master()) instanceof ChangeResult.Done done
              ? new ChangeResult.RecoveryReplaced(code, done.file())
              : new ChangeResult.NotSaved();
        });
  }

  /// Takes the person out and draws the next master key, which everybody else gets beside the one
  /// in force. From here on every sign-in gives both until [#finishRemoval]; between the two the
  /// database file is encrypted anew and its channel secrets are sealed anew, each of which may be
  /// repeated after a crash.
  public ChangeResult beginRemoval(PersonId person) {
    return settled(
        document -> {
          if (document.person(person.value()).isEmpty()) {
            return new ChangeResult.NoSuchPerson();
          }
          return onlyOne(document, person.value())
              ? new ChangeResult.LastPerson()
              : begin(document, person.value());
        });
  }

  /// The next master key becomes the one in force. Only after the file and the channel secrets
  /// were encrypted with it.
  public ChangeResult finishRemoval() {
    return loaded(
        document -> {
          MasterKey next = keys.next();
          if (document.leaving() == null || next == null) {
            return new ChangeResult.NoRemovalPending();
          }
          List<PersonSlot> people =
              document.people().stream().map(s -> s.with(s.slot().next(), null)).toList();
          Slot recovery = document.recovery();
          KeyDocument finished =
              document
                  .withPeople(people)
                  .withRecovery(recovery.with(recovery.next(), null))
                  .withRotation(document.generation() + 1, null);
          return save(finished, next);
        });
  }

  private ChangeResult begin(KeyDocument document, UUID leaving) {
    MasterKey next = MasterKey.random(random());
    List<PersonSlot> staying =
        document.people().stream()
            .filter(slot -> !slot.person().equals(leaving))
            .map(
                slot ->
                    slot.suspended()
                        ? slot
                        : Wrapping.wrap(document, slot, keys.master(), next, random()))
            .toList();
    KeyDocument begun =
        Wrapping.wrapRecovery(document.withPeople(staying), keys.master(), next, random())
            .withRotation(document.generation(), leaving);
    return save(begun, keys.master()) instanceof ChangeResult.Done done
        ? new ChangeResult.RemovalBegun(
            new OpenResult.Opened(keys.master(), next, keys.person(), done.file()))
        : new ChangeResult.NotSaved();
  }

  private PersonSlot filled(KeyDocument document, UUID person, String name, char[] password) {
    PersonSlot empty = file.slot(document, person, name, password);
    return Wrapping.wrap(document, empty, keys.master(), null, random());
  }

  private interface SlotChange {
    PersonSlot apply(KeyDocument document, PersonSlot slot);
  }

  private ChangeResult changed(PersonId person, SlotChange change) {
    return settled(document -> change(document, person, change));
  }

  private ChangeResult change(KeyDocument document, PersonId person, SlotChange change) {
    return document.person(person.value()).isEmpty()
        ? new ChangeResult.NoSuchPerson()
        : save(
            document.withPerson(person.value(), slot -> change.apply(document, slot)),
            keys.master());
  }

  private static boolean onlyOne(KeyDocument document, UUID person) {
    return document.people().stream()
        .filter(slot -> !slot.suspended())
        .allMatch(slot -> slot.person().equals(person));
  }

  /// For a change that has to wait for a begun removal.
  private ChangeResult settled(Function<KeyDocument, ChangeResult> change) {
    return loaded(
        document ->
            document.leaving() == null
                ? change.apply(document)
                : new ChangeResult.RemovalPending());
  }

  /// Reads the file again and believes it only where the master key in hand signed it.
  private ChangeResult loaded(Function<KeyDocument, ChangeResult> change) {
    synchronized (file) {
      return switch (file.load()) {
        case Read.Missing<KeyDocument> m -> new ChangeResult.Missing();
        case Read.Bad<KeyDocument> bad -> new ChangeResult.Damaged(bad.fault());
        case Read.Content<KeyDocument> content ->
            content.value().isSignedBy(keys.master())
                ? change.apply(content.value())
                : new ChangeResult.Damaged(KeyFault.TAMPERED);
      };
    }
  }

  private ChangeResult save(KeyDocument document, MasterKey signer) {
    try {
      return new ChangeResult.Done(file.save(document.signed(signer)));
    } catch (IOException e) {
      return new ChangeResult.NotSaved();
    }
  }

  private SecureRandom random() {
    return file.random();
  }
}
