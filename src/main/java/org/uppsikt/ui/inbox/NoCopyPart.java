package org.uppsikt.ui.inbox;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.uppsikt.domain.people.PersonId;
import org.uppsikt.domain.policy.Category;
import org.uppsikt.domain.policy.Ground;
import org.uppsikt.domain.policy.ListedGround;
import org.uppsikt.text.NoCopyText;
import org.uppsikt.text.Sections;
import org.uppsikt.ui.inbox.NoCopyModel.Mode;
import org.uppsikt.ui.inbox.NoCopyModel.Step;
import org.uppsikt.ui.kit.Tasks;
import org.uppsikt.work.Dossier;
import org.uppsikt.work.NoCopy;
import org.uppsikt.work.Unpublish;

/// Hiding without a copy, in two steps: the first asks the work what will happen and what exists
/// already, the second orders it. Neither is on a key (design, invariant 2).
final class NoCopyPart implements NoCopyActions {

  private final Bench bench;
  private final UnpublishModel panel;
  private final NoCopyModel model;
  private final NoCopyWords words;
  private final BiConsumer<Dossier, Unpublish.Result.Placed> onPlaced;
  private final Consumer<Dossier> onClosedOff;
  private final Runnable readAgain;
  private ItemPart.@Nullable Open on;

  /// Where it stood when the step began: that she is shown and decides about.
  private NoCopyPlace seen = NoCopyPlace.NOWHERE;

  private @Nullable Ground ground;
  private @Nullable Ground advertising;
  private NoCopy.@Nullable Considered considered;
  private Tasks.@Nullable Task<?> running;
  private boolean allowed;

  /// Whether it is being looked what there is; what was refused is looked at no more.
  private boolean looking;

  private Subscription hearing = Subscription.EMPTY;

  /// Whether it was ordered and is being placed.
  private boolean leaving;

  /// Whether she was just told why it was refused: that stands while the step begins anew.
  private boolean told;

  NoCopyPart(
      Bench bench,
      Runnable readAgain,
      BiConsumer<Dossier, Unpublish.Result.Placed> onPlaced,
      Consumer<Dossier> onClosedOff) {
    this.bench = bench;
    this.readAgain = readAgain;
    this.onClosedOff = onClosedOff;
    this.panel = bench.model().unpublish();
    this.model = panel.noCopy();
    this.words = new NoCopyWords(bench);
    this.onPlaced = onPlaced;
  }

  boolean chosen() {
    return model.modeProperty().get() != Mode.NONE;
  }

  void open(ItemPart.Open item) {
    on = item;
    told = false;
    allowed = false;
    stop();
    // The model outlives this part.
    hearing.unsubscribe();
    hearing = model.aloneProperty().subscribe(this::ready);
    seen = NoCopyPlace.of(item).show(model);
    model.hintProperty().set(item.item().mayNotCopy() ? words.hint() : "");
    bench
        .tasks()
        .run(() -> bench.desk().exceptions().advertising().on())
        .onSuccess(switchedOn -> allowed = switchedOn)
        .start();
  }

  void close() {
    stop();
    hearing.unsubscribe();
    on = null;
  }

  /// The item was read again; a step that was under way begins anew with what is there now.
  void read(ItemPart.Open item) {
    on = item;
    anew();
    told = false;
  }

  private void anew() {
    ItemPart.Open now = on;
    Ground at = ground;
    // What was ordered already is heard of first.
    if (at != null && now != null && !leaving && !NoCopyPlace.of(now).equals(seen)) {
      start(at, model.modeProperty().get());
    }
  }

  void start(ListedGround chosen) {
    told = false;
    start(chosen.as(Category.C09_CHILD_ABUSE), Mode.CHILD_ABUSE);
  }

  /// Says whether advertising alone is chosen, which may go without evidence where that is on.
  void grounds(List<Ground> grounds) {
    boolean alone =
        grounds.size() == 1 && grounds.getFirst().category() == Category.C13_ADVERTISING;
    advertising = alone ? grounds.getFirst() : null;
    model.offeredProperty().set(alone && allowed);
    if (!alone && model.modeProperty().get() == Mode.ADVERTISING) {
      stop();
    }
  }

  void stop() {
    if (running != null) {
      running.cancel();
      running = null;
    }
    considered = null;
    looking = false;
    leaving = false;
    ground = null;
    model.stepProperty().set(Step.FIRST);
    model.modeProperty().set(Mode.NONE);
    model.keptProperty().set("");
    model.namedProperty().set(false);
    model.calledProperty().set("");
    model.aloneProperty().set("");
    model.colleagues().clear();
    ready();
  }

  @Override
  public void withoutEvidence() {
    Ground ad = advertising;
    if (ad != null && model.offeredProperty().get()) {
      start(ad, Mode.ADVERTISING);
    }
  }

  @Override
  public void next() {
    if (considered != null && model.stepProperty().get() == Step.FIRST) {
      model.stepProperty().set(Step.SECOND);
      ready();
    }
  }

  @Override
  public void back() {
    if (model.stepProperty().get() == Step.SECOND) {
      model.stepProperty().set(Step.FIRST);
      ready();
    } else if (model.modeProperty().get() == Mode.ADVERTISING) {
      stop();
    }
  }

  @Override
  public void call(String colleague) {
    model.calledProperty().set(colleague);
    ready();
  }

  @Override
  public void hide() {
    ItemPart.Open open = on;
    NoCopy.Considered first = considered;
    boolean second = model.stepProperty().get() == Step.SECOND;
    if (open == null || first == null || !second || !model.readyProperty().get()) {
      return;
    }
    Dossier item = open.item();
    var wish = wish();
    leaving = true;
    ready();
    // Not to be called off: once asked for it is heard of, also by whoever went on to another.
    bench.writing(
        () -> bench.desk().exceptions().noCopy().order(first, wish),
        result -> took(item, result),
        cause -> refused(item, Bench.storeFault(cause)));
  }

  private NoCopy.Wish wish() {
    Optional<PersonId> second =
        Optional.of(model.calledProperty().get())
            .filter(id -> !id.isEmpty())
            .map(id -> new PersonId(UUID.fromString(id)));
    String alone = model.colleagues().isEmpty() ? model.aloneProperty().get() : "";
    return new NoCopy.Wish(seen.revision(), second, abuse() ? alone : "", "");
  }

  private void start(Ground chosen, Mode mode) {
    stop();
    ItemPart.Open item = on;
    if (item == null) {
      return;
    }
    ground = chosen;
    seen = NoCopyPlace.of(item).show(model);
    if (!told) {
      panel.faultProperty().set(null);
    }
    model.lawProperty().set(Sections.in(bench.kit().texts(), chosen.section()));
    model.modeProperty().set(mode);
    looking = true;
    ready();
    var version = item.item().state().version();
    running =
        bench
            .tasks()
            .run(() -> bench.desk().exceptions().noCopy().consider(version, chosen, bench.me()))
            .onSuccess(this::took)
            .onFailure(cause -> refused(Bench.storeFault(cause)))
            .start();
  }

  private void took(NoCopy.First result) {
    looking = false;
    switch (result) {
      case NoCopy.First.Ready(NoCopy.Considered first) -> {
        considered = first;
        model.keptProperty().set(words.kept(first.kept()));
        model.namedProperty().set(first.named());
        model.colleagues().setAll(first.others().stream().map(words::colleague).toList());
        ready();
      }
      case NoCopy.First.Refused(NoCopy.Why why) -> {
        refused(why);
        readAgain.run();
      }
    }
  }

  private void took(Dossier item, NoCopy.Result result) {
    switch (result) {
      case NoCopy.Result.Placed placed ->
          onPlaced.accept(
              item.silent(), new Unpublish.Result.Placed(placed.order(), placed.deadline()));
      case NoCopy.Result.ClosedOff closedOff -> onClosedOff.accept(item.silent());
      case NoCopy.Result.Refused(NoCopy.Why why) -> {
        refused(item, why);
        // What a colleague did meanwhile stands there at once: she may read it no more.
        readAgain.run();
      }
    }
  }

  private void refused(Dossier item, Enum<?> why) {
    if (on != null && on.item().item().id().equals(item.item().id())) {
      leaving = false;
      ready();
      anew();
      told = true;
    }
    bench.refusedInPanel(item, why);
  }

  private void refused(Enum<?> why) {
    looking = false;
    panel.faultProperty().set(bench.refused(why));
    ready();
  }

  private void ready() {
    NoCopyText missing = missing();
    model.readyProperty().set(considered != null && missing == null && !leaving);
    model.reasonProperty().set(missing == null ? "" : bench.kit().text(missing));
  }

  private @Nullable NoCopyText missing() {
    if (considered == null) {
      return looking ? NoCopyText.LOOKING : null;
    }
    boolean asks = abuse() && model.stepProperty().get() == Step.SECOND;
    return asks ? NoCopyWords.lacks(model) : null;
  }

  private boolean abuse() {
    return model.modeProperty().get() == Mode.CHILD_ABUSE;
  }
}
