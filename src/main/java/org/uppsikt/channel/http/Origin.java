package org.uppsikt.channel.http;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Scheme, host and port: the place a login belongs to. A login never goes to another origin, and
/// never in clear over a network.
///
/// @param port as written or the scheme's own
public record Origin(String scheme, String host, int port) {

  /// Empty where the address is no web address with a host, or carries a user name.
  public static Optional<Origin> of(URI uri) {
    String scheme = lower(uri.getScheme());
    String host = lower(uri.getHost());
    boolean web = scheme.equals("http") || scheme.equals("https");
    if (!web || host.isEmpty() || uri.getRawUserInfo() != null) {
      return Optional.empty();
    }
    int usual = scheme.equals("https") ? 443 : 80;
    return Optional.of(new Origin(scheme, host, uri.getPort() < 0 ? usual : uri.getPort()));
  }

  /// True for TLS, and for this very machine. Names are not looked up: only addresses that cannot
  /// mean another machine count.
  public boolean confidential() {
    return scheme.equals("https")
        || host.equals("localhost")
        || host.equals("[::1]")
        || host.matches("127\\.\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}");
  }

  private static String lower(@Nullable String text) {
    return text == null ? "" : text.toLowerCase(Locale.ROOT);
  }
}
