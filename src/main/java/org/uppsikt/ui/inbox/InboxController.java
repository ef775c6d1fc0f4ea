package org.uppsikt.ui.inbox;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.scene.layout.Region;
import org.uppsikt.domain.item.Folder;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.ui.kit.Beat;
import org.uppsikt.ui.kit.Command;
import org.uppsikt.ui.kit.Keys;
import org.uppsikt.ui.kit.Kit;
import org.uppsikt.ui.kit.Tasks;
import org.uppsikt.work.Desk;
import org.uppsikt.work.Many;

/// Runs the inbox: reads in the background, and takes what a person asks for to the work.
///
/// A change of language makes a new controller around the same model; [#close] the old one first.
/// Everything here runs on the JavaFX thread; what touches disk or network goes through [Tasks].
public final class InboxController implements InboxActions {

  private static final Duration BEAT = Duration.ofMillis(200);
  private static final Duration REFRESH = Duration.ofSeconds(30);

  private final Bench bench;
  private final InboxModel model;
  private final InboxFrame callbacks;
  private final InboxView view;
  private final Beat beat;
  private final ListSide side;
  private final ItemPart item;
  private final PanelPart panel;
  private final AnswerPart answer;
  private final UndoPart undo;
  private final FetchPart fetch;
  private final ItemDecisions decisions;
  private final ItemWork onItem;
  private Instant refreshed = Instant.EPOCH;

  /// @param model shared by the controllers of one window, one after the other
  /// @param singles whether single letters and digits act
  public InboxController(
      Kit kit,
      Desk desk,
      Tasks tasks,
      InboxModel model,
      BooleanProperty singles,
      InboxFrame callbacks) {
    this.bench = new Bench(kit, desk, tasks, model);
    this.model = model;
    this.callbacks = callbacks;
    this.item = new ItemPart(bench, this, this::read, this::left, this::side, callbacks.folder());
    this.undo = new UndoPart(bench, this::undone, this::refresh);
    var marked = new MarkPart.Heard(this::many, this::refresh);
    this.side = new ListSide(bench, undo, item::open, callbacks.open(), marked);
    var aftermath = new Aftermath(bench, side.list(), undo, item, this::toList, this::refresh);
    this.panel = new PanelPart(bench, item::again, aftermath);
    this.answer = new AnswerPart(bench, undo, item::again, aftermath::answering);
    this.fetch = new FetchPart(bench, this::refresh);
    model.departures().showIn(aftermath);
    this.decisions = new ItemDecisions(bench);
    var around =
        new ItemWork.Around(
            undo, action -> item.open().ifPresent(panel::open), callbacks.browser());
    this.onItem = new ItemWork(bench, item, around, decisions, answer);
    side.markPart().registerBy(onItem::register);
    this.view = new InboxView(kit, model, this, new Keys(singles), callbacks.channels());
    this.beat = new Beat(BEAT, this::tick);
  }

  /// The screen.
  public Region view() {
    return view;
  }

  /// The screen is shown: reads the list, where the model stands on a view on that one.
  public void onShow() {
    ItemCard shown = model.itemProperty().get();
    ItemId keep = shown == null ? null : new ItemId(Long.parseLong(shown.id()));
    // An empty list cannot take the focus: it gets it once it is filled.
    item.comeBack();
    side.shown(keep, this::toList);
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
    item.close();
    fetch.cancel();
    model.onItem().carried().keep(model);
    panel.close();
    onItem.closeDecision();
    answer.stop();
    side.close();
  }

  /// What can be done here and gone to from here, in words; those of an item only while the inbox
  /// is on show.
  public List<Command> commands() {
    return new InboxCommands(bench.kit(), model, this, view).all();
  }

  /// As [#onShow], with an item opened in the list of its folder, wherever it stands there.
  public void bring(ItemId wanted, Folder folder) {
    item.comeBack();
    side.bring(View.of(folder), wanted, this::toList);
    beat.play();
  }

  /// The beat of the clock stands still while the screen stays on show; [#tick] is one beat.
  void still() {
    beat.stop();
  }

  /// Reads again what is shown, in place; after a round or an order of somebody else's doing.
  public void refresh() {
    refresh(false);
  }

  /// One beat of the clock: undo ring, opening after a second, ages.
  public void tick() {
    undo.tick(bench.now());
    item.tick(bench.now(), view.getScene() != null);
    if (bench.now().isAfter(refreshed.plus(REFRESH)) && !model.panelOpenProperty().get()) {
      refresh();
    }
  }

  @Override
  public void choose(String navId) {
    side.choose(navId, null, () -> {});
  }

  @Override
  public ListActions list() {
    return side;
  }

  @Override
  public void showNew() {
    refresh(true);
  }

  @Override
  public void more() {
    side.list().more(() -> {});
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
    side.filter("");
    view.focusList();
  }

  @Override
  public void showUnchecked() {
    side.showUnchecked(this::toList);
  }

  @Override
  public void act(ItemAction action) {
    if (!side.markPart().act(action)) {
      actOnOpen(action);
    }
  }

  @Override
  public void actOnOpen(ItemAction action) {
    var open = item.open(now -> now.actOnOpen(action));
    ItemCard card = model.itemProperty().get();
    if (open.isEmpty() || card == null || !card.actions().contains(action)) {
      return;
    }
    if (model.cover() != Cover.NONE) {
      bench.noteCovered();
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
    callbacks.clause().accept(clauseId);
  }

  @Override
  public void showThread() {
    item.showThread();
  }

  @Override
  public void checkAgain() {
    item.about(InboxActions::checkAgain, on -> Recheck.of(bench, on, this::refresh));
  }

  @Override
  public void undo() {
    item.takeBackKeyOr(undo::undo);
  }

  @Override
  public UndoActions bar() {
    return undo;
  }

  @Override
  public PanelActions panel() {
    return panel;
  }

  @Override
  public void closePanel() {
    panel.close();
    view.focusList();
  }

  @Override
  public void settle(boolean happened) {
    item.about(now -> now.settle(happened), on -> decisions.settle(on, happened));
  }

  @Override
  public void sendHeld() {
    item.about(InboxActions::sendHeld, decisions::sendHeld);
  }

  private void refresh(boolean letIn) {
    refreshed = bench.now();
    side.refresh(letIn);
    callbacks.changed().run();
  }

  /// What was opened over an item is closed with it, before the next one is read.
  private void left() {
    panel.close();
    answer.close();
    onItem.closeDecision();
  }

  private ItemHeard side() {
    return side;
  }

  private void read(ItemPart.Open open, boolean other) {
    panel.read(open);
    answer.read(open);
    onItem.read(open, other);
    model.onItem().carried().resume(model, this);
  }

  private void many(Many.Run run, String told) {
    undo.many(run, told);
    refresh();
  }

  private void undone(List<ItemId> items) {
    if (items.isEmpty()) {
      answer.templates().again();
      onItem.lookAgain();
      refresh();
      return;
    }
    side.undone(items);
    callbacks.changed().run();
    toList();
  }

  private void toList() {
    view.focusListUnlessBusy();
  }
}
