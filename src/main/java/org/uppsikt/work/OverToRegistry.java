package org.uppsikt.work;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.uppsikt.domain.decision.Outcome;
import org.uppsikt.domain.item.Folder;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.domain.item.VersionRef;
import org.uppsikt.domain.people.Person;
import org.uppsikt.store.States;
import org.uppsikt.store.StoreException;
import org.uppsikt.store.Tx;

/// Hands over what a person chose: one item with what goes along, or many marked items of one case
/// together (VAR-61). Where the sheet goes along, what has no evidence is sealed first.
public final class OverToRegistry {

  /// As many items go in one hand-over.
  public static final int MOST = 500;

  private static final Set<Folder> ELSEWHERE = EnumSet.of(Folder.OUTBOX, Folder.REMOVED_OUTSIDE);

  private final Office office;
  private final Seal seal;
  private final HandingOver handing;
  private final Presence presence;

  public OverToRegistry(Office office, Seal seal, HandingOver handing) {
    this.office = office;
    this.seal = seal;
    this.handing = handing;
    this.presence = new Presence(office);
  }

  public static OverToRegistry of(Desk desk) {
    return new OverToRegistry(desk.office(), desk.seal(), desk.atItem().handingOver());
  }

  /// What came of one hand-over.
  public sealed interface Result {

    record Taken(Decide.Result result) implements Result {}

    /// Its sheet was to go along, and it cannot be sealed.
    record NotSealed(Seal.Why why) implements Result {}
  }

  /// How many items go: what is secret parted from what is not, each in a hand-over of its own.
  ///
  /// @param openly how what is not secret goes; empty where all is entered as secret
  /// @param secretly how what is secret goes; empty where nothing secret goes along
  public record Ways(Optional<HandingOver.Wish> openly, Optional<HandingOver.Wish> secretly) {

    Optional<HandingOver.Wish> of(boolean secret) {
      return secret ? secretly : openly.or(() -> secretly);
    }
  }

  /// Hands over what stands in the wish.
  public Result one(HandingOver.Wish wish, Person by) {
    for (HandingOver.Picked picked : wish.items()) {
      Optional<Seal.Why> not = notAlong(picked.version(), wish.along(), by);
      if (not.isPresent()) {
        return new Result.NotSealed(not.get());
      }
    }
    return new Result.Taken(handing.handOver(wish, by.id()));
  }

  /// Hands all of them over together, but for what cannot go: that is told with its reason, and
  /// keeps nothing else back. Stopped before they are handed over, none of them is.
  public Many.Run many(List<Many.Seen> items, Ways ways, Person by, Many.Watch watch) {
    var lines = new Lines(watch);
    Map<HandingOver.Wish, List<Many.Seen>> parts = new LinkedHashMap<>();
    boolean stopped = false;
    for (Many.Seen seen : items) {
      stopped = stopped || watch.stop().getAsBoolean();
      if (stopped) {
        lines.add(seen, new Many.Result.Untouched());
      } else {
        look(seen, ways, by, lines, parts);
      }
    }
    for (var part : parts.entrySet()) {
      if (stopped) {
        part.getValue().forEach(seen -> lines.add(seen, new Many.Result.Untouched()));
      } else {
        over(part.getKey(), part.getValue(), by, lines);
      }
    }
    return lines.run(items);
  }

  /// What came of each, told at once and given back in the order in which they were marked.
  private record Lines(Many.Watch watch, Map<ItemId, Many.Line> known) {

    Lines(Many.Watch watch) {
      this(watch, new LinkedHashMap<>());
    }

    void add(Many.Seen seen, Many.Result result) {
      var line = new Many.Line(seen.item(), result);
      known.put(seen.item(), line);
      watch.told().accept(line);
    }

    Many.Run run(List<Many.Seen> items) {
      var ordered = new ArrayList<Many.Line>();
      items.forEach(seen -> Optional.ofNullable(known.get(seen.item())).ifPresent(ordered::add));
      return new Many.Run(ordered, Optional.empty());
    }
  }

  private void look(
      Many.Seen seen,
      Ways ways,
      Person by,
      Lines lines,
      Map<HandingOver.Wish, List<Many.Seen>> parts) {
    try {
      Optional<Many.Result> refused = refused(seen, by);
      if (refused.isPresent()) {
        lines.add(seen, refused.get());
        return;
      }
      Optional<HandingOver.Wish> way = ways.of(handing.secret(seen.version()));
      if (way.isEmpty()) {
        lines.add(seen, new Many.Result.Refused(Decide.Why.SECRET));
        return;
      }
      Optional<Seal.Why> not = notAlong(seen.version(), way.get().along(), by);
      if (not.isPresent()) {
        lines.add(seen, new Many.Result.Refused(not.get()));
      } else {
        parts.computeIfAbsent(way.get(), key -> new ArrayList<>()).add(seen);
      }
    } catch (StoreException e) {
      lines.add(seen, Many.Result.Broke.of(e));
    }
  }

  /// Sealing many takes its time: each is asked for once more, and what changed meanwhile stays
  /// behind by itself.
  private void over(HandingOver.Wish way, List<Many.Seen> items, Person by, Lines lines) {
    var going = new ArrayList<Many.Seen>();
    for (Many.Seen seen : items) {
      Optional<Many.Result> not = notAnyMore(way, seen, by);
      if (not.isPresent()) {
        lines.add(seen, not.get());
      } else {
        going.add(seen);
      }
    }
    if (going.isEmpty()) {
      return;
    }
    Many.Result result = together(way, going, by);
    boolean oneChanged =
        result instanceof Many.Result.Refused
            && going.stream().anyMatch(seen -> notAnyMore(way, seen, by).isPresent());
    if (oneChanged) {
      over(way, going, by, lines);
    } else {
      going.forEach(seen -> lines.add(seen, result));
    }
  }

  private Optional<Many.Result> notAnyMore(HandingOver.Wish way, Many.Seen seen, Person by) {
    try {
      Optional<Many.Result> refused = refused(seen, by);
      boolean secretNow = !way.entry().secret() && handing.secret(seen.version());
      return refused.isEmpty() && secretNow
          ? Optional.of(new Many.Result.Refused(Decide.Why.SECRET))
          : refused;
    } catch (StoreException e) {
      return Optional.of(Many.Result.Broke.of(e));
    }
  }

  private Many.Result together(HandingOver.Wish way, List<Many.Seen> items, Person by) {
    List<HandingOver.Picked> picked =
        items.stream()
            .map(seen -> new HandingOver.Picked(seen.version(), seen.revision()))
            .toList();
    try {
      return switch (handing.handOver(way.with(picked), by.id())) {
        case Decide.Result.Refused(Decide.Why why) -> new Many.Result.Refused(why);
        case Decide.Result.Decided decided ->
            new Many.Result.Done(Outcome.REGISTER, Optional.empty());
        case Decide.Result.Placed placed ->
            new Many.Result.Done(Outcome.REGISTER, Optional.empty());
      };
    } catch (StoreException e) {
      return Many.Result.Broke.of(e);
    }
  }

  /// Why one of many does not go, asked before anything is sealed.
  private Optional<Many.Result> refused(Many.Seen seen, Person by) {
    Optional<Enum<?>> why = office.database().read(tx -> refused(tx, seen));
    if (why.isPresent()) {
      return Optional.of(new Many.Result.Refused(why.get()));
    }
    return Optional.ofNullable(presence.on(List.of(seen.item())).get(seen.item()))
        .filter(person -> !person.id().equals(by.id()))
        .map(Many.Result.Held::new);
  }

  private Optional<Enum<?>> refused(Tx tx, Many.Seen seen) {
    if (!office.tables().restrictions().of(tx, seen.item()).isEmpty()) {
      return Optional.of(Seal.Why.RESTRICTED);
    }
    Optional<States.State> now =
        office
            .tables()
            .states()
            .find(tx, seen.item())
            .filter(state -> state.version().equals(seen.version()))
            .filter(state -> state.revision() == seen.revision())
            .filter(state -> !ELSEWHERE.contains(state.folder()));
    if (now.isEmpty() || Outside.undecidable(office, tx, seen.item())) {
      return Optional.of(Decide.Why.CHANGED_MEANWHILE);
    }
    if (office.tables().registry().registrations().of(tx, seen.item()).isPresent()) {
      return Optional.of(Decide.Why.LINKED_ALREADY);
    }
    return Police.openOf(office.tables(), tx, seen.item()).isPresent()
        ? Optional.of(Decide.Why.POLICE_TASK_OPEN)
        : Optional.empty();
  }

  /// Why what was chosen to go along does not: a sheet that cannot be sealed, or a copy of what may
  /// not be copied, also where it was made before anybody knew.
  private Optional<Seal.Why> notAlong(VersionRef version, HandingOver.Along along, Person by) {
    if (office.database().read(tx -> copies(tx, version, along))) {
      return Optional.of(Seal.Why.NO_COPY);
    }
    return along.sheet() ? unsealed(version, by) : Optional.empty();
  }

  private boolean copies(Tx tx, VersionRef version, HandingOver.Along along) {
    boolean any =
        along.sheet()
            || along.attachments() && !office.tables().screenshots().of(tx, version).isEmpty();
    return any && NoCopyFlag.stands(office.tables(), tx, version);
  }

  /// Seals what has no evidence yet.
  ///
  /// @return why it cannot be; empty where its evidence is there
  private Optional<Seal.Why> unsealed(VersionRef version, Person by) {
    boolean there =
        office.database().read(tx -> office.tables().evidences().of(tx, version)).isPresent();
    if (there) {
      return Optional.empty();
    }
    return switch (seal.seal(version, by, List.of())) {
      case Seal.Result.Refused(Seal.Why why) -> Optional.of(why);
      // What is not there any more is refused where it is handed over.
      case Seal.Result.Unknown unknown -> Optional.empty();
      case Seal.Result.Sealed sealed -> Optional.empty();
    };
  }
}
