package org.uppsikt.bench;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.uppsikt.domain.channel.Channel;
import org.uppsikt.domain.channel.ChannelId;
import org.uppsikt.domain.channel.ChannelKind;
import org.uppsikt.domain.finding.Check;
import org.uppsikt.domain.finding.Finding;
import org.uppsikt.domain.finding.Severity;
import org.uppsikt.domain.finding.Span;
import org.uppsikt.domain.finding.Subject;
import org.uppsikt.domain.item.Folder;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.domain.item.ItemKind;
import org.uppsikt.domain.item.RemoteId;
import org.uppsikt.domain.item.RemoteItem;
import org.uppsikt.domain.item.Sender;
import org.uppsikt.domain.item.VersionRef;
import org.uppsikt.domain.item.Visibility;
import org.uppsikt.domain.people.Person;
import org.uppsikt.domain.people.PersonId;
import org.uppsikt.domain.people.Role;
import org.uppsikt.domain.policy.Category;
import org.uppsikt.domain.policy.PolicyVersion;
import org.uppsikt.store.Checks;
import org.uppsikt.store.Database;
import org.uppsikt.store.States;
import org.uppsikt.store.Tables;
import org.uppsikt.store.Tx;
import org.uppsikt.store.Versions;

/// Fills a workspace with made-up comments the way intake does, without the checks of their text.
final class Town {

  static final Person EVA =
      new Person(new PersonId(new UUID(1, 1)), "Eva Lindqvist", Role.ADMINISTRATOR, "", false);
  static final int CHANNELS = 8;
  private static final int BATCH = 1000;
  private static final Instant BEGIN = Instant.parse("2026-01-04T06:00:00Z");
  private static final Duration APART = Duration.ofSeconds(95);
  private static final byte[] RAW = "{}".getBytes(StandardCharsets.UTF_8);

  private final Database database;
  private final Tables tables;
  private final Talk talk;
  private long made;

  Town(Database database, Tables tables, Talk talk) {
    this.database = database;
    this.tables = tables;
    this.talk = talk;
  }

  static ChannelId channel(int n) {
    return new ChannelId(new UUID(2, n));
  }

  void found() {
    database.change(
        tx -> {
          tables.people().add(tx, EVA);
          for (int i = 0; i < CHANNELS; i++) {
            var channel =
                new Channel(channel(i), ChannelKind.PRACTICE, "Kanal " + i, "", "facebook", "");
            tables.channels().add(tx, channel, Optional.empty());
          }
        });
  }

  void fill(int count) {
    for (int i = 0; i < count; i += BATCH) {
      int size = Math.min(BATCH, count - i);
      ChannelId channel = channel(talk.random().nextInt(CHANNELS));
      List<RemoteItem> batch = new ArrayList<>();
      for (int n = 0; n < size; n++) {
        batch.add(comment());
      }
      database.change(tx -> take(tx, channel, batch));
    }
  }

  private RemoteItem comment() {
    made++;
    int sender = talk.sender();
    return new RemoteItem(
        new RemoteId("later" + made),
        ItemKind.COMMENT,
        Optional.of(new RemoteId("p" + made / 40)),
        Optional.empty(),
        Optional.empty(),
        new Sender.Disclosed(
            Optional.of(Talk.name(sender)),
            Optional.empty(),
            Optional.of("user" + sender),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty()),
        talk.comment(),
        Optional.of(BEGIN.plus(APART.multipliedBy(made))),
        Optional.empty(),
        Visibility.SHOWN,
        RAW);
  }

  private void take(Tx tx, ChannelId channel, List<RemoteItem> batch) {
    Instant at = batch.getLast().postedAt().orElseThrow();
    List<ItemId> ids = tables.items().insert(tx, channel, batch, at);
    var versions = new ArrayList<Versions.Fresh>();
    var states = new ArrayList<States.Fresh>();
    Map<VersionRef, Check> checks = new LinkedHashMap<>();
    for (int i = 0; i < ids.size(); i++) {
      RemoteItem item = batch.get(i);
      versions.add(new Versions.Fresh(ids.get(i), 1, item));
      checks.put(new VersionRef(ids.get(i), 1), check());
      states.add(
          new States.Fresh(
              ids.get(i),
              channel,
              item.kind(),
              item.visibility(),
              folder(),
              Severity.NONE,
              item.sender().listedName(),
              item.text()));
    }
    tables.versions().insert(tx, UUID.randomUUID(), channel, versions, at);
    tables.states().insert(tx, states, at);
    var ran = new Checks.Ran(UUID.randomUUID(), new PolicyVersion("base", 1), "bench", at);
    tables.checks().add(tx, checks, ran);
  }

  private Check check() {
    if (talk.random().nextInt(30) > 0) {
      return new Check.Done(List.of());
    }
    Category category = Category.values()[talk.random().nextInt(Category.values().length)];
    return new Check.Done(
        List.of(
            new Finding(
                new Subject.Breach(category),
                new Span(0, 3),
                Finding.Source.RULE,
                "bench",
                1,
                Finding.Confidence.values()[0],
                "why",
                List.of(),
                "")));
  }

  private Folder folder() {
    int n = talk.random().nextInt(1000);
    return n < 15 ? Folder.INBOX : n < 25 ? Folder.UNPUBLISHED : Folder.DONE;
  }
}
