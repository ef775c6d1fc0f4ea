package org.uppsikt.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.uppsikt.cli.Shell.Done;
import org.uppsikt.domain.finding.Finding;
import org.uppsikt.domain.finding.Span;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.domain.item.VersionRef;
import org.uppsikt.domain.people.Person;
import org.uppsikt.domain.people.PersonId;
import org.uppsikt.domain.people.Role;
import org.uppsikt.domain.policy.Category;
import org.uppsikt.flag.FlagContext;
import org.uppsikt.work.Decide;
import org.uppsikt.work.Desk;
import org.uppsikt.work.Judging;
import org.uppsikt.work.Retrain;

/// `retrain`, from the first decisions of an office to the way back.
class RetrainTest extends FurnishedTest {

  private static final int DECISIONS = 48;

  @Test
  void withoutDecisions_itSaysHowManyItTakes() {
    Done done = shell.atDesk("retrain");
    assertThat(done.code()).isEqualTo(Exit.PROBLEMS);
    assertThat(done.err()).startsWith("There are no decisions to learn from. It takes 40");
  }

  @Test
  void itLearnsAndTellsFigures_leavesTakingToTheSupervisor_andGoesBack() {
    judge();
    Done tried = shell.atDesk("retrain");
    assertThat(tried.err()).isEmpty();
    assertThat(tried.code()).isEqualTo(Exit.FINE);
    assertThat(tried.out()).startsWith("Learned from " + DECISIONS + " decisions.").hasLineCount(1);
    assertThat(shell.atDesk("retrain", "--use", "shipped").out())
        .isEqualTo("Nothing of the office’s own was in use.\n");

    Done refused = shell.atDesk("retrain", "--use", "own");
    assertThat(refused.code()).isEqualTo(Exit.PROBLEMS);
    assertThat(refused.err()).startsWith("Not taken into use. That is for the supervisor");
    assertThat(ownFindings()).isZero();

    takenBySupervisor();
    assertThat(ownFindings()).isPositive();
    assertThat(shell.atDesk("retrain", "--use", "shipped").out())
        .isEqualTo("The program checks as it ships again. What was learned is deleted.\n");
    assertThat(ownFindings()).isZero();
  }

  @Test
  void anythingElseToUse_isWrongUsage() {
    assertThat(shell.atDesk("retrain", "--use", "theirs").code()).isEqualTo(Exit.USAGE);
  }

  private void takenBySupervisor() {
    try (Desk desk = shell.console()) {
      var chief =
          new Person(new PersonId(new UUID(1, 7)), "Karin Ask", Role.SUPERVISOR, "Kansliet", false);
      desk.office().database().change(tx -> desk.office().tables().people().add(tx, chief));
      var learned = (Retrain.Learned.Candidate) desk.ruling().retrain().learn((done, all) -> true);
      assertThat(desk.ruling().retrain().take(learned, chief.id())).isPresent();
    }
  }

  private long ownFindings() {
    try (Desk desk = shell.console()) {
      return desk
          .ruling()
          .rules()
          .check(
              "Rena klurkar hela gänget", new FlagContext(desk.office().policy(), "sv", Set.of()))
          .findingsOrNone()
          .stream()
          .filter(f -> f.source() == Finding.Source.MODEL)
          .count();
    }
  }

  /// Half of the items were found to be attacks, half of them to be fine.
  private void judge() {
    var lines = new StringBuilder();
    for (int i = 1; i <= DECISIONS; i++) {
      lines.append(
          "{\"id\":\"%d\",\"text\":\"%s %d\",\"sender\":{\"name\":\"S%d\"}}%n"
              .formatted(
                  i,
                  i % 2 == 0
                      ? "Hela gänget är rena klurkar, nummer"
                      : "Tack till hela gänget, nummer",
                  i,
                  i));
    }
    shell.write("in.jsonl", lines.toString());
    assertThat(shell.atDesk("import", "in.jsonl", "--channel", "LinkedIn").code())
        .isEqualTo(Exit.FINE);
    try (Desk desk = shell.console()) {
      var judging = new Judging(desk.office());
      var decide = new Decide(desk.office(), desk.connectors(), Duration.ZERO);
      for (int i = 1; i <= DECISIONS; i++) {
        var version = new VersionRef(new ItemId(i), 1);
        if (desk.office()
            .database()
            .read(tx -> desk.office().tables().versions().find(tx, version))
            .orElseThrow()
            .text()
            .startsWith("Hela")) {
          judging.missed(version, new Span(0, 4), Category.C04_PERSONAL_ATTACK, desk.person().id());
        } else {
          int revision =
              desk.office()
                  .database()
                  .read(tx -> desk.office().tables().states().find(tx, version.item()))
                  .orElseThrow()
                  .revision();
          decide.noAction(version, revision, "åsikt", desk.person().id());
        }
      }
    }
  }
}
