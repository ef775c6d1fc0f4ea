package org.uppsikt.ui.inbox;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.beans.property.BooleanProperty;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.uppsikt.domain.channel.ChannelId;
import org.uppsikt.domain.item.Folder;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.ui.kit.Keys;
import org.uppsikt.ui.kit.Kit;
import org.uppsikt.ui.kit.Tasks;
import org.uppsikt.work.Desk;

/// Runs the inbox: reads lists and items in the background, and takes what a person asks for to the
/// work.
///
/// A change of language makes a new controller around the same model; [#close] the old one first.
/// Everything here runs on the JavaFX thread, everything of the work that touches the disk or the
/// network through [Tasks].
public final class InboxController implements InboxActions {

  private static final javafx.util.Duration BEAT = javafx.util.Duration.millis(200);
  private static final Duration REFRESH = Duration.ofSeconds(30);

  private final Bench bench;
  private final InboxModel model;
  private final Callbacks callbacks;
  private final InboxView view;
  private final Timeline beat;
  private final ListPart list;
  private final ItemPart item;
  private final PanelPart panel;
  private final AnswerPart answer;
  private final UndoPart undo;
  private final FetchPart fetch;
  private final NavPart nav;
  private final ItemDecisions decisions;
  private final ItemWork onItem;
  private Instant refreshed = Instant.EPOCH;

  /// What the frame around wants to hear.
  ///
  /// @param open number of items in the inbox, for the badge
  /// @param changed something was decided, sent or fetched: what the status bar says may be old
  /// @param folder asks where to write a file; empty where the person thinks better of it
  public record Callbacks(IntConsumer open, Runnable changed, Supplier<Optional<Path>> folder) {}

  /// @param model shared by the controllers of one window, one after the other
  /// @param singles whether single letters and digits act
  public InboxController(
      Kit kit,
      Desk desk,
      Tasks tasks,
      InboxModel model,
      BooleanProperty singles,
      Callbacks callbacks) {
    this.bench = new Bench(kit, desk, tasks, model);
    this.model = model;
    this.callbacks = callbacks;
    this.nav = new NavPart(bench);
    this.item = new ItemPart(bench, this::read, callbacks.folder());
    this.list = new ListPart(bench, item::open);
    this.undo = new UndoPart(bench, this::undone, this::refresh);
    var aftermath = new Aftermath(bench, list, undo, item, this::goOn);
    this.panel = new PanelPart(bench, item::again, aftermath::unpublishing);
    this.answer = new AnswerPart(bench, aftermath::answering);
    this.fetch = new FetchPart(bench, this::refresh);
    this.decisions = new ItemDecisions(bench, aftermath::decided, this::refresh);
    this.onItem =
        new ItemWork(
            bench,
            item,
            new ItemWork.Around(undo, action -> item.open().ifPresent(panel::open)),
            decisions,
            answer);
    this.view = new InboxView(kit, model, this, new Keys(singles));
    this.beat = new Timeline(new KeyFrame(BEAT, event -> tick()));
    beat.setCycleCount(Animation.INDEFINITE);
  }

  /// The screen.
  public Region view() {
    return view;
  }

  /// The screen is shown: reads the list, where the model still stands on a view on that one.
  public void onShow() {
    ItemCard shown = model.itemProperty().get();
    ItemId keep = shown == null ? null : new ItemId(Long.parseLong(shown.id()));
    String current = model.currentProperty().get();
    // An empty list cannot take the focus: it gets it once it is filled.
    glance(() -> choose(current.isEmpty() ? "inbox" : current, keep, view::focusList));
    beat.play();
  }

  /// The undo window goes on in the store.
  public void onHide() {
    item.leave();
    beat.stop();
  }

  /// Lets go of the model. Call once, when another controller takes it over or the desk closes.
  public void close() {
    beat.stop();
    item.leave();
    fetch.cancel();
    panel.close();
    answer.stop();
    list.close();
  }

  /// Reads again what is shown, in place; after a round or an order of somebody else's doing.
  public void refresh() {
    refresh(false);
  }

  /// One beat of the clock: undo ring, opening after a second, ages.
  public void tick() {
    Instant now = bench.now();
    undo.tick(now);
    item.tick(now);
    if (now.isAfter(refreshed.plus(REFRESH)) && !model.panelOpenProperty().get()) {
      refresh();
    }
  }

  @Override
  public void choose(String navId) {
    choose(navId, null, () -> {});
  }

  @Override
  public void showNew() {
    refresh(true);
  }

  @Override
  public void more() {
    list.more();
  }

  @Override
  public void fetchNow() {
    fetch.start();
  }

  @Override
  public void cancelFetching() {
    fetch.cancel();
  }

  @Override
  public void showAll() {
    choose(NavPart.id(list.folder()), null, () -> {});
  }

  @Override
  public void act(ItemAction action) {
    Optional<ItemPart.Open> open = item.open();
    ItemCard card = model.itemProperty().get();
    if (open.isEmpty() || card == null || !card.actions().contains(action)) {
      return;
    }
    model.noteProperty().set(null);
    onItem.act(action, open.get());
  }

  @Override
  public ItemActions onItem() {
    return onItem;
  }

  @Override
  public void openClause(String clauseId) {
    bench.tellClause(clauseId);
  }

  @Override
  public void showThread() {
    item.showThread();
  }

  @Override
  public void checkAgain() {
    item.checkAgain(this::refresh);
  }

  @Override
  public void undo() {
    undo.undo();
  }

  @Override
  public void doNow() {
    undo.now();
  }

  @Override
  public void toggleGround(String groundId) {
    panel.toggleGround(groundId);
  }

  @Override
  public void saveEvidence() {
    panel.save();
  }

  @Override
  public void cancelSaving() {
    panel.cancelSaving();
  }

  @Override
  public void toggleNotice() {
    panel.toggleNotice();
  }

  @Override
  public void stateSender(boolean nothing) {
    panel.stateSender(nothing);
  }

  @Override
  public NoCopyActions noCopy() {
    return panel.noCopy();
  }

  @Override
  public void unpublish() {
    panel.unpublish();
  }

  @Override
  public void closePanel() {
    panel.close();
    view.focusList();
  }

  @Override
  public void settle(boolean happened) {
    item.open().ifPresent(open -> decisions.settle(open.item(), happened));
  }

  private void choose(String navId, @Nullable ItemId keep, Runnable then) {
    Optional<Folder> folder = NavPart.folder(navId);
    Optional<ChannelId> channel = nav.channel(navId);
    model
        .currentProperty()
        .set(folder.isPresent() || channel.isPresent() ? navId : NavPart.id(Folder.INBOX));
    model.noteProperty().set(null);
    list.show(folder.orElse(Folder.INBOX), channel.orElse(null), keep, nav.filled(list, then));
  }

  private void refresh(boolean letIn) {
    refreshed = bench.now();
    glance(() -> list.refresh(letIn, () -> nav.head(list)));
    callbacks.changed().run();
  }

  private void glance(Runnable then) {
    nav.glance(
        glance -> {
          list.channels(glance.health().stream().map(h -> h.channel()).toList());
          callbacks.open().accept(glance.count(Folder.INBOX));
          then.run();
        });
  }

  private void read(ItemPart.Open open, boolean other) {
    panel.read(open);
    answer.read(open);
    onItem.read(open, other);
  }

  private void undone(ItemId id) {
    glance(() -> list.undone(id, () -> nav.head(list)));
    callbacks.changed().run();
    view.focusList();
  }

  private void goOn() {
    view.focusList();
    refresh();
  }
}
