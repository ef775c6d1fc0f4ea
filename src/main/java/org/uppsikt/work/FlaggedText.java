package org.uppsikt.work;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.uppsikt.domain.evidence.Part;
import org.uppsikt.domain.evidence.SealedEvidence;
import org.uppsikt.domain.item.Item;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.domain.item.ItemVersion;
import org.uppsikt.domain.item.RemoteId;
import org.uppsikt.domain.item.VersionRef;
import org.uppsikt.domain.journal.Digest;
import org.uppsikt.evidence.SealRequest;
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

  /// @return empty where it cannot be told: what was sealed of the thread is gone, or is no longer
  ///     what it was
  public static Optional<FlaggedText> in(Tables tables, Tx tx, SealedEvidence evidence) {
    Optional<Part> sealed = evidence.part(Part.Kind.THREAD);
    if (sealed.isEmpty()) {
      return Optional.of(NONE);
    }
    Optional<byte[]> thread =
        tables
            .evidences()
            .bytes(tx, sealed.get())
            .filter(bytes -> Digest.of(bytes).equals(sealed.get().sha256()));
    Optional<Set<Integer>> texts = thread.flatMap(SealedThread::versions);
    Optional<SealRequest.Surroundings> around = thread.flatMap(SealedThread::read);
    Optional<Item> item = tables.items().find(tx, evidence.version().item());
    return texts.isEmpty() || around.isEmpty() || item.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new FlaggedText(
                versions(tables, tx, evidence, texts.get()),
                around(tables, tx, item.get(), around.get())));
  }

  /// Whether evidence shows text that was flagged, its own or any beside it, so that nothing of it
  /// may leave; neither may anything where that cannot be told.
  ///
  /// @return empty where it may
  public static Optional<TakeOut.Result> keeps(Tables tables, Tx tx, SealedEvidence evidence) {
    if (NoCopyFlag.stands(tables, tx, evidence.version())) {
      return Optional.of(TakeOut.Result.NO_COPY);
    }
    Optional<FlaggedText> shown = in(tables, tx, evidence);
    if (shown.isEmpty()) {
      return Optional.of(TakeOut.Result.UNSOUND);
    }
    return shown
        .filter(text -> !text.isNone())
        .map(
            text ->
                text.around().isEmpty() ? TakeOut.Result.NO_COPY : TakeOut.Result.NO_COPY_AROUND);
  }

  private static Set<Integer> versions(
      Tables tables, Tx tx, SealedEvidence evidence, Set<Integer> shown) {
    return NoCopyFlag.among(tables, tx, List.of(evidence.version().item())).stream()
        .map(VersionRef::number)
        .filter(shown::contains)
        .collect(Collectors.toSet());
  }

  private static Set<RemoteId> around(
      Tables tables, Tx tx, Item sealed, SealRequest.Surroundings around) {
    List<ThreadLine> lines =
        around.thread().stream().filter(line -> !line.sealed() && !line.text().isEmpty()).toList();
    List<RemoteId> remotes = lines.stream().map(line -> new RemoteId(line.remote())).toList();
    Map<RemoteId, ItemId> known = tables.items().known(tx, sealed.channel(), remotes);
    Set<VersionRef> flagged = NoCopyFlag.among(tables, tx, known.values());
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
