package org.uppsikt.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.uppsikt.domain.decision.Outcome;
import org.uppsikt.domain.duty.PoliceAnswer;
import org.uppsikt.domain.item.Folder;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.domain.people.PersonId;
import org.uppsikt.domain.registry.RegisterEntry;
import org.uppsikt.domain.registry.RouteKind;
import org.uppsikt.testing.Arrivals;
import org.uppsikt.testing.PracticeOffice;

/// One that cannot go keeps none of the others back.
class OverToRegistryTest extends ManyOffice {

  private static final PersonId ANNA = PracticeOffice.ANNA.id();
  private static final HandingOver.Along NOTHING = new HandingOver.Along(false, false, false);
  private static final HandingOver.Along SHEET = new HandingOver.Along(false, false, true);
  private static final Many.Result DONE = new Many.Result.Done(Outcome.REGISTER, Optional.empty());

  @Test
  void whatIsRestrictedStaysBehind_andTheOthersAreTakenBackAsUsual() {
    List<ItemId> items = comments(3);
    office
        .database()
        .change(
            tx -> new Restricting(office.tables(), tx).restrict(items.get(1), Set.of(ANNA), ANNA));
    assertThat(results(items, TO_THE_END))
        .containsExactly(DONE, new Many.Result.Refused(Seal.Why.RESTRICTED), DONE);
    assertThat(folders(items))
        .containsExactly(Folder.TO_REGISTER, Folder.INBOX, Folder.TO_REGISTER);
    assertThat(office.bench().undo().decision(items.getFirst(), ANNA))
        .isEqualTo(Undo.Result.UNDONE);
    assertThat(folders(items)).containsOnly(Folder.INBOX);
  }

  /// The registry need not wait for the police: the number closes it once that is answered too.
  @Test
  void whatMayBeACrimeGoesAlong_andIsClosedByItsAnswer() {
    List<ItemId> items = comments(2);
    ItemId crime = items.getFirst();
    office.seal(crime);
    var police = office.bench().exceptions().police();
    assertThat(police.suspect(crime, ANNA)).isEqualTo(Police.Result.DONE);
    assertThat(results(items, TO_THE_END)).containsExactly(DONE, DONE);
    office.bench().atItem().outcomes().numbered(crime, "KS 2026/7", ANNA);
    assertThat(folders(items)).containsExactly(Folder.TO_REGISTER, Folder.DONE);
    police.answer(police.open().getFirst().id(), new PoliceAnswer.NotReported("inget brott"), ANNA);
    assertThat(folders(items)).containsOnly(Folder.DONE);
  }

  @Test
  void whatIsDecidedWhileTheOthersAreLookedAt_staysBehindByItself() {
    List<ItemId> items = comments(3);
    Many.Seen first = seen(items).getFirst();
    assertThat(results(items, onThird(() -> decides(first))))
        .containsExactly(new Many.Result.Refused(Decide.Why.CHANGED_MEANWHILE), DONE, DONE);
    assertThat(folders(items)).containsExactly(Folder.DONE, Folder.TO_REGISTER, Folder.TO_REGISTER);
  }

  @Test
  void whatIsMarkedSecretWhileTheOthersAreLookedAt_staysBehindByItself() {
    List<ItemId> items = comments(3);
    var secrecy = new RegisterEntry.Secrecy("OSL 26 kap. 1 §", "");
    ItemId first = items.getFirst();
    List<Many.Result> results =
        results(
            items,
            onThird(
                () ->
                    office
                        .bench()
                        .atItem()
                        .handingOver()
                        .secrecy()
                        .mark(office.present(first), secrecy, ANNA)));
    assertThat(results).containsExactly(new Many.Result.Refused(Decide.Why.SECRET), DONE, DONE);
    assertThat(handedOver(items)).containsExactly(false, true, true);
  }

  private List<Boolean> handedOver(List<ItemId> items) {
    var registrations = office.tables().registry().registrations();
    return items.stream()
        .map(item -> office.read(tx -> registrations.of(tx, item)).isPresent())
        .toList();
  }

  /// Behind the last look at all of them: the hand-over itself refuses them together.
  @Test
  void whatIsDecidedWhileTheyAreHandedOver_staysBehindByItself() {
    List<ItemId> items = comments(3);
    Many.Seen second = seen(items).get(1);
    assertThat(results(items, onAsk(4, () -> decides(second))))
        .containsExactly(DONE, new Many.Result.Refused(Decide.Why.CHANGED_MEANWHILE), DONE);
    assertThat(handedOver(items)).containsExactly(true, false, true);
  }

  @Test
  void whatBecomesSecretWhileTheyAreHandedOver_staysBehindByItself() {
    List<ItemId> items = comments(3);
    var secrecy = new RegisterEntry.Secrecy("OSL 26 kap. 1 §", "");
    var version = office.present(items.getLast());
    var marks = office.bench().atItem().handingOver().secrecy();
    assertThat(results(items, onAsk(4, () -> marks.mark(version, secrecy, ANNA))))
        .containsExactly(DONE, DONE, new Many.Result.Refused(Decide.Why.SECRET));
    assertThat(handedOver(items)).containsExactly(true, true, false);
  }

  @Test
  void stoppedOnceAllWereLookedAt_noneIsHandedOver() {
    List<ItemId> items = comments(3);
    var asked = new AtomicInteger();
    var watch = new Many.Watch(() -> asked.incrementAndGet() > 3, line -> {});
    assertThat(results(items, watch)).containsOnly(new Many.Result.Untouched());
    assertThat(handedOver(items)).containsOnly(false);
  }

  private void decides(Many.Seen seen) {
    var decide = office.bench().decide();
    assertThat(decide.noAction(seen.version(), seen.revision(), "", PracticeOffice.BO.id()))
        .isInstanceOf(Decide.Result.Decided.class);
  }

  @Test
  void whatMayNotBeCopiedStaysBehind_whereItsSheetWouldGoAlong() {
    ItemId flagged = received(town.writes(FACEBOOK, "Petra Wall", "Bilder här på barnporr"));
    List<ItemId> items = List.of(flagged, comments(1).getFirst());
    var no = new Many.Result.Refused(Seal.Why.NO_COPY);
    assertThat(results(items, SHEET, TO_THE_END)).containsExactly(no, DONE);
    assertThat(office.evidence(office.present(flagged))).isEmpty();
    assertThat(folders(items)).containsExactly(Folder.INBOX, Folder.TO_REGISTER);
    assertThat(over().one(wish(SHEET).with(List.of(picked(flagged))), PracticeOffice.ANNA))
        .isEqualTo(new OverToRegistry.Result.NotSealed(Seal.Why.NO_COPY));
    assertThat(results(List.of(flagged), NOTHING, TO_THE_END))
        .as("as a claim, without a copy of anything")
        .containsExactly(DONE);
  }

  /// What was pasted beside it is a copy too.
  @Test
  void itsPicturesStayBehindWithIt() {
    var arrival = Arrivals.comment("h1", "Bilder här på barnporr");
    ItemId flagged =
        office
            .bench()
            .intake()
            .take(PracticeOffice.channel(PracticeOffice.MANUAL), List.of(), List.of(arrival))
            .fresh()
            .getFirst();
    var pictures = new HandingOver.Along(false, true, false);
    office
        .database()
        .change(
            tx ->
                office
                    .tables()
                    .screenshots()
                    .add(tx, office.present(flagged), List.of(new byte[] {1, 2, 3})));
    assertThat(results(List.of(flagged), pictures, TO_THE_END))
        .containsExactly(new Many.Result.Refused(Seal.Why.NO_COPY));
  }

  private HandingOver.Picked picked(ItemId item) {
    return new HandingOver.Picked(office.present(item), office.state(item).revision());
  }

  /// Something happens once all but the last were looked at.
  private static Many.Watch onThird(Runnable meanwhile) {
    return onAsk(3, meanwhile);
  }

  /// Something happens when it is asked for the n-th time whether to stop: before each item, and
  /// before those that go are handed over.
  private static Many.Watch onAsk(int n, Runnable meanwhile) {
    var asked = new AtomicInteger();
    return new Many.Watch(
        () -> {
          if (asked.incrementAndGet() == n) {
            meanwhile.run();
          }
          return false;
        },
        line -> {});
  }

  private List<Many.Result> results(List<ItemId> items, Many.Watch watch) {
    return results(items, NOTHING, watch);
  }

  private List<Many.Result> results(List<ItemId> items, HandingOver.Along along, Many.Watch watch) {
    var ways = new OverToRegistry.Ways(Optional.of(wish(along)), Optional.empty());
    return over().many(seen(items), ways, PracticeOffice.ANNA, watch).lines().stream()
        .map(Many.Line::result)
        .toList();
  }

  private OverToRegistry over() {
    var b = office.bench();
    return new OverToRegistry(b.office(), b.seal(), b.atItem().handingOver());
  }

  private static HandingOver.Wish wish(HandingOver.Along along) {
    var entry =
        new RegisterEntry(
            LocalDate.of(2026, 8, 3),
            Optional.empty(),
            "Petra Wall",
            "Lekplatsen",
            "Lekplatsen",
            "Facebook",
            "",
            Optional.empty());
    return new HandingOver.Wish(List.of(), "", entry, along, RouteKind.MAIL);
  }

  private List<Folder> folders(List<ItemId> items) {
    return items.stream().map(item -> office.state(item).folder()).toList();
  }
}
