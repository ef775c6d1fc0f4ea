package org.uppsikt.ui.registry;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.IntConsumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.uppsikt.domain.people.PersonId;
import org.uppsikt.domain.policy.Country;
import org.uppsikt.domain.registry.HandOverId;
import org.uppsikt.domain.registry.RouteKind;
import org.uppsikt.domain.registry.RouteSetting;
import org.uppsikt.text.Key;
import org.uppsikt.text.RefusalText;
import org.uppsikt.text.RegistrarText;
import org.uppsikt.ui.kit.Attached;
import org.uppsikt.ui.kit.Kit;
import org.uppsikt.ui.kit.Notice;
import org.uppsikt.ui.kit.Tasks;
import org.uppsikt.ui.kit.Tone;
import org.uppsikt.work.Decide;
import org.uppsikt.work.Outcomes;
import org.uppsikt.work.Recorded;
import org.uppsikt.work.Registrar;
import org.uppsikt.work.Restricted;
import org.uppsikt.work.diary.DiaryBook;

/// Runs the registrar's screen.
public final class RegistryController implements RegistryActions {

  private final Kit kit;
  private final RegistryModel model;
  private final Cases cases;
  private final Tasks tasks;
  private final Outside outside;
  private final DiaryEntering diary;
  private final RegistryView view;
  private final PurposeTexts texts;
  private final ChosenTexts chosenTexts;
  private final Runnable toKept;
  private boolean arriving;
  private int most = Registrar.MOST;

  /// The use cases of the screen.
  public record Cases(
      Registrar registrar, Outcomes outcomes, Restricted restricted, DiaryBook diary) {}

  /// What the screen needs from the outside.
  ///
  /// @param me the person at the keyboard
  /// @param setting how the registry is reached; empty until somebody has set it
  /// @param late told how many lines need somebody's hand
  public record Outside(
      PersonId me,
      Country country,
      Supplier<Optional<RouteSetting>> setting,
      IntConsumer late,
      BooleanProperty singles) {}

  /// @param toKept shows what is protected
  RegistryController(
      Kit kit, RegistryModel model, Cases cases, Tasks tasks, Outside outside, Runnable toKept) {
    this.toKept = toKept;
    this.kit = kit;
    this.model = model;
    this.texts = new PurposeTexts(model);
    this.chosenTexts = new ChosenTexts(model, cases.registrar(), outside.me(), tasks, this::broke);
    this.cases = cases;
    this.tasks = tasks;
    this.outside = outside;
    this.diary = new DiaryEntering(cases, outside.me());
    this.view = new RegistryView(kit, model, this, outside);
    Attached.to(view).onChange(model.chosenProperty(), this::other);
  }

  public Region view() {
    return view;
  }

  /// The screen is on show from now on; the list takes the focus when it is filled.
  public void onShow() {
    arriving = true;
    view.focusList();
  }

  /// Reads what waits; called whenever the screen is shown and after anything came back.
  public void refresh() {
    int lines = most;
    tasks
        .run(() -> WaitingRead.of(cases.registrar(), outside, lines))
        .onSuccess(this::show)
        .onFailure(this::broke)
        .start();
  }

  @Override
  public void looked(Registrar.Unread told) {
    change(
        () -> cases.registrar().looked(told, outside.me()),
        moved -> moved(moved, RegistrarText.SEEN));
  }

  @Override
  public void more() {
    most += Registrar.MOST;
    refresh();
  }

  @Override
  public void turn() {
    model.byCaseProperty().set(!model.byCaseProperty().get());
    refresh();
  }

  @Override
  public void number(Registrar.Line line) {
    String number = model.numberProperty().get().strip();
    change(
        () -> cases.outcomes().numbered(line.items().getFirst(), number, outside.me()),
        result -> {
          if (result instanceof Recorded.Refused(Decide.Why why)) {
            refused(RefusalText.valueOf(why.name()));
          } else {
            done(kit.text(RegistrarText.NUMBER_DONE, number));
          }
        });
  }

  @Override
  public void again(Registrar.Line line) {
    boolean held = line.way().filter(Registrar.Way::held).isPresent();
    var said = held ? RegistrarText.SENT_HELD : RegistrarText.AGAIN_DONE;
    move(line, id -> cases.registrar().again(id, outside.me()), said);
  }

  @Override
  public void takeBack(Registrar.Line line) {
    move(line, id -> cases.registrar().takeBack(id, outside.me()), WayStep.takenBack(line));
  }

  @Override
  public void settle(Registrar.Line line, boolean arrived) {
    var said = arrived ? WayStep.arrivedAt(line) : RegistrarText.AGAIN_DONE;
    move(line, id -> cases.registrar().settle(id, arrived, outside.me()), said);
  }

  @Override
  public void notThere(Registrar.Line line) {
    move(line, id -> cases.registrar().notThere(id, outside.me()), WayStep.notThereYet(line));
  }

  private void move(Registrar.Line line, Predicate<HandOverId> move, RegistrarText done) {
    line.way()
        .map(way -> way.handOver().id())
        .ifPresent(id -> change(() -> move.test(id), moved -> moved(moved, done)));
  }

  private void moved(boolean moved, RegistrarText done) {
    if (moved) {
      done(kit.text(done));
    } else {
      refused(RefusalText.CHANGED_MEANWHILE);
    }
  }

  @Override
  public void read(Registrar.Line line) {
    String purpose = model.purposeProperty().get();
    change(
        () -> cases.restricted().open(line.items(), purpose, outside.me()),
        result -> {
          switch (result) {
            case Restricted.Result.Opened opened -> texts.show(line, opened);
            case Restricted.Result.Refused(Restricted.Why why) ->
                refused(RefusalText.valueOf(why.name()));
          }
        });
  }

  /// Another screen is shown.
  public void leave() {
    texts.leave();
  }

  @Override
  public void enter(Registrar.Line line) {
    String provision = model.provisionProperty().get().strip();
    String concerning = model.concerningProperty().get().strip();
    if (provision.isEmpty() || concerning.isEmpty()) {
      refused(RefusalText.ENTRY_INCOMPLETE);
      return;
    }
    change(() -> diary.enter(line, concerning, provision), this::entered);
  }

  @Override
  public void file(Registrar.Line line, Optional<String> number) {
    change(() -> diary.file(line, number), this::entered);
  }

  private void entered(DiaryBook.Result result) {
    switch (result) {
      case DiaryBook.Result.Entered entered ->
          done(kit.text(RegistrarText.NUMBER_DONE, entered.number()));
      case DiaryBook.Result.Refused(DiaryBook.Why why) -> refused(DiaryEntering.words(why));
    }
  }

  @Override
  public void forget() {
    texts.forget();
  }

  @Override
  public void kept() {
    toKept.run();
  }

  private <T> void change(Callable<T> work, java.util.function.Consumer<T> then) {
    if (model.busyProperty().get()) {
      return;
    }
    model.busyProperty().set(true);
    tasks
        .run(work)
        .onSuccess(
            result -> {
              model.busyProperty().set(false);
              then.accept(result);
            })
        .onFailure(this::broke)
        .start();
  }

  private void done(String words) {
    model.noticeProperty().set(Notice.done(words));
    refresh();
  }

  private void refused(Key why) {
    String kept = kit.text(RefusalText.KEPT);
    var told = Notice.of(Tone.WARN, kit.text(RefusalText.TITLE), kept, kit.text(why));
    model.noticeProperty().set(told);
  }

  private void show(WaitingRead read) {
    Registrar.Line before = model.chosenProperty().get();
    var byCase =
        Comparator.comparing(Registrar.Line::proposed).thenComparing(Registrar.Line::since);
    List<Registrar.Line> lines =
        model.byCaseProperty().get() ? read.lines().stream().sorted(byCase).toList() : read.lines();
    model.inAllProperty().set(read.inAll());
    model.lateProperty().set(read.late());
    boolean diary = read.setting().filter(setting -> setting.uses(RouteKind.DIARY)).isPresent();
    model.diaryProperty().set(diary);
    model.unreadProperty().set(read.unread());
    model.formProperty().set(read.setting().map(RouteSetting::form).orElse(""));
    // What is typed and where the focus is stays, as long as nothing moved.
    if (!model.lines().equals(lines)) {
      model.lines().setAll(lines);
    }
    Registrar.Line now = ChosenTexts.same(lines, before);
    model.chosenProperty().set(now);
    if (now != null && now.equals(before) && model.textsProperty().get().isEmpty()) {
      // Forgotten when the screen was left.
      chosenTexts.read(now);
    }
    view.select();
    if (arriving && !lines.isEmpty()) {
      arriving = false;
      view.focusList();
    }
    outside.late().accept(read.late());
  }

  private void other(Registrar.@Nullable Line was, Registrar.@Nullable Line now) {
    boolean same = ChosenTexts.same(was, now);
    if (!same) {
      model.clear();
    }
    if (now == null || now.restricted()) {
      return;
    }
    // A case that the diary does not have is no proposal for it.
    if (!same && !now.toDiary()) {
      model.numberProperty().set(now.proposed());
    }
    chosenTexts.read(now);
  }

  private void broke(Exception cause) {
    model.busyProperty().set(false);
    model.noticeProperty().set(Notice.broke(kit, cause));
  }
}
