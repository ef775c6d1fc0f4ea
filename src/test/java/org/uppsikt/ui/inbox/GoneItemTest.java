package org.uppsikt.ui.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.uppsikt.domain.item.Folder;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.store.Forger;

/// What is nowhere any more is told as that, once, and is not held against the store.
class GoneItemTest extends TwoItems {

  private static final String GONE = "Kommentaren finns inte längre i Uppsikt.";

  @Test
  void itIsToldOnce_andItsRowGoes_andTheNextOneStandsThere() {
    desk.does(desk.controller()::tick);
    clock.forward(ItemPart.SHOWN);
    desk.does(desk.controller()::tick);
    assertThat(office.bench().atItem().presence().on(first)).as("held").isPresent();
    goes(first);
    desk.does(desk.controller()::refresh);
    assertThat(desk.tells(GONE)).isTrue();
    assertThat(rows()).containsExactly(second.toString());
    assertThat(shown()).isEqualTo(second.toString());
    assertThat(office.bench().atItem().presence().on(first)).isEmpty();

    desk.does(() -> desk.model().noteProperty().set(null));
    desk.does(desk.controller()::refresh);
    clock.forward(Duration.ofMinutes(2));
    desk.does(desk.controller()::tick);
    desk.does(desk.controller()::refresh);
    assertThat(desk.sees(() -> desk.model().noteProperty().get() == null)).isTrue();
    assertThat(rows()).containsExactly(second.toString());
  }

  @Test
  void theLastOneLeavesAnEmptyList() {
    desk.press("I");
    assertThat(office.state(first).folder()).isEqualTo(Folder.DONE);
    desk.comesBack();
    goes(second);
    desk.does(desk.controller()::refresh);
    assertThat(desk.tells(GONE)).isTrue();
    assertThat(rows()).isEmpty();
    assertThat(desk.sees(() -> desk.model().itemProperty().get() == null)).isTrue();
  }

  /// It was meant for the one that is gone, and not for what stands there instead.
  @Test
  void aKeyThatWaitedForIt_decidesNothing() {
    desk.hold().press("Down").press("I");
    goes(second);
    desk.letGo();
    assertThat(desk.tells(GONE)).isTrue();
    assertThat(office.state(first).folder()).isEqualTo(Folder.INBOX);
    assertThat(desk.sees(() -> desk.model().departures().isWriting())).isFalse();
    assertThat(rows()).containsExactly(first.toString());
  }

  private void goes(ItemId item) {
    new Forger(office.database())
        .forge(
            "delete from item_state where item_id = " + item,
            "delete from item where id = " + item);
  }

  private List<String> rows() {
    return desk.sees(() -> desk.model().rows().stream().map(InboxRow::id).toList());
  }

  private String shown() {
    return desk.sees(() -> Objects.requireNonNull(desk.model().itemProperty().get()).id());
  }
}
