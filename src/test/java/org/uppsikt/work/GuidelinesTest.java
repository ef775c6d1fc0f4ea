package org.uppsikt.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.uppsikt.domain.decision.Decision;
import org.uppsikt.domain.decision.UnpublishVerb;
import org.uppsikt.domain.finding.Check;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.domain.item.VersionRef;
import org.uppsikt.domain.journal.Entry;
import org.uppsikt.domain.journal.EventKind;
import org.uppsikt.domain.people.Person;
import org.uppsikt.domain.policy.Category;
import org.uppsikt.domain.policy.Ground;
import org.uppsikt.domain.policy.PolicyVersion;
import org.uppsikt.flag.detect.StandardDetectors;
import org.uppsikt.flag.reading.Clocks;
import org.uppsikt.policy.PackReader;
import org.uppsikt.policy.PackResult;
import org.uppsikt.policy.PolicyLibrary;
import org.uppsikt.store.Database;
import org.uppsikt.store.Journal;
import org.uppsikt.testing.Bench;
import org.uppsikt.testing.Ticking;
import org.uppsikt.testing.Workplace;

/// What is in force is kept with what is decided under it, and each person reads each version.
class GuidelinesTest {

  private final Ticking clock = new Ticking();
  private Database database;
  private Workplace place;

  @BeforeEach
  void open(@TempDir Path folder) {
    database = Bench.file(folder, clock);
    place = new Workplace(database, clock);
  }

  @AfterEach
  void close() {
    database.close();
  }

  private Guidelines guidelines(Office office) {
    return new Guidelines(office, StandardDetectors.flagger(Clocks.system()));
  }

  private Person person() {
    return database.read(tx -> place.office.tables().people().all(tx)).getFirst();
  }

  private ItemId unpublished(String text) {
    ItemId item = place.arrive(text).getFirst();
    place.seal(item);
    place.unpublish(item);
    return item;
  }

  private Decision decision(ItemId item) {
    return database.read(tx -> place.office.tables().decisions().of(tx, item)).getLast();
  }

  @Test
  void theTextOfTheVersionInForce_isKeptWithTheDecision() {
    Decision decision = decision(unpublished("Du är en idiot"));

    assertThat(decision.policy()).isEqualTo(new PolicyVersion("base", 4));
    assertThat(guidelines(place.office).asTaken(decision.policy()))
        .hasValueSatisfying(pack -> assertThat(pack.clause("BAS-6.1")).isPresent());
    assertThat(guidelines(place.office).asTaken(new PolicyVersion("statute-se", 2))).isPresent();
    assertThat(guidelines(place.office).decisions(Duration.ofDays(90))).containsEntry("BAS-6.1", 1);
    assertThat(taken()).containsExactly("policy:base@4", "policy:statute-se@2");
  }

  @Test
  void whoReadsTheVersion_isWrittenDownOnce_andJournalled() {
    var guidelines = guidelines(place.office);
    var version = new PolicyVersion("base", 4);
    assertThat(guidelines.standing(person().id()).acknowledged()).isEmpty();

    assertThat(guidelines.acknowledge(person().id(), version)).isTrue();
    clock.forward(Duration.ofHours(1));
    assertThat(guidelines.acknowledge(person().id(), version)).isTrue();

    assertThat(guidelines.standing(person().id()).acknowledged())
        .contains(clock.instant().minus(Duration.ofHours(1)));
    assertThat(journal(EventKind.POLICY_ACKNOWLEDGED)).containsExactly("person:" + person().id());
  }

  @Test
  void aNewVersion_asksAgain_andLeavesOldDecisionsAsTheyWere() throws IOException {
    ItemId item = unpublished("Du är en idiot");
    guidelines(place.office).acknowledge(person().id(), new PolicyVersion("base", 4));

    Office later = withVersionFive();
    var guidelines = guidelines(later);
    assertThat(guidelines.acknowledge(person().id(), new PolicyVersion("base", 4))).isFalse();
    assertThat(guidelines.standing(person().id()).acknowledged()).isEmpty();
    assertThat(guidelines.standing(person().id()).policy().policy().version())
        .isEqualTo(new PolicyVersion("base", 5));

    assertThat(decision(item).policy()).isEqualTo(new PolicyVersion("base", 4));
    assertThat(guidelines.asTaken(decision(item).policy()).orElseThrow().version())
        .isEqualTo(new PolicyVersion("base", 4));
  }

  @Test
  void withoutAGroundOfThePolicyInForce_nothingIsUnpublished() {
    ItemId item = place.arrive("Du är en idiot").getFirst();
    place.seal(item);

    assertThat(order(item, List.of())).isEqualTo(Unpublish.Why.NO_GROUND);
    assertThat(order(item, List.of(new Ground(Category.C04_PERSONAL_ATTACK, "SME-43", "punkt 1"))))
        .isEqualTo(Unpublish.Why.UNKNOWN_GROUND);
    assertThat(order(item, List.of(new Ground(Category.C04_PERSONAL_ATTACK, "BAS-4", "§ 4"))))
        .isEqualTo(Unpublish.Why.UNKNOWN_GROUND);
  }

  @Test
  void aTriedText_isCheckedUnderThePolicy_andKeptNowhere() {
    var guidelines = guidelines(place.office);
    long before = database.read(tx -> place.office.tables().journal().head(tx)).size();

    Check check = guidelines.tryOut("Du är en idiot");

    assertThat(check.findingsOrNone()).anyMatch(f -> f.clause().equals("BAS-6.1"));
    assertThat(database.read(tx -> place.office.tables().journal().head(tx)).size())
        .isEqualTo(before);
  }

  private Unpublish.Why order(ItemId item, List<Ground> grounds) {
    var wish =
        new Unpublish.Wish(
            new VersionRef(item, 1), 0, grounds, UnpublishVerb.HIDE, "", Optional.empty(), false);
    var unpublish = new Unpublish(place.office, id -> Optional.empty(), Duration.ZERO);
    return ((Unpublish.Result.Refused) unpublish.order(wish, person().id())).why();
  }

  private Office withVersionFive() throws IOException {
    List<PackResult.Loaded> packs = new ArrayList<>();
    for (String file : List.of("base.json", "statute-se.json")) {
      packs.add(read(file, text(file)));
    }
    packs.add(read("base.json", text("base.json").replace("\"version\": 4", "\"version\": 5")));
    Office o = place.office;
    return new Office(
        o.database(),
        o.tables(),
        o.clock(),
        o.zone(),
        new PolicyLibrary(packs),
        o.pack(),
        o.municipality(),
        o.practice(),
        o.steps());
  }

  private static PackResult.Loaded read(String file, String text) {
    return (PackResult.Loaded) new PackReader().read(file, text.getBytes(StandardCharsets.UTF_8));
  }

  private static String text(String file) throws IOException {
    try (InputStream in = PackReader.class.getResourceAsStream("/policy/" + file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private List<String> taken() {
    return journal(EventKind.POLICY_IN_FORCE);
  }

  private List<String> journal(EventKind kind) {
    return database.read(
        tx ->
            place.office.tables().journal().from(tx, 0, 1000).stream()
                .map(Journal.Stored::entry)
                .filter(entry -> entry.kind() == kind)
                .map(Entry::subject)
                .toList());
  }
}
