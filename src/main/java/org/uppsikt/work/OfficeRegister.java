package org.uppsikt.work;

import java.net.URI;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.uppsikt.channel.Cancellation;
import org.uppsikt.domain.channel.Channel;
import org.uppsikt.domain.channel.ChannelId;
import org.uppsikt.domain.channel.ChannelKind;
import org.uppsikt.domain.journal.Event;
import org.uppsikt.domain.journal.EventKind;
import org.uppsikt.domain.journal.Payload;
import org.uppsikt.domain.people.PersonId;
import org.uppsikt.domain.people.Role;
import org.uppsikt.store.Channels;
import org.uppsikt.store.OpenOrders;
import org.uppsikt.store.Tx;
import org.uppsikt.store.key.SecretBox;

/// The channels of an own workspace. A password is tried before it is kept, is kept sealed for its
/// channel alone, and stands in no journal entry.
public final class OfficeRegister implements ChannelRegister {

  /// The communicator keeps the register; the others answer for the channels.
  private static final Set<Role> MAY_CHANGE =
      Set.of(Role.ADMINISTRATOR, Role.SUPERVISOR, Role.COMMUNICATOR);

  private final Office office;
  private final SecretBox secrets;
  private final ChannelProbe probe;
  private final ByHandEntry entry;

  public OfficeRegister(Office office, Intake intake, SecretBox secrets, ChannelProbe probe) {
    this.office = office;
    this.secrets = secrets;
    this.probe = probe;
    this.entry = new ByHandEntry(office, intake, probe);
  }

  @Override
  public Result addWordPress(WordPressSite site, PersonId by, Cancellation cancellation) {
    try {
      Optional<Why> refused = mayNot(by).or(() -> nameless(site.name()));
      return refused.isPresent()
          ? new Result.Refused(refused.get())
          : switch (WebAddress.read(site.address())) {
            case WebAddress.Wrong(Why why) -> new Result.Refused(why);
            case WebAddress.Fine(URI address) -> tried(site, address, by, cancellation);
          };
    } finally {
      Arrays.fill(site.password(), '\0');
    }
  }

  private Result tried(WordPressSite site, URI address, PersonId by, Cancellation cancellation) {
    String account = site.account().strip();
    var channel =
        new Channel(
            new ChannelId(UUID.randomUUID()),
            ChannelKind.WORDPRESS,
            site.name().strip(),
            address.toString(),
            "website",
            account);
    return refusedLogin(probe.wordPress(address, account, site.password(), cancellation))
        .orElseGet(() -> added(channel, Optional.of(sealed(channel.id(), site.password())), by));
  }

  @Override
  public Result addManual(String name, String address, String look, PersonId by) {
    Optional<Why> refused =
        mayNot(by).or(() -> nameless(name)).or(() -> WebAddress.refusedPage(address));
    if (refused.isPresent()) {
      return new Result.Refused(refused.get());
    }
    var channel =
        new Channel(
            new ChannelId(UUID.randomUUID()),
            ChannelKind.MANUAL,
            name.strip(),
            address.strip(),
            look,
            "");
    return added(channel, Optional.empty(), by);
  }

  @Override
  public Result newPassword(ChannelId id, char[] password, PersonId by, Cancellation cancellation) {
    try {
      Optional<Why> refused = mayNot(by);
      if (refused.isPresent()) {
        return new Result.Refused(refused.get());
      }
      Channel channel = wordPress(id);
      URI address = URI.create(channel.address());
      return refusedLogin(probe.wordPress(address, channel.account(), password, cancellation))
          .orElseGet(() -> changed(channel, sealed(id, password), by));
    } finally {
      Arrays.fill(password, '\0');
    }
  }

  @Override
  public Result rename(ChannelId id, String name, PersonId by) {
    Optional<Why> refused =
        mayNot(by).or(() -> name.isBlank() ? Optional.of(Why.NO_NAME) : Optional.empty());
    return refused.isPresent()
        ? new Result.Refused(refused.get())
        : office.database().write(tx -> renamed(tx, id, name.strip(), by));
  }

  private Result renamed(Tx tx, ChannelId id, String name, PersonId by) {
    if (taken(tx, name, Optional.of(id))) {
      return new Result.Refused(Why.NAME_TAKEN);
    }
    Channels channels = office.tables().channels();
    Channel before = channels.find(tx, id).orElseThrow();
    channels.rename(tx, id, name);
    Payload payload = Payload.NONE.with("what", "name").with("was", before.name()).with("is", name);
    tx.journal(Event.by(by, EventKind.CHANNEL_CHANGED, subject(before), payload));
    return new Result.Added(channels.find(tx, id).orElseThrow());
  }

  @Override
  public Result end(ChannelId id, boolean ended, PersonId by) {
    Optional<Why> refused = mayNot(by);
    return refused.isPresent()
        ? new Result.Refused(refused.get())
        : office.database().write(tx -> ended(tx, id, ended, by));
  }

  private Result ended(Tx tx, ChannelId id, boolean ended, PersonId by) {
    Channels channels = office.tables().channels();
    Channel channel = channels.find(tx, id).orElseThrow();
    if (ended && hasOrders(tx, id)) {
      return new Result.Refused(Why.ORDERS_OPEN);
    }
    if (channels.isPaused(tx, id) != ended) {
      channels.pause(tx, id, ended);
      Payload payload = Payload.NONE.with("paused", ended);
      tx.journal(Event.by(by, EventKind.CHANNEL_PAUSED, subject(channel), payload));
    }
    return new Result.Added(channel);
  }

  /// What is on its way would go on, and nobody would be told of a channel that does not answer.
  private boolean hasOrders(Tx tx, ChannelId id) {
    return new OpenOrders().any(tx, id);
  }

  @Override
  public Entry enter(ByHand item, PersonId by) {
    return entry.enter(item, by);
  }

  private Result added(Channel channel, Optional<byte[]> secret, PersonId by) {
    return office
        .database()
        .write(
            tx -> {
              if (taken(tx, channel.name(), Optional.empty())) {
                return new Result.Refused(Why.NAME_TAKEN);
              }
              office.tables().channels().add(tx, channel, secret);
              Payload payload =
                  Payload.NONE.with("kind", channel.kind()).with("address", channel.address());
              tx.journal(Event.by(by, EventKind.CHANNEL_ADDED, subject(channel), payload));
              return new Result.Added(channel);
            });
  }

  /// Asked again at once: the old trouble, and the wait that came of it, belonged to the old login.
  private Result changed(Channel channel, byte[] secret, PersonId by) {
    office
        .database()
        .change(
            tx -> {
              Channels channels = office.tables().channels();
              channels.putSecret(tx, channel.id(), secret);
              channels.progress(tx, channel.id(), channels.progress(tx, channel.id()).healthy());
              Payload payload = Payload.NONE.with("what", "password");
              tx.journal(Event.by(by, EventKind.CHANNEL_CHANGED, subject(channel), payload));
            });
    probe.changed(channel.id());
    return new Result.Added(channel);
  }

  private Channel wordPress(ChannelId id) {
    return office
        .database()
        .read(tx -> office.tables().channels().find(tx, id))
        .filter(channel -> channel.kind() == ChannelKind.WORDPRESS)
        .orElseThrow(() -> new IllegalArgumentException("no channel with a password: " + id));
  }

  private byte[] sealed(ChannelId id, char[] password) {
    var buffer = StandardCharsets.UTF_8.encode(CharBuffer.wrap(password));
    byte[] clear = new byte[buffer.remaining()];
    buffer.get(clear);
    byte[] box = secrets.seal(clear, id.toString());
    Arrays.fill(clear, (byte) 0);
    buffer.rewind();
    while (buffer.hasRemaining()) {
      buffer.put((byte) 0);
    }
    return box;
  }

  private static Optional<Result> refusedLogin(ChannelProbe.Login login) {
    return switch (login) {
      case ChannelProbe.Login.Ready ready -> Optional.empty();
      case ChannelProbe.Login.MissingRight(List<String> rights) ->
          Optional.of(new Result.MissingRight(rights));
      case ChannelProbe.Login.Failed failed ->
          Optional.of(new Result.LoginFailed(Failures.code(failed.failure())));
    };
  }

  private Optional<Why> mayNot(PersonId by) {
    boolean may =
        office
            .database()
            .read(tx -> office.tables().people().find(tx, by))
            .filter(person -> !person.suspended() && MAY_CHANGE.contains(person.role()))
            .isPresent();
    return may ? Optional.empty() : Optional.of(Why.NO_RIGHT);
  }

  private Optional<Why> nameless(String name) {
    if (name.isBlank()) {
      return Optional.of(Why.NO_NAME);
    }
    return office.database().read(tx -> taken(tx, name, Optional.empty()))
        ? Optional.of(Why.NAME_TAKEN)
        : Optional.empty();
  }

  /// @param but which is not asked, since it may keep its own name
  private boolean taken(Tx tx, String name, Optional<ChannelId> but) {
    return office.tables().channels().all(tx).stream()
        .filter(channel -> !but.equals(Optional.of(channel.id())))
        .anyMatch(channel -> StaffRows.sameName(channel.name(), name));
  }

  private static String subject(Channel channel) {
    return "channel:" + channel.id();
  }
}
