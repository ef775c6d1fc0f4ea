package org.uppsikt.ui.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.uppsikt.domain.item.Folder;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.store.Database;
import org.uppsikt.store.MadeFault;
import org.uppsikt.store.StoreException;
import org.uppsikt.testing.PracticeOffice;
import org.uppsikt.testing.PracticeOffice.Setup;
import org.uppsikt.text.Language;
import org.uppsikt.text.RefusalText;
import org.uppsikt.text.Texts;
import org.uppsikt.ui.FxStage;
import org.uppsikt.ui.kit.Theme.Appearance;

/// Whatever is decided while the disk takes no more: that is said, and what to do about it, rather
/// than to try again.
class FullDiskNoteTest extends TownTest {

  private static final String NO_ROOM = Texts.of(Language.SV).get(RefusalText.NO_ROOM);

  /// Whether every write fails.
  private boolean full;

  @Override
  @BeforeEach
  void open() {
    office = new PracticeOffice(Setup.of(folder, town, new Failing())).fromNowOn(town);
  }

  @Test
  void closingSaysSo() {
    told(desk -> desk.press("I"));
  }

  @Test
  void puttingAsideSaysSo() {
    told(
        desk -> {
          desk.does(() -> desk.controller().act(ItemAction.SNOOZE));
          desk.press("1").press("Ctrl+Enter");
        });
  }

  @Test
  void reportingACrimeSaysSo() {
    told(
        desk -> {
          desk.does(() -> desk.controller().act(ItemAction.PROTECT));
          String crime =
              desk.model().onItem().decision().options().stream()
                  .filter(option -> option.label().startsWith("Misstänkt brott"))
                  .map(DecisionModel.Option::digit)
                  .findFirst()
                  .orElseThrow();
          desk.press(crime).press("Ctrl+Enter");
        });
  }

  @Test
  void closingManySaysSo() {
    told(desk -> desk.press("Ctrl+A").press("I").press("Ctrl+Enter"));
  }

  private void told(Consumer<InboxDesk> decides) {
    ItemId item = writes("Du är en idiot");
    var desk = new InboxDesk(office, FxStage.kit(Language.SV, Appearance.LIGHT, 100));
    desk.press("Enter");
    full = true;
    decides.accept(desk);
    assertThat(desk.tells(NO_ROOM)).isTrue();
    full = false;
    assertThat(office.state(item).folder()).isEqualTo(Folder.INBOX);
  }

  /// Asked within a write, as each is, it fails as a full disk makes the store fail.
  private final class Failing extends Clock {

    private static final Set<String> WRITES = Set.of("write", "change");

    @Override
    public Instant instant() {
      if (full && isWriting()) {
        throw MadeFault.of(StoreException.Kind.NO_ROOM);
      }
      return clock.instant();
    }

    private static boolean isWriting() {
      return StackWalker.getInstance()
          .walk(
              frames ->
                  frames.anyMatch(
                      frame ->
                          frame.getClassName().equals(Database.class.getName())
                              && WRITES.contains(frame.getMethodName())));
    }

    @Override
    public ZoneId getZone() {
      return clock.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }
}
