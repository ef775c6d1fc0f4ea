package org.uppsikt.ui.diary;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.scene.layout.Region;
import org.uppsikt.domain.people.PersonId;
import org.uppsikt.domain.policy.Country;
import org.uppsikt.ui.kit.Attached;
import org.uppsikt.ui.kit.Kit;
import org.uppsikt.ui.kit.Notice;
import org.uppsikt.ui.kit.Tasks;
import org.uppsikt.ui.kit.Tone;
import org.uppsikt.work.DiaryPapers;
import org.uppsikt.work.diary.DiaryBook;
import org.uppsikt.work.diary.DiaryHeads;
import org.uppsikt.work.diary.DiaryLine;
import org.uppsikt.work.diary.DiaryOut;

/// Runs the screen of the diary. Opens with the view that anybody may have, so that it can be
/// turned to a visitor.
public final class DiaryController implements DiaryActions {

  private static final int PAGE = 200;

  private final Kit kit;
  private final DiaryModel model;
  private final DiaryBook book;
  private final Tasks tasks;
  private final Outside outside;
  private final DiaryLabels labels;
  private final DiaryView view;
  private final DiaryWriting writing;
  private final DiaryReading reading;
  private Asked asked;

  /// What the list shows: which view, words and case.
  private record Asked(boolean open, String typed, Optional<String> number) {}

  /// What the screen needs from the outside.
  ///
  /// @param me the person at the keyboard
  /// @param municipality its name, for prints
  /// @param today local to the municipality
  /// @param folder asks where to write; empty where nobody chose
  /// @param files asks which files to take along; empty where nobody chose
  public record Outside(
      PersonId me,
      String municipality,
      Country country,
      Supplier<LocalDate> today,
      Supplier<Optional<Path>> folder,
      Supplier<List<Path>> files,
      BooleanProperty singles,
      DiaryOut out,
      DiaryPapers papers) {}

  /// What the view does on keys.
  record Keyboard(DiaryActions actions, BooleanProperty singles) {}

  public DiaryController(Kit kit, DiaryModel model, DiaryBook book, Tasks tasks, Outside outside) {
    this.kit = kit;
    this.model = model;
    this.book = book;
    this.tasks = tasks;
    this.outside = outside;
    this.labels = new DiaryLabels(kit, outside.country());
    this.asked = question();
    this.view = new DiaryView(kit, labels, model, new Keyboard(this, outside.singles()));
    this.writing = new DiaryWriting(kit, model, view, this::enter, outside.today());
    this.reading = new DiaryReading(kit, model, tasks, outside);
    Attached.to(view).onChange(model.chosenProperty(), reading::chosen);
  }

  public Region view() {
    return view;
  }

  /// Gives the list the focus; called when the screen stands in the window.
  public void onShow() {
    view.focusList();
  }

  /// Reads the diary anew; called whenever the screen is shown.
  public void refresh() {
    asked = question();
    read(asked, Long.MAX_VALUE, page -> reading.refreshed(() -> show(page)));
  }

  /// What was asked for last is shown and nothing else: an answer for the office's own view that is
  /// late must not stand in the view that anybody may have.
  private void read(Asked question, long before, Consumer<DiaryBook.Page> then) {
    tasks
        .run(
            () ->
                book.page(
                    question.open(),
                    question.typed(),
                    question.number(),
                    before,
                    PAGE,
                    outside.me()))
        .onSuccess(
            page -> {
              if (question.equals(asked)) {
                then.accept(page);
              }
            })
        .onFailure(this::broke)
        .start();
  }

  @Override
  public void search() {
    model.noticeProperty().set(null);
    model.chosenProperty().set(null);
    refresh();
  }

  @Override
  public void turn() {
    boolean open = !model.openProperty().get();
    model.openProperty().set(open);
    model.noticeProperty().set(null);
    model.clear();
    if (open) {
      // What was looked for may be the name that the view does not show.
      model.typedProperty().set("");
      model.caseNumberProperty().set("");
    }
    refresh();
  }

  @Override
  public void onlyCase() {
    DiaryLine line = model.chosenProperty().get();
    if (line != null) {
      boolean alone = model.caseNumberProperty().get().equals(line.caseNumber());
      model.caseNumberProperty().set(alone ? "" : line.caseNumber());
      refresh();
    }
  }

  @Override
  public void more() {
    if (model.lines().isEmpty()) {
      return;
    }
    read(asked, model.lines().getLast().id(), this::add);
  }

  @Override
  public void begin() {
    writing.begin();
  }

  @Override
  public void putRight() {
    writing.putRight();
  }

  @Override
  public void save() {
    writing.save();
  }

  @Override
  public void cancel() {
    writing.cancel();
  }

  @Override
  public void addFiles() {
    reading.addFiles();
  }

  @Override
  public void openPapers() {
    reading.open();
  }

  @Override
  public void savePapers() {
    reading.save();
  }

  /// Another screen is shown: what was opened is shut.
  public void leave() {
    reading.leave();
  }

  @Override
  public void print() {
    out(".pdf", true);
  }

  @Override
  public void export() {
    out("", false);
  }

  private void out(String ending, boolean print) {
    Optional<Path> chosen = outside.folder().get();
    if (chosen.isEmpty() || model.busyProperty().get()) {
      return;
    }
    boolean open = asked.open();
    var wish = new DiaryOut.Wish(open, asked.typed(), asked.number());
    DiaryHeads heads = labels.heads(outside.municipality(), open, model.totalProperty().get());
    String name = (open ? "diarium-" : "diarium-intern-") + outside.today().get() + ending;
    Path target = chosen.get().resolve(outside.out().name(name));
    model.busyProperty().set(true);
    tasks
        .run(
            () ->
                print
                    ? outside.out().print(wish, heads, target, outside.me())
                    : outside.out().export(wish, heads, target, outside.me()))
        .onSuccess(result -> tell(result, target))
        .onFailure(this::broke)
        .start();
  }

  private void tell(DiaryOut.Result result, Path target) {
    model.busyProperty().set(false);
    String words = kit.text(DiaryLabels.words(result), target.toString());
    model
        .noticeProperty()
        .set(
            result == DiaryOut.Result.WRITTEN
                ? Notice.done(words)
                : Notice.of(Tone.WARN, words, "", ""));
  }

  private void enter(DiaryBook.Fresh fresh) {
    model.busyProperty().set(true);
    tasks
        .run(() -> book.enter(fresh, outside.me()))
        .onSuccess(this::entered)
        .onFailure(this::broke)
        .start();
  }

  private void entered(DiaryBook.Result result) {
    model.busyProperty().set(false);
    if (writing.entered(result)) {
      model.chosenProperty().set(null);
      refresh();
    }
  }

  private Asked question() {
    return new Asked(model.openProperty().get(), model.typedProperty().get(), number());
  }

  private Optional<String> number() {
    return Optional.of(model.caseNumberProperty().get()).filter(number -> !number.isEmpty());
  }

  private void show(DiaryBook.Page page) {
    DiaryLine was = model.chosenProperty().get();
    model.cases().clear();
    page.cases().forEach(each -> model.cases().put(each.number(), each));
    model.lines().setAll(page.lines());
    model.totalProperty().set(page.total());
    DiaryLine now =
        page.lines().stream()
            .filter(line -> was != null && line.id() == was.id())
            .findFirst()
            .orElse(page.lines().isEmpty() ? null : page.lines().getFirst());
    model.chosenProperty().set(null);
    model.chosenProperty().set(now);
  }

  private void add(DiaryBook.Page page) {
    long last = model.lines().isEmpty() ? 0 : model.lines().getLast().id();
    if (page.lines().stream().anyMatch(line -> line.id() >= last)) {
      return;
    }
    page.cases().forEach(each -> model.cases().put(each.number(), each));
    model.lines().addAll(page.lines());
    model.totalProperty().set(page.total());
  }

  private void broke(Exception cause) {
    model.busyProperty().set(false);
    model.noticeProperty().set(Notice.broke(kit, cause));
  }
}
