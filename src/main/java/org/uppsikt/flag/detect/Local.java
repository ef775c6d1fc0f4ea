package org.uppsikt.flag.detect;

import java.util.Optional;
import org.uppsikt.domain.rule.RuleBook;
import org.uppsikt.flag.learn.OwnModel;

/// What one office has changed of what ships.
///
/// @param own what its decisions have taught, where it has asked for that
/// @param lesson number of that; 0 where there is none
public record Local(RuleBook book, Optional<OwnModel> own, int lesson) {

  /// An office that has changed nothing.
  public static final Local NOTHING = new Local(RuleBook.SHIPPED, Optional.empty(), 0);

  /// The same with other rules.
  public Local with(RuleBook other) {
    return new Local(other, own, lesson);
  }

  /// Tells this state from every other: "+3" after three changes of rules, "~2" with the second
  /// lesson; empty for what ships.
  String edition() {
    String rules = book.changes().isEmpty() ? "" : "+" + book.changes().size();
    return lesson == 0 ? rules : rules + "~" + lesson;
  }
}
