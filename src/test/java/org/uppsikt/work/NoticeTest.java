package org.uppsikt.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.uppsikt.channel.practice.PracticePlatform;
import org.uppsikt.domain.decision.OrderId;
import org.uppsikt.domain.decision.OrderState;
import org.uppsikt.domain.item.Folder;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.domain.item.RemoteId;
import org.uppsikt.domain.item.Visibility;
import org.uppsikt.store.Forger;
import org.uppsikt.store.Outbox;
import org.uppsikt.testing.PracticeOffice;

/// A sender is told that her comment was unpublished, and only where it was.
class NoticeTest extends OfficeTest {

  private RemoteId remote;
  private ItemId item;
  private OrderId hide;

  private void orderWithNotice(String channel) {
    remote = town.writes(channel, "Roger Nylander", "Ditt as");
    item = received(channel, remote);
    office.seal(item);
    hide = placed(office.unpublish(item, Optional.of("Din kommentar är avpublicerad.")));
  }

  @Test
  void whereWhatIsHiddenCanBeAnswered_theCommentIsHiddenFirst() {
    orderWithNotice(FACEBOOK);
    passWindow();
    office.dispatch();
    ended(hide, OrderState.CONFIRMED);
    assertThat(done()).containsExactly("hide", "reply");
  }

  @ParameterizedTest
  @EnumSource(names = {"FACEBOOK", "INSTAGRAM"})
  void nobodyIsToldOfAHidingThatDidNotCome(PracticePlatform platform) {
    orderWithNotice(platform.id());
    town.edits(platform.id(), remote, "Förlåt, jag menade inte så");
    passWindow();
    office.dispatch();
    office.dispatch();
    assertThat(ended(hide, OrderState.FAILED).failure()).contains("TEXT_CHANGED");
    assertThat(notice().state()).isEqualTo(OrderState.FAILED);
    assertThat(notice().failure()).contains("NOT_UNPUBLISHED");
    assertThat(done()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(names = {"FACEBOOK", "INSTAGRAM"})
  void nobodyIsToldOnTheStrengthOfEvidenceThatIsDamaged(PracticePlatform platform) {
    orderWithNotice(platform.id());
    damaged = true;
    forge("update blob_chunk set bytes = X'00'");
    passWindow();
    office.dispatch();
    office.dispatch();
    assertThat(ended(hide, OrderState.FAILED).failure()).contains("EVIDENCE_DAMAGED");
    assertThat(notice().failure()).contains("NOT_UNPUBLISHED");
    assertThat(done()).isEmpty();
  }

  @Test
  void aNoticeWaitsUntilItIsKnownWhatBecameOfTheHiding() {
    orderWithNotice(FACEBOOK);
    passWindow();
    forge("update outbox set state = 'UNCERTAIN', attempts = 1 where kind = 'UNPUBLISH'");
    office.dispatch();
    assertThat(notice().state()).isEqualTo(OrderState.WAITING);
    office.bench().settle().settle(hide, true, PracticeOffice.ANNA.id());
    passNight();
    office.dispatch();
    assertThat(notice().state()).isEqualTo(OrderState.CONFIRMED);
  }

  @Test
  void aCommentThatIsRestored_isNotSaidToBeUnpublished() {
    orderWithNotice(FACEBOOK);
    forge("update outbox set next_at = next_at + interval '30' minute where kind = 'REPLY'");
    passWindow();
    office.dispatch();
    ended(hide, OrderState.CONFIRMED);
    placed(office.restore(item));
    clock.forward(Duration.ofHours(1));
    office.dispatch();
    assertThat(notice().failure()).contains("NOT_UNPUBLISHED");
    assertThat(done()).containsExactly("hide", "restore");
  }

  /// One try went before the comment was shown again, and came to nothing.
  @ParameterizedTest
  @ValueSource(strings = {"busy", "reset", "error"})
  void aCommentThatIsRestoredAfterAFirstTry_isNotSaidToBeUnpublished(String trouble) {
    orderWithNotice(FACEBOOK);
    town.trouble(trouble, "POST", "/reply", 1);
    passWindow();
    office.dispatch();
    ended(hide, OrderState.CONFIRMED);
    assertThat(notice().attempts()).isEqualTo(1);
    placed(office.restore(item));
    clock.forward(Duration.ofHours(1));
    office.dispatch();
    clock.forward(Duration.ofHours(1));
    office.dispatch();
    assertThat(notice().failure()).contains("NOT_UNPUBLISHED");
    assertThat(done()).containsExactly("hide", "restore");
  }

  /// Where the first try came through after all, the sender was told the truth of that moment.
  @Test
  void aNoticeThatArrivedBeforeTheCommentWasRestored_isFoundAgain() {
    orderWithNotice(FACEBOOK);
    town.trouble("answer_lost", "POST", "/reply", 1);
    passWindow();
    office.dispatch();
    placed(office.restore(item));
    clock.forward(Duration.ofHours(1));
    office.dispatch();
    assertThat(notice().state()).isEqualTo(OrderState.CONFIRMED);
    assertThat(done()).containsExactly("hide", "reply", "restore");
  }

  @Test
  void whatIsEditedAfterAFirstTry_isNotSaidToBeUnpublished() {
    orderWithNotice(INSTAGRAM);
    town.trouble("reset", "POST", "/reply", 1);
    passWindow();
    office.dispatch();
    assertThat(notice().attempts()).isEqualTo(1);
    town.edits(INSTAGRAM, remote, "Förlåt, jag menade inte så");
    clock.forward(Duration.ofMinutes(1));
    office.dispatch();
    clock.forward(Duration.ofMinutes(1));
    office.dispatch();
    assertThat(ended(hide, OrderState.FAILED).failure()).contains("TEXT_CHANGED");
    assertThat(notice().failure()).contains("NOT_UNPUBLISHED");
    assertThat(done()).isEmpty();
  }

  @Test
  void aPlatformThatAsksANoticeToWaitForLongHoldsTheHidingBackNoLonger() {
    orderWithNotice(INSTAGRAM);
    forge(
        "update outbox set attempts = 1, failure = 'RATE_LIMITED',"
            + " next_at = next_at + interval '3' hour where kind = 'REPLY'");
    passWindow();
    office.dispatch();
    ended(hide, OrderState.CONFIRMED);
  }

  /// Somebody has still to say what became of the notice; the colleague's deed is seen all the
  /// same.
  @Test
  void whatAColleagueShowsAgainIsNoticed_thoughTheNoticeIsUncertain() {
    orderWithNotice(FACEBOOK);
    forge("update outbox set state = 'UNCERTAIN', attempts = 1 where kind = 'REPLY'");
    hiddenAndShownAgain();
    assertThat(office.state(item).visibility()).isEqualTo(Visibility.SHOWN);
    assertThat(office.state(item).folder()).isEqualTo(Folder.INBOX);
  }

  @Test
  void aCommentThatAColleagueShowsAgain_isNotSaidToBeUnpublished() {
    orderWithNotice(FACEBOOK);
    forge("update outbox set next_at = next_at + interval '30' minute where kind = 'REPLY'");
    hiddenAndShownAgain();
    clock.forward(Duration.ofHours(1));
    office.dispatch();
    assertThat(notice().failure()).contains("NOT_UNPUBLISHED");
    assertThat(done()).doesNotContain("reply");
  }

  /// The notice has left once; whether it arrived cannot be found out. Its pauses are short each.
  @Test
  void aNoticeThatCannotBeLookedUp_holdsTheHidingBackForTenMinutesAtMost() {
    orderWithNotice(INSTAGRAM);
    passWindow();
    forge(
        "update outbox set attempts = 1, sent_at = not_before, failure = 'MALFORMED',"
            + " next_at = next_at + interval '12' minute where kind = 'REPLY'");
    clock.forward(Duration.ofMinutes(5));
    office.dispatch();
    assertThat(office.order(hide).state()).isEqualTo(OrderState.WAITING);
    clock.forward(Duration.ofMinutes(6));
    office.dispatch();
    ended(hide, OrderState.CONFIRMED);
  }

  /// It is hidden in time; a colleague shows it again in the platform, which a round notices.
  private void hiddenAndShownAgain() {
    passWindow();
    office.dispatch();
    ended(hide, OrderState.CONFIRMED);
    town.colleagueShows(FACEBOOK, remote);
    clock.forward(Duration.ofMinutes(5));
    office.round(FACEBOOK);
  }

  private Outbox.Order notice() {
    return office.orders(item).stream()
        .filter(order -> order.content() instanceof Outbox.Content.Reply)
        .findFirst()
        .orElseThrow();
  }

  private List<String> done() {
    return town.asked().stream()
        .filter(asked -> asked.item().equals(remote.value()) && asked.result().equals("done"))
        .map(asked -> asked.path().substring(asked.path().lastIndexOf('/') + 1))
        .filter(verb -> List.of("hide", "restore", "reply").contains(verb))
        .toList();
  }

  private void forge(String statement) {
    new Forger(office.database()).forge(statement);
  }
}
