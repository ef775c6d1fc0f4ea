package org.uppsikt.ui.shell;

import java.util.List;
import org.uppsikt.text.RestoredText;
import org.uppsikt.ui.kit.Boxes;
import org.uppsikt.ui.kit.KeyButton;
import org.uppsikt.ui.kit.Kit;
import org.uppsikt.ui.kit.Overlay;
import org.uppsikt.ui.kit.SafeText;
import org.uppsikt.ui.kit.form.Panel;
import org.uppsikt.work.Restored;

/// Tells whoever signs in that the workspace came from a backup: what is held, and who can sign in
/// again.
public final class RestoredNotice {

  /// The rest stands under People.
  private static final int NAMED = 20;

  private RestoredNotice() {}

  /// What can be answered about who can sign in.
  ///
  /// @param toPeople leads to where they are suspended and removed
  /// @param looked they have been looked through
  public record Answers(Runnable toPeople, Runnable looked) {}

  /// @param people names of those who can sign in, told to whoever is asked to look through them
  public static void show(
      Kit kit, Overlay overlay, Restored.Told told, List<String> people, Answers answers) {
    var panel = new Panel("restored", kit.text(RestoredText.TITLE));
    add(
        panel,
        told.backedUp()
            .map(at -> kit.text(RestoredText.OF, kit.formats().dayAndTime(at)))
            .orElseGet(() -> kit.text(RestoredText.UNDATED)));
    if (told.orders() > 0) {
      add(panel, kit.text(RestoredText.ORDERS, told.orders()));
    }
    if (told.handOvers() > 0) {
      add(panel, kit.text(RestoredText.HAND_OVERS, told.handOvers()));
    }
    var close =
        new KeyButton(kit, "restored.close", kit.text(RestoredText.CLOSE), "Esc")
            .does(overlay::close);
    if (!told.looksThrough()) {
      panel.main(close.style("accent"));
      overlay.open(panel, close, () -> {});
      return;
    }
    people(kit, panel, people);
    var toPeople =
        button(kit, overlay, "restored.to-people", RestoredText.TO_PEOPLE, answers.toPeople());
    panel.main(toPeople.style("accent"));
    panel.button(button(kit, overlay, "restored.looked", RestoredText.LOOKED, answers.looked()));
    panel.button(close);
    overlay.open(panel, toPeople, () -> {});
  }

  private static void people(Kit kit, Panel panel, List<String> people) {
    add(panel, kit.text(RestoredText.PEOPLE));
    people.stream().limit(NAMED).map(SafeText::harmless).forEach(name -> add(panel, name));
    if (people.size() > NAMED) {
      add(panel, kit.text(RestoredText.PEOPLE_MORE, people.size() - NAMED));
    }
    add(panel, kit.text(RestoredText.PEOPLE_DO));
  }

  private static void add(Panel panel, String words) {
    panel.getChildren().add(panel.getChildren().size() - 1, Boxes.words(words));
  }

  private static KeyButton button(
      Kit kit, Overlay overlay, String id, RestoredText words, Runnable answer) {
    return new KeyButton(kit, id, kit.text(words), "")
        .does(
            () -> {
              overlay.close();
              answer.run();
            });
  }
}
