package org.uppsikt.ui.registry;

import java.util.Optional;
import org.uppsikt.domain.people.PersonId;
import org.uppsikt.domain.registry.RegisterEntry;
import org.uppsikt.text.Key;
import org.uppsikt.text.RefusalText;
import org.uppsikt.text.RegistrarText;
import org.uppsikt.work.Registrar;
import org.uppsikt.work.diary.DiaryBook;

/// Enters what waits in the built-in diary, which gives it its number.
final class DiaryEntering {

  private final RegistryController.Cases cases;
  private final PersonId me;

  DiaryEntering(RegistryController.Cases cases, PersonId me) {
    this.cases = cases;
    this.me = me;
  }

  /// Why nothing was entered.
  static Key words(DiaryBook.Why why) {
    return switch (why) {
      case NO_SUCH_CASE -> RefusalText.NO_SUCH_CASE;
      case SECRET_UNMARKED -> RegistrarText.FAULT_SECRET_UNMARKED;
      case NO_RIGHT, NOT_WAITING, NO_SUCH_ENTRY, SECRET_RIGHTED, PROTECTED_CASE, SECRET_CASE ->
          RefusalText.CHANGED_MEANWHILE;
    };
  }

  /// A hand-over.
  ///
  /// @param number of a case in the diary; empty opens a new one
  DiaryBook.Result file(Registrar.Line line, Optional<String> number) {
    return line.way()
        .map(way -> cases.diary().file(way.handOver().id(), number, me))
        .orElse(new DiaryBook.Result.Refused(DiaryBook.Why.NOT_WAITING));
  }

  /// What only named persons may read, with what anybody may see of it.
  DiaryBook.Result enter(Registrar.Line line, String concerning, String provision) {
    var secrecy = new RegisterEntry.Secrecy(provision, "");
    return cases.restricted().among(line.items()).stream()
        .findFirst()
        .flatMap(cases.registrar()::arrival)
        .map(came -> enter(came, line.channel(), concerning, secrecy))
        .orElse(new DiaryBook.Result.Refused(DiaryBook.Why.NOT_WAITING));
  }

  private DiaryBook.Result enter(
      Registrar.Arrival came, String channel, String concerning, RegisterEntry.Secrecy secrecy) {
    var entry =
        new RegisterEntry(
            came.cameOn(),
            Optional.empty(),
            "",
            concerning,
            concerning,
            channel,
            "",
            Optional.of(secrecy));
    return cases.diary().register(came.version(), entry, me);
  }
}
