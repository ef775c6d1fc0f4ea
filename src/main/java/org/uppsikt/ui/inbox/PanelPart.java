package org.uppsikt.ui.inbox;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.uppsikt.domain.decision.UnpublishVerb;
import org.uppsikt.domain.item.Folder;
import org.uppsikt.domain.policy.Ground;
import org.uppsikt.text.RefusalText;
import org.uppsikt.text.UnpublishText;
import org.uppsikt.ui.inbox.UnpublishModel.Saving;
import org.uppsikt.ui.kit.Tone;
import org.uppsikt.work.Dossier;
import org.uppsikt.work.Offers;
import org.uppsikt.work.Unpublish;

/// The unpublish panel: ground, evidence, notice, order. Nothing is ordered before the evidence of
/// the very version on show is stored and re-hashed.
final class PanelPart implements PanelActions {

  private final Bench bench;
  private final UnpublishModel model;
  private final EvidencePart evidence;
  private final NoCopyPart noCopy;
  private final Aftermath aftermath;
  private final Meanwhile meanwhile;
  private final Runnable readAgain;
  private final ChosenGrounds chosen;
  private ItemPart.@Nullable Open on;
  private final NoticePart notice;
  private boolean trash;
  private boolean saveOnly;

  /// What was asked for and is looked at or placed now; it gets what the person knew of its notice.
  private @Nullable Function<String, Unpublish.Wish> leaving;

  PanelPart(Bench bench, Runnable readAgain, Aftermath aftermath) {
    this.bench = bench;
    this.model = bench.model().unpublish();
    this.evidence = new EvidencePart(bench, this::evidenceChanged, readAgain);
    this.noCopy = new NoCopyPart(bench, readAgain, this::placed, this::closedOff);
    this.aftermath = aftermath;
    this.readAgain = readAgain;
    this.chosen = new ChosenGrounds(bench);
    this.meanwhile = new Meanwhile(bench);
    this.notice = new NoticePart(bench);
  }

  void open(ItemPart.Open item) {
    on = item;
    chosen.open(item.item());
    notice.open(item);
    trash = false;
    saveOnly = false;
    leaving = null;
    meanwhile.forget();
    model.faultProperty().set(null);
    evidence.open(item.item());
    noCopy.open(item);
    chosen.exception().ifPresent(noCopy::start);
    show();
    bench.model().panelOpenProperty().set(true);
  }

  void close() {
    on = null;
    leaving = null;
    notice.close();
    evidence.close();
    noCopy.close();
    bench.model().panelOpenProperty().set(false);
  }

  /// The item was read again while the panel is open.
  void read(ItemPart.Open now) {
    ItemPart.Open was = on;
    if (was == null) {
      return;
    }
    if (!now.item().item().id().equals(was.item().item().id())) {
      close();
      return;
    }
    boolean anew = !now.item().state().version().equals(was.item().state().version());
    on = now;
    chosen.read(now.item());
    InboxModel.Fault changed = meanwhile.between(was.item(), now.item());
    noCopy.read(now);
    if (anew) {
      evidence.open(now.item());
    } else {
      evidence.read(now.item());
    }
    if (changed != null) {
      model.faultProperty().set(changed);
    }
    show();
  }

  private void evidenceChanged() {
    show();
    stopAtSaved();
  }

  @Override
  public NoCopyActions noCopy() {
    return noCopy;
  }

  @Override
  public void toggleGround(String id) {
    noCopy.stop();
    if (chosen.toggle(id)) {
      chosen.exception().ifPresent(noCopy::start);
    }
    show();
  }

  @Override
  public void toggleNotice() {
    if (on != null) {
      notice.toggle(on);
      show();
    }
  }

  @Override
  public void toggleTrash() {
    if (on != null && on.offers().filter(Offers::trashInstead).isPresent()) {
      trash = !trash;
      show();
    }
  }

  @Override
  public void saveEvidence() {
    if (on != null && !noCopy.chosen()) {
      evidence.save(on.item());
    }
  }

  @Override
  public void saveOnly() {
    if (on != null && !noCopy.chosen()) {
      saveOnly = true;
      evidence.save(on.item());
      stopAtSaved();
    }
  }

  /// Closes the panel once the evidence stands, where that was all that was asked for.
  private void stopAtSaved() {
    if (saveOnly && evidence.saving() == Saving.SAVED) {
      Optional<Dossier> saved = Optional.ofNullable(on).map(ItemPart.Open::item);
      close();
      bench.note(Tone.OK, bench.kit().text(UnpublishText.SAVED_ONLY), "");
      saved.ifPresent(item -> aftermath.lasting(item, Deed.SEALING));
    }
    saveOnly &= evidence.saving() == Saving.RUNNING;
  }

  @Override
  public void cancelSaving() {
    saveOnly = false;
    evidence.cancel();
  }

  @Override
  public void stateSender(boolean nothing) {
    if (on != null) {
      evidence.state(on.item(), nothing);
    }
  }

  @Override
  public void unpublish() {
    ItemPart.Open item = on;
    if (item == null
        || leaving != null
        || meanwhile.isUnread()
        || !model.readyProperty().get()
        || evidence.saving() != Saving.SAVED) {
      return;
    }
    // What is written or chosen while it is looked at was not asked for with this key.
    Optional<String> text = notice.text(item);
    Function<String, Unpublish.Wish> wish = wish(item, text);
    leaving = wish;
    showReady();
    notice.look(text, known -> order(item.item(), wish, known), () -> stays(wish));
  }

  /// @param known what the person was told about the notice and let stand
  private void order(Dossier dossier, Function<String, Unpublish.Wish> wish, String known) {
    if (!wish.equals(leaving)) {
      return;
    }
    bench.writing(
        () -> bench.desk().unpublish().order(wish.apply(known), bench.me()),
        result -> took(dossier, wish, result),
        cause -> {
          bench.refusedInPanel(dossier, Bench.storeFault(cause));
          stays(wish);
        });
  }

  /// It is no longer on its way.
  private void stays(Function<String, Unpublish.Wish> wish) {
    if (wish.equals(leaving)) {
      leaving = null;
      show();
    }
  }

  private void placed(Dossier dossier, Unpublish.Result.Placed placed) {
    leave(dossier);
    aftermath.unpublishing(dossier, placed);
  }

  private void closedOff(Dossier dossier) {
    leave(dossier);
    aftermath.closedOff(dossier);
  }

  /// She may have gone on to another meanwhile, whose panel is left alone.
  private void leave(Dossier dossier) {
    if (on != null && on.item().item().id().equals(dossier.item().id())) {
      close();
    }
  }

  private void took(
      Dossier dossier, Function<String, Unpublish.Wish> wish, Unpublish.Result result) {
    stays(wish);
    switch (result) {
      case Unpublish.Result.Placed placed -> placed(dossier, placed);
      case Unpublish.Result.Refused(Unpublish.Why why) -> {
        // The words of the exception fit only who chose its ground, and that goes another way.
        boolean shown = dossier.restricted() && why == Unpublish.Why.NO_COPY_ALONE;
        bench.refusedInPanel(dossier, shown ? RefusalText.PROTECTED_SHOWN : why);
        readAgain.run();
      }
    }
  }

  private Function<String, Unpublish.Wish> wish(ItemPart.Open item, Optional<String> text) {
    var seen = item.item().state();
    List<Ground> grounds = chosen.as(item.item());
    UnpublishVerb verb = NoticeMaker.verb(item, trash);
    return known ->
        new Unpublish.Wish(
            seen.version(), seen.revision(), grounds, verb, known, text, text.isPresent());
  }

  private void show() {
    ItemPart.Open item = on;
    if (item == null) {
      return;
    }
    List<UnpublishModel.Ground> rows = chosen.rows();
    if (!rows.equals(model.grounds())) {
      model.grounds().setAll(rows);
    }
    model.effectProperty().set(new NoticeMaker(bench).effect(item, trash));
    notice.show(item, chosen.listed());
    model.notGroundsProperty().set(bench.wording().nonGrounds() + ".");
    noCopy.grounds(chosen.as(item.item()));
    evidence.forbid(noCopy.chosen());
    showReady();
  }

  private void showReady() {
    UnpublishText missing = missing();
    boolean saved = missing == null && evidence.saving() == Saving.SAVED && isOffered();
    model.readyProperty().set(saved && !noCopy.chosen() && leaving == null);
    model.reasonProperty().set(missing == null ? "" : bench.kit().text(missing));
  }

  /// A colleague may have unpublished it while the panel was open.
  private boolean isOffered() {
    return on != null && on.item().state().folder() != Folder.UNPUBLISHED;
  }

  private @Nullable UnpublishText missing() {
    if (model.senderAskedProperty().get()) {
      return UnpublishText.REASON_SENDER;
    }
    if (chosen.isEmpty()) {
      return UnpublishText.REASON_NO_GROUND;
    }
    return evidence.saving() == Saving.SAVED ? null : UnpublishText.REASON_NOT_SAVED;
  }
}
