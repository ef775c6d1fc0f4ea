package org.uppsikt.ui.inbox;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.uppsikt.app.RealDoors;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.domain.item.RemoteId;
import org.uppsikt.domain.item.SenderStatement;
import org.uppsikt.domain.item.VersionRef;
import org.uppsikt.store.StoreException;
import org.uppsikt.testing.PracticeOffice;
import org.uppsikt.testing.PracticeOffice.Setup;
import org.uppsikt.testing.QuietLog;
import org.uppsikt.testing.Ticking;
import org.uppsikt.testing.Town;
import org.uppsikt.text.Language;
import org.uppsikt.ui.FxStage;
import org.uppsikt.ui.kit.Theme;

/// Good and bad days of an office whose texts, senders and answers hold markers, behind the real
/// doors and in the inbox of the console; then every line that any log took, and every exception's
/// own words. A process of its own, so that whatever it leaves behind lies in folders of its own.
public final class QuietProbe {

  public static final String TEXT = "qzxtextmarkör";
  public static final String SENDER = "Qzxsenderlund";
  public static final String REPLY = "qzxreplymärke";

  /// The last line of a probe that came through.
  public static final String DONE = "came through";

  private static final String FACEBOOK = PracticeOffice.FACEBOOK;

  private final Setup setup;
  private final Ticking clock;
  private final Town town;

  private QuietProbe(Setup setup, Ticking clock, Town town) {
    this.setup = setup;
    this.clock = clock;
    this.town = town;
  }

  /// Arguments: folder of the workspace, and of the practice server, which is another machine.
  public static void main(String[] arguments) {
    var clock = new Ticking();
    try (var log = new QuietLog();
        var town = new Town(Path.of(arguments[1]))) {
      Setup at = Setup.of(Path.of(arguments[0]), town, clock).behind(RealDoors::signIn);
      new QuietProbe(at.impatient(), clock, town).days();
      log.linesWith("").forEach(System.out::println);
    }
    System.out.println(DONE);
    System.exit(0);
  }

  private void days() {
    try (var office = new PracticeOffice(setup).fromNowOn(town)) {
      RemoteId remote = town.writes(FACEBOOK, SENDER, "Jag dödar dig " + TEXT + " ".repeat(9000));
      town.trouble("malformed", "GET", "/items", 1);
      office.round(FACEBOOK);
      office.round(FACEBOOK);
      ItemId item = office.item(FACEBOOK, remote);
      office.seal(item);
      office.unpublish(item, Optional.of(REPLY));
      clock.forward(PracticeOffice.WINDOW.plusSeconds(1));
      town.trouble("error", "POST", "/hide", 1);
      town.trouble("answer-lost", "POST", "/reply", 1);
      for (int night = 0; night < 3; night++) {
        office.dispatch();
        clock.forward(Duration.ofHours(10));
      }
    }
    // Signed in again: the file is inspected, and the console shows what lies there.
    try (var office = new PracticeOffice(setup)) {
      RemoteId remote =
          town.writes(FACEBOOK, SENDER, "Igen " + TEXT + " 😡 http://" + TEXT + ".se");
      office.round(FACEBOOK);
      show(office);
      breakTheDatabase(office);
      if (!town.text(FACEBOOK, remote).contains(TEXT)) {
        throw new IllegalStateException("nothing was written");
      }
    }
  }

  /// Shows what came in to a person who looks at it.
  public static void show(PracticeOffice office) {
    var desk = new InboxDesk(office, FxStage.kit(Language.SV, Theme.Appearance.LIGHT, 100));
    desk.does(desk.controller()::onShow);
    desk.press("Down").press("A");
    boolean shown =
        desk.sees(() -> desk.model().rows().stream().anyMatch(row -> row.sender().equals(SENDER)));
    if (!shown) {
      throw new IllegalStateException("nothing is on show");
    }
  }

  /// A statement that the database refuses tells what it was about, but not what it held: the words
  /// of every exception go where the log goes.
  private static void breakTheDatabase(PracticeOffice office) {
    try {
      office
          .bench()
          .reading()
          .state(
              new VersionRef(new ItemId(9999), 1),
              new SenderStatement.Pasted(SENDER, TEXT),
              PracticeOffice.ANNA.id());
    } catch (StoreException e) {
      for (Throwable t = e; t != null; t = t.getCause()) {
        System.out.println(t);
      }
      return;
    }
    throw new IllegalStateException("an item that is not there got a sender");
  }
}
