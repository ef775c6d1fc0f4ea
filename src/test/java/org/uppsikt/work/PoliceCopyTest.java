package org.uppsikt.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.uppsikt.domain.duty.PoliceTask;
import org.uppsikt.domain.evidence.Part;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.domain.item.RemoteId;
import org.uppsikt.domain.journal.EventKind;
import org.uppsikt.domain.registry.RouteKind;
import org.uppsikt.store.Forger;
import org.uppsikt.testing.LateFlag;
import org.uppsikt.testing.PracticeOffice;

/// A threat beside a comment of which no copy may leave reaches the police all the same: as a copy
/// of its sheet without the other, saved from its task.
class PoliceCopyTest extends CourierOffice {

  private static final String THREAT = "Jag ska slå ihjäl dig";
  private static final String ABUSE = "Bilder här på barnporr";

  private Path copy;

  @BeforeEach
  void name() {
    copy = folder.resolve("copy.pdf");
  }

  /// Whatever way the office hands over: into its own diary nothing leaves that others could fetch.
  @ParameterizedTest
  @EnumSource(RouteKind.class)
  void besideWhatWasFlagged_itShowsTheThreatAlone(RouteKind usual) throws IOException {
    office
        .database()
        .change(tx -> office.tables().registry().settings().put(tx, setting(usual), ANNA));
    ItemId flagged = received(write(ABUSE));
    var flag = new LateFlag(office.bench().office(), flagged, ANNA);
    ItemId threat = suspected(received(town.writes(FACEBOOK, "Petra Wall", THREAT)));
    flag.stands();
    assertThat(kept().copy()).isTrue();
    assertThat(save()).isEqualTo(TakeOut.Result.WRITTEN);
    assertThat(drawn()).contains(THREAT).doesNotContain("barnporr");
    assertThat(history(threat)).endsWith(EventKind.EXPORTED);
    assertThat(save()).isEqualTo(TakeOut.Result.ALREADY_THERE);
  }

  @Test
  void besideWhatIsProtected_soToo() throws IOException {
    ItemId secret = received(town.writes(FACEBOOK, "Ali Berg", "Jag bor på " + MARKER));
    suspected(received(town.writes(FACEBOOK, "Petra Wall", THREAT)));
    protect(secret);
    assertThat(kept().why()).isEqualTo(KeptBack.Why.PROTECTED_AROUND);
    assertThat(kept().copy()).isTrue();
    assertThat(save()).isEqualTo(TakeOut.Result.WRITTEN);
    assertThat(drawn()).contains(THREAT).doesNotContain(MARKER).doesNotContain("Ali Berg");
  }

  /// What was sealed is the threat; the text before it was edited away.
  @Test
  void besideItsOwnEarlierText_soToo() throws IOException {
    RemoteId remote = write(ABUSE);
    ItemId item = received(remote);
    var flag = new LateFlag(office.bench().office(), item, ANNA);
    town.edits(FACEBOOK, remote, THREAT);
    clock.forward(Duration.ofHours(1));
    office.round(FACEBOOK);
    suspected(item);
    flag.stands();
    assertThat(kept().why()).isEqualTo(KeptBack.Why.FLAGGED_EARLIER);
    assertThat(save()).isEqualTo(TakeOut.Result.WRITTEN);
    assertThat(drawn()).contains(THREAT).doesNotContain("barnporr");
  }

  @Test
  void ofWhatIsFlaggedItself_noneIsMade() {
    ItemId item = received(write(ABUSE));
    var flag = new LateFlag(office.bench().office(), item, ANNA);
    suspected(item);
    flag.stands();
    assertThat(kept().copy()).isFalse();
    assertThat(save()).isEqualTo(TakeOut.Result.NO_COPY);
    assertThat(copy).doesNotExist();
  }

  @Test
  void ofWhatIsProtectedItself_neither() {
    ItemId item = received(write(THREAT));
    office.seal(item);
    protect(item);
    suspect(item);
    assertThat(kept().copy()).isFalse();
    assertThat(save()).isEqualTo(TakeOut.Result.RESTRICTED);
    assertThat(copy).doesNotExist();
  }

  @Test
  void whereItsThreadCannotBeRead_noneIsPromised() {
    ItemId secret = received(write("Jag bor på " + MARKER));
    ItemId threat = suspected(received(town.writes(FACEBOOK, "Petra Wall", THREAT)));
    protect(secret);
    damaged = true;
    Part thread =
        office.evidence(office.present(threat)).orElseThrow().part(Part.Kind.THREAD).orElseThrow();
    new Forger(office.database())
        .forge(
            "update blob_chunk set bytes = X'00' where sha256 = '" + thread.sha256().hex() + "'");
    assertThat(kept().copy()).isFalse();
    assertThat(save()).isEqualTo(TakeOut.Result.AROUND_UNREADABLE);
    assertThat(copy).doesNotExist();
  }

  @Test
  void aRegistrarGetsNone() {
    suspected(received(write(THREAT)));
    assertThat(office.bench().atItem().policeCopy().save(task().id(), copy, REGISTRAR, ""))
        .isEqualTo(TakeOut.Result.NO_RIGHT);
    assertThat(copy).doesNotExist();
  }

  private ItemId suspected(ItemId item) {
    assertThat(office.seal(item)).isInstanceOf(Seal.Result.Sealed.class);
    suspect(item);
    return item;
  }

  private void suspect(ItemId item) {
    assertThat(office.bench().exceptions().police().suspect(item, ANNA))
        .isEqualTo(Police.Result.DONE);
  }

  private PoliceTask task() {
    return office.bench().exceptions().police().open().getFirst();
  }

  private KeptBack kept() {
    return office.bench().exceptions().police().lines(ANNA).getFirst().kept().orElseThrow();
  }

  private TakeOut.Result save() {
    return office.bench().atItem().policeCopy().save(task().id(), copy, PracticeOffice.ANNA, "");
  }

  private String drawn() throws IOException {
    try (PDDocument document = Loader.loadPDF(Files.readAllBytes(copy))) {
      return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
    }
  }
}
