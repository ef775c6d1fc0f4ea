package org.uppsikt.work;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.uppsikt.domain.decision.Outcome;
import org.uppsikt.domain.item.Folder;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.domain.item.PassedOn;
import org.uppsikt.domain.item.Protection;
import org.uppsikt.domain.item.VersionRef;
import org.uppsikt.domain.journal.Event;
import org.uppsikt.domain.journal.EventKind;
import org.uppsikt.domain.journal.Payload;
import org.uppsikt.domain.people.PersonId;
import org.uppsikt.domain.registry.Disposition;
import org.uppsikt.domain.registry.Registration;
import org.uppsikt.domain.registry.Registration.Basis;
import org.uppsikt.store.States;
import org.uppsikt.store.Tx;

/// Takes down that a person passed on or returned what was meant for somebody else, by means of her
/// own: on every channel, also one that carries no answer (KRO-28). From then on it is kept from
/// the unit like all that is protected (KRO-29).
public final class PassOn {

  private final Office office;
  private final Taking taking;
  private final Protect protect;

  public PassOn(Office office) {
    this.office = office;
    this.taking = new Taking(office, Duration.ZERO);
    this.protect = new Protect(office);
  }

  /// What the person did.
  ///
  /// @param receiver a function outside the unit; needed for what was passed on
  /// @param planEntry document type in the plan; needed for a direct message of which nobody has
  ///     said yet what becomes of it (SME-35)
  public record Wish(PassedOn done, String receiver, String reason, String planEntry) {
    public Wish {
      receiver = receiver.strip();
      reason = reason.strip();
      planEntry = planEntry.strip();
    }

    private boolean complete() {
      boolean named = done.kind() != Protection.Kind.PASSED_ON || !receiver.isEmpty();
      return named && !reason.isEmpty();
    }
  }

  /// A day ahead is refused as incomplete; so is a direct message without its document type. What
  /// is secret is passed on by any means but e-mail (KRO-26).
  public Decide.Result byHand(VersionRef version, int revision, Wish wish, PersonId by) {
    if (office.moderator(by).isEmpty()) {
      return new Decide.Result.Refused(Decide.Why.NO_RIGHT);
    }
    if (!wish.complete()) {
      return new Decide.Result.Refused(Decide.Why.NEEDS_REASON);
    }
    LocalDate today = LocalDate.ofInstant(office.clock().instant(), office.zone());
    if (wish.done().on().isAfter(today)) {
      return new Decide.Result.Refused(Decide.Why.ENTRY_INCOMPLETE);
    }
    try {
      Decide.Result result = office.database().write(tx -> byHand(tx, version, revision, wish, by));
      office.database().sync();
      return result;
    } catch (RefusedMidway refused) {
      return refused.result();
    }
  }

  private Decide.Result byHand(Tx tx, VersionRef version, int revision, Wish wish, PersonId by) {
    var gate = new RegistryGate(office);
    Optional<States.State> state = office.tables().states().find(tx, version.item());
    if (state.isEmpty()) {
      return new Decide.Result.Refused(Decide.Why.CHANGED_MEANWHILE);
    }
    if (office.tables().restrictions().of(tx, version.item()).isPresent()) {
      return new Decide.Result.Refused(Decide.Why.RESTRICTED_ALREADY);
    }
    if (wish.done().means() == PassedOn.Means.EMAIL && gate.secret(tx, version)) {
      return new Decide.Result.Refused(Decide.Why.SECRET);
    }
    boolean undisposed =
        gate.of(tx, state.get()) instanceof Registration.InOrder(Basis basis)
            && basis == Basis.AWAITS_DISPOSITION;
    if (undisposed && wish.planEntry().isEmpty()) {
      return new Decide.Result.Refused(Decide.Why.ENTRY_INCOMPLETE);
    }
    if (undisposed) {
      new CaseLinks(office.tables(), tx)
          .dispose(version.item(), Disposition.Kind.IN_ORDER, wish.planEntry(), "", by);
    }
    // The reason may tell what is protected: it stands with the protection, not in the journal.
    var plan =
        Taking.Plan.local(Outcome.MISDIRECTED, "", Folder.DONE)
            .with((at, decision) -> keep(at, version.item(), wish, by));
    Decide.Result result = taking.take(tx, version, undisposed ? revision + 1 : revision, plan, by);
    if (undisposed && result instanceof Decide.Result.Refused) {
      throw new RefusedMidway(result);
    }
    return result;
  }

  private void keep(Tx tx, ItemId item, Wish wish, PersonId by) {
    PassedOn done = wish.done();
    UUID protection = protect.keep(tx, item, done.kind(), wish.receiver(), wish.reason(), by);
    office.tables().protectedItems().passedOn(tx, protection, item, done);
    Payload payload =
        Payload.NONE
            .with("passed", protection)
            .with("kind", done.kind())
            .with("means", done.means())
            .with("on", done.on());
    tx.journal(Event.by(by, EventKind.PASSED_ON_BY_HAND, "item:" + item, payload));
  }
}
