package org.uppsikt.ui.registry;

import java.util.List;
import org.uppsikt.domain.item.ItemVersion;
import org.uppsikt.work.Registrar;
import org.uppsikt.work.Restricted;

/// What a named person reads of a protected item for a purpose she states, until she has read it.
final class PurposeTexts {

  private final RegistryModel model;
  private boolean left;

  PurposeTexts(RegistryModel model) {
    this.model = model;
  }

  /// Under the line it was asked for alone, and nowhere once the screen was left: there it would
  /// stand without a purpose.
  void show(Registrar.Line line, Restricted.Result.Opened opened) {
    if (!left && line.equals(model.chosenProperty().get())) {
      model.noticeProperty().set(null);
      model.textsProperty().set(opened.versions().stream().map(PurposeTexts::said).toList());
    }
  }

  void forget() {
    model.textsProperty().set(List.of());
    model.purposeProperty().set("");
  }

  /// Another screen is shown: what was read is forgotten, also what is still being read.
  void leave() {
    left = true;
    forget();
  }

  private static Registrar.Said said(ItemVersion version) {
    return new Registrar.Said(version.sender().shownName(), version.text());
  }
}
