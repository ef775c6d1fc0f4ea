package org.uppsikt.domain.registry;

/// How an office reaches its registry (SME-36). Passwords are kept elsewhere, sealed.
///
/// @param usual for what is not secret
/// @param forSecret for what is; never mail (KRO-26)
/// @param form of the municipality's case numbers, or several ([NumberForms])
/// @param folder where the registry fetches; empty where there is none
public record RouteSetting(
    RouteKind usual,
    RouteKind forSecret,
    String form,
    String folder,
    Mail mail,
    Authority authority) {

  /// What the register of a Finnish authority names besides the matter (906/2019, section 25).
  ///
  /// @param businessId empty until somebody has said it
  /// @param process in which the office handles what comes from its channels; may be empty
  public record Authority(String businessId, String process) {

    /// Where nobody has said anything, or nothing is asked for.
    public static final Authority NONE = new Authority("", "");
  }

  /// Where nothing more is said of the authority than its name.
  public RouteSetting(RouteKind usual, RouteKind forSecret, String form, String folder, Mail mail) {
    this(usual, forSecret, form, folder, mail, Authority.NONE);
  }

  /// The authority's mailbox, and the account that writes to it.
  ///
  /// @param reading where answers are read; an empty name where numbers are typed in by hand
  /// @param account name for both logins
  /// @param sender address of the office; answers and failed deliveries come back there
  /// @param receiver the authority's mailbox
  /// @param sentFolder where the mail system keeps what was sent; empty where it keeps nothing
  /// @param registryAccount owner of the authority's mailbox, where this account may look into it;
  ///     empty where it may not
  public record Mail(
      Host sending,
      Host reading,
      String account,
      String sender,
      String receiver,
      String sentFolder,
      String registryAccount) {

    /// Whether enough is known to send.
    public boolean complete() {
      return !sending.name().isBlank()
          && !account.isBlank()
          && sender.indexOf('@') > 0
          && receiver.indexOf('@') > 0;
    }
  }

  /// A server.
  ///
  /// @param direct TLS from the first byte; otherwise STARTTLS
  public record Host(String name, int port, boolean direct) {
    public Host {
      if (port < 1 || port > 65_535) {
        throw new IllegalArgumentException("no port " + port);
      }
    }
  }

  public RouteSetting {
    if (!forSecret.takesSecrets()) {
      throw new IllegalArgumentException("nothing secret goes by " + forSecret);
    }
    if (NumberForms.of(form).isEmpty()) {
      throw new IllegalArgumentException("no form of case numbers");
    }
  }

  /// The forms of the numbers.
  public NumberForms numbers() {
    return NumberForms.of(form).orElseThrow();
  }

  /// Whether anything goes this way.
  public boolean uses(RouteKind kind) {
    return usual == kind || forSecret == kind;
  }

  /// Whether a route can be used as it is set.
  public boolean complete(RouteKind kind) {
    return switch (kind) {
      case MAIL -> mail.complete();
      case FOLDER -> !folder.isBlank();
      case DIARY -> true;
    };
  }
}
