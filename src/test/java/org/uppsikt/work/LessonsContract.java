package org.uppsikt.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.uppsikt.domain.finding.Finding;
import org.uppsikt.domain.finding.Span;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.domain.item.VersionRef;
import org.uppsikt.domain.policy.Category;
import org.uppsikt.domain.rule.Lesson;
import org.uppsikt.flag.FlagContext;
import org.uppsikt.store.Dump;
import org.uppsikt.store.Judged;

/// What the decisions of an office teach, and how it is dropped.
abstract class LessonsContract extends RulesBench {

  private static final RuleTrial.Watch ON = (done, all) -> true;

  @Test
  void whatDecisionsTeach_isUsedOnlyOnceTheSupervisorSaysSo_andCanBeDropped() {
    judge();
    var candidate = (Retrain.Learned.Candidate) ruling.retrain().learn(ON);

    assertThat(candidate.sources()).hasSize(60);
    assertThat(candidate.after()).isGreaterThan(candidate.before());
    assertThat(ruling.retrain().take(candidate, EVA.id())).isEmpty();
    assertThat(byModel("Rena klurkar hela gänget")).isEmpty();

    Lesson lesson = ruling.retrain().take(candidate, CHIEF.id()).orElseThrow();
    assertThat(lesson.number()).isEqualTo(1);
    assertThat(ruling.rules().edition()).isEqualTo("~1");
    assertThat(byModel("Rena klurkar hela gänget"))
        .extracting(Finding::ruleVersion)
        .containsOnly(2)
        .isNotEmpty();
    List<String> given = database.read(tx -> new Dump().tables(tx));
    assertThat(given).doesNotContain("own_lesson_chunk");

    assertThat(ruling.retrain().drop(EVA.id())).isTrue();
    assertThat(byModel("Rena klurkar hela gänget")).isEmpty();
    byte[] left = database.read(tx -> office.tables().lessons().weights(tx, lesson.id()));
    assertThat(left).isEmpty();
  }

  @Test
  void whereSomethingItLearnedFromIsGone_itIsStale_andDroppedWithinSevenDays() {
    List<ItemId> judged = judge();
    var candidate = (Retrain.Learned.Candidate) ruling.retrain().learn(ON);
    ruling.retrain().take(candidate, CHIEF.id());
    assertThat(standing().orElseThrow().staleSince()).isEmpty();

    suspend(CHIEF, EVA, SUB);
    place.hideWithoutCopy(judged.getFirst());
    assertThat(standing().orElseThrow().dropsAt())
        .contains(clock.instant().plus(Duration.ofDays(7)));
    clock.forward(Duration.ofDays(6));
    assertThat(standing()).isPresent();
    clock.forward(Duration.ofDays(1));
    assertThat(standing()).isEmpty();
    assertThat(ruling.rules().edition()).isEmpty();
    assertThat(((Retrain.Learned.Candidate) ruling.retrain().learn(ON)).sources())
        .hasSize(59)
        .noneMatch(ref -> ref.item().equals(judged.getFirst()));
  }

  @Test
  void learningTellsHowFarItIs_andStopsWhenTold() {
    judge();
    List<Integer> told = new ArrayList<>();
    RuleTrial.Watch watch = (done, all) -> told.add(100 * done / all);
    assertThat(ruling.retrain().learn(watch)).isInstanceOf(Retrain.Learned.Candidate.class);
    assertThat(told).hasSizeGreaterThan(4).isSorted().startsWith(0).endsWith(100);

    assertThat(ruling.retrain().learn((done, all) -> done == 0))
        .isEqualTo(new Retrain.Learned.Stopped());
    assertThat(standing()).isEmpty();
  }

  /// What was called an attack and is personal data is no attack; what was called swearing and is
  /// an attack is one of what is learned all the same.
  @Test
  void aWrongCategory_teachesBothWhatItIs_andWhatItIsNot() {
    var attack = new VersionRef(arrives("Din idiot"), 1);
    var swearing = new VersionRef(arrives("Fan vad dåligt"), 1);
    var judging = new Judging(office);
    judging.wrongCategory(attack, found(attack, "C04"), Category.C11_PERSONAL_DATA, EVA.id());
    judging.wrongCategory(swearing, found(swearing, "C14"), Category.C04_PERSONAL_ATTACK, EVA.id());
    Set<Category> learned = Set.of(Category.C04_PERSONAL_ATTACK, Category.C14_SWEARING);
    Map<VersionRef, Boolean> judged = database.read(tx -> new Judged().of(tx, learned));
    assertThat(judged).containsOnly(Map.entry(attack, false), Map.entry(swearing, true));
  }

  private Finding found(VersionRef version, String code) {
    return database
        .read(tx -> office.tables().checks().newest(tx, version))
        .orElseThrow()
        .check()
        .findingsOrNone()
        .stream()
        .filter(finding -> finding.subject().code().equals(code))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void aFewDecisions_teachNothing() {
    noAction(arrives("Tack för hjälpen"));
    assertThat(ruling.retrain().learn(ON)).isEqualTo(new Retrain.Learned.TooFew(1, 40));
  }

  private Optional<Lesson> standing() {
    return ruling.retrain().standing(CHIEF.id()).inUse();
  }

  /// Sixty items on which people have said whether they are a breach.
  private List<ItemId> judge() {
    var judging = new Judging(office);
    var items = new ArrayList<ItemId>();
    for (int i = 0; i < 60; i++) {
      boolean breach = i % 2 == 0;
      ItemId item =
          arrives(
              (breach ? "Hela gänget är rena klurkar, nummer " : "Tack till hela gänget, nummer ")
                  + i);
      items.add(item);
      if (breach) {
        var span = new Span(0, 4);
        var version = new VersionRef(item, 1);
        assertThat(judging.missed(version, span, Category.C04_PERSONAL_ATTACK, EVA.id()))
            .isPresent();
      } else {
        noAction(item);
      }
    }
    return items;
  }

  private List<Finding> byModel(String text) {
    var context = new FlagContext(office.policy(), "sv", Set.of());
    return ruling.rules().check(text, context).findingsOrNone().stream()
        .filter(f -> f.source() == Finding.Source.MODEL)
        .toList();
  }
}
