package org.uppsikt.ui;

import java.util.List;
import java.util.Map;
import org.uppsikt.domain.people.Person;
import org.uppsikt.domain.people.PersonId;
import org.uppsikt.domain.people.Role;
import org.uppsikt.work.Staff;

/// A staff that answers and never changes, for the pictures.
record FixedStaff(List<Person> people) implements Staff {
  @Override
  public Map<PersonId, Integer> lastReaders() {
    return Map.of();
  }

  @Override
  public Result add(String name, Role role, String office, char[] password, PersonId by) {
    return new Result.Refused(Why.NAME_TAKEN);
  }

  @Override
  public Result changePassword(PersonId me, char[] present, char[] fresh) {
    return new Result.Done();
  }

  @Override
  public Result giveOneTimePassword(PersonId person, char[] password, PersonId by) {
    return new Result.Done();
  }

  @Override
  public Result suspend(PersonId person, String reason, PersonId by) {
    return new Result.Done();
  }

  @Override
  public Result resume(PersonId person, PersonId by) {
    return new Result.Done();
  }

  @Override
  public Result remove(PersonId person, String reason, PersonId by) {
    return new Result.OpenAgain();
  }

  @Override
  public Result newRecoveryKey(PersonId by) {
    return new Result.RecoveryKey(EntryExample.KEY.toCharArray());
  }
}
