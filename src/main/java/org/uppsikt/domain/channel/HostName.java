package org.uppsikt.domain.channel;

import java.net.IDN;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Name of a host on the web, lower case, without `www.`, in the letters of the network
/// (RFC 3492), so that one host has one name.
public record HostName(String ascii) {

  private static final int LONGEST = 253;
  private static final Pattern BEFORE = Pattern.compile("^[a-z][a-z0-9+.-]*://");
  private static final Pattern BEHIND = Pattern.compile("[/?#].*$|:\\d*$");
  private static final Pattern NAME =
      Pattern.compile("([a-z0-9]([a-z0-9-]*[a-z0-9])?\\.)+[a-z]([a-z0-9-]*[a-z0-9])?");

  /// What somebody typed or pasted: a name or a whole address.
  ///
  /// @return empty where it is no host with at least two parts
  public static Optional<HostName> typed(String words) {
    String name = words.strip().toLowerCase(Locale.ROOT);
    name = BEFORE.matcher(name).replaceFirst("");
    name = BEHIND.matcher(BEHIND.matcher(name).replaceFirst("")).replaceFirst("");
    return ascii(name)
        .map(host -> host.startsWith("www.") ? host.substring("www.".length()) : host)
        .filter(host -> host.length() <= LONGEST && NAME.matcher(host).matches())
        .map(HostName::new);
  }

  /// As people read it.
  public String shown() {
    return IDN.toUnicode(ascii);
  }

  /// Both ways in which a comment may write it.
  public Set<String> spellings() {
    return Set.copyOf(java.util.List.of(ascii, shown()));
  }

  private static Optional<String> ascii(String name) {
    try {
      return Optional.of(IDN.toASCII(name));
    } catch (IllegalArgumentException notAName) {
      return Optional.empty();
    }
  }
}
