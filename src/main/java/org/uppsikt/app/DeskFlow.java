package org.uppsikt.app;

import java.util.List;
import java.util.function.Function;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.uppsikt.domain.channel.Channel;
import org.uppsikt.sync.Pulse;
import org.uppsikt.text.Language;
import org.uppsikt.text.ShellText;
import org.uppsikt.ui.inbox.InboxController;
import org.uppsikt.ui.inbox.InboxModel;
import org.uppsikt.ui.inbox.InboxView;
import org.uppsikt.ui.kit.Fx;
import org.uppsikt.ui.kit.Kit;
import org.uppsikt.ui.kit.Tasks;
import org.uppsikt.ui.shell.Destination;
import org.uppsikt.ui.shell.ShellController;
import org.uppsikt.ui.shell.ShellModel;
import org.uppsikt.work.Desk;
import org.uppsikt.work.Rounds;

/// A desk in its frame: screens, status bar, pulse.
final class DeskFlow {

  private static final String INBOX = "inbox";

  private final Console console;
  private final Console.WindowFrame frame;
  private final Tasks tasks;
  private final Desk desk;
  private final Function<Language, Kit> languages;
  private final ShellModel model = new ShellModel();
  private final Pulse pulse;
  private final Timeline seconds =
      new Timeline(new KeyFrame(Duration.seconds(1), event -> readStatus()));
  private final InboxModel inboxModel = new InboxModel();
  private @Nullable InboxController inbox;
  private Kit kit;

  DeskFlow(
      Console console,
      Console.WindowFrame frame,
      Tasks tasks,
      Desk desk,
      Kit kit,
      Function<Language, Kit> languages) {
    this.console = console;
    this.frame = frame;
    this.tasks = tasks;
    this.desk = desk;
    this.kit = kit;
    this.languages = languages;
    this.pulse =
        new Pulse(
            desk,
            console.threads().timer(),
            console.threads().background(),
            Pulse.BETWEEN_ROUNDS,
            new Changes());
  }

  /// Shows the desk and begins to beat.
  void show() {
    model.municipalityProperty().set(desk.office().municipality());
    model.practiceProperty().set(desk.office().practice());
    model.personNameProperty().set(desk.person().name());
    fill();
    seconds.setCycleCount(javafx.animation.Animation.INDEFINITE);
    seconds.play();
    tasks
        .run(
            () -> {
              pulse.start();
              return true;
            })
        .start();
  }

  /// Stops the pulse, closes the workspace off the window's thread, then goes on.
  void leave(Runnable after) {
    seconds.stop();
    closeScreens();
    pulse.close();
    tasks
        .run(
            () -> {
              desk.close();
              return true;
            })
        .onSuccess(done -> after.run())
        .onFailure(cause -> after.run())
        .start();
  }

  /// Builds every view anew, in the language of the kit.
  private void fill() {
    var shell =
        new ShellController(
            kit,
            model,
            new ShellController.Frame(
                List.of(new Destination(INBOX, ShellText.INBOX, Feather.INBOX)),
                id -> {},
                this::speak,
                List.of(InboxView.keys(kit)),
                console.singles()));
    frame.show(shell.view());
    var controller =
        new InboxController(
            kit,
            desk,
            tasks,
            inboxModel,
            console.singles(),
            new InboxController.Callbacks(
                open -> model.badges().put(INBOX, open), this::readStatus));
    shell.show(INBOX, controller.view());
    // The window gives its focus to the first control of a new root; the list shall have it.
    Fx.later(controller::onShow);
    inbox = controller;
    readStatus();
  }

  private void refresh() {
    InboxController shown = inbox;
    if (shown != null) {
      shown.refresh();
    }
    readStatus();
  }

  private void speak(Language language) {
    closeScreens();
    kit = languages.apply(language);
    fill();
  }

  private void closeScreens() {
    InboxController shown = inbox;
    if (shown != null) {
      shown.close();
    }
  }

  private void readStatus() {
    tasks.run(() -> StatusLine.read(desk, pulse)).onSuccess(line -> line.show(kit, model)).start();
  }

  private final class Changes implements Pulse.Listener {

    @Override
    public void roundBegan(Channel channel) {
      Fx.run(DeskFlow.this::readStatus);
    }

    @Override
    public void roundEnded(Rounds.Round round) {
      Fx.run(DeskFlow.this::refresh);
    }

    @Override
    public void sent() {
      Fx.run(DeskFlow.this::refresh);
    }

    @Override
    public void broke(RuntimeException cause) {
      Fx.run(DeskFlow.this::refresh);
    }
  }
}
