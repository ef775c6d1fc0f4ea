package org.uppsikt.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.uppsikt.domain.policy.Ask;
import org.uppsikt.domain.policy.Category;
import org.uppsikt.domain.policy.ClockRule;
import org.uppsikt.domain.policy.ClockRule.Task;
import org.uppsikt.domain.policy.ClockRule.Term;
import org.uppsikt.domain.policy.ClockRule.Unit;
import org.uppsikt.domain.policy.ListedGround;
import org.uppsikt.domain.policy.NonGround;
import org.uppsikt.domain.policy.PackKind;
import org.uppsikt.domain.policy.PolicyInForce;
import org.uppsikt.domain.policy.PolicyPack;
import org.uppsikt.domain.policy.RetentionSlot;
import org.uppsikt.domain.policy.RetentionSlot.Matter;

/// The packs say what the documents and the statutes say.
class PacksTest {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
  private final PolicyLibrary library = PolicyLibrary.shipped();

  private PolicyInForce policy(String pack) {
    return switch (library.on(pack, DAY)) {
      case Standing.InForce now -> now.policy();
      case Standing.OutOfPeriod past -> past.last();
      case Standing.Unknown unknown -> throw new AssertionError("no pack " + pack);
    };
  }

  /// The merged categories of requirements 6.8, document by document.
  @ParameterizedTest
  @CsvSource({
    "smedjebacken, SME-43, C04",
    "smedjebacken, SME-44, C02 C03",
    "smedjebacken, SME-45, C07 C08 C09",
    "smedjebacken, SME-46, C01 C05 C06 C16 C17",
    "smedjebacken, SME-47, C10",
    "smedjebacken, SME-48, C14",
    "smedjebacken, SME-49, C11",
    "smedjebacken, SME-50, C12",
    "smedjebacken, SME-51, C15",
    "vargarda, VAR-60, C01 C06",
    "vargarda, VAR-72, C02 C05 C07 C09 C10",
    "vargarda, VAR-64, C12",
    "vargarda, VAR-73, C13",
    "kronoby, KRO-44, C04",
    "kronoby, KRO-45, C02 C03",
    "kronoby, KRO-46, C01 C05 C06",
    "kronoby, KRO-47, C13",
    "kronoby, KRO-48, C10"
  })
  void everyListedGround_isInItsPack_underItsCategory(String pack, String clause, String codes) {
    assertThat(
            policy(pack).policy().grounds().stream()
                .filter(g -> g.clause().equals(clause))
                .flatMap(g -> g.categories().stream())
                .map(Category::code)
                .sorted())
        .containsExactly(codes.split(" "));
  }

  @ParameterizedTest
  @CsvSource({"saffle, SE-BrB-16-8", "saltdal, NO-strl-185"})
  void packsWithoutCategories_offerTheStatutesAlone(String pack, String clause) {
    PolicyInForce policy = policy(pack);

    assertThat(policy.policy().grounds()).isEmpty();
    assertThat(policy.grounds())
        .extracting(ListedGround::id)
        .isEqualTo(policy.statutes().grounds().stream().map(ListedGround::id).toList());
    assertThat(policy.groundFor(Category.C02_AGITATION))
        .hasValueSatisfying(g -> assertThat(g.clause()).isEqualTo(clause));
    assertThat(policy.groundFor(Category.C14_SWEARING)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"saffle", "smedjebacken", "vargarda", "kronoby", "saltdal", "base"})
  void theFirstTenGroundsAreOnDigits_eachDigitOnce_neverWhatNoCopyMayBeMadeOf(String pack) {
    List<ListedGround> grounds = policy(pack).grounds();
    assertThat(grounds)
        .extracting(ListedGround::digit)
        .filteredOn(digit -> !digit.isEmpty())
        .containsExactlyInAnyOrder("1", "2", "3", "4", "5", "6", "7", "8", "9", "0");
    assertThat(grounds)
        .filteredOn(ground -> ground.covers(Category.C09_CHILD_ABUSE))
        .isNotEmpty()
        .allMatch(ground -> ground.digit().isEmpty());
    assertThat(grounds)
        .filteredOn(ListedGround::mayHaveDigit)
        .isNotEmpty()
        .satisfies(those -> assertThat(those.subList(0, 10)).noneMatch(g -> g.digit().isEmpty()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"statute-se", "statute-no", "statute-fi"})
  void everyCategoryOfTheLaw_hasItsProvisionAndWhatItAsks(String statute) {
    PolicyInForce law = policy(statute);

    assertThat(law.statutesAlone()).isTrue();
    for (Category category :
        List.of(
            Category.C01_THREAT,
            Category.C02_AGITATION,
            Category.C04_PERSONAL_ATTACK,
            Category.C05_INCITEMENT,
            Category.C07_VIOLENCE,
            Category.C09_CHILD_ABUSE,
            Category.C10_COPYRIGHT,
            Category.C11_PERSONAL_DATA,
            Category.C12_SECRET,
            Category.C16_TERROR)) {
      Optional<ListedGround> ground = law.statutes().groundFor(category);
      assertThat(ground).as("%s of %s", category, statute).isPresent();
      assertThat(ground.get().asks()).isNotEmpty();
    }
    assertThat(law.statutes().groundFor(Category.C09_CHILD_ABUSE).orElseThrow().asks())
        .contains(Ask.NO_COPY, Ask.SECOND_PERSON, Ask.POLICE);
    assertThat(law.statutes().groundFor(Category.C12_SECRET).orElseThrow().asks())
        .containsExactly(Ask.REGISTER);
  }

  /// BBS 5 § names eight crimes; defamation is none of them.
  @Test
  void theDutyToRemove_isThatOfTheEightCrimes() {
    assertThat(
            policy("statute-se").statutes().grounds().stream()
                .filter(ListedGround::removalDuty)
                .map(ListedGround::clause))
        .containsExactlyInAnyOrder(
            "SE-BrB-4-5",
            "SE-BrB-4-6c",
            "SE-BrB-16-5",
            "SE-BrB-16-8",
            "SE-BrB-16-10a",
            "SE-BrB-16-10c",
            "SE-TerrL-7",
            "SE-URL");
  }

  @Test
  void whatIsNeverAGround_isInEveryPack_withWhatFitsInstead() {
    for (PolicyPack pack : library.policies()) {
      PolicyInForce policy = library.withStatutes(pack, DAY);
      for (NonGround kind : NonGround.values()) {
        assertThat(policy.nonGround(kind))
            .hasValueSatisfying(
                n -> {
                  assertThat(n.outcomes()).isNotEmpty();
                  assertThat(policy.clause(n.clause())).isPresent();
                  assertThat(policy.grounds()).noneMatch(g -> g.clause().equals(n.clause()));
                });
      }
    }
  }

  @Test
  void whatNoCopyMayBeMadeOf_isOnNoDigit() {
    assertThat(library.policies())
        .allSatisfy(
            pack -> assertThat(pack.onDigits()).noneMatch(g -> g.covers(Category.C09_CHILD_ABUSE)));
  }

  @Test
  void wordingIsThere_inTheLanguageOfThePackAndInEnglish() {
    for (PolicyPack pack : library.offered(DAY)) {
      assertThat(pack.clauses())
          .allSatisfy(
              c -> assertThat(c.wording().byLanguage()).containsKeys(pack.language(), "en"));
    }
    assertThat(policy("kronoby").policy().arrangements().templates())
        .anySatisfy(t -> assertThat(t.text().byLanguage()).containsKeys("sv", "fi"));
  }

  @Test
  void everyPack_saysWhoDecidedItAndWhen() {
    var kronoby = policy("kronoby").policy().document();
    assertThat(kronoby.decided()).isEqualTo(LocalDate.of(2020, 2, 17));
    assertThat(kronoby.decidingBody() + " " + kronoby.paragraph())
        .isEqualTo("Kommunfullmäktige § 4");
    var vargarda = policy("vargarda").policy().document();
    assertThat(vargarda.number()).isEqualTo("2011-000143");
    assertThat(vargarda.replaces()).hasSize(3);
    assertThat(policy("smedjebacken").policy().document().number()).isEqualTo("2017/00021");
    assertThat(policy("saltdal").policy().document().validTo())
        .isEqualTo(LocalDate.of(2020, 12, 31));
    assertThat(policy("saffle").policy().document().decided()).isNull();
  }

  @Test
  void clocksRolesAndRetention_areKeptAsTheDocumentsSay() {
    assertThat(clock("saffle", Task.ANSWER).target()).contains(new Term(2, Unit.WORKING_DAYS));
    assertThat(clock("saffle", Task.ANSWER).limit()).contains(new Term(5, Unit.WORKING_DAYS));
    assertThat(clock("vargarda", Task.WATCH).limit()).contains(new Term(1, Unit.DAYS));
    assertThat(clock("vargarda", Task.SUPERVISE).limit()).contains(new Term(7, Unit.DAYS));
    assertThat(clock("vargarda", Task.SNAPSHOT).limit()).contains(new Term(6, Unit.MONTHS));
    assertThat(clock("kronoby", Task.ANSWER).limit()).contains(new Term(1, Unit.DAYS));
    assertThat(clock("kronoby", Task.WATCH).pace()).isEqualTo(ClockRule.Pace.CONTINUOUSLY);
    assertThat(clock("saltdal", Task.WATCH).pace()).isEqualTo(ClockRule.Pace.REGULARLY);
    var vargarda = policy("vargarda").policy().arrangements();
    assertThat(vargarda.approval().steps()).hasSize(3);
    assertThat(vargarda.approval().administrators()).isEqualTo(2);
    assertThat(policy("kronoby").policy().arrangements().retention())
        .anySatisfy(
            slot -> {
              assertThat(slot.matter()).isEqualTo(Matter.MINUTES);
              assertThat(slot.years()).isEqualTo(4);
            });
  }

  @Test
  void noSlotOfRetention_comesWithADecision() {
    for (PolicyPack pack : library.offered(DAY)) {
      assertThat(pack.arrangements().retention())
          .extracting(RetentionSlot::decision)
          .allMatch(String::isEmpty);
    }
  }

  @Test
  void templatesNameOnlyPlacesThatAreFilled() throws IOException {
    String changed = json("saltdal.json").replace("{contact}", "{kontakt}");
    assertThat(new PackReader().read("mine.json", changed.getBytes(StandardCharsets.UTF_8)))
        .isInstanceOf(PackResult.Broken.class);
    assertThat(policy("saltdal").policy().arrangements().templates())
        .anySatisfy(t -> assertThat(t.clause()).isEqualTo("SAL-37"));
  }

  @ParameterizedTest
  @CsvSource({
    "saltdal,false",
    "smedjebacken,true",
    "saffle,true",
    "vargarda,true",
    "kronoby,true",
    "base,true"
  })
  void everybodyIsAnswered_onlyWhereThePolicySaysSo(String pack, boolean leaves) {
    assertThat(policy(pack).leavesUnanswered()).isEqualTo(leaves);
  }

  @Test
  void aMunicipalityIsOffered_itsOwn_theNeutralBase_andTheStatutesAlone() {
    List<PolicyPack> offered = library.offered(DAY);

    assertThat(offered)
        .extracting(p -> p.version().pack())
        .containsExactly(
            "kronoby",
            "saltdal",
            "smedjebacken",
            "saffle",
            "vargarda",
            "base",
            "base-no",
            "base-fi",
            "statute-se",
            "statute-no",
            "statute-fi");
    assertThat(offered).noneMatch(p -> p.kind() == PackKind.PRACTICE);
  }

  private ClockRule clock(String pack, Task task) {
    return policy(pack).policy().arrangements().clocks().stream()
        .filter(c -> c.task() == task)
        .findFirst()
        .orElseThrow();
  }

  static String json(String file) throws IOException {
    try (InputStream in = PackReader.class.getResourceAsStream("/policy/" + file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
