package org.uppsikt.kill;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.uppsikt.channel.Cancellation;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.domain.registry.RegisterEntry;
import org.uppsikt.domain.registry.RouteKind;
import org.uppsikt.registry.mail.LiveMail;
import org.uppsikt.registry.mail.MailAccount;
import org.uppsikt.store.States;
import org.uppsikt.testing.Arrivals;
import org.uppsikt.testing.Bench;
import org.uppsikt.testing.PracticeOffice;
import org.uppsikt.testing.PracticeOffice.Setup;
import org.uppsikt.work.Courier;
import org.uppsikt.work.Decide;
import org.uppsikt.work.HandingOver;
import org.uppsikt.work.Step;

/// The program that is killed while it hands over to the registry by mail: what an earlier one left
/// is settled first, as the console does it, then one comment after the other comes in, is handed
/// over and carried. Opens the encrypted file alone, since the doors have their own test. A process
/// of its own.
public final class Carrier {

  /// Whose mailbox is the registry's here: the office's own, so that an office that may look into
  /// it can be played, and one that may not.
  static final String REGISTRY = "office";

  private static final int MOST = 15;

  private final PracticeOffice office;
  private final String run;
  private final Courier courier;

  private Carrier(PracticeOffice office, String run, boolean mayLook) {
    this.office = office;
    this.run = run;
    this.courier = courier(office, mayLook);
  }

  /// Arguments: folder, minutes that the clock is ahead, name of the run, and how many to hand over
  /// at most.
  public static void main(String[] args) {
    long ahead = Long.parseLong(args[1]);
    int most = args.length == 4 ? Integer.parseInt(args[3]) : MOST;
    var setup =
        new Setup(
            Path.of(args[0]),
            port -> List.of(),
            Clock.offset(Clock.systemUTC(), Duration.ofMinutes(ahead)),
            Duration.ZERO,
            Duration.ofSeconds(20),
            Step.Watcher.NOBODY,
            PracticeOffice::bare);
    try (var office = new PracticeOffice(setup)) {
      Worker.say(Worker.LET_IN);
      // Every other office may look into the registry's mailbox.
      new Carrier(office, args[2], ahead % 2 == 0).work(most);
    }
    System.exit(Worker.DONE);
  }

  static Courier courier(PracticeOffice office, boolean mayLook) {
    var mail = new LiveMail();
    MailAccount account = mail.account(REGISTRY, mail.port(LiveMail.SUBMISSION));
    MailAccount used = mayLook ? mail.withRegistry(account) : account;
    return Bench.toRegistry(office.bench().office(), kind -> Optional.of(mail.route(used)))
        .courier();
  }

  private void work(int most) {
    carry();
    for (int i = 0; i < most; i++) {
      handOver();
      carry();
    }
  }

  private void carry() {
    courier.run(Cancellation.NEVER);
    Worker.sayWhereTheJournalStands(office);
  }

  private void handOver() {
    String text = "Stolpen lutar, " + UUID.randomUUID();
    var comment = Arrivals.comment("c-" + UUID.randomUUID(), text);
    ItemId item =
        office
            .bench()
            .intake()
            .take(
                PracticeOffice.channel(PracticeOffice.MANUAL),
                List.of(Arrivals.POST),
                List.of(comment))
            .fresh()
            .getFirst();
    States.State state = office.state(item);
    var entry =
        new RegisterEntry(
            LocalDate.of(2026, 8, 3),
            Optional.empty(),
            "Åse Čáhppi",
            "Lutande stolpe " + run,
            "Lutande stolpe",
            "LinkedIn",
            "",
            Optional.empty());
    var wish =
        new HandingOver.Wish(
            List.of(new HandingOver.Picked(state.version(), state.revision())),
            "",
            entry,
            new HandingOver.Along(true, true, true),
            RouteKind.MAIL);
    Decide.Result result =
        office.bench().atItem().handingOver().handOver(wish, PracticeOffice.ANNA.id());
    if (!(result instanceof Decide.Result.Decided)) {
      throw new IllegalStateException("not handed over: " + result);
    }
  }
}
