package org.uppsikt.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.uppsikt.domain.decision.OrderId;
import org.uppsikt.domain.decision.OrderState;
import org.uppsikt.domain.decision.UnpublishVerb;
import org.uppsikt.domain.duty.PoliceAnswer;
import org.uppsikt.domain.duty.PoliceTask;
import org.uppsikt.domain.evidence.EvidenceId;
import org.uppsikt.domain.evidence.Part;
import org.uppsikt.domain.evidence.SealedEvidence;
import org.uppsikt.domain.item.Folder;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.domain.item.RemoteId;
import org.uppsikt.domain.journal.EventKind;
import org.uppsikt.domain.people.Person;
import org.uppsikt.domain.people.PersonId;
import org.uppsikt.domain.people.Role;
import org.uppsikt.domain.policy.Category;
import org.uppsikt.domain.policy.Ground;
import org.uppsikt.store.Journal;
import org.uppsikt.store.States;
import org.uppsikt.testing.Arrivals;
import org.uppsikt.testing.PracticeOffice;
import org.uppsikt.work.export.EvidenceOut;
import org.uppsikt.work.export.FullExport;

/// The two exceptions: an item is hidden without a copy, and everything that must come with it.
class NoCopyTest extends ExceptionTest {

  @Test
  void itIsHiddenWithoutACopy_andNothingOfItIsFetchedOrSealed() {
    ItemId item = item();
    OrderId order = hide(item);
    int before = town.asked().size();
    passWindow();
    bench().dispatch().runDue();
    var asked = town.asked();
    assertThat(asked.subList(before, asked.size()))
        .as("read, hidden, read back; nothing else")
        .hasSize(3)
        .allMatch(each -> each.path().contains("/items"));
    ended(order, OrderState.CONFIRMED);
    assertThat(town.shows(FACEBOOK, remote)).isEqualTo("hidden");
    assertThat(office.state(item).folder()).isEqualTo(Folder.UNPUBLISHED);
    assertThat(office.evidence(office.present(item))).isEmpty();
    assertThat(history(item))
        .contains(
            EventKind.RESTRICTED,
            EventKind.POLICE_TASK_OPENED,
            EventKind.SECOND_PERSON_CALLED,
            EventKind.WITHOUT_COPY)
        .doesNotContain(EventKind.SEALED);
  }

  @Test
  void nobodyReadsItAgainButTheNamed_andEachReadingIsInTheJournal() {
    ItemId item = item();
    hide(item);
    addEva();
    Restricted restricted = bench().exceptions().restricted();
    assertThat(restricted.open(item, "polisens fråga", EVA.id()))
        .isEqualTo(new Restricted.Result.Refused(Restricted.Why.NO_RIGHT));
    assertThat(restricted.open(item, " ", BO))
        .isEqualTo(new Restricted.Result.Refused(Restricted.Why.PURPOSE_NEEDED));
    assertThat(history(item)).doesNotContain(EventKind.RESTRICTED_READ);
    for (PersonId named : List.of(ANNA, BO)) {
      var opened = (Restricted.Result.Opened) restricted.open(item, "polisens fråga", named);
      assertThat(opened.versions().getLast().text()).isEqualTo(WORDS);
      assertThat(opened.versions().getLast().sender().shownName()).isEqualTo(SENDER);
    }
    assertThat(history(item).stream().filter(EventKind.RESTRICTED_READ::equals)).hasSize(2);
    suspendBo();
    assertThat(restricted.open(item, "polisens fråga", BO))
        .isEqualTo(new Restricted.Result.Refused(Restricted.Why.NO_RIGHT));
  }

  @Test
  void noListNoThreadAndNoEditShowsItsWords() {
    ItemId item = item();
    RemoteId other = town.writes(FACEBOOK, "Petra Wall", "En annan");
    ItemId beside = received(other);
    hide(item);
    assertSilent(item);
    assertThat(bench().reading().dossier(beside).orElseThrow().thread().toString())
        .doesNotContain(WORDS);
    passWindow();
    bench().dispatch().runDue();
    town.edits(FACEBOOK, remote, WORDS + " ännu en gång");
    office.round(FACEBOOK);
    passNight();
    office.round(FACEBOOK);
    assertThat(office.present(item).number()).isEqualTo(2);
    assertSilent(item);
    assertThat(office.evidence(office.present(item))).as("no copy of an edit either").isEmpty();
  }

  @Test
  void itCannotBeSealedOrOrderedTheOrdinaryWay() {
    ItemId item = item();
    hide(item);
    assertThat(office.seal(item)).isEqualTo(new Seal.Result.Refused(Seal.Why.RESTRICTED));
    States.State state = office.state(item);
    var wish =
        new Unpublish.Wish(
            state.version(),
            state.revision(),
            List.of(ground(Category.C09_CHILD_ABUSE)),
            UnpublishVerb.HIDE,
            "",
            Optional.empty(),
            false);
    assertThat(bench().unpublish().order(wish, ANNA))
        .isEqualTo(new Unpublish.Result.Refused(Unpublish.Why.NO_COPY_ALONE));
  }

  @Test
  void somebodyElseMustBeCalled_andSaysThatSheKnows() {
    ItemId item = item();
    NoCopy.Considered first = consider(item, Category.C09_CHILD_ABUSE, ANNA);
    assertThat(first.others()).containsExactly(PracticeOffice.BO);
    assertRefused(item, first, wish(item, Optional.empty(), ""), NoCopy.Why.SECOND_NEEDED);
    assertRefused(item, first, wish(item, Optional.empty(), "bråttom"), NoCopy.Why.SECOND_NEEDED);
    assertRefused(item, first, wish(item, Optional.of(ANNA), ""), NoCopy.Why.SECOND_NEEDED);

    hide(item);
    Police police = bench().exceptions().police();
    PoliceTask task = police.open().getFirst();
    assertThat(task.calls(BO)).isTrue();
    assertThat(police.acknowledge(task.id(), ANNA)).isEqualTo(Police.Result.NOT_OPEN);
    assertThat(police.acknowledge(task.id(), BO)).isEqualTo(Police.Result.DONE);
    assertThat(police.open().getFirst().calls(BO)).isFalse();
    assertThat(history(item)).contains(EventKind.SECOND_PERSON_KNOWS);
  }

  @Test
  void whoeverIsAloneSaysWhatSheDid() {
    suspendBo();
    ItemId item = item();
    NoCopy.Considered first = consider(item, Category.C09_CHILD_ABUSE, ANNA);
    assertThat(first.others()).isEmpty();
    assertRefused(item, first, wish(item, Optional.empty(), " "), NoCopy.Why.ALONE_NEEDS_REASON);
    placed(order(first, wish(item, Optional.empty(), "ringde kanslichefen")));
    List<Journal.Stored> said =
        office.read(tx -> office.tables().journal().about(tx, "item:" + item));
    assertThat(said)
        .anyMatch(
            stored ->
                stored.entry().kind() == EventKind.WITHOUT_COPY
                    && "ringde kanslichefen"
                        .equals(stored.content().orElseThrow().values().get("alone")));
  }

  @Test
  void whoMayNotModerateMayNotDoThisEither() {
    Person registrar =
        new Person(new PersonId(new UUID(7, 9)), "Ulla Reg", Role.REGISTRAR, "", false);
    office.database().change(tx -> office.tables().people().add(tx, registrar));
    ItemId item = item();
    assertThat(
            bench()
                .exceptions()
                .noCopy()
                .consider(office.present(item), ground(Category.C09_CHILD_ABUSE), registrar.id()))
        .isEqualTo(new NoCopy.First.Refused(NoCopy.Why.NO_RIGHT));
    hide(item);
    Police police = bench().exceptions().police();
    var no = new PoliceAnswer.NotReported("fel");
    assertThat(police.answer(police.open().getFirst().id(), no, registrar.id()))
        .isEqualTo(Police.Result.NO_RIGHT);
  }

  @Test
  void theItemIsNotClosedBeforeThePoliceTaskIsAnswered() {
    ItemId item = item();
    hide(item);
    passWindow();
    bench().dispatch().runDue();
    var open = new Decide.Result.Refused(Decide.Why.POLICE_TASK_OPEN);
    assertThat(office.restore(item)).isEqualTo(open);
    assertThat(office.answer(item, "Hej")).isEqualTo(open);

    Police police = bench().exceptions().police();
    PoliceTask task = police.open().getFirst();
    LocalDate today = LocalDate.ofInstant(clock.instant(), bench().office().zone());
    assertThat(
            police.answer(
                task.id(), new PoliceAnswer.Reported(today.plusDays(1), "5000-K1-26"), BO))
        .isEqualTo(Police.Result.NOT_YET);
    var reported = new PoliceAnswer.Reported(today, "5000-K1-26");
    assertThat(police.answer(task.id(), reported, BO)).isEqualTo(Police.Result.DONE);
    assertThat(police.answer(task.id(), reported, BO)).isEqualTo(Police.Result.NOT_OPEN);
    assertThat(police.open()).isEmpty();
    assertThat(police.lines(ANNA).getFirst().task().answer()).contains(reported);
    assertSilent(item);

    placed(office.restore(item));
    passWindow();
    bench().dispatch().runDue();
    assertThat(town.shows(FACEBOOK, remote)).isEqualTo("visible");
    assertThat(history(item)).contains(EventKind.RESTRICTION_LIFTED);
    assertThat(bench().reading().dossier(item).orElseThrow().present().text()).isEqualTo(WORDS);
  }

  @Test
  void undoneInTime_theTaskAndTheRestrictionGoWithIt_andMayComeAgain() {
    ItemId item = item();
    OrderId order = hide(item);
    assertThat(bench().undo().order(order, ANNA)).isEqualTo(Undo.Result.UNDONE);
    ended(order, OrderState.WITHDRAWN);
    assertThat(office.state(item).folder()).isEqualTo(Folder.INBOX);
    assertThat(bench().exceptions().police().open()).isEmpty();
    assertThat(office.lines(Folder.INBOX).getFirst().snippet()).isEqualTo(WORDS);
    assertThat(history(item))
        .contains(EventKind.POLICE_TASK_WITHDRAWN, EventKind.RESTRICTION_LIFTED);
    hide(item);
    assertThat(bench().exceptions().police().open()).hasSize(1);
    assertSilent(item);
  }

  @Test
  void onAChannelWithoutAnInterface_aPersonHidesItByHand_andASecondTryKeepsTheTask() {
    var channel = PracticeOffice.channel(PracticeOffice.MANUAL);
    var arrival = Arrivals.comment("hand-9", WORDS);
    ItemId item = bench().intake().take(channel, List.of(), List.of(arrival)).fresh().getFirst();
    OrderId order = hide(item);
    passWindow();
    bench().dispatch().runDue();
    ended(order, OrderState.BY_HAND);
    assertThat(bench().settle().settle(order, false, ANNA)).isTrue();
    assertThat(office.state(item).folder()).isEqualTo(Folder.INBOX);
    assertSilent(item);

    OrderId again = hide(item);
    passWindow();
    bench().dispatch().runDue();
    assertThat(bench().settle().settle(again, true, ANNA)).isTrue();
    assertThat(office.state(item).folder()).isEqualTo(Folder.UNPUBLISHED);
    assertThat(bench().exceptions().police().open()).hasSize(1);
  }

  @Test
  void whatWasKeptBefore_isToldAndRestricted_andLeavesInNoExport() throws IOException {
    ItemId item = item();
    RemoteId other = town.writes(FACEBOOK, "Petra Wall", "En annan");
    ItemId beside = received(other);
    office.seal(item);
    office.seal(beside);
    EvidenceId own = office.evidence(office.present(item)).orElseThrow().id();
    NoCopy.Considered first = consider(item, Category.C09_CHILD_ABUSE, ANNA);
    assertThat(first.kept()).isEqualTo(new NoCopy.Kept(1, 0, 1));
    hide(item);
    assertThat(bench().reading().dossier(item).orElseThrow().restricted()).isTrue();

    var out = new EvidenceOut(bench().office(), "test");
    assertThat(out.export(own, folder.resolve("one"), "sv", PracticeOffice.ANNA))
        .isEqualTo(new EvidenceOut.Result.Restricted());
    SealedEvidence kept = office.evidence(office.present(item)).orElseThrow();
    Part sheet = kept.part(Part.Kind.SHEET).orElseThrow();
    Path alone = folder.resolve("sheet.pdf");
    assertThat(bench().reading().writePart(kept, sheet, alone, ANNA))
        .isEqualTo(TakeOut.Result.NOT_WRITTEN);
    assertThat(alone).doesNotExist();
    Path all = folder.resolve("all");
    var written =
        (FullExport.Result.Written)
            new FullExport(bench().office(), "test")
                .export(all, "", "sv", PracticeOffice.ANNA, () -> false);
    assertThat(written.withheld()).containsExactly(item.toString());
    assertThat(written.evidence()).isZero();
    assertThat(Files.readString(all.resolve("withheld.txt"))).contains(item.toString());
    try (Stream<Path> files = Files.walk(all)) {
      assertThat(files.filter(Files::isRegularFile))
          .allSatisfy(file -> assertThat(read(file)).doesNotContain(WORDS).doesNotContain(SENDER));
    }
    ItemId third = received(town.writes(FACEBOOK, "Ali Berg", "En tredje"));
    office.seal(third);
    var later = office.evidence(office.present(third)).orElseThrow();
    assertThat(out.export(later.id(), folder.resolve("later"), "sv", PracticeOffice.ANNA))
        .isInstanceOf(EvidenceOut.Result.Written.class);
    try (Stream<Path> files = Files.walk(folder.resolve("later"))) {
      assertThat(files.filter(Files::isRegularFile))
          .allSatisfy(file -> assertThat(read(file)).doesNotContain(WORDS).doesNotContain(SENDER));
    }
  }

  @Test
  void advertisingGoesWithoutEvidenceOnlyWhereASupervisorSwitchedItOn() {
    listsAdvertising = true;
    addEva();
    ItemId item = item();
    Advertising advertising = bench().exceptions().advertising();
    var refused = new NoCopy.First.Refused(NoCopy.Why.NOT_ALLOWED);
    Ground ground = ground(Category.C13_ADVERTISING);
    NoCopy noCopy = bench().exceptions().noCopy();
    assertThat(noCopy.consider(office.present(item), ground, ANNA)).isEqualTo(refused);
    assertThat(advertising.switchTo(true, "gallringsbeslut 12", ANNA))
        .isEqualTo(Advertising.Result.NO_RIGHT);
    assertThat(advertising.switchTo(true, " ", EVA.id()))
        .isEqualTo(Advertising.Result.REASON_NEEDED);
    assertThat(advertising.on()).isFalse();
    assertThat(advertising.switchTo(true, "gallringsbeslut 12", EVA.id()))
        .isEqualTo(Advertising.Result.DONE);

    NoCopy.Considered first = consider(item, Category.C13_ADVERTISING, ANNA);
    OrderId order = placed(order(first, wish(item, Optional.empty(), "")));
    passWindow();
    bench().dispatch().runDue();
    ended(order, OrderState.CONFIRMED);
    assertThat(town.shows(FACEBOOK, remote)).isEqualTo("hidden");
    assertThat(history(item))
        .contains(EventKind.WITHOUT_COPY)
        .doesNotContain(EventKind.RESTRICTED, EventKind.POLICE_TASK_OPENED, EventKind.SEALED);
    placed(office.restore(item));
  }

  @Test
  void whatClosedAnItemIsTakenBackByItsReadersAlone_advertisingByWhoeverDecides() {
    listsAdvertising = true;
    addEva();
    ItemId abuse = item();
    hide(abuse);
    assertThat(bench().reading().dossier(abuse).orElseThrow().orders())
        .extracting(Dossier.Order::only)
        .containsExactly(Optional.of(Set.of(ANNA, BO)));

    ItemId advertising = item();
    bench().exceptions().advertising().switchTo(true, "gallringsbeslut 12", EVA.id());
    office
        .database()
        .change(
            tx ->
                new Restricting(office.tables(), tx)
                    .restrict(advertising, Set.of(EVA.id()), EVA.id()));
    NoCopy.Considered first = consider(advertising, Category.C13_ADVERTISING, ANNA);
    OrderId order = placed(order(first, wish(advertising, Optional.empty(), "")));
    var dossier = bench().reading().dossier(advertising).orElseThrow();
    assertThat(dossier.restricted()).isTrue();
    assertThat(dossier.orders()).extracting(Dossier.Order::only).containsExactly(Optional.empty());
    assertThat(bench().undo().order(order, ANNA)).isEqualTo(Undo.Result.UNDONE);
  }

  @Test
  void anOrderForAdvertisingDoesNotLeaveOnceItIsSwitchedOff() {
    listsAdvertising = true;
    addEva();
    ItemId item = item();
    Advertising advertising = bench().exceptions().advertising();
    advertising.switchTo(true, "gallringsbeslut 12", EVA.id());
    NoCopy.Considered first = consider(item, Category.C13_ADVERTISING, ANNA);
    OrderId order = placed(order(first, wish(item, Optional.empty(), "")));
    clock.forward(java.time.Duration.ofSeconds(1));
    advertising.switchTo(false, "beslutet är upphävt", EVA.id());
    passWindow();
    bench().dispatch().runDue();
    assertThat(ended(order, OrderState.FAILED).failure()).contains("NOT_ALLOWED");
    assertThat(town.shows(FACEBOOK, remote)).isEqualTo("visible");
    assertRefused(item, first, wish(item, Optional.empty(), ""), NoCopy.Why.NOT_ALLOWED);
  }

  @Test
  void noOtherGroundGoesWithoutACopy() {
    ItemId item = item();
    assertThat(
            bench()
                .exceptions()
                .noCopy()
                .consider(office.present(item), ground(Category.C01_THREAT), ANNA))
        .isEqualTo(new NoCopy.First.Refused(NoCopy.Why.NOT_ALLOWED));
  }
}
