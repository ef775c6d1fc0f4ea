package org.uppsikt.domain.duty;

/// A step in the case of an unwelcome post about an employee, in the order of SAL-44 to SAL-46.
/// What is written in it is read by the leader alone.
public sealed interface EmployeeStep {

  /// What the leader wrote down; never blank.
  String note();

  Kind kind();

  /// The name is stored: never rename a constant.
  enum Kind {
    /// Step 1: the leader talks with the employee and maps what lies behind it (SAL-44).
    TALK,
    /// Before step 2: whether the employee agrees that the author is contacted (SAL-45).
    AGREEMENT,
    /// Step 2: the author is contacted and invited to a talk (SAL-45).
    CONTACT,
    /// Step 3: what became of the post (SAL-46).
    END
  }

  /// What became of the post. The name is stored: never rename a constant.
  enum Ending {
    /// Taken away on a ground of its own; that it is about an employee is none (requirements T6).
    REMOVED,
    AUTHOR_REMOVED,
    /// It stands, and what is wrong in it was answered.
    ANSWERED,
    /// It stands or not, and it was reported to the police.
    REPORTED,
    /// It stands, and nothing more is done.
    LEFT
  }

  /// @param note what may lie behind the post, as the employee and the leader see it
  /// @param support what the employee was offered
  record Talk(String note, String support) implements EmployeeStep {
    public Talk {
      note = written(note);
      support = written(support);
    }

    @Override
    public Kind kind() {
      return Kind.TALK;
    }

    @Override
    public String toString() {
      return "talk";
    }
  }

  record Agreement(boolean agreed, String note) implements EmployeeStep {
    public Agreement {
      note = written(note);
    }

    @Override
    public Kind kind() {
      return Kind.AGREEMENT;
    }

    @Override
    public String toString() {
      return agreed ? "agreed" : "not agreed";
    }
  }

  record Contact(String note) implements EmployeeStep {
    public Contact {
      note = written(note);
    }

    @Override
    public Kind kind() {
      return Kind.CONTACT;
    }

    @Override
    public String toString() {
      return "contact";
    }
  }

  record End(Ending ending, String note) implements EmployeeStep {
    public End {
      note = written(note);
    }

    @Override
    public Kind kind() {
      return Kind.END;
    }

    @Override
    public String toString() {
      return "end " + ending;
    }
  }

  private static String written(String words) {
    String stripped = words.strip();
    if (stripped.isEmpty()) {
      throw new IllegalArgumentException("a step says what was done");
    }
    return stripped;
  }
}
