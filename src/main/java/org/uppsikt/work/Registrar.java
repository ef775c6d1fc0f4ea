package org.uppsikt.work;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.domain.item.ItemVersion;
import org.uppsikt.domain.item.VersionRef;
import org.uppsikt.domain.journal.Event;
import org.uppsikt.domain.journal.EventKind;
import org.uppsikt.domain.journal.Payload;
import org.uppsikt.domain.people.PersonId;
import org.uppsikt.domain.people.Role;
import org.uppsikt.domain.registry.HandOver;
import org.uppsikt.domain.registry.HandOverId;
import org.uppsikt.domain.registry.HandOverState;
import org.uppsikt.domain.registry.RouteKind;
import org.uppsikt.domain.registry.Stage;
import org.uppsikt.store.Registrations;
import org.uppsikt.store.RegistryTables;
import org.uppsikt.store.Sendings;
import org.uppsikt.store.Sendings.Step;
import org.uppsikt.store.Tx;

/// What waits for a number from the registry, and since when (KRO-27): the registrar's own list,
/// and the office's reminder.
public final class Registrar {

  /// After so long without a number somebody asks the registry.
  public static final Duration PATIENCE = Duration.ofDays(3);

  /// As many lines are read at once.
  public static final int MOST = 1000;

  private final Office office;

  public Registrar(Office office) {
    this.office = office;
  }

  /// How far a hand-over has come on its way.
  ///
  /// @param fault why the last attempt did not go, or why it came back
  ///     ([org.uppsikt.registry.Fault]), "NOT_SET_UP", or "NOT_THERE" where a person said that the
  ///     registry does not have it, or "RESTORED"
  /// @param code the other side's own code; empty where it gave none
  /// @param wordless where the words of its entry are shown to nobody, since one of its items is
  ///     for named persons alone
  public record Way(
      HandOver handOver,
      HandOverState state,
      Optional<String> fault,
      String code,
      Instant nextAt,
      boolean wordless) {

    /// Whether it waits for a person since the workspace came from a backup ([Restored]).
    public boolean held() {
      return state == HandOverState.UNCERTAIN && fault.equals(Optional.of(Restored.HELD));
    }
  }

  /// A hand-over that waits, or an item that waits without one.
  ///
  /// @param way empty where nothing was prepared, as for a protected item
  /// @param proposed the case, as the moderator believes; empty for a new matter
  /// @param channel where it came from
  /// @param since when it was decided to be registered
  /// @param restricted true where only named persons may read what came
  /// @param late whether somebody should look after it
  /// @param follows whether it only brings the text that was left out of an earlier one: no item
  ///     waits for a number for its sake
  public record Line(
      List<ItemId> items,
      Optional<Way> way,
      Stage stage,
      String proposed,
      String channel,
      Instant since,
      boolean restricted,
      boolean late,
      boolean follows) {

    public Line {
      items = List.copyOf(items);
    }

    /// Whether the built-in diary gives the number, once it is entered there.
    public boolean toDiary() {
      return way.filter(w -> w.handOver().route() == RouteKind.DIARY).isPresent();
    }

    /// The text form names the items alone.
    @Override
    public String toString() {
      return "waiting " + items;
    }
  }

  /// A text that waits to be registered.
  ///
  /// @param sender blank where there is no name to tell, empty where the platform withholds it
  public record Said(String sender, String text) {

    @Override
    public String toString() {
      return "a text";
    }
  }

  /// Whether this person sees and numbers what waits.
  public boolean mayRegister(PersonId by) {
    return office
        .database()
        .read(tx -> office.tables().people().find(tx, by))
        .filter(person -> !person.suspended())
        .filter(person -> person.role().mayModerate() || person.role() == Role.REGISTRAR)
        .isPresent();
  }

  /// What waits, what needs somebody's hand first; nothing for whoever may not.
  public List<Line> waiting(PersonId by) {
    return waiting(by, MOST);
  }

  /// As above, at most so many lines of it.
  public List<Line> waiting(PersonId by, int most) {
    return mayRegister(by)
        ? office.database().read(tx -> new WaitingLines(office, tx).first(most))
        : List.of();
  }

  /// How many lines there are in all.
  public int waitingInAll(PersonId by) {
    return mayRegister(by)
        ? office
            .database()
            .read(
                tx ->
                    registry().registrations().waiting(tx)
                        + registry().later().stuck(tx, asked(office)).size())
        : 0;
  }

  /// How many need somebody's hand: came back, uncertain, received without a number, not gone, or
  /// late; a thousand stands for more.
  public int late(PersonId by) {
    Instant before = asked(office);
    return mayRegister(by)
        ? office
            .database()
            .read(
                tx ->
                    Math.min(
                        Registrations.MOST_LATE,
                        registry().registrations().late(tx, before)
                            + registry().later().stuck(tx, before).size()))
        : 0;
  }

  /// Whoever has heard nothing since then asks the registry.
  static Instant asked(Office office) {
    return office.clock().instant().minus(PATIENCE);
  }

  /// The texts of a line that anybody who registers may read; none of what the unit does not meet.
  /// An address that is all there is of a sender is told to the registrar, whose entry rests on it,
  /// and to nobody else here.
  public List<Said> texts(Line line, PersonId by) {
    if (line.restricted() || !mayRegister(by)) {
      return List.of();
    }
    boolean registers = office.moderator(by).isEmpty();
    return office
        .database()
        .read(
            tx ->
                line.items().stream()
                    .filter(item -> !new KeptFromUnit(office.tables(), tx).isKept(item))
                    .flatMap(item -> office.tables().states().find(tx, item).stream())
                    .flatMap(s -> office.tables().versions().find(tx, s.version()).stream())
                    .map(version -> said(version, registers))
                    .toList());
  }

  /// What a protected item is entered with that nobody types.
  ///
  /// @param version the present one
  /// @param cameOn the day it was posted on the channel, else received; local to the municipality
  public record Arrival(VersionRef version, LocalDate cameOn) {}

  /// How an item arrived; empty where it is not there.
  public Optional<Arrival> arrival(ItemId id) {
    return office
        .database()
        .read(
            tx ->
                office
                    .tables()
                    .states()
                    .find(tx, id)
                    .flatMap(
                        state ->
                            office
                                .tables()
                                .items()
                                .find(tx, id)
                                .map(item -> item.postedAt().orElse(item.receivedAt()))
                                .map(at -> LocalDate.ofInstant(at, office.zone()))
                                .map(day -> new Arrival(state.version(), day))));
  }

  /// Has a hand-over made once more that did not go, came back, or certainly did not arrive; or one
  /// that stands held since the workspace came from a backup.
  ///
  /// @return false where it moved meanwhile, or the person has no right
  public boolean again(HandOverId id, PersonId by) {
    return mayRegister(by) && change(id, by, "again", this::makeAgain);
  }

  /// Takes a hand-over back that did not go, came back, or is held ([Restored]), so that it can be
  /// made anew and otherwise.
  ///
  /// @return false where it moved meanwhile, was protected, or the person has no right
  public boolean takeBack(HandOverId id, PersonId by) {
    if (!mayRegister(by)) {
      return false;
    }
    boolean taken = office.database().write(tx -> new TakingBack(office, tx).take(id, by));
    office.database().sync();
    return taken;
  }

  /// Says what became of an uncertain hand-over, or that what was sent after the rest is there: for
  /// that no number comes that would say it. Where it leaves by no way any more, since it was
  /// protected, those named bring it there by hand.
  ///
  /// @param arrived true where the registry has it; otherwise it is made again
  public boolean settle(HandOverId id, boolean arrived, PersonId by) {
    if (!mayRegister(by)) {
      return false;
    }
    return change(
        id,
        by,
        arrived ? "arrived" : "missing",
        (tx, sending) -> {
          HandOverState now = sending.state();
          if (now != HandOverState.UNCERTAIN && !(arrived && isFollowing(tx, sending))) {
            return false;
          }
          return arrived
              ? registry().sendings().step(tx, id, now, Step.to(HandOverState.RECEIVED, tx.now()))
              : registry().sendings().again(tx, id, now, tx.now());
        });
  }

  /// Whether it left to bring something after the rest, or can only be brought by hand.
  private boolean isFollowing(Tx tx, Sendings.Sending sending) {
    boolean follows = registry().later().followed(tx, sending.id()).isPresent();
    return follows
        && (sending.state().awaitsNumber()
            || sending.state().atHome() && isRestricted(tx, sending.id()));
  }

  private boolean isRestricted(Tx tx, HandOverId id) {
    return registry().handOvers().find(tx, id).stream()
        .flatMap(stored -> stored.handOver().items().stream())
        .anyMatch(each -> office.tables().restrictions().of(tx, each.version().item()).isPresent());
  }

  /// Says that the registry does not have what left: it can then be sent again or taken back. That
  /// is for a person to find out; nothing is sent by itself.
  ///
  /// @return false where it moved meanwhile, or the person has no right
  public boolean notThere(HandOverId id, PersonId by) {
    return mayRegister(by)
        && change(
            id,
            by,
            "missing",
            (tx, sending) ->
                sending.state().awaitsNumber()
                    // The built-in diary keeps what is entered: entered anew it would be there
                    // twice.
                    && office.tables().diary().of(tx, id).isEmpty()
                    && registry()
                        .sendings()
                        .step(
                            tx,
                            id,
                            sending.state(),
                            new Step(
                                HandOverState.FAILED,
                                Optional.of(HandOverLog.NOT_THERE),
                                "",
                                tx.now())));
  }

  /// Replies the program could not read and nobody has looked at: one may be a bounce, or bring a
  /// number.
  ///
  /// @param messages how many
  /// @param found which they are
  public record Unread(int messages, Set<UUID> found) {

    public static final Unread NONE = new Unread(0, Set.of());

    public Unread {
      found = Set.copyOf(found);
    }
  }

  /// What nobody has looked at yet.
  public Unread unread(PersonId by) {
    if (!mayRegister(by)) {
      return Unread.NONE;
    }
    Map<UUID, Integer> left = office.database().read(tx -> registry().unread().left(tx));
    return new Unread(left.values().stream().mapToInt(Integer::intValue).sum(), left.keySet());
  }

  /// Somebody has looked at the replies that could not be read, as far as she was told of them.
  /// What came since still stands, and what a colleague ticked off meanwhile stays hers.
  ///
  /// @return false where nothing was left, or the person has no right
  public boolean looked(Unread told, PersonId by) {
    return mayRegister(by) && office.database().write(tx -> looked(tx, told, by));
  }

  private boolean looked(Tx tx, Unread told, PersonId by) {
    int replies = registry().unread().looked(tx, by, told.found());
    if (replies == 0) {
      return false;
    }
    Payload payload = Payload.NONE.with("replies", replies);
    tx.journal(Event.by(by, EventKind.REGISTRY_REPLIES_SEEN, "workspace:registry", payload));
    return true;
  }

  private boolean makeAgain(Tx tx, Sendings.Sending sending) {
    HandOverState now = sending.state();
    boolean still = now.atHome() || Restored.isHeld(sending);
    return still && registry().sendings().again(tx, sending.id(), now, tx.now());
  }

  private boolean change(
      HandOverId id,
      PersonId by,
      String what,
      java.util.function.BiPredicate<Tx, Sendings.Sending> change) {
    return office
        .database()
        .write(
            tx -> {
              Optional<Sendings.Sending> sending = registry().sendings().of(tx, id);
              if (sending.isEmpty() || !change.test(tx, sending.get())) {
                return false;
              }
              Stage stage = registry().sendings().of(tx, id).orElseThrow().state().stage();
              registry().registrations().stage(tx, id, stage);
              Payload payload = Payload.NONE.with("handOver", id).with("what", what);
              for (String subject : new HandOverLog(office).subjects(tx, id)) {
                tx.journal(Event.by(by, EventKind.HAND_OVER_SETTLED, subject, payload));
              }
              return true;
            });
  }

  private static Said said(ItemVersion version, boolean withAddress) {
    var sender = version.sender();
    return new Said(withAddress ? sender.shownName() : sender.addresslessName(), version.text());
  }

  private RegistryTables registry() {
    return office.tables().registry();
  }
}
