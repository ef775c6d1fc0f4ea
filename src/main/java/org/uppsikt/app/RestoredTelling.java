package org.uppsikt.app;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.uppsikt.domain.people.Person;
import org.uppsikt.domain.people.PersonId;
import org.uppsikt.ui.kit.Kit;
import org.uppsikt.ui.kit.Overlay;
import org.uppsikt.ui.kit.Tasks;
import org.uppsikt.ui.shell.RestoredNotice;
import org.uppsikt.work.Desk;
import org.uppsikt.work.Restored;

/// Tells after the sign-in that the workspace came from a backup, as long as something of that is
/// left to be done.
final class RestoredTelling {

  private final Desk desk;
  private final Tasks tasks;
  private final Restored restored;

  RestoredTelling(Desk desk, Tasks tasks) {
    this.desk = desk;
    this.tasks = tasks;
    this.restored = new Restored(desk.office());
  }

  private record Read(Restored.Told told, List<String> people) {}

  /// @param overlay covers the desk; null where there is none, and nothing is told
  /// @param toPeople leads to where people are suspended and removed
  /// @param otherwise what comes where nothing is to be told
  void tell(Kit kit, @Nullable Overlay overlay, Runnable toPeople, Runnable otherwise) {
    if (overlay == null) {
      return;
    }
    var answers = new RestoredNotice.Answers(toPeople, this::looked);
    tasks
        .run(this::read)
        .onSuccess(
            read ->
                read.ifPresentOrElse(
                    r -> RestoredNotice.show(kit, overlay, r.told(), r.people(), answers),
                    otherwise))
        .start();
  }

  private Optional<Read> read() {
    return restored
        .told(me())
        .map(told -> new Read(told, told.looksThrough() ? names() : List.of()));
  }

  private List<String> names() {
    return desk.staff().people().stream()
        .filter(person -> !person.suspended())
        .map(Person::name)
        .toList();
  }

  private void looked() {
    tasks.run(() -> restored.lookedThrough(me())).start();
  }

  private PersonId me() {
    return desk.person().id();
  }
}
