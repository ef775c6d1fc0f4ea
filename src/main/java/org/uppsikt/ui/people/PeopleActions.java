package org.uppsikt.ui.people;

import org.uppsikt.domain.people.Person;
import org.uppsikt.domain.people.Role;

/// What the screen of people can ask for. Whoever is meant is named, for the choice may move on.
interface PeopleActions {

  void add(String name, Role role, String office, String password);

  void changePassword(String present, String fresh);

  void giveOneTimePassword(Person person, String password);

  void suspend(Person person, String reason);

  void resume(Person person);

  void remove(Person person, String reason);

  void newRecoveryKey();

  void openAgain();
}
