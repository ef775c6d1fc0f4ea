package org.uppsikt.work;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.uppsikt.domain.decision.Outcome;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.domain.item.VersionRef;
import org.uppsikt.domain.people.Person;
import org.uppsikt.store.StoreException;
import org.uppsikt.store.Tx;

/// Hands over what a person chose: one item with what goes along, or many marked items of one case
/// together (VAR-61). Where the sheet goes along, what has no evidence is sealed first.
public final class OverToRegistry {

  /// As many items go in one hand-over.
  public static final int MOST = 500;

  private final Office office;
  private final Seal seal;
  private final HandingOver handing;

  public OverToRegistry(Office office, Seal seal, HandingOver handing) {
    this.office = office;
    this.seal = seal;
    this.handing = handing;
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
    Hindrances first = Hindrances.of(office, items, by);
    Map<HandingOver.Wish, List<Many.Seen>> parts = new LinkedHashMap<>();
    for (Many.Seen seen : items) {
      if (lines.stopped()) {
        lines.add(seen, new Many.Result.Untouched());
      } else {
        wayOf(seen, first, ways, by, lines)
            .ifPresent(way -> parts.computeIfAbsent(way, key -> new ArrayList<>()).add(seen));
      }
    }
    parts.forEach((way, part) -> over(way, part, by, lines));
    return lines.run(items);
  }

  /// What came of each, told at once and given back in the order in which they were marked.
  private static final class Lines {

    private final Many.Watch watch;
    private final Map<ItemId, Many.Line> known = new LinkedHashMap<>();
    private boolean stopped;

    Lines(Many.Watch watch) {
      this.watch = watch;
    }

    /// Once stopped, for good.
    boolean stopped() {
      stopped = stopped || watch.stop().getAsBoolean();
      return stopped;
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

  /// How one of them goes, sealed where its sheet goes along; empty where it stays, which is told.
  private Optional<HandingOver.Wish> wayOf(
      Many.Seen seen, Hindrances first, Ways ways, Person by, Lines lines) {
    Optional<HandingOver.Wish> way = ways.of(first.secret(seen));
    Optional<Many.Result> not =
        first
            .of(seen)
            .or(
                () ->
                    way.isEmpty()
                        ? Optional.of(new Many.Result.Refused(Decide.Why.SECRET))
                        : way.flatMap(to -> notAlong(seen, to.along(), by)));
    not.ifPresent(why -> lines.add(seen, why));
    return not.isPresent() ? Optional.empty() : way;
  }

  private Optional<Many.Result> notAlong(Many.Seen seen, HandingOver.Along along, Person by) {
    try {
      return notAlong(seen.version(), along, by).map(Many.Result.Refused::new);
    } catch (StoreException e) {
      return Optional.of(Many.Result.Broke.of(e));
    }
  }

  /// Sealing many takes its time: all are asked for once more, and what changed meanwhile stays
  /// behind by itself. Whoever stops now stops all that would go.
  private void over(HandingOver.Wish way, List<Many.Seen> items, Person by, Lines lines) {
    List<Many.Seen> going = parted(way, items, by, lines);
    if (going.isEmpty()) {
      return;
    }
    if (lines.stopped()) {
      going.forEach(seen -> lines.add(seen, new Many.Result.Untouched()));
      return;
    }
    Many.Result result = together(way, going, by);
    if (result instanceof Many.Result.Refused && oneChanged(way, going, by)) {
      over(way, going, by, lines);
    } else {
      going.forEach(seen -> lines.add(seen, result));
    }
  }

  private boolean oneChanged(HandingOver.Wish way, List<Many.Seen> going, Person by) {
    Hindrances since = Hindrances.of(office, going, by);
    return going.stream().anyMatch(seen -> since.of(seen, way).isPresent());
  }

  /// Those that may still go in this way; of the others it is told why not.
  private List<Many.Seen> parted(
      HandingOver.Wish way, List<Many.Seen> items, Person by, Lines lines) {
    Hindrances now = Hindrances.of(office, items, by);
    var going = new ArrayList<Many.Seen>();
    for (Many.Seen seen : items) {
      now.of(seen, way).ifPresentOrElse(not -> lines.add(seen, not), () -> going.add(seen));
    }
    return going;
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
