package org.uppsikt.flag.learn;

import java.util.List;
import java.util.Set;
import org.uppsikt.domain.policy.Category;

/// What the model tells of a text, and which marks of the labelled data each is learned from.
enum Output {
  OFFENSIVE,
  THREAT,
  AGITATION,
  SEXUAL,
  INSULT,
  /// What comments advertise.
  SPAM,
  /// What paid messages to a telephone advertise, who speak otherwise.
  PAID;

  /// The kinds of what is offensive.
  static final List<Output> KINDS = List.of(THREAT, AGITATION, SEXUAL, INSULT);

  boolean isAdvertising() {
    return this == SPAM || this == PAID;
  }

  boolean isMarked(Set<String> marks) {
    return switch (this) {
      case OFFENSIVE -> false;
      case THREAT -> marks.contains("Violence");
      case AGITATION -> marks.contains("IdentityAttack") || marks.contains("hate");
      case SEXUAL -> marks.contains("SexualContent");
      case INSULT -> marks.contains("Insult");
      case SPAM, PAID -> marks.contains("spam");
    };
  }

  Category category() {
    return switch (this) {
      case OFFENSIVE -> Category.C14_SWEARING;
      case THREAT -> Category.C01_THREAT;
      case AGITATION -> Category.C02_AGITATION;
      case SEXUAL -> Category.C03_SEXIST_HARASSMENT;
      case INSULT -> Category.C04_PERSONAL_ATTACK;
      case SPAM, PAID -> Category.C13_ADVERTISING;
    };
  }
}
