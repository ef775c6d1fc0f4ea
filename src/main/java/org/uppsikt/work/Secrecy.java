package org.uppsikt.work;

import java.util.Optional;
import java.util.Set;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.domain.item.VersionRef;
import org.uppsikt.domain.people.PersonId;
import org.uppsikt.domain.registry.RegisterEntry;
import org.uppsikt.domain.registry.SecrecyMark;
import org.uppsikt.store.RegistryTables;
import org.uppsikt.store.Tx;

/// Sets and lifts secrecy marks (OSL 5:5), also of what was registered long ago: what stands in the
/// built-in diary is hidden from anybody outside as long as the mark holds.
public final class Secrecy {

  private final Office office;

  Secrecy(Office office) {
    this.office = office;
  }

  /// The mark that holds.
  public Optional<SecrecyMark> of(ItemId item) {
    return office.database().read(tx -> registry().marks().of(tx, item));
  }

  /// Marks an item as one that may hold what is secret.
  ///
  /// @return why not; empty where it was taken down
  public Optional<Decide.Why> mark(VersionRef version, RegisterEntry.Secrecy secrecy, PersonId by) {
    if (office.moderator(by).isEmpty()) {
      return Optional.of(Decide.Why.NO_RIGHT);
    }
    Optional<Decide.Why> refused = office.database().write(tx -> mark(tx, version, secrecy, by));
    office.database().sync();
    return refused;
  }

  private Optional<Decide.Why> mark(
      Tx tx, VersionRef version, RegisterEntry.Secrecy secrecy, PersonId by) {
    office.tables().states().lock(tx, Set.of(version.item()));
    boolean marked = registry().marks().of(tx, version.item()).isPresent();
    boolean present =
        office
            .tables()
            .states()
            .find(tx, version.item())
            .filter(state -> state.version().equals(version))
            .isPresent();
    if (marked || !present) {
      return Optional.of(Decide.Why.CHANGED_MEANWHILE);
    }
    new CaseLinks(office.tables(), tx).mark(version.item(), secrecy, by, Optional.empty());
    return Optional.empty();
  }

  /// Lifts the mark of an item, for a reason. What waited for a number because of it alone goes
  /// back to where it came from.
  ///
  /// @param shown the mark she was asked about; one that holds in its place stays
  /// @return why not; empty where it was taken down
  public Optional<Decide.Why> lift(SecrecyMark shown, String reason, PersonId by) {
    if (office.moderator(by).isEmpty()) {
      return Optional.of(Decide.Why.NO_RIGHT);
    }
    if (reason.isBlank()) {
      return Optional.of(Decide.Why.NEEDS_REASON);
    }
    boolean lifted = office.database().write(tx -> lift(tx, shown, reason.strip(), by));
    office.database().sync();
    return lifted ? Optional.empty() : Optional.of(Decide.Why.CHANGED_MEANWHILE);
  }

  private boolean lift(Tx tx, SecrecyMark shown, String reason, PersonId by) {
    ItemId item = shown.item();
    office.tables().states().lock(tx, Set.of(item));
    boolean holds =
        registry().marks().of(tx, item).filter(mark -> mark.id().equals(shown.id())).isPresent();
    boolean lifted = holds && new CaseLinks(office.tables(), tx).lift(item, reason, by);
    if (lifted) {
      new RegistryGate(office).goHome(tx, item);
    }
    return lifted;
  }

  private RegistryTables registry() {
    return office.tables().registry();
  }
}
