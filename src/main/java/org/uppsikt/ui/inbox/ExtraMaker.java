package org.uppsikt.ui.inbox;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.uppsikt.domain.decision.Feedback;
import org.uppsikt.domain.decision.Handoff;
import org.uppsikt.domain.finding.Finding;
import org.uppsikt.domain.finding.Subject;
import org.uppsikt.domain.item.Folder;
import org.uppsikt.domain.item.ItemVersion;
import org.uppsikt.domain.item.LosslessText;
import org.uppsikt.domain.policy.Category;
import org.uppsikt.text.ItemText;
import org.uppsikt.text.OutcomeText;
import org.uppsikt.ui.kit.Kit;
import org.uppsikt.work.AbuseFlags;
import org.uppsikt.work.Dossier;

/// Makes what people added to an item, and what is kept from the eye until it is asked for.
final class ExtraMaker {

  private static final int LONGEST = 20_000;

  private final Bench bench;
  private final Kit kit;

  ExtraMaker(Bench bench) {
    this.bench = bench;
    this.kit = bench.kit();
  }

  ItemModel.Extra extra(Dossier item) {
    List<Finding> findings = CardMaker.found(item, false);
    return new ItemModel.Extra(
        bench.model().onItem().foldProperty().get() ? foldedAs(bench.wording(), findings) : "",
        versions(item),
        handover(item),
        verdicts(item),
        item.beside().pictures().stream().map(ItemModel.Picture::new).toList(),
        new GivenMaker(bench).under(item));
  }

  /// What the text is folded as; empty where it is not.
  static String foldedAs(Wording wording, List<Finding> findings) {
    return foldedAs(wording, findings.stream().map(Finding::subject));
  }

  static String foldedAs(Wording wording, Stream<Subject> subjects) {
    return subjects
        .filter(subject -> subject instanceof Subject.Breach(Category c) && c.isFolded())
        .map(wording::subject)
        .map(words -> words.substring(0, 1).toLowerCase(wording.locale()) + words.substring(1))
        .findFirst()
        .orElse("");
  }

  /// What is restricted has no text to compare.
  private List<ItemModel.Version> versions(Dossier item) {
    return item.restricted()
        ? List.of()
        : item.versions().stream().map(v -> version(item, v)).toList();
  }

  /// When it was written or edited, as its channel says; else when it came here, and that it did.
  private ItemModel.Version version(Dossier item, ItemVersion version) {
    boolean first = version.number() == 1;
    Optional<Instant> made =
        version.editedAt().or(() -> first ? item.item().postedAt() : Optional.empty());
    ItemText words =
        made.isEmpty()
            ? ItemText.VERSION_RECEIVED
            : first ? ItemText.VERSION_WRITTEN : ItemText.VERSION_EDITED;
    String when = kit.formats().near(made.orElse(version.seenAt()), bench.now());
    return new ItemModel.Version(version.number(), kit.text(words, version.number(), when));
  }

  /// So much of a text is put into a field, as a person can look through.
  static String beginning(String text) {
    return text.substring(0, LosslessText.cut(text, LONGEST));
  }

  private ItemModel.@Nullable Handover handover(Dossier item) {
    return open(item)
        .map(handoff -> handover(item, handoff))
        .or(() -> cameBack(item).map(handoff -> back(item, handoff)))
        .orElse(null);
  }

  /// What came back last with a word, while nobody has decided since: whoever opens the item from
  /// the bell finds the answer there.
  private static Optional<Handoff> cameBack(Dossier item) {
    return item.beside().handoffs().stream()
        .reduce((a, b) -> b)
        .filter(last -> last.state() == Handoff.State.RETURNED && !last.reply().isEmpty())
        .filter(last -> item.state().folder() == Folder.INBOX);
  }

  private ItemModel.Handover back(Dossier item, Handoff handoff) {
    boolean question = handoff.kind() == Handoff.Kind.ASK;
    String who = item.beside().name(handoff.to().toString()).orElse("");
    OutcomeText title = question ? OutcomeText.HANDED_REPLIED : OutcomeText.HANDED_BACK;
    return new ItemModel.Handover(kit.text(title, who), handoff.reply(), false, false, question);
  }

  /// What was passed on last, where a colleague has it or is to take it. Who took it on has it
  /// until somebody decides.
  static Optional<Handoff> open(Dossier item) {
    boolean awaits = item.state().folder() == Folder.INBOX;
    return item.beside().handoffs().stream()
        .filter(h -> h.state() == Handoff.State.OFFERED || h.state().open() && awaits)
        .reduce((a, b) -> b);
  }

  private ItemModel.Handover handover(Dossier item, Handoff handoff) {
    String from = item.beside().name(handoff.from().toString()).orElse("");
    String to = item.beside().name(handoff.to().toString()).orElse("");
    boolean mine = handoff.to().equals(bench.me());
    boolean offered = handoff.state() == Handoff.State.OFFERED;
    return new ItemModel.Handover(
        kit.text(handed(handoff, mine, offered), mine ? from : to),
        handoff.words(),
        mine && offered,
        mine,
        handoff.kind() == Handoff.Kind.ASK);
  }

  /// A question waits for its answer, whether it was taken on or not.
  private static OutcomeText handed(Handoff handoff, boolean mine, boolean offered) {
    if (mine) {
      return offered
          ? OutcomeText.valueOf("HANDED_ME_" + handoff.kind().name())
          : OutcomeText.HANDED_TAKEN;
    }
    if (handoff.kind() == Handoff.Kind.ASK) {
      return OutcomeText.ASKED_WAITS;
    }
    return offered ? OutcomeText.HANDED_WAITS : OutcomeText.HANDED_HAS;
  }

  private Map<Integer, String> verdicts(Dossier item) {
    var verdicts = new HashMap<Integer, String>();
    int number = 0;
    for (AbuseFlags.Found found : CardMaker.judged(item)) {
      int its = ++number;
      found.said().ifPresent(feedback -> verdicts.put(its, verdict(item, feedback)));
    }
    return verdicts;
  }

  private String verdict(Dossier item, Feedback feedback) {
    String who = item.beside().name(feedback.by().toString()).orElse("");
    return feedback
        .category()
        .map(bench.wording()::exactly)
        .map(right -> kit.text(OutcomeText.VERDICT_CATEGORY, right, who))
        .orElseGet(() -> kit.text(OutcomeText.VERDICT_NOT, who));
  }
}
