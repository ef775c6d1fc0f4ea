package org.uppsikt.channel.wordpress;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.uppsikt.channel.http.HttpPort;
import org.uppsikt.domain.item.Folder;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.domain.item.RemoteId;
import org.uppsikt.domain.item.Visibility;
import org.uppsikt.testing.Plugs;
import org.uppsikt.testing.Ports;
import org.uppsikt.testing.PracticeOffice;
import org.uppsikt.testing.PracticeOffice.Setup;
import org.uppsikt.testing.ScriptedServer.Response;
import org.uppsikt.testing.ScriptedServer.Trouble;
import org.uppsikt.testing.Ticking;
import org.uppsikt.work.Step;

/// Whole rounds of an office whose only channel is a WordPress site.
class WordPressRoundsTest {

  private static final int SPAM = 1500;
  private static final Duration PAUSE = Duration.ofMinutes(2);

  @TempDir Path folder;
  private final Ticking clock = new Ticking();
  private final HttpPort port = Ports.impatient(Clock.systemUTC());
  private final ScriptedWordPress site = new ScriptedWordPress(port);

  @SuppressWarnings("NullAway.Init")
  private PracticeOffice office;

  @BeforeEach
  void open() {
    office =
        new PracticeOffice(
            new Setup(
                folder,
                Plugs.wordPress(site.server().url(), "sesam öppna"),
                clock,
                PracticeOffice.WINDOW,
                Duration.ofSeconds(20),
                Step.Watcher.NOBODY));
  }

  @AfterEach
  void close() {
    office.close();
    site.close();
    port.close();
  }

  /// One is dated in the coming century, one was written just now, and one lies in spam.
  @Test
  void aFutureDate_costsNoRequestsAndHidesNothing() {
    say("år 2099", Instant.parse("2099-01-01T00:00:00Z"));
    round();
    RemoteId fresh = say("nu", clock.instant());
    RemoteId spam = say("reklam", clock.instant());
    site.status(spam, "spam");

    int asked = round();

    assertThat(item(fresh)).isPresent();
    assertThat(item(spam)).isPresent();
    assertThat(asked).as("lists, posts, and three read again").isLessThan(20);
    assertThat(round()).isLessThan(20);
  }

  @Test
  void aLargeFolderOfSpam_keepsNoNewCommentWaiting() {
    RemoteId last = say("reklam", clock.instant());
    for (int i = 0; i < SPAM; i++) {
      site.status(last, "spam");
      last = say("reklam " + i, clock.instant());
    }
    site.status(last, "spam");
    round();
    assertThat(item(last)).as("not all of it in one round").isEmpty();
    RemoteId fresh = say("Hur anmäler jag mig?", clock.instant());

    round();

    assertThat(item(fresh)).isPresent();
    assertThat(item(last)).isPresent();
  }

  /// The host allows few requests: the sixth of those that are gone is refused, in each round.
  @Test
  void whereAHostAllowsFewRequests_whatIsGoneIsFoundInSeveralRounds() {
    List<RemoteId> all = IntStream.range(0, 12).mapToObj(i -> say("nr " + i, now())).toList();
    round();
    all.forEach(site::delete);
    var asked = new AtomicInteger();
    site.server()
        .trouble(
            request ->
                request.query().get("rest_route").contains("comments/")
                    && asked.incrementAndGet() > 5,
            new Trouble.Says(Response.json(429, "{}").with("Retry-After", "60")));

    for (int round = 0; round < 4; round++) {
      clock.forward(PAUSE);
      asked.set(0);
      office.round(Plugs.WORDPRESS);
    }

    assertThat(all)
        .allSatisfy(
            id ->
                assertThat(office.state(item(id).orElseThrow()).visibility())
                    .isEqualTo(Visibility.GONE));
  }

  @Test
  void oneOnWhichTheSiteDies_keepsNoOtherFromComing_norFromBeingReadAgain() {
    RemoteId gone = say("snart borta", now());
    RemoteId deadly = say("fel", now());
    round();
    site.diesOn(deadly);
    site.delete(gone);
    RemoteId fresh = say("ny", now());

    round();

    assertThat(item(fresh)).isPresent();
    assertThat(office.state(item(gone).orElseThrow()).visibility()).isEqualTo(Visibility.GONE);
    assertThat(office.state(item(deadly).orElseThrow()).visibility()).isEqualTo(Visibility.SHOWN);
  }

  @Test
  void oneThatWasGoneAndIsListedAgain_isShownAgain() {
    RemoteId remote = say("raderad av misstag", clock.instant());
    round();
    site.delete(remote);
    round();
    ItemId item = item(remote).orElseThrow();
    assertThat(office.state(item).visibility()).isEqualTo(Visibility.GONE);
    site.restored(remote, "raderad av misstag", clock.instant());

    round();

    assertThat(office.state(item).visibility()).isEqualTo(Visibility.SHOWN);
    assertThat(office.state(item).folder()).isEqualTo(Folder.INBOX);
  }

  private Instant now() {
    return clock.instant();
  }

  private RemoteId say(String text, Instant at) {
    return site.add(text, Optional.of("Kim"), at);
  }

  /// How many requests it took.
  private int round() {
    clock.forward(PAUSE);
    int before = site.server().requests().size();
    assertThat(office.round(Plugs.WORDPRESS).failure()).isEmpty();
    return site.server().requests().size() - before;
  }

  private Optional<ItemId> item(RemoteId remote) {
    return Optional.ofNullable(
        office
            .read(
                tx ->
                    office
                        .tables()
                        .items()
                        .known(tx, PracticeOffice.channel(Plugs.WORDPRESS), List.of(remote)))
            .get(remote));
  }
}
