package org.uppsikt.ui.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.uppsikt.testing.PracticeOffice.FACEBOOK;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.uppsikt.domain.item.Folder;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.domain.item.RemoteId;
import org.uppsikt.store.Forger;
import org.uppsikt.testing.LateFlag;
import org.uppsikt.testing.PracticeOffice;
import org.uppsikt.text.EvidenceText;
import org.uppsikt.text.ItemText;
import org.uppsikt.text.Language;
import org.uppsikt.text.OutcomeText;
import org.uppsikt.text.RefusalText;
import org.uppsikt.text.Texts;
import org.uppsikt.ui.FxStage;
import org.uppsikt.ui.kit.Theme.Appearance;

/// The evidence tab of what was flagged as child sexual abuse material after it was saved: no
/// button makes a copy of it.
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
    goesWith(flag, desk());
  }

  private static void goesWith(LateFlag flag, InboxDesk desk) {
    desk.click("evidence.show");
    assertThat(desk.shows("evidence.picture")).isTrue();
    flag.stands();
    desk.comesBack();
    assertThat(desk.shows("evidence.show")).isTrue();
    assertThat(desk.shows("evidence.picture")).isFalse();
  }

  @Test
  void neitherDoesItStayOnShowWhereItsNeighbourIsFlagged() {
    ItemId flagged = writes("Bilder här på barnporr");
    var flag = new LateFlag(office.bench().office(), flagged, PracticeOffice.ANNA.id());
    goesWith(flag, beside());
  }

  /// It comes when the item was read anew, and by what was read it stays.
  @Test
  void whatIsDrawnTooLateIsNotShown() {
    ItemId flagged = writes("Bilder här på barnporr");
    var flag = new LateFlag(office.bench().office(), flagged, PracticeOffice.ANNA.id());
    InboxDesk desk = beside();
    desk.hold().click("evidence.show");
    flag.stands();
    desk.comesBack().letOthers();
    var wrong = new LateFlag(office.bench().office(), flagged, PracticeOffice.ANNA.id());
    desk.letGo();
    assertThat(desk.tells(texts.get(EvidenceText.NO_COPY_AROUND))).isTrue();
    assertThat(desk.shows("evidence.picture")).isFalse();
    wrong.stands();
  }

  @ParameterizedTest
  @ValueSource(strings = {"evidence.show", "evidence.sheet", "evidence.export"})
  void whereItsThreadCannotBeRead_thatIsSaid(String button, @TempDir Path out) {
    ItemId flagged = writes("Bilder här på barnporr");
    var flag = new LateFlag(office.bench().office(), flagged, PracticeOffice.ANNA.id());
    InboxDesk desk = beside().into(out);
    flag.stands();
    new Forger(office.database())
        .forge(
            "update blob_chunk set bytes = X'00' where sha256 in"
                + " (select sha256 from evidence_part where kind = 'THREAD')");
    desk.click(button);
    assertThat(desk.tells(texts.get(EvidenceText.AROUND_UNREADABLE))).isTrue();
    assertThat(out).isEmptyDirectory();
  }

  private InboxDesk beside() {
    ItemId beside = receives("Petra Wall", "Stolpen lutar.");
    office.seal(beside);
    return tab(desk().brings(beside, Folder.INBOX), ItemModel.Tab.EVIDENCE);
  }

  @Test
  void aFlagOnATextThatWasEditedAway_isCalledWrongWhereItStands(@TempDir Path out) {
    InboxDesk desk = editedAway().into(out);
    desk.click("evidence.export");
    assertThat(desk.tells(texts.get(RefusalText.NO_COPY_EARLIER))).isTrue();
    assertThat(out).isEmptyDirectory();
    tab(desk, ItemModel.Tab.COMMENT);
    assertThat(desk.tells(texts.get(ItemText.WHY_EARLIER, 1))).isTrue();
    // Two rules found it.
    desk.press("E");
    desk.does(() -> desk.controller().onItem().chooseFinding(2));
    desk.press("E");
    tab(desk, ItemModel.Tab.EVIDENCE).click("evidence.export");
    assertThat(out).isNotEmptyDirectory();
    tab(desk.press("Ctrl+Z"), ItemModel.Tab.EVIDENCE).click("evidence.sheet");
    assertThat(desk.tells(texts.get(RefusalText.NO_COPY_EARLIER))).isTrue();
  }

  /// A slip on what is abuse material would give it out for good.
  @Test
  void whatWasCalledWrongStaysThere_andNoKeyGoesOnToTheNext() {
    InboxDesk desk = tab(editedAway(), ItemModel.Tab.COMMENT);
    String not = texts.get(OutcomeText.VERDICT_NOT, PracticeOffice.ANNA.name());
    assertThat(desk.tells(not)).isFalse();
    desk.holds("E", 3);
    desk.press("E");
    assertThat(desk.tells(texts.get(ItemText.WHY_EARLIER, 1))).isTrue();
    assertThat(desk.times(not)).as("of two findings the first").isEqualTo(1);
    tab(desk, ItemModel.Tab.EVIDENCE).click("evidence.show");
    assertThat(desk.tells(texts.get(RefusalText.NO_COPY_EARLIER))).isTrue();
    tab(desk, ItemModel.Tab.COMMENT).press("K").press("2").press("Ctrl+Enter");
    assertThat(desk.times(not)).isZero();
  }

  /// Its sender edited the text away since, and the evidence of what stands there now shows it.
  private InboxDesk editedAway() {
    RemoteId remote = town.writes(FACEBOOK, "Roger Nylander", "Bilder här på barnporr");
    office.round(FACEBOOK);
    ItemId item = office.item(FACEBOOK, remote);
    var flag = new LateFlag(office.bench().office(), item, PracticeOffice.ANNA.id());
    town.edits(FACEBOOK, remote, "Stolpen lutar.");
    clock.forward(Duration.ofHours(1));
    office.round(FACEBOOK);
    office.seal(item);
    flag.stands();
    return desk();
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
    return tab(desk, ItemModel.Tab.EVIDENCE);
  }

  private static InboxDesk tab(InboxDesk desk, ItemModel.Tab tab) {
    desk.does(() -> desk.controller().onItem().showTab(tab));
    return desk;
  }
}
