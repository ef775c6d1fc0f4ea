package org.uppsikt.kill;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.uppsikt.channel.Budget;
import org.uppsikt.channel.Cancellation;
import org.uppsikt.channel.ChannelResult;
import org.uppsikt.channel.Page;
import org.uppsikt.channel.wordpress.LiveSite;
import org.uppsikt.channel.wordpress.WordPressConnector;
import org.uppsikt.domain.item.RemoteId;
import org.uppsikt.kill.SiteJudge.Traces;
import org.uppsikt.live.Live;
import org.uppsikt.testing.Plugs;
import org.uppsikt.testing.PracticeOffice;
import org.uppsikt.work.Step;

/// Kills the program at work on a real WordPress, and judges after every kill by the site's own
/// database and its web server's log. `UPPSIKT_FULL=1` runs the full count of forty.
@Live(
    peer = "WordPress",
    needs = {"UPPSIKT_WORDPRESS", "UPPSIKT_WORDPRESS_URL"})
class WordPressKillTest {

  private static final boolean FULL = "1".equals(System.getenv("UPPSIKT_FULL"));
  private static final int AT_EACH_STEP = FULL ? 2 : 1;
  private static final List<Step> STEPS =
      FULL
          ? List.of(Step.values())
          : List.of(Step.SENDING_ON_DISK, Step.ANSWERED, Step.READ_BACK, Step.CONFIRMED);
  private static final int AT_RANDOM = FULL ? 40 - 2 * Step.values().length : 2;
  private static final int LONGEST = 2500;

  private final Random random = new Random(20261122);
  private final Set<RemoteId> written = new HashSet<>();

  /// Other tests write on the same site.
  private final String sender = "Prov " + UUID.randomUUID();

  @TempDir Path folder;

  @Test
  void killedAnywhereNothingIsLostDoubledOrGoneUnsaved() throws IOException, InterruptedException {
    try (var site = new LiveSite()) {
      String password = site.password("moderator");
      var killer =
          new Killer(
              folder, List.of(Plugs.WORDPRESS, site.url().toString(), password, sender), random);
      Plugs plugs = Plugs.wordPress(site.url(), password);
      try (var office = new PracticeOffice(killer.setup(plugs))) {
        office.from(Plugs.WORDPRESS, now(site));
      }
      for (int i = 0; i < AT_EACH_STEP; i++) {
        for (Step step : STEPS) {
          killer.atStep(step, () -> write(site, 3));
          judge(site, killer.setup(plugs));
        }
      }
      while (killer.killed() < AT_RANDOM) {
        killer.atRandom(LONGEST, () -> write(site, 2), () -> {});
        judge(site, killer.setup(plugs));
      }
      assertThat(killer.died())
          .containsOnlyKeys(STEPS)
          .allSatisfy((_, times) -> assertThat(times).isEqualTo(AT_EACH_STEP));
      killer.letLive();
      judgeAtEnd(site, killer, plugs);
    }
  }

  /// Before anything is put in order.
  private void judge(LiveSite site, PracticeOffice.Setup setup) {
    try (var office = new PracticeOffice(setup)) {
      assertThat(SiteJudge.faultsNow(office, Traces.of(site), written)).isEmpty();
      assertThat(Holding.whole(office, List.of())).isEmpty();
    }
  }

  private void judgeAtEnd(LiveSite site, Killer killer, Plugs plugs) throws IOException {
    for (int i = 0; i < 4; i++) {
      try (var office = new PracticeOffice(killer.setup(plugs))) {
        office.dispatch();
        office.round(Plugs.WORDPRESS);
      }
    }
    try (var office = new PracticeOffice(killer.setup(plugs))) {
      assertThat(killer.told()).isNotEmpty();
      assertThat(Holding.whole(office, killer.told())).isEmpty();
      assertThat(SiteJudge.faultsNow(office, Traces.of(site), written)).isEmpty();
      assertThat(SiteJudge.faultsAtEnd(office, Traces.of(site), written)).isEmpty();
      assertThat(SiteJudge.counts(site, written))
          .as("some work was done")
          .allSatisfy((_, n) -> assertThat(n).isPositive());
      Tally.of(killer, office).write("wordpress");
    }
  }

  private void write(LiveSite site, int comments) {
    written.addAll(
        site.write(
            IntStream.range(0, comments)
                .mapToObj(i -> site.comment("Du ska dö " + random.nextInt()).put("name", sender))
                .toList()));
  }

  /// The cursor behind everything that stands on the site already.
  private static String now(LiveSite site) {
    try (WordPressConnector connector = site.as("moderator")) {
      Optional<String> cursor = Optional.empty();
      for (boolean more = true; more; ) {
        ChannelResult<Page> read =
            connector.fetch(cursor, new Budget(60, 5000), Cancellation.NEVER);
        if (!(read instanceof ChannelResult.Ok<Page>(Page page))) {
          throw new IllegalStateException(read.toString());
        }
        cursor = Optional.of(page.cursor());
        more = page.more();
      }
      return cursor.orElseThrow();
    }
  }
}
