package org.uppsikt.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.uppsikt.domain.item.Folder;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.domain.journal.Payload;
import org.uppsikt.sync.Pulse;
import org.uppsikt.testing.Arrivals;
import org.uppsikt.testing.PracticeOffice;
import org.uppsikt.testing.PracticeOffice.Setup;
import org.uppsikt.testing.Ticking;
import org.uppsikt.testing.Town;
import org.uppsikt.text.Language;
import org.uppsikt.text.ShellText;
import org.uppsikt.ui.FxStage;
import org.uppsikt.ui.Ignored;
import org.uppsikt.ui.kit.Kit;
import org.uppsikt.ui.kit.Theme.Appearance;
import org.uppsikt.ui.shell.ShellModel;
import org.uppsikt.ui.shell.StatusEntry;
import org.uppsikt.work.Desk;
import org.uppsikt.work.Restored;
import org.uppsikt.work.Unpublish;

class StatusLineTest {

  private final Kit kit = FxStage.kit(Language.SV, Appearance.LIGHT, 100);

  @Test
  void aCommentWithANoticeIsOneInTheOutbox_asItsViewCounts(
      @TempDir Path data, @TempDir Path folder) {
    try (var town = new Town(data);
        var office = new PracticeOffice(Setup.of(folder, town, new Ticking()))) {
      assertThat(outbox(office)).isEqualTo(kit.text(ShellText.OUTBOX, 0));
      var arrival = Arrivals.comment("c-1", "Ni är idioter");
      var channel = PracticeOffice.channel(PracticeOffice.FACEBOOK);
      office.bench().intake().take(channel, List.of(), List.of(arrival));
      ItemId item = office.item(PracticeOffice.FACEBOOK, arrival.id());
      office.seal(item);
      assertThat(office.unpublish(item, Optional.of("Hej. Den är avpublicerad.")))
          .isInstanceOf(Unpublish.Result.Placed.class);

      assertThat(office.orders(item)).hasSize(2);
      assertThat(outbox(office)).isEqualTo(kit.text(ShellText.OUTBOX, 1));
      assertThat(office.bench().reading().counts()).containsEntry(Folder.OUTBOX, 1);
    }
  }

  @Test
  void whatWaitsForAPersonStandsThere(@TempDir Path data, @TempDir Path folder) {
    try (var town = new Town(data);
        var office = new PracticeOffice(Setup.of(folder, town, new Ticking()))) {
      var channel = PracticeOffice.channel(PracticeOffice.FACEBOOK);
      var arrival = Arrivals.comment("c-1", "Ni är idioter");
      office.bench().intake().take(channel, List.of(), List.of(arrival));
      office.sealAndOrder(office.item(PracticeOffice.FACEBOOK, arrival.id()));
      new Restored(office.bench().office()).begin(Payload.NONE);
      assertThat(told(office, "status.asked")).isEqualTo("1 i utkorgen väntar på dig");
    }
  }

  @Test
  void aChannelByHandIsNotFetched(@TempDir Path data, @TempDir Path folder) {
    try (var town = new Town(data);
        var office = new PracticeOffice(Setup.of(folder, town, new Ticking()))) {
      var channel = PracticeOffice.channel(PracticeOffice.MANUAL);
      office.bench().intake().take(channel, List.of(), List.of(Arrivals.comment("c-1", "Hej")));
      assertThat(told(office, "status.fetched")).isEqualTo(kit.text(ShellText.NOT_FETCHED));
    }
  }

  private String outbox(PracticeOffice office) {
    return told(office, "status.outbox");
  }

  private String told(PracticeOffice office, String id) {
    var model = new ShellModel();
    Desk desk = office.bench().desk(PracticeOffice.ANNA);
    try (var timer = Executors.newSingleThreadScheduledExecutor()) {
      var pulse =
          new Pulse(
              desk,
              timer,
              Runnable::run,
              Pulse.BETWEEN_ROUNDS,
              Ignored.actions(Pulse.Listener.class),
              List.of());
      var untroubled = new StatusLine.Trouble(false, false, new Soundness.Result.Unverified());
      StatusLine.read(desk, pulse).show(kit, model, untroubled);
    }
    return model.status().stream()
        .filter(entry -> entry.id().equals(id))
        .map(StatusEntry::text)
        .findFirst()
        .orElseThrow();
  }
}
