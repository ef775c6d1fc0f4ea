package org.uppsikt.ui.inbox;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.uppsikt.ui.kit.Reading;
import org.uppsikt.work.Dossier;

/// Takes what a person asks for in the right pane to the work.
final class ItemWork implements ItemActions {

  private final Bench bench;
  private final ItemPart item;
  private final ItemModel model;
  private final ItemDecisions decisions;
  private final DecisionPart asking;
  private final Questions questions;
  private final FeedbackPart feedback;
  private final SenderPart sender;
  private final EvidenceTab evidence;
  private final Comparing comparing;
  private final Copying copying;
  private final AnswerPart answer;
  private final Around around;

  /// @param elsewhere takes the actions that have a pane of their own
  /// @param browser opens an address of the web
  record Around(UndoPart undo, Consumer<ItemAction> elsewhere, Consumer<String> browser) {}

  ItemWork(Bench bench, ItemPart item, Around around, ItemDecisions decisions, AnswerPart answer) {
    this.bench = bench;
    this.item = item;
    this.model = bench.model().onItem();
    this.decisions = decisions;
    this.answer = answer;
    this.around = around;
    this.asking = new DecisionPart(bench.kit(), model.decision());
    this.questions =
        new Questions(
            bench, asking, decisions, () -> around.elsewhere().accept(ItemAction.UNPUBLISH));
    this.feedback = new FeedbackPart(bench, asking, around.undo(), item::again);
    this.sender = new SenderPart(bench, asking, around.undo());
    this.evidence = new EvidenceTab(bench, item);
    this.comparing = new Comparing(bench);
    this.copying = new Copying(bench);
  }

  /// Does what needs no pane, opens the pane of what does.
  void act(ItemAction action, ItemPart.Open open) {
    Dossier on = open.item();
    if (action.decidesAtOnce() && (answer.isComing() || asking.isComing())) {
      return; // A pane is on its way: what is typed on is for it.
    }
    overtake();
    switch (action) {
      case NO_ACTION -> decisions.noAction(on);
      case RESTORE, PUBLISH -> questions.restore(on);
      case SEAL -> decisions.seal(on, item::again);
      case ANSWER, CORRECT, REFER, MISDIRECTED -> answer.open(open, action);
      case TAKE_BACK -> around.undo().takeBack(on);
      case SEND_NOW -> around.undo().sendNow(on);
      case UNPUBLISH -> around.elsewhere().accept(action);
      default -> questions.ask(action, on);
    }
  }

  /// Asks once for all that is marked.
  void register(List<Marked> marked, Consumer<MarkRun.Work> run) {
    overtake();
    new RegisterMarked(bench, asking).ask(marked, run);
  }

  /// The open item was read, first or again.
  void read(ItemPart.Open open, boolean other) {
    if (other) {
      asking.close();
      model.tabProperty().set(ItemModel.Tab.COMMENT);
      model.revealedProperty().set(false);
      model.readingProperty().set(Reading.BEGINNING);
      model.findingProperty().set(1);
    }
    sender.read(open.item(), other);
    if (other || !Comparing.canBe(open.item())) {
      comparing.end();
    }
    model.tell(new HistoryMaker(bench).lines(open.item()));
    evidence.read(open.item(), other);
  }

  @Override
  public void showTab(ItemModel.Tab tab) {
    model.tabProperty().set(tab);
    if (tab == ItemModel.Tab.SENDER && model.senderProperty().get() == null) {
      item.aside(now -> now.showTab(model.tabProperty().get()), sender::near);
    }
  }

  /// What is on show of the sender changed elsewhere.
  void lookAgain() {
    if (model.tabProperty().get() == ItemModel.Tab.SENDER) {
      item.open().map(ItemPart.Open::item).ifPresent(sender::near);
    }
  }

  @Override
  public void compare() {
    int count = model.extraProperty().get().versions().size();
    if (model.comparingProperty().get()) {
      comparing.end();
      model.tabProperty().set(ItemModel.Tab.COMMENT);
    } else if (count > 1) {
      compare(count - 1, count);
    }
  }

  @Override
  public void compare(int earlier, int later) {
    item.aside(now -> now.compare(earlier, later), open -> comparing.compare(open, earlier, later));
  }

  @Override
  public void reveal() {
    model.revealedProperty().set(!model.revealedProperty().get());
    item.revealed(model.revealedProperty().get());
  }

  @Override
  public void chooseFinding(int number) {
    ItemCard card = bench.model().itemProperty().get();
    if (card != null && number >= 1 && number <= card.findings().size()) {
      model.findingProperty().set(number);
      card.marks().stream()
          .filter(mark -> mark.number() == number && mark.end() > mark.start())
          .findFirst()
          .ifPresent(mark -> model.readingProperty().set(Reading.of(mark.start())));
    }
  }

  @Override
  public void notABreach() {
    instead(ItemActions::notABreach, feedback::notABreach);
  }

  @Override
  public void wrongCategory() {
    instead(ItemActions::wrongCategory, feedback::wrongCategory);
  }

  @Override
  public void missed() {
    instead(ItemActions::missed, feedback::missed);
  }

  @Override
  public void choose(int option) {
    asking.choose(option);
  }

  @Override
  public void confirm() {
    asking.confirm();
  }

  @Override
  public void closeDecision() {
    asking.close();
  }

  @Override
  public void accept() {
    instead(ItemActions::accept, decisions::accept);
  }

  @Override
  public void handBack() {
    instead(ItemActions::handBack, questions::handBack);
  }

  @Override
  public void openLink() {
    item.aside(
        ItemActions::openLink,
        on -> on.item().permalink().filter(WebLink::is).ifPresent(around.browser()));
  }

  @Override
  public void copyLink() {
    item.aside(ItemActions::copyLink, copying::link);
  }

  @Override
  public void copyAnswer() {
    item.aside(ItemActions::copyAnswer, copying::answer);
  }

  @Override
  public void showDetails() {
    item.aside(ItemActions::showDetails, sender::details);
  }

  @Override
  public void lookWider() {
    instead(ItemActions::lookWider, sender::wide);
  }

  @Override
  public void addNote() {
    instead(ItemActions::addNote, sender::note);
  }

  @Override
  public void endNote(String id) {
    instead(now -> now.endNote(id), open -> sender.endNote(open, id));
  }

  @Override
  public void verifyEvidence() {
    item.aside(ItemActions::verifyEvidence, evidence::verify);
  }

  @Override
  public void showPicture() {
    item.aside(ItemActions::showPicture, evidence::picture);
  }

  @Override
  public void showSheet() {
    item.aside(ItemActions::showSheet, evidence::sheet);
  }

  @Override
  public void exportEvidence() {
    item.aside(ItemActions::exportEvidence, evidence::export);
  }

  @Override
  public void sendAnswer() {
    answer.send();
  }

  @Override
  public void closeAnswer() {
    answer.close();
  }

  @Override
  public void beginAnew() {
    answer.beginAnew();
  }

  @Override
  public void useTemplate(int index) {
    answer.templates().use(index);
  }

  @Override
  public void writeFreely() {
    answer.templates().writeFreely();
  }

  @Override
  public void keepTemplate() {
    answer.templates().keep();
  }

  @Override
  public void renameTemplate(int index, String title) {
    answer.templates().rename(index, title);
  }

  @Override
  public void removeTemplate(int index) {
    answer.templates().remove(index);
  }

  @Override
  public void speak(String language) {
    answer.speak(language);
  }

  /// Asked for about the open item, instead of what is still read for.
  private void instead(Consumer<ItemActions> again, Consumer<Dossier> what) {
    Optional<ItemPart.Open> open = item.open(now -> again.accept(now.onItem()));
    open.ifPresent(on -> overtake());
    open.map(ItemPart.Open::item).ifPresent(what);
  }

  @Override
  public void cannot(ItemAction asked, String why) {
    instead(now -> now.cannot(asked, why), on -> questions.cannot(on, asked, why));
  }

  @Override
  public void overtake() {
    answer.overtaken();
    asking.overtaken();
  }
}
