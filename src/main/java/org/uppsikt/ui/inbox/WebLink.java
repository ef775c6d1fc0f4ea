package org.uppsikt.ui.inbox;

import java.util.Locale;

/// What a browser may be given: an address of the web, and nothing that starts a program or opens a
/// file.
final class WebLink {

  private WebLink() {}

  static boolean is(String address) {
    String lower = address.toLowerCase(Locale.ROOT);
    boolean web = lower.startsWith("https://") || lower.startsWith("http://");
    return web && address.chars().noneMatch(c -> c <= ' ' || c == '"' || c == '\\' || c >= 0x7f);
  }
}
