package org.uppsikt.domain.people;

/// What a person is in the office. The name is stored: never rename a constant.
public enum Role {
  ADMINISTRATOR,
  SUBSTITUTE,
  SUPERVISOR,
  REGISTRAR,
  COMMUNICATOR;

  /// Only a person with an assignment for the channel may answer or unpublish (SAF-14).
  public boolean mayModerate() {
    return this == ADMINISTRATOR || this == SUBSTITUTE || this == SUPERVISOR;
  }

  /// Whoever answers for the whole workspace: all of it is more than anybody opens one by one,
  /// with a purpose each time (requirements T13).
  public boolean mayTakeOutAll() {
    return this == ADMINISTRATOR || this == SUPERVISOR;
  }

  /// Who has to do with the register as a whole. Within an office, too, what is secret is for those
  /// who need it (OSL 8:2; decision 58).
  public boolean mayReadSecretEntries() {
    return this == REGISTRAR || mayTakeOutAll();
  }

  /// A registrar gets what is handed over, and takes nothing else out.
  public boolean mayTakeOut() {
    return this != REGISTRAR;
  }
}
