package org.uppsikt.testing;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import org.uppsikt.channel.Cancellation;
import org.uppsikt.channel.Connector;
import org.uppsikt.channel.http.Backoff;
import org.uppsikt.channel.http.HttpPort;
import org.uppsikt.channel.http.Limits;
import org.uppsikt.channel.manual.ManualConnector;
import org.uppsikt.channel.practice.PracticePlatform;
import org.uppsikt.domain.channel.Channel;
import org.uppsikt.domain.channel.ChannelId;
import org.uppsikt.domain.channel.ChannelKind;
import org.uppsikt.domain.decision.OrderId;
import org.uppsikt.domain.decision.UnpublishVerb;
import org.uppsikt.domain.evidence.SealedEvidence;
import org.uppsikt.domain.item.Folder;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.domain.item.ItemKind;
import org.uppsikt.domain.item.RemoteId;
import org.uppsikt.domain.item.VersionRef;
import org.uppsikt.domain.journal.EventKind;
import org.uppsikt.domain.people.Person;
import org.uppsikt.domain.people.PersonId;
import org.uppsikt.domain.people.Role;
import org.uppsikt.domain.policy.Category;
import org.uppsikt.policy.PolicyLibrary;
import org.uppsikt.store.Channels;
import org.uppsikt.store.Database;
import org.uppsikt.store.InboxQuery;
import org.uppsikt.store.Outbox;
import org.uppsikt.store.States;
import org.uppsikt.store.Tables;
import org.uppsikt.store.Tx;
import org.uppsikt.work.Decide;
import org.uppsikt.work.Office;
import org.uppsikt.work.Rounds;
import org.uppsikt.work.Seal;
import org.uppsikt.work.Step;
import org.uppsikt.work.Unpublish;

/// A whole workspace of the made-up municipality on an encrypted file, with its channels at the
/// practice server, and no thread of its own: rounds and dispatches happen when a test asks.
public final class PracticeOffice implements AutoCloseable {

  public static final Person ANNA =
      new Person(id(1), "Anna Lind", Role.ADMINISTRATOR, "Kansliet", false);
  public static final Person BO = new Person(id(2), "Bo Ek", Role.SUBSTITUTE, "Kansliet", false);
  public static final String FACEBOOK = PracticePlatform.FACEBOOK.id();
  public static final String INSTAGRAM = PracticePlatform.INSTAGRAM.id();
  public static final String WEBSITE = PracticePlatform.WEBSITE.id();
  public static final String MANUAL = "manual";

  /// How long orders can be undone here.
  public static final Duration WINDOW = Duration.ofSeconds(10);

  private final Setup setup;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final HttpPort port;
  private final List<Plugs.Plug> plugs;
  private final Opened opened;
  private final Database database;
  private final Bench bench;

  /// Opens the workspace of a folder, making it where there is none.
  @FunctionalInterface
  public interface Opening {
    Opened open(Path folder, Clock clock);
  }

  /// @param closing closes the database and whatever was opened with it
  public record Opened(Database database, Runnable closing) {}

  /// What an office stands on.
  ///
  /// @param opening how its file is opened
  /// @param patience how long an answer of the server is waited for
  public record Setup(
      Path folder,
      Plugs plugs,
      Clock clock,
      Duration window,
      Duration patience,
      Step.Watcher steps,
      Opening opening) {

    public static Setup of(Path folder, Town town, Clock clock) {
      return new Setup(
          folder,
          Plugs.practice(town.wire()),
          clock,
          WINDOW,
          Duration.ofSeconds(20),
          Step.Watcher.NOBODY,
          PracticeOffice::bare);
    }

    /// An office as it is in every test that does not say otherwise.
    public Setup(
        Path folder,
        Plugs plugs,
        Clock clock,
        Duration window,
        Duration patience,
        Step.Watcher steps) {
      this(folder, plugs, clock, window, patience, steps, PracticeOffice::bare);
    }

    public Setup behind(Opening other) {
      return new Setup(folder, plugs, clock, window, patience, steps, other);
    }

    public Setup impatient() {
      return new Setup(folder, plugs, clock, window, Duration.ofSeconds(1), steps, opening);
    }
  }

  /// Opens the workspace, making it where there is none.
  public PracticeOffice(Setup setup) {
    this(setup, "smedjebacken");
  }

  /// @param pack name of the policy pack
  public PracticeOffice(Setup setup, String pack) {
    this.setup = setup;
    this.port = port();
    this.plugs = setup.plugs().over(port);
    this.opened = setup.opening().open(setup.folder(), setup.clock());
    this.database = opened.database();
    var tables = Tables.create();
    var office =
        new Office(
            database,
            tables,
            setup.clock(),
            ZoneId.of("Europe/Stockholm"),
            PolicyLibrary.shipped(),
            pack,
            "Björkvik",
            true,
            setup.steps());
    if (database.read(tx -> tables.people().find(tx, ANNA.id())).isEmpty()) {
      found(tables);
    }
    this.bench = bench(office);
  }

  /// The encrypted file alone, without inspection, seal and keys.
  public static Opened bare(Path folder, Clock clock) {
    Database database = Bench.file(folder, clock);
    return new Opened(database, database::close);
  }

  public Bench bench() {
    return bench;
  }

  public static ChannelId channel(String name) {
    return new ChannelId(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
  }

  /// Begins at what people write from now on, without the hundred comments of the plan.
  public PracticeOffice fromNowOn(Town town) {
    for (PracticePlatform platform : PracticePlatform.values()) {
      from(platform.id(), town.now(platform.id()));
    }
    return this;
  }

  /// Begins a channel at a cursor.
  public void from(String channel, String cursor) {
    var progress = Channels.Progress.NONE.page(cursor, 0);
    database.change(tx -> tables().channels().progress(tx, channel(channel), progress));
  }

  public Tables tables() {
    return bench.office().tables();
  }

  public Database database() {
    return database;
  }

  public Rounds.Round round(String channel) {
    Channel known = read(tx -> tables().channels().find(tx, channel(channel))).orElseThrow();
    return bench.rounds().run(known, Cancellation.NEVER);
  }

  public void rounds() {
    for (PracticePlatform platform : PracticePlatform.values()) {
      round(platform.id());
    }
  }

  public int dispatch() {
    return bench.dispatch().run(Cancellation.NEVER);
  }

  public ItemId item(String channel, RemoteId remote) {
    return read(tx -> tables().items().known(tx, channel(channel), List.of(remote))).get(remote);
  }

  public States.State state(ItemId item) {
    return read(tx -> tables().states().find(tx, item)).orElseThrow();
  }

  /// Why it was decided as it stands.
  public String reason(ItemId item) {
    return read(tx ->
            tables()
                .beside()
                .traces()
                .standing(tx, item)
                .flatMap(id -> tables().decisions().find(tx, id)))
        .orElseThrow()
        .reason();
  }

  public VersionRef present(ItemId item) {
    return state(item).version();
  }

  public Seal.Result seal(ItemId item) {
    return bench.seal().seal(present(item), ANNA, List.of());
  }

  public Unpublish.Result unpublish(ItemId item) {
    return unpublish(item, Optional.empty());
  }

  public Unpublish.Result unpublish(ItemId item, Optional<String> notice) {
    States.State state = state(item);
    return bench.unpublish().order(wish(state.version(), state.revision(), notice), ANNA.id());
  }

  public Unpublish.Wish wish(VersionRef version, int revision, Optional<String> notice) {
    return new Unpublish.Wish(
        version,
        revision,
        List.of(bench.office().policy().groundFor(Category.C01_THREAT).orElseThrow()),
        UnpublishVerb.HIDE,
        "",
        notice,
        false);
  }

  /// Seals and orders, which must both succeed.
  public OrderId sealAndOrder(ItemId item) {
    if (seal(item) instanceof Seal.Result.Sealed
        && unpublish(item) instanceof Unpublish.Result.Placed placed) {
      return placed.order();
    }
    throw new IllegalStateException("not sealed, or not ordered");
  }

  public Decide.Result restore(ItemId item) {
    States.State state = state(item);
    return bench.decide().restore(state.version(), state.revision(), "omprövat", ANNA.id());
  }

  public Decide.Result answer(ItemId item, String text) {
    States.State state = state(item);
    boolean privately = state.kind() == ItemKind.MESSAGE;
    return bench.decide().answer(state.version(), state.revision(), text, privately, ANNA.id());
  }

  public Outbox.Order order(OrderId id) {
    return read(tx -> tables().outbox().find(tx, id)).orElseThrow();
  }

  public List<Outbox.Order> orders(ItemId item) {
    return read(tx -> tables().outbox().of(tx, item));
  }

  /// What stands in a folder, most urgent first.
  public List<InboxQuery.Line> lines(Folder folder) {
    return read(tx -> tables().lists().page(tx, folder, InboxQuery.Place.START, 5000));
  }

  /// What the journal says about an item, oldest first.
  public List<EventKind> history(ItemId item) {
    return read(tx -> tables().journal().about(tx, "item:" + item)).stream()
        .map(stored -> stored.entry().kind())
        .toList();
  }

  public Optional<SealedEvidence> evidence(VersionRef version) {
    return read(tx -> tables().evidences().of(tx, version));
  }

  public <T> T read(Function<Tx, T> work) {
    return database.read(work);
  }

  private Bench bench(Office office) {
    Map<ChannelId, Connector> all = new HashMap<>();
    plugs.forEach(plug -> all.put(channel(plug.name()), plug.connector()));
    all.put(channel(MANUAL), new ManualConnector());
    return Bench.of(office, id -> Optional.ofNullable(all.get(id)), setup.window());
  }

  private void found(Tables tables) {
    database.change(
        tx -> {
          tables.people().add(tx, ANNA);
          tables.people().add(tx, BO);
          plugs.forEach(
              plug -> add(tx, tables, plug.name(), plug.kind(), "https://www.bjorkvik.example"));
          add(tx, tables, MANUAL, ChannelKind.MANUAL, "");
        });
  }

  private static void add(Tx tx, Tables tables, String name, ChannelKind kind, String address) {
    var channel = new Channel(channel(name), kind, name, address, name, "");
    tables.channels().add(tx, channel, Optional.empty());
  }

  private HttpPort port() {
    var quick = new Backoff(Duration.ofMillis(1), Duration.ofMillis(4));
    var limits = new Limits(setup.patience(), setup.patience(), 64 * 1024 * 1024, 2, quick);
    return new HttpPort(threads, Ports.plainTls(), setup.clock(), new Random(7), limits);
  }

  private static PersonId id(long n) {
    return new PersonId(new UUID(7, n));
  }

  @Override
  public void close() {
    opened.closing().run();
    port.close();
    threads.shutdownNow();
  }
}
