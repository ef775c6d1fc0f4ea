package org.uppsikt.work.verify;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.uppsikt.domain.diary.Direction;
import org.uppsikt.domain.diary.Paper;
import org.uppsikt.domain.evidence.SealedEvidence;
import org.uppsikt.domain.finding.Subject;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.domain.journal.Checkpoint;
import org.uppsikt.domain.policy.Category;
import org.uppsikt.domain.registry.RegisterEntry;
import org.uppsikt.flag.detect.ShippedRules;
import org.uppsikt.flag.detect.StandardDetectors;
import org.uppsikt.flag.reading.Clocks;
import org.uppsikt.store.Database;
import org.uppsikt.store.Forger;
import org.uppsikt.testing.Ticking;
import org.uppsikt.testing.Workplace;
import org.uppsikt.work.ChangeRules;
import org.uppsikt.work.OfficeRules;
import org.uppsikt.work.Proposal;
import org.uppsikt.work.diary.DiaryBook;
import org.uppsikt.work.verify.Problem.Kind;
import org.uppsikt.work.verify.Problem.Place;

/// A workplace in a real database, somebody who forges what lies in it, and verification.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class VerifyBench {

  static final String HEX = "'" + "ab".repeat(32) + "'";

  /// A value for each column that is never the one that stands there.
  static final Map<String, String> OTHER =
      Map.of(
          "at", "timestamp with time zone '2020-01-01 00:00:00+00'",
          "kind", "'RESTORED_FROM_BACKUP'",
          "actor", "'somebody'",
          "acting_for", "'somebody else'",
          "subject", "'item:0'",
          "commitment", HEX,
          "previous", HEX,
          "leaf", HEX,
          "format", "2");

  final Ticking clock = new Ticking();
  Database database;
  Workplace work;
  Forger forger;
  ItemId item;
  SealedEvidence evidence;
  long size;

  abstract Database open(Ticking clock);

  @BeforeAll
  void work() {
    database = open(clock);
    work = new Workplace(database, clock);
    item = work.arrive("Du är en idiot", "Tack för hjälpen", "x".repeat(9000)).getFirst();
    work.arrive("Varför är det så här?");
    evidence = work.seal(item);
    work.unpublish(item);
    silence();
    work.editPost();
    enter(List.of(letter("brev.txt"), letter("bilaga.txt")));
    enter(List.of());
    forger = new Forger(database);
    size = Long.parseLong(forger.ask("select size from journal_head"));
  }

  /// Into the built-in diary, by hand.
  private void enter(List<Paper> files) {
    var fields =
        new RegisterEntry(
            LocalDate.of(2026, 3, 4),
            Optional.empty(),
            "",
            "Brev",
            "Brev",
            "Post",
            "",
            Optional.empty());
    var fresh =
        new DiaryBook.Fresh(
            Optional.empty(),
            Direction.IN,
            fields,
            false,
            Optional.empty(),
            List.of(),
            Optional.empty(),
            files);
    var eva = database.read(tx -> work.office.tables().people().all(tx)).getFirst();
    assertThat(new DiaryBook(work.office).enter(fresh, eva.id()))
        .isInstanceOf(DiaryBook.Result.Entered.class);
  }

  private static Paper letter(String name) {
    return new Paper(name, Paper.TEXT, name.getBytes(UTF_8));
  }

  private void silence() {
    var rules =
        new OfficeRules(
            work.office, StandardDetectors.flaggers(Clocks.of(() -> 0L)), ShippedRules.all());
    var eva = database.read(tx -> work.office.tables().people().all(tx)).getFirst();
    String insult =
        ShippedRules.all().stream()
            .filter(r -> r.subject().equals(new Subject.Breach(Category.C04_PERSONAL_ATTACK)))
            .findFirst()
            .orElseThrow()
            .id();
    assertThat(
            new ChangeRules(work.office, rules)
                .make(new Proposal.Silence(insult), "prov", eva.id()))
        .isInstanceOf(ChangeRules.Result.Done.class);
  }

  @AfterEach
  void putBack() {
    forger.putBack();
  }

  @AfterAll
  void close() {
    database.close();
  }

  Report verify(Checkpoint... outside) {
    return new Verify(work.office).run(List.of(outside), Stage.Watcher.NOBODY, () -> false);
  }

  void finds(Kind kind, Place place, Object id, String... forgery) {
    forger.forge(forgery);
    Report report = verify();
    assertThat(report.problems())
        .as(String.join("; ", forgery))
        .anyMatch(p -> p.kind() == kind && p.place() == place && p.id().equals(id.toString()));
    assertThat(report.sound()).isFalse();
  }
}
