package org.uppsikt.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.uppsikt.domain.decision.OrderId;
import org.uppsikt.domain.decision.OrderState;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.domain.item.RemoteId;
import org.uppsikt.domain.item.SenderStatement;
import org.uppsikt.domain.item.VersionRef;
import org.uppsikt.store.StoreException;
import org.uppsikt.testing.PracticeOffice;
import org.uppsikt.testing.QuietLog;

/// What people write, who they are and what the office answers stands in no log and, in clear, in
/// no
/// file.
class QuietTest extends OfficeTest {

  private static final String TEXT = "qzxtextmarkör";
  private static final String SENDER = "Qzxsenderlund";
  private static final String REPLY = "qzxreplymärke";

  @Test
  void noTextNameOrAnswerStandsInALogOrInClearInAFile() throws IOException {
    Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
    Set<Path> before = new HashSet<>(files(temporary));
    try (var log = new QuietLog()) {
      workOnGoodAndBadDays();
      assertThat(log.linesWith(TEXT)).isEmpty();
      assertThat(log.linesWith(SENDER)).isEmpty();
      assertThat(log.linesWith(REPLY)).isEmpty();
    }
    List<Path> made = new ArrayList<>(files(folder));
    files(temporary).stream()
        .filter(path -> !before.contains(path) && !path.startsWith(town.data()))
        .forEach(made::add);
    assertThat(made).isNotEmpty();
    for (Path file : made) {
      assertThat(markersIn(file)).as(file.toString()).isEmpty();
    }
    office = new PracticeOffice(PracticeOffice.Setup.of(folder, town, clock));
  }

  private void workOnGoodAndBadDays() {
    office.close();
    office = new PracticeOffice(PracticeOffice.Setup.of(folder, town, clock).impatient());
    RemoteId remote = town.writes(FACEBOOK, SENDER, "Jag dödar dig " + TEXT + " ".repeat(9000));
    town.trouble("malformed", "GET", "/items", 1);
    office.round(FACEBOOK);
    ItemId item = received(remote);
    office.seal(item);
    OrderId order = placed(office.unpublish(item, Optional.of(REPLY)));
    passWindow();
    town.trouble("error", "POST", "/hide", 1);
    town.trouble("answer-lost", "POST", "/reply", 1);
    office.dispatch();
    passNight();
    office.dispatch();
    passNight();
    office.dispatch();
    ended(order, OrderState.CONFIRMED);
    breakTheDatabase();
    office.close();
  }

  /// A statement that the database refuses tells what it was about, but not what it held.
  private void breakTheDatabase() {
    try {
      office
          .bench()
          .reading()
          .state(
              new VersionRef(new ItemId(9999), 1),
              new SenderStatement.Pasted(SENDER, TEXT),
              PracticeOffice.ANNA.id());
      throw new AssertionError("an item that is not there got a sender");
    } catch (StoreException e) {
      for (Throwable t = e; t != null; t = t.getCause()) {
        assertThat(String.valueOf(t.getMessage())).doesNotContain(TEXT).doesNotContain(SENDER);
      }
    }
  }

  private static List<String> markersIn(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    var found = new ArrayList<String>();
    for (Charset charset : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16BE)) {
      var text = new String(bytes, StandardCharsets.ISO_8859_1);
      for (String marker : List.of(TEXT, SENDER, REPLY)) {
        var raw = new String(marker.getBytes(charset), StandardCharsets.ISO_8859_1);
        if (text.contains(raw)) {
          found.add(marker);
        }
      }
    }
    return found;
  }

  private static List<Path> files(Path below) throws IOException {
    try (Stream<Path> all = Files.find(below, 8, (path, facts) -> facts.isRegularFile())) {
      return all.toList();
    } catch (UncheckedIOException e) {
      return List.of();
    }
  }
}
