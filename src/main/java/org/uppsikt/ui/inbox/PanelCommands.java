package org.uppsikt.ui.inbox;

import java.util.List;
import org.kordamp.ikonli.feather.Feather;
import org.uppsikt.text.AnswerText;
import org.uppsikt.text.KitText;
import org.uppsikt.text.Language;
import org.uppsikt.text.PaletteText;
import org.uppsikt.text.UnpublishText;
import org.uppsikt.ui.inbox.UnpublishModel.Saving;
import org.uppsikt.ui.kit.Command;
import org.uppsikt.ui.kit.Kit;

/// What the panel that lies over the item offers, as commands; none while none does. Hiding without
/// a copy is not among them: each of its steps is pressed where it stands.
final class PanelCommands {

  private final Kit kit;
  private final InboxModel model;
  private final InboxActions actions;
  private final CommandList all = new CommandList("panel.", "");

  PanelCommands(Kit kit, InboxModel model, InboxActions actions) {
    this.kit = kit;
    this.model = model;
    this.actions = actions;
  }

  List<Command> all() {
    switch (model.cover()) {
      case PANEL -> unpublishing();
      case DECISION -> deciding();
      case ANSWER -> answering();
      case NONE -> {}
    }
    return all.all();
  }

  private void unpublishing() {
    UnpublishModel panel = model.unpublish();
    for (UnpublishModel.Ground ground : panel.grounds()) {
      String title = ground.name() + ", " + ground.clause();
      all.add("ground." + ground.id(), Feather.CHECK_SQUARE, title, ground.digit(), "")
          .does(() -> actions.panel().toggleGround(ground.id()));
    }
    if (panel.noCopy().modeProperty().get() == NoCopyModel.Mode.NONE) {
      boolean saved = panel.savingProperty().get() == Saving.SAVED;
      String there = saved ? kit.text(UnpublishText.SAVED_AT, panel.savedAtProperty().get()) : "";
      all.add("save-evidence", Feather.LOCK, kit.text(UnpublishText.SAVE), "Ctrl+S", there)
          .does(() -> actions.panel().saveEvidence());
      all.add("save-only", Feather.LOCK, kit.text(UnpublishText.SAVE_ONLY), "", "")
          .does(() -> actions.panel().saveOnly());
      boolean ready = panel.readyProperty().get() && saved;
      String why = ready ? "" : panel.reasonProperty().get();
      all.add("unpublish", Feather.EYE_OFF, kit.text(UnpublishText.UNPUBLISH), "Ctrl+Enter", why)
          .does(() -> actions.panel().unpublish());
    }
    if (panel.noticeProperty().get() != null) {
      all.add("notice", Feather.MAIL, kit.text(UnpublishText.NOTICE), "B", "")
          .does(() -> actions.panel().toggleNotice());
    }
    UnpublishModel.Effect effect = panel.effectProperty().get();
    if (effect != null && effect.trash() != null) {
      all.add("trash", Feather.TRASH_2, kit.text(UnpublishText.TRASH_INSTEAD), "X", "")
          .does(() -> actions.panel().toggleTrash());
    }
    all.add("close", Feather.X, kit.text(KitText.CLOSE), "Esc", "").does(actions::closePanel);
  }

  private void answering() {
    AnswerModel answer = model.answer();
    ItemActions item = actions.onItem();
    for (int i = 0; i < answer.templates().size(); i++) {
      int index = i;
      AnswerModel.TemplateLine line = answer.templates().get(i);
      String title = kit.text(PaletteText.TEMPLATE, line.title());
      all.add("template." + i, Feather.FILE_TEXT, title, line.digit(), "")
          .does(() -> item.useTemplate(index));
    }
    for (Language language : Language.values()) {
      String title = kit.text(PaletteText.ANSWER_LANGUAGE, language.ownName());
      all.add("language." + language.tag(), Feather.GLOBE, title, "", "")
          .does(() -> item.speak(language.tag()));
    }
    String not = kit.text(PaletteText.NOT_OFFERED);
    boolean open = answer.canOpenlyProperty().get();
    boolean alone = answer.canPrivatelyProperty().get();
    all.add("openly", Feather.USERS, kit.text(AnswerText.OPENLY), "", open ? "" : not)
        .does(() -> answer.privatelyProperty().set(false));
    all.add("privately", Feather.USER, kit.text(AnswerText.PRIVATELY), "", alone ? "" : not)
        .does(() -> answer.privatelyProperty().set(true));
    String empty = answer.readyProperty().get() ? "" : answer.countProperty().get();
    all.add("keep", Feather.BOOKMARK, kit.text(AnswerText.KEEP), "", empty)
        .does(item::keepTemplate);
    all.add("send", Feather.SEND, kit.text(AnswerText.SEND), "Ctrl+Enter", empty)
        .does(item::sendAnswer);
    all.add("close", Feather.X, kit.text(KitText.CLOSE), "Esc", "").does(item::closeAnswer);
  }

  /// What is asked for the rest of a decision: its choices, its ticks, such as secrecy, and the
  /// button.
  private void deciding() {
    DecisionModel decision = model.onItem().decision();
    ItemActions item = actions.onItem();
    for (int i = 0; i < decision.options().size(); i++) {
      int index = i;
      DecisionModel.Option option = decision.options().get(i);
      all.add("option." + i, Feather.CHECK_CIRCLE, option.label(), option.digit(), "")
          .does(() -> item.choose(index));
    }
    for (DecisionModel.Tick tick : decision.ticks()) {
      all.add("tick." + tick.id(), Feather.CHECK_SQUARE, tick.label(), "", "")
          .does(() -> tick.on().set(!tick.on().get()));
    }
    String button = decision.askedProperty().get().button();
    if (!decision.askedProperty().get().tells()) {
      all.add("confirm", Feather.CHECK, button, "Ctrl+Enter", "").does(item::confirm);
    }
    all.add("close", Feather.X, kit.text(KitText.CLOSE), "Esc", "").does(item::closeDecision);
  }
}
