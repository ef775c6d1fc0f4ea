package org.uppsikt.ui.inbox;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.uppsikt.domain.decision.OrderState;
import org.uppsikt.text.GivenText;
import org.uppsikt.text.HistoryText;
import org.uppsikt.ui.kit.Kit;
import org.uppsikt.work.Dossier;

/// Tells what the office answered: in which words, to whom, by whom, and what became of it. The
/// channel need not list it for that.
final class GivenMaker {

  private final Bench bench;
  private final Kit kit;

  GivenMaker(Bench bench) {
    this.bench = bench;
    this.kit = bench.kit();
  }

  /// What stands under the item: what was given or is on its way. What waits for a person, failed
  /// or was taken back is told elsewhere.
  List<ItemModel.Given> under(Dossier item) {
    return item.orders().stream()
        .filter(order -> stands(order.state()))
        .flatMap(order -> Optional.ofNullable(in(item, order)).stream())
        .toList();
  }

  private static boolean stands(OrderState state) {
    return switch (state) {
      case WAITING, SENDING, CONFIRMED -> true;
      case FAILED, UNCERTAIN, BY_HAND, WITHDRAWN -> false;
    };
  }

  /// Null where it is no answer, or its words may not be read.
  ItemModel.@Nullable Given in(Dossier item, Dossier.Order order) {
    if (order.words().isEmpty()) {
      return null;
    }
    String how =
        kit.text(
            GivenText.LINE,
            kit.text(toWhom(item, order)),
            kit.formats().near(order.at(), bench.now()),
            item.beside().name(order.by().toString()).orElse(kit.text(HistoryText.SOMEBODY)),
            kit.text(GivenText.valueOf("IS_" + order.state().name())));
    return new ItemModel.Given(bench.desk().office().municipality(), how, order.words());
  }

  private static GivenText toWhom(Dossier item, Dossier.Order order) {
    if (OrderWords.isNotice(item, order)) {
      return order.privately() ? GivenText.NOTICE : GivenText.NOTICE_OPENLY;
    }
    return order.privately() ? GivenText.PRIVATELY : GivenText.OPENLY;
  }
}
