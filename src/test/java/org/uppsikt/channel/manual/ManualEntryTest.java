package org.uppsikt.channel.manual;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.uppsikt.channel.Budget;
import org.uppsikt.channel.Cancellation;
import org.uppsikt.channel.ChannelFailure;
import org.uppsikt.channel.ChannelResult;
import org.uppsikt.domain.item.RemoteId;
import org.uppsikt.domain.item.RemoteItem;
import org.uppsikt.domain.item.Sender;
import org.uppsikt.domain.item.SenderStatement;
import org.uppsikt.testing.Orders;

class ManualEntryTest {

  private static final SenderStatement KIM = new SenderStatement.Pasted("Kim Prov", "");
  private static final byte[] PICTURE = {1, 2, 3};

  @Test
  void sameEntryPastedTwice_isTheSameItemByteForByte() {
    RemoteItem one = entry("https://example.org/1 ", "hej", KIM).toItem();
    RemoteItem two = entry("https://example.org/1", "hej", KIM).toItem();

    assertThat(one.id()).isEqualTo(two.id());
    assertThat(one.raw()).isEqualTo(two.raw());
  }

  @Test
  void anotherTextOrSender_isAnotherItem() {
    RemoteId id = entry("l", "hej", KIM).toItem().id();

    assertThat(entry("l", "hej!", KIM).toItem().id()).isNotEqualTo(id);
    assertThat(entry("l", "hej", new SenderStatement.NothingShown()).toItem().id())
        .isNotEqualTo(id);
  }

  @Test
  void senderThatThePageDoesNotShow_isWithheld() {
    RemoteItem item = entry("", "hej", new SenderStatement.NothingShown()).toItem();

    assertThat(item.sender()).isEqualTo(new Sender.Withheld());
    assertThat(item.permalink()).isEmpty();
  }

  @Test
  void raw_holdsDigestsOfThePicturesAndTheText() {
    RemoteItem item =
        new ManualEntry(Optional.empty(), "a\0b", KIM, Optional.empty(), List.of(PICTURE)).toItem();

    assertThat(new String(item.raw(), StandardCharsets.UTF_8))
        .contains("039058c6f2c0cb492c533b0a4d14ef77cc0f78abccced5287d84a1a2011cfb81")
        .contains("a\uFFFDb");
    assertThat(item.text()).isEqualTo("a\0b");
  }

  @Test
  void entryWithoutTextAndPicture_isNone() {
    assertThatThrownBy(() -> entry("l", " ", KIM)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void connector_givesNothingAndLeavesOrdersToAPerson() {
    var connector = new ManualConnector();
    RemoteId id = new RemoteId("manual-1");
    var byHand = ChannelResult.failed(new ChannelFailure.ByHand());

    assertThat(connector.unpublish(Orders.hide(id), Cancellation.NEVER)).isEqualTo(byHand);
    assertThat(connector.restore(Orders.restore(id), Cancellation.NEVER)).isEqualTo(byHand);
    assertThat(connector.reply(Orders.reply(id, "x"), Cancellation.NEVER)).isEqualTo(byHand);
    assertThat(connector.refresh(List.of(id), new Budget(1, 1), Cancellation.NEVER))
        .isEqualTo(ChannelResult.ok(List.of()));
  }

  private static ManualEntry entry(String link, String text, SenderStatement sender) {
    return new ManualEntry(Optional.of(link), text, sender, Optional.empty(), List.of());
  }
}
