package org.uppsikt.work;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.uppsikt.domain.evidence.SealedEvidence;
import org.uppsikt.domain.item.Item;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.domain.item.ItemVersion;
import org.uppsikt.domain.item.RemoteId;
import org.uppsikt.domain.item.VersionRef;
import org.uppsikt.evidence.SealedThread;
import org.uppsikt.evidence.ThreadLine;
import org.uppsikt.store.Tables;
import org.uppsikt.store.Tx;

/// What stands in a piece of evidence beside its own text and was flagged as child sexual abuse
/// material, most often after it was sealed: other versions of its item, other items of the thread.
/// What is sealed while the flag stands leaves such a text out.
///
/// @param versions numbers of other versions of the item
/// @param around items of the thread
public record FlaggedText(Set<Integer> versions, Set<RemoteId> around) {

  private static final FlaggedText NONE = new FlaggedText(Set.of(), Set.of());

  public FlaggedText {
    versions = Set.copyOf(versions);
    around = Set.copyOf(around);
  }

  public boolean isNone() {
    return versions.isEmpty() && around.isEmpty();
  }

  /// What was sealed is read only where something is flagged under its post: a thread is long.
  ///
  /// @return empty where it cannot be told: what was sealed of the thread is gone, or is no longer
  ///     what it was
  public static Optional<FlaggedText> in(Tables tables, Tx tx, SealedEvidence evidence) {
    Item item = tables.items().find(tx, evidence.version().item()).orElseThrow();
    List<VersionRef> flagged =
        NoCopyFlag.under(tables, tx, item).stream()
            .filter(version -> !version.equals(evidence.version()))
            .toList();
    return flagged.isEmpty()
        ? Optional.of(NONE)
        : SealedAround.of(tables, tx, evidence)
            .flatMap(
                thread ->
                    tx.unlessDamaged(() -> Optional.of(of(tables, tx, item, thread, flagged))));
  }

  /// Whether evidence shows text that was flagged, its own or any beside it, so that nothing of it
  /// may leave; neither may anything where that cannot be told.
  ///
  /// @return empty where it may
  public static Optional<TakeOut.Result> keeps(Tables tables, Tx tx, SealedEvidence evidence) {
    return NoCopyFlag.stands(tables, tx, evidence.version())
        ? Optional.of(TakeOut.Result.NO_COPY)
        : in(tables, tx, evidence)
            .map(FlaggedText::keeps)
            .orElse(Optional.of(TakeOut.Result.AROUND_UNREADABLE));
  }

  private Optional<TakeOut.Result> keeps() {
    if (isNone()) {
      return Optional.empty();
    }
    return Optional.of(around.isEmpty() ? TakeOut.Result.NO_COPY : TakeOut.Result.NO_COPY_AROUND);
  }

  private static FlaggedText of(
      Tables tables, Tx tx, Item sealed, SealedThread thread, List<VersionRef> flagged) {
    Set<Integer> versions =
        of(flagged, sealed.id()).stream()
            .map(VersionRef::number)
            .filter(thread.versions()::contains)
            .collect(Collectors.toSet());
    return new FlaggedText(versions, around(tables, tx, sealed, thread, flagged));
  }

  private static Set<RemoteId> around(
      Tables tables, Tx tx, Item sealed, SealedThread thread, List<VersionRef> flagged) {
    List<ThreadLine> lines =
        thread.around().thread().stream()
            .filter(line -> !line.sealed() && !line.text().isEmpty())
            .toList();
    List<RemoteId> remotes = lines.stream().map(line -> new RemoteId(line.remote())).toList();
    Map<RemoteId, ItemId> known = tables.items().known(tx, sealed.channel(), remotes);
    var shown = new HashSet<RemoteId>();
    for (ThreadLine line : lines) {
      var remote = new RemoteId(line.remote());
      ItemId item = known.get(remote);
      if (item != null && says(tables, tx, of(flagged, item), line.text())) {
        shown.add(remote);
      }
    }
    return shown;
  }

  private static List<VersionRef> of(Collection<VersionRef> versions, ItemId item) {
    return versions.stream().filter(version -> version.item().equals(item)).toList();
  }

  /// Another version may have stood there when it was sealed.
  private static boolean says(Tables tables, Tx tx, List<VersionRef> versions, String line) {
    return !versions.isEmpty()
        && tables.versions().beginnings(tx, versions, Texts.AROUND + 2).stream()
            .map(ItemVersion::text)
            .map(Texts::beginning)
            .anyMatch(line::equals);
  }
}
