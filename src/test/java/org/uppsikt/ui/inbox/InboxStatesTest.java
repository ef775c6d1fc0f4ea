package org.uppsikt.ui.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.uppsikt.domain.item.Folder;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.domain.item.RemoteId;
import org.uppsikt.domain.people.Person;
import org.uppsikt.domain.people.PersonId;
import org.uppsikt.domain.people.Role;
import org.uppsikt.testing.PracticeOffice;
import org.uppsikt.testing.Registering;
import org.uppsikt.text.Language;
import org.uppsikt.ui.FxStage;
import org.uppsikt.ui.kit.Theme.Appearance;

/// Every panel, tab and bar of the inbox: a picture of each, whatever can be read stands out from
/// what is behind it, whatever can be reached has a role, a name and where it needs one its help,
/// and nothing is cut or out of the window.
class InboxStatesTest extends TownTest {

  private static final String FACEBOOK = PracticeOffice.FACEBOOK;

  private static final Person KARIN =
      new Person(new PersonId(new UUID(7, 7)), "Karin Ask", Role.SUPERVISOR, "Kansliet", false);

  @SuppressWarnings("NullAway.Init")
  private InboxDesk desk;

  /// Of the first that was written.
  private @Nullable RemoteId remote;

  private final List<String> faults = new ArrayList<>();
  private String look = "";

  @ParameterizedTest
  @CsvSource({
    "SV, LIGHT, 100, 1280, 800",
    "SV, DARK, 100, 1280, 800",
    "EN, DARK, 200, 1280, 800",
    "FI, LIGHT, 100, 1024, 640",
    "FI, DARK, 200, 1280, 800",
    "FI, DARK, 200, 1024, 640",
    "FI, LIGHT, 100, 1280, 800",
    "NB, LIGHT, 100, 1280, 800",
    "SV, DARK, 200, 1024, 640"
  })
  void everyPanelCanBeReadAndReached(
      Language language, Appearance appearance, int percent, int width, int height) {
    var kit = FxStage.kit(language, appearance, percent);
    office.database().change(tx -> office.tables().people().add(tx, KARIN));
    ItemId threat = writes("Roger Nylander", "Jag ska slå ihjäl dig, din idiot");
    writes("Petra Wall", "Varför höjer ni skatten, och när öppnar badet i Björkvik?");
    desk = new InboxDesk(office.bench(), kit, width, height);
    look = String.join("-", language.tag(), appearance.name(), percent + "-" + width);
    seen("list");
    desk.press("Enter");
    answering();
    asking();
    tabs(threat);
    versions();
    longText();
    unpublishing();
    lists();
    failing(threat);
    assertThat(faults).isEmpty();
  }

  /// What went wrong or came in between, last: a store that refuses ends everything.
  private void failing(ItemId threat) {
    registered(threat);
    act(ItemAction.UNPUBLISH);
    town.edits(
        FACEBOOK, Objects.requireNonNull(remote), "Jag ska slå ihjäl dig i morgon, din idiot");
    clock.forward(Duration.ofHours(1));
    office.round(FACEBOOK);
    desk.does(desk.controller()::refresh);
    seen("meanwhile");
    office.database().close();
    desk.press("1").press("Ctrl+S");
    assertThat(desk.sees(() -> desk.model().unpublish().faultProperty().get() != null)).isTrue();
    seen("sealing-failed");
    desk.press("Esc").press("F5");
    desk.does(desk.controller()::refresh);
    seen("store-refuses");
  }

  /// A number is asked for once something is to be registered.
  private void registered(ItemId item) {
    var state = office.state(item);
    Registering.handsOver(
        office.bench().office(), state.version(), state.revision(), "", PracticeOffice.ANNA.id());
    desk.brings(item, Folder.TO_REGISTER);
    act(ItemAction.NUMBER);
    seen("NUMBER");
    desk.press("Esc");
  }

  private void answering() {
    for (var action : List.of(ItemAction.ANSWER, ItemAction.MISDIRECTED)) {
      act(action);
      seen(action.name());
      desk.press("Esc");
    }
    act(ItemAction.ANSWER);
    desk.types("LÄS PÅ INNAN DU SKRIVER HIT, ring 070-174 06 05");
    desk.press("Ctrl+Enter");
    seen("remarks");
    desk.press("Esc");
  }

  private void asking() {
    for (var action :
        List.of(
            ItemAction.FORWARD,
            ItemAction.ASK,
            ItemAction.PRESS,
            ItemAction.REGISTER,
            ItemAction.SNOOZE,
            ItemAction.PASS_ON,
            ItemAction.MARK_SECRET,
            ItemAction.PROTECT,
            ItemAction.NO_ACTION_BECAUSE)) {
      act(action);
      seen(action.name());
      desk.press("Esc");
    }
    onItem(ItemActions::wrongCategory, "wrong-category");
    onItem(ItemActions::missed, "missed");
    onItem(ItemActions::lookWider, "look-wider");
    onItem(ItemActions::addNote, "add-note");
  }

  private void onItem(java.util.function.Consumer<ItemActions> action, String name) {
    desk.does(() -> action.accept(desk.controller().onItem()));
    assertThat(desk.sees(() -> desk.model().onItem().decision().openProperty().get()))
        .as(name)
        .isTrue();
    seen(name);
    desk.press("Esc");
  }

  private void tabs(ItemId threat) {
    office.seal(threat);
    desk.does(desk.controller()::refresh);
    toItem();
    for (var tab : ItemModel.Tab.values()) {
      desk.does(() -> desk.controller().onItem().showTab(tab));
      seen("tab-" + tab.name());
    }
    desk.does(() -> desk.controller().onItem().verifyEvidence());
    seen("verified");
    desk.does(() -> desk.controller().onItem().showTab(ItemModel.Tab.COMMENT));
    desk.press("Space");
    seen("revealed");
    pictures();
  }

  private void pictures() {
    var model = desk.model().onItem();
    var was = desk.sees(() -> model.extraProperty().get());
    var one = new ItemModel.Picture(photograph());
    var more =
        new ItemModel.Extra(
            "", was.versions(), was.handover(), Map.of(), List.of(one, one), List.of());
    desk.does(() -> model.extraProperty().set(more));
    desk.does(() -> model.revealedProperty().set(false));
    seen("pictures");
    assertThat(desk.place("item.card").getMaxY() - desk.place("item.reveal").getMaxY())
        .as("no empty room under the pictures")
        .isLessThan(60);
    desk.does(() -> model.extraProperty().set(was));
  }

  /// Where one pane is shown at a time, the item is the one.
  private void toItem() {
    if (!itemOnShow()) {
      desk.press("Enter");
    }
    assertThat(itemOnShow()).isTrue();
  }

  /// Its tabs are a row, or in a low window a menu.
  private boolean itemOnShow() {
    return desk.shows("item.tab.comment") || desk.shows("item.tabs");
  }

  /// Three versions, the last two compared, then others.
  private void versions() {
    for (String text :
        List.of("Du är en idiot 😡 och en gris", "Du är en idiot 👍 och en get, skäms på dig")) {
      town.edits(FACEBOOK, Objects.requireNonNull(remote), text);
      clock.forward(Duration.ofHours(1));
      office.round(FACEBOOK);
    }
    desk.does(desk.controller()::refresh);
    toItem();
    desk.does(() -> desk.controller().onItem().showTab(ItemModel.Tab.COMMENT));
    desk.does(() -> desk.controller().onItem().compare());
    assertThat(desk.senderWhole()).as("the name stands whole beside time and button").isTrue();
    seen("compared");
    for (var tab : List.of(ItemModel.Tab.HISTORY, ItemModel.Tab.SENDER)) {
      desk.does(() -> desk.controller().onItem().showTab(tab));
      seen("versions-" + tab.name());
    }
    desk.does(() -> desk.controller().onItem().showTab(ItemModel.Tab.COMMENT));
    desk.does(() -> desk.controller().onItem().compare());
  }

  /// A part in the middle of a long text, with a found place before and after it.
  private void longText() {
    town.edits(
        FACEBOOK,
        Objects.requireNonNull(remote),
        "Du är en idiot. " + "Ett ord till. ".repeat(4_000) + "Du är en idiot.");
    clock.forward(Duration.ofHours(1));
    office.round(FACEBOOK);
    desk.does(desk.controller()::refresh);
    toItem();
    desk.press("Ctrl+Page Down").press("Ctrl+Page Down");
    assertThat(desk.shows("text.place-after")).isTrue();
    seen("long-text");
  }

  /// Bright and coloured, so that grey and blurred shows.
  private static byte[] photograph() {
    var image = new BufferedImage(480, 320, BufferedImage.TYPE_INT_RGB);
    for (int x = 0; x < 480; x++) {
      for (int y = 0; y < 320; y++) {
        image.setRGB(x, y, (x / 40 + y / 40) % 2 == 0 ? 0xCC2030 : 0x20A0E0);
      }
    }
    var bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, "png", bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private void unpublishing() {
    act(ItemAction.UNPUBLISH);
    seen("unpublish");
    desk.press("1");
    desk.press("Ctrl+S");
    seen("saved");
    desk.press("Esc");
    desk.press("Esc");
  }

  private void lists() {
    desk.press("Ctrl+D");
    seen("compact");
    desk.press("Ctrl+D").press("Ctrl+T");
    seen("threads");
    desk.press("Ctrl+T").press("Ctrl+Space");
    seen("marked");
    for (String key : List.of("S", "A", "P")) {
      desk.press(key);
      seen("marked-" + key);
      desk.press("Esc").press("Esc").press("Ctrl+Space");
    }
    desk.press("I");
    seen("marked-done");
    desk.press("Esc");
    seen("undo");
    desk.press("Ctrl+Z");
  }

  private void act(ItemAction action) {
    desk.does(() -> desk.controller().act(action));
    assertThat(desk.covered()).as(action.name()).isTrue();
  }

  private void seen(String name) {
    desk.picture("state-" + name + "-" + look);
    desk.faults().forEach(fault -> faults.add(name + ": " + fault));
  }

  private ItemId writes(String sender, String text) {
    RemoteId written = town.writes(FACEBOOK, sender, text);
    remote = remote == null ? written : remote;
    office.round(FACEBOOK);
    return office.item(FACEBOOK, written);
  }
}
