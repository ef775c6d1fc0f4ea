package org.uppsikt.registry;

/// Why a route did not take a parcel, or could not be asked. Each has its words and its next step.
public enum Fault {
  /// A secret matter never travels by mail (KRO-26); use another route.
  SECRET_NOT_BY_MAIL(false),
  /// It became secret since it was handed over, and its entry for the diary names no provision:
  /// anybody would read there what it is about (OSL 5 kap. 2 §).
  SECRET_UNMARKED(false),
  /// Only named persons may read it since it was handed over: it leaves by no route.
  PROTECTED(false),
  /// Abuse material was flagged in it since it was handed over: a copy of it leaves by no route.
  NO_COPY(false),
  /// The server offers no encryption, so nothing was sent.
  NO_ENCRYPTION(false),
  /// The server's certificate is not one that this machine trusts for its name.
  CERTIFICATE(false),
  /// The login was refused; the password may have expired.
  LOGIN(false),
  /// The registry's address does not exist there.
  NO_SUCH_MAILBOX(false),
  MAILBOX_FULL(true),
  /// Larger than the server takes.
  TOO_LARGE(false),
  /// Nobody answers, or the connection broke before the parcel was given over.
  UNREACHABLE(true),
  /// The server asks to try later.
  LATER(true),
  /// Refused for another reason, for instance by the authority's own rules.
  REFUSED(false),
  /// What came back cannot be understood.
  MALFORMED(false),
  /// The disk or the folder does not take it.
  NOT_WRITTEN(true),
  /// What is stored of it is damaged, or cannot be drawn: nothing was sent.
  NOT_PACKED(false);

  private final boolean passing;

  Fault(boolean passing) {
    this.passing = passing;
  }

  /// True where the same attempt may succeed later without anybody doing anything.
  public boolean passing() {
    return passing;
  }
}
