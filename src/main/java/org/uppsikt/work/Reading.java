package org.uppsikt.work;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.uppsikt.domain.channel.Channel;
import org.uppsikt.domain.channel.ChannelKind;
import org.uppsikt.domain.decision.OrderId;
import org.uppsikt.domain.decision.OrderState;
import org.uppsikt.domain.evidence.Part;
import org.uppsikt.domain.evidence.SealedEvidence;
import org.uppsikt.domain.item.Folder;
import org.uppsikt.domain.item.Item;
import org.uppsikt.domain.item.ItemFilter;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.domain.item.PostVersion;
import org.uppsikt.domain.item.SenderStatement;
import org.uppsikt.domain.item.VersionRef;
import org.uppsikt.domain.journal.Event;
import org.uppsikt.domain.journal.EventKind;
import org.uppsikt.domain.journal.Payload;
import org.uppsikt.domain.people.Person;
import org.uppsikt.domain.people.PersonId;
import org.uppsikt.store.BesideItem;
import org.uppsikt.store.Channels;
import org.uppsikt.store.Journal;
import org.uppsikt.store.Outbox;
import org.uppsikt.store.Registrations;
import org.uppsikt.store.Restrictions;
import org.uppsikt.store.States;
import org.uppsikt.store.Tables;
import org.uppsikt.store.Tx;

/// Reads what the screens show, and writes down that an item was shown.
public final class Reading {

  private final Office office;

  public Reading(Office office) {
    this.office = office;
  }

  /// A person's own lists.
  public KeptLists keptLists() {
    return new KeptLists(office);
  }

  /// Lists, and their counts.
  public Lists lists() {
    return new Lists(office);
  }

  /// What waits outside an empty list, and what was done today.
  public NextUp nextUp() {
    return new NextUp(office);
  }

  /// Whatever is read in it by this thread is of one moment. Nothing may be written in it.
  public <T> T together(Supplier<T> readings) {
    return office.database().together(readings);
  }

  public Map<Folder, Integer> counts() {
    return office.database().read(tx -> tables().lists().counts(tx));
  }

  public Optional<Dossier> dossier(ItemId id) {
    return office.database().read(tx -> tables().items().find(tx, id).map(i -> dossier(tx, i)));
  }

  /// Reads every part of a piece of evidence back and holds it against its manifest.
  public boolean isWhole(SealedEvidence evidence) {
    return office.database().read(tx -> new Proof(tables()).isSound(tx, evidence));
  }

  /// Writes one part of a piece of evidence into a new file, and who took it out into the journal.
  public TakeOut.Result writePart(SealedEvidence evidence, Part part, Path file, PersonId by) {
    return new EvidenceParts(office).write(evidence, part, file, by);
  }

  /// The picture of an item: the first page of its sealed sheet. Drawing takes a moment.
  public EvidenceParts.Picture picture(SealedEvidence evidence, PersonId by) {
    return new EvidenceParts(office).picture(evidence, by);
  }

  public List<Person> people() {
    return office.database().read(tx -> tables().people().all(tx));
  }

  public List<Channel> channels() {
    return office.database().read(tx -> tables().channels().all(tx));
  }

  /// How a channel stands.
  ///
  /// @param fetchedAt when a round last came to its end; of a channel by hand, when something was
  ///     last entered
  /// @param failure code of the last failure ([Failures]), empty after a success
  /// @param nextAt not to be asked before this
  /// @param dropped malformed entries left out since the channel was connected
  /// @param ended whether the office has ended it
  public record Health(
      Channel channel,
      Optional<Instant> fetchedAt,
      Optional<String> failure,
      Optional<Instant> nextAt,
      long dropped,
      boolean ended) {

    public Health(
        Channel channel,
        Optional<Instant> fetchedAt,
        Optional<String> failure,
        Optional<Instant> nextAt,
        long dropped) {
      this(channel, fetchedAt, failure, nextAt, dropped, false);
    }
  }

  public List<Health> health() {
    return office
        .database()
        .read(tx -> tables().channels().all(tx).stream().map(c -> health(tx, c)).toList());
  }

  /// Orders that may still be taken back: none of them was tried yet.
  ///
  /// @param only whose; empty for those of everybody
  public List<OrderId> ordersToUndo(Optional<PersonId> only) {
    return office.database().read(tx -> tables().outbox().inState(tx, OrderState.WAITING)).stream()
        .filter(order -> order.attempts() == 0)
        .filter(order -> only.isEmpty() || only.get().equals(order.by()))
        .map(Outbox.Order::id)
        .toList();
  }

  /// Where items stand; without those that only named persons may read.
  public Map<ItemId, Folder> folders(Set<ItemId> items) {
    return office
        .database()
        .read(
            tx -> {
              Set<ItemId> withheld = tables().restrictions().among(tx, items);
              return tables().states().of(tx, items).values().stream()
                  .filter(state -> !withheld.contains(state.item()))
                  .collect(Collectors.toMap(States.State::item, States.State::folder));
            });
  }

  /// Whether an order was taken back, by itself or with another of its decision.
  public boolean isTakenBack(OrderId order) {
    return stands(order, EnumSet.of(OrderState.WITHDRAWN));
  }

  /// Whether an order still waits, failed, or ended without anybody knowing.
  public boolean isStuck(OrderId order) {
    return stands(order, EnumSet.of(OrderState.WAITING, OrderState.FAILED, OrderState.UNCERTAIN));
  }

  private boolean stands(OrderId id, Set<OrderState> states) {
    return office
        .database()
        .read(tx -> tables().outbox().find(tx, id))
        .map(Outbox.Order::state)
        .filter(states::contains)
        .isPresent();
  }

  /// How many items stand in the outbox, as its view counts them: a comment whose sender is told of
  /// its hiding is one, though two orders are on their way.
  public int inOutbox() {
    return office.database().read(tx -> tables().lists().count(tx, ItemFilter.of(Folder.OUTBOX)));
  }

  /// How many items wait for a person to say what became of an order.
  public int askedInOutbox() {
    return office.database().read(tx -> tables().outbox().asked(tx));
  }

  /// How orders stand; those that are not there are left out.
  public Map<OrderId, OrderState> orderStates(Collection<OrderId> orders) {
    return office
        .database()
        .read(
            tx ->
                orders.stream()
                    .flatMap(order -> tables().outbox().find(tx, order).stream())
                    .collect(Collectors.toMap(Outbox.Order::id, Outbox.Order::state)));
  }

  /// Size of the journal and the time of its last entry, for the status bar.
  public org.uppsikt.domain.journal.Head journalHead() {
    return office.database().read(tx -> tables().journal().head(tx));
  }

  /// Writes down that a person had the item open for a second: the moment from which the office
  /// knows it (design, invariant 5). Only the first time counts as first shown; each person's first
  /// opening is journalled, and her first since an order about the item failed.
  public void opened(ItemId id, PersonId by) {
    office
        .database()
        .change(
            tx -> {
              Instant now = tx.now();
              String subject = "item:" + id;
              if (tables().states().firstShown(tx, id, by, now)) {
                tx.journal(Event.by(by, EventKind.FIRST_SHOWN, subject, Payload.NONE));
              } else if (!openedBefore(tx, id, by)) {
                tx.journal(Event.by(by, EventKind.OPENED, subject, Payload.NONE));
              }
            });
  }

  /// States who the sender is where the platform withholds it (SME-40).
  ///
  /// @return false where the person may not moderate; nothing was written then (SAF-14)
  public boolean state(VersionRef ref, SenderStatement statement, PersonId by) {
    if (office.moderator(by).isEmpty()) {
      return false;
    }
    office
        .database()
        .change(
            tx -> {
              tables().statements().add(tx, ref, statement, by);
              String kind =
                  statement instanceof SenderStatement.NothingShown ? "nothing shown" : "pasted";
              Payload payload = Payload.NONE.with("version", ref.number()).with("statement", kind);
              tx.journal(Event.by(by, EventKind.SENDER_STATED, "item:" + ref.item(), payload));
            });
    return true;
  }

  private boolean openedBefore(Tx tx, ItemId item, PersonId by) {
    Instant since =
        tables().outbox().of(tx, item).stream()
            .filter(order -> order.state() == OrderState.FAILED)
            .flatMap(order -> order.settledAt().stream())
            .max(Comparator.naturalOrder())
            .orElse(Instant.MIN);
    return tables().journal().about(tx, "item:" + item).stream()
        .map(Journal.Stored::entry)
        .filter(e -> e.kind() == EventKind.FIRST_SHOWN || e.kind() == EventKind.OPENED)
        .anyMatch(e -> e.actor().equals(by.toString()) && !e.at().isBefore(since));
  }

  private Health health(Tx tx, Channel channel) {
    Channels.Progress progress = tables().channels().progress(tx, channel.id());
    // The rounds of a channel by hand fetch nothing: what counts is when somebody entered
    // something.
    Optional<Instant> last =
        channel.kind() == ChannelKind.MANUAL
            ? tables().channels().lastReceived(tx, channel.id())
            : progress.fetchedAt();
    boolean ended = tables().channels().isPaused(tx, channel.id());
    return ended
        ? new Health(channel, last, Optional.empty(), Optional.empty(), progress.dropped(), true)
        : new Health(channel, last, progress.failure(), progress.nextAt(), progress.dropped());
  }

  private Dossier dossier(Tx tx, Item item) {
    ThreadRead.Surroundings thread = new ThreadRead(tables(), tx).around(item);
    States.State state = tables().states().find(tx, item.id()).orElseThrow();
    boolean shut = new SecretView(office, tx).isOf(item.id());
    boolean restricted = shut || tables().restrictions().of(tx, item.id()).isPresent();
    Optional<SealedEvidence> evidence = tables().evidences().of(tx, state.version());
    List<Dossier.Happening> history =
        tables().journal().about(tx, "item:" + item.id()).stream()
            .map(Dossier.Happening::of)
            .map(happening -> restricted ? happening.silent() : happening)
            .toList();
    return new Dossier(
        item,
        tables().channels().find(tx, item.channel()).orElseThrow(),
        Dossier.State.of(state, !tables().states().neverShown(tx, List.of(item.id())).isEmpty()),
        tables().versions().all(tx, item.id()).stream()
            .map(version -> restricted ? Restricting.masked(version) : version)
            .toList(),
        open(restricted, tables().checks().newest(tx, state.version()).map(Dossier.Checked::of)),
        item.post().flatMap(post -> tables().posts().find(tx, item.channel(), post)),
        thread.items(),
        evidence,
        open(restricted, tables().statements().of(tx, state.version())),
        tables().outbox().of(tx, item.id()).stream()
            .map(order -> Dossier.Order.of(order, new Brought(tables(), tx).only(order)))
            .map(order -> restricted ? order.silent() : order)
            .toList(),
        history,
        restricted
            ? beside(tx, state, AbuseFlags.ofRestricted(evidence), thread.beyond()).silent()
            : beside(tx, state, AbuseFlags.of(tables(), tx, state, evidence), thread.beyond()),
        restricted ? Map.of() : new Rested(office).of(tx, history),
        restricted);
  }

  private static <T> Optional<T> open(boolean restricted, Optional<T> value) {
    return restricted ? Optional.empty() : value;
  }

  private Dossier.Beside beside(Tx tx, States.State state, AbuseFlags flags, Beyond beyond) {
    BesideItem beside = tables().beside();
    ItemId item = state.item();
    List<Person> people = tables().people().all(tx);
    Optional<Registrations.Row> registration = tables().registry().registrations().of(tx, item);
    Optional<Restrictions.Restriction> restriction = tables().restrictions().of(tx, item);
    boolean shut = restriction.isEmpty() && new SecretView(office, tx).isOf(item);
    return new Dossier.Beside(
        beside
            .leases()
            .of(tx, item, tx.now())
            .flatMap(
                row ->
                    people.stream()
                        .filter(person -> person.id().equals(row.by()))
                        .findFirst()
                        .map(person -> new Presence.Holder(person, Optional.of(row.until())))),
        beside.handoffs().of(tx, item),
        beside.feedbacks().of(tx, state.version()),
        beside.snoozes().until(tx, item),
        registration.map(Registrations.Row::proposed).filter(number -> !number.isEmpty()),
        registration.flatMap(Registrations.Row::number),
        tables().screenshots().of(tx, state.version()),
        people,
        registration.isPresent(),
        new RegistryGate(office).of(tx, state),
        new RegistryGate(office).conversation(tx, state),
        restriction
            .map(known -> new Readers(office, tx).of(known))
            .orElseGet(() -> shut ? new SecretView(office, tx).readers(item) : Set.of()),
        flags,
        FollowUp.standing(office, tx, item),
        posts(tx, item),
        beyond,
        shut);
  }

  /// What the post that an item answers has said, oldest first.
  private List<PostVersion> posts(Tx tx, ItemId id) {
    return tables().items().find(tx, id).stream()
        .flatMap(
            item ->
                item.post().stream()
                    .flatMap(p -> tables().posts().versions(tx, item.channel(), p).stream()))
        .toList();
  }

  private Tables tables() {
    return office.tables();
  }
}
