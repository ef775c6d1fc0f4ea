package org.uppsikt.ui.inbox;

import java.util.function.BiConsumer;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.uppsikt.text.AnswerText;
import org.uppsikt.text.RefusalText;
import org.uppsikt.work.Decide;
import org.uppsikt.work.Dossier;
import org.uppsikt.work.Offers;

/// The answer pane (SME-27): in the open or to the sender alone, where the channel can.
final class AnswerPart {

  private final Bench bench;
  private final AnswerModel model;
  private final BiConsumer<Dossier, Decide.Result.Placed> onPlaced;
  private final Subscription counting;
  private @Nullable Dossier on;
  private boolean sending;

  AnswerPart(Bench bench, BiConsumer<Dossier, Decide.Result.Placed> onPlaced) {
    this.bench = bench;
    this.model = bench.model().answer();
    this.onPlaced = onPlaced;
    this.counting = model.textProperty().subscribe(this::count);
  }

  void stop() {
    counting.unsubscribe();
  }

  void open(ItemPart.Open item) {
    boolean openly = item.offers().filter(Offers::reply).isPresent();
    boolean privately = new NoticeMaker(bench).possible(item);
    on = item.item();
    sending = false;
    model.faultProperty().set(null);
    model.textProperty().set("");
    model.canOpenlyProperty().set(openly);
    model.canPrivatelyProperty().set(privately);
    model.privatelyProperty().set(!openly && privately);
    model.openProperty().set(true);
  }

  /// Closes the pane; what was written is gone.
  void close() {
    on = null;
    model.openProperty().set(false);
    model.textProperty().set("");
  }

  /// Another item was opened.
  void read(ItemPart.Open item) {
    if (on != null && !on.item().id().equals(item.item().item().id())) {
      close();
    } else if (on != null) {
      on = item.item();
    }
  }

  void send() {
    Dossier item = on;
    if (item == null || sending || !model.readyProperty().get()) {
      return;
    }
    sending = true;
    String text = model.textProperty().get();
    boolean privately = model.privatelyProperty().get();
    var state = item.state();
    bench
        .tasks()
        .run(
            () ->
                bench
                    .desk()
                    .decide()
                    .answer(state.version(), state.revision(), text, privately, bench.me()))
        .onSuccess(result -> took(item, result))
        .onFailure(cause -> refused(RefusalText.STORE))
        .start();
  }

  private void took(Dossier item, Decide.Result result) {
    switch (result) {
      case Decide.Result.Placed placed -> {
        close();
        onPlaced.accept(item, placed);
      }
      case Decide.Result.Refused(Decide.Why why) -> refused(why);
      case Decide.Result.Decided decided -> close();
    }
  }

  private void refused(Enum<?> why) {
    sending = false;
    model.faultProperty().set(bench.refused(why));
  }

  private void count(String text) {
    int most = Decide.LONGEST_ANSWER;
    model.countProperty().set(bench.kit().text(AnswerText.COUNT, text.length(), most));
    model.readyProperty().set(!text.isBlank() && text.length() <= most);
  }
}
