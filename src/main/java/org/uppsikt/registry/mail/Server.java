package org.uppsikt.registry.mail;

/// A mail server and how it is spoken to. There is no way without encryption.
public record Server(String host, int port, Encryption encryption) {

  /// How the connection is encrypted.
  public enum Encryption {
    /// A plain greeting, then TLS; refused where the server does not offer it (RFC 3207).
    STARTTLS,
    /// TLS from the first byte (RFC 8314).
    TLS
  }

  public Server {
    if (host.isBlank() || port < 1 || port > 65_535) {
      throw new IllegalArgumentException("a server has a name and a port");
    }
  }
}
