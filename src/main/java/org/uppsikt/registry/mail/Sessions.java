package org.uppsikt.registry.mail;

import jakarta.mail.Session;
import java.time.Duration;
import java.util.Optional;
import java.util.Properties;
import javax.net.ssl.SSLSocketFactory;

/// Settings of the mail library: encryption always, the server's name checked against its
/// certificate, and nothing waited for without end.
final class Sessions {

  private final Optional<SSLSocketFactory> trust;
  private final Duration patience;

  /// @param trust for an authority with a certificate authority of its own; empty trusts what this
  ///     machine trusts
  Sessions(Optional<SSLSocketFactory> trust, Duration patience) {
    this.trust = trust;
    this.patience = patience;
  }

  /// @param name what a bounced message names as its sender's machine
  Session sending(Server server, String name) {
    Properties settings = settings("smtp", server);
    settings.put("mail.smtp.auth", "true");
    settings.put("mail.smtp.localhost", name);
    settings.put("mail.smtp.quitwait", "false");
    // A returned message quotes the headers alone, so that no citizen's words come back in it.
    settings.put("mail.smtp.dsn.notify", "FAILURE,DELAY");
    settings.put("mail.smtp.dsn.ret", "HDRS");
    return Session.getInstance(settings);
  }

  Session reading(Server server) {
    Properties settings = settings("imap", server);
    settings.put("mail.imap.partialfetch", "true");
    settings.put("mail.mime.address.strict", "false");
    return Session.getInstance(settings);
  }

  private Properties settings(String protocol, Server server) {
    String prefix = "mail." + protocol + ".";
    String millis = Long.toString(patience.toMillis());
    var settings = new Properties();
    settings.put(prefix + "host", server.host());
    settings.put(prefix + "port", Integer.toString(server.port()));
    settings.put(prefix + "connectiontimeout", millis);
    settings.put(prefix + "timeout", millis);
    settings.put(prefix + "writetimeout", millis);
    settings.put(prefix + "ssl.checkserveridentity", "true");
    settings.put(prefix + "ssl.protocols", "TLSv1.3 TLSv1.2");
    switch (server.encryption()) {
      case STARTTLS -> {
        settings.put(prefix + "starttls.enable", "true");
        settings.put(prefix + "starttls.required", "true");
      }
      case TLS -> settings.put(prefix + "ssl.enable", "true");
    }
    trust.ifPresent(factory -> settings.put(prefix + "ssl.socketFactory", factory));
    return settings;
  }
}
