package org.uppsikt.work;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.uppsikt.domain.evidence.EvidenceId;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.domain.item.VersionRef;
import org.uppsikt.domain.journal.Event;
import org.uppsikt.domain.journal.EventKind;
import org.uppsikt.domain.journal.Payload;
import org.uppsikt.domain.people.PersonId;
import org.uppsikt.domain.registry.HandOver;
import org.uppsikt.domain.registry.HandOverId;
import org.uppsikt.domain.registry.HandOverState;
import org.uppsikt.domain.registry.RegisterEntry;
import org.uppsikt.domain.registry.RouteKind;
import org.uppsikt.domain.registry.RouteSetting;
import org.uppsikt.store.RegistryTables;
import org.uppsikt.store.TextsLater;
import org.uppsikt.store.Tx;

/// Brings the registry a text that was left out of its hand-over because it was flagged as abuse
/// material, once somebody has called that wrong: the record there is not whole without it.
public final class TextLater {

  private final Office office;
  private final Duration window;

  TextLater(Office office, Duration window) {
    this.office = office;
    this.window = window;
  }

  /// How the text of an item stands with the registry.
  public enum State {
    /// It went along, goes along, or nothing was handed over.
    WHOLE,
    /// Handed over without it, and it is flagged still.
    LEFT_OUT,
    /// Handed over without it, and nothing keeps it back any more.
    MISSING,
    /// It is on its way after the rest.
    FOLLOWS,
    /// It was sent after the rest.
    FOLLOWED,
    /// It was to follow, and did not arrive.
    STUCK
  }

  static State of(Office office, Tx tx, ItemId item) {
    Optional<TextsLater.Last> last = office.tables().registry().later().last(tx, item);
    if (last.isEmpty()) {
      return State.WHOLE;
    }
    if (last.get().leftOut()) {
      boolean stands = NoCopyFlag.stands(office.tables(), tx, last.get().version());
      return stands || last.get().state().atHome() ? State.LEFT_OUT : State.MISSING;
    }
    return last.get().follows().isEmpty() ? State.WHOLE : following(last.get().state());
  }

  private static State following(HandOverState state) {
    return switch (state) {
      case WAITING, SENDING, DELAYED -> State.FOLLOWS;
      case SENT, RECEIVED, NUMBERED -> State.FOLLOWED;
      case FAILED, BOUNCED, UNCERTAIN, WITHDRAWN -> State.STUCK;
    };
  }

  /// Whose texts a hand-over goes without. Nothing leaves the workspace for the built-in diary.
  static Set<VersionRef> without(Office office, Tx tx, HandOver made) {
    return made.route() == RouteKind.DIARY
        ? Set.of()
        : made.items().stream()
            .map(HandOver.Along::version)
            .filter(version -> NoCopyFlag.stands(office.tables(), tx, version))
            .collect(Collectors.toSet());
  }

  /// What came of it.
  public sealed interface Result {
    /// @param handOver in which it goes
    record Sent(HandOverId handOver) implements Result {}

    record Refused(Decide.Why why) implements Result {}
  }

  /// Has the text follow, in a hand-over of its own and under the same entry.
  public Result send(ItemId item, PersonId by) {
    if (office.moderator(by).isEmpty()) {
      return new Result.Refused(Decide.Why.NO_RIGHT);
    }
    Result result = office.database().write(tx -> send(tx, item, by));
    office.database().sync();
    return result;
  }

  private Result send(Tx tx, ItemId item, PersonId by) {
    office.tables().states().lock(tx, Set.of(item));
    boolean restricted = office.tables().restrictions().of(tx, item).isPresent();
    if (restricted || of(office, tx, item) != State.MISSING) {
      return new Result.Refused(Decide.Why.CHANGED_MEANWHILE);
    }
    HandOverId earlier = registry().later().last(tx, item).orElseThrow().id();
    HandOver went = registry().handOvers().find(tx, earlier).orElseThrow().handOver();
    HandOver.Along along =
        went.items().stream()
            .filter(each -> each.version().item().equals(item))
            .findFirst()
            .orElseThrow();
    boolean secret = new RegistryGate(office).secret(tx, along.version());
    Optional<RegisterEntry> entry = entry(tx, item, went.entry(), secret);
    if (entry.isEmpty()) {
      return new Result.Refused(Decide.Why.SECRET);
    }
    HandOver made = made(tx, went, along, entry.get(), secret, by);
    registry().handOvers().add(tx, made);
    registry().later().follows(tx, made, earlier);
    Payload payload = Payload.NONE.with(CaseLinks.HAND_OVER, made.id()).with("follows", earlier);
    tx.journal(Event.by(by, EventKind.TEXT_FOLLOWS, "item:" + item, payload));
    return new Result.Sent(made.id());
  }

  /// What became secret since goes as that, under the provision of its mark; empty where nobody has
  /// named one.
  private Optional<RegisterEntry> entry(Tx tx, ItemId item, RegisterEntry went, boolean secret) {
    if (went.secret() || !secret) {
      return Optional.of(went);
    }
    return registry()
        .marks()
        .of(tx, item)
        .map(mark -> new RegisterEntry.Secrecy(mark.provision(), mark.authority()))
        .map(went::under);
  }

  private HandOver made(
      Tx tx,
      HandOver went,
      HandOver.Along along,
      RegisterEntry entry,
      boolean secret,
      PersonId by) {
    Instant now = tx.now();
    Optional<String> number =
        registry().registrations().of(tx, along.version().item()).flatMap(row -> row.number());
    var text =
        new HandOver.Along(
            along.version(), Optional.<EvidenceId>empty(), secret, false, along.attachments());
    return new HandOver(
        HandOverId.random(),
        entry.secret() ? secretly(tx, went.route()) : went.route(),
        entry,
        went.country(),
        went.language(),
        number.orElse(went.proposedNumber()),
        List.of(text),
        by,
        now,
        now.plus(window));
  }

  private RouteKind secretly(Tx tx, RouteKind route) {
    return route.takesSecrets()
        ? route
        : registry()
            .settings()
            .get(tx)
            .map(RouteSetting::forSecret)
            .filter(kind -> kind != RouteKind.DIARY)
            .orElse(RouteKind.FOLDER);
  }

  /// Takes it back while it is at home.
  public Undo.Result takeBack(HandOverId id, PersonId by) {
    if (office.moderator(by).isEmpty()) {
      return Undo.Result.NO_RIGHT;
    }
    boolean back = office.database().write(tx -> takeBack(office, tx, id, by));
    office.database().sync();
    return back ? Undo.Result.UNDONE : Undo.Result.TOO_LATE;
  }

  static boolean takeBack(Office office, Tx tx, HandOverId id, PersonId by) {
    RegistryTables registry = office.tables().registry();
    boolean back =
        registry
            .sendings()
            .of(tx, id)
            .filter(sending -> sending.state().atHome() || Restored.isHeld(sending))
            .filter(s -> registry.handOvers().move(tx, id, s.state(), HandOverState.WITHDRAWN))
            .isPresent();
    if (back) {
      Payload payload = Payload.NONE.with(CaseLinks.HAND_OVER, id);
      for (String subject : new HandOverLog(office).subjects(tx, id)) {
        tx.journal(Event.by(by, EventKind.HAND_OVER_WITHDRAWN, subject, payload));
      }
    }
    return back;
  }

  private RegistryTables registry() {
    return office.tables().registry();
  }
}
