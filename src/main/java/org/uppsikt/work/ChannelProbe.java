package org.uppsikt.work;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.uppsikt.channel.Cancellation;
import org.uppsikt.channel.ChannelFailure;
import org.uppsikt.domain.channel.ChannelId;
import org.uppsikt.domain.item.RemoteItem;

/// What the register must ask of the connectors, which only the composition root knows.
public interface ChannelProbe {

  /// What came of a trial sign-in.
  sealed interface Login {

    record Ready() implements Login {}

    record MissingRight(List<String> rights) implements Login {}

    record Failed(ChannelFailure failure) implements Login {}
  }

  /// Signs in at a WordPress site once. Keeps nothing.
  Login wordPress(URI address, String account, char[] password, Cancellation cancellation);

  /// What was entered by hand, as an item for intake; empty where it holds neither text nor
  /// picture.
  Optional<RemoteItem> byHand(ChannelRegister.ByHand item);

  /// The channel's login is another one now.
  void changed(ChannelId channel);
}
