package org.uppsikt.work;

import java.util.List;
import java.util.Optional;
import org.uppsikt.channel.Cancellation;
import org.uppsikt.domain.channel.Channel;
import org.uppsikt.domain.channel.ChannelId;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.domain.item.SenderStatement;
import org.uppsikt.domain.people.PersonId;

/// Connects channels, and takes in by hand what a channel without an interface shows.
public interface ChannelRegister {

  /// A WordPress site about to be connected.
  ///
  /// @param address base address; plain http only on this machine
  /// @param password application password, overwritten once it was used
  record WordPressSite(String name, String address, String account, char[] password) {}

  /// What came of it.
  sealed interface Result {

    record Added(Channel channel) implements Result {}

    /// The site was reached and says no, or was not reached; the code is one of [Failures].
    record LoginFailed(String code) implements Result {}

    /// The account signs in but lacks these rights.
    record MissingRight(List<String> rights) implements Result {}

    record Refused(Why why) implements Result {}
  }

  /// Why it was not even tried.
  enum Why {
    NO_RIGHT,
    PRACTICE,
    NO_NAME,
    NAME_TAKEN,
    NOT_AN_ADDRESS,
    /// Only this machine may be reached without encryption.
    NOT_ENCRYPTED,
    /// Orders to the channel have not come to an end.
    ORDERS_OPEN
  }

  /// An item that a person copied from a page.
  ///
  /// @param link address of the item; never opened by the program
  /// @param screenshots PNG or JPEG
  record ByHand(
      ChannelId channel,
      String link,
      String text,
      SenderStatement sender,
      List<byte[]> screenshots) {}

  /// What came of an entry by hand.
  sealed interface Entry {

    /// It is there, now or from before.
    record Taken(ItemId item) implements Entry {}

    record Refused(NotEntered why) implements Entry {}

    /// The item, where it is there.
    default Optional<ItemId> taken() {
      return this instanceof Taken(ItemId item) ? Optional.of(item) : Optional.empty();
    }
  }

  /// Why nothing was taken in.
  enum NotEntered {
    NO_RIGHT,
    /// Somebody has ended the channel, perhaps while it was being copied.
    ENDED,
    /// No text, no link that is one, or pictures that could not be sealed later.
    NOT_USABLE
  }

  /// Tries the login first; keeps nothing where it fails.
  Result addWordPress(WordPressSite site, PersonId by, Cancellation cancellation);

  /// @param look which platform the readers see, for instance "linkedin"
  Result addManual(String name, String address, String look, PersonId by);

  /// A channel's new application password.
  Result newPassword(ChannelId channel, char[] password, PersonId by, Cancellation cancellation);

  /// The office calls it otherwise; what was sealed under its name stays as it is.
  Result rename(ChannelId channel, String name, PersonId by);

  /// Ends a channel, or takes it up again. Nothing of it is ever deleted: it is fetched no more.
  Result end(ChannelId channel, boolean ended, PersonId by);

  /// Why no channel can be connected or changed here at all; empty where one can.
  default Optional<Why> closed() {
    return Optional.empty();
  }

  /// Takes in what a person copied.
  Entry enter(ByHand item, PersonId by);
}
