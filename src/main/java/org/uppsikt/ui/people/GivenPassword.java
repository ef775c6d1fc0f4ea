package org.uppsikt.ui.people;

import java.time.Instant;
import java.util.List;
import org.uppsikt.text.PeopleText;
import org.uppsikt.ui.kit.Boxes;
import org.uppsikt.ui.kit.KeyButton;
import org.uppsikt.ui.kit.Kit;
import org.uppsikt.ui.kit.Overlay;
import org.uppsikt.ui.kit.SafeText;
import org.uppsikt.ui.kit.form.MainButton;
import org.uppsikt.ui.kit.form.Panel;

/// Says whose one-time password somebody came in by.
public final class GivenPassword {

  private GivenPassword() {}

  /// @param name of whoever set it
  public record By(String name, Instant at) {}

  /// @param then runs once it was read
  public static void show(Kit kit, Overlay overlay, List<By> given, Runnable then) {
    var read =
        new KeyButton(kit, "given.read", kit.text(PeopleText.GIVEN_READ), "Esc")
            .does(overlay::close);
    // It comes up by itself, beside whatever she types.
    MainButton.notByEnter(read);
    var panel = new Panel("given", kit.text(PeopleText.GIVEN));
    for (By by : given) {
      add(
          panel,
          kit.text(
              PeopleText.GIVEN_BY, SafeText.harmless(by.name()), kit.formats().dayAndTime(by.at())),
          "strong");
    }
    add(panel, kit.text(PeopleText.GIVEN_WHY));
    overlay.open(panel.main(read.style("accent")), read, then);
  }

  private static void add(Panel panel, String words, String... styles) {
    panel.getChildren().add(panel.getChildren().size() - 1, Boxes.words(words, styles));
  }
}
