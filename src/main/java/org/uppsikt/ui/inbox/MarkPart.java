package org.uppsikt.ui.inbox;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.uppsikt.domain.decision.Outcome;
import org.uppsikt.domain.item.ItemFilter;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.domain.people.Person;
import org.uppsikt.text.ManyText;
import org.uppsikt.text.RefusalText;
import org.uppsikt.ui.inbox.MarkModel.Stage;
import org.uppsikt.ui.kit.Fx;
import org.uppsikt.ui.kit.Kit;
import org.uppsikt.work.Decide;
import org.uppsikt.work.Lists;
import org.uppsikt.work.Many;
import org.uppsikt.work.Outgoing;

/// Marks rows and does one thing with all of them, one after the other, until it is done or the
/// person stops it.
final class MarkPart {

  private final Bench bench;
  private final Kit kit;
  private final MarkModel model;
  private final ListPart list;
  private final Heard heard;
  private final SecondLook look;
  private final MarkChoices choices;
  private AtomicBoolean stop = new AtomicBoolean();
  private long told;
  private List<Instant> times = List.of();

  /// What the inbox around wants to hear.
  ///
  /// @param done what came of many items, and how it is told
  /// @param left the results were read and closed
  record Heard(BiConsumer<List<Many.Line>, String> done, Runnable left) {}

  /// What is done with the items.
  private interface Work {
    List<Many.Line> on(Many many, List<ItemId> items, Many.Watch watch);
  }

  MarkPart(Bench bench, ListPart list, Heard heard) {
    this.bench = bench;
    this.kit = bench.kit();
    this.model = bench.model().marks();
    this.list = list;
    this.heard = heard;
    this.look = SecondLook.beforeSending(bench);
    this.choices = new MarkChoices(bench);
  }

  boolean any() {
    return model.stageProperty().get() != Stage.NONE;
  }

  /// Marks the row, or no longer.
  void toggle(int index) {
    if (idle()) {
      model.allProperty().set(false);
      list.shown().stream().skip(Math.max(0, index)).limit(1).map(MarkPart::id).forEach(this::flip);
      tell();
    }
  }

  /// Marks the row and the one after or before it.
  void extend(int index, int step) {
    if (idle()) {
      model.allProperty().set(false);
      for (int at : new int[] {index, index + step}) {
        if (at >= 0 && at < list.shown().size()) {
          model.rows().add(id(list.shown().get(at)));
        }
      }
      tell();
    }
  }

  /// Marks everything that the list holds, also what is not loaded.
  void all() {
    if (idle() && !list.isEmpty()) {
      model.rows().clear();
      model.allProperty().set(true);
      tell();
    }
  }

  /// @return false where nothing was marked or something runs
  boolean clear() {
    if (!any() || running()) {
      return false;
    }
    boolean done = model.stageProperty().get() == Stage.DONE;
    model.clear();
    if (done) {
      heard.left().run();
    }
    return true;
  }

  /// Whether it can be done with many at once.
  static boolean forMany(ItemAction action) {
    return switch (action) {
      case NO_ACTION, ANSWER, UNPUBLISH, SNOOZE -> true;
      default -> false;
    };
  }

  /// Begins one thing with all that is marked.
  ///
  /// @return false where nothing is marked, so that it is done with the open item
  boolean act(ItemAction action) {
    if (model.stageProperty().get() == Stage.NONE) {
      return false;
    }
    if (!idle()) {
      return true;
    }
    switch (action) {
      case NO_ACTION ->
          run(ManyText.CLOSING, (m, items, w) -> m.noAction(items, "", bench.desk().person(), w));
      case ANSWER -> {
        look.forget();
        ask(Stage.TEXT, ManyText.ASK_TEXT);
      }
      case UNPUBLISH -> {
        model.choices().setAll(choices.grounds());
        ask(Stage.GROUND, ManyText.ASK_GROUND);
      }
      case SNOOZE -> {
        times = SnoozeTimes.from(bench.now().atZone(bench.desk().office().zone()));
        model.choices().setAll(choices.times(times));
        ask(Stage.TIME, ManyText.ASK_TIME);
      }
      default -> model.titleProperty().set(kit.text(ManyText.ONE_BY_ONE));
    }
    return true;
  }

  /// The answer is written.
  void send() {
    String text = model.textProperty().get();
    if (model.stageProperty().get() == Stage.TEXT && !text.isBlank()) {
      look.at(text, remarks -> send(text, remarks), this::tell);
    }
  }

  /// Only where nobody went another way while the text was looked at.
  private void send(String text, List<Outgoing.Remark> remarks) {
    if (model.stageProperty().get() != Stage.TEXT) {
      return;
    }
    Person me = bench.desk().person();
    String signed = bench.desk().atItem().outgoing().signed(text, me);
    var answer = new Decide.Answer(Outcome.ANSWER, signed, false, SecondLook.known(remarks));
    run(ManyText.ANSWERING, (many, items, watch) -> many.answer(items, answer, me, watch));
  }

  private void tell(AnswerModel.Remarks told) {
    model.titleProperty().set(told.title() + ". " + told.list() + " " + told.todo());
  }

  /// The ground or the time is chosen.
  void choose(String row) {
    switch (model.stageProperty().get()) {
      case GROUND -> unpublish(row);
      case TIME -> snooze(times.get(Integer.parseInt(row)));
      default -> {}
    }
  }

  private void snooze(Instant until) {
    run(
        ManyText.SNOOZING,
        (many, items, watch) -> many.snooze(items, until, bench.desk().person(), watch));
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

  /// What has not had its turn stays untouched.
  void stop() {
    stop.set(true);
  }

  private void run(ManyText title, Work work) {
    stop = new AtomicBoolean();
    AtomicBoolean mine = stop;
    boolean everything = model.allProperty().get();
    Map<ItemId, String> senders =
        list.shown().stream()
            .collect(Collectors.toMap(Lists.Line::item, l -> bench.wording().sender(l.sender())));
    List<ItemId> marked = list.shown().stream().filter(this::marked).map(Lists.Line::item).toList();
    var filter = list.listing().shown();
    model.outcomes().clear();
    model.progressProperty().set(0);
    model.stageProperty().set(Stage.RUNNING);
    model.titleProperty().set(kit.text(title, 0, marked.size()));
    bench
        .tasks()
        .run(
            () -> {
              List<ItemId> items = everything ? filter.map(this::items).orElse(List.of()) : marked;
              told = 0;
              var watch = new Many.Watch(mine::get, line -> step(title, items.size()));
              return work.on(Many.of(bench.desk()), items, watch);
            })
        .onSuccess(lines -> done(lines, senders))
        .onFailure(
            cause -> {
              model.stageProperty().set(Stage.MARKED);
              bench.noteRefused(RefusalText.STORE);
            })
        .start();
  }

  private List<ItemId> items(ItemFilter filter) {
    return bench.desk().reading().lists().items(filter, Lists.MOST_AT_ONCE);
  }

  private void step(ManyText title, int all) {
    long now = ++told;
    Fx.run(
        () -> {
          model.progressProperty().set(all == 0 ? 1 : (double) now / all);
          model.titleProperty().set(kit.text(title, now, all));
        });
  }

  private void done(List<Many.Line> lines, Map<ItemId, String> senders) {
    var results = new MarkResults(kit);
    long good = lines.stream().filter(Many.Line::done).count();
    model.outcomes().setAll(results.outcomes(lines, senders));
    model.rows().clear();
    model.allProperty().set(false);
    model.titleProperty().set(kit.text(ManyText.DONE, good, lines.size()));
    model.stageProperty().set(Stage.DONE);
    list.decided(results.states(lines));
    heard.done().accept(lines, model.titleProperty().get());
  }

  private void ask(Stage stage, ManyText title) {
    model.titleProperty().set(kit.text(title));
    model.stageProperty().set(stage);
  }

  private void flip(String row) {
    if (!model.rows().remove(row)) {
      model.rows().add(row);
    }
  }

  /// Says how many are marked.
  private void tell() {
    boolean all = model.allProperty().get();
    int count = model.rows().size();
    model.countProperty().set(all ? everything() : kit.text(ManyText.MARKED, count));
    model.titleProperty().set("");
    model.stageProperty().set(all || count > 0 ? Stage.MARKED : Stage.NONE);
  }

  private String everything() {
    return kit.text(ManyText.MARKED_ALL, bench.model().countProperty().get());
  }

  private boolean running() {
    return model.stageProperty().get() == Stage.RUNNING;
  }

  private boolean idle() {
    Stage stage = model.stageProperty().get();
    return stage != Stage.RUNNING && stage != Stage.DONE;
  }

  private boolean marked(Lists.Line line) {
    return model.marked(id(line));
  }

  private static String id(Lists.Line line) {
    return line.item().toString();
  }
}
