package org.uppsikt.app;

import java.time.LocalDate;
import javafx.scene.layout.Region;
import org.uppsikt.evidence.sheet.ListingSheet;
import org.uppsikt.ui.diary.DiaryController;
import org.uppsikt.ui.diary.DiaryModel;
import org.uppsikt.ui.kit.Fx;
import org.uppsikt.ui.kit.Kit;
import org.uppsikt.ui.kit.Tasks;
import org.uppsikt.work.Desk;
import org.uppsikt.work.diary.DiaryBook;
import org.uppsikt.work.diary.DiaryOut;

/// The screens of what is registered.
final class RegisterScreens {

  private final Console console;
  private final Console.WindowFrame frame;
  private final Tasks tasks;
  private final Desk desk;
  private final DiaryModel diary = new DiaryModel();

  RegisterScreens(Console console, Console.WindowFrame frame, Tasks tasks, Desk desk) {
    this.console = console;
    this.frame = frame;
    this.tasks = tasks;
    this.desk = desk;
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
            console.singles(),
            new DiaryOut(office, book, new ListingSheet(), Version.current()));
    // Each time it is opened it shows what anybody may see.
    diary.openProperty().set(true);
    diary.noticeProperty().set(null);
    var controller = new DiaryController(kit, diary, book, tasks, outside);
    controller.refresh();
    Fx.later(controller::onShow);
    return controller.view();
  }
}
