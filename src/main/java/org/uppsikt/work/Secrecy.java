package org.uppsikt.work;

import java.util.Optional;
import java.util.Set;
import org.uppsikt.domain.item.Folder;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.domain.item.VersionRef;
import org.uppsikt.domain.people.PersonId;
import org.uppsikt.domain.registry.RegisterEntry;
import org.uppsikt.domain.registry.SecrecyMark;
import org.uppsikt.store.RegistryTables;
import org.uppsikt.store.States;
import org.uppsikt.store.Tx;

/// Sets and lifts secrecy marks (OSL 5:5), also of what was registered long ago: what stands in the
/// built-in diary is hidden from anybody outside as long as the mark holds.
public final class Secrecy {

  private final Office office;

  Secrecy(Office office) {
    this.office = office;
  }

  /// What came of it.
  public sealed interface Result {

    /// Taken down; how the item stood goes along, since nothing tells that afterwards.
    ///
    /// @param set whether the mark was set; otherwise it was lifted
    /// @param before where the item stood
    /// @param after as it was left
    record Changed(SecrecyMark mark, boolean set, Folder before, States.State after)
        implements Result {}

    record Refused(Decide.Why why) implements Result {}
  }

  /// The mark that holds.
  public Optional<SecrecyMark> of(ItemId item) {
    return office.database().read(tx -> registry().marks().of(tx, item));
  }

  /// Marks an item as one that may hold what is secret.
  public Result mark(VersionRef version, RegisterEntry.Secrecy secrecy, PersonId by) {
    if (office.moderator(by).isEmpty()) {
      return new Result.Refused(Decide.Why.NO_RIGHT);
    }
    Result result = office.database().write(tx -> mark(tx, version, secrecy, by));
    office.database().sync();
    return result;
  }

  private Result mark(Tx tx, VersionRef version, RegisterEntry.Secrecy secrecy, PersonId by) {
    ItemId item = version.item();
    office.tables().states().lock(tx, Set.of(item));
    boolean marked = registry().marks().of(tx, item).isPresent();
    Optional<States.State> before =
        state(tx, item).filter(state -> !marked && state.version().equals(version));
    if (before.isEmpty()) {
      return new Result.Refused(Decide.Why.CHANGED_MEANWHILE);
    }
    SecrecyMark made = links(tx).mark(item, secrecy, by, Optional.empty());
    return changed(tx, made, true, before.get());
  }

  /// Lifts the mark of an item, for a reason. What waited for a number because of it alone goes
  /// back to where it came from.
  ///
  /// @param shown the mark she was asked about; one that holds in its place stays
  public Result lift(SecrecyMark shown, String reason, PersonId by) {
    if (office.moderator(by).isEmpty()) {
      return new Result.Refused(Decide.Why.NO_RIGHT);
    }
    if (reason.isBlank()) {
      return new Result.Refused(Decide.Why.NEEDS_REASON);
    }
    Result result = office.database().write(tx -> lift(tx, shown, reason.strip(), by));
    office.database().sync();
    return result;
  }

  private Result lift(Tx tx, SecrecyMark shown, String reason, PersonId by) {
    ItemId item = shown.item();
    office.tables().states().lock(tx, Set.of(item));
    Optional<States.State> before = state(tx, item).filter(state -> holds(tx, shown));
    if (before.isEmpty() || !links(tx).lift(item, reason, by)) {
      return new Result.Refused(Decide.Why.CHANGED_MEANWHILE);
    }
    new RegistryGate(office).goHome(tx, item);
    return changed(tx, shown, false, before.get());
  }

  private Result changed(Tx tx, SecrecyMark mark, boolean set, States.State before) {
    States.State after = state(tx, mark.item()).orElse(before);
    return new Result.Changed(mark, set, before.folder(), after);
  }

  /// Takes back that a mark was set or lifted: the same mark goes, or holds again. What a colleague
  /// did to the marks of the item since stays.
  public Undo.Result takeBack(Result.Changed change, PersonId by) {
    if (office.moderator(by).isEmpty()) {
      return Undo.Result.NO_RIGHT;
    }
    boolean back = office.database().write(tx -> takeBack(tx, change, by));
    office.database().sync();
    return back ? Undo.Result.UNDONE : Undo.Result.CHANGED_SINCE;
  }

  private boolean takeBack(Tx tx, Result.Changed change, PersonId by) {
    office.tables().states().lock(tx, Set.of(change.mark().item()));
    return change.set() ? withdraw(tx, change.mark(), by) : holdAgain(tx, change, by);
  }

  /// What was handed over as secret meanwhile rests on the mark that stood there.
  private boolean withdraw(Tx tx, SecrecyMark mark, PersonId by) {
    CaseLinks links = links(tx);
    if (!holds(tx, mark) || links.overAsSecret(mark.item(), mark.at())) {
      return false;
    }
    links.withdraw(mark, by);
    new RegistryGate(office).goHome(tx, mark.item());
    return true;
  }

  private boolean holdAgain(Tx tx, Result.Changed change, PersonId by) {
    ItemId item = change.mark().item();
    if (registry().marks().of(tx, item).isPresent()
        || !new MarkHistory(office.tables(), tx, item).endsWithLifting(change.mark(), by)
        || !links(tx).holdAgain(change.mark(), by)) {
      return false;
    }
    // Lifting it moved the item home: it waits for its number again, unless it has come on since.
    state(tx, item)
        .filter(now -> change.before() != change.after().folder() && isAsLeft(now, change.after()))
        .ifPresent(now -> office.tables().states().folder(tx, item, change.before()));
    return true;
  }

  private static boolean isAsLeft(States.State now, States.State left) {
    return now.folder() == left.folder()
        && now.outcome().equals(left.outcome())
        && now.version().equals(left.version());
  }

  private boolean holds(Tx tx, SecrecyMark mark) {
    return registry()
        .marks()
        .of(tx, mark.item())
        .filter(held -> held.id().equals(mark.id()))
        .isPresent();
  }

  private Optional<States.State> state(Tx tx, ItemId item) {
    return office.tables().states().find(tx, item);
  }

  private CaseLinks links(Tx tx) {
    return new CaseLinks(office.tables(), tx);
  }

  private RegistryTables registry() {
    return office.tables().registry();
  }
}
