package org.uppsikt.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.uppsikt.domain.duty.PoliceAnswer;
import org.uppsikt.domain.item.Folder;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.domain.item.RemoteItem;
import org.uppsikt.domain.item.Visibility;
import org.uppsikt.domain.people.Person;
import org.uppsikt.domain.people.PersonId;
import org.uppsikt.domain.people.Role;
import org.uppsikt.domain.registry.RouteKind;
import org.uppsikt.testing.Arrivals;
import org.uppsikt.testing.PracticeOffice;

/// What is secret and has its number is read by the unit as long as something of it is to be
/// decided, and is kept from it after that.
class StillToDecideTest extends CourierOffice {

  private static final String NUMBER = "KS 2026/0007";
  private static final String TEXT = MARKER + " är sjuk.";
  private static final Person KARIN =
      new Person(new PersonId(new UUID(7, 5)), "Karin Ask", Role.SUPERVISOR, "", false);

  @BeforeEach
  void aSupervisor() {
    office.database().change(tx -> office.tables().people().add(tx, KARIN));
  }

  /// The last version is to be sealed, and somebody says what becomes of it.
  @Test
  void whatWasRemovedOutside_isReadAndSealed_untilItIsDecided() {
    RemoteItem shown = Arrivals.comment("c9", TEXT);
    office.bench().intake().take(PracticeOffice.channel(FACEBOOK), List.of(), List.of(shown));
    ItemId item = office.item(FACEBOOK, shown.id());
    handOver(item, RouteKind.FOLDER, Optional.of(SECRECY));
    numbered(item);
    var trashed = Arrivals.item("c9", TEXT, shown.sender(), Visibility.TRASHED);
    office.bench().intake().again(PracticeOffice.channel(FACEBOOK), List.of(trashed));
    assertThat(office.state(item).folder()).isEqualTo(Folder.REMOVED_OUTSIDE);
    assertThat(isKept(item)).isFalse();
    assertThat(office.seal(item)).isInstanceOf(Seal.Result.Sealed.class);
    decideNoAction(item);
    assertThat(isKept(item)).isTrue();
  }

  @Test
  void aSuspectedCrime_isReadUntilSomebodySaysWhetherItWasReported() {
    ItemId item = hiddenComment();
    Police police = office.bench().exceptions().police();
    assertThat(police.suspect(item, ANNA)).isEqualTo(Police.Result.DONE);
    numbered(item);
    assertThat(office.state(item).folder()).isEqualTo(Folder.UNPUBLISHED);
    assertThat(isKept(item)).isFalse();
    assertThat(mayRead(KARIN.id())).as("it is open to everybody").isFalse();

    var answer = new PoliceAnswer.NotReported("ett skämt");
    assertThat(police.answer(police.open().getFirst().id(), answer, PracticeOffice.BO.id()))
        .isEqualTo(Police.Result.DONE);
    assertThat(isKept(item)).isTrue();
    assertThat(mayRead(KARIN.id())).isTrue();
    assertThat(mayRead(PracticeOffice.BO.id())).isFalse();
  }

  private boolean mayRead(PersonId by) {
    return office.bench().exceptions().police().lines(by).getFirst().mayRead();
  }

  private ItemId hiddenComment() {
    ItemId item = received(write(TEXT));
    handOver(item, RouteKind.FOLDER, Optional.of(SECRECY));
    passWindow();
    run();
    office.sealAndOrder(item);
    passWindow();
    office.dispatch();
    clock.forward(Duration.ofMinutes(1));
    assertThat(office.state(item).folder()).isEqualTo(Folder.UNPUBLISHED);
    return item;
  }

  private void numbered(ItemId item) {
    assertThat(office.bench().atItem().outcomes().numbered(item, NUMBER, REGISTRAR.id()))
        .isInstanceOf(Recorded.Numbered.class);
  }

  private boolean isKept(ItemId item) {
    return office.bench().reading().dossier(item).orElseThrow().restricted();
  }
}
