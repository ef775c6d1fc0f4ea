package org.uppsikt.work;

import java.util.List;
import java.util.Optional;
import org.uppsikt.domain.decision.Feedback;
import org.uppsikt.domain.finding.Finding;
import org.uppsikt.domain.finding.Subject;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.domain.item.VersionRef;
import org.uppsikt.domain.policy.Category;
import org.uppsikt.store.Checks;
import org.uppsikt.store.Registrations;
import org.uppsikt.store.Tx;

/// What concerns a case or carries a secret is closed only once the registry has given a number
/// (SME-33, requirements I9) or a person has said that the finding is wrong.
final class RegistryGate {

  private final Office office;

  RegistryGate(Office office) {
    this.office = office;
  }

  /// Whether this version must not be closed yet.
  boolean closed(Tx tx, VersionRef version) {
    return asksForNumber(tx, version) && number(tx, version).isEmpty();
  }

  /// Whether a person decided to register the item and the registry has given no number yet.
  boolean promised(Tx tx, ItemId item) {
    return office
        .tables()
        .beside()
        .registrations()
        .of(tx, item)
        .filter(row -> row.number().isEmpty())
        .isPresent();
  }

  private Optional<String> number(Tx tx, VersionRef version) {
    return office
        .tables()
        .beside()
        .registrations()
        .of(tx, version.item())
        .flatMap(Registrations.Row::number);
  }

  private boolean asksForNumber(Tx tx, VersionRef version) {
    List<Feedback.About> wrong =
        office.tables().beside().feedbacks().of(tx, version).stream().map(Feedback::about).toList();
    return office.tables().checks().newest(tx, version).map(Checks.Stored::check).stream()
        .flatMap(check -> check.findingsOrNone().stream())
        .filter(RegistryGate::concernsRegistry)
        .anyMatch(finding -> !wrong.contains(Feedback.About.of(finding)));
  }

  private static boolean concernsRegistry(Finding finding) {
    return finding.isBreachOf(Category.C12_SECRET)
        || finding.subject() instanceof Subject.Matter(Subject.MatterKind kind)
            && kind == Subject.MatterKind.CASE;
  }
}
