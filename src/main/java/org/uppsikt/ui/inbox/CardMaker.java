package org.uppsikt.ui.inbox;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.uppsikt.domain.finding.Check;
import org.uppsikt.domain.finding.Finding;
import org.uppsikt.domain.finding.Severity;
import org.uppsikt.domain.finding.Subject;
import org.uppsikt.domain.item.ItemKind;
import org.uppsikt.domain.item.ItemVersion;
import org.uppsikt.domain.item.Visibility;
import org.uppsikt.domain.journal.EventKind;
import org.uppsikt.domain.people.Person;
import org.uppsikt.text.ItemText;
import org.uppsikt.text.NoCopyText;
import org.uppsikt.text.PaletteText;
import org.uppsikt.text.RefusalText;
import org.uppsikt.ui.kit.FoundBy;
import org.uppsikt.ui.kit.Kit;
import org.uppsikt.ui.kit.Mark;
import org.uppsikt.ui.kit.Tone;
import org.uppsikt.work.AbuseFlags;
import org.uppsikt.work.Dossier;
import org.uppsikt.work.DueClock;
import org.uppsikt.work.Offers;
import org.uppsikt.work.Presence;

/// Makes the open item out of what was read.
final class CardMaker {

  private static final char NO_BREAK = '\u00a0';

  private final Bench bench;
  private final Kit kit;
  private final Wording wording;
  private final Instant now;

  CardMaker(Bench bench) {
    this.bench = bench;
    this.kit = bench.kit();
    this.wording = bench.wording();
    this.now = bench.now();
  }

  /// @param wholeThread whether every comment of the post is shown, not only those above
  ItemCard card(Dossier item, Optional<Offers> offers, boolean wholeThread) {
    var thread = new ThreadMaker(bench);
    List<Finding> findings = found(item, false);
    List<Finding> not = found(item, true);
    Optional<DueClock.Due> due = DueWords.of(bench.desk().office(), item);
    return new ItemCard(
        item.item().id().toString(),
        Wording.severity(item.state().level()),
        settled(item),
        Unseen.word(
            kit, item.state().visibility(), item.state().folder(), item.state().neverShown()),
        kit.text(
            item.item().kind() == ItemKind.MESSAGE ? ItemText.DIRECT_ON : ItemText.COMMENT_ON,
            item.channel().name()),
        received(item),
        due.map(new DueWords(kit, now)::of).orElse(""),
        due.map(at -> DueWords.tone(at.at(), now, bench.desk().office().zone())).orElse(Tone.MUTED),
        new RegistrationWords(bench).line(item),
        held(item),
        holder(item),
        thread.around(item, wholeThread),
        item.restricted()
            ? kit.text(NoCopyText.ROW_SENDER)
            : wording.sender(item.present().sender()),
        when(item),
        item.restricted() ? kit.text(NoCopyText.ROW) : item.present().text(),
        marks(findings, not),
        checked(item, findings.size()),
        failed(item),
        explained(item),
        not.stream().map(this::notGround).toList(),
        new ActionMaker(bench).of(item, offers),
        noAnswer(item, offers),
        noUnpublishing(item),
        new ActionMaker(bench).mustBeAnswered(item) ? kit.text(RefusalText.MUST_BE_ANSWERED) : "",
        new ToldMaker(bench, offers).told(item));
  }

  /// Why there is nothing to unpublish, and what can be done with such a thing instead.
  private String noUnpublishing(Dossier item) {
    return item.item().kind() == ItemKind.MESSAGE
        ? kit.text(ItemText.NO_MESSAGE_UNPUBLISHING, kit.text(ItemText.PROTECT))
        : "";
  }

  /// Says beside the list why it cannot be answered by now.
  void tellNoAnswer(ItemPart.Open item) {
    String why = noAnswer(item.item(), item.offers());
    bench.note(Tone.WARN, why.isEmpty() ? kit.text(PaletteText.NOT_OFFERED) : why, "");
  }

  /// Why it cannot be answered; empty where it can. Gone is gone, and needs no other word; nor is
  /// anybody led to what must not be spread.
  private String noAnswer(Dossier item, Optional<Offers> offers) {
    boolean gone = item.state().visibility() == Visibility.GONE;
    if (!gone && item.beside().shut()) {
      return kit.text(RefusalText.ANSWERED_FROM_CASE);
    }
    if (gone || offers.isEmpty()) {
      return "";
    }
    if (!item.opensTo(bench.me())) {
      return kit.text(RefusalText.ANSWERED_BY_READERS);
    }
    if (item.restricted()) {
      return "";
    }
    var shown = item.state().visibility();
    boolean answerable = new ActionMaker(bench).answerable(item, offers.get());
    return NoAnswer.of(offers.get(), item.item().kind(), shown.readable(), answerable)
        .map(words -> kit.text(words, item.channel().name()))
        .orElse("");
  }

  /// What is settled says that instead of its severity, as its row does.
  private InboxRow.@Nullable State settled(Dossier item) {
    return switch (item.state().folder()) {
      case UNPUBLISHED -> RowMaker.unpublished(kit);
      case DONE -> {
        Dossier.State state = item.state();
        yield state.outcome().isPresent()
            ? RowMaker.closed(kit, state.outcome(), state.neverShown())
            : null;
      }
      case INBOX, OUTBOX, REMOVED_OUTSIDE, SNOOZED, TO_REGISTER -> null;
    };
  }

  /// Who has the item open, and until when; else whoever it was passed on to.
  private String held(Dossier item) {
    Optional<Presence.Holder> holder = item.beside().holder();
    if (holder.isEmpty()) {
      InboxRow.Holder passed = holder(item);
      return passed == null ? "" : kit.text(ItemText.HELD_SINCE, passed.name());
    }
    String until = holder.get().until().map(this::near).orElse("");
    return holder.get().person().id().equals(bench.me())
        ? kit.text(ItemText.HELD_FOR_YOU, until)
        : kit.text(ItemText.HELD_BY, holder.get().person().name(), until);
  }

  private InboxRow.@Nullable Holder holder(Dossier item) {
    Optional<Person> passed =
        item.beside().handoffs().stream()
            .filter(h -> h.state().open())
            .reduce((a, b) -> b)
            .flatMap(
                h ->
                    item.beside().people().stream().filter(p -> p.id().equals(h.to())).findFirst());
    return item.beside()
        .holder()
        .map(Presence.Holder::person)
        .or(() -> passed)
        .map(person -> new InboxRow.Holder(person.name(), person.id().equals(bench.me())))
        .orElse(null);
  }

  /// The gravest first, and with it the number one: what is flagged stands before what is asked.
  static List<Finding> found(Dossier item, boolean notGrounds) {
    return item.check().map(Dossier.Checked::check).stream()
        .flatMap(check -> check.findingsOrNone().stream())
        .filter(finding -> finding.subject() instanceof Subject.NotGround == notGrounds)
        .sorted(
            Comparator.comparingInt((Finding finding) -> Severity.of(finding).rank())
                .thenComparing(finding -> !isInText(finding))
                .thenComparingInt(finding -> finding.span().start()))
        .toList();
  }

  /// What a person may say of: what was found, as it is numbered, then what was flagged as abuse
  /// material of a text that was edited away. That keeps evidence back too, and stays there when
  /// somebody has called it wrong: the number is still its own, and she can say otherwise.
  static List<AbuseFlags.Found> judged(Dossier item) {
    Stream<AbuseFlags.Found> present =
        found(item, false).stream()
            .map(
                finding ->
                    AbuseFlags.Found.of(item.state().version(), finding, item.beside().feedback()));
    return Stream.concat(present, item.beside().flags().earlier().stream()).toList();
  }

  /// What is found of a sender stands nowhere in the text: it comes last and has no number there.
  private static boolean isInText(Finding finding) {
    return finding.span().start() < finding.span().end();
  }

  private String received(Dossier item) {
    String came = near(item.item().receivedAt());
    int versions = item.versions().size();
    Instant edited = edited(item.present());
    // What was edited before it came is told in that order.
    var words =
        edited.isBefore(item.item().receivedAt())
            ? ItemText.EDITED_RECEIVED
            : ItemText.RECEIVED_EDITED;
    String received =
        versions == 1
            ? kit.text(ItemText.RECEIVED, came)
            : kit.text(words, came, near(edited), versions);
    // A line breaks between the two sentences, never within one that fits on the next line.
    return received + opened(item).map(by -> " " + by.replace(' ', NO_BREAK)).orElse("");
  }

  /// The person at the desk, else who had it open first.
  private Optional<String> opened(Dossier item) {
    List<Dossier.Happening> all =
        item.history().stream()
            .filter(h -> h.kind() == EventKind.FIRST_SHOWN || h.kind() == EventKind.OPENED)
            .toList();
    String me = bench.me().toString();
    return all.stream()
        .filter(h -> h.actor().equals(me))
        .findFirst()
        .map(h -> kit.text(ItemText.OPENED_BY_YOU, near(h.at())));
  }

  private String when(Dossier item) {
    String posted = near(item.item().postedAt().orElse(item.item().receivedAt()));
    return item.versions().size() == 1
        ? posted
        : kit.text(ItemText.EDITED, posted, near(edited(item.present())));
  }

  private static Instant edited(ItemVersion version) {
    return version.editedAt().orElse(version.seenAt());
  }

  private String near(Instant at) {
    return kit.formats().near(at, now);
  }

  private static List<Mark> marks(List<Finding> findings, List<Finding> not) {
    var marks = new ArrayList<Mark>();
    int number = 0;
    for (Finding finding : findings) {
      number++;
      var span = finding.span();
      marks.add(new Mark(span.start(), span.end(), Wording.tone(finding), number, true));
    }
    not.forEach(f -> marks.add(new Mark(f.span().start(), f.span().end(), Tone.MUTED, 0, false)));
    return marks;
  }

  private String checked(Dossier item, int findings) {
    return item.check()
        .filter(checked -> checked.check() instanceof Check.Done)
        .map(c -> kit.text(ItemText.CHECKED, findings, near(c.at()), c.policy().version()))
        .orElse("");
  }

  private String failed(Dossier item) {
    if (item.restricted()) {
      return "";
    }
    Check check =
        item.check()
            .map(Dossier.Checked::check)
            .orElse(new Check.NotChecked(Check.Reason.NOT_YET_RUN));
    return check instanceof Check.NotChecked not
        ? kit.text(ItemText.valueOf("CHECK_" + not.reason().name()))
        : "";
  }

  private List<ItemCard.Finding> explained(Dossier item) {
    var explained = new ArrayList<ItemCard.Finding>();
    for (AbuseFlags.Found found : judged(item)) {
      Finding finding = found.finding();
      boolean present = found.version().equals(item.state().version());
      explained.add(
          new ItemCard.Finding(
              explained.size() + 1,
              present && isInText(finding),
              Wording.tone(finding),
              wording.subject(finding.subject()),
              present
                  ? wording.why(finding)
                  : kit.text(ItemText.WHY_EARLIER, found.version().number()),
              wording.clause(finding.clause()),
              FoundBy.words(kit, finding)));
    }
    return explained;
  }

  private ItemCard.NotGround notGround(Finding finding) {
    var kind = ((Subject.NotGround) finding.subject()).kind();
    return new ItemCard.NotGround(
        wording.why(finding), wording.instead(kind), wording.clause(finding.clause()));
  }
}
