package org.uppsikt.ui.inbox;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.uppsikt.text.RegistryText;
import org.uppsikt.ui.kit.Kit;
import org.uppsikt.work.Dossier;
import org.uppsikt.work.FollowUp;

/// Asks whether what a hand-over went without is to follow: a text that nothing keeps back any
/// more, a sheet or an answer that came after it.
final class FollowUpPart {

  private final Kit kit;
  private final DecisionPart asking;
  private final ItemDecisions decisions;

  FollowUpPart(Kit kit, DecisionPart asking, ItemDecisions decisions) {
    this.kit = kit;
    this.asking = asking;
    this.decisions = decisions;
  }

  void ask(Dossier on) {
    Set<FollowUp.Piece> lacks = on.beside().registry().lacks();
    boolean text = lacks.contains(FollowUp.Piece.TEXT);
    asking.ask(
        new DecisionPart.Question(
            new DecisionModel.Asked(
                kit.text(text ? RegistryText.TEXT_LATER_TITLE : RegistryText.MORE_LATER_TITLE),
                text ? kit.text(RegistryText.TEXT_LATER_LEAD) : lead(lacks),
                "",
                "",
                kit.text(text ? RegistryText.TEXT_LATER_DO : RegistryText.MORE_LATER_DO)),
            List.of(),
            -1,
            "",
            false,
            reply -> decisions.followUp(on, text, asking)));
  }

  private String lead(Set<FollowUp.Piece> lacks) {
    String what =
        Stream.of(FollowUp.Piece.SHEET, FollowUp.Piece.ANSWERS)
            .filter(lacks::contains)
            .map(piece -> kit.text(RegistryText.valueOf("MORE_LATER_" + piece.name())))
            .collect(Collectors.joining(" "));
    return kit.text(RegistryText.MORE_LATER_LEAD, what);
  }
}
