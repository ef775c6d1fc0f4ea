package org.uppsikt.work;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.uppsikt.domain.decision.Outcome;
import org.uppsikt.domain.evidence.EvidenceId;
import org.uppsikt.domain.evidence.SealedEvidence;
import org.uppsikt.domain.item.Folder;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.domain.item.ItemKind;
import org.uppsikt.domain.item.VersionRef;
import org.uppsikt.domain.journal.Event;
import org.uppsikt.domain.journal.EventKind;
import org.uppsikt.domain.journal.Payload;
import org.uppsikt.domain.people.PersonId;
import org.uppsikt.domain.policy.PolicyPack;
import org.uppsikt.domain.registry.Disposition;
import org.uppsikt.domain.registry.HandOver;
import org.uppsikt.domain.registry.HandOverId;
import org.uppsikt.domain.registry.KnownCase;
import org.uppsikt.domain.registry.RegisterEntry;
import org.uppsikt.domain.registry.Registration;
import org.uppsikt.domain.registry.RouteKind;
import org.uppsikt.domain.registry.RouteSetting;
import org.uppsikt.store.HandOvers;
import org.uppsikt.store.RegistryTables;
import org.uppsikt.store.States;
import org.uppsikt.store.Tx;

/// Makes hand-overs to the registry (SME-33, SME-36, VAR-61), says what becomes of a record that
/// came in (SME-34, SME-35).
public final class HandingOver {

  private static final int CASES = 4;

  private final Office office;
  private final Taking taking;
  private final Duration window;

  /// @param window how long a hand-over can be taken back before it may leave
  public HandingOver(Office office, Duration window) {
    this.office = office;
    this.window = window;
    this.taking = new Taking(office, Duration.ZERO);
  }

  /// An item as the person saw it.
  public record Picked(VersionRef version, int revision) {}

  /// What goes along with each item.
  public record Along(boolean thread, boolean attachments, boolean sheet) {}

  /// What a person wants handed over.
  ///
  /// @param items of one case; at least one where it is handed over
  /// @param number of the case, as she believes; empty for a new matter
  /// @param reason that is recorded with the decision
  public record Wish(
      List<Picked> items,
      String number,
      RegisterEntry entry,
      Along along,
      RouteKind route,
      String reason) {
    public Wish {
      items = List.copyOf(items);
    }

    /// Where the entry says it all.
    public Wish(
        List<Picked> items, String number, RegisterEntry entry, Along along, RouteKind route) {
      this(items, number, entry, along, route, "");
    }

    /// The same of other items.
    Wish with(List<Picked> others) {
      return new Wish(others, number, entry, along, route, reason);
    }
  }

  /// Whether nothing of an item may go by mail.
  public boolean secret(VersionRef version) {
    return office.database().read(tx -> new RegistryGate(office).secret(tx, version));
  }

  /// How the registry is reached; empty until somebody has set it.
  public Optional<RouteSetting> routes() {
    return office.database().read(tx -> registry().settings().get(tx));
  }

  /// Known cases whose number or title holds the words; none gives the newest.
  public List<KnownCase> cases(String words) {
    return office.database().read(tx -> registry().cases().like(tx, words, CASES));
  }

  public Optional<HandOvers.Stored> find(HandOverId id) {
    return office.database().read(tx -> registry().handOvers().find(tx, id));
  }

  /// An item that could go along.
  ///
  /// @param flagged whether its text would be left out
  public record Candidate(Picked picked, String text, boolean flagged) {}

  /// Other items of the same sender in the same thread or private conversation that are linked to
  /// no case, newest last.
  public List<Candidate> candidates(VersionRef version) {
    return office.database().read(tx -> new SameSender(office, tx).of(version));
  }

  /// Takes a hand-over down: each item is decided to be registered, all or none, and the whole
  /// stands in the outbox of hand-overs until its undo window has run out.
  public Decide.Result handOver(Wish wish, PersonId by) {
    if (office.moderator(by).isEmpty()) {
      return new Decide.Result.Refused(Decide.Why.NO_RIGHT);
    }
    if (wish.items().isEmpty()) {
      return new Decide.Result.Refused(Decide.Why.ENTRY_INCOMPLETE);
    }
    if (wish.entry().secret() && !wish.route().takesSecrets()) {
      return new Decide.Result.Refused(Decide.Why.SECRET);
    }
    try {
      Decide.Result result = office.database().write(tx -> handOver(tx, wish, by));
      office.database().sync();
      return result;
    } catch (RefusedMidway refused) {
      return refused.result();
    }
  }

  private Decide.Result handOver(Tx tx, Wish wish, PersonId by) {
    if (lacksPlanEntry(tx, wish)) {
      return new Decide.Result.Refused(Decide.Why.ENTRY_INCOMPLETE);
    }
    List<HandOver.Along> items =
        wish.items().stream().map(picked -> along(tx, picked.version(), wish.along())).toList();
    if (!wish.entry().secret() && items.stream().anyMatch(HandOver.Along::secret)) {
      return new Decide.Result.Refused(Decide.Why.SECRET);
    }
    String number = wish.number().strip();
    if (wish.route() == RouteKind.DIARY
        && !number.isEmpty()
        && office.tables().diary().find(tx, number).isEmpty()) {
      return new Decide.Result.Refused(Decide.Why.NO_SUCH_CASE);
    }
    HandOver made = made(tx, wish, items, by);
    registry().handOvers().add(tx, made);
    wish.items().forEach(picked -> take(tx, made, picked, wish));
    journal(tx, made);
    return new Decide.Result.Decided(Outcome.REGISTER);
  }

  private HandOver.Along along(Tx tx, VersionRef version, Along wished) {
    Optional<EvidenceId> evidence =
        office.tables().evidences().of(tx, version).map(SealedEvidence::id);
    return new HandOver.Along(
        version,
        evidence.filter(id -> wished.sheet()),
        new RegistryGate(office).secret(tx, version),
        wished.thread(),
        wished.attachments());
  }

  private static void journal(Tx tx, HandOver made) {
    Payload payload =
        Payload.NONE
            .with("handOver", made.id())
            .with("route", made.route())
            .with("secret", made.entry().secret())
            .with("items", made.items().size());
    for (HandOver.Along along : made.items()) {
      String about = "item:" + along.version().item();
      tx.journal(Event.by(made.by(), EventKind.HAND_OVER_MADE, about, payload));
    }
  }

  private HandOver made(Tx tx, Wish wish, List<HandOver.Along> items, PersonId by) {
    PolicyPack policy = office.policy().policy();
    Instant now = tx.now();
    return new HandOver(
        HandOverId.random(),
        wish.route(),
        wish.entry(),
        policy.country(),
        policy.language(),
        wish.number().strip(),
        items,
        by,
        now,
        now.plus(window));
  }

  private void take(Tx tx, HandOver made, Picked picked, Wish wish) {
    boolean underWay =
        registry().registrations().of(tx, picked.version().item()).stream()
            .flatMap(row -> row.handOver().stream())
            .anyMatch(id -> !id.equals(made.id()));
    if (underWay) {
      throw new RefusedMidway(new Decide.Result.Refused(Decide.Why.CHANGED_MEANWHILE));
    }
    var plan =
        Taking.Plan.local(
                Outcome.REGISTER, wish.reason().strip(), folder(tx, picked.version().item()))
            .with((at, decision) -> links(at).link(decision, wish.number().strip(), made));
    Decide.Result result = taking.take(tx, picked.version(), picked.revision(), plan, made.by());
    if (result instanceof Decide.Result.Refused) {
      throw new RefusedMidway(result);
    }
  }

  /// What was taken off the channel stays where it can be shown again (VAR-64).
  private Folder folder(Tx tx, ItemId item) {
    return office
        .tables()
        .states()
        .find(tx, item)
        .map(States.State::folder)
        .filter(folder -> folder == Folder.UNPUBLISHED)
        .orElse(Folder.TO_REGISTER);
  }

  /// The document type that was last given to a direct message of the same channel; empty where
  /// none was, and for what is public.
  public String usualPlanEntry(VersionRef version) {
    return office
        .database()
        .read(
            tx ->
                present(tx, version)
                    .filter(state -> state.kind() == ItemKind.MESSAGE)
                    .flatMap(state -> registry().dispositions().lastPlanEntry(tx, state.channel()))
                    .orElse(""));
  }

  /// A direct message is an incoming record: whoever receives it says of which type (SME-35).
  private boolean lacksPlanEntry(Tx tx, Wish wish) {
    return wish.entry().planEntry().isBlank()
        && wish.items().stream()
            .flatMap(picked -> present(tx, picked.version()).stream())
            .anyMatch(state -> state.kind() == ItemKind.MESSAGE);
  }

  /// Says that a record is kept in order or is trifling; registering is [#handOver]. What was
  /// answered already is done with it.
  ///
  /// @param planEntry its document type in the plan; needed for a direct message (SME-35)
  /// @param reason needed for what is trifling
  public Recorded dispose(
      Picked picked, Disposition.Kind kind, String planEntry, String reason, PersonId by) {
    if (office.moderator(by).isEmpty()) {
      return new Recorded.Refused(Decide.Why.NO_RIGHT);
    }
    if (kind == Disposition.Kind.TRIFLING && reason.isBlank()) {
      return new Recorded.Refused(Decide.Why.NEEDS_REASON);
    }
    return office
        .database()
        .write(
            tx -> {
              ItemId item = picked.version().item();
              office.tables().states().lock(tx, Set.of(item));
              Optional<States.State> state =
                  present(tx, picked.version()).filter(s -> s.revision() == picked.revision());
              if (state.isEmpty()) {
                return new Recorded.Refused(Decide.Why.CHANGED_MEANWHILE);
              }
              Optional<Decide.Why> refused = undisposable(tx, state.get(), kind, planEntry);
              if (refused.isPresent()) {
                return new Recorded.Refused(refused.get());
              }
              Optional<UUID> before = registry().dispositions().of(tx, item).map(Disposition::id);
              Disposition given =
                  links(tx).dispose(item, kind, planEntry.strip(), reason.strip(), by);
              closeAnswered(tx, state.get());
              return new Recorded.Disposed(
                  kind, given.id(), Recorded.Was.of(office.tables(), tx, state.get()), before);
            });
  }

  private Optional<Decide.Why> undisposable(
      Tx tx, States.State state, Disposition.Kind kind, String planEntry) {
    if (Police.openOf(office.tables(), tx, state.item()).isPresent()) {
      return Optional.of(Decide.Why.POLICE_TASK_OPEN);
    }
    if (state.kind() == ItemKind.MESSAGE && planEntry.isBlank()) {
      return Optional.of(Decide.Why.ENTRY_INCOMPLETE);
    }
    boolean register =
        kind == Disposition.Kind.REGISTER
            || new RegistryGate(office).of(tx, state) instanceof Registration.Registered;
    return register ? Optional.of(Decide.Why.NEEDS_REGISTRY) : Optional.empty();
  }

  private void closeAnswered(Tx tx, States.State state) {
    boolean answered =
        state.folder() == Folder.INBOX
            && state.executedAt().isPresent()
            && state.outcome().filter(Outcome::answers).isPresent();
    if (answered) {
      office.tables().states().folder(tx, state.item(), Folder.DONE);
    }
  }

  /// Whether the text of an item would be left out of what goes to the registry.
  public boolean withoutText(VersionRef version) {
    return office.database().read(tx -> NoCopyFlag.stands(office.tables(), tx, version));
  }

  /// What a hand-over went without, once it may follow.
  public FollowUp followUp() {
    return new FollowUp(office, window);
  }

  /// Secrecy that is noticed, or said to be none, without a hand-over.
  public Secrecy secrecy() {
    return new Secrecy(office);
  }

  private Optional<States.State> present(Tx tx, VersionRef version) {
    return office
        .tables()
        .states()
        .find(tx, version.item())
        .filter(state -> state.version().equals(version));
  }

  private CaseLinks links(Tx tx) {
    return new CaseLinks(office.tables(), tx);
  }

  private RegistryTables registry() {
    return office.tables().registry();
  }
}
