package org.uppsikt.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.uppsikt.domain.channel.Channel;
import org.uppsikt.domain.decision.OrderId;
import org.uppsikt.domain.decision.UnpublishVerb;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.domain.item.VersionRef;
import org.uppsikt.domain.journal.Digest;
import org.uppsikt.domain.journal.EventKind;
import org.uppsikt.domain.people.Person;
import org.uppsikt.domain.people.PersonId;
import org.uppsikt.domain.people.Role;
import org.uppsikt.store.Journal;
import org.uppsikt.store.key.KeyFile;
import org.uppsikt.store.key.OpenResult;
import org.uppsikt.store.key.PasswordCost;
import org.uppsikt.testing.Arrivals;
import org.uppsikt.testing.Ticking;
import org.uppsikt.work.ChannelRegister;
import org.uppsikt.work.Desk;
import org.uppsikt.work.Doors;
import org.uppsikt.work.Opening;
import org.uppsikt.work.RecoveryKeys;
import org.uppsikt.work.Seal;
import org.uppsikt.work.Staff;
import org.uppsikt.work.Unpublish;

/// A municipality's own workspace with one administrator, on a real disk.
final class OwnOffice implements AutoCloseable {

  static final PasswordCost CHEAP = new PasswordCost(1, 64, 1);
  static final String EVAS = "grön sten i ån";
  static final String MATS_OWN = "blå himmel över";

  final Ticking clock = new Ticking();
  final Path folder;
  final WorkspaceFolder place;
  final Wiring wiring;
  final FolderDoors doors;
  final String recoveryKey;
  private final Threads threads = new Threads();
  private Desk desk;
  private final PersonId eva;

  OwnOffice(Path folder) {
    this.folder = folder;
    this.place = new WorkspaceFolder(folder);
    this.wiring = new Wiring(clock, threads);
    this.doors = new FolderDoors(wiring, CHEAP);
    var office =
        new Doors.NewOffice(
            folder, "Björkviks kommun", "base", "Eva Lindqvist", "Kansliet", EVAS.toCharArray());
    var made = (Doors.Made.Done) doors.make(office);
    this.desk = made.desk();
    this.recoveryKey = new String(made.recoveryKey());
    this.eva = desk.person().id();
    RecoveryKeys.noted(desk);
  }

  Desk desk() {
    return desk;
  }

  PersonId eva() {
    return eva;
  }

  /// Somebody who has a password of her own, as after her first sign-in.
  Person add(String name, Role role, String password) {
    Person person = addFirst(name, role, password);
    char[] own = password.toCharArray();
    assertThat(desk.staff().changePassword(person.id(), password.toCharArray(), own))
        .isEqualTo(new Staff.Result.Done());
    return person;
  }

  /// Somebody with the password that whoever added her has set.
  Person addFirst(String name, Role role, String password) {
    Staff.Result added = desk.staff().add(name, role, "Kansliet", password.toCharArray(), eva);
    assertThat(added).isEqualTo(new Staff.Result.Done());
    return desk.staff().people().stream()
        .filter(p -> p.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  Person addMats() {
    return add("Mats Öberg", Role.SUPERVISOR, MATS_OWN);
  }

  Channel addManual() {
    var added =
        (ChannelRegister.Result.Added)
            desk.register().addManual("LinkedIn", "https://example.test/x", "linkedin", eva);
    return added.channel();
  }

  /// Hides something that came to a channel of its own; the order waits in its undo window.
  OrderId order(Optional<String> notice) {
    Channel channel = addManual();
    ItemId item =
        desk.intake()
            .take(channel.id(), List.of(), List.of(Arrivals.comment("c", "Du är en idiot")))
            .fresh()
            .getFirst();
    var version = new VersionRef(item, 1);
    assertThat(desk.seal().seal(version, desk.person(), List.of()))
        .isInstanceOf(Seal.Result.Sealed.class);
    int revision =
        desk.office()
            .database()
            .read(tx -> desk.office().tables().states().find(tx, item))
            .orElseThrow()
            .revision();
    var wish =
        new Unpublish.Wish(
            version,
            revision,
            List.of(desk.office().policy().grounds().getFirst().unflagged()),
            UnpublishVerb.HIDE,
            "",
            notice,
            false);
    clock.forward(Duration.ofSeconds(1));
    return ((Unpublish.Result.Placed) desk.unpublish().order(wish, desk.person().id())).order();
  }

  Doors.Entry open(PersonId person, String password) {
    return doors.open(
        folder, new Doors.Credential.Password(person, password.toCharArray()), Opening.UNWATCHED);
  }

  /// Signs Eva out and in again.
  Desk reopen() {
    desk.close();
    Doors.Entry entry = open(eva, EVAS);
    assertThat(entry).isInstanceOf(Doors.Entry.Open.class);
    desk = ((Doors.Entry.Open) entry).desk();
    return desk;
  }

  KeyFile keys() {
    return new KeyFile(place.keys(), CHEAP, new SecureRandom(), clock);
  }

  OpenResult unlock(PersonId person, String password) {
    return keys().open(person, password.toCharArray());
  }

  List<EventKind> eventsAbout(PersonId person) {
    return journal(desk).stream()
        .map(Journal.Stored::entry)
        .filter(e -> e.subject().equals("person:" + person))
        .map(e -> e.kind())
        .toList();
  }

  static List<Journal.Stored> journal(Desk desk) {
    return desk.office()
        .database()
        .read(tx -> desk.office().tables().journal().from(tx, 0, 100_000));
  }

  /// Every file of the folder with its digest, but for the count of wrong passwords.
  static Map<String, Digest> files(Path folder) {
    var found = new TreeMap<String, Digest>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        if (!file.endsWith("signin.json")) {
          found.put(file.getFileName().toString(), Digest.of(Files.readAllBytes(file)));
        }
      }
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return found;
  }

  @Override
  public void close() {
    desk.close();
    threads.close();
  }
}
