package org.uppsikt.ui.kit.opening;

import org.uppsikt.text.OpeningText;
import org.uppsikt.ui.kit.Kit;
import org.uppsikt.ui.kit.opening.OpeningModel.Far;
import org.uppsikt.work.Opening.Stage;

/// What goes on while a workspace is opened, and why.
final class OpeningWords {

  private OpeningWords() {}

  static String of(Kit kit, Far far) {
    String read = kit.formats().read(far.done(), far.of());
    return kit.text(OpeningText.valueOf(far.stage().name()), read);
  }

  static String why(Kit kit, Stage stage) {
    return kit.text(
        switch (stage) {
          case CHECKING -> OpeningText.CHECKING_WHY;
          case COMPARING -> OpeningText.COMPARING_WHY;
          case REKEYING, UPGRADING, ENTERING -> OpeningText.WAIT;
        });
  }
}
