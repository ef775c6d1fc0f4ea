package org.uppsikt.work;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.uppsikt.domain.decision.Feedback;
import org.uppsikt.domain.finding.Finding;
import org.uppsikt.domain.finding.Subject;
import org.uppsikt.domain.item.Folder;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.domain.item.ItemKind;
import org.uppsikt.domain.item.VersionRef;
import org.uppsikt.domain.policy.Category;
import org.uppsikt.domain.registry.Disposition;
import org.uppsikt.domain.registry.Registration;
import org.uppsikt.domain.registry.Registration.Basis;
import org.uppsikt.domain.registry.Stage;
import org.uppsikt.store.Checks;
import org.uppsikt.store.Conversations;
import org.uppsikt.store.Registrations;
import org.uppsikt.store.RegistryTables;
import org.uppsikt.store.States;
import org.uppsikt.store.Tx;

/// Which of the three registration states holds for an item, and why. What concerns a case or
/// carries a secret is closed only once the registry has given a number (SME-33, requirements I10)
/// or a person has said that the finding is wrong; a direct message only with a disposition (I9).
final class RegistryGate {

  private final Office office;

  RegistryGate(Office office) {
    this.office = office;
  }

  Registration of(Tx tx, States.State state) {
    RegistryTables registry = office.tables().registry();
    boolean marked = registry.marks().of(tx, state.item()).isPresent();
    Optional<Registrations.Row> row = registry.registrations().of(tx, state.item());
    if (row.isPresent()) {
      return new Registration.Registered(
          row.get().stage(), row.get().number(), marked ? Basis.SECRECY_MARK : Basis.CASE_LINK);
    }
    if (marked) {
      return waiting(Basis.SECRECY_MARK);
    }
    Optional<Basis> found = found(tx, state.version());
    if (found.isPresent()) {
      return waiting(found.get());
    }
    return registry
        .dispositions()
        .of(tx, state.item())
        .map(RegistryGate::decided)
        .orElseGet(() -> new Registration.InOrder(undecided(state)));
  }

  /// The state of the private conversation of an item: of all messages that its sender wrote there,
  /// however many and however long ago. Empty where the item is public.
  Optional<Registration> conversation(Tx tx, States.State state) {
    return state.kind() == ItemKind.MESSAGE
        ? Registration.ofConversation(messages(tx, state))
        : Optional.empty();
  }

  /// All with something left to do, up to the first than which none has more, and one of the rest.
  private List<Registration> messages(Tx tx, States.State state) {
    var found = new ArrayList<Registration>();
    for (Conversations.Message message : office.tables().conversations().leftFirst(tx, state)) {
      office
          .tables()
          .states()
          .find(tx, message.item())
          .map(each -> of(tx, each))
          .ifPresent(found::add);
      if (message.settled() || !found.isEmpty() && found.getLast().leavesMost()) {
        return found;
      }
    }
    return found;
  }

  /// Whether nothing of this item may go by mail: it is marked, or a finding says that it holds
  /// what is secret and nobody has said otherwise. What was edited away counts too: evidence shows
  /// every version that was received.
  boolean secret(Tx tx, VersionRef version) {
    int newest =
        office
            .tables()
            .states()
            .find(tx, version.item())
            .map(state -> Math.max(state.version().number(), version.number()))
            .orElse(version.number());
    return office.tables().registry().marks().of(tx, version.item()).isPresent()
        || IntStream.rangeClosed(1, newest)
            .mapToObj(number -> new VersionRef(version.item(), number))
            .flatMap(each -> found(tx, each).stream())
            .anyMatch(basis -> basis == Basis.SECRET_FOUND);
  }

  /// What waited for a number alone because it was marked goes back to where it came from.
  void goHome(Tx tx, ItemId item) {
    office
        .tables()
        .states()
        .find(tx, item)
        .filter(state -> state.folder() == Folder.TO_REGISTER)
        .filter(state -> !(of(tx, state) instanceof Registration.Registered))
        .ifPresent(state -> office.tables().states().folder(tx, item, home(tx, state)));
  }

  private Folder home(Tx tx, States.State state) {
    boolean disposed =
        state.kind() != ItemKind.MESSAGE
            || office.tables().registry().dispositions().of(tx, state.item()).isPresent();
    boolean done = state.outcome().isPresent() && disposed;
    boolean asked = Police.openOf(office.tables(), tx, state.item()).isPresent();
    return done && !asked ? Folder.DONE : Folder.INBOX;
  }

  private static Registration decided(Disposition disposition) {
    return switch (disposition.kind()) {
      case IN_ORDER -> new Registration.InOrder(Basis.DECIDED_IN_ORDER);
      case TRIFLING -> new Registration.Trifling(disposition.reason());
      case REGISTER -> waiting(Basis.CASE_LINK);
    };
  }

  private static Registration waiting(Basis basis) {
    return new Registration.Registered(Stage.TO_REGISTER, Optional.empty(), basis);
  }

  private static Basis undecided(States.State state) {
    return state.kind() == ItemKind.MESSAGE
        ? Basis.AWAITS_DISPOSITION
        : Basis.PUBLIC_AND_SEARCHABLE;
  }

  private Optional<Basis> found(Tx tx, VersionRef version) {
    List<Feedback.About> wrong =
        office.tables().beside().feedbacks().of(tx, version).stream().map(Feedback::about).toList();
    return office.tables().checks().newest(tx, version).map(Checks.Stored::check).stream()
        .flatMap(check -> check.findingsOrNone().stream())
        .filter(finding -> !wrong.contains(Feedback.About.of(finding)))
        .flatMap(finding -> basis(finding).stream())
        .max(Basis::compareTo);
  }

  private static Optional<Basis> basis(Finding finding) {
    if (finding.isBreachOf(Category.C12_SECRET)) {
      return Optional.of(Basis.SECRET_FOUND);
    }
    boolean matter =
        finding.subject() instanceof Subject.Matter(Subject.MatterKind kind)
            && kind == Subject.MatterKind.CASE;
    return matter ? Optional.of(Basis.CASE_FOUND) : Optional.empty();
  }
}
