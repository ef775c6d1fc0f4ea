package org.uppsikt.domain.people;

/// Who did something: a person, or the program itself on its clock. Written into every journal
/// entry.
public sealed interface Actor {

  record Of(PersonId person) implements Actor {
    @Override
    public String toString() {
      return person.toString();
    }
  }

  /// The program, for fetching, checking and dispatching.
  record Program() implements Actor {
    @Override
    public String toString() {
      return "program";
    }
  }

  Actor PROGRAM = new Program();

  static Actor parse(String text) {
    return "program".equals(text) ? PROGRAM : new Of(PersonId.parse(text));
  }
}
