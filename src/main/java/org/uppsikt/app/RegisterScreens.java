package org.uppsikt.app;

import java.time.LocalDate;
import java.util.function.IntConsumer;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.uppsikt.evidence.sheet.ListingSheet;
import org.uppsikt.ui.diary.DiaryController;
import org.uppsikt.ui.diary.DiaryDraft;
import org.uppsikt.ui.diary.DiaryModel;
import org.uppsikt.ui.kit.Fx;
import org.uppsikt.ui.kit.Kit;
import org.uppsikt.ui.kit.Tasks;
import org.uppsikt.ui.registry.RegistryController;
import org.uppsikt.ui.registry.RegistryPages;
import org.uppsikt.work.Desk;
import org.uppsikt.work.diary.DiaryBook;
import org.uppsikt.work.diary.DiaryOut;

/// The screens of what is registered.
final class RegisterScreens {

  private final Console console;
  private final Console.WindowFrame frame;
  private final Tasks tasks;
  private final Desk desk;
  private final IntConsumer late;
  private final DiaryModel diary = new DiaryModel();
  private final RegistryPages.Models registry = new RegistryPages.Models();

  /// Reads its typefaces when something is printed: in the background.
  private final Once<ListingSheet> sheet = new Once<>(ListingSheet::new);

  private @Nullable RegistryPages shown;
  private @Nullable DiaryController shownDiary;

  /// @param late told how many hand-overs need somebody's hand
  RegisterScreens(
      Console console, Console.WindowFrame frame, Tasks tasks, Desk desk, IntConsumer late) {
    this.late = late;
    this.console = console;
    this.frame = frame;
    this.tasks = tasks;
    this.desk = desk;
  }

  Region registry(Kit kit) {
    var office = desk.office();
    var outside =
        new RegistryController.Outside(
            desk.person().id(),
            office.policy().policy().country(),
            desk.atItem().handingOver()::routes,
            late,
            console.singles());
    registry.waiting().noticeProperty().set(null);
    var cases =
        new RegistryController.Cases(
            desk.registry().registrar(),
            desk.atItem().outcomes(),
            desk.exceptions().restricted(),
            new DiaryBook(office));
    var controller = new RegistryPages(kit, registry, cases, tasks, outside);
    shown = controller;
    controller.refresh();
    Fx.later(controller::onShow);
    return controller.view();
  }

  /// What waits may have moved: the list, where it is on show, is read again.
  void refresh() {
    RegistryPages controller = shown;
    if (controller != null) {
      controller.refresh();
    }
  }

  /// Another screen is shown now.
  void left() {
    RegistryPages controller = shown;
    if (controller != null) {
      controller.leave();
    }
    shown = null;
    DiaryController register = shownDiary;
    if (register != null) {
      register.leave();
    }
    shownDiary = null;
  }

  /// Whether an entry of the diary is half written.
  boolean halfWritten() {
    DiaryDraft draft = diary.draftProperty().get();
    return draft != null && draft.isBegun();
  }

  Region diary(Kit kit) {
    var office = desk.office();
    var book = new DiaryBook(office);
    var outside =
        new DiaryController.Outside(
            desk.person().id(),
            office.municipality(),
            office.policy().policy().country(),
            () -> LocalDate.ofInstant(office.clock().instant(), office.zone()),
            () -> Entrance.folder(frame.stage()),
            () -> Entrance.files(frame.stage()),
            console.singles(),
            new DiaryOut(office, book, listing -> sheet.get().draw(listing), Version.current()),
            desk.registry().papers());
    // Each time it is opened it shows what anybody may see.
    diary.openProperty().set(true);
    diary.clear();
    diary.noticeProperty().set(null);
    var controller = new DiaryController(kit, diary, book, tasks, outside);
    shownDiary = controller;
    controller.refresh();
    Fx.later(controller::onShow);
    return controller.view();
  }
}
