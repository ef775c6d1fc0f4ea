package org.uppsikt.ui.registry;

import javafx.scene.control.ListCell;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.uppsikt.domain.registry.Stage;
import org.uppsikt.text.RegistrarText;
import org.uppsikt.text.RegistryText;
import org.uppsikt.ui.kit.Boxes;
import org.uppsikt.ui.kit.Chip;
import org.uppsikt.ui.kit.Icon;
import org.uppsikt.ui.kit.Kit;
import org.uppsikt.ui.kit.SafeText;
import org.uppsikt.ui.kit.Tone;
import org.uppsikt.work.Registrar;

/// A line of the list: what it is, the case, from where and since when, and how it stands.
final class RegistryCell extends ListCell<Registrar.Line> {

  private final Kit kit;

  RegistryCell(Kit kit) {
    this.kit = kit;
    setPrefWidth(0);
  }

  static String title(Kit kit, Registrar.Line line) {
    if (line.restricted()) {
      return kit.text(RegistrarText.PROTECTED);
    }
    return line.way()
        .map(
            way ->
                way.wordless()
                    ? kit.text(RegistrarText.WORDS_KEPT)
                    : SafeText.harmless(way.handOver().entry().concerning()))
        .orElse(kit.text(RegistrarText.NOT_PREPARED));
  }

  static String stage(Kit kit, Registrar.Line line) {
    return kit.text(RegistryText.valueOf("STAGE_" + line.stage().name()));
  }

  static Tone tone(Registrar.Line line) {
    return switch (line.stage()) {
      case BOUNCED, UNCERTAIN -> Tone.DANGER;
      case RECEIVED -> Tone.ACCENT;
      default -> line.late() ? Tone.WARN : Tone.PLAIN;
    };
  }

  @Override
  protected void updateItem(Registrar.@Nullable Line line, boolean empty) {
    super.updateItem(line, empty);
    setText(null);
    if (empty || line == null) {
      setGraphic(null);
      setAccessibleText(null);
      return;
    }
    String title = title(kit, line);
    String number =
        line.proposed().isBlank()
            ? kit.text(RegistrarText.NEW_CASE)
            : SafeText.harmless(line.proposed());
    String since = kit.formats().dayAndTime(line.since());
    String about = kit.text(RegistrarText.CELL, number, line.channel(), since);
    String stage = stage(kit, line);
    var icon = new Icon(icon(line));
    tone(line).on(icon);
    var words =
        Boxes.column(
            "cell-words",
            Boxes.label(title, "medium-weight"),
            Boxes.label(about, "muted", "small-text"),
            new Chip(stage, tone(line)));
    setGraphic(Boxes.row("cell-row", icon, Boxes.grow(words)));
    setAccessibleText(String.join(", ", title, about, stage));
  }

  private static Feather icon(Registrar.Line line) {
    if (line.restricted()) {
      return Feather.LOCK;
    }
    return line.stage() == Stage.BOUNCED || line.stage() == Stage.UNCERTAIN
        ? Feather.ALERT_TRIANGLE
        : Feather.ARCHIVE;
  }
}
