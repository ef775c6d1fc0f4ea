package org.uppsikt.kill;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.uppsikt.channel.Cancellation;
import org.uppsikt.domain.registry.HandOverId;
import org.uppsikt.domain.registry.HandOverState;
import org.uppsikt.live.Live;
import org.uppsikt.registry.mail.LiveMail;
import org.uppsikt.store.Sendings.Sending;
import org.uppsikt.testing.Plugs;
import org.uppsikt.testing.PracticeOffice;
import org.uppsikt.work.Registrar;

/// Kills the program while it hands over to the registry through a real mail server, and judges
/// after every kill by the registry's mailbox: each hand-over is there once, or *uncertain*, and
/// none is lost. `UPPSIKT_FULL=1` runs the full count of two hundred.
@Live(peer = "Postfix and Dovecot", needs = "UPPSIKT_MAIL")
class MailKillTest {

  private static final boolean FULL = "1".equals(System.getenv("UPPSIKT_FULL"));
  private static final int AT_RANDOM = Integer.getInteger("uppsikt.kills.random", FULL ? 200 : 5);

  /// Milliseconds: of the start, and of what comes once mails are under way.
  private static final int STARTING = 2500;

  private static final int CARRYING = 1200;

  /// Once it has put in order what was left, and carried the first of its own.
  private static final int UNDER_WAY = 2;

  /// Nothing that is wrong with the journal goes away by itself.
  private static final int VERIFIED_EACH = 4;

  private static final Plugs NONE = port -> List.of();

  private final Random random = new Random(Long.getLong("uppsikt.kills.seed", 20261128));
  private final LiveMail mail = new LiveMail();
  private final String run = "Prov " + UUID.randomUUID();
  private final Map<HandOverState, Integer> leftBehind = new EnumMap<>(HandOverState.class);

  @TempDir Path folder;

  @Test
  void killedAnywhereEachHandOverArrivesOnceOrIsUncertain() throws Exception {
    var killer = new Killer(Carrier.class, folder, List.of(run), random);
    try (var office = opened(killer)) {
      assertThat(handOvers(office)).isEmpty();
    }
    while (killer.killed() < AT_RANDOM) {
      if (random.nextInt(4) == 0) {
        killer.atRandom(STARTING, () -> {}, () -> {});
      } else {
        killer.atRandomAfter(UNDER_WAY, CARRYING);
      }
      LiveMail.await(() -> mail.queued() == 0);
      try (var office = opened(killer)) {
        leftBehind(office);
        assertThat(faults(office)).isEmpty();
        if (killer.killed() % VERIFIED_EACH == 0) {
          assertThat(Holding.whole(office, List.of())).isEmpty();
        }
        write(killer, office, "so far");
      }
    }
    killer.letLive();
    LiveMail.await(() -> mail.queued() == 0);
    try (var office = opened(killer)) {
      int uncertain = settledByAPerson(office);
      LiveMail.await(() -> mail.queued() == 0);
      assertThat(killer.told()).isNotEmpty();
      assertThat(Holding.whole(office, killer.told())).isEmpty();
      assertThat(atEnd(office)).isEmpty();
      write(killer, office, "at the end, " + uncertain + " uncertain");
    }
  }

  private static PracticeOffice opened(Killer killer) {
    return new PracticeOffice(killer.setup(NONE).behind(PracticeOffice::bare));
  }

  /// What the mailbox and the workspace say of each other, before anything is put in order.
  private List<String> faults(PracticeOffice office) {
    var faults = new ArrayList<String>();
    Map<HandOverId, Integer> there = mail.handOvers(Carrier.REGISTRY, run);
    List<Sending> known = handOvers(office);
    for (Sending each : known) {
      int times = there.getOrDefault(each.id(), 0);
      boolean right =
          switch (each.state()) {
            case SENT, RECEIVED -> times == 1;
            case SENDING, UNCERTAIN -> times <= 1;
            case WAITING -> times == 0;
            case NUMBERED, DELAYED, BOUNCED, FAILED, WITHDRAWN -> false;
          };
      if (!right) {
        faults.add(each.id() + " is " + each.state() + " and there " + times + " times");
      }
    }
    there.keySet().stream()
        .filter(id -> known.stream().noneMatch(each -> each.id().equals(id)))
        .forEach(id -> faults.add(id + " arrived and is not in the workspace"));
    return faults;
  }

  /// A person looks into the registry's mailbox and says what she sees; only what is not there
  /// leaves once more.
  ///
  /// @return how many were uncertain
  private int settledByAPerson(PracticeOffice office) {
    List<Sending> uncertain =
        handOvers(office).stream().filter(s -> s.state() == HandOverState.UNCERTAIN).toList();
    Map<HandOverId, Integer> there = mail.handOvers(Carrier.REGISTRY, run);
    var registrar = new Registrar(office.bench().office());
    for (Sending each : uncertain) {
      assertThat(
              registrar.settle(each.id(), there.containsKey(each.id()), PracticeOffice.ANNA.id()))
          .isTrue();
    }
    Carrier.courier(office, true).run(Cancellation.NEVER);
    return uncertain.size();
  }

  private List<String> atEnd(PracticeOffice office) {
    var faults = new ArrayList<>(faults(office));
    handOvers(office).stream()
        .filter(each -> each.state() != HandOverState.SENT)
        .filter(each -> each.state() != HandOverState.RECEIVED)
        .forEach(each -> faults.add(each.id() + " is still " + each.state()));
    return faults;
  }

  private void leftBehind(PracticeOffice office) {
    handOvers(office).stream()
        .map(Sending::state)
        .filter(state -> state == HandOverState.SENDING || state == HandOverState.WAITING)
        .forEach(state -> leftBehind.merge(state, 1, Integer::sum));
  }

  private static List<Sending> handOvers(PracticeOffice office) {
    return office.read(
        tx ->
            Arrays.stream(HandOverState.values())
                .flatMap(s -> office.tables().registry().sendings().in(tx, s).stream())
                .toList());
  }

  private void write(Killer killer, PracticeOffice office, String when) throws IOException {
    Path file = Path.of("target", "kills", "mail.txt");
    Files.createDirectories(file.getParent());
    Files.writeString(
        file,
        "%s: killed %d, let in %d, hand-overs %d, left behind %s, checkpoints %d%n"
            .formatted(
                when,
                killer.killed(),
                killer.letIn(),
                handOvers(office).size(),
                leftBehind,
                killer.told().size()));
  }
}
