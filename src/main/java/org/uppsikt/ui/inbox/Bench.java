package org.uppsikt.ui.inbox;

import java.time.Instant;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.uppsikt.domain.item.ItemKind;
import org.uppsikt.domain.item.LosslessText;
import org.uppsikt.domain.people.PersonId;
import org.uppsikt.domain.policy.PolicyInForce;
import org.uppsikt.text.InboxText;
import org.uppsikt.text.PaletteText;
import org.uppsikt.text.RefusalText;
import org.uppsikt.ui.kit.Kit;
import org.uppsikt.ui.kit.SafeText;
import org.uppsikt.ui.kit.Tasks;
import org.uppsikt.ui.kit.Tone;
import org.uppsikt.work.Desk;
import org.uppsikt.work.Dossier;
import org.uppsikt.work.Failures;
import org.uppsikt.work.Seal;

/// What every part of the inbox works with.
record Bench(Kit kit, Desk desk, Tasks tasks, InboxModel model) {

  /// An item is named by so much of its text, in UTF-16 units.
  private static final int FIRST_WORDS = 60;

  Instant now() {
    return desk.office().clock().instant();
  }

  PersonId me() {
    return desk.person().id();
  }

  PolicyInForce policy() {
    return desk.office().policy();
  }

  Wording wording() {
    return new Wording(kit, policy());
  }

  /// Writes something beside the turns: whoever leaves waits for it, and for what is told of it.
  <T> void writing(Callable<T> what, Consumer<T> then, Consumer<Exception> failed) {
    Departures departures = model.departures();
    departures.begun();
    tasks
        .run(what)
        .onSuccess(result -> departures.through(() -> then.accept(result)))
        .onFailure(cause -> departures.through(() -> failed.accept(cause)))
        .start();
  }

  /// Whether an item is the one that is chosen: what was read for it in the background may come
  /// after she has gone on to another.
  boolean isChosen(Dossier item) {
    return model.chosen().equals(item.item().id().toString());
  }

  /// Nothing was done, and why.
  InboxModel.Fault refused(Enum<?> why) {
    return new InboxModel.Fault(
        kit.text(RefusalText.TITLE),
        kit.text(RefusalText.KEPT),
        kit.text(RefusalText.valueOf(why.name())));
  }

  /// What was asked for about an item was refused, told in its pane; whoever leaves hears it too.
  InboxModel.Fault refused(Dossier about, Enum<?> why) {
    model.departures().refused(noteOf(about, why));
    return refused(word(about, why));
  }

  /// What there is nothing to hide of goes without a copy where it is closed off.
  private static Enum<?> word(Dossier about, Enum<?> why) {
    boolean comment = about.item().kind() != ItemKind.MESSAGE;
    boolean gone = why == Seal.Why.NO_COPY && comment && about.closesOff();
    return gone ? RefusalText.NO_COPY_GONE : why;
  }

  /// What was asked for in the unpublish panel was refused: told there while it is open for that
  /// item still.
  void refusedInPanel(Dossier about, Enum<?> why) {
    if (model.panelOpenProperty().get() && isChosen(about)) {
      model.unpublish().faultProperty().set(refused(about, why));
    } else {
      noteRefused(about, why);
    }
  }

  /// Why the store took nothing.
  static RefusalText storeFault(Exception cause) {
    return storeFault(Failures.noRoom(cause));
  }

  /// @param noRoom whether the disk took no more
  static RefusalText storeFault(boolean noRoom) {
    return noRoom ? RefusalText.NO_ROOM : RefusalText.STORE;
  }

  void note(Tone tone, String happened, String todo) {
    model.noteProperty().set(new InboxModel.Note(tone, happened, todo));
  }

  /// What was asked for was not done, or not all of it: whoever leaves hears it first.
  void noteNotDone(Tone tone, String happened, String todo) {
    notDone(new InboxModel.Note(tone, happened, todo));
  }

  private void notDone(InboxModel.Note note) {
    model.noteProperty().set(note);
    model.departures().refused(note);
  }

  /// What was asked for about an item was refused when its pane was left already: told beside the
  /// list, by its name, and never in the pane of another.
  void noteRefused(Dossier about, Enum<?> why) {
    notDone(noteOf(about, why));
  }

  private InboxModel.Note noteOf(Dossier about, Enum<?> why) {
    // Told out of the panel, nothing can be chosen there.
    Enum<?> there = why == RefusalText.NO_COPY_PANEL ? Seal.Why.NO_COPY : why;
    String todo = kit.text(RefusalText.valueOf(word(about, there).name()));
    return new InboxModel.Note(Tone.DANGER, failedFor(about), todo);
  }

  /// Whose name is nobody's business is named by the channel alone.
  String failedFor(Dossier about) {
    String channel = about.channel().name();
    String name = wording().sender(about.present().sender());
    return kit.text(
        RefusalText.TITLE_OF,
        about.restricted() ? channel : kit.text(InboxText.ON_CHANNEL, name, channel));
  }

  /// An item by its sender and its first words, for where it is not on show; what is nobody's
  /// business by its channel alone.
  String named(Dossier about) {
    if (about.restricted()) {
      return about.channel().name();
    }
    String whole = about.present().text();
    String first = whole.substring(0, LosslessText.cut(whole, 4 * FIRST_WORDS));
    String text = SafeText.harmless(first).strip().replaceAll("\\s+", " ");
    int end = LosslessText.cut(text, FIRST_WORDS);
    String words = end < text.length() ? text.substring(0, end) + "…" : text;
    String sender = wording().sender(about.present().sender());
    return words.isEmpty() ? sender : kit.text(InboxText.ITEM_NAMED, sender, words);
  }

  /// Nothing is done, since a pane lies over the item.
  void noteCovered() {
    note(Tone.ACCENT, kit.text(PaletteText.COVERED), "");
  }

  void noteRefused(Enum<?> why) {
    String todo = kit.text(RefusalText.valueOf(why.name()));
    noteNotDone(Tone.DANGER, kit.text(RefusalText.TITLE), todo);
  }
}
