package org.uppsikt.ui.inbox;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.uppsikt.domain.channel.Channel;
import org.uppsikt.domain.channel.ChannelId;
import org.uppsikt.domain.decision.Outcome;
import org.uppsikt.domain.finding.Finding;
import org.uppsikt.domain.finding.Severity;
import org.uppsikt.domain.finding.Subject;
import org.uppsikt.domain.item.Folder;
import org.uppsikt.domain.item.ItemFilter.Order;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.domain.item.ItemKind;
import org.uppsikt.text.InboxText;
import org.uppsikt.text.ItemText;
import org.uppsikt.text.NoCopyText;
import org.uppsikt.text.StateText;
import org.uppsikt.ui.kit.ChannelLook;
import org.uppsikt.ui.kit.Closed;
import org.uppsikt.ui.kit.Kit;
import org.uppsikt.ui.kit.Mark;
import org.uppsikt.ui.kit.Tone;
import org.uppsikt.work.Lists;

/// Makes rows of the list out of what was read.
final class RowMaker {

  private static final String CUT = "… ";
  private final Kit kit;
  private final Wording wording;
  private final Map<ChannelId, Channel> channels;
  private final Instant now;
  private final ZoneId zone;
  private final WhyHere why;

  /// Whether threat and abuse are folded.
  private boolean fold;

  private Map<ItemId, InboxRow.Holder> holders = Map.of();

  RowMaker folding(boolean on) {
    fold = on;
    return this;
  }

  /// @param on who is on which item
  RowMaker with(Map<ItemId, InboxRow.Holder> on) {
    holders = Map.copyOf(on);
    return this;
  }

  /// @param order of the list the rows stand in
  RowMaker(Bench bench, Map<ChannelId, Channel> channels, Order order) {
    this.kit = bench.kit();
    this.wording = bench.wording();
    this.channels = channels;
    this.now = bench.now();
    this.zone = bench.desk().office().zone();
    this.why = new WhyHere(kit, wording, now, order);
  }

  /// @param state what was just decided, null for nothing
  /// @param inside whether it belongs to the thread of the row above
  InboxRow row(Lists.Line line, InboxRow.@Nullable State state, boolean inside) {
    var severity = Wording.severity(line.urgency().level());
    Optional<Channel> channel = Optional.ofNullable(channels.get(line.channel()));
    InboxRow.@Nullable State said = state == null ? settled(line) : state;
    // What is decided is due no more.
    Optional<Instant> dueAt = said == null ? line.dueAt() : Optional.empty();
    return new InboxRow(
        line.item().toString(),
        severity,
        why.of(line, said, state != null, inside),
        line.unread() && state == null,
        channel.map(c -> ChannelLook.of(c.look())).orElse(ChannelLook.OTHER),
        channel.map(Channel::name).orElse(""),
        line.restricted() ? kit.text(NoCopyText.ROW_SENDER) : wording.sender(line.sender()),
        kit.formats().age(line.receivedAt(), now),
        snippet(line),
        marks(line),
        chips(line),
        dueAt.map(due -> kit.formats().due(due, now)).orElse(""),
        dueAt.map(due -> DueWords.tone(due, now, zone)).orElse(Tone.MUTED),
        holders.get(line.item()),
        fold ? ExtraMaker.foldedAs(wording, line.findings()) : "",
        said,
        inside,
        Unseen.word(kit, line.visibility(), line.folder(), line.neverShown()));
  }

  private String snippet(Lists.Line line) {
    if (line.restricted()) {
      return kit.text(NoCopyText.ROW);
    }
    return line.snippet().isBlank() ? kit.text(ItemText.TEXT_EMPTY) : line.snippet();
  }

  /// An item on its way: said instead of its severity.
  static InboxRow.State outbox(Kit kit) {
    return new InboxRow.State(Feather.SEND, kit.text(StateText.OUTBOX), Tone.ACCENT);
  }

  /// The program can do no more about it: it is a person's turn.
  private static InboxRow.State asked(Kit kit) {
    return new InboxRow.State(Feather.USER, kit.text(StateText.WAITS_FOR_YOU), Tone.WARN);
  }

  static InboxRow.State unpublished(Kit kit) {
    return new InboxRow.State(Feather.EYE_OFF, kit.text(StateText.UNPUBLISHED), Tone.OK);
  }

  static InboxRow.State noAction(Kit kit) {
    return closed(kit, Optional.of(Outcome.NO_ACTION), false);
  }

  /// What a decision that leaves nothing came to.
  static InboxRow.State local(Kit kit, Outcome outcome) {
    return switch (outcome) {
      case FORWARD, PRESS ->
          new InboxRow.State(Feather.CORNER_UP_RIGHT, kit.text(StateText.FORWARDED), Tone.ACCENT);
      case ASK -> new InboxRow.State(Feather.HELP_CIRCLE, kit.text(StateText.ASKED), Tone.ACCENT);
      case REGISTER ->
          new InboxRow.State(Feather.FOLDER_PLUS, kit.text(StateText.TO_REGISTER), Tone.ACCENT);
      case SNOOZE -> new InboxRow.State(Feather.CLOCK, kit.text(StateText.SNOOZED), Tone.MUTED);
      default -> noAction(kit);
    };
  }

  /// Where an item stands, in a word.
  static String folderWord(Kit kit, Folder folder) {
    return kit.text(
        switch (folder) {
          case INBOX -> InboxText.VIEW_INBOX;
          case OUTBOX -> InboxText.VIEW_OUTBOX;
          case UNPUBLISHED -> InboxText.VIEW_UNPUBLISHED;
          case REMOVED_OUTSIDE -> InboxText.VIEW_REMOVED;
          case SNOOZED -> InboxText.VIEW_SNOOZED;
          case TO_REGISTER -> InboxText.VIEW_REGISTER;
          case DONE -> InboxText.VIEW_DONE;
        });
  }

  /// What became of a decided item by now; empty where it awaits a decision again.
  static Optional<InboxRow.State> state(Kit kit, Lists.Line line) {
    return switch (line.folder()) {
      case INBOX, REMOVED_OUTSIDE -> Optional.empty();
      case OUTBOX -> Optional.of(line.asked() ? asked(kit) : outbox(kit));
      case UNPUBLISHED -> Optional.of(unpublished(kit));
      case SNOOZED ->
          Optional.of(new InboxRow.State(Feather.CLOCK, kit.text(StateText.SNOOZED), Tone.MUTED));
      case TO_REGISTER ->
          Optional.of(
              new InboxRow.State(
                  Feather.FOLDER_PLUS, kit.text(StateText.TO_REGISTER), Tone.ACCENT));
      case DONE -> Optional.of(closed(kit, line.outcome(), line.neverShown()));
    };
  }

  /// What is done, by what was decided about it last.
  ///
  /// @param first whether readers had never seen it before
  static InboxRow.State closed(Kit kit, Optional<Outcome> outcome, boolean first) {
    var became = Closed.of(outcome, first);
    return new InboxRow.State(became.icon(), kit.text(became.word()), Tone.OK);
  }

  /// What got its number from the registry.
  static InboxRow.State registered(Kit kit) {
    return closed(kit, Optional.of(Outcome.REGISTER), false);
  }

  /// What is settled, or on its way, says that; what waits in its own list says its severity.
  private InboxRow.@Nullable State settled(Lists.Line line) {
    boolean told =
        switch (line.folder()) {
          case UNPUBLISHED -> true;
          case OUTBOX, DONE -> line.outcome().isPresent();
          case INBOX, REMOVED_OUTSIDE, SNOOZED, TO_REGISTER -> false;
        };
    return told ? state(kit, line).orElse(null) : null;
  }

  /// A check that failed first, then what was found, then whether it is a private message.
  private List<InboxRow.Category> chips(Lists.Line line) {
    var chips = new ArrayList<InboxRow.Category>();
    if (line.urgency().severity() == Severity.NOT_CHECKED) {
      chips.add(new InboxRow.Category(kit.text(InboxText.CHIP_UNCHECKED), Tone.PLAIN));
    }
    chips.addAll(categories(line.findings()));
    if (line.kind() == ItemKind.MESSAGE) {
      chips.add(new InboxRow.Category(kit.text(InboxText.CHIP_DIRECT), Tone.ACCENT));
    }
    return chips;
  }

  /// Where there is no room for all it is the gravest that stays on show.
  private static List<Finding> gravest(List<Finding> findings) {
    return findings.stream()
        .sorted(Comparator.comparingInt(finding -> Severity.of(finding).rank()))
        .toList();
  }

  private List<InboxRow.Category> categories(List<Finding> findings) {
    var names = new ArrayList<String>();
    var categories = new ArrayList<InboxRow.Category>();
    for (Finding finding : gravest(findings)) {
      String name = wording.subject(finding.subject());
      if (!(finding.subject() instanceof Subject.NotGround) && !names.contains(name)) {
        names.add(name);
        categories.add(new InboxRow.Category(name, Wording.tone(finding)));
      }
    }
    return categories;
  }

  /// Places of the text as places of the snippet, which may start further in.
  private static List<Mark> marks(Lists.Line line) {
    if (line.snippetStart() < 0) {
      return List.of();
    }
    int shift = line.snippet().startsWith(CUT) ? CUT.length() - line.snippetStart() : 0;
    int least = line.snippet().startsWith(CUT) ? CUT.length() : 0;
    var marks = new ArrayList<Mark>();
    for (Finding finding : line.findings()) {
      int start = Math.max(least, finding.span().start() + shift);
      int end = Math.min(line.snippet().length(), finding.span().end() + shift);
      if (start < end) {
        boolean ground = !(finding.subject() instanceof Subject.NotGround);
        marks.add(new Mark(start, end, Wording.tone(finding), 0, ground));
      }
    }
    return marks;
  }
}
