package org.uppsikt.work;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.uppsikt.domain.evidence.SealedEvidence;
import org.uppsikt.domain.finding.Finding;
import org.uppsikt.domain.item.VersionRef;
import org.uppsikt.store.States;
import org.uppsikt.store.Tables;
import org.uppsikt.store.Tx;

/// What the flag of child sexual abuse material comes to for an item, beside its present version.
///
/// @param earlier what stands flagged of versions that are no longer the present one, the newest
///     first: evidence may show them still
/// @param kept why nothing of the evidence of the present version leaves; empty where it may
public record AbuseFlags(List<Found> earlier, Optional<TakeOut.Result> kept) {

  /// A finding, and the version that it is about.
  public record Found(VersionRef version, Finding finding) {}

  public AbuseFlags {
    earlier = List.copyOf(earlier);
  }

  static AbuseFlags of(
      Tables tables, Tx tx, States.State state, Optional<SealedEvidence> evidence) {
    return new AbuseFlags(
        earlier(tables, tx, state), evidence.flatMap(each -> kept(tables, tx, each)));
  }

  /// Of an item that only named persons may read: nothing is asked of what nobody is shown.
  static AbuseFlags ofRestricted(Optional<SealedEvidence> evidence) {
    return new AbuseFlags(List.of(), evidence.map(each -> TakeOut.Result.RESTRICTED));
  }

  /// Why nothing of a piece of evidence leaves; empty where it may.
  static Optional<TakeOut.Result> kept(Tables tables, Tx tx, SealedEvidence evidence) {
    return tables.restrictions().withholds(tx, evidence.id())
        ? Optional.of(TakeOut.Result.RESTRICTED)
        : FlaggedText.keeps(tables, tx, evidence);
  }

  private static List<Found> earlier(Tables tables, Tx tx, States.State state) {
    return NoCopyFlag.among(tables, tx, List.of(state.item())).stream()
        .filter(version -> !version.equals(state.version()))
        .sorted(Comparator.comparingInt(VersionRef::number).reversed())
        .flatMap(
            version ->
                NoCopyFlag.in(tables, tx, version).stream()
                    .map(finding -> new Found(version, finding)))
        .toList();
  }

  AbuseFlags silent() {
    return new AbuseFlags(List.of(), kept);
  }
}
