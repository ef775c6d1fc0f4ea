package org.uppsikt.app;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.uppsikt.channel.Cancellation;
import org.uppsikt.channel.ChannelFailure;
import org.uppsikt.channel.http.HttpPort;
import org.uppsikt.channel.manual.ManualEntry;
import org.uppsikt.channel.wordpress.LoginCheck;
import org.uppsikt.channel.wordpress.WordPressConnector;
import org.uppsikt.domain.channel.ChannelId;
import org.uppsikt.domain.item.RemoteItem;
import org.uppsikt.work.ChannelProbe;
import org.uppsikt.work.ChannelRegister;

/// Asks the connectors on behalf of the register.
///
/// @param live the connectors in use, which forget a login that was changed
record SiteProbe(HttpPort http, LiveConnectors live) implements ChannelProbe {

  @Override
  public Login wordPress(URI address, String account, char[] password, Cancellation cancellation) {
    try (var site = new WordPressConnector(address, account, () -> password, http)) {
      return switch (site.checkLogin(cancellation)) {
        case LoginCheck.Ready ready -> new Login.Ready();
        case LoginCheck.MissingRight(List<String> lacks) -> new Login.MissingRight(lacks);
        case LoginCheck.Failed(ChannelFailure failure) -> new Login.Failed(failure);
      };
    }
  }

  @Override
  public Optional<RemoteItem> byHand(ChannelRegister.ByHand item) {
    if (item.text().isBlank() && item.screenshots().isEmpty()) {
      return Optional.empty();
    }
    var entry =
        new ManualEntry(
            Optional.of(item.link()),
            item.text(),
            item.sender(),
            Optional.empty(),
            item.screenshots());
    return Optional.of(entry.toItem());
  }

  @Override
  public void changed(ChannelId channel) {
    live.forget(channel);
  }
}
