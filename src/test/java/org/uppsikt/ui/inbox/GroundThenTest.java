package org.uppsikt.ui.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.uppsikt.domain.item.Folder;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.policy.PackReader;
import org.uppsikt.policy.PackResult;
import org.uppsikt.policy.PolicyLibrary;
import org.uppsikt.testing.Bench;
import org.uppsikt.testing.PracticeOffice;
import org.uppsikt.text.Language;
import org.uppsikt.ui.FxStage;
import org.uppsikt.ui.kit.Tasks;
import org.uppsikt.ui.kit.Theme.Appearance;
import org.uppsikt.work.Office;

/// An item was unpublished on a ground of the policy of that day, whatever the policy says since.
class GroundThenTest extends TownTest {

  private static final String THEN = "Hot, uppmaning till brott (punkt 4)";

  @SuppressWarnings("NullAway.Init")
  private ItemId item;

  @BeforeEach
  void unpublished() {
    item = writes("Du är en idiot");
    office.sealAndOrder(item);
    clock.forward(PracticeOffice.WINDOW.plusSeconds(1));
    office.dispatch();
  }

  @Test
  void aNewVersionOfThePolicy_changesNoGroundOfBefore() throws IOException {
    String first = text("smedjebacken.json");
    InboxDesk desk = desk(first, second(first));
    assertThat(desk.tells("Grund: " + THEN)).isTrue();
    assertThat(desk.tells("Våld i ord")).isFalse();
  }

  /// The workspace keeps its text.
  @Test
  void aVersionThatTheProgramNoLongerHas_isReadAsItWasKept() throws IOException {
    InboxDesk desk = desk(second(text("smedjebacken.json")));
    assertThat(desk.tells("Grund: " + THEN)).isTrue();
  }

  /// Changed under the same number, it is not what was decided by.
  @Test
  void aVersionThatWasChangedInTheProgramSince_isReadAsItWasKept() throws IOException {
    InboxDesk desk =
        desk(text("smedjebacken.json").replace("Hot, uppmaning till brott", "Våld i ord"));
    assertThat(desk.tells("Grund: " + THEN)).isTrue();
  }

  @Test
  void whoShowsItAgain_isOfferedTheGroundOfThatDayAsHerReason() throws IOException {
    Bench later = later(second(text("smedjebacken.json")));
    var dossier = later.reading().dossier(item).orElseThrow();
    var kit = FxStage.kit(Language.SV, Appearance.LIGHT, 100);
    var tasks = new Tasks(Runnable::run, Runnable::run);
    var around =
        new org.uppsikt.ui.inbox.Bench(
            kit, later.desk(PracticeOffice.ANNA), tasks, new InboxModel());
    assertThat(FxStage.on(() -> new Reasons(around).restore(dossier)))
        .startsWith("Avpublicerad som hot, uppmaning till brott, ");
  }

  /// Another clause, another name and another place in the document.
  private static String second(String first) {
    return first
        .replace("\"version\": 1,", "\"version\": 2,")
        .replace("Hot, uppmaning till brott", "Våld i ord")
        .replace("\"section\": \"punkt 4\"", "\"section\": \"punkt 9\"")
        .replace("SME-46", "SME-146");
  }

  private InboxDesk desk(String... policies) throws IOException {
    return new InboxDesk(later(policies), FxStage.kit(Language.SV, Appearance.LIGHT, 100))
        .brings(item, Folder.UNPUBLISHED);
  }

  /// The same workspace, with other policies in the program.
  private Bench later(String... policies) throws IOException {
    Office o = office.bench().office();
    var library =
        new PolicyLibrary(
            Stream.concat(Stream.of(policies), Stream.of(text("statute-se.json")))
                .map(GroundThenTest::read)
                .toList());
    var later =
        new Office(
            o.database(),
            o.tables(),
            o.clock(),
            o.zone(),
            library,
            o.pack(),
            o.municipality(),
            o.practice(),
            o.steps());
    return Bench.of(later, id -> Optional.empty(), Duration.ZERO);
  }

  private static PackResult.Loaded read(String text) {
    return (PackResult.Loaded)
        new PackReader().read("pack.json", text.getBytes(StandardCharsets.UTF_8));
  }

  private static String text(String file) throws IOException {
    try (InputStream in = PackReader.class.getResourceAsStream("/policy/" + file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
