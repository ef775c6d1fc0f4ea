package org.uppsikt.ui.inbox;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/// A panel that is open while the language changes. The next controller asks for it anew, in the
/// words of that language, with what the person had chosen and written in it.
final class Carried {

  /// The item it was open for, and how to open it again; empty for nothing.
  private Optional<Panel> panel = Optional.empty();

  private record Panel(String item, Consumer<InboxActions> again) {}

  /// Before the panels are closed.
  void keep(InboxModel model) {
    Optional<Consumer<InboxActions>> again =
        model.panelOpenProperty().get()
            ? Optional.of(unpublishing(model.unpublish()))
            : model.onItem().decision().anew();
    panel = again.map(way -> new Panel(model.chosen(), way));
  }

  /// Once the item is read; whoever has gone on to another finds no panel there.
  void resume(InboxModel model, InboxActions actions) {
    Optional<Panel> kept = panel;
    panel = Optional.empty();
    kept.filter(was -> was.item().equals(model.chosen()))
        .ifPresent(was -> was.again().accept(actions));
  }

  private static Consumer<InboxActions> unpublishing(UnpublishModel shown) {
    Set<String> grounds = chosen(shown);
    boolean notice = isNoticed(shown);
    boolean trash = isTrashed(shown);
    Optional<String> text = shown.ownNotice();
    return actions -> {
      actions.act(ItemAction.UNPUBLISH);
      List.copyOf(shown.grounds()).stream()
          .filter(ground -> ground.chosen() != grounds.contains(ground.id()))
          .forEach(ground -> actions.panel().toggleGround(ground.id()));
      if (notice != isNoticed(shown)) {
        actions.panel().toggleNotice();
      }
      if (trash != isTrashed(shown)) {
        actions.panel().toggleTrash();
      }
      text.ifPresent(shown.noticeTextProperty()::set);
    };
  }

  private static Set<String> chosen(UnpublishModel shown) {
    return shown.grounds().stream()
        .filter(UnpublishModel.Ground::chosen)
        .map(UnpublishModel.Ground::id)
        .collect(Collectors.toSet());
  }

  private static boolean isNoticed(UnpublishModel shown) {
    UnpublishModel.Notice notice = shown.noticeProperty().get();
    return notice != null && notice.on();
  }

  private static boolean isTrashed(UnpublishModel shown) {
    UnpublishModel.Effect effect = shown.effectProperty().get();
    return effect != null && effect.trash() != null && effect.trash().on();
  }
}
