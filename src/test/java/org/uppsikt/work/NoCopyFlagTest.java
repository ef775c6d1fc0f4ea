package org.uppsikt.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.uppsikt.domain.decision.Feedback;
import org.uppsikt.domain.finding.Finding;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.domain.item.VersionRef;
import org.uppsikt.domain.policy.Category;
import org.uppsikt.testing.PracticeOffice;
import org.uppsikt.work.export.EvidenceOut;

/// What was flagged as child sexual abuse material is sealed by no door, until somebody says that
/// it is none.
class NoCopyFlagTest extends OfficeTest {

  private static final Seal.Result NO_COPY = new Seal.Result.Refused(Seal.Why.NO_COPY);

  @Test
  void nobodySealsIt_neitherDoesTheProgram() {
    ItemId item = received(write("Bilder här på barnporr"));
    assertThat(office.seal(item)).isEqualTo(NO_COPY);
    assertThat(office.bench().seal().sealByProgram(office.present(item))).isEqualTo(NO_COPY);
    assertThat(office.evidence(office.present(item))).isEmpty();
  }

  @Test
  void anEditThatIsFlaggedIsNotSealedEither_andTheOrderDoesNotLeave() {
    var remote = write("Du är en idiot");
    ItemId item = received(remote);
    var order = office.sealAndOrder(item);
    town.edits(FACEBOOK, remote, "Bilder här på barnporr");
    passWindow();
    office.dispatch();
    assertThat(office.evidence(office.present(item))).isEmpty();
    assertThat(office.order(order).failure()).contains("TEXT_NOT_SAVED");
    assertThat(office.bench().reading().dossier(item).orElseThrow().mayNotCopy()).isTrue();
  }

  @Test
  void whatIsCalledWrongIsSealedAsAnythingElse() {
    ItemId item = received(write("Bilder här på barnporr"));
    assertThat(office.seal(item)).isEqualTo(NO_COPY);
    calledWrong(item);
    assertThat(office.seal(item)).isInstanceOf(Seal.Result.Sealed.class);
  }

  /// Whoever called it wrong takes that back once it was sealed.
  @Test
  void whatWasSealedBeforeItWasFlagged_isNotTakenOut() {
    ItemId item = received(write("Bilder här på barnporr"));
    List<Feedback> wrong = calledWrong(item);
    office.seal(item);
    var id = office.evidence(office.present(item)).orElseThrow().id();
    var out = new EvidenceOut(office.bench().office(), "test");
    assertThat(out.takeOut(id, folder.resolve("one"), "sv", PracticeOffice.ANNA))
        .isEqualTo(TakeOut.Result.WRITTEN);
    var judging = new Judging(office.bench().office());
    wrong.forEach(each -> judging.takeBack(each.id(), PracticeOffice.ANNA.id()));
    assertThat(out.takeOut(id, folder.resolve("two"), "sv", PracticeOffice.ANNA))
        .isEqualTo(TakeOut.Result.NO_COPY);
    assertThat(folder.resolve("two")).doesNotExist();
  }

  private List<Feedback> calledWrong(ItemId item) {
    VersionRef version = office.present(item);
    List<Finding> found =
        office
            .read(tx -> office.tables().checks().newest(tx, version))
            .map(stored -> stored.check().findingsOrNone())
            .orElseThrow()
            .stream()
            .filter(finding -> finding.isBreachOf(Category.C09_CHILD_ABUSE))
            .toList();
    var judging = new Judging(office.bench().office());
    assertThat(found).isNotEmpty();
    return found.stream()
        .map(each -> judging.notABreach(version, each, PracticeOffice.ANNA.id()).orElseThrow())
        .toList();
  }
}
