package org.uppsikt.ui.inbox;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.util.Subscription;
import org.uppsikt.domain.policy.ListedGround;
import org.uppsikt.text.UnpublishText;
import org.uppsikt.ui.kit.Tone;

/// The notice to the sender while somebody unpublishes: sent or not, and its text, which follows
/// the chosen grounds until the person writes it herself. What she wrote is looked at once more
/// before it leaves.
final class NoticePart {

  private final Bench bench;
  private final UnpublishModel model;
  private final NoticeMaker maker;
  private final SecondLook look;
  private boolean on;
  private String made = "";
  private Subscription reading = Subscription.EMPTY;

  NoticePart(Bench bench) {
    this.bench = bench;
    this.model = bench.model().unpublish();
    this.maker = new NoticeMaker(bench);
    this.look = SecondLook.beforeNotice(bench);
  }

  void open(ItemPart.Open item) {
    on = maker.possible(item);
    made = "";
    look.forget();
    model.noticeTextProperty().set("");
    model.remarksProperty().set(null);
    reading.unsubscribe();
    // What was remarked on another text says nothing about this one.
    reading = model.noticeTextProperty().subscribe(text -> model.remarksProperty().set(null));
  }

  void close() {
    reading.unsubscribe();
    reading = Subscription.EMPTY;
  }

  void toggle(ItemPart.Open item) {
    on = !on && maker.possible(item);
    model.remarksProperty().set(null);
  }

  void show(ItemPart.Open item, List<ListedGround> grounds) {
    boolean own = isOwn();
    made = maker.body(item, grounds);
    model.madeNotice(made);
    if (!own) {
      model.noticeTextProperty().set(made);
    }
    model.noticeProperty().set(maker.offer(item, on));
  }

  /// What is sent; empty where none is.
  Optional<String> text(ItemPart.Open item) {
    return on && maker.possible(item)
        ? Optional.of(model.noticeTextProperty().get())
        : Optional.empty();
  }

  /// Whether the person wrote it herself.
  private boolean isOwn() {
    return !model.noticeTextProperty().get().equals(made);
  }

  /// @param text as it would leave; empty where none does
  /// @param go gets what was said about the text before; it may leave
  /// @param stay there is something to say first
  void look(Optional<String> text, Consumer<String> go, Runnable stay) {
    model.remarksProperty().set(null);
    if (text.filter(String::isBlank).isPresent()) {
      String empty = bench.kit().text(UnpublishText.NOTICE_EMPTY);
      model.remarksProperty().set(new AnswerModel.Remarks(Tone.DANGER, empty, "", ""));
      stay.run();
    } else if (text.isPresent() && isOwn()) {
      look.at(
          text.get(),
          () -> text.get().equals(model.noticeTextProperty().get()),
          remarks -> go.accept(SecondLook.known(remarks)),
          told -> {
            model.remarksProperty().set(told);
            stay.run();
          });
    } else {
      go.accept("");
    }
  }
}
