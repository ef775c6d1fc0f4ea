package org.uppsikt.disk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.uppsikt.app.FullDiskSignIn;
import org.uppsikt.channel.Cancellation;
import org.uppsikt.domain.decision.OrderId;
import org.uppsikt.domain.decision.UnpublishVerb;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.store.Database;
import org.uppsikt.store.Outbox;
import org.uppsikt.store.StoreException;
import org.uppsikt.store.backup.Backup;
import org.uppsikt.store.inspect.Reencryption;
import org.uppsikt.store.key.MasterKey;
import org.uppsikt.store.key.PracticeKey;
import org.uppsikt.testing.Bench;
import org.uppsikt.testing.HandMade;
import org.uppsikt.testing.Ticking;
import org.uppsikt.testing.Workplace;
import org.uppsikt.work.Unpublish;

/// A process of its own that works until no file may grow any more, and prints line by line what it
/// was told. Its first argument is the folder of the workspace, the second what it does.
final class Writer {

  private static final int SLACK = 200_000;
  private static final int LONG = 30_000;
  private static final int ALMOST_NOTHING = 4096;

  private final Path folder;
  private final Workplace work;

  private Writer(Path folder) {
    this.folder = folder;
    var clock = new Ticking();
    this.work = new Workplace(Bench.file(folder, clock), clock);
  }

  public static void main(String... args) throws IOException {
    if (args[1].equals("sign-in")) {
      new FullDiskSignIn(FileLimit::set, Writer::say).run(Path.of(args[0]).resolve("own"));
      end();
    }
    var writer = new Writer(Path.of(args[0]));
    switch (args[1]) {
      case "intake" -> writer.intake();
      case "seal" -> writer.seal();
      case "backup" -> writer.backup();
      case "dispatch" -> writer.dispatch();
      case "rotation" -> writer.rotation();
      case "import" -> writer.imports();
      case "export" ->
          writer.copies().export(writer.work.seal(writer.work.arrive(words(1)).getFirst()).id());
      case "restore" -> writer.copies().restore();
      case "practice" -> writer.copies().practice();
      default -> throw new IllegalArgumentException(args[1]);
    }
    end();
  }

  private static void end() {
    say("END");
    Runtime.getRuntime().halt(0);
  }

  private void intake() {
    say("ARRIVED " + work.arrive("Det första").getFirst());
    fill();
    for (int n = 0; n < 1000; n++) {
      int i = n;
      try {
        say("ARRIVED " + work.arrive(words(i)).getFirst());
      } catch (StoreException e) {
        say("REFUSED " + e.kind());
        again(() -> work.arrive(words(i + 1)));
        FileLimit.set(Long.MAX_VALUE);
        say("ARRIVED " + work.arrive("Sedan det blev plats").getFirst());
        return;
      }
    }
  }

  private Copies copies() {
    return new Copies(folder, work);
  }

  private void imports() {
    say("ARRIVED " + work.arrive("Det första").getFirst());
    List<String> texts =
        IntStream.range(0, 900).mapToObj(n -> words(n).substring(0, LONG / 100)).toList();
    copies().lines(() -> fill(8 * SLACK), texts);
  }

  private void seal() {
    List<ItemId> items = work.arrive("Ett hot", "Ett till", words(1), words(2), words(3));
    items.forEach(item -> say("ARRIVED " + item));
    say("SEALED " + work.seal(items.getFirst()).id());
    fill();
    for (ItemId item : items.subList(1, items.size())) {
      try {
        say("SEALED " + work.seal(item).id());
      } catch (StoreException e) {
        say("REFUSED " + e.kind());
        again(() -> work.seal(item));
        FileLimit.set(Long.MAX_VALUE);
        say("SEALED " + work.seal(item).id());
        return;
      }
    }
  }

  /// The disk is full in the moment between what the platform did and what is written of it.
  private void dispatch() {
    var hand = new HandMade();
    Bench bench = Bench.of(work.office, id -> Optional.of(hand), Duration.ZERO);
    ItemId item =
        bench.intake().take(work.channel.id(), List.of(), List.of(hand.item)).fresh().getFirst();
    say("ARRIVED " + item);
    say("SEALED " + work.seal(item).id());
    OrderId order = ordered(bench, item);
    hand.inBetween = () -> FileLimit.set(ALMOST_NOTHING);
    try {
      bench.dispatch().run(Cancellation.NEVER);
    } catch (StoreException e) {
      say("REFUSED " + e.kind());
    }
    say("HIDDEN " + (hand.asked != null));
    FileLimit.set(Long.MAX_VALUE);
    hand.asked = null;
    bench.dispatch().run(Cancellation.NEVER);
    say("HIDDEN AGAIN " + (hand.asked != null));
    Outbox outbox = work.office.tables().outbox();
    say("ORDER " + work.office.database().read(tx -> outbox.find(tx, order)).orElseThrow().state());
  }

  private OrderId ordered(Bench bench, ItemId item) {
    var state =
        work.office
            .database()
            .read(tx -> work.office.tables().states().find(tx, item))
            .orElseThrow();
    var wish =
        new Unpublish.Wish(
            state.version(),
            state.revision(),
            List.of(work.office.policy().grounds().getFirst().unflagged()),
            UnpublishVerb.HIDE,
            "",
            Optional.empty(),
            false);
    var placed = (Unpublish.Result.Placed) bench.unpublish().order(wish, Workplace.EVA.id());
    return placed.order();
  }

  private void backup() throws IOException {
    say("ARRIVED " + work.arrive(words(1), words(2), words(3)).getFirst());
    Path keys = Files.write(folder.resolve("keys.json"), new byte[100]);
    Database database = work.office.database();
    Path backups = folder.resolve("backups");
    FileLimit.set(60_000);
    say(
        "BACKUP "
            + new Backup(database, keys, "test").into(backups, work.clock.instant(), part -> true));
    FileLimit.set(Long.MAX_VALUE);
    try (Stream<Path> left = Files.list(backups)) {
      say("FILES " + left.toList());
    }
    say("ARRIVED " + work.arrive("Efter säkerhetskopian").getFirst());
    String done =
        new Backup(database, keys, "test")
            .into(backups, work.clock.instant(), part -> true)
            .getClass()
            .getSimpleName();
    say("BACKUP " + done);
  }

  /// A file gets another key, as when a person is removed.
  private void rotation() throws IOException {
    Path file = folder.resolve("other.mv.db");
    MasterKey old = key("old");
    MasterKey next = key("next");
    String password = String.valueOf(old.filePassword()) + " app";
    try (var connection =
            DriverManager.getConnection(
                "jdbc:h2:file:" + folder.resolve("other") + ";CIPHER=AES", "app", password);
        var statement = connection.createStatement()) {
      statement.execute("create table note (text varchar(100000))");
      for (int n = 0; n < 10; n++) {
        statement.execute("insert into note values ('" + words(n) + "')");
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    FileLimit.set(60_000);
    try {
      say("ROTATION " + new Reencryption(file).run(old, next));
    } catch (IOException e) {
      say("REFUSED");
    }
    say("LEFT " + Files.exists(folder.resolve("other.mv.db.next")));
    FileLimit.set(Long.MAX_VALUE);
    say("ROTATION " + new Reencryption(file).run(old, next));
  }

  private MasterKey key(String name) throws IOException {
    return PracticeKey.create(Files.createDirectory(folder.resolve(name)), new SecureRandom());
  }

  /// From now on no file may grow beyond what the workspace needs now and a little.
  private void fill() {
    fill(SLACK);
  }

  private void fill(int slack) {
    try {
      FileLimit.set(Files.size(folder.resolve("workspace.mv.db")) + slack);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void again(Runnable write) {
    try {
      write.run();
      say("AGAIN done");
    } catch (StoreException e) {
      say("AGAIN " + e.kind());
    }
  }

  /// Words that do not shrink.
  private static String words(int seed) {
    var words = new StringBuilder();
    new Random(seed).ints(LONG, 'a', 'z').forEach(letter -> words.append((char) letter));
    return words.toString();
  }

  static void say(String line) {
    System.out.println(line);
  }
}
