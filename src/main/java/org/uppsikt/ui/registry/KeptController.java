package org.uppsikt.ui.registry;

import java.util.List;
import javafx.beans.property.BooleanProperty;
import org.jspecify.annotations.Nullable;
import org.uppsikt.domain.people.Person;
import org.uppsikt.domain.people.PersonId;
import org.uppsikt.text.KeptText;
import org.uppsikt.text.RefusalText;
import org.uppsikt.ui.kit.Attached;
import org.uppsikt.ui.kit.Kit;
import org.uppsikt.ui.kit.Notice;
import org.uppsikt.ui.kit.SafeText;
import org.uppsikt.ui.kit.Tasks;
import org.uppsikt.ui.kit.Tone;
import org.uppsikt.work.NewReaders;
import org.uppsikt.work.Restricted;

/// Runs the list of protected items: whoever is named for one finds it here, registered or not, and
/// opens it with a purpose (SAL-41, KRO-29, requirements T16).
final class KeptController implements KeptActions {

  private final Kit kit;
  private final KeptModel model;
  private final Restricted restricted;
  private final Tasks tasks;
  private final Outside outside;
  private final KeptView view;
  private boolean left;
  private int most = Restricted.MOST;

  /// What the list needs from the outside.
  ///
  /// @param me the person at the keyboard
  /// @param back shows again what waits for a number
  record Outside(PersonId me, BooleanProperty singles, Runnable back) {}

  KeptController(Kit kit, KeptModel model, Restricted restricted, Tasks tasks, Outside outside) {
    this.kit = kit;
    this.model = model;
    this.restricted = restricted;
    this.tasks = tasks;
    this.outside = outside;
    this.view = new KeptView(kit, model, this, outside.singles());
    Attached.to(view).onChange(model.chosenProperty(), this::other);
  }

  KeptView view() {
    return view;
  }

  void refresh() {
    int lines = most;
    tasks
        .run(() -> restricted.page(outside.me(), lines))
        .onSuccess(this::show)
        .onFailure(this::broke)
        .start();
  }

  /// Another screen is shown: what was read is forgotten, also what is still being read.
  void leave() {
    left = true;
    model.clear();
    model.noticeProperty().set(null);
  }

  @Override
  public void read(Restricted.Line line) {
    if (model.busyProperty().get()) {
      return;
    }
    String purpose = model.purposeProperty().get();
    model.busyProperty().set(true);
    tasks
        .run(() -> restricted.open(line.item(), purpose, outside.me()))
        .onSuccess(result -> read(line, result))
        .onFailure(this::broke)
        .start();
  }

  private void read(Restricted.Line line, Restricted.Result result) {
    model.busyProperty().set(false);
    switch (result) {
      case Restricted.Result.Opened opened -> {
        if (!left && line.equals(model.chosenProperty().get())) {
          model.noticeProperty().set(null);
          model.openedProperty().set(opened);
        }
      }
      case Restricted.Result.Refused(Restricted.Why why) -> refused(why);
    }
  }

  private void refused(Enum<?> why) {
    var words = kit.text(RefusalText.valueOf(why.name()));
    String kept = kit.text(RefusalText.KEPT);
    var told = Notice.of(Tone.WARN, kit.text(RefusalText.TITLE), kept, words);
    model.noticeProperty().set(told);
  }

  @Override
  public void name(Restricted.Line line, Person reader) {
    if (model.busyProperty().get()) {
      return;
    }
    model.busyProperty().set(true);
    tasks
        .run(() -> restricted.newReaders().name(line.item(), reader.id(), outside.me()))
        .onSuccess(result -> named(reader, result))
        .onFailure(this::broke)
        .start();
  }

  private void named(Person reader, NewReaders.Result result) {
    model.busyProperty().set(false);
    if (result == NewReaders.Result.DONE) {
      String who = SafeText.harmless(reader.name());
      model.noticeProperty().set(Notice.done(kit.text(KeptText.NAME_DONE, who)));
    } else {
      refused(result);
    }
    refresh();
  }

  @Override
  public void more() {
    most += Restricted.MOST;
    refresh();
  }

  @Override
  public void forget() {
    model.clear();
  }

  @Override
  public void back() {
    outside.back().run();
  }

  private void show(Restricted.Page page) {
    List<Restricted.Line> lines = page.lines();
    model.inAllProperty().set(page.inAll());
    Restricted.Line before = model.chosenProperty().get();
    // What is typed and where the focus is stays, as long as nothing moved.
    if (!model.lines().equals(lines)) {
      model.lines().setAll(lines);
    }
    model.chosenProperty().set(same(lines, before));
    choice();
  }

  /// Who may be named for the chosen one, where nobody reads it.
  private void choice() {
    Restricted.Line line = model.chosenProperty().get();
    if (line == null || line.as() != Restricted.As.UNREAD) {
      model.choiceProperty().set(null);
      return;
    }
    tasks
        .run(() -> restricted.newReaders().choice(line.item(), outside.me()))
        .onSuccess(
            choice -> {
              // What is ticked stays, as long as nothing moved.
              boolean same = choice.equals(model.choiceProperty().get());
              if (!left && !same && line.equals(model.chosenProperty().get())) {
                model.choiceProperty().set(choice);
              }
            })
        .onFailure(this::broke)
        .start();
  }

  private static Restricted.@Nullable Line same(
      List<Restricted.Line> lines, Restricted.@Nullable Line before) {
    return lines.stream()
        .filter(line -> before != null && line.item().equals(before.item()))
        .findFirst()
        .orElseGet(() -> lines.isEmpty() ? null : lines.getFirst());
  }

  /// Nothing that was read stands under another line.
  private void other(Restricted.@Nullable Line was, Restricted.@Nullable Line now) {
    if (was == null || now == null || !was.item().equals(now.item())) {
      model.clear();
      choice();
    }
  }

  private void broke(Exception cause) {
    model.busyProperty().set(false);
    model.noticeProperty().set(Notice.broke(kit, cause));
  }
}
