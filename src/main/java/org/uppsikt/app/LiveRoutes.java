package org.uppsikt.app;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import javax.net.ssl.SSLSocketFactory;
import org.uppsikt.domain.registry.RouteKind;
import org.uppsikt.domain.registry.RouteSetting;
import org.uppsikt.domain.registry.Trial;
import org.uppsikt.registry.Route;
import org.uppsikt.registry.diary.DiaryRoute;
import org.uppsikt.registry.folder.FolderRoute;
import org.uppsikt.registry.mail.MailAccount;
import org.uppsikt.registry.mail.MailAccount.Mailbox;
import org.uppsikt.registry.mail.MailRoute;
import org.uppsikt.registry.mail.Server;
import org.uppsikt.store.RouteSettings;
import org.uppsikt.store.key.SecretBox;
import org.uppsikt.work.Office;
import org.uppsikt.work.RouteRegister;
import org.uppsikt.work.Routes;
import org.uppsikt.work.diary.DiaryHandOvers;

/// The ways to the registry of an own workspace, as they are set at the moment. A password is
/// opened at each connection and never kept.
///
/// @param trust for an authority with a certificate authority of its own
record LiveRoutes(Office office, SecretBox secrets, Optional<SSLSocketFactory> trust)
    implements Routes {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  /// Somebody looks on.
  private static final Duration TRIAL_PATIENCE = Duration.ofSeconds(10);

  private static final String INBOX = "INBOX";

  @Override
  public Optional<Route> of(RouteKind kind) {
    if (kind == RouteKind.DIARY) {
      return Optional.of(new DiaryRoute(new DiaryHandOvers(office)));
    }
    return office
        .database()
        .read(tx -> settings().get(tx))
        .filter(setting -> setting.complete(kind))
        .map(setting -> kind == RouteKind.MAIL ? mail(setting) : folder(setting));
  }

  private Route mail(RouteSetting setting) {
    return mail(setting.mail(), () -> secret(RouteKind.MAIL), PATIENCE);
  }

  private Route folder(RouteSetting setting) {
    return new FolderRoute(Path.of(setting.folder()), () -> secret(RouteKind.FOLDER));
  }

  /// Tries what somebody typed.
  List<Trial> trial(RouteSetting.Mail mail, char[] password, BooleanSupplier stopped) {
    try (MailRoute route = mail(mail, password::clone, TRIAL_PATIENCE)) {
      return route.trial(stopped);
    }
  }

  private MailRoute mail(RouteSetting.Mail mail, Supplier<char[]> password, Duration patience) {
    Optional<Server> reading =
        Optional.of(mail.reading()).filter(host -> !host.name().isBlank()).map(LiveRoutes::server);
    var account =
        new MailAccount(
            server(mail.sending()),
            mail.account(),
            mail.sender(),
            mail.receiver(),
            reading.map(server -> new Mailbox(server, mail.account(), INBOX)),
            reading
                .filter(server -> !mail.sentFolder().isBlank())
                .map(server -> new Mailbox(server, mail.account(), mail.sentFolder())),
            reading
                .filter(server -> !mail.registryAccount().isBlank())
                .map(server -> new Mailbox(server, mail.registryAccount(), INBOX)));
    return new MailRoute(account, password, trust, patience);
  }

  private static Server server(RouteSetting.Host host) {
    var encryption = host.direct() ? Server.Encryption.TLS : Server.Encryption.STARTTLS;
    return new Server(host.name(), host.port(), encryption);
  }

  private char[] secret(RouteKind kind) {
    return office
        .database()
        .read(tx -> settings().secret(tx, kind))
        .flatMap(box -> secrets.open(box, RouteRegister.context(kind)))
        .map(clear -> new String(clear, StandardCharsets.UTF_8).toCharArray())
        .orElseGet(() -> new char[0]);
  }

  private RouteSettings settings() {
    return office.tables().registry().settings();
  }
}
