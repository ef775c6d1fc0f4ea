package org.uppsikt.work;

import java.util.List;
import java.util.Map;
import org.uppsikt.domain.people.Person;
import org.uppsikt.domain.people.PersonId;
import org.uppsikt.domain.people.Role;

/// The made-up people of a practice workspace, whom nobody hires and nobody dismisses.
public final class PracticeStaff implements Staff {

  private static final Result REFUSED = new Result.Refused(Why.PRACTICE);

  private final Office office;

  public PracticeStaff(Office office) {
    this.office = office;
  }

  @Override
  public List<Person> people() {
    return office.database().read(tx -> office.tables().people().all(tx));
  }

  @Override
  public Map<PersonId, Integer> lastReaders() {
    return new Restricted(office).newReaders().lastReaders();
  }

  @Override
  public Result add(String name, Role role, String unit, char[] password, PersonId by) {
    return REFUSED;
  }

  @Override
  public Result changePassword(PersonId me, char[] present, char[] fresh) {
    return REFUSED;
  }

  @Override
  public Result giveOneTimePassword(PersonId person, char[] password, PersonId by) {
    return REFUSED;
  }

  @Override
  public Result suspend(PersonId person, String reason, PersonId by) {
    return REFUSED;
  }

  @Override
  public Result resume(PersonId person, PersonId by) {
    return REFUSED;
  }

  @Override
  public Result remove(PersonId person, String reason, PersonId by) {
    return REFUSED;
  }

  @Override
  public Result newRecoveryKey(PersonId by) {
    return REFUSED;
  }
}
