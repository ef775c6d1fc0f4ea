package org.uppsikt.work;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import org.uppsikt.domain.channel.ChannelKind;
import org.uppsikt.domain.channel.OwnNumber;
import org.uppsikt.domain.decision.OrderId;
import org.uppsikt.domain.people.Person;
import org.uppsikt.domain.people.PersonId;
import org.uppsikt.domain.policy.PolicyInForce;
import org.uppsikt.domain.registry.NumberForms;
import org.uppsikt.domain.registry.RouteSetting;
import org.uppsikt.flag.FlagContext;
import org.uppsikt.policy.PolicyLibrary;
import org.uppsikt.policy.Standing;
import org.uppsikt.store.Database;
import org.uppsikt.store.Outbox;
import org.uppsikt.store.Tables;
import org.uppsikt.store.Tx;

/// What every use case of an open workspace shares.
///
/// @param zone of the municipality: days of the policy are local to it
/// @param pack name of the policy pack of this municipality
/// @param practice true where nothing leaves the machine
/// @param steps told of the moments at which the program may die
/// @param tightened what units have added to the policy
public record Office(
    Database database,
    Tables tables,
    Clock clock,
    ZoneId zone,
    PolicyLibrary library,
    String pack,
    String municipality,
    boolean practice,
    Step.Watcher steps,
    Tightened tightened) {

  /// To whose policy no unit has added anything yet, as far as was read.
  public Office(
      Database database,
      Tables tables,
      Clock clock,
      ZoneId zone,
      PolicyLibrary library,
      String pack,
      String municipality,
      boolean practice,
      Step.Watcher steps) {
    this(
        database,
        tables,
        clock,
        zone,
        library,
        pack,
        municipality,
        practice,
        steps,
        new Tightened());
  }

  /// The policy in force today, or the last one where its period has run out, as tight as the
  /// supplements of units make it.
  ///
  /// @throws IllegalStateException where the workspace names a pack that no longer ships
  public PolicyInForce policy() {
    return tightened.on(withoutSupplements());
  }

  /// The same by the municipality's own guidelines alone.
  PolicyInForce withoutSupplements() {
    return switch (library.on(pack, LocalDate.ofInstant(clock.instant(), zone))) {
      case Standing.InForce now -> now.policy();
      case Standing.OutOfPeriod past -> past.last();
      case Standing.Unknown unknown -> throw new IllegalStateException("no policy " + pack);
    };
  }

  /// The municipality's own hosts, lower case, in every spelling: those its policy names, those its
  /// channels on the web stand on, and those somebody named ([OwnHosts]). Links and addresses there
  /// need no second look.
  public Set<String> ownDomains() {
    var all = new HashSet<>(channelHosts());
    all.addAll(policy().policy().hosts());
    database
        .read(tx -> tables.ownHosts().newest(tx))
        .ifPresent(row -> row.hosts().forEach(host -> all.addAll(host.spellings())));
    return all;
  }

  /// What texts are checked against: its policy, its hosts, the forms of its case numbers.
  FlagContext checked(PolicyInForce policy) {
    Optional<NumberForms> numbers =
        database.read(tx -> tables.registry().settings().get(tx)).map(RouteSetting::numbers);
    Set<String> own =
        database.read(tx -> tables.ownHosts().newest(tx)).stream()
            .flatMap(row -> row.numbers().stream())
            .map(OwnNumber::bare)
            .collect(Collectors.toSet());
    return new FlagContext(policy, policy.policy().language(), ownDomains(), numbers, own);
  }

  /// Hosts that the channels on the web stand on.
  Set<String> channelHosts() {
    return database.read(tx -> tables.channels().all(tx)).stream()
        .filter(channel -> channel.kind() != ChannelKind.MANUAL)
        .flatMap(channel -> host(channel.address()).stream())
        .collect(Collectors.toSet());
  }

  private static Optional<String> host(String address) {
    try {
      return Optional.ofNullable(new URI(address).getHost())
          .map(host -> host.toLowerCase(Locale.ROOT))
          .map(host -> host.startsWith("www.") ? host.substring("www.".length()) : host);
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }

  /// The person, where she may answer and unpublish at this moment (SAF-14).
  public Optional<Person> moderator(PersonId id) {
    return database
        .read(tx -> tables.people().find(tx, id))
        .filter(person -> !person.suspended() && person.role().mayModerate());
  }

  /// Changes an order where the person may decide at this moment; on the disk before she is told.
  ///
  /// @return whether it was changed
  boolean change(OrderId id, PersonId by, BiPredicate<Tx, Outbox.Order> change) {
    if (moderator(by).isEmpty()) {
      return false;
    }
    boolean changed =
        database.write(
            tx -> tables.outbox().find(tx, id).filter(order -> change.test(tx, order)).isPresent());
    database.sync();
    return changed;
  }
}
