package org.uppsikt.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.uppsikt.app.RealDoors;
import org.uppsikt.domain.decision.OrderId;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.domain.item.RemoteId;
import org.uppsikt.domain.registry.HandOverId;
import org.uppsikt.domain.registry.RouteKind;
import org.uppsikt.store.backup.Backup;
import org.uppsikt.store.backup.Restore;
import org.uppsikt.testing.PracticeOffice;
import org.uppsikt.testing.PracticeOffice.Setup;

/// A workspace that comes from a backup, beside the one that the backup was made of: both know the
/// same channel and the same registry.
abstract class RestoredOffice extends CourierOffice {

  Instant backedUp;
  Path backup;
  RemoteId remote;
  ItemId item;
  OrderId order;
  HandOverId handOver;

  @BeforeEach
  void somethingWaitsWhenTheBackupIsMade() {
    office.close();
    office = new PracticeOffice(at("own")).fromNowOn(town);
    aRegistrarAndARoute();
    remote = write("Jag vet var du bor");
    item = received(remote);
    order = office.sealAndOrder(item);
    handOver = handOver(received(write("Stolpen lutar.")), RouteKind.MAIL, Optional.empty());
    backUp();
  }

  Setup at(String name) {
    return Setup.of(folder.resolve(name), town, clock).behind(RealDoors::signIn);
  }

  void backUp() {
    backedUp = clock.instant();
    var made = new Backup(office.database(), folder.resolve("own").resolve("keys.json"), "test");
    Backup.Result result = made.into(folder.resolve("backups"), backedUp, part -> true);
    assertThat(result).isInstanceOf(Backup.Result.Done.class);
    backup = ((Backup.Result.Done) result).copy().file();
  }

  void restore() {
    office.close();
    assertThat(new Restore(backup).to(folder.resolve("other"), part -> true))
        .isInstanceOf(Restore.Result.Done.class);
    office = new PracticeOffice(at("other"));
  }

  /// Everything that a console does by itself, over and over.
  void everythingBeats() {
    for (int i = 0; i < 3; i++) {
      office.dispatch();
      run();
      assertThat(office.round(FACEBOOK).failure()).isEmpty();
      passNight();
    }
  }

  Settle settle() {
    return office.bench().settle();
  }

  Restored restored() {
    return new Restored(office.bench().office());
  }
}
