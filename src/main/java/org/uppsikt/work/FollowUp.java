package org.uppsikt.work;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.uppsikt.domain.evidence.EvidenceId;
import org.uppsikt.domain.evidence.SealedEvidence;
import org.uppsikt.domain.item.ItemId;
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

/// Brings the registry what a hand-over went without: a text that was left out of it because it
/// was flagged as abuse material, once somebody has called that wrong; a sheet that was sealed
/// since; an answer that was sent since. The record there is not whole without them.
public final class FollowUp {

  private final Office office;
  private final Duration window;

  FollowUp(Office office, Duration window) {
    this.office = office;
    this.window = window;
  }

  /// What can be missing at the registry.
  public enum Piece {
    TEXT,
    SHEET,
    ANSWERS
  }

  /// How what is missing there gets there.
  public enum Way {
    NOTHING_MISSING,
    /// A person has it follow.
    FOLLOWS,
    /// What went last is not there: first that is seen to, and takes it along or lets it follow.
    /// Brought by hand meanwhile it would be there twice.
    AFTER_THE_LAST,
    BY_HAND
  }

  /// What of an item the registry has, and has not.
  ///
  /// @param text how its text stands
  /// @param lacks what it does not have and nothing under way brings; no text that is flagged still
  public record Standing(TextLater.State text, Set<Piece> lacks, Way way) {

    static final Standing WHOLE =
        new Standing(TextLater.State.WHOLE, Set.of(), Way.NOTHING_MISSING);

    public Standing {
      lacks = lacks.isEmpty() ? Set.of() : Set.copyOf(lacks);
      way = lacks.isEmpty() ? Way.NOTHING_MISSING : way;
    }

    public boolean follows() {
      return way == Way.FOLLOWS;
    }

    /// What can be told of an item that is protected: it leaves by no way, nor does its sheet.
    Standing silent() {
      return new Standing(
          TextLater.State.WHOLE,
          lacks.contains(Piece.ANSWERS) ? Set.of(Piece.ANSWERS) : Set.of(),
          Way.BY_HAND);
    }
  }

  static Standing standing(Office office, Tx tx, ItemId item) {
    Optional<TextsLater.Last> last = office.tables().registry().later().last(tx, item);
    if (last.isEmpty()) {
      return Standing.WHOLE;
    }
    TextLater.State text = TextLater.of(office, tx, last.get());
    var lacks = EnumSet.noneOf(Piece.class);
    if (text == TextLater.State.MISSING) {
      lacks.add(Piece.TEXT);
    }
    if (!takesAlong(last.get())) {
      sheet(office, tx, item, last.get()).ifPresent(saved -> lacks.add(Piece.SHEET));
      if (OwnAnswers.since(office, tx, item)) {
        lacks.add(Piece.ANSWERS);
      }
    }
    return new Standing(text, lacks, way(last.get(), text));
  }

  /// Into the built-in diary nothing follows: each hand-over is an entry there.
  private static Way way(TextsLater.Last last, TextLater.State text) {
    if (last.route() == RouteKind.DIARY) {
      return Way.BY_HAND;
    }
    boolean there =
        last.state().awaitsNumber()
            || last.state() == HandOverState.NUMBERED
            || text == TextLater.State.MISSING;
    return there ? Way.FOLLOWS : Way.AFTER_THE_LAST;
  }

  /// Whether it goes yet, and is packed with whatever is there by then.
  private static boolean takesAlong(TextsLater.Last last) {
    return last.state() == HandOverState.WAITING || last.state() == HandOverState.SENDING;
  }

  /// The sheet of what was handed over, where it was sealed only afterwards; also where the one
  /// that was to go along could not, since it was damaged.
  private static Optional<EvidenceId> sheet(
      Office office, Tx tx, ItemId item, TextsLater.Last last) {
    if (NoCopyFlag.stands(office.tables(), tx, last.version())) {
      return Optional.empty();
    }
    TextsLater later = office.tables().registry().later();
    List<EvidenceId> went = later.evidence(tx, last.version());
    Instant handedOver = later.handedOver(tx, item).orElse(last.at());
    return office
        .tables()
        .evidences()
        .of(tx, last.version())
        .filter(saved -> saved.sealedAt().isAfter(handedOver) && !went.contains(saved.id()))
        .filter(saved -> went.stream().noneMatch(id -> wasWhole(office, tx, id)))
        .map(SealedEvidence::id);
  }

  private static boolean wasWhole(Office office, Tx tx, EvidenceId id) {
    return office
        .tables()
        .evidences()
        .find(tx, id)
        .filter(saved -> new SealedParts(office.tables(), tx, saved).isWhole())
        .isPresent();
  }

  /// What came of it.
  public sealed interface Result {
    /// @param handOver in which it goes
    record Sent(HandOverId handOver) implements Result {}

    record Refused(Decide.Why why) implements Result {}
  }

  /// Has what is missing follow, in a hand-over of its own and under the same entry.
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
    Standing standing = standing(office, tx, item);
    if (restricted || !standing.follows()) {
      return new Result.Refused(Decide.Why.CHANGED_MEANWHILE);
    }
    TextsLater.Last last = registry().later().last(tx, item).orElseThrow();
    HandOver went = registry().handOvers().find(tx, last.id()).orElseThrow().handOver();
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
    boolean text = standing.lacks().contains(Piece.TEXT);
    var goes =
        new HandOver.Along(
            along.version(),
            sheet(office, tx, item, last),
            secret,
            false,
            text && along.attachments());
    HandOver made = made(tx, went, goes, entry.get(), by);
    registry().handOvers().add(tx, made);
    registry().later().follows(tx, made, last.id());
    journal(tx, made, last.id(), standing.lacks());
    return new Result.Sent(made.id());
  }

  private static void journal(Tx tx, HandOver made, HandOverId earlier, Set<Piece> brings) {
    boolean text = brings.contains(Piece.TEXT);
    Payload payload =
        Payload.NONE
            .with(CaseLinks.HAND_OVER, made.id())
            .with("follows", earlier)
            .with(
                "brings",
                brings.stream().map(Piece::name).sorted().collect(Collectors.joining(" ")));
    for (HandOver.Along along : made.items()) {
      EventKind kind = text ? EventKind.TEXT_FOLLOWS : EventKind.MORE_FOLLOWS;
      tx.journal(Event.by(made.by(), kind, "item:" + along.version().item(), payload));
    }
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
      Tx tx, HandOver went, HandOver.Along along, RegisterEntry entry, PersonId by) {
    Instant now = tx.now();
    Optional<String> number =
        registry().registrations().of(tx, along.version().item()).flatMap(row -> row.number());
    return new HandOver(
        HandOverId.random(),
        entry.secret() ? secretly(tx, went.route()) : went.route(),
        entry,
        went.country(),
        went.language(),
        number.orElse(went.proposedNumber()),
        List.of(along),
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
