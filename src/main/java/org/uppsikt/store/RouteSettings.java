package org.uppsikt.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.uppsikt.domain.people.PersonId;
import org.uppsikt.domain.registry.RouteKind;
import org.uppsikt.domain.registry.RouteSetting;
import org.uppsikt.domain.registry.RouteSetting.Authority;
import org.uppsikt.domain.registry.RouteSetting.Host;
import org.uppsikt.domain.registry.RouteSetting.Mail;

/// How the registry is reached, the sealed passwords for it, and how far what came back was read.
public final class RouteSettings {

  private static final String DIRECT = "TLS";

  public void put(Tx tx, RouteSetting setting, PersonId by) {
    Mail mail = setting.mail();
    tx.handle().execute("delete from registry_setting");
    tx.handle()
        .createUpdate(
            "insert into registry_setting (id, usual, for_secret, number_form, folder, smtp_host,"
                + " smtp_port, smtp_encryption, imap_host, imap_port, imap_encryption, account,"
                + " sender, receiver, sent_folder, registry_account, business_id, process,"
                + " changed_by, changed_at)"
                + " values (1, :usual, :secret, :form, :folder, :smtp, :smtpPort, :smtpBy, :imap,"
                + " :imapPort, :imapBy, :account, :sender, :receiver, :sent, :registry, :business,"
                + " :process, :by, :at)")
        .bind("usual", setting.usual().name())
        .bind("secret", setting.forSecret().name())
        .bind("form", setting.form())
        .bind("folder", Columns.fit(setting.folder(), 1000))
        .bind("smtp", Columns.fit(mail.sending().name(), 255))
        .bind("smtpPort", mail.sending().port())
        .bind("smtpBy", encryption(mail.sending()))
        .bind("imap", Columns.fit(mail.reading().name(), 255))
        .bind("imapPort", mail.reading().port())
        .bind("imapBy", encryption(mail.reading()))
        .bind("account", Columns.fit(mail.account(), 255))
        .bind("sender", Columns.fit(mail.sender(), 255))
        .bind("receiver", Columns.fit(mail.receiver(), 255))
        .bind("sent", Columns.fit(mail.sentFolder(), 255))
        .bind("registry", Columns.fit(mail.registryAccount(), 255))
        .bind("business", Columns.fit(setting.authority().businessId(), 20))
        .bind("process", Columns.fit(setting.authority().process(), 200))
        .bind("by", by.value())
        .bind("at", Tx.at(tx.now()))
        .execute();
  }

  /// Empty until somebody has set it.
  public Optional<RouteSetting> get(Tx tx) {
    return tx.handle()
        .createQuery("select * from registry_setting where id = 1")
        .map((rs, context) -> setting(rs))
        .findOne();
  }

  public void putSecret(Tx tx, RouteKind what, byte[] sealed) {
    tx.handle()
        .createUpdate("delete from registry_secret where what = :what")
        .bind("what", what.name())
        .execute();
    tx.handle()
        .createUpdate("insert into registry_secret (what, sealed) values (:what, :sealed)")
        .bind("what", what.name())
        .bind("sealed", sealed)
        .execute();
  }

  public Optional<byte[]> secret(Tx tx, RouteKind what) {
    return tx.handle()
        .createQuery("select sealed from registry_secret where what = :what")
        .bind("what", what.name())
        .map((rs, context) -> rs.getBytes("sealed"))
        .findOne();
  }

  /// Where the reading of a route goes on; empty from the beginning.
  public Optional<String> cursor(Tx tx, RouteKind route) {
    return tx.handle()
        .createQuery("select next_cursor from registry_reading where route = :route")
        .bind("route", route.name())
        .map((rs, context) -> Optional.ofNullable(rs.getString("next_cursor")))
        .findOne()
        .flatMap(cursor -> cursor);
  }

  /// Why the last reading of a route did not come to its end.
  public Optional<String> fault(Tx tx, RouteKind route) {
    return tx.handle()
        .createQuery("select fault from registry_reading where route = :route")
        .bind("route", route.name())
        .map((rs, context) -> Columns.maybe(rs, "fault"))
        .findOne()
        .flatMap(fault -> fault);
  }

  public void read(
      Tx tx, RouteKind route, Optional<String> cursor, Optional<String> fault, Instant at) {
    tx.handle()
        .createUpdate("delete from registry_reading where route = :route")
        .bind("route", route.name())
        .execute();
    tx.handle()
        .createUpdate(
            "insert into registry_reading (route, next_cursor, read_at, fault)"
                + " values (:route, :cursor, :at, :fault)")
        .bind("route", route.name())
        .bind("cursor", Columns.fit(cursor, 200).orElse(null))
        .bind("at", Tx.at(at))
        .bind("fault", fault.orElse(null))
        .execute();
  }

  private static String encryption(Host host) {
    return host.direct() ? DIRECT : "STARTTLS";
  }

  private static RouteSetting setting(ResultSet rs) throws SQLException {
    return new RouteSetting(
        RouteKind.valueOf(rs.getString("usual")),
        RouteKind.valueOf(rs.getString("for_secret")),
        rs.getString("number_form"),
        rs.getString("folder"),
        new Mail(
            host(rs, "smtp"),
            host(rs, "imap"),
            rs.getString("account"),
            rs.getString("sender"),
            rs.getString("receiver"),
            rs.getString("sent_folder"),
            rs.getString("registry_account")),
        new Authority(rs.getString("business_id"), rs.getString("process")));
  }

  private static Host host(ResultSet rs, String which) throws SQLException {
    return new Host(
        rs.getString(which + "_host"),
        rs.getInt(which + "_port"),
        DIRECT.equals(rs.getString(which + "_encryption")));
  }
}
