package org.uppsikt.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.uppsikt.channel.Connector;
import org.uppsikt.channel.practice.PracticeConnector;
import org.uppsikt.channel.practice.PracticePlatform;
import org.uppsikt.channel.practice.PracticeProcess;
import org.uppsikt.channel.practice.PracticeServing;
import org.uppsikt.domain.channel.Channel;
import org.uppsikt.domain.channel.ChannelId;
import org.uppsikt.domain.channel.ChannelKind;
import org.uppsikt.domain.journal.Event;
import org.uppsikt.domain.journal.EventKind;
import org.uppsikt.domain.journal.Payload;
import org.uppsikt.domain.people.Actor;
import org.uppsikt.domain.people.Person;
import org.uppsikt.domain.people.PersonId;
import org.uppsikt.domain.people.Role;
import org.uppsikt.store.Database;
import org.uppsikt.store.Facts;
import org.uppsikt.store.Tables;
import org.uppsikt.store.Tx;
import org.uppsikt.store.inspect.Inspector;
import org.uppsikt.store.inspect.OpenHere;
import org.uppsikt.store.key.MasterKey;
import org.uppsikt.store.key.OwnerOnly;
import org.uppsikt.store.key.PracticeKey;
import org.uppsikt.work.Desk;
import org.uppsikt.work.Doors;
import org.uppsikt.work.Opening;

/// Opens the practice workspace: the made-up municipality Björkvik, with its channel server as a
/// child process. No password, no real people, and nothing leaves the machine.
final class PracticeDoor {

  private static final String CHAIN = "bjorkvik";
  private static final String MUNICIPALITY = "Björkviks kommun";
  private static final String TRAINEE = "Eva Lindqvist";
  private static final String COLLEAGUE = "Mats Öberg";

  private final Wiring wiring;
  private final SecureRandom random;
  private final Opening opening;
  private final Tables tables;

  PracticeDoor(Wiring wiring, SecureRandom random, Opening opening) {
    this.opening = opening;
    this.wiring = wiring;
    this.random = random;
    this.tables = wiring.tables();
  }

  Doors.Entry make(WorkspaceFolder place) {
    MasterKey master;
    try {
      OwnerOnly.makeFolder(place.path());
      master = PracticeKey.create(place.path(), random);
    } catch (IOException e) {
      return Doors.Entry.Refused.of(Doors.Reason.NO_ROOM);
    }
    return entry(place, file(place, master).fresh(CHAIN));
  }

  Doors.Entry open(WorkspaceFolder place) {
    return switch (PracticeKey.read(place.path(), random)) {
      case PracticeKey.Reading.Read read -> {
        var file = file(place, read.master());
        // Without a database the making was broken off: there is nothing to lose.
        yield entry(place, Files.exists(place.database()) ? file.existing() : file.fresh(CHAIN));
      }
      case PracticeKey.Reading.Missing missing -> Doors.Entry.Refused.of(Doors.Reason.MISSING);
      case PracticeKey.Reading.Damaged damaged ->
          Doors.Entry.Refused.of(KeyFaults.reason(damaged.fault()));
    };
  }

  private OpenFile file(WorkspaceFolder place, MasterKey master) {
    return new OpenFile(place.database(), master, wiring.clock(), opening);
  }

  /// Throws an old practice away, its mark last so that one broken off may be thrown away again.
  /// Only a folder that is marked as practice, and not open, is touched.
  Optional<Doors.Entry> clear(WorkspaceFolder place) {
    if (!place.isPractice()) {
      return Optional.empty();
    }
    if (isOpen(place)) {
      return Optional.of(Doors.Entry.Refused.of(Doors.Reason.IN_USE));
    }
    Comparator<Path> marked = Comparator.comparing(place.practiceKey()::equals);
    try (Stream<Path> files = Files.walk(place.path())) {
      for (Path file : files.sorted(marked.thenComparing(Comparator.reverseOrder())).toList()) {
        if (!file.equals(place.path())) {
          Files.deleteIfExists(file);
        }
      }
      return Optional.empty();
    } catch (IOException | UncheckedIOException e) {
      return Optional.of(Doors.Entry.Refused.of(Doors.Reason.NO_ROOM));
    }
  }

  private boolean isOpen(WorkspaceFolder place) {
    if (!OpenHere.enter(place.database())) {
      return true;
    }
    try {
      return PracticeKey.read(place.path(), random) instanceof PracticeKey.Reading.Read read
          && new Inspector(place.database(), read.master()).inUse();
    } finally {
      OpenHere.leave(place.database());
    }
  }

  private Doors.Entry entry(WorkspaceFolder place, OpenFile.Result result) {
    return switch (result) {
      case OpenFile.Result.Refused refused ->
          new Doors.Entry.Refused(refused.reason(), refused.detail(), Optional.empty());
      case OpenFile.Result.Cancelled cancelled -> new Doors.Entry.Cancelled();
      case OpenFile.Result.Open open -> withServer(place, open);
    };
  }

  /// What fails here leaves nothing open, or the next try would be told that it is in use.
  private Doors.Entry withServer(WorkspaceFolder place, OpenFile.Result.Open open) {
    boolean in = false;
    try {
      Doors.Entry entry = served(place, open);
      in = entry instanceof Doors.Entry.Open;
      return entry;
    } finally {
      if (!in) {
        open.closing().run();
      }
    }
  }

  private Doors.Entry served(WorkspaceFolder place, OpenFile.Result.Open open) {
    return switch (PracticeProcess.start(place.practiceServer(), 1)) {
      case PracticeProcess.Start.Running(PracticeProcess server) ->
          new Doors.Entry.Open(
              furnished(
                  place,
                  open,
                  new PracticeServing(place.practiceServer(), 1, server, wiring.clock())));
      case PracticeProcess.Start.InUse inUse -> Doors.Entry.Refused.of(Doors.Reason.IN_USE);
      case PracticeProcess.Start.Failed(PracticeProcess.Start.Why why) ->
          Doors.Entry.Refused.of(reason(why));
    };
  }

  private static Doors.Reason reason(PracticeProcess.Start.Why why) {
    return switch (why) {
      case NO_ROOM -> Doors.Reason.NO_ROOM;
      case DAMAGED -> Doors.Reason.PRACTICE_DAMAGED;
      case NO_JAVA, SILENT -> Doors.Reason.NO_PRACTICE_SERVER;
    };
  }

  private Desk furnished(WorkspaceFolder place, OpenFile.Result.Open open, PracticeServing server) {
    boolean done = false;
    try {
      Desk desk = desk(place, open, server);
      done = true;
      return desk;
    } finally {
      if (!done) {
        server.close();
      }
    }
  }

  private Desk desk(WorkspaceFolder place, OpenFile.Result.Open open, PracticeServing server) {
    Database database = open.database();
    if (database.read(tx -> tables.people().all(tx)).isEmpty()) {
      database.change(this::furnish);
    }
    List<Channel> channels = database.read(tx -> tables.channels().all(tx));
    Map<ChannelId, Connector> connectors = new HashMap<>();
    for (Channel channel : channels) {
      var platform = PracticePlatform.valueOf(channel.account());
      connectors.put(channel.id(), new PracticeConnector(wiring.http(), server::wire, platform));
    }
    Person person = database.read(tx -> tables.people().all(tx)).getFirst();
    database.change(tx -> PracticeRoutes.furnish(tables, tx, person.id()));
    return wiring.desk(
        database,
        person,
        id -> Optional.ofNullable(connectors.get(id)),
        new Keeping.Practice(place.path().resolve("registry")),
        () -> {
          server.close();
          open.closing().run();
        });
  }

  private void furnish(Tx tx) {
    tables.facts().put(tx, Facts.MUNICIPALITY, MUNICIPALITY);
    tables.facts().put(tx, Facts.PRACTICE, "true");
    tables.facts().put(tx, Facts.POLICY, "bjorkvik");
    add(tx, TRAINEE, Role.ADMINISTRATOR);
    add(tx, COLLEAGUE, Role.SUPERVISOR);
    channel(tx, "Facebook", PracticePlatform.FACEBOOK, "");
    channel(tx, "Instagram", PracticePlatform.INSTAGRAM, "");
    channel(tx, "Webbplatsen", PracticePlatform.WEBSITE, "https://www.bjorkvik.example");
    tx.journal(
        Event.by(
            Actor.PROGRAM,
            EventKind.WORKSPACE_CREATED,
            "workspace:practice",
            Payload.NONE.with("municipality", MUNICIPALITY)));
  }

  private void add(Tx tx, String name, Role role) {
    var person = new Person(new PersonId(UUID.randomUUID()), name, role, "Kansliet", false);
    tables.people().add(tx, person);
    tx.journal(
        Event.by(
            Actor.PROGRAM,
            EventKind.PERSON_ADDED,
            "person:" + person.id(),
            Payload.NONE.with("role", role)));
  }

  private void channel(Tx tx, String name, PracticePlatform platform, String address) {
    var channel =
        new Channel(
            new ChannelId(UUID.randomUUID()),
            ChannelKind.PRACTICE,
            name,
            address,
            platform.name().toLowerCase(Locale.ROOT),
            platform.name());
    tables.channels().add(tx, channel, Optional.empty());
    tx.journal(
        Event.by(
            Actor.PROGRAM,
            EventKind.CHANNEL_ADDED,
            "channel:" + channel.id(),
            Payload.NONE.with("kind", channel.kind())));
  }
}
