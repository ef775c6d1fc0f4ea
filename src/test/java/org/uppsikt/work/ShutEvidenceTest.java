package org.uppsikt.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.uppsikt.domain.duty.PoliceAnswer;
import org.uppsikt.domain.duty.PoliceTask;
import org.uppsikt.domain.evidence.Part;
import org.uppsikt.domain.evidence.SealedEvidence;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.domain.journal.EventKind;
import org.uppsikt.domain.journal.Payload;
import org.uppsikt.domain.people.Person;
import org.uppsikt.domain.registry.RouteKind;
import org.uppsikt.testing.Arrivals;
import org.uppsikt.testing.PracticeOffice;
import org.uppsikt.work.export.EvidenceOut;

/// T13: what was sealed of what is secret and settled shows its text, and leaves as that is opened:
/// by whoever may, with a purpose.
class ShutEvidenceTest extends CourierOffice {

  private static final Person BO = PracticeOffice.BO;
  private static final String PURPOSE = "polisen frågar igen";

  @SuppressWarnings("NullAway.Init")
  private ItemId item;

  @BeforeEach
  void aSecretMessage_reportedToThePolice() {
    var message = Arrivals.message("m1", MARKER + " hotar att slå ihjäl mig.");
    office.bench().intake().take(PracticeOffice.channel(FACEBOOK), List.of(), List.of(message));
    item = office.item(FACEBOOK, message.id());
    assertThat(office.seal(item)).isInstanceOf(Seal.Result.Sealed.class);
    handOver(item, RouteKind.FOLDER, Optional.of(SECRECY));
    assertThat(police().suspect(item, ANNA)).isEqualTo(Police.Result.DONE);
    office.bench().atItem().outcomes().numbered(item, "KS 2026/0007", REGISTRAR.id());
  }

  @Test
  void asLongAsTheTaskIsOpen_nobodyIsAskedForAPurpose() {
    assertThat(line(BO).shut()).isFalse();
    assertThat(line(BO).mayTakeOut()).isTrue();
    assertThat(takeOut("one", BO, "")).isEqualTo(TakeOut.Result.WRITTEN);
  }

  @Test
  void outOfAnEndedTask_whoeverOpensItTakesItOutWithAPurpose() {
    ends();
    assertThat(line(BO).shut()).isTrue();
    assertThat(line(BO).mayRead()).isFalse();
    assertThat(line(BO).mayTakeOut()).isFalse();
    assertThat(line(PracticeOffice.ANNA).mayRead()).isTrue();
    assertThat(line(PracticeOffice.ANNA).mayTakeOut()).isTrue();
    assertThat(takeOut("one", BO, PURPOSE)).isEqualTo(TakeOut.Result.SHUT);
    assertThat(takeOut("one", PracticeOffice.ANNA, " ")).isEqualTo(TakeOut.Result.SHUT);
    assertThat(folder.resolve("one")).doesNotExist();
    assertThat(history(item)).doesNotContain(EventKind.EXPORTED);
    assertThat(takeOut("one", PracticeOffice.ANNA, PURPOSE)).isEqualTo(TakeOut.Result.WRITTEN);
    assertThat(purposes()).containsExactly(PURPOSE);
  }

  /// A registrar opens it and takes nothing out: the police would get it from nobody.
  @Test
  void whereOnlyARegistrarIsLeftToOpenIt_whoTakesAnythingOutDoes() {
    ends();
    office.database().change(tx -> office.tables().people().suspend(tx, ANNA, true));
    assertThat(line(BO).mayRead()).isFalse();
    assertThat(line(BO).mayTakeOut()).isTrue();
    assertThat(takeOut("one", BO, "")).isEqualTo(TakeOut.Result.SHUT);
    assertThat(takeOut("one", BO, PURPOSE)).isEqualTo(TakeOut.Result.WRITTEN);
    assertThat(purposes()).containsExactly(PURPOSE);
  }

  /// Each part shows as much as the whole.
  @Test
  void neitherItsPartsNorItsPictureAreGivenWithoutOne() {
    SealedEvidence sealed = evidence();
    Part sheet = sealed.part(Part.Kind.SHEET).orElseThrow();
    var file = folder.resolve("sheet.pdf");
    Reading reading = office.bench().reading();
    ends();
    assertThat(reading.writePart(sealed, sheet, file, ANNA)).isEqualTo(TakeOut.Result.SHUT);
    assertThat(file).doesNotExist();
    assertThat(reading.picture(sealed, ANNA))
        .isEqualTo(new EvidenceParts.Picture.Not(TakeOut.Result.SHUT));
  }

  @Test
  void norIsACopyForThePolice() {
    PoliceTask task = police().open().getFirst();
    ends();
    var copy = office.bench().atItem().policeCopy();
    var file = folder.resolve("copy.pdf");
    assertThat(copy.save(task.id(), file, PracticeOffice.ANNA, "")).isEqualTo(TakeOut.Result.SHUT);
    assertThat(file).doesNotExist();
    assertThat(copy.save(task.id(), file, PracticeOffice.ANNA, PURPOSE))
        .isEqualTo(TakeOut.Result.WRITTEN);
    assertThat(purposes()).containsExactly(PURPOSE);
  }

  /// She reads it, and gets evidence with what is handed over alone.
  @Test
  void aRegistrarTakesNothingOut_andIsOfferedNothing() {
    assertThat(line(REGISTRAR).mayTakeOut()).isFalse();
    PoliceTask task = police().open().getFirst();
    ends();
    assertThat(line(REGISTRAR).mayRead()).isTrue();
    assertThat(line(REGISTRAR).mayTakeOut()).isFalse();
    assertThat(takeOut("one", REGISTRAR, PURPOSE)).isEqualTo(TakeOut.Result.NO_RIGHT);
    var copy = office.bench().atItem().policeCopy();
    assertThat(copy.save(task.id(), folder.resolve("copy.pdf"), REGISTRAR, PURPOSE))
        .isEqualTo(TakeOut.Result.NO_RIGHT);
    assertThat(history(item)).doesNotContain(EventKind.EXPORTED);
  }

  private void ends() {
    var reported = new PoliceAnswer.Reported(LocalDate.of(2026, 8, 3), "5000-K1-26");
    PoliceTask task = police().open().getFirst();
    assertThat(police().answer(task.id(), reported, ANNA)).isEqualTo(Police.Result.DONE);
    assertThat(office.bench().reading().dossier(item).orElseThrow().beside().shut()).isTrue();
  }

  private TakeOut.Result takeOut(String name, Person by, String purpose) {
    return new EvidenceOut(office.bench().office(), "test")
        .takeOut(evidence().id(), folder.resolve(name), "sv", by, purpose);
  }

  private List<String> purposes() {
    return office.read(tx -> office.tables().journal().about(tx, "item:" + item)).stream()
        .filter(stored -> stored.entry().kind() == EventKind.EXPORTED)
        .flatMap(stored -> stored.content().stream())
        .map(Payload::values)
        .map(said -> said.getOrDefault("purpose", ""))
        .toList();
  }

  private SealedEvidence evidence() {
    return office.evidence(office.present(item)).orElseThrow();
  }

  private Police.Line line(Person by) {
    return police().lines(by.id()).getFirst();
  }

  private Police police() {
    return office.bench().exceptions().police();
  }
}
