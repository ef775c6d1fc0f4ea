package org.uppsikt.work;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.uppsikt.domain.channel.Channel;
import org.uppsikt.domain.decision.Handoff;
import org.uppsikt.domain.decision.OrderState;
import org.uppsikt.domain.item.Folder;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.domain.people.Person;
import org.uppsikt.domain.people.PersonId;
import org.uppsikt.domain.people.Role;
import org.uppsikt.store.OpenOrders;
import org.uppsikt.store.Outbox;
import org.uppsikt.store.States;
import org.uppsikt.store.Tables;
import org.uppsikt.store.Tx;

/// What a person must be told without asking: a round that is late, a channel that fails, an order
/// that failed or that only a person can settle, what is marked as secret and still stands in the
/// channel (VAR-64), what came to her from a colleague. Read, never stored: each is there until it
/// is cured.
public final class Alarms {

  /// A channel that was not fetched for so long is late: two rounds went by.
  public static final Duration LATE = Duration.ofMinutes(4);

  /// Further than any undo window: what waits in an ended channel is told of whenever it was to go.
  private static final Duration AHEAD = Duration.ofDays(1);

  /// Most of a kind; the lists tell the rest.
  private static final int MOST = 20;

  private final Office office;

  public Alarms(Office office) {
    this.office = office;
  }

  /// One thing to tell.
  public sealed interface Alarm {

    /// @param failure code of the failure ([Failures])
    record Failing(Channel channel, String failure, Optional<Instant> nextAt) implements Alarm {}

    /// @param since when it was last fetched; empty where it never was
    record Late(Channel channel, Optional<Instant> since) implements Alarm {}

    /// What was ordered failed, be it to hide, to show again, an answer or a notice, and nobody has
    /// dealt with it; or nobody can tell.
    ///
    /// @param folder where the item stands
    /// @param state failed, or what only a person can settle
    /// @param at when it was ordered
    record Order(ItemId item, Folder folder, OrderState state, Instant at) implements Alarm {

      public boolean uncertain() {
        return state == OrderState.UNCERTAIN;
      }

      /// Whether a person is to carry it out in the platform.
      public boolean byHand() {
        return state == OrderState.BY_HAND;
      }
    }

    /// What was ordered should have left, and the channel does not let it, though it is fetched.
    ///
    /// @param at when it was ordered
    record Held(ItemId item, Folder folder, Channel channel, Instant at) implements Alarm {}

    /// A comment that is marked as secret, and that everybody still sees.
    record Exposed(ItemId item, Folder folder, Instant since) implements Alarm {}

    /// What is protected and read by nobody: told to whoever may name somebody.
    ///
    /// @param hers whether it is for her to name; else for another of her rank, as she herself took
    ///     it from a reader
    record Unread(int items, boolean hers) implements Alarm {}

    /// The recovery key was used, and the person can make a new one.
    ///
    /// @param you whether it was used in her name
    record KeyUsed(Person as, Instant at, boolean you) implements Alarm {}

    /// Somebody gave another person a one-time password: told to her, and where she is an
    /// administrator to all who may give one.
    ///
    /// @param you whether it is she who is told
    record PasswordGiven(Person to, Person by, Instant at, boolean you) implements Alarm {}

    /// An item passed to the person, or given back to her.
    ///
    /// @param colleague who passed it on or answered
    /// @param answered whether it comes back with what the colleague says
    record Passed(
        ItemId item,
        Handoff.Kind kind,
        Person colleague,
        boolean answered,
        String words,
        Instant at)
        implements Alarm {}
  }

  /// What is to be told to a person now, the gravest first.
  ///
  /// @param late a channel is late when it was not fetched for so long
  public List<Alarm> of(PersonId person, Duration late) {
    return office
        .database()
        .read(
            tx -> {
              var alarms = new ArrayList<Alarm>();
              new RecoveryKeys(office)
                  .uses(tx, person).stream()
                      .limit(MOST)
                      .map(use -> new Alarm.KeyUsed(use.as(), use.at(), use.you()))
                      .forEach(alarms::add);
              alarms.addAll(given(tx, person));
              alarms.addAll(unread(tx, person));
              alarms.addAll(orders(tx, person));
              exposed(tx, alarms);
              channels(tx, late, alarms);
              passed(tx, person, alarms);
              return List.copyOf(alarms);
            });
  }

  /// What she can see to comes first.
  private List<Alarm> unread(Tx tx, PersonId person) {
    var namers = new NewReaders(office);
    Map<Boolean, List<ItemId>> items =
        new Restricted(office)
            .unread(tx, person).stream()
                .collect(Collectors.partitioningBy(item -> namers.mayName(tx, item, person)));
    return Stream.of(true, false)
        .filter(hers -> !items.getOrDefault(hers, List.of()).isEmpty())
        .<Alarm>map(hers -> new Alarm.Unread(items.getOrDefault(hers, List.of()).size(), hers))
        .toList();
  }

  private List<Alarm> given(Tx tx, PersonId person) {
    List<Person> people = tables().people().all(tx);
    boolean may =
        people.stream()
            .filter(each -> each.id().equals(person) && !each.suspended())
            .anyMatch(each -> OfficeStaff.MAY_CHANGE.contains(each.role()));
    var passwords = new Passwords(office);
    return people.stream()
        .filter(to -> to.id().equals(person) || may && to.role() == Role.ADMINISTRATOR)
        .flatMap(
            to ->
                passwords.given(tx, to.id()).stream()
                    .filter(each -> !each.by().equals(person))
                    .flatMap(each -> given(people, to, each, person)))
        .limit(MOST)
        .toList();
  }

  private static Stream<Alarm> given(
      List<Person> people, Person to, Passwords.Given given, PersonId reader) {
    return people.stream()
        .filter(by -> by.id().equals(given.by()))
        .map(by -> new Alarm.PasswordGiven(to, by, given.at(), to.id().equals(reader)));
  }

  /// One for an item, however many of its orders failed; what only a person can settle first.
  private Collection<Alarm.Order> orders(Tx tx, PersonId person) {
    var told = new LinkedHashMap<ItemId, Alarm.Order>();
    Stream.concat(
            Stream.of(OrderState.UNCERTAIN, OrderState.BY_HAND)
                .flatMap(state -> tables().outbox().latest(tx, state, MOST).stream()),
            tables().outbox().failed(tx, person, MOST).stream()
                .filter(order -> isLastOfItsKind(tx, order)))
        .flatMap(order -> alarm(tx, order).stream())
        .forEach(alarm -> told.putIfAbsent(alarm.item(), alarm));
    return told.values();
  }

  private Optional<Alarm.Order> alarm(Tx tx, Outbox.Order order) {
    ItemId item = order.version().item();
    return tables()
        .states()
        .find(tx, item)
        .map(state -> new Alarm.Order(item, state.folder(), order.state(), order.orderedAt()));
  }

  private boolean isLastOfItsKind(Tx tx, Outbox.Order order) {
    Kind kind = kind(tx, order);
    return tables().outbox().of(tx, order.version().item()).stream()
        .filter(other -> other.orderedAt().isAfter(order.orderedAt()))
        .filter(other -> other.state() != OrderState.WITHDRAWN)
        .noneMatch(other -> kind(tx, other) == kind);
  }

  /// What a newer order replaces: how the item is shown, the answer to it, or the notice that it
  /// was unpublished.
  private enum Kind {
    SHOWING,
    ANSWER,
    NOTICE
  }

  private Kind kind(Tx tx, Outbox.Order order) {
    if (!(order.content() instanceof Outbox.Content.Reply)) {
      return Kind.SHOWING;
    }
    return tables()
        .decisions()
        .find(tx, order.decision())
        .filter(decision -> decision.outcome().answers())
        .map(decision -> Kind.ANSWER)
        .orElse(Kind.NOTICE);
  }

  private void exposed(Tx tx, List<Alarm> alarms) {
    tables().registry().marks().exposed(tx, MOST).stream()
        .map(each -> new Alarm.Exposed(each.item(), each.folder(), each.since()))
        .forEach(alarms::add);
  }

  private void channels(Tx tx, Duration late, List<Alarm> alarms) {
    Instant before = tx.now().minus(late);
    for (Channel channel : tables().channels().all(tx)) {
      if (tables().channels().isPaused(tx, channel.id())) {
        ended(tx, channel).ifPresent(alarms::add);
        continue;
      }
      var progress = tables().channels().progress(tx, channel.id());
      if (progress.failure().isPresent()) {
        alarms.add(new Alarm.Failing(channel, progress.failure().get(), progress.nextAt()));
        continue;
      }
      if (progress.fetchedAt().filter(at -> at.isBefore(before)).isPresent()) {
        alarms.add(new Alarm.Late(channel, progress.fetchedAt()));
      }
      held(tx, channel, before, alarms);
    }
  }

  /// Nothing is fetched from a channel that was ended; what is decided there still leaves, and a
  /// channel that does not answer is told of while something waits for it.
  private Optional<Alarm> ended(Tx tx, Channel channel) {
    return new OpenOrders()
        .putOff(tx, channel.id(), tx.now().plus(AHEAD), 1).stream()
            .findFirst()
            .map(
                order ->
                    new Alarm.Failing(channel, order.failure().get(), Optional.of(order.nextAt())));
  }

  /// The channel is fetched as ever, and a single comment of it keeps an order from leaving.
  private void held(Tx tx, Channel channel, Instant before, List<Alarm> alarms) {
    var told = new LinkedHashMap<ItemId, Alarm.Held>();
    for (Outbox.Order order : new OpenOrders().putOff(tx, channel.id(), before, MOST)) {
      tables()
          .states()
          .find(tx, order.version().item())
          .map(state -> new Alarm.Held(state.item(), state.folder(), channel, order.orderedAt()))
          .ifPresent(alarm -> told.putIfAbsent(alarm.item(), alarm));
    }
    alarms.addAll(told.values());
  }

  private void passed(Tx tx, PersonId person, List<Alarm> alarms) {
    List<Person> people = tables().people().all(tx);
    for (Handoff handoff : tables().beside().handoffs().concerning(tx, person, MOST)) {
      boolean answered = handoff.from().equals(person);
      PersonId other = answered ? handoff.to() : handoff.from();
      boolean open =
          tables().states().find(tx, handoff.item()).filter(Alarms::waits).isPresent()
              && isLast(tx, handoff);
      if (open) {
        people.stream()
            .filter(p -> p.id().equals(other))
            .findFirst()
            .map(
                p ->
                    new Alarm.Passed(
                        handoff.item(),
                        handoff.kind(),
                        p,
                        answered,
                        answered ? handoff.reply() : handoff.words(),
                        handoff.settledAt().orElse(handoff.at())))
            .ifPresent(alarms::add);
      }
    }
  }

  private static boolean waits(States.State state) {
    return state.folder() == Folder.INBOX;
  }

  private boolean isLast(Tx tx, Handoff handoff) {
    return tables().beside().handoffs().standing(tx, handoff.item()).stream()
        .reduce((earlier, later) -> later)
        .filter(last -> last.id().equals(handoff.id()))
        .isPresent();
  }

  private Tables tables() {
    return office.tables();
  }
}
