package org.uppsikt.domain.registry;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Which of the three registration states holds for a record, and why (OSL 5:1 and its counterparts
/// in Norway and Finland, VAR-62).
public sealed interface Registration {

  Basis basis();

  /// Kept in order: found again without a register. A direct message stands here from its first
  /// moment, and asks for a disposition until there is one (SME-34).
  record InOrder(Basis basis) implements Registration {}

  /// Must be registered, and how far that has come.
  record Registered(Stage stage, Optional<String> number, Basis basis) implements Registration {
    public Registered {
      if ((stage == Stage.NUMBERED) != number.isPresent()) {
        throw new IllegalArgumentException("a number, and only then the stage of one");
      }
    }
  }

  /// Plainly of little importance: neither registered nor kept in order.
  record Trifling(String reason) implements Registration {
    @Override
    public Basis basis() {
      return Basis.LITTLE_IMPORTANCE;
    }
  }

  /// Why a state holds.
  enum Basis {
    /// A public comment, not secret, and searchable.
    PUBLIC_AND_SEARCHABLE,
    /// A direct message of which nobody has said yet what becomes of it.
    AWAITS_DISPOSITION,
    /// A person decided that it is kept in order.
    DECIDED_IN_ORDER,
    /// A person decided that it is registered, or linked it to a case.
    CASE_LINK,
    /// A finding says that it concerns a case.
    CASE_FOUND,
    SECRECY_MARK,
    /// A finding says that it holds what is secret.
    SECRET_FOUND,
    LITTLE_IMPORTANCE
  }

  /// Whether it must not be closed as it stands (I9, I10).
  default boolean blocksClosing() {
    return switch (this) {
      case InOrder(Basis basis) -> basis == Basis.AWAITS_DISPOSITION;
      case Registered registered -> registered.stage() != Stage.NUMBERED;
      case Trifling trifling -> false;
    };
  }

  /// Whether no item of a conversation has more left to do: nobody has said yet what becomes of it.
  default boolean leavesMost() {
    return basis() == Basis.AWAITS_DISPOSITION;
  }

  /// The state of a conversation: that of its item with most left to do.
  static Optional<Registration> ofConversation(List<Registration> items) {
    return items.stream().max(Comparator.comparingInt(Registration::weight));
  }

  private static int weight(Registration registration) {
    return switch (registration) {
      case Trifling trifling -> 0;
      case InOrder(Basis basis) -> basis == Basis.AWAITS_DISPOSITION ? 20 : 1;
      case Registered registered -> leftToDo(registered.stage());
    };
  }

  private static int leftToDo(Stage stage) {
    return switch (stage) {
      case TO_REGISTER -> 19;
      case SENT -> 18;
      case BOUNCED -> 17;
      case UNCERTAIN -> 16;
      case RECEIVED -> 15;
      case NUMBERED -> 2;
    };
  }
}
