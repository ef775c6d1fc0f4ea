package org.uppsikt.ui.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.Test;

/// A page that could not be painted is taken out of the window: nobody sees the comment on it.
class UnpaintedItemTest extends TwoItems {

  @Test
  void whatNobodySees_isNotWrittenDownAsOpened_beforeItWasOnShowForASecond() {
    Scene scene = desk.sees(() -> desk.controller().view().getScene());
    Parent page = desk.sees(scene::getRoot);
    desk.does(() -> scene.setRoot(new StackPane()));
    passes(Duration.ofSeconds(2));
    assertThat(unread()).isTrue();
    assertThat(office.bench().atItem().presence().on(first)).isEmpty();

    desk.does(() -> scene.setRoot(page));
    passes(Duration.ofMillis(200));
    assertThat(unread()).as("just shown").isTrue();
    passes(Duration.ofSeconds(1));
    assertThat(unread()).isFalse();
  }

  private void passes(Duration time) {
    clock.forward(time);
    desk.does(() -> desk.controller().tick());
  }

  private boolean unread() {
    return desk.sees(() -> desk.model().rows().getFirst().unread());
  }
}
