package org.uppsikt.registry.mail;

import java.util.Optional;

/// The account that hands over.
///
/// @param user name for the login
/// @param from address of the office; answers and failed deliveries come back there
/// @param to the authority's mailbox
/// @param incoming where `from` is read; empty where numbers are typed in by hand
/// @param sent where the mail system keeps what was sent; empty where it keeps nothing
/// @param registry the authority's mailbox itself, where this office may look into it
public record MailAccount(
    Server submission,
    String user,
    String from,
    String to,
    Optional<Mailbox> incoming,
    Optional<Mailbox> sent,
    Optional<Mailbox> registry) {

  /// A mailbox over IMAP.
  ///
  /// @param folder "INBOX" unless the authority sorts otherwise
  public record Mailbox(Server server, String user, String folder) {}
}
