package org.uppsikt.ui.policy;

import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import org.uppsikt.ui.kit.Notice;
import org.uppsikt.work.PolicyFault;
import org.uppsikt.work.UnitSupplements;

/// What units add to the guidelines, as it is on show.
final class SupplementForm {

  private final ObjectProperty<UnitSupplements.Standing> standing;
  private final ObjectProperty<List<PolicyFault>> faults = new SimpleObjectProperty<>(List.of());
  private final ObjectProperty<@Nullable Notice> notice = new SimpleObjectProperty<>();
  private final BooleanProperty busy = new SimpleBooleanProperty();

  SupplementForm(UnitSupplements.Standing standing) {
    this.standing = new SimpleObjectProperty<>(standing);
  }

  ObjectProperty<UnitSupplements.Standing> standingProperty() {
    return standing;
  }

  /// What is wrong with the file that was chosen last.
  ObjectProperty<List<PolicyFault>> faultsProperty() {
    return faults;
  }

  ObjectProperty<@Nullable Notice> noticeProperty() {
    return notice;
  }

  BooleanProperty busyProperty() {
    return busy;
  }

  void begin() {
    busy.set(true);
    faults.set(List.of());
    notice.set(null);
  }
}
