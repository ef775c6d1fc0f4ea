package org.uppsikt.ui.inbox;

import org.jspecify.annotations.Nullable;
import org.uppsikt.domain.people.Person;
import org.uppsikt.text.NoCopyText;
import org.uppsikt.text.PeopleText;
import org.uppsikt.work.NoCopy;

/// What is told where something is hidden without a copy.
final class NoCopyWords {

  private final Bench bench;

  NoCopyWords(Bench bench) {
    this.bench = bench;
  }

  NoCopyModel.Colleague colleague(Person person) {
    String role = bench.kit().text(PeopleText.valueOf(person.role().name()));
    return new NoCopyModel.Colleague(person.id().toString(), person.name(), role);
  }

  /// What the second step lacks still; null where nothing.
  static @Nullable NoCopyText lacks(NoCopyModel model) {
    if (model.colleagues().isEmpty()) {
      return model.aloneProperty().get().isBlank() ? NoCopyText.SAY_ALONE : null;
    }
    return model.calledProperty().get().isEmpty() ? NoCopyText.CHOOSE_SECOND : null;
  }

  /// What was kept before anybody knew; empty where nothing was.
  String kept(NoCopy.Kept kept) {
    return kept.nothing()
        ? ""
        : bench.kit().text(NoCopyText.KEPT, kept.evidence(), kept.pictures(), kept.around());
  }

  /// That the check flagged such material, and which ground it is.
  String hint() {
    return bench.policy().grounds().stream()
        .filter(ChosenGrounds::isException)
        .findFirst()
        .map(row -> bench.kit().text(NoCopyText.FLAGGED, bench.wording().label(row)))
        .orElse("");
  }
}
