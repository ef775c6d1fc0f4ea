package org.uppsikt.flag.learn;

import java.util.Set;
import org.uppsikt.domain.policy.Category;

/// What the model tells of a text, and which marks of the labelled data each is learned from.
enum Output {
  OFFENSIVE(Set.of()),
  THREAT(Set.of("Violence")),
  AGITATION(Set.of("IdentityAttack", "hate")),
  SEXUAL(Set.of("SexualContent")),
  INSULT(Set.of("Insult")),
  SPAM(Set.of("spam"));

  private final Set<String> marks;

  Output(Set<String> marks) {
    this.marks = marks;
  }

  boolean isMarked(Set<String> categories) {
    return marks.stream().anyMatch(categories::contains);
  }

  Category category() {
    return switch (this) {
      case OFFENSIVE -> Category.C14_SWEARING;
      case THREAT -> Category.C01_THREAT;
      case AGITATION -> Category.C02_AGITATION;
      case SEXUAL -> Category.C03_SEXIST_HARASSMENT;
      case INSULT -> Category.C04_PERSONAL_ATTACK;
      case SPAM -> Category.C13_ADVERTISING;
    };
  }
}
