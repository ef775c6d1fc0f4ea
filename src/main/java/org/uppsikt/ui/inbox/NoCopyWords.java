package org.uppsikt.ui.inbox;

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

  /// What was kept before anybody knew; empty where nothing was.
  String kept(NoCopy.Kept kept) {
    return kept.nothing()
        ? ""
        : bench.kit().text(NoCopyText.KEPT, kept.evidence(), kept.pictures(), kept.around());
  }

  /// That the check flagged such material, and which ground it is.
  String hint() {
    return bench.policy().grounds().stream()
        .filter(NoCopyPart::isException)
        .findFirst()
        .map(row -> bench.kit().text(NoCopyText.FLAGGED, bench.wording().label(row)))
        .orElse("");
  }
}
