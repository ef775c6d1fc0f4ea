package org.uppsikt.domain.policy;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// One row of the ground list: a clause that is a reason to unpublish, and the merged categories
/// that fall under it.
///
/// @param digit key that chooses it, "0" to "9"; empty where it is chosen in the list
/// @param label short label, for instance "Personangrepp, förtal"
/// @param categories at least one; the first is the one meant where nothing was flagged
/// @param removalDuty whether the law itself asks for removal (BBS 5 §)
/// @param asks what it asks for beside
public record ListedGround(
    String digit,
    String clause,
    String section,
    Labels label,
    List<Category> categories,
    boolean removalDuty,
    Set<Ask> asks) {

  public ListedGround {
    categories = List.copyOf(categories);
    asks = Set.copyOf(asks);
    if (categories.isEmpty()) {
      throw new IllegalArgumentException("ground " + clause + " without a category");
    }
  }

  /// Names the row: a clause may have several, such as one for what it covers in general and one
  /// for child sexual abuse material, which is never chosen along with the others.
  public String id() {
    return clause + ":" + categories.stream().map(Category::code).collect(Collectors.joining("+"));
  }

  /// False for what no copy may be made of: it is never chosen by a slip of the hand (design,
  /// invariant 2).
  public boolean mayHaveDigit() {
    return !asks.contains(Ask.NO_COPY) && !covers(Category.C09_CHILD_ABUSE);
  }

  /// The same row with a digit.
  public ListedGround on(String given) {
    return new ListedGround(given, clause, section, label, categories, removalDuty, asks);
  }

  public boolean covers(Category category) {
    return categories.contains(category);
  }

  /// The ground for a decision, as the category that was found.
  ///
  /// @throws IllegalArgumentException where the category does not fall under this row
  public Ground as(Category category) {
    if (!covers(category)) {
      throw new IllegalArgumentException(category + " does not fall under " + clause);
    }
    return new Ground(category, clause, section);
  }

  /// The ground for a decision where nothing of this row was flagged.
  public Ground unflagged() {
    return as(categories.getFirst());
  }
}
