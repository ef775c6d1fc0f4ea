package org.uppsikt.domain.policy;

/// What a ground asks for beside hiding the item (requirements 6.8). Read by people today; the
/// outcomes that carry these out come with their own parts of the program.
public enum Ask {
  /// The sender is told.
  NOTICE,
  /// A report to the police is decided on.
  POLICE,
  /// The registry must give a number.
  REGISTER,
  /// No copy may be made (C09).
  NO_COPY,
  /// A second person is called.
  SECOND_PERSON,
  /// The provision is named in words, since the category does not name it (C06).
  PROVISION
}
