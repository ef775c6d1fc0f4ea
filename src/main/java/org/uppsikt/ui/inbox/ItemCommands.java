package org.uppsikt.ui.inbox;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.uppsikt.text.EvidenceText;
import org.uppsikt.text.InboxText;
import org.uppsikt.text.ItemText;
import org.uppsikt.text.OutcomeText;
import org.uppsikt.text.PaletteText;
import org.uppsikt.text.SenderText;
import org.uppsikt.ui.kit.Command;
import org.uppsikt.ui.kit.Kit;

/// What can be done with the open item beside its actions, as commands: its tabs, versions, sender,
/// evidence, what was passed on, and the feedback on what was found.
final class ItemCommands {

  private final Kit kit;
  private final InboxModel model;
  private final InboxActions actions;
  private final CommandList all;

  /// @param shut why nothing can be done with the item now; empty where something can
  ItemCommands(Kit kit, InboxModel model, InboxActions actions, String shut) {
    this.kit = kit;
    this.model = model;
    this.actions = actions;
    this.all = new CommandList("inbox.", shut);
  }

  List<Command> all() {
    findings();
    text();
    sender();
    evidence();
    answers();
    return all.all();
  }

  private void findings() {
    ItemCard card = model.itemProperty().get();
    boolean found = card != null && !card.findings().isEmpty();
    String unlessFound = found ? "" : kit.text(PaletteText.NO_FINDING);
    String ended =
        card != null && !card.checkFailed().isEmpty() ? "" : kit.text(PaletteText.CHECK_ENDED);
    all.add("not-a-breach", Feather.THUMBS_DOWN, kit.text(ItemText.NOT_VIOLATION), "E", unlessFound)
        .does(() -> actions.onItem().notABreach());
    all.add("wrong-category", Feather.TAG, kit.text(ItemText.WRONG_CATEGORY), "K", unlessFound)
        .does(() -> actions.onItem().wrongCategory());
    all.add("missed", Feather.PLUS_CIRCLE, kit.text(ItemText.MISSED), "G", "")
        .does(() -> actions.onItem().missed());
    all.add("check-again", Feather.REFRESH_CW, kit.text(ItemText.CHECK_AGAIN), "", ended)
        .does(actions::checkAgain);
  }

  private void text() {
    ItemModel.Extra extra = model.onItem().extraProperty().get();
    String nothing = extra.hides() ? "" : kit.text(PaletteText.NOTHING_HIDDEN);
    String one = extra.versions().size() < 2 ? kit.text(PaletteText.ONE_VERSION) : "";
    all.add("thread", Feather.MESSAGE_SQUARE, kit.text(ItemText.SHOW_THREAD), "T", "")
        .does(actions::showThread);
    for (ItemModel.Tab tab : ItemModel.Tab.values()) {
      String name = TabWords.of(kit, tab, model.itemProperty().get());
      all.add("tab." + tab.name(), Feather.SIDEBAR, kit.text(PaletteText.TAB, name), "", "")
          .does(() -> actions.onItem().showTab(tab));
    }
    all.add("compare", Feather.COLUMNS, kit.text(ItemText.COMPARE), "", one)
        .does(() -> actions.onItem().compare());
    all.add("reveal", Feather.EYE, kit.text(ItemText.REVEAL), kit.text(InboxText.SPACE), nothing)
        .does(() -> actions.onItem().reveal());
  }

  private void sender() {
    ItemModel.SenderLook look = model.onItem().senderProperty().get();
    boolean whole = look != null && !look.canWiden();
    String wider = whole ? kit.text(PaletteText.NOT_OFFERED) : "";
    String shown =
        look == null || look.details().isEmpty() ? "" : kit.text(PaletteText.NOT_OFFERED);
    all.add("sender-details", Feather.USER, kit.text(SenderText.DETAILS_SHOW), "", shown)
        .does(() -> at(ItemModel.Tab.SENDER, () -> actions.onItem().showDetails()));
    all.add("wider", Feather.SEARCH, kit.text(SenderText.WIDER), "", wider)
        .does(() -> at(ItemModel.Tab.SENDER, () -> actions.onItem().lookWider()));
    all.add("add-note", Feather.EDIT_3, kit.text(SenderText.ADD_NOTE), "", "")
        .does(() -> at(ItemModel.Tab.SENDER, () -> actions.onItem().addNote()));
    for (ItemModel.NoteLine note : look == null ? List.<ItemModel.NoteLine>of() : look.notes()) {
      String title = kit.text(SenderText.END_NOTE) + ": " + note.title();
      all.add("end-note." + note.id(), Feather.X, title, "", "")
          .does(() -> at(ItemModel.Tab.SENDER, () -> actions.onItem().endNote(note.id())));
    }
  }

  private void evidence() {
    boolean there = model.onItem().evidenceProperty().get() != null;
    String none = there ? "" : kit.text(EvidenceText.NONE);
    evidence(EvidenceText.VERIFY, Feather.CHECK_CIRCLE, none, actions.onItem()::verifyEvidence);
    evidence(EvidenceText.PICTURE, Feather.IMAGE, none, actions.onItem()::showPicture);
    evidence(EvidenceText.SHEET, Feather.FILE_TEXT, none, actions.onItem()::showSheet);
    evidence(EvidenceText.EXPORT, Feather.FOLDER, none, actions.onItem()::exportEvidence);
  }

  private void evidence(EvidenceText words, Feather icon, String none, Runnable action) {
    all.add("evidence." + words.name(), icon, kit.text(words), "", none)
        .does(() -> at(ItemModel.Tab.EVIDENCE, action));
  }

  /// What somebody asks the person herself: to take it over, or to say what happened.
  private void answers() {
    handed(model.onItem().extraProperty().get().handover());
    ItemCard card = model.itemProperty().get();
    var asks = card == null || card.told() == null ? ItemCard.Asks.NOTHING : card.told().asks();
    String settled = asks != ItemCard.Asks.NOTHING ? "" : kit.text(PaletteText.NOT_OFFERED);
    boolean held = asks == ItemCard.Asks.HELD;
    all.add("was-done", Feather.CHECK, kit.text(ItemText.WAS_DONE), ToldBox.DONE, settled)
        .does(() -> actions.settle(true));
    var not = held ? ItemText.HELD_DROP : ItemText.WAS_NOT_DONE;
    all.add("was-not-done", Feather.X, kit.text(not), ToldBox.NOT_DONE, settled)
        .does(() -> actions.settle(false));
    taken(card == null ? null : card.told());
    if (held) {
      all.add("send-held", Feather.SEND, kit.text(ItemText.HELD_SEND), "", "")
          .does(actions::sendHeld);
    }
  }

  /// What she has accepted already is not offered to her, but given back.
  private void handed(ItemModel.@Nullable Handover handed) {
    boolean mine = handed != null && handed.mine();
    String not = mine ? "" : kit.text(PaletteText.NOT_HANDED);
    String taken = handed != null && mine && !handed.offered() ? handed.title() : not;
    all.add("accept", Feather.CHECK, kit.text(OutcomeText.ACCEPT), HandoverBox.ACCEPT, taken)
        .does(() -> actions.onItem().accept());
    OutcomeText back = handed != null && mine ? handed.back() : OutcomeText.HAND_BACK;
    all.add("hand-back", Feather.CORNER_UP_LEFT, kit.text(back), HandoverBox.RETURN, not)
        .does(() -> actions.onItem().handBack());
  }

  /// What she takes along to the platform.
  private void taken(ItemCard.@Nullable Told told) {
    String link = told == null ? "" : told.link();
    String none = link.isEmpty() ? kit.text(PaletteText.NOT_OFFERED) : "";
    String elsewhere = WebLink.is(link) ? "" : kit.text(PaletteText.NOT_OFFERED);
    all.add(
            "link-open",
            Feather.EXTERNAL_LINK,
            kit.text(ItemText.LINK_OPEN),
            ToldBox.OPEN,
            elsewhere)
        .does(() -> actions.onItem().openLink());
    all.add("link-copy", Feather.COPY, kit.text(ItemText.LINK_COPY), ToldBox.COPY, none)
        .does(() -> actions.onItem().copyLink());
    String answer = told == null ? "" : told.answer();
    String noAnswer = answer.isEmpty() ? kit.text(PaletteText.NOT_OFFERED) : "";
    all.add(
            "answer-copy",
            Feather.COPY,
            kit.text(ItemText.ANSWER_COPY),
            ToldBox.COPY_ANSWER,
            noAnswer)
        .does(() -> actions.onItem().copyAnswer());
  }

  private void at(ItemModel.Tab tab, Runnable action) {
    actions.onItem().showTab(tab);
    action.run();
  }
}
