/// Mail to the authority's mailbox: one message per hand-over over SMTP with STARTTLS, found again
/// and answered over IMAP. The only home of Jakarta Mail beside `channel.mail`.
@NullMarked
package org.uppsikt.registry.mail;

import org.jspecify.annotations.NullMarked;
