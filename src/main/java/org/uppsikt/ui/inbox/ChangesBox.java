package org.uppsikt.ui.inbox;

import java.util.List;
import java.util.function.IntConsumer;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.uppsikt.domain.item.VersionDiff;
import org.uppsikt.domain.item.WordDiff;
import org.uppsikt.text.ItemText;
import org.uppsikt.ui.kit.Attached;
import org.uppsikt.ui.kit.Boxes;
import org.uppsikt.ui.kit.ChangedFlow;
import org.uppsikt.ui.kit.Kit;
import org.uppsikt.ui.kit.SafeText;
import org.uppsikt.ui.kit.Spoken;

/// Two versions compared: which two, what changed, and in words what of them is not shown.
final class ChangesBox extends VBox {

  private final Kit kit;
  private final List<ItemModel.Version> versions;
  private final ComboBox<ItemModel.Version> earlier;
  private final ComboBox<ItemModel.Version> later;
  private final VBox changes = Boxes.column("own-text");

  /// While the choices follow the model they choose nothing themselves.
  private boolean following;

  ChangesBox(Kit kit, ItemModel model, ItemActions actions) {
    this.kit = kit;
    this.versions = model.extraProperty().get().versions();
    getStyleClass().add("own-text");
    int last = versions.size() - 1;
    earlier = choice("item.compare.earlier", ItemText.COMPARE_EARLIER, versions.subList(0, last));
    later =
        choice("item.compare.later", ItemText.COMPARE_LATER, versions.subList(1, versions.size()));
    on(earlier, from -> actions.compare(from, Math.max(number(later), from + 1)));
    on(later, to -> actions.compare(Math.min(number(earlier), to - 1), to));
    // Each keeps its word beside it on the line that it is on.
    var which = Boxes.wrapping("part-bar", pair(earlier), pair(later));
    getChildren().setAll(which, changes);
    Attached.to(this).on(model.comparisonProperty(), this::show);
  }

  private ComboBox<ItemModel.Version> choice(
      String id, ItemText name, List<ItemModel.Version> offered) {
    var box = new ComboBox<ItemModel.Version>();
    box.setId(id);
    Spoken.named(box, kit.text(name));
    box.setAccessibleHelp(kit.text(ItemText.COMPARE_HELP));
    box.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(ItemModel.@Nullable Version version) {
            return version == null ? "" : version.label();
          }

          @Override
          public ItemModel.@Nullable Version fromString(String label) {
            return null;
          }
        });
    box.getItems().setAll(offered);
    return box;
  }

  private HBox pair(ComboBox<ItemModel.Version> box) {
    return Boxes.row("part-bar-pair", label(box), box);
  }

  private Label label(ComboBox<ItemModel.Version> box) {
    boolean first = box.equals(earlier);
    var name = kit.text(first ? ItemText.COMPARE_EARLIER : ItemText.COMPARE_LATER);
    var label = Boxes.whole(name, "muted");
    label.setLabelFor(box);
    return label;
  }

  private void on(ComboBox<ItemModel.Version> box, IntConsumer chosen) {
    box.setOnAction(
        event -> {
          if (!following && box.getValue() != null) {
            chosen.accept(box.getValue().number());
          }
        });
  }

  private static int number(ComboBox<ItemModel.Version> box) {
    return box.getValue() == null ? 0 : box.getValue().number();
  }

  private void show(ItemModel.@Nullable Comparison comparison) {
    if (comparison == null) {
      return;
    }
    following = true;
    follow(earlier, comparison.earlier());
    follow(later, comparison.later());
    following = false;
    VersionDiff diff = comparison.diff();
    changes.getChildren().clear();
    say(diff.isSame(), ItemText.COMPARE_SAME);
    say(
        diff.compared() > 0,
        ItemText.COMPARE_CUT,
        diff.compared(),
        diff.leftEarlier(),
        diff.leftLater());
    say(diff.asOne(), ItemText.COMPARE_AS_ONE);
    say(diff.sameBefore() > 0, ItemText.COMPARE_BEFORE, diff.sameBefore());
    changes.getChildren().add(flow(diff));
    say(diff.sameAfter() > 0, ItemText.COMPARE_AFTER, diff.sameAfter());
  }

  private void follow(ComboBox<ItemModel.Version> box, int number) {
    versions.stream().filter(v -> v.number() == number).findFirst().ifPresent(box::setValue);
  }

  private void say(boolean so, ItemText words, Integer... counts) {
    if (so) {
      Object[] formatted = new Object[counts.length];
      for (int i = 0; i < counts.length; i++) {
        formatted[i] = kit.formats().count(counts[i]);
      }
      changes.getChildren().add(Boxes.words(kit.text(words, formatted), "muted", "small-text"));
    }
  }

  /// Also said to a screen reader: what is gone, and what came.
  private ChangedFlow flow(VersionDiff diff) {
    var flow = new ChangedFlow(kit);
    flow.setId("item.diff");
    var said = new StringBuilder();
    for (WordDiff.Run run : diff.runs()) {
      String words = SafeText.harmless(run.text());
      switch (run.kind()) {
        case SAME -> {
          flow.same(run.text());
          said.append(words);
        }
        case REMOVED -> {
          flow.gone(run.text());
          said.append(' ').append(kit.text(ItemText.DIFF_REMOVED, words)).append(' ');
        }
        case ADDED -> {
          flow.came(run.text());
          said.append(' ').append(kit.text(ItemText.DIFF_ADDED, words)).append(' ');
        }
      }
    }
    flow.setAccessibleText(said.toString());
    return flow;
  }
}
