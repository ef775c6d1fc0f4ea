package org.uppsikt.ui.people;

import java.time.Instant;
import org.uppsikt.domain.people.Role;
import org.uppsikt.text.PeopleText;
import org.uppsikt.ui.kit.Kit;
import org.uppsikt.ui.kit.Notice;
import org.uppsikt.ui.kit.RoleWords;
import org.uppsikt.ui.kit.Tone;
import org.uppsikt.work.Staff;

/// Roles and refusals in words.
final class StaffWords {

  private StaffWords() {}

  static String role(Kit kit, Role role) {
    return kit.text(RoleWords.of(role));
  }

  /// What the role lets a person do.
  static String may(Kit kit, Role role) {
    return kit.text(
        switch (role) {
          case ADMINISTRATOR -> PeopleText.MAY_ADMINISTRATOR;
          case SUBSTITUTE -> PeopleText.MAY_SUBSTITUTE;
          case SUPERVISOR -> PeopleText.MAY_SUPERVISOR;
          case REGISTRAR -> PeopleText.MAY_REGISTRAR;
          case COMMUNICATOR -> PeopleText.MAY_COMMUNICATOR;
        });
  }

  /// The present password was wrong, or comes too soon after wrong ones.
  static Notice wrong(Kit kit, Staff.Result.WrongPassword no, Instant now) {
    boolean waits = no.next().isAfter(now);
    return Notice.of(
        Tone.WARN,
        kit.text(no.lookedAt() ? PeopleText.WRONG_PASSWORD : PeopleText.TOO_SOON),
        kit.text(PeopleText.NOTHING_CHANGED),
        waits
            ? kit.text(PeopleText.DO_WAIT, kit.formats().time(no.next()))
            : kit.text(PeopleText.DO_TYPE_AGAIN));
  }

  static Notice of(Kit kit, Staff.Why why) {
    var happened =
        switch (why) {
          case NO_RIGHT -> PeopleText.NO_RIGHT;
          case PRACTICE -> PeopleText.PRACTICE;
          case NAME_TAKEN -> PeopleText.NAME_TAKEN;
          case NO_NAME -> PeopleText.NO_NAME;
          case PASSWORD_TOO_SHORT -> PeopleText.PASSWORD_TOO_SHORT;
          case LAST_ADMINISTRATOR -> PeopleText.LAST_ADMINISTRATOR;
          case YOURSELF -> PeopleText.YOURSELF;
          case UNKNOWN -> PeopleText.UNKNOWN;
          case NOT_SAVED -> PeopleText.NOT_SAVED;
          case REMOVAL_PENDING -> PeopleText.REMOVAL_PENDING;
        };
    var todo =
        switch (why) {
          case NO_RIGHT -> PeopleText.DO_ASK;
          case PRACTICE -> PeopleText.DO_OWN;
          case NAME_TAKEN -> PeopleText.DO_OTHER_NAME;
          case NO_NAME -> PeopleText.DO_NAME;
          case PASSWORD_TOO_SHORT -> PeopleText.DO_PASSWORD;
          case LAST_ADMINISTRATOR -> PeopleText.DO_SECOND;
          case YOURSELF -> PeopleText.DO_COLLEAGUE;
          case UNKNOWN -> PeopleText.DO_LOOK;
          case NOT_SAVED -> PeopleText.DO_ROOM;
          case REMOVAL_PENDING -> PeopleText.DO_OPEN_AGAIN;
        };
    return Notice.of(
        Tone.WARN,
        kit.text(happened),
        kit.text(PeopleText.NOTHING_CHANGED),
        kit.text(todo, Staff.SHORTEST_PASSWORD));
  }
}
