package org.uppsikt.ui.inbox;

import java.util.List;
import org.uppsikt.domain.registry.HandOverId;
import org.uppsikt.text.RegistryText;
import org.uppsikt.ui.kit.Kit;
import org.uppsikt.ui.kit.Tone;
import org.uppsikt.work.Dossier;
import org.uppsikt.work.TextLater;

/// Asks whether the text that was left out of a hand-over is to follow, now that nothing keeps it
/// back any more.
final class TextLaterPart {

  private final Bench bench;
  private final Kit kit;
  private final DecisionPart asking;
  private final ItemDecisions decisions;

  TextLaterPart(Bench bench, DecisionPart asking, ItemDecisions decisions) {
    this.bench = bench;
    this.kit = bench.kit();
    this.asking = asking;
    this.decisions = decisions;
  }

  void ask(Dossier on) {
    asking.ask(
        new DecisionPart.Question(
            new DecisionModel.Asked(
                kit.text(RegistryText.TEXT_LATER_TITLE),
                kit.text(RegistryText.TEXT_LATER_LEAD),
                "",
                "",
                kit.text(RegistryText.TEXT_LATER_DO)),
            List.of(),
            -1,
            "",
            false,
            reply -> send(on)));
  }

  private void send(Dossier on) {
    var taken = asking.taken(bench, on);
    new InTurn(bench)
        .run(
            on,
            taken,
            () -> later().send(on.item().id(), bench.me()),
            result -> {
              switch (result) {
                case TextLater.Result.Refused(var why) -> {
                  taken.refused(why);
                  decisions.changed();
                }
                case TextLater.Result.Sent(HandOverId made) -> {
                  taken.done();
                  bench.note(Tone.OK, kit.text(RegistryText.TEXT_LATER_DONE), "");
                  bench
                      .model()
                      .departures()
                      .shown()
                      .changed(on, Deed.REGISTERING, () -> later().takeBack(made, bench.me()));
                }
              }
            });
  }

  private TextLater later() {
    return bench.desk().atItem().handingOver().textLater();
  }
}
