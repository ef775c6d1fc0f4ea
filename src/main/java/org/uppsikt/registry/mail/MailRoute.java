package org.uppsikt.registry.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.net.ssl.SSLSocketFactory;
import org.uppsikt.domain.registry.HandOverId;
import org.uppsikt.domain.registry.Trial;
import org.uppsikt.registry.Delivery;
import org.uppsikt.registry.Fault;
import org.uppsikt.registry.Found;
import org.uppsikt.registry.News;
import org.uppsikt.registry.Parcel;
import org.uppsikt.registry.Route;

/// The authority's mailbox as a route to the registry (SME-36): one message per hand-over, with a
/// Message-ID fixed beforehand. Never a secret matter (KRO-26), never without encryption.
public final class MailRoute implements Route {

  private final MailAccount account;
  private final Supplier<char[]> password;
  private final Sessions sessions;

  /// @param password of the account, for sending and reading alike
  /// @param trust for an authority with a certificate authority of its own
  /// @param patience how long one answer of a server is waited for
  public MailRoute(
      MailAccount account,
      Supplier<char[]> password,
      Optional<SSLSocketFactory> trust,
      Duration patience) {
    this.account = account;
    this.password = password;
    this.sessions = new Sessions(trust, patience);
  }

  @Override
  public Delivery deliver(Parcel parcel) {
    if (parcel.secret()) {
      return new Delivery.Refused(Fault.SECRET_NOT_BY_MAIL, "");
    }
    String from = account.from();
    Session session = sessions.sending(account.submission(), from.substring(from.indexOf('@') + 1));
    try {
      return deliver(session, Outgoing.of(session, account, parcel));
    } catch (MessagingException e) {
      return new Delivery.Refused(Fault.MALFORMED, "");
    }
  }

  private Delivery deliver(Session session, Outgoing message) {
    try (Transport transport = session.getTransport("smtp")) {
      transport.connect(account.user(), new String(password.get()));
      transport.sendMessage(message, message.getAllRecipients());
      return new Delivery.Accepted();
    } catch (MessagingException e) {
      Faults.Named named = Faults.name(e);
      return message.leaving() && !named.answered() ? new Delivery.Uncertain() : named.refused();
    }
  }

  /// Looks where the mail system keeps what was sent, and in the authority's mailbox, where this
  /// office may. Found in one of them it left; where one cannot be looked into, nothing is certain.
  @Override
  public Found find(HandOverId id) {
    Found all = new Found.CannotTell(Fault.UNREACHABLE);
    for (MailAccount.Mailbox mailbox :
        Stream.concat(account.sent().stream(), account.registry().stream()).toList()) {
      Found found = find(id, mailbox);
      if (found instanceof Found.There) {
        return found;
      }
      all = found;
    }
    return all;
  }

  private Found find(HandOverId id, MailAccount.Mailbox mailbox) {
    try (Postbox box = Postbox.open(sessions, mailbox, password)) {
      return box.holds(MessageId.of(id, account.from())) ? new Found.There() : new Found.NotThere();
    } catch (MessagingException e) {
      return new Found.CannotTell(Faults.name(e).fault());
    }
  }

  /// Connects and logs in wherever this account is used, and sends nothing.
  ///
  /// @param stopped asked between two places
  /// @return what was tried, in its order
  public List<Trial> trial(BooleanSupplier stopped) {
    var tried = new ArrayList<Trial>();
    tried.add(new Trial(Trial.Place.SENDING, sending()));
    mailbox(Trial.Place.ANSWERS, account.incoming(), stopped).ifPresent(tried::add);
    mailbox(Trial.Place.SENT_FOLDER, account.sent(), stopped).ifPresent(tried::add);
    mailbox(Trial.Place.REGISTRY, account.registry(), stopped).ifPresent(tried::add);
    return tried;
  }

  private Optional<String> sending() {
    String from = account.from();
    Session session = sessions.sending(account.submission(), from.substring(from.indexOf('@') + 1));
    try (Transport transport = session.getTransport("smtp")) {
      transport.connect(account.user(), new String(password.get()));
      return Optional.empty();
    } catch (MessagingException e) {
      return Optional.of(Faults.name(e).fault().name());
    }
  }

  private Optional<Trial> mailbox(
      Trial.Place place, Optional<MailAccount.Mailbox> mailbox, BooleanSupplier stopped) {
    if (mailbox.isEmpty() || stopped.getAsBoolean()) {
      return Optional.empty();
    }
    try {
      Postbox.open(sessions, mailbox.get(), password).close();
      return Optional.of(new Trial(place, Optional.empty()));
    } catch (MessagingException e) {
      return Optional.of(new Trial(place, Optional.of(Faults.name(e).fault().name())));
    }
  }

  @Override
  public News news(Optional<String> cursor) {
    if (account.incoming().isEmpty()) {
      return new News(List.of(), cursor, Optional.empty(), 0);
    }
    try (Postbox box = Postbox.open(sessions, account.incoming().get(), password)) {
      return box.news(cursor);
    } catch (MessagingException e) {
      return new News(List.of(), cursor, Optional.of(Faults.name(e).fault()), 0);
    }
  }

  /// Every call opens and closes its own connection.
  @Override
  public void close() {}
}
