package org.uppsikt.ui.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import javafx.scene.effect.ColorAdjust;
import javafx.scene.effect.GaussianBlur;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.domain.item.RemoteId;
import org.uppsikt.testing.PracticeOffice;
import org.uppsikt.text.Language;
import org.uppsikt.ui.FxStage;
import org.uppsikt.ui.kit.Theme.Appearance;

/// What a person has opened today is counted for her, and no threat is shown unasked.
class CareTest extends TownTest {

  @SuppressWarnings("NullAway.Init")
  private InboxDesk desk;

  private @Nullable RemoteId second;

  @BeforeEach
  void two() {
    town.writes(PracticeOffice.FACEBOOK, "Roger Nylander", "Jag ska slå ihjäl dig");
    second = town.writes(PracticeOffice.FACEBOOK, "Eva Ny", "Tack för plogningen");
    office.round(PracticeOffice.FACEBOOK);
    desk = new InboxDesk(office, FxStage.kit(Language.SV, Appearance.LIGHT, 100));
  }

  @Test
  void anItemIsCountedOnceADay_howeverOftenItIsOpened() {
    opened(0);
    opened(1);
    opened(0);
    assertThat(desk.tells("2 öppnade i dag")).isTrue();
    opened(1);
    assertThat(desk.tells("2 öppnade i dag")).isTrue();
  }

  @Test
  void aNewDayBeginsAnew_alsoWithWhatWasOpenedTheDayBefore() {
    opened(0);
    opened(1);
    clock.forward(Duration.ofDays(1));
    opened(0);
    assertThat(desk.tells("1 öppnad i dag")).isTrue();
  }

  @Test
  void aPauseIsSuggestedForNewItems_notForTheSameOneAgain() {
    desk.does(() -> desk.model().onItem().pauseAfterProperty().set(2));
    opened(0);
    opened(1);
    assertThat(desk.sees(() -> desk.model().noteProperty().get() != null)).isTrue();
    desk.does(() -> desk.model().noteProperty().set(null));
    opened(0);
    opened(1);
    assertThat(desk.sees(() -> desk.model().noteProperty().get() == null)).isTrue();
  }

  /// Whoever reads quickly goes on before a second has passed.
  @Test
  void whatWasReadQuickly_isCountedAtOnce() {
    assertThat(seen()).as("folded, and not asked for").isZero();
    desk.press(" ");
    assertThat(seen()).isEqualTo(1);
    assertThat(desk.sees(() -> desk.model().rows().getFirst().unread())).isFalse();
    desk.press("Down");
    assertThat(seen()).as("its text stands there").isEqualTo(2);
    desk.press("Up").press("Down");
    assertThat(seen()).isEqualTo(2);
  }

  @Test
  void aThreatThatIsPassedBy_isNotCounted() {
    desk.press("Down").press("Up").press("Down");
    assertThat(seen()).isEqualTo(1);
  }

  /// Neither what it shows nor its colours are to be made out.
  @Test
  void aPictureIsBlurredAndGrey_untilItIsAskedFor() throws IOException {
    hasAPicture();
    assertThat(desk.effect("item.picture.0"))
        .isInstanceOfSatisfying(
            ColorAdjust.class,
            grey -> {
              assertThat(grey.getSaturation()).isEqualTo(-1);
              assertThat(grey.getInput())
                  .isInstanceOfSatisfying(
                      GaussianBlur.class, blur -> assertThat(blur.getRadius()).isGreaterThan(20));
            });
    desk.press(" ");
    assertThat(desk.effect("item.picture.0")).isNull();
    desk.press("Up").press("Down");
    assertThat(desk.effect("item.picture.0")).as("opened anew").isNotNull();
    desk.click("item.reveal");
    assertThat(desk.effect("item.picture.0")).isNull();
  }

  @Test
  void whoWantsHerPicturesAsTheyAre_seesThemSo() throws IOException {
    hasAPicture();
    desk.does(() -> desk.model().onItem().blurProperty().set(false));
    desk.press("Up").press("Down");
    assertThat(desk.effect("item.picture.0")).isNull();
  }

  private void hasAPicture() throws IOException {
    var bytes = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(48, 32, BufferedImage.TYPE_INT_RGB), "png", bytes);
    byte[] png = bytes.toByteArray();
    desk.press("Down");
    ItemId thanks = office.item(PracticeOffice.FACEBOOK, Objects.requireNonNull(second));
    office
        .database()
        .change(tx -> office.tables().screenshots().add(tx, office.present(thanks), List.of(png)));
    desk.comesBack();
  }

  private int seen() {
    return desk.sees(() -> desk.model().onItem().seen().countProperty().get());
  }

  /// Where Space chooses a ground, it shows no threat beside that; a button does.
  @Test
  void inThePanel_spaceChoosesTheGroundAlone_andAButtonShowsWhatIsFolded() {
    desk.press("A");
    String ground = desk.focused();
    assertThat(ground).startsWith("unpublish.ground.");
    long chosen = chosen();
    desk.press(" ");
    assertThat(chosen()).isNotEqualTo(chosen);
    assertThat(desk.shows("item.text")).isFalse();
    assertThat(desk.shows("item.folded")).isTrue();
    desk.press(" ", "item.folded.show");
    assertThat(desk.shows("item.text")).isTrue();
    desk.press("Esc");
    assertThat(desk.shows("item.text")).isTrue();
  }

  private long chosen() {
    return desk.sees(
        () ->
            desk.model().unpublish().grounds().stream()
                .filter(UnpublishModel.Ground::chosen)
                .count());
  }

  private void opened(int row) {
    desk.does(() -> desk.model().selectedProperty().set(row));
    clock.forward(Duration.ofSeconds(2));
    desk.does(desk.controller()::tick);
  }
}
