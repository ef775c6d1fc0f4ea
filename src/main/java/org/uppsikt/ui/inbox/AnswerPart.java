package org.uppsikt.ui.inbox;

import java.util.List;
import java.util.function.BiConsumer;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.uppsikt.ui.kit.Kit;
import org.uppsikt.work.Decide;
import org.uppsikt.work.Dossier;
import org.uppsikt.work.Outgoing;

/// The answer pane (SME-27): in the open or to the sender alone, where the channel can; from a
/// template, looked at once more before it leaves, and signed.
final class AnswerPart {

  private final Bench bench;
  private final Kit kit;
  private final AnswerModel model;
  private final BiConsumer<Dossier, Decide.Result.Placed> onPlaced;
  private final Subscription counting;
  private final SecondLook look;
  private final TemplatePart templates;
  private final Meanwhile meanwhile;
  private final DraftPart drafts;
  private final Runnable readAgain;
  private @Nullable Dossier on;

  /// Read while the answer is being sent; told once that has come to nothing.
  private ItemPart.@Nullable Open newest;
  private ItemAction action = ItemAction.ANSWER;
  private boolean sending;

  /// Grows each time the pane is opened or closed: what was sent from one that was closed since is
  /// told elsewhere.
  private int opened;

  /// @param readAgain reads the open item again
  AnswerPart(
      Bench bench,
      UndoPart undo,
      Runnable readAgain,
      BiConsumer<Dossier, Decide.Result.Placed> onPlaced) {
    this.bench = bench;
    this.readAgain = readAgain;
    this.meanwhile = new Meanwhile(bench);
    this.kit = bench.kit();
    this.model = bench.model().answer();
    this.onPlaced = onPlaced;
    this.look = SecondLook.beforeSending(bench);
    this.templates = new TemplatePart(bench, undo);
    this.drafts = new DraftPart(bench);
    this.counting = model.textProperty().subscribe(this::count);
    AnswerModel.About about = model.about();
    if (about != null) {
      on = about.item();
      action = about.kind();
      model.titleProperty().set(kit.text(action.word()));
      templates.again();
    }
  }

  void stop() {
    counting.unsubscribe();
  }

  /// @param kind answer, correct, refer or misdirected
  void open(ItemPart.Open item, ItemAction kind) {
    boolean openly = item.offers().filter(o -> ActionMaker.openly(item.item(), o)).isPresent();
    boolean privately = new ActionMaker(bench).privately(item);
    if (!openly && !privately) {
      // The time for it ran out while it was read: nothing is written in vain.
      new CardMaker(bench).tellNoAnswer(item);
      readAgain.run();
      return;
    }
    on = item.item();
    opened++;
    newest = null;
    action = kind;
    model.about(new AnswerModel.About(on, kind));
    sending = false;
    look.forget();
    meanwhile.forget();
    model.faultProperty().set(null);
    model.remarksProperty().set(null);
    templates.forget();
    model.textProperty().set("");
    model.titleProperty().set(kit.text(kind.word()));
    model.signatureProperty().set(signed("").strip());
    model.canOpenlyProperty().set(openly);
    model.canPrivatelyProperty().set(privately);
    model.privatelyProperty().set(!openly && privately);
    model.languageProperty().set(item.language());
    templates.begin(drafts.restore(on, kind), this::cover);
  }

  /// The templates are read: what she opened or marked meanwhile is not covered by an answer that
  /// she gave up.
  private void cover() {
    if (bench.model().cover() == Cover.ANSWER) {
      return;
    }
    if (Cover.occupied(bench.model())) {
      close();
    } else {
      model.openProperty().set(true);
    }
  }

  /// Whether an answer is on its way that does not stand there yet.
  boolean isComing() {
    return on != null && !model.openProperty().get();
  }

  /// Something else was asked for: an answer that is still read for is not opened any more.
  void overtaken() {
    if (!model.openProperty().get()) {
      close();
    }
  }

  /// Lets go of what was written earlier and begins as if nothing had been.
  void beginAnew() {
    if (on != null) {
      model.drafts().forget(on.item().id(), action);
      model.draftedProperty().set(false);
      model.textProperty().set("");
      templates.beginAnew();
    }
  }

  /// Closes the pane; what was written is kept until the item is closed.
  void close() {
    if (on != null) {
      drafts.keep(on, action, !templates.isUntouched());
    }
    end();
  }

  private void end() {
    on = null;
    opened++;
    model.about(null);
    model.openProperty().set(false);
    model.textProperty().set("");
    model.remarksProperty().set(null);
  }

  /// An item was read: another one, or the same again.
  void read(ItemPart.Open item) {
    changed(item);
  }

  /// @return what is told to have changed; null where nothing is
  private InboxModel.@Nullable Fault changed(ItemPart.Open item) {
    Dossier was = on;
    if (was == null) {
      return null;
    }
    if (!isAbout(item.item())) {
      close();
      return null;
    }
    if (sending) {
      newest = item;
      return null;
    }
    on = item.item();
    model.about(new AnswerModel.About(on, action));
    InboxModel.Fault changed = meanwhile.between(was, on);
    if (changed != null) {
      model.faultProperty().set(changed);
    }
    return changed;
  }

  void speak(String language) {
    if (on != null && !language.equals(model.languageProperty().get())) {
      model.languageProperty().set(language);
      templates.again();
    }
  }

  TemplatePart templates() {
    return templates;
  }

  /// Looks at the text once more; sends it where there is nothing to say, or it was said already.
  void send() {
    if (on == null || sending || meanwhile.isUnread() || !model.readyProperty().get()) {
      return;
    }
    sending = true;
    Dossier item = on;
    String text = model.textProperty().get();
    int from = opened;
    look.at(
        text,
        () -> text.equals(model.textProperty().get()),
        remarks -> {
          if (from == opened) {
            model.remarksProperty().set(null);
            place(item, text, remarks);
          }
        },
        told -> {
          if (from == opened) {
            model.remarksProperty().set(told);
            stays();
          }
        });
  }

  /// The answer goes to the item as it stood when she sent it.
  private void place(Dossier item, String text, List<Outgoing.Remark> remarks) {
    int from = opened;
    boolean privately = model.privatelyProperty().get();
    String known = templates.reason(item, action, remarks);
    var answer = new Decide.Answer(TemplatePart.outcome(action), signed(text), privately, known);
    var state = item.state();
    bench.writing(
        () -> bench.desk().decide().answer(state.version(), state.revision(), answer, bench.me()),
        result -> took(item, from, result),
        cause -> refused(item, from, Bench.storeFault(cause)));
  }

  private String signed(String text) {
    return outgoing().signed(text, bench.desk().person());
  }

  private void took(Dossier item, int from, Decide.Result result) {
    switch (result) {
      case Decide.Result.Placed placed -> {
        taken(item, from);
        onPlaced.accept(item, placed);
      }
      case Decide.Result.Refused(Decide.Why why) -> {
        refused(item, from, why);
        readAgain.run();
      }
      case Decide.Result.Decided decided -> taken(item, from);
    }
  }

  /// What she writes about another by now stays.
  private void taken(Dossier item, int from) {
    boolean shown = from == opened;
    drafts.sent(item.item().id(), shown ? on : null, action, !templates.isUntouched());
    if (shown) {
      end();
    }
  }

  private void refused(Dossier item, int from, Enum<?> why) {
    if (from != opened) {
      bench.noteRefused(item, why);
      return;
    }
    // What she answered has changed: told before the reason, or her next try would answer unread
    // words. That tells her the reason too, where it still holds.
    if (stays() == null) {
      model.faultProperty().set(bench.refused(why));
    }
  }

  /// The answer did not go.
  ///
  /// @return what is told to have changed meanwhile; null where nothing is
  private InboxModel.@Nullable Fault stays() {
    sending = false;
    ItemPart.Open read = newest;
    newest = null;
    return read == null ? null : changed(read);
  }

  /// Whether she still answers that item, and has not gone on to another.
  private boolean isAbout(Dossier item) {
    return on != null && on.item().id().equals(item.item().id());
  }

  private Outgoing outgoing() {
    return bench.desk().atItem().outgoing();
  }

  private void count(String text) {
    int most = Decide.LONGEST_ANSWER;
    int length = text.isBlank() ? 0 : signed(text).length();
    model.count(kit, length, most);
    model.readyProperty().set(!text.isBlank() && length <= most);
    model.remarksProperty().set(null);
  }
}
