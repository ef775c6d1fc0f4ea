package org.uppsikt.ui.people;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;
import org.uppsikt.text.PeopleText;
import org.uppsikt.text.RecoveryText;
import org.uppsikt.ui.kit.Boxes;
import org.uppsikt.ui.kit.KeyButton;
import org.uppsikt.ui.kit.Kit;
import org.uppsikt.ui.kit.Notice;
import org.uppsikt.ui.kit.NoticePlace;
import org.uppsikt.ui.kit.Overlay;
import org.uppsikt.ui.kit.SafeText;
import org.uppsikt.ui.kit.Tasks;
import org.uppsikt.ui.kit.form.MainButton;
import org.uppsikt.ui.kit.form.Panel;
import org.uppsikt.ui.kit.recovery.Outlets;
import org.uppsikt.ui.kit.recovery.RecoveryKey;
import org.uppsikt.ui.kit.recovery.RecoverySheet;
import org.uppsikt.work.RecoveryKeys;
import org.uppsikt.work.Staff;

/// Says that the recovery key was never written down, or was used, and makes a new one on the spot.
public final class MissedKey {

  private final Kit kit;
  private final Overlay overlay;
  private final Tasks tasks;
  private final Outside outside;
  private final ObjectProperty<@Nullable Notice> notice = new SimpleObjectProperty<>();
  private final BooleanProperty busy = new SimpleBooleanProperty();

  /// What it needs from the outside.
  ///
  /// @param make makes a new key
  /// @param workspace its name, for the printed key
  /// @param today for the printed key
  /// @param writtenDown it was typed back
  /// @param known she knows of the uses that she was told of
  public record Outside(
      Callable<Staff.Result> make,
      String workspace,
      Supplier<LocalDate> today,
      Outlets outlets,
      Runnable writtenDown,
      Runnable known) {}

  public MissedKey(Kit kit, Overlay overlay, Tasks tasks, Outside outside) {
    this.kit = kit;
    this.overlay = overlay;
    this.tasks = tasks;
    this.outside = outside;
  }

  public void show(RecoveryKeys.Told told) {
    boolean makes = makes(told);
    boolean others = !told.uses().isEmpty();
    var later = button("missed.later", RecoveryText.LATER, "Esc", overlay::close);
    var known = button("missed.known", RecoveryText.USED_KNOWN, "", this::known);
    var make =
        new KeyButton(kit, "missed.make", kit.text(PeopleText.NEW_KEY_GO), "")
            .does(() -> make(others));
    make.disableProperty().bind(busy);
    // It comes up by itself, beside whatever she types: no key she held makes the printed one void.
    MainButton.notByEnter(make);
    var panel =
        new Panel("missed", kit.text(title(told)), words(told).toArray(Node[]::new))
            .main(makes ? make : known);
    if (makes && others) {
      panel.button(known);
    }
    (makes ? make : known).style("accent");
    overlay.open(panel.button(later), later, () -> {});
  }

  /// Whoever came in under her name may have made the one in force.
  private static boolean makes(RecoveryKeys.Told told) {
    return told.missed() || told.due() || asYou(told);
  }

  private static boolean asYou(RecoveryKeys.Told told) {
    return told.uses().stream().anyMatch(RecoveryKeys.Use::you);
  }

  private KeyButton button(String id, RecoveryText words, String key, Runnable action) {
    var button = new KeyButton(kit, id, kit.text(words), key).does(action);
    button.disableProperty().bind(busy);
    MainButton.notByEnter(button);
    return button;
  }

  private static RecoveryText title(RecoveryKeys.Told told) {
    if (told.missed()) {
      return RecoveryText.MISSED;
    }
    return told.uses().isEmpty() ? RecoveryText.DUE : RecoveryText.USED;
  }

  private List<Node> words(RecoveryKeys.Told told) {
    var words = new ArrayList<Node>();
    words.add(new NoticePlace(kit, notice));
    if (told.missed()) {
      words.add(Boxes.words(kit.text(RecoveryText.MISSED_WHY)));
    }
    if (!told.uses().isEmpty()) {
      told.uses().forEach(use -> words.add(Boxes.words(used(use), "strong")));
      if (told.uses().stream().anyMatch(use -> !use.you())) {
        words.add(Boxes.words(kit.text(RecoveryText.USED_WHY)));
      }
      if (asYou(told)) {
        words.add(Boxes.words(kit.text(RecoveryText.USED_YOU_WHY)));
      }
    }
    if (told.due()) {
      words.add(Boxes.words(kit.text(RecoveryText.DUE_WHY)));
    }
    if (makes(told)) {
      words.add(Boxes.words(kit.text(PeopleText.NEW_KEY_WHAT)));
    }
    return words;
  }

  private String used(RecoveryKeys.Use use) {
    return kit.text(
        use.you() ? RecoveryText.USED_AS_YOU : RecoveryText.USED_AS,
        SafeText.harmless(use.as().name()),
        kit.formats().dayAndTime(use.at()));
  }

  private void known() {
    overlay.close();
    outside.known().run();
  }

  /// @param others whether she was told of what others did with the old one
  private void make(boolean others) {
    overlay.hold();
    busy.set(true);
    notice.set(null);
    tasks
        .run(outside.make())
        .onSuccess(
            result -> {
              if (others && result instanceof Staff.Result.RecoveryKey) {
                outside.known().run();
              }
              made(result);
            })
        .onFailure(this::broke)
        .start();
  }

  private void made(Staff.Result result) {
    overlay.letGo();
    busy.set(false);
    switch (result) {
      case Staff.Result.RecoveryKey key ->
          show(new RecoveryKey(key.printed(), outside.workspace(), outside.today().get()));
      case Staff.Result.Refused no -> notice.set(StaffWords.of(kit, no.why()));
      case Staff.Result.Done done -> overlay.close();
      case Staff.Result.OpenAgain again -> overlay.close();
      case Staff.Result.WrongPassword none -> overlay.close();
    }
  }

  private void broke(Exception cause) {
    overlay.letGo();
    busy.set(false);
    notice.set(Notice.broke(kit, cause));
  }

  private void show(RecoveryKey key) {
    var sheet = new RecoverySheet(kit, key, outside.outlets(), this::writtenDown);
    overlay.openUntilDone(
        new Panel("missed.key", kit.text(RecoveryText.TITLE), sheet),
        sheet.first(),
        key::forget,
        sheet::remind);
  }

  private void writtenDown() {
    overlay.close();
    outside.writtenDown().run();
  }
}
