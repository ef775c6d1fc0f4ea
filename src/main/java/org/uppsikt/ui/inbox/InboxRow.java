package org.uppsikt.ui.inbox;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.uppsikt.ui.kit.ChannelLook;
import org.uppsikt.ui.kit.Mark;
import org.uppsikt.ui.kit.Severity;
import org.uppsikt.ui.kit.Tone;

/// Everything a row of the list shows, in finished words.
///
/// @param why one sentence on why it is placed here, shown on the severity
/// @param age "18 min"
/// @param snippet the text from the first found place on, with "… " before it where it is cut
/// @param marks places in the snippet, offsets of the snippet
/// @param due "1 h 18 min", empty for none
/// @param foldedAs what a folded text is flagged as, empty when it is not folded
/// @param state the new state of a decided item, shown instead of the severity until the selection
///     leaves
/// @param inside whether it belongs to the thread of the row above
/// @param unseen how it stands where readers do not see it; empty where they do
public record InboxRow(
    String id,
    Severity severity,
    String why,
    boolean unread,
    ChannelLook channel,
    String channelName,
    String sender,
    String age,
    String snippet,
    List<Mark> marks,
    List<Category> categories,
    String due,
    Tone dueTone,
    @Nullable Holder holder,
    String foldedAs,
    @Nullable State state,
    boolean inside,
    String unseen) {

  /// A category chip.
  public record Category(String name, Tone tone) {}

  /// Whoever has the item.
  public record Holder(String name, boolean me) {}

  /// What became of the item: icon, word, tone.
  public record State(Feather icon, String word, Tone tone) {}

  public InboxRow {
    marks = List.copyOf(marks);
    categories = List.copyOf(categories);
  }
}
