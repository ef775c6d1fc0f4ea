package org.uppsikt.ui.inbox;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.uppsikt.domain.people.Person;
import org.uppsikt.text.ManyText;
import org.uppsikt.text.OutcomeText;
import org.uppsikt.text.RefusalText;
import org.uppsikt.ui.inbox.MarkModel.Stage;
import org.uppsikt.ui.kit.Kit;
import org.uppsikt.work.Lists;
import org.uppsikt.work.Many;
import org.uppsikt.work.OverToRegistry;

/// Marks rows, and asks what one thing to do with all of them needs.
final class MarkPart {

  private final Bench bench;
  private final Kit kit;
  private final MarkModel model;
  private final ListPart list;
  private final Heard heard;
  private final MarkAnswer answer;
  private final MarkChoices choices;
  private final MarkRun run;
  private final Marking marking;
  private List<Instant> times = List.of();
  private BiConsumer<List<Marked>, Consumer<MarkRun.Work>> registering = (marked, run) -> {};

  /// What the inbox around wants to hear.
  ///
  /// @param done what came of many items, and how it is told
  /// @param left the results were read and closed
  record Heard(BiConsumer<Many.Run, String> done, Runnable left) {}

  MarkPart(Bench bench, ListPart list, Heard heard) {
    this.bench = bench;
    this.kit = bench.kit();
    this.model = bench.model().marks();
    this.list = list;
    this.heard = heard;
    this.choices = new MarkChoices(bench);
    this.run = new MarkRun(bench, list, heard.done());
    this.marking = new Marking(bench, list);
    this.answer = new MarkAnswer(bench, marking::isReading, this::run);
  }

  boolean any() {
    return marking.isReading() || model.stageProperty().get() != Stage.NONE;
  }

  /// Marks the row, or no longer.
  void toggle(int index) {
    if (marks()) {
      marking.toggle(index);
    }
  }

  /// Marks the row and the one after or before it.
  void extend(int index, int step) {
    if (marks()) {
      marking.extend(index, step);
    }
  }

  /// Marks what stands in the list at this moment.
  void all() {
    if (marks() && !list.isEmpty()) {
      marking.all();
    }
  }

  private boolean marks() {
    model.answersAll(!bench.policy().leavesUnanswered());
    return idle();
  }

  /// @return false where nothing was marked or something runs
  boolean clear() {
    if (!any() || running()) {
      return false;
    }
    boolean done = model.stageProperty().get() == Stage.DONE;
    forget();
    if (done) {
      heard.left().run();
    }
    return true;
  }

  /// Nothing is marked any more, and no results are shown; what runs goes on, and can be stopped.
  void forget() {
    marking.drop();
    if (!running()) {
      model.clear();
    }
  }

  /// Another list is on show. What runs, and the results that are read, stay.
  void elsewhere() {
    if (idle()) {
      forget();
    }
  }

  /// Whether it can be done with many at once.
  static boolean forMany(ItemAction action) {
    return switch (action) {
      case NO_ACTION, NO_ACTION_BECAUSE, ANSWER, UNPUBLISH, SNOOZE, REGISTER -> true;
      default -> false;
    };
  }

  /// Begins one thing with all that is marked. While that is still read, it waits for it.
  ///
  /// @return false where nothing is marked, so that it is done with the open item
  boolean act(ItemAction action) {
    if (marking.isReading()) {
      marking.then(() -> act(action));
      return true;
    }
    if (!model.many()) {
      return false;
    }
    if (idle() && bench.model().cover() != Cover.NONE) {
      bench.noteCovered();
    } else if (idle() && model.mustBeAnswered(action)) {
      model.titleProperty().set(kit.text(RefusalText.MUST_BE_ANSWERED));
    } else if (idle()) {
      begin(action);
    }
    return true;
  }

  private void begin(ItemAction action) {
    switch (action) {
      case NO_ACTION -> {
        if (model.rows().values().stream().anyMatch(Marked::message)) {
          askReason(ManyText.ASK_REASON_MESSAGE);
        } else {
          noAction(unexplained());
        }
      }
      case NO_ACTION_BECAUSE -> askReason(ManyText.ASK_REASON);
      case ANSWER -> {
        answer.begin();
        ask(Stage.TEXT, ManyText.ASK_TEXT);
      }
      case UNPUBLISH -> {
        model.choices().setAll(choices.grounds());
        ask(Stage.GROUND, ManyText.ASK_GROUND);
      }
      case SNOOZE -> {
        times = SnoozeTimes.from(bench.now().atZone(bench.desk().office().zone()));
        model.choices().setAll(choices.times(times));
        model.ownTimeProperty().set(new OwnTime(bench).label());
        ask(Stage.TIME, ManyText.ASK_TIME);
      }
      case REGISTER -> register();
      default -> model.titleProperty().set(kit.text(ManyText.ONE_BY_ONE));
    }
  }

  private void register() {
    // Back from another question: nothing of it is asked any more.
    model.stageProperty().set(Stage.MARKED);
    if (count() > OverToRegistry.MOST) {
      model.titleProperty().set(kit.text(ManyText.TOO_MANY_TO_REGISTER, OverToRegistry.MOST));
    } else {
      model.titleProperty().set("");
      registering.accept(inOrder(), work -> run(ManyText.REGISTERING, work));
    }
  }

  /// Who asks what it takes to register all that is marked, and is given what does it.
  void registerBy(BiConsumer<List<Marked>, Consumer<MarkRun.Work>> asks) {
    registering = asks;
  }

  /// The answer to all: what is written, or a template.
  MarkAnswer answer() {
    return answer;
  }

  /// The ground, the time or the reason is chosen. While others are being marked it is for none
  /// yet.
  ///
  /// @param row empty where none was
  void choose(String row) {
    if (marking.isReading()) {
      return;
    }
    switch (model.stageProperty().get()) {
      case GROUND -> unpublish(row);
      case TIME -> {
        Optional<Instant> chosen =
            row.isEmpty() ? Optional.empty() : Optional.of(times.get(Integer.parseInt(row)));
        new OwnTime(bench)
            .take(model.untilProperty().get(), chosen, this::snooze, model.titleProperty()::set);
      }
      case REASON -> {
        String reason = (choices.reason(row) + " " + words()).strip();
        if (reason.isEmpty()) {
          model.titleProperty().set(kit.text(OutcomeText.CHOOSE_FIRST));
        } else {
          noAction(reason);
        }
      }
      default -> {}
    }
  }

  private void noAction(String reason) {
    Person me = bench.desk().person();
    run(ManyText.CLOSING, (many, items, watch) -> many.noAction(items, reason, me, watch));
  }

  private void snooze(Instant until) {
    Person me = bench.desk().person();
    String why = words().isEmpty() ? unexplained() : words();
    String reason = new Reasons(bench).snooze(until, why);
    run(ManyText.SNOOZING, (many, items, watch) -> many.snooze(items, until, reason, me, watch));
  }

  private void unpublish(String row) {
    bench.policy().grounds().stream()
        .filter(ground -> ground.id().equals(row))
        .findFirst()
        .ifPresent(
            ground ->
                run(
                    ManyText.UNPUBLISHING,
                    (m, items, w) -> m.unpublish(items, ground, bench.desk().person(), w)));
  }

  void stop() {
    run.stop();
  }

  private void run(ManyText title, MarkRun.Work work) {
    marking.drop();
    run.start(title, inOrder(), work);
  }

  /// In the order of the list; what is not on show stands behind it.
  private List<Marked> inOrder() {
    var left = new LinkedHashMap<>(model.rows());
    var marked = new ArrayList<Marked>();
    for (Lists.Line line : list.shown()) {
      Marked here = left.remove(line.item().toString());
      if (here != null) {
        marked.add(here);
      }
    }
    marked.addAll(left.values());
    return marked;
  }

  private void askReason(ManyText title) {
    model.choices().setAll(choices.reasons());
    ask(Stage.REASON, title);
  }

  private void ask(Stage stage, ManyText title) {
    model.wordsProperty().set("");
    model.untilProperty().set("");
    model.titleProperty().set(kit.text(title));
    model.stageProperty().set(stage);
  }

  /// What is true of each where nobody says more.
  private String unexplained() {
    return kit.text(ManyText.NO_REASON, count());
  }

  private String words() {
    return model.wordsProperty().get().strip();
  }

  private int count() {
    return model.rows().size();
  }

  private boolean running() {
    return model.stageProperty().get() == Stage.RUNNING;
  }

  private boolean idle() {
    Stage stage = model.stageProperty().get();
    return stage != Stage.RUNNING && stage != Stage.DONE;
  }
}
