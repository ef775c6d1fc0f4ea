package org.uppsikt.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.uppsikt.domain.finding.Finding;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.domain.item.VersionRef;
import org.uppsikt.domain.policy.Category;
import org.uppsikt.testing.PracticeOffice;

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
    for (Finding finding : found) {
      assertThat(office.seal(item)).isEqualTo(NO_COPY);
      assertThat(judging.notABreach(version, finding, PracticeOffice.ANNA.id()))
          .isNotEqualTo(Optional.empty());
    }
    assertThat(found).isNotEmpty();
    assertThat(office.seal(item)).isInstanceOf(Seal.Result.Sealed.class);
  }
}
