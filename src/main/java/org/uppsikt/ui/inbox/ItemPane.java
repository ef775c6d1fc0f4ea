package org.uppsikt.ui.inbox;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.uppsikt.text.ItemText;
import org.uppsikt.ui.kit.Attached;
import org.uppsikt.ui.kit.Boxes;
import org.uppsikt.ui.kit.EmptyState;
import org.uppsikt.ui.kit.Fx;
import org.uppsikt.ui.kit.Kit;
import org.uppsikt.ui.kit.MarkedText;
import org.uppsikt.ui.kit.Tone;

/// The right pane: the open item with its findings and actions, or the unpublish panel under its
/// text.
public final class ItemPane extends StackPane {

  private static final PseudoClass LOW = PseudoClass.getPseudoClass("low");
  private final Kit kit;
  private final InboxModel model;
  private final InboxActions actions;
  private final ActionBar bar;
  private final UnpublishPanel panel;
  private final AnswerPane answer;
  private final DecisionPane decision;
  private final ItemModel onItem;
  private final UnderText underPanel;
  private final UnderText underAnswer;
  private final UnderText underDecision;
  private final Tabs tabs;
  private final ItemPage page;
  private final NextPane next;
  private final Runnable toList;
  private boolean stale;
  private boolean low;
  private boolean alone;

  private final ItemScroll scroll = new ItemScroll();

  /// @param toList gives the keyboard to the list beside it
  ItemPane(Kit kit, InboxModel model, InboxActions actions, Runnable toList) {
    this.kit = kit;
    this.model = model;
    this.actions = actions;
    this.bar = new ActionBar(kit, actions);
    this.panel = new UnpublishPanel(kit, model, actions);
    this.onItem = model.onItem();
    this.answer = new AnswerPane(kit, model.answer(), actions.onItem());
    this.decision = new DecisionPane(kit, onItem.decision(), actions.onItem());
    this.underPanel = new UnderText(kit, model, actions, panel, panel.buttons(), false);
    this.underAnswer = new UnderText(kit, model, actions, answer, answer.buttons(), true);
    this.underDecision = new UnderText(kit, model, actions, decision, decision.buttons(), true);
    this.tabs =
        new Tabs(
            new TabRow(kit, model, actions.onItem()),
            Boxes.row(
                "item-tabs-menu",
                TabRow.seen(kit, onItem),
                new TabMenu(kit, model, actions.onItem())),
            new SenderPane(kit, onItem, actions.onItem(), id -> actions.list().open(id)),
            new HistoryPane(kit, onItem),
            new EvidencePane(kit, onItem, actions.onItem()));
    this.page = new ItemPage(tabs.row(), bar);
    this.next = new NextPane(kit, model.nextProperty(), actions);
    this.toList = toList;
    getStyleClass().add("item-pane");
    setMinWidth(0);
    // Never over what stands below it: where the window is too low, what is in it scrolls.
    setMinHeight(0);
    Attached.to(this)
        .onAny(onShow(), this::show)
        .on(model.changingProperty(), changing -> showIf(!changing && stale))
        .on(onItem.decision().openProperty(), open -> focus(open, decision::focusFirst))
        .on(model.panelOpenProperty(), open -> focus(open, this::toGrounds))
        .on(model.answer().openProperty(), open -> focus(open, answer::focusFirst));
  }

  private List<ObservableValue<?>> onShow() {
    return List.of(
        model.itemProperty(),
        model.nextProperty(),
        model.panelOpenProperty(),
        model.answer().openProperty(),
        onItem.decision().openProperty(),
        onItem.extraProperty(),
        onItem.tabProperty(),
        onItem.revealedProperty(),
        onItem.comparingProperty());
  }

  private record Tabs(
      TabRow row, HBox menu, SenderPane sender, HistoryPane history, EvidencePane evidence) {}

  /// Which tab is on show, to be placed where there is no room for their row: on show only where
  /// the window is low and the item alone in it.
  Node tabMenu() {
    return tabs.menu();
  }

  /// Whether there is too little height for more than the text and the buttons, and whether nothing
  /// stands beside the item.
  void arrange(boolean nowLow, boolean nowAlone) {
    if (low != nowLow || alone != nowAlone) {
      low = nowLow;
      alone = nowAlone;
      pseudoClassStateChanged(LOW, low);
      show();
    }
  }

  /// Whether a pane that was opened lies over the item.
  boolean covered() {
    return model.cover() != Cover.NONE;
  }

  /// Closes what lies over the item, or only leaves what is being written within it.
  ///
  /// @return whether it was closed
  boolean closeCover(ItemActions actions) {
    if (!answering()) {
      actions.closeDecision();
      return true;
    }
    if (answer.leaveName()) {
      return false;
    }
    actions.closeAnswer();
    return true;
  }

  /// Takes the name of a template, where the keyboard is in it.
  ///
  /// @return false where it is not
  boolean keepName() {
    return answering() && answer.keepName();
  }

  private boolean answering() {
    return model.cover() == Cover.ANSWER;
  }

  /// Takes the template of that digit; 0 leads to the empty text.
  void useTemplate(int index) {
    answer.use(index);
  }

  /// Reads on or back in a long text.
  ///
  /// @return false where no such text is on show
  boolean read(Predicate<MarkedText> how) {
    return texts().anyMatch(how);
  }

  /// Whether of a long text only a part is on show.
  boolean isCut() {
    return texts().anyMatch(text -> !text.isWhole());
  }

  private Stream<MarkedText> texts() {
    return lookupAll(".marked-text-box").stream()
        .filter(MarkedText.class::isInstance)
        .map(MarkedText.class::cast);
  }

  /// Opens what the action bar has no room for.
  boolean openMore() {
    return bar.openMore();
  }

  /// What was opened gets the focus; a filled red button never does. A scroll pane takes its
  /// content in with its style, so that comes first.
  private void focus(boolean open, Runnable place) {
    if (open) {
      Fx.later(
          () -> {
            applyCss();
            place.run();
          });
    }
  }

  /// The grounds come on show with the focus, however large the text above them is.
  private void toGrounds() {
    layout();
    panel.focusFirst(underPanel);
  }

  /// Puts the keyboard on the first of what waits elsewhere, where that is on show: Enter is said
  /// to lead there.
  void focusNextOr(Runnable otherwise) {
    boolean shown = next.getParent() != null && getScene() != null && isVisible();
    if (!shown || !next.focusMain()) {
      otherwise.run();
    }
  }

  /// Does the first of what waits elsewhere, where that is on show.
  boolean goOn() {
    return next.getParent() != null && next.goOn();
  }

  /// Paints it once, however much of it changes together.
  private void show() {
    stale = model.changingProperty().get();
    if (stale) {
      return;
    }
    ItemCard card = model.itemProperty().get();
    Boxes.shown(tabs.menu(), low && alone && card != null && model.cover() == Cover.NONE);
    Node wanted = node(card);
    if (!getChildren().equals(List.of(wanted))) {
      boolean onNext = Focus.within(next);
      getChildren().setAll(wanted);
      if (onNext) {
        toList.run();
      }
    }
  }

  private void showIf(boolean due) {
    if (due) {
      show();
    }
  }

  private Node node(@Nullable ItemCard card) {
    if (card == null && model.nextProperty().get() != null) {
      return next;
    }
    if (card == null) {
      return new EmptyState(
          Feather.MESSAGE_CIRCLE,
          Tone.PLAIN,
          kit.text(ItemText.EMPTY_TITLE),
          kit.text(ItemText.EMPTY_TEXT));
    }
    return switch (model.cover()) {
      case PANEL -> under(card, underPanel);
      case DECISION -> under(card, underDecision);
      case ANSWER -> under(card, underAnswer);
      case NONE -> item(card);
    };
  }

  private Node under(ItemCard card, UnderText under) {
    under.show(card, low);
    return under;
  }

  private VBox item(ItemCard card) {
    bar.show(card.actions());
    String place = card.id() + onItem.tabProperty().get();
    boolean whole = card.around().whole();
    var head = new ItemHeader(kit, card, low);
    if (!low) {
      page.show(head, scroll.show(place, body(card), whole));
      return page;
    }
    var all = Boxes.column("item", head, body(card), head.facts());
    if (!alone) {
      all.getChildren().add(1, tabs.row());
    }
    return Boxes.column("item", Boxes.grow(scroll.show(place, all, whole)), bar);
  }

  private Region body(ItemCard card) {
    return switch (onItem.tabProperty().get()) {
      case SENDER -> tabs.sender();
      case HISTORY -> tabs.history();
      case EVIDENCE -> tabs.evidence();
      case COMMENT ->
          Boxes.column(
              "item-body",
              new HandoverBox(kit, onItem.extraProperty().get().handover(), actions.onItem()),
              new ToldBox(kit, card.told(), actions),
              new ThreadBox(kit, card, onItem, actions),
              new FindingList(kit, card, onItem, actions));
    };
  }

  static ScrollPane scroll(Node content) {
    var scroll = new ScrollPane(content);
    scroll.getStyleClass().add("edge-to-edge");
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    return scroll;
  }
}
