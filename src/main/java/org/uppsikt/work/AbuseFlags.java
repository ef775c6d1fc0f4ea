package org.uppsikt.work;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.uppsikt.domain.decision.Feedback;
import org.uppsikt.domain.evidence.SealedEvidence;
import org.uppsikt.domain.finding.Finding;
import org.uppsikt.domain.item.VersionRef;
import org.uppsikt.store.States;
import org.uppsikt.store.Tables;
import org.uppsikt.store.Tx;

/// What the flag of child sexual abuse material comes to for an item, beside its present version.
///
/// @param earlier what was flagged of versions that are no longer the present one, the newest
/// first:
///     evidence may show them still. Whoever called it wrong finds it there, to take it back.
/// @param kept why nothing of the evidence of the present version leaves; empty where it may
/// @param keepsOpen whether it is secret and settled, and open to the unit for such a flag alone
public record AbuseFlags(List<Found> earlier, Optional<TakeOut.Result> kept, boolean keepsOpen) {

  /// A finding, and the version that it is about.
  ///
  /// @param said what holds of what people said of it
  public record Found(VersionRef version, Finding finding, Optional<Feedback> said) {

    /// @param all what people said of that version, oldest first
    public static Found of(VersionRef version, Finding finding, List<Feedback> all) {
      var about = Feedback.About.of(finding);
      return new Found(
          version,
          finding,
          all.stream().filter(each -> each.about().equals(about)).reduce((a, b) -> b));
    }
  }

  public AbuseFlags {
    earlier = List.copyOf(earlier);
  }

  static AbuseFlags of(
      Tables tables, Tx tx, States.State state, Optional<SealedEvidence> evidence) {
    return new AbuseFlags(
        earlier(tables, tx, state),
        evidence.flatMap(each -> kept(tables, tx, each)),
        tables.registry().views().isOpenForItsFlag(tx, state.item()));
  }

  /// Of an item that only named persons may read: nothing is asked of what nobody is shown.
  static AbuseFlags ofRestricted(Optional<SealedEvidence> evidence) {
    return new AbuseFlags(List.of(), evidence.map(each -> TakeOut.Result.RESTRICTED), false);
  }

  /// Why nothing of a piece of evidence leaves; empty where it may.
  static Optional<TakeOut.Result> kept(Tables tables, Tx tx, SealedEvidence evidence) {
    return tables.restrictions().withholds(tx, evidence.id())
        ? Optional.of(TakeOut.Result.RESTRICTED)
        : FlaggedText.keeps(tables, tx, evidence);
  }

  private static List<Found> earlier(Tables tables, Tx tx, States.State state) {
    return NoCopyFlag.everIn(tables, tx, state.item()).stream()
        .filter(version -> !version.equals(state.version()))
        .sorted(Comparator.comparingInt(VersionRef::number).reversed())
        .flatMap(version -> found(tables, tx, version))
        .toList();
  }

  private static Stream<Found> found(Tables tables, Tx tx, VersionRef version) {
    List<Feedback> said = tables.beside().feedbacks().of(tx, version);
    return NoCopyFlag.ever(tables, tx, version).stream()
        .map(finding -> Found.of(version, finding, said));
  }

  /// Whether one of an earlier version stands.
  public boolean earlierStands() {
    return earlier.stream().anyMatch(found -> found.said().isEmpty());
  }

  AbuseFlags silent() {
    return new AbuseFlags(List.of(), kept, keepsOpen);
  }
}
