package org.uppsikt.ui.kit;

import org.uppsikt.domain.people.Role;
import org.uppsikt.text.PeopleText;

/// A role by its name.
public final class RoleWords {

  private RoleWords() {}

  public static PeopleText of(Role role) {
    return switch (role) {
      case ADMINISTRATOR -> PeopleText.ADMINISTRATOR;
      case SUBSTITUTE -> PeopleText.SUBSTITUTE;
      case SUPERVISOR -> PeopleText.SUPERVISOR;
      case REGISTRAR -> PeopleText.REGISTRAR;
      case COMMUNICATOR -> PeopleText.COMMUNICATOR;
    };
  }
}
