package org.uppsikt.ui.people;

import java.time.LocalDate;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import org.uppsikt.text.PeopleText;
import org.uppsikt.text.RecoveryText;
import org.uppsikt.ui.kit.Boxes;
import org.uppsikt.ui.kit.KeyButton;
import org.uppsikt.ui.kit.Kit;
import org.uppsikt.ui.kit.Notice;
import org.uppsikt.ui.kit.NoticePlace;
import org.uppsikt.ui.kit.Overlay;
import org.uppsikt.ui.kit.Tasks;
import org.uppsikt.ui.kit.form.MainButton;
import org.uppsikt.ui.kit.form.Panel;
import org.uppsikt.ui.kit.recovery.Outlets;
import org.uppsikt.ui.kit.recovery.RecoveryKey;
import org.uppsikt.ui.kit.recovery.RecoverySheet;
import org.uppsikt.work.Staff;

/// Says that the recovery key was never written down, and makes a new one on the spot.
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
  public record Outside(
      Callable<Staff.Result> make,
      String workspace,
      Supplier<LocalDate> today,
      Outlets outlets,
      Runnable writtenDown) {}

  public MissedKey(Kit kit, Overlay overlay, Tasks tasks, Outside outside) {
    this.kit = kit;
    this.overlay = overlay;
    this.tasks = tasks;
    this.outside = outside;
  }

  public void show() {
    var make =
        new KeyButton(kit, "missed.make", kit.text(PeopleText.NEW_KEY_GO), "")
            .style("accent")
            .does(this::make);
    make.disableProperty().bind(busy);
    var later =
        new KeyButton(kit, "missed.later", kit.text(RecoveryText.LATER), "Esc")
            .does(overlay::close);
    later.disableProperty().bind(busy);
    // It comes up by itself, beside whatever she types: no key she held makes the printed one void.
    MainButton.notByEnter(make);
    MainButton.notByEnter(later);
    var panel =
        new Panel(
                "missed",
                kit.text(RecoveryText.MISSED),
                new NoticePlace(kit, notice),
                Boxes.words(kit.text(RecoveryText.MISSED_WHY)),
                Boxes.words(kit.text(PeopleText.NEW_KEY_WHAT)))
            .main(make)
            .button(later);
    overlay.open(panel, later, () -> {});
  }

  private void make() {
    overlay.hold();
    busy.set(true);
    notice.set(null);
    tasks.run(outside.make()).onSuccess(this::made).onFailure(this::broke).start();
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
