package org.uppsikt.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.uppsikt.domain.decision.Feedback;
import org.uppsikt.domain.finding.Finding;
import org.uppsikt.domain.finding.Subject;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.domain.item.VersionRef;
import org.uppsikt.domain.people.Person;
import org.uppsikt.domain.policy.Category;
import org.uppsikt.domain.registry.RouteKind;
import org.uppsikt.domain.registry.RouteSetting;
import org.uppsikt.domain.rule.Phrases;
import org.uppsikt.domain.rule.RuleChange;
import org.uppsikt.flag.FlagContext;
import org.uppsikt.flag.detect.ShippedRules;
import org.uppsikt.flag.detect.StandardDetectors;
import org.uppsikt.flag.reading.Clocks;

/// The rules of an office: its own, those it silences, and what a change would do.
abstract class RulesContract extends RulesBench {

  @Test
  void anOwnRule_flagsWhatComesAfterIt_underItsClauseAndWithItsWords() {
    ItemId before = arrives("Vilka klurkar ni är");
    done(words(Optional.empty(), "klurk*", "rena snurren"), EVA);
    String text = "Ni är RENA  snurren och k.l.u.r.k.a.r!";
    ItemId after = arrives(text);

    assertThat(of("own.1", before)).isEmpty();
    assertThat(of("own.1", after))
        .allSatisfy(
            finding -> {
              assertThat(finding.clause()).isEqualTo("BAS-6.1");
              assertThat(finding.ruleVersion()).isEqualTo(1);
              assertThat(finding.why()).isEqualTo("why.own");
            })
        .extracting(f -> text.substring(f.span().start(), f.span().end()))
        .containsExactly("RENA  snurren", "k.l.u.r.k.a.r");
  }

  @Test
  void aChangedRule_isANewVersion_andAWithdrawnOneFlagsNoMore() {
    done(words(Optional.empty(), "klurk*"), EVA);
    done(words(Optional.of("own.1"), "snurr*"), EVA);
    assertThat(of("own.1", arrives("Vilken klurk"))).isEmpty();
    assertThat(of("own.1", arrives("Vilken snurr")))
        .extracting(Finding::ruleVersion)
        .containsExactly(2);

    done(new Proposal.Drop("own.1"), EVA);
    assertThat(of("own.1", arrives("Vilken snurr igen"))).isEmpty();
    assertThat(refused(new Proposal.Drop("own.1"), EVA)).isEqualTo(ChangeRules.Why.NOTHING_TO_DO);
    done(words(Optional.empty(), "knasboll"), EVA);
    assertThat(ruling.rules().book().own()).extracting(o -> o.id()).containsExactly("own.2");
  }

  @Test
  void aSilencedRule_saysNothing_andNoOtherRuleHears() {
    String text = "Du är en idiot. Ring 070-174 06 05!";
    List<Finding> before = findings(arrives(text));
    String rule =
        before.stream()
            .filter(f -> f.isBreachOf(Category.C04_PERSONAL_ATTACK))
            .findFirst()
            .orElseThrow()
            .rule();
    done(new Proposal.Silence(rule), EVA);

    assertThat(findings(arrives(text + " ")))
        .isEqualTo(before.stream().filter(f -> !f.rule().equals(rule)).toList());

    done(new Proposal.Hear(rule), SUB);
    assertThat(findings(arrives(text + " 7"))).isEqualTo(before);
  }

  @Test
  void theSameTextUnderTheSameRules_givesTheSameFindings_atAnotherDeskToo() {
    done(words(Optional.empty(), "klurk*"), EVA);
    var elsewhere =
        new OfficeRules(office, StandardDetectors.flaggers(Clocks.system()), ShippedRules.all());
    var context = new FlagContext(office.policy(), "sv", Set.of());
    String text = "Idiotiska klurkar! Ring 070-174 06 05";

    assertThat(elsewhere.check(text, context)).isEqualTo(ruling.rules().check(text, context));
    assertThat(elsewhere.edition()).isEqualTo(ruling.rules().edition()).isEqualTo("+1");
  }

  @Test
  void whatTheLawAsksFor_onlyTheSupervisorSilences() {
    String threat = shipped(Category.C01_THREAT);
    String insult = shipped(Category.C04_PERSONAL_ATTACK);

    assertThat(refused(new Proposal.Silence(threat), EVA)).isEqualTo(ChangeRules.Why.ASKED_BY_LAW);
    assertThat(refused(new Proposal.Silence(insult), SUB))
        .isEqualTo(ChangeRules.Why.NO_RIGHT_TO_SILENCE);
    assertThat(refused(new Proposal.Silence(insult), CLERK)).isEqualTo(ChangeRules.Why.NO_RIGHT);
    assertThat(refused(new Proposal.Silence("nowhere"), CHIEF))
        .isEqualTo(ChangeRules.Why.NOTHING_TO_DO);
    done(new Proposal.Silence(insult), EVA);
    done(new Proposal.Silence(threat), CHIEF);
    assertThat(ruling.rules().book().silent()).containsExactlyInAnyOrder(threat, insult);
  }

  @Test
  void withoutAReason_aGround_orOnesOwn_nothingIsChanged() {
    Proposal fine = words(Optional.empty(), "klurk*");
    assertThat(ruling.change().make(fine, "  ", EVA.id()))
        .isEqualTo(new ChangeRules.Result.Refused(ChangeRules.Why.NO_REASON));
    var nowhere =
        new Proposal.Words(
            Optional.empty(), "sv", Category.C13_ADVERTISING, "BAS-6.1", List.of("reklam"));
    assertThat(refused(nowhere, EVA)).isEqualTo(ChangeRules.Why.NO_GROUND);
    done(fine, EVA);
    assertThat(refused(new Proposal.Drop("own.1"), SUB)).isEqualTo(ChangeRules.Why.NOT_YOURS);
    assertThat(ruling.rules().book().changes())
        .singleElement()
        .satisfies(
            change -> {
              assertThat(change.kind()).isEqualTo(RuleChange.Kind.WORDS);
              assertThat(change.reason()).isEqualTo("prov");
              assertThat(change.by()).isEqualTo(EVA.id());
            });
  }

  @Test
  void whatAPersonWrites_isReadAsTextsAre_orRefusedWithTheLine() {
    assertThat(ruling.change().read("  RENA snurren \n\nKlurk*\nrena  SNURREN"))
        .isEqualTo(new Phrases.Fine(List.of("rena snurren", "klurk*")));
    assertThat(ruling.change().read("klurk\nkl*"))
        .isEqualTo(new Phrases.Fault(Phrases.Why.SHORT_STEM, "kl*"));
    assertThat(ruling.change().read("...\n"))
        .isEqualTo(new Phrases.Fault(Phrases.Why.NO_WORD, "..."));
    assertThat(ruling.change().read("\n \n")).isEqualTo(new Phrases.Fault(Phrases.Why.EMPTY, ""));
  }

  @Test
  void aTrial_showsWhatAChangeWouldDo_andKeepsNothing() {
    ItemId alone = arrives("Vilka klurkar");
    arrives("Tack för hjälpen");
    ItemId beside = arrives("Du är en idiot och en klurk");
    var outcome = trial(words(Optional.empty(), "klurk*"));

    assertThat(outcome.looked()).isEqualTo(3);
    assertThat(outcome.whole()).isTrue();
    assertThat(outcome.of(RuleTrial.Kind.NEWLY_FLAGGED))
        .extracting(d -> d.version().item(), RuleTrial.Difference::alone)
        .containsExactly(tuple(beside, false), tuple(alone, true));
    assertThat(ruling.rules().book().changes()).isEmpty();
    assertThat(of("own.1", alone)).isEmpty();

    done(words(Optional.empty(), "klurk*"), EVA);
    assertThat(trial(new Proposal.Drop("own.1")).of(RuleTrial.Kind.NO_LONGER_FLAGGED)).hasSize(2);
  }

  @Test
  void aTrial_canBeStopped_andLeavesOutWhatOnlyNamedPersonsMayRead() {
    suspend(CHIEF, EVA, SUB);
    ItemId secret = arrives("En klurk som ingen ska se");
    arrives("En klurk");
    arrives("Två klurkar");
    place.hideWithoutCopy(secret);

    assertThat(trial(words(Optional.empty(), "klurk*")).differences())
        .hasSize(2)
        .noneMatch(d -> d.version().item().equals(secret));
    var stopped =
        ruling
            .trial()
            .run(words(Optional.empty(), "klurk*"), (done, all) -> done < 1)
            .orElseThrow();
    assertThat(stopped.looked()).isEqualTo(1);
    assertThat(stopped.whole()).isFalse();
  }

  /// A trial checks by what the office has set: its own hosts, and the form of its case numbers.
  @Test
  void aTrial_knowsTheOwnHosts_andTheFormOfCaseNumbers() {
    ItemId mail = arrives("Skriv till lek@evenemang.example");
    ItemId number = arrives("Det gäller BYGG 26:0077 som ni vet");
    assertThat(trial(new Proposal.Silence("contact")).differences())
        .extracting(d -> d.version().item())
        .containsExactly(mail);
    assertThat(trial(new Proposal.Silence("case-number")).differences()).isEmpty();

    new OwnHosts(office).set("evenemang.example", CHIEF.id());
    numbered("BYGG yy:####");
    assertThat(trial(new Proposal.Silence("contact")).differences()).isEmpty();
    assertThat(trial(new Proposal.Silence("case-number")).differences())
        .extracting(d -> d.version().item())
        .containsExactly(number);
  }

  private void numbered(String form) {
    var host = new RouteSetting.Host("mail.bjorkvik.example", 587, false);
    var mail = new RouteSetting.Mail(host, host, "u", "u@b.example", "r@b.example", "", "");
    var setting = new RouteSetting(RouteKind.FOLDER, RouteKind.FOLDER, form, "", mail);
    database.change(tx -> office.tables().registry().settings().put(tx, setting, CHIEF.id()));
  }

  @Test
  void aRecheck_findsItInWhatIsOpen_andLeavesWhatIsDecided() {
    ItemId open = arrives("Vilka klurkar");
    ItemId decided = arrives("Fler klurkar");
    ItemId other = arrives("Tack för hjälpen");
    noAction(decided);
    done(words(Optional.empty(), "klurk*"), EVA);
    var outcome = ruling.recheck().run((done, all) -> true);

    assertThat(outcome).isEqualTo(new Recheck.Outcome(2, 1, true));
    assertThat(of("own.1", open)).hasSize(1);
    assertThat(of("own.1", decided)).isEmpty();
    assertThat(findings(other)).isEmpty();
    assertThat(ruling.recheck().run((done, all) -> true).other()).isZero();
  }

  @Test
  void figuresOfARule_countAFindingOnce_andWhatPeopleSaidOfIt() {
    done(words(Optional.empty(), "klurk*"), EVA);
    ItemId item = arrives("Vilka klurkar");
    arrives("Fler klurkar");
    intake.checkAgain(new VersionRef(item, 1));
    var judging = new Judging(office);
    judging.notABreach(new VersionRef(item, 1), of("own.1", item).getFirst(), EVA.id());

    assertThat(judging.tally(Duration.ofDays(90))).contains(new Feedback.Tally("own.1", 2, 0, 1));
    clock.forward(Duration.ofDays(91));
    assertThat(judging.tally(Duration.ofDays(90))).isEmpty();
  }

  private String shipped(Category category) {
    return ShippedRules.all().stream()
        .filter(r -> r.subject().equals(new Subject.Breach(category)))
        .findFirst()
        .orElseThrow()
        .id();
  }

  private static Proposal words(Optional<String> rule, String... phrases) {
    return new Proposal.Words(
        rule, "sv", Category.C04_PERSONAL_ATTACK, "BAS-6.1", List.of(phrases));
  }

  private RuleTrial.Outcome trial(Proposal proposal) {
    return ruling.trial().run(proposal, (done, all) -> true).orElseThrow();
  }

  private void done(Proposal proposal, Person by) {
    assertThat(ruling.change().make(proposal, "prov", by.id()))
        .isInstanceOf(ChangeRules.Result.Done.class);
  }

  private ChangeRules.Why refused(Proposal proposal, Person by) {
    ChangeRules.Result result = ruling.change().make(proposal, "prov", by.id());
    assertThat(ruling.change().against(proposal, by.id()))
        .contains(((ChangeRules.Result.Refused) result).why());
    return ((ChangeRules.Result.Refused) result).why();
  }

  private List<Finding> findings(ItemId item) {
    return database
        .read(tx -> office.tables().checks().newest(tx, new VersionRef(item, 1)))
        .orElseThrow()
        .check()
        .findingsOrNone();
  }

  private List<Finding> of(String rule, ItemId item) {
    return findings(item).stream().filter(f -> f.rule().equals(rule)).toList();
  }
}
