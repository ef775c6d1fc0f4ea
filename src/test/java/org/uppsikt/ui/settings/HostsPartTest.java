package org.uppsikt.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.uppsikt.store.StoreBench;
import org.uppsikt.testing.Ticking;
import org.uppsikt.testing.Workplace;
import org.uppsikt.text.Language;
import org.uppsikt.ui.EntryExample;
import org.uppsikt.ui.FxStage;
import org.uppsikt.ui.kit.Kit;
import org.uppsikt.ui.kit.Theme.Appearance;
import org.uppsikt.work.OwnHosts;

/// The municipality's own addresses on the web, as they are typed.
class HostsPartTest {

  private final Kit kit = FxStage.kit(Language.EN, Appearance.LIGHT, 100);
  private final HostsModel model = new HostsModel();

  @Test
  void ownAddressesAreKept_andALineThatIsNoneIsNamedAndStays(@TempDir Path folder) {
    var clock = new Ticking();
    var place = new Workplace(StoreBench.h2(folder, clock), clock);
    FxStage.run(
        () -> {
          var part =
              new HostsPart(
                  kit,
                  model,
                  new OwnHosts(place.office),
                  Workplace.EVA.id(),
                  EntryExample.AT_ONCE,
                  fault -> {
                    throw new IllegalStateException(fault);
                  });
          part.refresh();
          model.typedProperty().set("bjorkvik.se\nkommunen");
          part.save();
          assertThat(model.noticeProperty().get().happened()).contains("kommunen");
          assertThat(model.typedProperty().get()).contains("kommunen");

          model.typedProperty().set("https://www.bjorkvik.se/start");
          part.save();
          assertThat(model.typedProperty().get()).isEqualTo("bjorkvik.se");
        });
    place.office.database().close();
  }
}
