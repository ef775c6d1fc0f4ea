package org.uppsikt.store.key;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.uppsikt.domain.journal.Digest;
import org.uppsikt.domain.people.PersonId;
import org.uppsikt.store.key.StrictJson.Read;

/// `keys.json` beside the database: who may sign in, and the way from a password to the master
/// key. Nothing secret is in it in clear. Safe to call from several threads; one process at a time.
public final class KeyFile {

  private final Path file;
  private final PasswordCost cost;
  private final SecureRandom random;
  private final WrongTries tries;

  /// The key file at a path, whether it is there or not.
  ///
  /// @param cost for slots made from now on; older slots keep theirs
  public KeyFile(Path file, PasswordCost cost, SecureRandom random, Clock clock) {
    this.file = file;
    this.cost = cost;
    this.random = random;
    this.tries = new WrongTries(file.resolveSibling("signin.json"), clock);
  }

  /// What creating a key file gave.
  public sealed interface Creation {

    /// The keys are made.
    ///
    /// @param recovery to be printed now; it is kept nowhere
    record Created(OpenResult.Opened keys, RecoveryCode recovery) implements Creation {}

    record AlreadyThere() implements Creation {}

    record NotSaved() implements Creation {}
  }

  /// Who stands in the sign-in list. Not authenticated: anybody who can write the file can change
  /// a name here, which signing in then notices.
  public record SignIn(PersonId person, String name, boolean suspended) {}

  /// What reading the sign-in list gave.
  public sealed interface SignInList {
    record People(List<SignIn> people) implements SignInList {
      public People {
        people = List.copyOf(people);
      }
    }

    record Missing() implements SignInList {}

    record Damaged(KeyFault fault) implements SignInList {}
  }

  /// Makes a workspace's keys with its first person. Wipes the password.
  public synchronized Creation create(PersonId person, String name, char[] password) {
    try (Wiped wiped = new Wiped(password)) {
      if (Files.exists(file)) {
        return new Creation.AlreadyThere();
      }
      RecoveryCode recovery = RecoveryCode.random(random);
      MasterKey master = MasterKey.random(random);
      KeyDocument empty = empty(recovery);
      PersonSlot slot = slot(empty, person.value(), name, wiped.password());
      KeyDocument document = Wrapping.wrap(empty.withPeople(List.of(slot)), master, null, random);
      try {
        Digest digest = save(document.signed(master));
        return new Creation.Created(new OpenResult.Opened(master, null, person, digest), recovery);
      } catch (IOException e) {
        return new Creation.NotSaved();
      }
    }
  }

  public synchronized SignInList people() {
    return list(load());
  }

  /// The sign-in list of a key file that nobody signs in with here.
  public static SignInList people(Path file) {
    return list(read(file));
  }

  /// The sign-in list of a key file that is still packed in a backup.
  public static SignInList people(byte[] file) {
    return list(StrictJson.parse(file, KeyDocument.FORMAT, KeyDocument.VERSION, KeyDocument.class));
  }

  private static SignInList list(Read<KeyDocument> read) {
    return switch (read) {
      case Read.Missing<KeyDocument> m -> new SignInList.Missing();
      case Read.Bad<KeyDocument> bad -> new SignInList.Damaged(bad.fault());
      case Read.Content<KeyDocument> content ->
          new SignInList.People(
              content.value().people().stream()
                  .map(s -> new SignIn(new PersonId(s.person()), s.name(), s.suspended()))
                  .toList());
    };
  }

  /// Takes as long as one guess costs. Wipes the password.
  public synchronized OpenResult open(PersonId person, char[] password) {
    try (Wiped wiped = new Wiped(password)) {
      return switch (load()) {
        case Read.Missing<KeyDocument> m -> new OpenResult.Missing();
        case Read.Bad<KeyDocument> bad -> new OpenResult.Damaged(bad.fault());
        case Read.Content<KeyDocument> content -> {
          Optional<PersonSlot> slot = content.value().person(person.value());
          yield slot.isEmpty()
              ? new OpenResult.NoSuchPerson()
              : counted(content, slot.get(), wiped.password());
        }
      };
    }
  }

  /// Opens with the printed recovery key. Not counted and not slowed down: there is nothing to
  /// guess in 160 random bits.
  public synchronized OpenResult openWithRecovery(RecoveryCode code) {
    return switch (load()) {
      case Read.Missing<KeyDocument> m -> new OpenResult.Missing();
      case Read.Bad<KeyDocument> bad -> new OpenResult.Damaged(bad.fault());
      case Read.Content<KeyDocument> content -> {
        KeyDocument document = content.value();
        String context = document.lockContext(KeyDocument.RECOVERY);
        yield document
            .recovery()
            .unlock(code.key(), context)
            .map(own -> unwrap(content, document.recovery(), null, own))
            .orElse(new OpenResult.WrongRecoveryKey());
      }
    };
  }

  private OpenResult counted(Read.Content<KeyDocument> content, PersonSlot slot, char[] password) {
    UUID person = slot.person();
    if (tries.nextTry(person).isAfter(tries.now())) {
      return new OpenResult.TooSoon(tries.nextTry(person));
    }
    try {
      tries.add(person);
      String context = content.value().lockContext(person.toString());
      Optional<byte[]> own = slot.slot().unlock(slot.lock(password), context);
      if (own.isEmpty()) {
        Instant next = tries.nextTry(person);
        return new OpenResult.WrongPassword(next);
      }
      tries.clear(person);
      return slot.suspended()
          ? new OpenResult.Suspended()
          : unwrap(content, slot.slot(), new PersonId(person), own.get());
    } catch (IOException e) {
      return new OpenResult.NotCounted();
    }
  }

  /// The password they were meant for is there no more.
  void forgetTries(PersonId person) {
    try {
      tries.clear(person.value());
    } catch (IOException e) {
      // She waits a while then.
      return;
    }
  }

  private OpenResult unwrap(
      Read.Content<KeyDocument> content, Slot slot, @Nullable PersonId person, byte[] own) {
    KeyDocument document = content.value();
    String holder = person == null ? KeyDocument.RECOVERY : person.toString();
    int generation = document.generation();
    MasterKey master = master(document, slot.master(), holder, generation, own);
    MasterKey next = master(document, slot.next(), holder, generation + 1, own);
    Arrays.fill(own, (byte) 0);
    boolean whole = (document.leaving() == null) == (next == null);
    if (master == null || !whole || !document.isSignedBy(master)) {
      return new OpenResult.Damaged(KeyFault.TAMPERED);
    }
    return new OpenResult.Opened(master, next, person, Digest.of(content.bytes()));
  }

  private @Nullable MasterKey master(
      KeyDocument document, @Nullable String envelope, String holder, int generation, byte[] own) {
    if (envelope == null) {
      return null;
    }
    String context = document.masterContext(holder, generation);
    Optional<byte[]> secret = Envelope.open(envelope, own, context);
    return secret.isEmpty() ? null : new MasterKey(secret.get(), random);
  }

  private KeyDocument empty(RecoveryCode recovery) {
    UUID workspace = UUID.randomUUID();
    String noMac = Base64.getEncoder().encodeToString(new byte[MasterKey.BYTES]);
    String context = workspace + " " + KeyDocument.RECOVERY + " lock";
    Slot slot = Slot.create(recovery.key(), context, random);
    return new KeyDocument(
        KeyDocument.FORMAT, KeyDocument.VERSION, workspace, 1, List.of(), slot, null, noMac);
  }

  PersonSlot slot(KeyDocument document, UUID person, String name, char[] password) {
    byte[] salt = new byte[PersonSlot.SALT];
    random.nextBytes(salt);
    byte[] lock = cost.derive(password, salt);
    Slot slot = Slot.create(lock, document.lockContext(person.toString()), random);
    return new PersonSlot(person, name, cost, Slot.base64(salt), slot);
  }

  /// The file, or, where a crash fell between, nothing but a whole file: writing is atomic.
  Read<KeyDocument> load() {
    return read(file);
  }

  private static Read<KeyDocument> read(Path file) {
    return StrictJson.read(file, KeyDocument.FORMAT, KeyDocument.VERSION, KeyDocument.class);
  }

  Digest save(KeyDocument document) throws IOException {
    byte[] bytes = StrictJson.write(document);
    SafeFile.write(file, bytes);
    return Digest.of(bytes);
  }

  SecureRandom random() {
    return random;
  }

  /// Wipes a password however its use ends.
  record Wiped(char[] password) implements AutoCloseable {
    @Override
    public void close() {
      Arrays.fill(password, '\0');
    }
  }
}
