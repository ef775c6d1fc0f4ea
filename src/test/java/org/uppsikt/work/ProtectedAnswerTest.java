package org.uppsikt.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.uppsikt.domain.decision.Outcome;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.domain.people.Person;
import org.uppsikt.domain.people.PersonId;
import org.uppsikt.domain.people.Role;
import org.uppsikt.testing.Arrivals;
import org.uppsikt.testing.PracticeOffice;

/// What is hidden from the unit (SAL-41, T16) is not answered by somebody who cannot read it.
class ProtectedAnswerTest extends CourierOffice {

  private static final Person KARIN =
      new Person(new PersonId(new UUID(7, 5)), "Karin Ask", Role.SUPERVISOR, "", false);

  @SuppressWarnings("NullAway.Init")
  private ItemId item;

  @BeforeEach
  void aProtectedMessage() {
    office.database().change(tx -> office.tables().people().add(tx, KARIN));
    var message = Arrivals.message("m1", "Jag bor på Ekvägen, men det får ingen veta.");
    office.bench().intake().take(PracticeOffice.channel(FACEBOOK), List.of(), List.of(message));
    item = office.item(FACEBOOK, message.id());
    protect(item);
  }

  @Test
  void whoeverProtectedIt_isNoReader_andDoesNotAnswer() {
    assertThat(answers(ANNA)).isEqualTo(new Decide.Result.Refused(Decide.Why.ANSWERED_BY_READERS));
    assertThat(office.orders(item)).isEmpty();
  }

  @Test
  void oneOfThoseNamedAnswers() {
    assertThat(answers(KARIN.id())).isInstanceOf(Decide.Result.Placed.class);
    assertThat(office.bench().reading().dossier(item).orElseThrow().restricted()).isTrue();
  }

  /// Not that it belongs to a case and is answered on its own: she could not do that either.
  @Test
  void amongManySheIsToldThatThoseWhoReadItAnswer() {
    var many = Many.of(office.bench().desk(PracticeOffice.ANNA));
    var state = office.state(item);
    var seen = List.of(new Many.Seen(state.version(), state.revision()));
    var answer = new Decide.Answer(Outcome.ANSWER, "Ring oss.", true, "");
    var watch = new Many.Watch(() -> false, line -> {});
    assertThat(many.answer(seen, answer, PracticeOffice.ANNA, watch).lines())
        .extracting(Many.Line::result)
        .containsExactly(new Many.Result.Refused(Decide.Why.ANSWERED_BY_READERS));
  }

  private Decide.Result answers(PersonId by) {
    var state = office.state(item);
    var answer = new Decide.Answer(Outcome.REFER, "Ring oss.", true, "");
    return office.bench().decide().answer(state.version(), state.revision(), answer, by);
  }
}
