package org.uppsikt.app;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.uppsikt.channel.Cancellation;
import org.uppsikt.domain.channel.Channel;
import org.uppsikt.domain.decision.Handoff;
import org.uppsikt.domain.finding.Check;
import org.uppsikt.domain.finding.Severity;
import org.uppsikt.domain.item.Folder;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.domain.item.VersionRef;
import org.uppsikt.domain.journal.Event;
import org.uppsikt.domain.journal.EventKind;
import org.uppsikt.domain.journal.Payload;
import org.uppsikt.domain.people.Actor;
import org.uppsikt.domain.people.PersonId;
import org.uppsikt.domain.people.Role;
import org.uppsikt.store.Channels;
import org.uppsikt.store.Checks;
import org.uppsikt.store.InboxQuery;
import org.uppsikt.store.Tables;
import org.uppsikt.store.Tx;
import org.uppsikt.store.key.PasswordCost;
import org.uppsikt.work.Desk;
import org.uppsikt.work.Doors;
import org.uppsikt.work.Many;
import org.uppsikt.work.Opening;
import org.uppsikt.work.Outcomes;

/// The practice workspace of a home folder, brought into a state before a console opens it.
final class PracticeHome {

  private static final Clock CLOCK = Clock.systemUTC();
  private final WorkspaceFolder place;

  /// @param home what the program is told to keep its files in
  PracticeHome(Path home) {
    this.place = new WorkspaceFolder(home.resolve("practice"));
  }

  /// Works with the desk of the workspace, making it where there is none.
  void open(java.util.function.Consumer<Desk> work) {
    try (var threads = new Threads()) {
      var doors = new FolderDoors(new Wiring(CLOCK, threads), PasswordCost.OFFICE);
      Doors.Entry entry = doors.practice(place.path(), false, Opening.UNWATCHED);
      if (!(entry instanceof Doors.Entry.Open(Desk desk))) {
        throw new IllegalStateException("the practice workspace stays shut: " + entry);
      }
      try {
        work.accept(desk);
      } finally {
        desk.close();
      }
    }
  }

  /// Everything that was said so far is fetched; one item brings a picture along, and the check of
  /// another did not come to its end.
  void fetched(byte[] picture) {
    open(
        desk -> {
          desk.reading().channels().forEach(c -> desk.rounds().run(c, Cancellation.NEVER));
          Tables tables = desk.office().tables();
          desk.office()
              .database()
              .change(
                  tx -> {
                    List<InboxQuery.Line> lines =
                        tables.lists().page(tx, Folder.INBOX, InboxQuery.Place.START, 60);
                    VersionRef with = version(tables, tx, lines.get(6));
                    tables.screenshots().add(tx, with, List.of(picture));
                    unchecked(desk, tx, lines.get(4));
                  });
        });
  }

  /// Items that went to a colleague or came from one.
  ///
  /// @param asked whose question the supervisor has not answered yet
  /// @param answered whose question she answered
  /// @param given which she passed on to whoever sits there
  record Passed(String asked, String answered, String given) {}

  /// A question waits, one was answered, and one item was passed on.
  Passed passedOn() {
    var passed = new AtomicReference<Passed>();
    open(
        desk -> {
          PersonId me = desk.person().id();
          PersonId chief = chief(desk);
          List<InboxQuery.Line> lines = plain(desk);
          pass(desk, lines.get(0), Handoff.Kind.ASK, me, chief, "Får vi svara på det här?");
          pass(desk, lines.get(1), Handoff.Kind.ASK, me, chief, "Är det för hårt sagt?");
          desk.atItem()
              .outcomes()
              .respond(lines.get(1).item(), false, "Nej, det är kritik. Svara sakligt.", chief);
          pass(desk, lines.get(2), Handoff.Kind.FORWARD, chief, me, "Du känner till ärendet.");
          passed.set(
              new Passed(
                  lines.get(0).item().toString(),
                  lines.get(1).item().toString(),
                  lines.get(2).item().toString()));
        });
    return Objects.requireNonNull(passed.get());
  }

  /// The supervisor answers what waits for her, so that it is nobody's but the inbox's again.
  void answers(String asked) {
    open(
        desk ->
            desk.atItem()
                .outcomes()
                .respond(new ItemId(Long.parseLong(asked)), false, "Ja, gör det.", chief(desk)));
  }

  private static PersonId chief(Desk desk) {
    return desk.staff().people().stream()
        .filter(person -> person.role() == Role.SUPERVISOR)
        .findFirst()
        .orElseThrow()
        .id();
  }

  /// What may be read without being asked for, in the order of the inbox.
  private static List<InboxQuery.Line> plain(Desk desk) {
    Tables tables = desk.office().tables();
    return desk
        .office()
        .database()
        .read(tx -> tables.lists().page(tx, Folder.INBOX, InboxQuery.Place.START, 200))
        .stream()
        .filter(line -> line.urgency().severity() == Severity.HIGH)
        .toList();
  }

  private static void pass(
      Desk desk,
      InboxQuery.Line line,
      Handoff.Kind kind,
      PersonId from,
      PersonId to,
      String words) {
    var passing = new Outcomes.Passing(kind, to, words);
    Many.Seen seen = seen(line);
    desk.atItem().outcomes().pass(seen.version(), seen.revision(), passing, from);
  }

  /// A channel that nobody asked anything yet.
  void unasked(String name) {
    open(
        desk ->
            desk.office()
                .database()
                .change(
                    tx -> {
                      Tables tables = desk.office().tables();
                      Channel one = tables.channels().all(tx).getLast();
                      var id = new org.uppsikt.domain.channel.ChannelId(UUID.randomUUID());
                      var fresh = new Channel(id, one.kind(), name, "", "linkedin", one.account());
                      tables.channels().add(tx, fresh, Optional.empty());
                      tables.channels().progress(tx, id, later());
                    }));
  }

  private static Channels.Progress later() {
    return new Channels.Progress(
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        0,
        Optional.of(CLOCK.instant().plusSeconds(86_400)),
        Optional.empty(),
        0);
  }

  private static VersionRef version(Tables tables, Tx tx, InboxQuery.Line line) {
    return tables.states().find(tx, line.item()).orElseThrow().version();
  }

  private static void unchecked(Desk desk, Tx tx, InboxQuery.Line line) {
    Tables tables = desk.office().tables();
    VersionRef ref = version(tables, tx, line);
    UUID batch = UUID.randomUUID();
    var policy = desk.office().policy().policy().version();
    var ran =
        new Checks.Ran(batch, policy, "pictures", CLOCK.instant().truncatedTo(ChronoUnit.MICROS));
    var check = new Check.NotChecked(Check.Reason.TOOK_TOO_LONG);
    var payload =
        Payload.NONE
            .with("version", ref.number())
            .with("batch", batch)
            .with("checks.root", tables.checks().add(tx, Map.of(ref, check), ran).orElseThrow())
            .with("checks", 1);
    tx.journal(Event.by(Actor.PROGRAM, EventKind.CHECKED_AGAIN, "item:" + ref.item(), payload));
    tables.states().newVersion(tx, ref, Severity.of(check), line.sender(), line.snippet());
  }

  /// Puts everything aside that waits in the inbox, and asks no channel before tomorrow.
  ///
  /// @param butOne whose check did not come to its end
  void putAside(boolean butOne) {
    open(
        desk -> {
          Tables tables = desk.office().tables();
          List<InboxQuery.Line> lines =
              desk.office()
                  .database()
                  .read(tx -> tables.lists().page(tx, Folder.INBOX, InboxQuery.Place.START, 1000));
          desk.office()
              .database()
              .change(
                  tx -> {
                    tables.channels().all(tx).forEach(channel -> hold(tables, tx, channel));
                    if (butOne) {
                      unchecked(desk, tx, lines.getFirst());
                    }
                  });
          List<Many.Seen> items =
              lines.stream().skip(butOne ? 1 : 0).map(PracticeHome::seen).toList();
          var later = CLOCK.instant().plus(Duration.ofDays(2));
          Many.of(desk)
              .snooze(items, later, "", desk.person(), new Many.Watch(() -> false, line -> {}));
        });
  }

  private static Many.Seen seen(InboxQuery.Line line) {
    return new Many.Seen(new VersionRef(line.item(), line.version()), line.revision());
  }

  private static void hold(Tables tables, Tx tx, Channel channel) {
    Channels.Progress now = tables.channels().progress(tx, channel.id());
    tables
        .channels()
        .progress(
            tx,
            channel.id(),
            new Channels.Progress(
                now.cursor(),
                now.fetchedAt(),
                now.failedAt(),
                now.failure(),
                now.attempts(),
                later().nextAt(),
                now.refreshedAt(),
                now.dropped()));
  }
}
