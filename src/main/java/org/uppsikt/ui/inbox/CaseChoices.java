package org.uppsikt.ui.inbox;

import java.util.ArrayList;
import java.util.List;
import javafx.animation.PauseTransition;
import javafx.util.Duration;
import org.uppsikt.domain.registry.Disposition;
import org.uppsikt.domain.registry.KnownCase;
import org.uppsikt.text.RegistryText;
import org.uppsikt.ui.kit.SafeText;

/// Which case it is registered in: the number in the field, or one of the known cases, looked up by
/// what is typed there.
final class CaseChoices {

  private static final Duration PAUSE = Duration.millis(180);

  private final Bench bench;
  private final DecisionPart asking;
  private final RegisterForm form;
  private final List<Choice> choices;
  private final int fixed;
  private final PauseTransition pause = new PauseTransition(PAUSE);
  private long asked;
  private int question;

  /// An answer to choose.
  sealed interface Choice {

    /// The number in the field, or a new matter.
    record AsWritten() implements Choice {}

    record In(KnownCase known) implements Choice {}

    record Dispose(Disposition.Kind kind) implements Choice {}
  }

  /// @param dispositions what else can become of it; each keeps its digit, whatever cases are found
  CaseChoices(
      Bench bench,
      DecisionPart asking,
      RegisterForm form,
      List<Disposition.Kind> dispositions,
      List<KnownCase> cases) {
    this.bench = bench;
    this.asking = asking;
    this.form = form;
    this.choices = new ArrayList<>();
    choices.add(new Choice.AsWritten());
    dispositions.forEach(kind -> choices.add(new Choice.Dispose(kind)));
    this.fixed = choices.size();
    cases.forEach(known -> choices.add(new Choice.In(known)));
    pause.setOnFinished(event -> look());
  }

  List<String> words() {
    return choices.stream().map(this::words).toList();
  }

  Choice of(int option) {
    return choices.get(option);
  }

  /// From now on what is typed as a number is looked up, after a pause in typing.
  ///
  /// @param before what stood there when it was asked
  void listen(String before) {
    question = asking.question();
    form.number().addListener((value, was, now) -> pause.playFromStart());
    // In another language it is asked anew, with what was typed already: the place of a case that
    // was chosen may be another's by now.
    if (!form.number().get().equals(before)) {
      if (asking.chosen() >= fixed) {
        asking.choose(0);
      }
      look();
    }
  }

  /// Leads from the number to the cases that it finds, without waiting for the pause.
  ///
  /// @return index of the first of them, or of the first choice where it finds none
  int down() {
    if (pause.getStatus() == javafx.animation.Animation.Status.RUNNING) {
      look();
    }
    return choices.size() > fixed ? fixed : 0;
  }

  private void look() {
    pause.stop();
    long mine = ++asked;
    if (question != asking.question()) {
      return;
    }
    String typed = form.value(RegistryText.NUMBER);
    bench
        .tasks()
        .run(() -> bench.desk().atItem().handingOver().cases(typed))
        .onSuccess(
            found -> {
              if (mine == asked && question == asking.question()) {
                found(found);
              }
            })
        .onFailure(cause -> bench.noteRefused(Bench.storeFault(cause)))
        .start();
  }

  /// What was chosen stays so, where it is still there.
  private void found(List<KnownCase> found) {
    int at = asking.chosen();
    Choice chosen = at >= 0 && at < choices.size() ? choices.get(at) : new Choice.AsWritten();
    choices.subList(fixed, choices.size()).clear();
    found.forEach(known -> choices.add(new Choice.In(known)));
    asking.offer(words(), Math.max(0, choices.indexOf(chosen)));
  }

  private String words(Choice choice) {
    var kit = bench.kit();
    return switch (choice) {
      case Choice.AsWritten written -> kit.text(RegistryText.AS_WRITTEN);
      case Choice.In(KnownCase known) ->
          kit.text(RegistryText.KNOWN, known.number(), SafeText.harmless(known.title()));
      case Choice.Dispose(Disposition.Kind kind) ->
          kit.text(
              kind == Disposition.Kind.TRIFLING ? RegistryText.TRIFLING : RegistryText.IN_ORDER);
    };
  }
}
