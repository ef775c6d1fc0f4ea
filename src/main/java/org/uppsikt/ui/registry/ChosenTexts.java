package org.uppsikt.ui.registry;

import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.uppsikt.domain.people.PersonId;
import org.uppsikt.ui.kit.Tasks;
import org.uppsikt.work.Registrar;

/// Reads what the chosen line is about; what is protected stays unread.
final class ChosenTexts {

  private final RegistryModel model;
  private final Registrar registrar;
  private final PersonId me;
  private final Tasks tasks;
  private final Consumer<Exception> broke;

  ChosenTexts(
      RegistryModel model,
      Registrar registrar,
      PersonId me,
      Tasks tasks,
      Consumer<Exception> broke) {
    this.model = model;
    this.registrar = registrar;
    this.me = me;
    this.tasks = tasks;
    this.broke = broke;
  }

  /// The line that was chosen, among lines that were read anew; else the first.
  static Registrar.@Nullable Line same(
      List<Registrar.Line> lines, Registrar.@Nullable Line before) {
    return lines.stream()
        .filter(line -> before != null && isOf(line, before))
        .findFirst()
        .orElseGet(() -> lines.isEmpty() ? null : lines.getFirst());
  }

  /// Whether what is typed and read stays: what was protected meanwhile does not keep its text on
  /// the screen.
  static boolean same(Registrar.@Nullable Line was, Registrar.@Nullable Line now) {
    return was != null && now != null && isOf(was, now) && was.restricted() == now.restricted();
  }

  /// What brings a text after the rest stands beside what waits for the number of the same item.
  private static boolean isOf(Registrar.Line one, Registrar.Line other) {
    return one.items().equals(other.items()) && one.follows() == other.follows();
  }

  void read(Registrar.Line line) {
    if (line.restricted()) {
      return;
    }
    tasks
        .run(() -> registrar.texts(line, me))
        .onSuccess(
            texts -> {
              if (line.equals(model.chosenProperty().get())) {
                model.textsProperty().set(texts);
              }
            })
        .onFailure(broke)
        .start();
  }
}
