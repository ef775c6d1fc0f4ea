package org.uppsikt.ui.inbox;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.uppsikt.domain.policy.ListedGround;
import org.uppsikt.text.OutcomeText;
import org.uppsikt.text.Sections;

/// What many marked rows can be unpublished for, put aside until, or closed because of.
record MarkChoices(Bench bench) {

  private static final List<OutcomeText> REASONS =
      List.of(
          OutcomeText.REASON_NO_QUESTION,
          OutcomeText.REASON_OPINION,
          OutcomeText.REASON_ANSWERED,
          OutcomeText.REASON_OTHERS,
          OutcomeText.REASON_OLD);

  List<MarkModel.Choice> grounds() {
    return bench.policy().grounds().stream().map(this::ground).toList();
  }

  /// The times in their order, each under the digit of its place.
  List<MarkModel.Choice> times(List<Instant> times) {
    return IntStream.range(0, times.size())
        .mapToObj(
            i ->
                new MarkModel.Choice(
                    Integer.toString(i),
                    Integer.toString(i + 1),
                    bench.kit().formats().due(times.get(i), bench.now())))
        .toList();
  }

  /// Why nothing is done, each under the digit of its place.
  List<MarkModel.Choice> reasons() {
    return REASONS.stream()
        .map(
            reason ->
                new MarkModel.Choice(
                    reason.name(),
                    Integer.toString(REASONS.indexOf(reason) + 1),
                    bench.kit().text(reason)))
        .toList();
  }

  /// The words of a reason; empty where none is chosen.
  String reason(String id) {
    return id.isEmpty() ? "" : bench.kit().text(OutcomeText.valueOf(id));
  }

  private MarkModel.Choice ground(ListedGround ground) {
    String name =
        bench.wording().label(ground) + ", " + Sections.in(bench.kit().texts(), ground.section());
    return new MarkModel.Choice(ground.id(), ground.digit(), name);
  }
}
