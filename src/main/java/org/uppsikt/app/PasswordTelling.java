package org.uppsikt.app;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.uppsikt.domain.people.Person;
import org.uppsikt.domain.people.PersonId;
import org.uppsikt.ui.kit.Kit;
import org.uppsikt.ui.kit.Overlay;
import org.uppsikt.ui.kit.Tasks;
import org.uppsikt.ui.people.GivenPassword;
import org.uppsikt.work.Desk;
import org.uppsikt.work.Passwords;

/// Tells whoever signed in by a one-time password who set it and when, and who set others for her
/// lately: somebody may have come in by one of them under her name.
final class PasswordTelling {

  private final Desk desk;
  private final Tasks tasks;

  PasswordTelling(Desk desk, Tasks tasks) {
    this.desk = desk;
    this.tasks = tasks;
  }

  /// @param overlay covers the desk; null where there is none, and nothing is told
  /// @param then what comes after it, or at once where nothing is to be told or can be read
  void tell(Kit kit, @Nullable Overlay overlay, Runnable then) {
    tell(kit, overlay, new Passwords(desk.office())::toTell, then);
  }

  /// Tells whoever asks of all that were set for her lately.
  void tellAll(Kit kit, @Nullable Overlay overlay) {
    tell(kit, overlay, new Passwords(desk.office())::lately, () -> {});
  }

  private void tell(
      Kit kit,
      @Nullable Overlay overlay,
      Function<PersonId, List<Passwords.Given>> set,
      Runnable then) {
    tasks
        .run(() -> read(set.apply(desk.person().id())))
        .onSuccess(
            given -> {
              if (given.isEmpty() || overlay == null || overlay.isOpen()) {
                then.run();
              } else {
                GivenPassword.show(kit, overlay, given, then);
              }
            })
        .onFailure(cause -> then.run())
        .start();
  }

  private List<GivenPassword.By> read(List<Passwords.Given> given) {
    if (given.isEmpty()) {
      return List.of();
    }
    Map<PersonId, Person> people =
        desk.office().database().read(desk.office().tables().people()::all).stream()
            .collect(Collectors.toMap(Person::id, Function.identity()));
    return given.stream()
        .flatMap(
            each ->
                Optional.ofNullable(people.get(each.by()))
                    .map(by -> new GivenPassword.By(by.name(), each.at()))
                    .stream())
        .toList();
  }
}
