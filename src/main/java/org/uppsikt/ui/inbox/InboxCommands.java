package org.uppsikt.ui.inbox;

import java.util.List;
import org.kordamp.ikonli.feather.Feather;
import org.uppsikt.domain.item.ItemFilter;
import org.uppsikt.text.InboxText;
import org.uppsikt.text.KeysText;
import org.uppsikt.text.KitText;
import org.uppsikt.text.ManyText;
import org.uppsikt.text.PaletteText;
import org.uppsikt.text.RefusalText;
import org.uppsikt.ui.kit.Command;
import org.uppsikt.ui.kit.Command.Kind;
import org.uppsikt.ui.kit.Kit;
import org.uppsikt.ui.kit.MarkedText;

/// The inbox as commands: its actions with their keys, or why they cannot be done now; its views,
/// saved lists and channels.
final class InboxCommands {

  private final Kit kit;
  private final InboxModel model;
  private final InboxActions actions;
  private final InboxView view;
  private final CommandList all = new CommandList("inbox.", "");

  InboxCommands(Kit kit, InboxModel model, InboxActions actions, InboxView view) {
    this.kit = kit;
    this.model = model;
    this.actions = actions;
    this.view = view;
  }

  List<Command> all() {
    for (ItemAction action : ItemAction.values()) {
      all.add(onItem(action));
    }
    new ItemCommands(kit, model, actions, open()).all().forEach(all::add);
    if (!elsewhere()) {
      new PanelCommands(kit, model, actions).all().forEach(all::add);
    }
    ofText();
    atList();
    ofMarked();
    ofViews();
    model.views().forEach(entry -> place(Kind.VIEW, entry));
    model.own().forEach(entry -> place(Kind.SAVED, entry));
    model.channels().forEach(entry -> place(Kind.CHANNEL, entry));
    return all.all();
  }

  private Command onItem(ItemAction action) {
    return Command.of(
            Kind.COMMAND,
            "item." + action.name(),
            action.icon(),
            kit.text(action.word()),
            () -> actions.act(action))
        .keys(action.key())
        .unless(why(action));
  }

  /// Why the action cannot be done now; empty where it can.
  private String why(ItemAction action) {
    if (elsewhere()) {
      return kit.text(PaletteText.ELSEWHERE);
    }
    if (view.covered()) {
      return kit.text(PaletteText.COVERED);
    }
    if (model.marks().stageProperty().get() != MarkModel.Stage.NONE) {
      return ofMany(action);
    }
    ItemCard card = model.itemProperty().get();
    if (card == null) {
      return kit.text(PaletteText.NO_ITEM);
    }
    if (card.actions().contains(action)) {
      return "";
    }
    String why = card.whyNot(action);
    return why.isEmpty() ? kit.text(PaletteText.NOT_OFFERED) : why;
  }

  private String ofMany(ItemAction action) {
    if (model.marks().mustBeAnswered(action)) {
      return kit.text(RefusalText.MUST_BE_ANSWERED);
    }
    return MarkPart.forMany(action) ? "" : kit.text(ManyText.ONE_BY_ONE);
  }

  private void ofText() {
    String whole = first(open(), view.isCut() ? "" : kit.text(PaletteText.NOT_OFFERED));
    all.add("read-on", Feather.ARROW_DOWN, kit.text(KitText.TEXT_ON), ItemKeys.READ_ON, whole)
        .does(() -> view.read(MarkedText::readOn));
    all.add("read-back", Feather.ARROW_UP, kit.text(KitText.TEXT_BACK), ItemKeys.READ_BACK, whole)
        .does(() -> view.read(MarkedText::readBack));
  }

  private void atList() {
    String away = elsewhere() ? kit.text(PaletteText.ELSEWHERE) : "";
    String nothingNew =
        model.newItemsProperty().get().isEmpty() ? kit.text(PaletteText.NOTHING_NEW) : "";
    String many = model.rows().isEmpty() ? kit.text(PaletteText.NO_ITEM) : "";
    all.add("new", Feather.ARROW_UP, kit.text(PaletteText.SHOW_NEW), "N", first(away, nothingNew))
        .does(actions::showNew);
    all.add("fetch", Feather.REFRESH_CW, kit.text(InboxText.FETCH_NOW), "F5", away)
        .does(actions::fetchNow);
    all.add("filter", Feather.FILTER, kit.text(InboxText.FILTER), "F3", away).does(view::toFilter);
    all.add("undo", Feather.ROTATE_CCW, kit.text(KeysText.UNDO), "Ctrl+Z", away)
        .does(actions::undo);
    all.add("mark-all", Feather.CHECK_SQUARE, kit.text(ManyText.KEY_ALL), "Ctrl+A", toMark())
        .does(() -> actions.list().marks().all());
    all.add("compact", Feather.MENU, kit.text(InboxText.COMPACT), "Ctrl+D", away)
        .does(() -> actions.list().toggleCompact());
    all.add("threads", Feather.LIST, kit.text(InboxText.THREADS), "Ctrl+T", away)
        .does(() -> actions.list().toggleThreads());
    all.add("why", Feather.INFO, kit.text(InboxText.WHY_HERE), "W", first(away, many))
        .does(() -> view.explain());
    InboxModel.Undo offer = model.undoProperty().get();
    boolean hurries = offer != null && offer.canHurry();
    String waits = hurries ? "" : kit.text(PaletteText.NOTHING_WAITS);
    all.add("do-now", Feather.FAST_FORWARD, kit.text(InboxText.DO_NOW), "", first(away, waits))
        .does(actions::doNow);
    String none = model.filterProperty().get().isEmpty() ? kit.text(PaletteText.NO_FILTER) : "";
    all.add("show-all", Feather.X, kit.text(InboxText.SHOW_ALL), "", first(away, none))
        .does(actions::showAll);
    for (ItemFilter.Order order : ItemFilter.Order.values()) {
      String title = kit.text(PaletteText.SORT, kit.text(SortMenu.word(order)));
      all.add("order." + order.name(), Feather.ARROW_DOWN, title, "", away)
          .does(() -> actions.list().order(order));
    }
  }

  private void ofMarked() {
    String away = elsewhere() ? kit.text(PaletteText.ELSEWHERE) : "";
    boolean marked = model.marks().stageProperty().get() != MarkModel.Stage.NONE;
    String none = marked ? "" : kit.text(PaletteText.NOT_MARKED);
    String key = "Ctrl+" + kit.text(InboxText.SPACE);
    all.add("mark", Feather.SQUARE, kit.text(ManyText.KEY_MARK), key, toMark())
        .does(() -> actions.list().marks().toggle());
    all.add("unmark", Feather.X, kit.text(ManyText.UNMARK), "Esc", first(away, none))
        .does(() -> actions.list().marks().unmark());
  }

  /// Lists of one's own: kept, named otherwise, taken away.
  private void ofViews() {
    String away = elsewhere() ? kit.text(PaletteText.ELSEWHERE) : "";
    String current = model.currentProperty().get();
    boolean own = model.own().stream().anyMatch(entry -> entry.id().equals(current));
    String not = own ? "" : kit.text(PaletteText.NOT_OWN);
    all.add("save-view", Feather.BOOKMARK, kit.text(InboxText.SAVE_VIEW), "", away)
        .does(() -> view.nameList(false));
    all.add("rename-view", Feather.EDIT_2, kit.text(InboxText.RENAME_VIEW), "", first(away, not))
        .does(() -> view.nameList(true));
    all.add("remove-view", Feather.TRASH_2, kit.text(InboxText.REMOVE_VIEW), "", first(away, not))
        .does(() -> actions.list().remove(current));
  }

  private void place(Kind kind, NavEntry entry) {
    String count =
        kit.text(PaletteText.valueOf(kind.name())) + ", " + NavWords.count(kit, entry.count());
    all.add(
        Command.of(
                kind,
                "inbox." + entry.id(),
                entry.icon(),
                entry.name(),
                () -> {
                  actions.choose(entry.id());
                  view.focusList();
                })
            .detail(count));
  }

  /// Why nothing can be done with the open item; empty where something can.
  private String open() {
    if (elsewhere()) {
      return kit.text(PaletteText.ELSEWHERE);
    }
    if (model.itemProperty().get() == null) {
      return kit.text(PaletteText.NO_ITEM);
    }
    return view.covered() ? kit.text(PaletteText.COVERED) : "";
  }

  /// Why no row can be marked now.
  private String toMark() {
    if (elsewhere()) {
      return kit.text(PaletteText.ELSEWHERE);
    }
    if (model.rows().isEmpty()) {
      return kit.text(PaletteText.NO_ITEM);
    }
    return view.covered() ? kit.text(PaletteText.COVERED) : "";
  }

  private boolean elsewhere() {
    return view.getScene() == null;
  }

  private static String first(String one, String other) {
    return one.isEmpty() ? other : one;
  }
}
