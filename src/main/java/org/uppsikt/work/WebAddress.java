package org.uppsikt.work;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import org.uppsikt.channel.http.Origin;
import org.uppsikt.work.ChannelRegister.Why;

/// Reads the address of a site as somebody typed it.
sealed interface WebAddress {

  record Fine(URI address) implements WebAddress {}

  record Wrong(Why why) implements WebAddress {}

  /// An address to sign in at: encrypted, or on this machine. "https://" may be left out; a login,
  /// a question or a fragment in it may not stand there.
  static WebAddress read(String typed) {
    String text = typed.strip();
    try {
      URI uri = new URI(text.contains("://") ? text : "https://" + text);
      Optional<Origin> origin = Origin.of(uri);
      if (origin.isEmpty() || uri.getRawQuery() != null || uri.getRawFragment() != null) {
        return new Wrong(Why.NOT_AN_ADDRESS);
      }
      return origin.get().confidential() ? new Fine(uri) : new Wrong(Why.NOT_ENCRYPTED);
    } catch (URISyntaxException e) {
      return new Wrong(Why.NOT_AN_ADDRESS);
    }
  }

  /// The page of a channel without an interface: only shown, never asked, so it may be missing.
  static Optional<Why> refusedPage(String typed) {
    if (typed.isBlank()) {
      return Optional.empty();
    }
    try {
      return Origin.of(new URI(typed.strip())).isPresent()
          ? Optional.empty()
          : Optional.of(Why.NOT_AN_ADDRESS);
    } catch (URISyntaxException e) {
      return Optional.of(Why.NOT_AN_ADDRESS);
    }
  }
}
