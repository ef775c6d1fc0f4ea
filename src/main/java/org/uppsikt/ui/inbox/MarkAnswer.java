package org.uppsikt.ui.inbox;

import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.text.ManyText;
import org.uppsikt.ui.inbox.MarkModel.Stage;
import org.uppsikt.work.Outgoing.Remark;

/// The answer to all marked items: from a template or written, looked at for each of them, sent.
final class MarkAnswer {

  private final Bench bench;
  private final MarkModel model;
  private final BooleanSupplier reading;
  private final BiConsumer<ManyText, MarkRun.Work> run;
  private final SecondLook look;
  private List<Templates.Filled> templates = List.of();
  private String template = "";

  /// What is being looked at, for the background.
  private volatile Asked asked = new Asked(List.of(), "");

  /// What each gets, as it was looked at last. Written in the background, before it is read.
  private volatile Map<ItemId, ManyAnswers.Each> looked = Map.of();

  private record Asked(List<ItemId> items, String template) {}

  /// @param reading whether it is still read what is to be marked
  MarkAnswer(Bench bench, BooleanSupplier reading, BiConsumer<ManyText, MarkRun.Work> run) {
    this.bench = bench;
    this.model = bench.model().marks();
    this.reading = reading;
    this.run = run;
    this.look = SecondLook.beforeSendingMany(bench, this::look);
  }

  void begin() {
    look.forget();
    template = "";
    model.templates().clear();
    bench
        .tasks()
        .run(() -> new ManyAnswers(bench).offered())
        .onSuccess(this::offer)
        .onFailure(cause -> bench.noteRefused(Bench.storeFault(cause)))
        .start();
  }

  private void offer(List<Templates.Filled> offered) {
    templates = offered;
    model.templates().setAll(offered.stream().map(Templates.Filled::title).toList());
  }

  /// Takes a template. Its text can be changed, and is the same for all then.
  void use(String title) {
    templates.stream()
        .filter(filled -> filled.title().equals(title))
        .findFirst()
        .ifPresent(
            filled -> {
              template = title;
              model.textProperty().set(filled.body());
            });
  }

  /// The answer is written. While others are being marked it is for none yet.
  void send() {
    String text = model.textProperty().get();
    if (isAsked() && !text.isBlank() && !reading.getAsBoolean()) {
      looked = Map.of();
      asked = new Asked(marked(), chosen(text));
      look.at(
          text,
          () -> isAsked() && text.equals(model.textProperty().get()),
          remarks -> go(text),
          this::tell);
    }
  }

  /// Only where nobody went another way while the text was looked at.
  private void go(String text) {
    if (!isAsked()) {
      return;
    }
    Map<ItemId, ManyAnswers.Each> known = looked;
    var answers = new ManyAnswers(bench);
    ManyAnswers.Each unknown = answers.unchecked(text);
    run.accept(
        ManyText.ANSWERING,
        (many, items, watch) ->
            many.answerEach(
                items,
                item -> answers.answer(known.getOrDefault(item, unknown)),
                bench.desk().person(),
                watch));
  }

  /// What there is to say about any of them; in the background.
  private List<Remark> look(String text) {
    Asked now = asked;
    Map<ItemId, ManyAnswers.Each> all =
        new ManyAnswers(bench).of(now.items(), now.template(), text);
    looked = all;
    return all.values().stream().flatMap(e -> e.remarks().stream()).distinct().sorted().toList();
  }

  private List<ItemId> marked() {
    return model.rows().values().stream().map(marked -> marked.seen().item()).toList();
  }

  /// The template, as long as nothing of its text was changed.
  private String chosen(String text) {
    return templates.stream()
        .filter(filled -> filled.title().equals(template) && filled.body().equals(text))
        .map(Templates.Filled::title)
        .findFirst()
        .orElse("");
  }

  private boolean isAsked() {
    return model.stageProperty().get() == Stage.TEXT;
  }

  private void tell(AnswerModel.@Nullable Remarks told) {
    if (told != null) {
      model.titleProperty().set(told.title() + ". " + told.list() + " " + told.todo());
    }
  }
}
