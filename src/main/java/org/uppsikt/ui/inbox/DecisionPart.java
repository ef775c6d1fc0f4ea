package org.uppsikt.ui.inbox;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.IntStream;
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
  private boolean coming;
  private int asked;

  /// Counts what was asked for, whether its question came up or not.
  private long wanted;

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
    ask(bench, () -> bench.isChosen(on) && !Cover.occupied(bench.model()), reading, question);
  }

  /// As above, asked where that still holds once it is read.
  <T> void ask(Bench bench, BooleanSupplier still, Callable<T> reading, Consumer<T> question) {
    long mine = ++wanted;
    coming = true;
    bench
        .tasks()
        .run(reading)
        .onSuccess(
            known -> {
              came(mine);
              if (mine == wanted && still.getAsBoolean()) {
                question.accept(known);
              }
            })
        .onFailure(
            cause -> {
              came(mine);
              bench.noteRefused(Bench.storeFault(cause));
            })
        .start();
  }

  private void came(long asked) {
    if (asked == wanted) {
      coming = false;
    }
  }

  /// Whether a question is on its way that does not stand there yet.
  boolean isComing() {
    return coming;
  }

  /// Something else was asked for: what is still read for is not asked any more.
  void overtaken() {
    wanted++;
    coming = false;
  }

  /// Nothing can be asked, and why: it stands where the question would, and holds the keyboard
  /// until it is closed. Who typed on without looking would otherwise decide with every letter.
  void tell(String title, String why) {
    model.way(null);
    ask(
        new Question(
            new DecisionModel.Asked(title, why, "", "", ""),
            List.of(),
            -1,
            "",
            false,
            reply -> {}));
  }

  /// With lines to fill in and things to tick; whoever asks keeps their properties and reads them
  /// when the answer comes.
  void ask(Question asked, List<DecisionModel.Input> inputs, List<DecisionModel.Tick> ticks) {
    ask(asked, List.of(), inputs, ticks);
  }

  /// As above, with lists to pick from.
  void ask(
      Question asked,
      List<DecisionModel.Pick> picks,
      List<DecisionModel.Input> inputs,
      List<DecisionModel.Tick> ticks) {
    question = asked;
    this.asked++;
    overtaken();
    model.picks().setAll(picks);
    model.inputs().setAll(inputs);
    model.ticks().setAll(ticks);
    model.faultProperty().set(null);
    model.options().setAll(options(asked.options()));
    model.chosenProperty().set(asked.preset());
    model.textProperty().set(asked.text());
    model.selectionProperty().set(new IndexRange(0, 0));
    model.askedProperty().set(asked.asked());
    model.asked();
  }

  private static List<DecisionModel.Option> options(List<String> labels) {
    return IntStream.rangeClosed(1, labels.size())
        .mapToObj(n -> new DecisionModel.Option(n <= 10 ? "" + n % 10 : "", labels.get(n - 1), ""))
        .toList();
  }

  /// Offers other things to choose in the question that is open.
  void offer(List<String> labels, int chosen) {
    List<DecisionModel.Option> offered = options(labels);
    if (!model.options().equals(offered)) {
      model.options().setAll(offered);
    }
    model.chosenProperty().set(chosen);
  }

  /// Index of what is chosen, -1 for nothing.
  int chosen() {
    return model.chosenProperty().get();
  }

  /// Names the question that is open: another one has another number.
  int question() {
    return asked;
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

  /// What was answered cannot be taken as it stands, and why.
  void refused(InboxModel.Fault why) {
    model.faultProperty().set(why);
  }

  /// The question that is open, for whoever takes its answer to the work: another may be asked, or
  /// none, by the time that something comes of it.
  Taken taken(Bench bench, Dossier about) {
    return new Taken(bench, about, asked);
  }

  /// An answer that was taken.
  final class Taken {
    private final Bench bench;
    private final Dossier about;
    private final int from;

    private Taken(Bench bench, Dossier about, int from) {
      this.bench = bench;
      this.about = about;
      this.from = from;
    }

    /// It was done: its question is closed, and no other.
    void done() {
      if (from == asked) {
        close();
      }
    }

    /// It was not done: told where it was asked for, or else by the item's name.
    void refused(Enum<?> why) {
      if (from == asked) {
        DecisionPart.this.refused(bench.refused(about, why));
      } else {
        bench.noteRefused(about, why);
      }
    }
  }

  /// What is asked next may be asked anew in that way, as in another language.
  void way(Consumer<InboxActions> anew) {
    model.way(anew);
  }

  /// What is asked next cannot be asked anew.
  void once() {
    model.way(null);
  }

  void close() {
    question = null;
    model.way(null);
    asked++;
    overtaken();
    model.openProperty().set(false);
    model.askedProperty().set(DecisionModel.Asked.NOTHING);
    model.textProperty().set("");
    model.picks().clear();
    model.inputs().clear();
    model.ticks().clear();
  }

  private void fault(String todo) {
    model.faultProperty().set(new InboxModel.Fault(todo, "", ""));
  }
}
