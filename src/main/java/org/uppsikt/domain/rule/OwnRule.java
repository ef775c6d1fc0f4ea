package org.uppsikt.domain.rule;

import java.util.List;
import org.uppsikt.domain.policy.Category;

/// A rule of words that the office has made itself.
///
/// @param id "own.1", "own.2" and so on; findings carry it
/// @param language tag of the language it reads; empty where it reads any
/// @param clause id of the clause its findings rest on; the policy has a ground for the category
///     there
/// @param phrases as the office wrote them; a word that ends in `*` stands for any ending
public record OwnRule(
    String id,
    int version,
    String language,
    Category category,
    String clause,
    List<String> phrases) {

  private static final String PREFIX = "own.";

  public OwnRule {
    phrases = List.copyOf(phrases);
  }

  public static String id(int number) {
    return PREFIX + number;
  }

  /// Whether a rule is of the office's making.
  public static boolean isOwn(String rule) {
    return rule.startsWith(PREFIX);
  }
}
