package org.uppsikt.ui.inbox;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.uppsikt.domain.decision.Outcome;
import org.uppsikt.domain.item.Folder;
import org.uppsikt.domain.journal.EventKind;
import org.uppsikt.text.HistoryText;
import org.uppsikt.text.ItemText;
import org.uppsikt.text.Key;
import org.uppsikt.text.Sections;
import org.uppsikt.ui.kit.Kit;
import org.uppsikt.ui.kit.Tone;
import org.uppsikt.work.Dossier;

/// Says of an item that was unpublished when, by whom and on what ground, and where it was shown
/// again that too: whoever opens it later sees no trace of it elsewhere on the page.
final class ShownMaker {

  private final Bench bench;
  private final Kit kit;

  ShownMaker(Bench bench) {
    this.bench = bench;
    this.kit = bench.kit();
  }

  /// Null where it was never unpublished; whose text is kept from most says nothing.
  ItemCard.@Nullable Told told(Dossier item) {
    Optional<Dossier.Happening> hidden = last(item, Outcome.UNPUBLISH);
    if (hidden.isEmpty() || item.restricted()) {
      return null;
    }
    if (item.state().folder() == Folder.UNPUBLISHED) {
      String by = said(ItemText.UNPUBLISHED_BY, item, hidden.get());
      return new ItemCard.Told(Tone.OK, by, grounds(item, hidden.get()), "");
    }
    return last(item, Outcome.RESTORE)
        .filter(shown -> shown.seq() > hidden.get().seq() && isSeen(item))
        .map(
            shown ->
                new ItemCard.Told(
                    Tone.OK,
                    said(ItemText.SHOWN_AGAIN_BY, item, shown),
                    said(ItemText.UNPUBLISHED_BEFORE, item, hidden.get()),
                    grounds(item, hidden.get())))
        .orElse(null);
  }

  private static boolean isSeen(Dossier item) {
    return item.state().folder() != Folder.OUTBOX && item.state().visibility().readable();
  }

  private static Optional<Dossier.Happening> last(Dossier item, Outcome outcome) {
    return item.history().stream()
        .filter(h -> h.kind() == EventKind.DECIDED)
        .filter(h -> outcome.name().equals(h.facts().get("outcome")))
        .filter(h -> !ToldMaker.takenBack(item, h.facts().getOrDefault("decision", "")))
        .reduce((before, after) -> after);
  }

  private String said(Key words, Dossier item, Dossier.Happening decided) {
    String at = kit.formats().near(decided.at(), bench.now());
    String who = item.beside().name(decided.actor()).orElse(kit.text(HistoryText.SOMEBODY));
    return kit.text(words, at, who);
  }

  /// What a decision rested on, as one line; empty where it rests on nothing that may be read.
  String grounds(Dossier item, Dossier.Happening decided) {
    String grounds =
        item
            .grounds()
            .getOrDefault(decided.facts().getOrDefault("decision", ""), List.of())
            .stream()
            .map(
                ground ->
                    bench.wording().rested(ground)
                        + " ("
                        + Sections.in(bench.kit().texts(), ground.section())
                        + ")")
            .distinct()
            .collect(Collectors.joining(", "));
    return grounds.isEmpty() ? "" : kit.text(ItemText.UNPUBLISHED_FOR, grounds);
  }
}
