package org.uppsikt.ui.inbox;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.scene.control.IndexRange;
import org.jspecify.annotations.Nullable;
import org.uppsikt.text.OutcomeText;
import org.uppsikt.ui.kit.Kit;
import org.uppsikt.work.Dossier;

/// Asks for the rest of a decision and hands the answer on.
final class DecisionPart {

  /// What the person chose and wrote.
  ///
  /// @param option index of the chosen option, -1 where there was none to choose
  record Reply(int option, String text, IndexRange selection) {}

  /// Something to ask.
  ///
  /// @param preset option chosen from the start, -1 for none
  /// @param needsText whether words must be written
  /// @param then takes the answer
  record Question(
      DecisionModel.Asked asked,
      List<String> options,
      int preset,
      String text,
      boolean needsText,
      Consumer<Reply> then) {}

  private final Kit kit;
  private final DecisionModel model;
  private @Nullable Question question;
  private long asked;

  DecisionPart(Kit kit, DecisionModel model) {
    this.kit = kit;
    this.model = model;
  }

  void ask(Question asked) {
    ask(asked, List.of(), List.of());
  }

  /// What to ask is read first; nothing is asked where she has gone on to another item meanwhile,
  /// or asked for something else.
  <T> void ask(Bench bench, Dossier on, Callable<T> reading, Consumer<T> question) {
    long mine = ++asked;
    bench
        .tasks()
        .run(reading)
        .onSuccess(
            known -> {
              if (mine == asked && bench.isChosen(on) && !bench.model().covered()) {
                question.accept(known);
              }
            })
        .onFailure(cause -> bench.noteRefused(Bench.storeFault(cause)))
        .start();
  }

  /// Something else was asked for: what is still read for is not asked any more.
  void overtaken() {
    asked++;
  }

  /// With lines to fill in and things to tick; whoever asks keeps their properties and reads them
  /// when the answer comes.
  void ask(Question asked, List<DecisionModel.Input> inputs, List<DecisionModel.Tick> ticks) {
    question = asked;
    model.inputs().setAll(inputs);
    model.ticks().setAll(ticks);
    model.faultProperty().set(null);
    model.options().clear();
    int n = 0;
    for (String label : asked.options()) {
      n++;
      model.options().add(new DecisionModel.Option(n <= 10 ? "" + n % 10 : "", label, ""));
    }
    model.chosenProperty().set(asked.preset());
    model.textProperty().set(asked.text());
    model.selectionProperty().set(new IndexRange(0, 0));
    model.askedProperty().set(asked.asked());
    model.openProperty().set(true);
  }

  void choose(int option) {
    if (option >= 0 && option < model.options().size()) {
      model.chosenProperty().set(option);
      Question asked = question;
      if (asked != null && !asked.needsText() && asked.asked().source().isEmpty()) {
        model.faultProperty().set(null);
      }
    }
  }

  void confirm() {
    Question asked = question;
    if (asked == null || !model.openProperty().get()) {
      return;
    }
    if (!model.options().isEmpty() && model.chosenProperty().get() < 0) {
      fault(kit.text(OutcomeText.CHOOSE_FIRST));
      return;
    }
    if (asked.needsText() && model.textProperty().get().isBlank()) {
      fault(kit.text(OutcomeText.WRITE_FIRST));
      return;
    }
    if (!asked.asked().source().isEmpty() && model.selectionProperty().get().getLength() == 0) {
      fault(kit.text(OutcomeText.SELECT_FIRST));
      return;
    }
    asked
        .then()
        .accept(
            new Reply(
                model.chosenProperty().get(),
                model.textProperty().get().strip(),
                model.selectionProperty().get()));
  }

  /// Told by whoever took the answer: it did not go, and why.
  void refused(InboxModel.Fault why) {
    model.faultProperty().set(why);
  }

  void close() {
    question = null;
    model.openProperty().set(false);
    model.askedProperty().set(DecisionModel.Asked.NOTHING);
    model.textProperty().set("");
    model.inputs().clear();
    model.ticks().clear();
  }

  private void fault(String todo) {
    model.faultProperty().set(new InboxModel.Fault(todo, "", ""));
  }
}
