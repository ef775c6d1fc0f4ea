package org.uppsikt.ui.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.testing.LateFlag;
import org.uppsikt.testing.PracticeOffice;
import org.uppsikt.text.EvidenceText;
import org.uppsikt.text.Language;
import org.uppsikt.text.RefusalText;
import org.uppsikt.text.Texts;
import org.uppsikt.ui.FxStage;
import org.uppsikt.ui.kit.Theme.Appearance;

/// The evidence tab of what was flagged as child sexual abuse material after it was saved: no
/// button
/// makes a copy of it.
class FlaggedEvidenceTest extends TownTest {

  private final Texts texts = Texts.of(Language.SV);

  @ParameterizedTest
  @ValueSource(strings = {"evidence.sheet", "evidence.export"})
  void neitherTheSheetNorTheWholeIsSaved(String button, @TempDir Path out) {
    sealed().stands();
    InboxDesk desk = desk().into(out);
    desk.click(button);
    assertThat(desk.tells(texts.get(RefusalText.NO_COPY))).isTrue();
    assertThat(out).isEmptyDirectory();
  }

  @Test
  void neitherIsItsPictureDrawn() {
    sealed().stands();
    InboxDesk desk = desk();
    desk.click("evidence.show");
    assertThat(desk.tells(texts.get(RefusalText.NO_COPY))).isTrue();
    assertThat(desk.shows("evidence.picture")).isFalse();
  }

  @Test
  void whatIsDrawnAlready_goesOnceItIsReadAgain() {
    LateFlag flag = sealed();
    InboxDesk desk = desk();
    desk.click("evidence.show");
    assertThat(desk.shows("evidence.picture")).isTrue();
    flag.stands();
    desk.comesBack();
    assertThat(desk.shows("evidence.show")).isTrue();
    assertThat(desk.shows("evidence.picture")).isFalse();
  }

  @Test
  void whereSomethingLiesThereAlready_thatIsSaid(@TempDir Path out) throws IOException {
    ItemId calm = writes("Du är en idiot");
    office.seal(calm);
    Path there = Files.createFile(out.resolve("uppsikt-" + calm + ".pdf"));
    InboxDesk desk = desk().into(out);
    desk.click("evidence.sheet");
    assertThat(desk.tells(texts.get(EvidenceText.ALREADY_THERE, there.toString()))).isTrue();
    assertThat(there).isEmptyFile();
  }

  private LateFlag sealed() {
    ItemId item = writes("Bilder här på barnporr");
    var flag = new LateFlag(office.bench().office(), item, PracticeOffice.ANNA.id());
    office.seal(item);
    return flag;
  }

  private InboxDesk desk() {
    var desk = new InboxDesk(office, FxStage.kit(Language.SV, Appearance.LIGHT, 100));
    desk.does(() -> desk.controller().onItem().showTab(ItemModel.Tab.EVIDENCE));
    return desk;
  }
}
