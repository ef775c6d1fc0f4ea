package org.uppsikt.ui.inbox;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.uppsikt.domain.policy.ListedGround;

/// What many marked rows can be unpublished for, or put aside until.
record MarkChoices(Bench bench) {

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

  private MarkModel.Choice ground(ListedGround ground) {
    String name = bench.wording().label(ground) + ", " + ground.section();
    return new MarkModel.Choice(ground.id(), ground.digit(), name);
  }
}
