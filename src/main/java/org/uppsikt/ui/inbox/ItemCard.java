package org.uppsikt.ui.inbox;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.uppsikt.ui.kit.Mark;
import org.uppsikt.ui.kit.Severity;
import org.uppsikt.ui.kit.Tone;

/// The open item, in finished words.
///
/// @param state what became of it where that is settled, shown instead of its severity
/// @param unseen how it stands where readers do not see it; empty where they do
/// @param title "Kommentar på Facebook"
/// @param received when it came, was edited and opened, as one line
/// @param registration which registration state holds, and why
/// @param held who has it until when, empty for nobody
/// @param around what stands before and after it
/// @param checked how many findings, when and against what it was checked
/// @param checkFailed why the check did not finish, empty when it did
/// @param actions what may be done now
/// @param noAnswer why it cannot be answered; empty where it can
/// @param noUnpublishing why there is nothing to unpublish; empty where there may be
/// @param noClosing why it cannot be closed without an answer; empty where it can
/// @param told null for nothing
public record ItemCard(
    String id,
    Severity severity,
    InboxRow.@Nullable State state,
    String unseen,
    String title,
    String received,
    String due,
    Tone dueTone,
    String registration,
    String held,
    InboxRow.@Nullable Holder holder,
    Around around,
    String sender,
    String when,
    String text,
    List<Mark> marks,
    String checked,
    String checkFailed,
    List<Finding> findings,
    List<NotGround> notGrounds,
    Set<ItemAction> actions,
    String noAnswer,
    String noUnpublishing,
    String noClosing,
    @Nullable Told told) {

  /// Whether it is a direct message: nothing else stands nowhere that it could be hidden.
  boolean isMessage() {
    return !noUnpublishing.isEmpty();
  }

  /// Why an action is not offered, where that needs another word than that it is not; else empty.
  String whyNot(ItemAction action) {
    if (ItemAction.ANSWERS.contains(action)) {
      return noAnswer;
    }
    return switch (action) {
      case UNPUBLISH -> noUnpublishing;
      case NO_ACTION, NO_ACTION_BECAUSE -> noClosing;
      default -> "";
    };
  }

  /// Something to know before deciding: gone from the channel, an order that failed or that only a
  /// person can settle.
  ///
  /// @param asks what she is asked about it
  /// @param link where the comment stands in the platform, for whoever has to look or act there;
  ///     empty for none
  /// @param answer the words of the answer that she may have to place there, as they are to stand;
  ///     empty for none
  public record Told(
      Tone tone, String happened, String kept, String todo, Asks asks, String link, String answer) {
    Told(Tone tone, String happened, String kept, String todo) {
      this(tone, happened, kept, todo, Asks.NOTHING, "", "");
    }
  }

  /// What a person is asked about an order.
  public enum Asks {
    NOTHING,
    /// Whether it was done.
    DONE,
    /// Whether it was done, or is sent now, or dropped.
    HELD
  }

  /// The thread around it.
  ///
  /// @param above the post it answers first, then the comments above it, or all that came before it
  /// @param later the comments that came after it, where the whole thread is on show
  /// @param count "14 kommentarer", empty when there is no more thread than stands there
  /// @param whole whether all of it is on show, to its last word
  /// @param left of a very long one, how many are left out right above so many of those
  ///     above; above all of them it is right above the item itself
  /// @param laterLeft how many are left out after all of them; empty for none
  public record Around(
      List<Voice> above,
      List<Voice> later,
      String count,
      boolean whole,
      Map<Integer, String> left,
      String laterLeft) {

    public Around {
      above = List.copyOf(above);
      later = List.copyOf(later);
      left = Map.copyOf(left);
    }
  }

  /// A post or comment around the item.
  ///
  /// @param foldedAs what the text is flagged as where it is folded, else empty
  public record Voice(
      String name, boolean organisation, String when, String text, String foldedAs) {}

  /// Why the item is flagged.
  ///
  /// @param inText whether it stands somewhere in the text, under its number
  /// @param why one sentence
  /// @param source the rule or detector and how sure it is
  public record Finding(
      int number,
      boolean inText,
      Tone tone,
      String category,
      String why,
      Clause clause,
      String source) {}

  /// A place in the policy: how it is written and how it is found.
  public record Clause(String text, String id) {}

  /// Something that is no reason to remove, and what fits instead.
  public record NotGround(String text, String instead, Clause clause) {}

  public ItemCard {
    marks = List.copyOf(marks);
    findings = List.copyOf(findings);
    notGrounds = List.copyOf(notGrounds);
    actions = Set.copyOf(actions);
  }
}
