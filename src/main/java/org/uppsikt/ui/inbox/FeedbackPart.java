package org.uppsikt.ui.inbox;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.uppsikt.domain.decision.Feedback;
import org.uppsikt.domain.finding.Span;
import org.uppsikt.domain.item.VersionRef;
import org.uppsikt.domain.policy.Category;
import org.uppsikt.domain.policy.ListedGround;
import org.uppsikt.text.OutcomeText;
import org.uppsikt.text.RefusalText;
import org.uppsikt.text.Sections;
import org.uppsikt.ui.kit.Kit;
import org.uppsikt.work.AbuseFlags;
import org.uppsikt.work.Dossier;
import org.uppsikt.work.Judging;
import org.uppsikt.work.Undo;

/// What the person says of findings: E not a breach, K wrong category, G missed this.
final class FeedbackPart {

  private final Bench bench;
  private final Kit kit;
  private final DecisionPart asking;
  private final UndoPart undo;
  private final Runnable again;

  FeedbackPart(Bench bench, DecisionPart asking, UndoPart undo, Runnable again) {
    this.bench = bench;
    this.kit = bench.kit();
    this.asking = asking;
    this.undo = undo;
    this.again = again;
  }

  void notABreach(Dossier on) {
    current(on)
        .ifPresent(
            found ->
                give(on, () -> judging().notABreach(found.version(), found.finding(), bench.me())));
  }

  void wrongCategory(Dossier on) {
    Optional<AbuseFlags.Found> current = current(on);
    if (current.isEmpty()) {
      return;
    }
    AbuseFlags.Found found = current.get();
    asking.way(actions -> actions.onItem().wrongCategory());
    List<ListedGround> grounds = bench.policy().grounds();
    asking.ask(
        new DecisionPart.Question(
            new DecisionModel.Asked(
                kit.text(OutcomeText.CATEGORY_TITLE),
                kit.text(OutcomeText.CATEGORY_LEAD),
                "",
                "",
                kit.text(OutcomeText.FEEDBACK_DO)),
            labels(grounds),
            -1,
            "",
            false,
            reply ->
                which(
                    grounds.get(reply.option()),
                    OutcomeText.CATEGORY_TITLE,
                    right ->
                        give(
                            on,
                            () ->
                                judging()
                                    .wrongCategory(
                                        found.version(), found.finding(), right, bench.me())))));
  }

  void missed(Dossier on) {
    asking.way(actions -> actions.onItem().missed());
    List<ListedGround> grounds = bench.policy().grounds();
    asking.ask(
        new DecisionPart.Question(
            new DecisionModel.Asked(
                kit.text(OutcomeText.MISSED_TITLE),
                kit.text(OutcomeText.MISSED_LEAD),
                "",
                ExtraMaker.beginning(on.present().text()),
                kit.text(OutcomeText.FEEDBACK_DO)),
            labels(grounds),
            -1,
            "",
            false,
            reply -> {
              var span = new Span(reply.selection().getStart(), reply.selection().getEnd());
              which(
                  grounds.get(reply.option()),
                  OutcomeText.MISSED_TITLE,
                  category ->
                      give(on, () -> judging().missed(version(on), span, category, bench.me())));
            }));
  }

  /// A ground may cover several categories: then which one is asked too, since what is said of a
  /// finding teaches one of them.
  private void which(ListedGround ground, OutcomeText title, Consumer<Category> then) {
    asking.close();
    List<Category> covered = ground.categories();
    if (covered.size() == 1) {
      then.accept(covered.getFirst());
      return;
    }
    asking.ask(
        new DecisionPart.Question(
            new DecisionModel.Asked(
                kit.text(title),
                kit.text(OutcomeText.CATEGORY_WHICH, bench.wording().label(ground)),
                "",
                "",
                kit.text(OutcomeText.FEEDBACK_DO)),
            covered.stream().map(bench.wording()::exactly).toList(),
            -1,
            "",
            false,
            reply -> {
              asking.close();
              then.accept(covered.get(reply.option()));
            }));
  }

  private void give(Dossier on, Callable<Optional<Feedback>> saying) {
    bench.writing(
        saying,
        said -> {
          said.ifPresentOrElse(
              feedback -> offer(on, feedback), () -> bench.noteRefused(RefusalText.NO_RIGHT));
          again.run();
        },
        cause -> bench.noteRefused(Bench.storeFault(cause)));
  }

  private void offer(Dossier on, Feedback said) {
    undo.taken(
        on,
        Deed.JUDGING,
        new FeedbackWords(bench)
            .of(on, said.about().subject(), said.version().number(), said.about().span()),
        () ->
            judging().takeBack(said.id(), bench.me())
                ? Undo.Result.UNDONE
                : Undo.Result.NOTHING_TO_UNDO);
  }

  /// The finding that the keys are about: the breaches and matters as they are numbered.
  private Optional<AbuseFlags.Found> current(Dossier on) {
    int number = bench.model().onItem().findingProperty().get();
    List<AbuseFlags.Found> found = CardMaker.judged(on);
    return number >= 1 && number <= found.size()
        ? Optional.of(found.get(number - 1))
        : Optional.empty();
  }

  private List<String> labels(List<ListedGround> grounds) {
    var labels = new ArrayList<String>();
    grounds.forEach(
        ground ->
            labels.add(
                bench.wording().label(ground)
                    + ", "
                    + Sections.in(bench.kit().texts(), ground.section())));
    return labels;
  }

  private static VersionRef version(Dossier on) {
    return on.state().version();
  }

  private Judging judging() {
    return bench.desk().atItem().judging();
  }
}
