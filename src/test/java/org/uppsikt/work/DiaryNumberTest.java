package org.uppsikt.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.uppsikt.domain.item.Folder;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.domain.registry.HandOverId;
import org.uppsikt.domain.registry.HandOverState;
import org.uppsikt.domain.registry.KnownCase;
import org.uppsikt.domain.registry.RegisterEntry;
import org.uppsikt.domain.registry.RouteKind;
import org.uppsikt.domain.registry.RouteSetting;
import org.uppsikt.registry.diary.DiaryRoute;
import org.uppsikt.store.States;
import org.uppsikt.work.diary.DiaryBook;
import org.uppsikt.work.diary.DiaryHandOvers;

/// Where the built-in diary is the registry, nothing has a number that does not stand in it.
class DiaryNumberTest extends CourierOffice {

  @Test
  void aNumberTypedByHandClosesNothingThatStandsInNoDiary() {
    ItemId item = received(write("Stolpen lutar."));
    handOver(item, RouteKind.DIARY, Optional.empty());
    assertThat(typed(item, "KS 2026/0999"))
        .isEqualTo(new Recorded.Refused(Decide.Why.NOT_IN_DIARY));
    assertThat(office.state(item).folder()).isEqualTo(Folder.TO_REGISTER);
    assertThat(number(item)).isEmpty();
  }

  @Test
  void aHandOverIsFiledByHand_inACaseThatIsThere_orInANewOne_andNeverTwice() {
    ItemId first = received(write("Stolpen lutar."));
    HandOverId opened = handOver(first, RouteKind.DIARY, Optional.empty());
    DiaryBook book = book();
    assertThat(book.file(opened, Optional.of("KS 2026/0999"), REGISTRAR.id()))
        .isEqualTo(new DiaryBook.Result.Refused(DiaryBook.Why.NO_SUCH_CASE));
    assertThat(number(first)).isEmpty();
    assertThat(book.file(opened, Optional.empty(), REGISTRAR.id()))
        .isInstanceOf(DiaryBook.Result.Entered.class);
    assertThat(number(first)).contains("KS 2026/0001");
    assertThat(office.state(first).folder()).isEqualTo(Folder.DONE);
    assertThat(state(opened)).isEqualTo(HandOverState.NUMBERED);

    ItemId second = received(write("Den lutar än."));
    HandOverId same = handOver(second, RouteKind.DIARY, Optional.empty());
    book.file(same, Optional.of("KS 2026/0001"), REGISTRAR.id());
    assertThat(number(second)).contains("KS 2026/0001");

    route = Optional.of(new DiaryRoute(new DiaryHandOvers(office.bench().office())));
    passWindow();
    run();
    assertThat(book.file(same, Optional.empty(), REGISTRAR.id()))
        .isEqualTo(new DiaryBook.Result.Refused(DiaryBook.Why.NOT_WAITING));
    assertThat(book.page(false, "", Optional.empty(), Long.MAX_VALUE, 10, REGISTRAR.id()).total())
        .isEqualTo(2);
  }

  /// The program ended between the entry and its number; then the item was protected.
  @Test
  void whatWasEnteredBeforeTheProgramEnded_isNotEnteredOnceMore_whenItIsProtected() {
    ItemId item = received(write("Min chef tar pengar."));
    HandOverId made = handOver(item, RouteKind.DIARY, Optional.empty());
    assertThat(new DiaryHandOvers(office.bench().office()).enter(made)).contains("KS 2026/0001-1");
    protect(item);
    assertThat(number(item)).isEmpty();
    assertThat(book().register(office.present(item), anybody(), REGISTRAR.id()))
        .isEqualTo(new DiaryBook.Result.Entered("KS 2026/0001", "KS 2026/0001-1", false));
    assertThat(number(item)).contains("KS 2026/0001");
    assertThat(book().page(false, "", Optional.empty(), Long.MAX_VALUE, 10, REGISTRAR.id()).total())
        .isEqualTo(1);
  }

  /// Its number is on its way: it could be handed over anew and entered once more.
  @Test
  void whatTheDiaryHolds_isNeitherDeclaredMissing_norTakenBack() {
    ItemId item = received(write("Stolpen lutar."));
    HandOverId made = handOver(item, RouteKind.DIARY, Optional.empty());
    assertThat(new DiaryHandOvers(office.bench().office()).enter(made)).contains("KS 2026/0001-1");
    moved(made, HandOverState.WAITING, HandOverState.SENT);
    assertThat(registrar().notThere(made, REGISTRAR.id())).isFalse();
    assertThat(state(made)).isEqualTo(HandOverState.SENT);
    moved(made, HandOverState.SENT, HandOverState.FAILED);
    assertThat(registrar().takeBack(made, REGISTRAR.id())).isFalse();
    assertThat(state(made)).isEqualTo(HandOverState.FAILED);
    HandOverId elsewhere = sent(received(write("Den lutar än.")));
    assertThat(registrar().notThere(elsewhere, REGISTRAR.id())).isTrue();
  }

  /// The program finds what is secret in it, or a person says so, while the number is on its way.
  @Test
  void whatBecameSecretBeforeItsNumberCame_isKnownByItsNumberAlone() {
    ItemId open = received(write("Stolpen lutar."));
    ItemId secret = received(write("Hur mår grannen?"));
    HandOverId first = sent(open);
    HandOverId second = sent(secret);
    Secrecy marks = office.bench().atItem().handingOver().secrecy();
    assertThat(marks.mark(office.present(secret), SECRECY, ANNA))
        .isInstanceOf(Secrecy.Result.Changed.class);
    give(first, "KS 2026/0041");
    give(second, "KS 2026/0042");
    // Else the mark alone would hide the title.
    assertThat(marks.lift(marks.of(secret).orElseThrow(), "fel bestämmelse", ANNA))
        .isInstanceOf(Secrecy.Result.Changed.class);
    assertThat(known("KS 2026/0041").title()).isNotEmpty();
    assertThat(known("KS 2026/0042").title()).isEmpty();
  }

  private void moved(HandOverId made, HandOverState from, HandOverState to) {
    office.database().change(tx -> office.tables().registry().handOvers().move(tx, made, from, to));
  }

  private void give(HandOverId made, String number) {
    office
        .database()
        .change(
            tx -> new Numbering(office.bench().office(), tx).give(made, number, Optional.empty()));
  }

  private KnownCase known(String number) {
    return office.read(tx -> office.tables().registry().cases().like(tx, number, 5)).getFirst();
  }

  @Test
  void aProposalThatTheDiaryDoesNotHaveIsRefusedAtOnce() {
    ItemId item = received(write("Stolpen lutar."));
    assertThat(wished(item, "KS 2026/0042"))
        .isEqualTo(new Decide.Result.Refused(Decide.Why.NO_SUCH_CASE));
    assertThat(office.state(item).folder()).isEqualTo(Folder.INBOX);
    assertThat(wished(item, "")).isInstanceOf(Decide.Result.Decided.class);
  }

  @Test
  void whatWasNotHandedOverTakesTheNumberOfACaseInTheDiary_whereThatIsTheRegistry() {
    ItemId known = received(write("Stolpen lutar."));
    book().file(handOver(known, RouteKind.DIARY, Optional.empty()), Optional.empty(), ANNA);
    var mail = setting(RouteKind.DIARY).mail();
    var diary = new RouteSetting(RouteKind.DIARY, RouteKind.DIARY, "KS yyyy/####", "", mail);
    office.database().change(tx -> office.tables().registry().settings().put(tx, diary, ANNA));
    ItemId item = received(write("Den lutar än."));
    protect(item);
    assertThat(typed(item, "KS 2026/0999"))
        .isEqualTo(new Recorded.Refused(Decide.Why.NOT_IN_DIARY));
    assertThat(typed(item, "KS 2026/0001")).isInstanceOf(Recorded.Numbered.class);
  }

  private DiaryBook book() {
    return new DiaryBook(office.bench().office());
  }

  private Recorded typed(ItemId item, String number) {
    return office.bench().atItem().outcomes().numbered(item, number, REGISTRAR.id());
  }

  private Decide.Result wished(ItemId item, String number) {
    States.State s = office.state(item);
    var entry =
        new RegisterEntry(
            LocalDate.of(2026, 8, 3),
            Optional.empty(),
            "Roger Nylander",
            "Lutande stolpe",
            "Lutande stolpe",
            "Facebook",
            "Synpunkt",
            Optional.empty());
    var picked = List.of(new HandingOver.Picked(s.version(), s.revision()));
    var along = new HandingOver.Along(false, false, false);
    var wish = new HandingOver.Wish(picked, number, entry, along, RouteKind.DIARY);
    return office.bench().atItem().handingOver().handOver(wish, ANNA);
  }
}
