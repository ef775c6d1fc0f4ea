package org.uppsikt.work;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.uppsikt.domain.channel.HostName;
import org.uppsikt.domain.channel.OwnNumber;
import org.uppsikt.domain.journal.Event;
import org.uppsikt.domain.journal.EventKind;
import org.uppsikt.domain.journal.Payload;
import org.uppsikt.domain.people.PersonId;
import org.uppsikt.domain.people.Role;
import org.uppsikt.store.OwnHostRows;
import org.uppsikt.store.Tx;

/// Which hosts on the web are the municipality's own beside those its channels stand on: links to
/// them are fine in comments and answers, and what only looks like one is told. Its telephone and
/// giro numbers stand in the same list, and are nobody's personal data. The next check
/// knows of a change; what was found before stays as it was stored.
public final class OwnHosts {

  /// Names that fit into a row in all.
  private static final int MOST = 4000;

  private static final Set<Role> MAY_SET = Set.of(Role.ADMINISTRATOR, Role.SUPERVISOR);

  private final Office office;

  public OwnHosts(Office office) {
    this.office = office;
  }

  /// How it stands.
  ///
  /// @param named by somebody
  /// @param numbers telephone and giro numbers of the municipality, named by somebody
  /// @param ofChannels those the channels stand on, which need not be named
  public record Standing(
      List<HostName> named, List<OwnNumber> numbers, List<String> ofChannels, boolean maySet) {
    public Standing {
      named = List.copyOf(named);
      numbers = List.copyOf(numbers);
      ofChannels = List.copyOf(ofChannels);
    }
  }

  /// What came of it.
  public sealed interface Result {
    record Done() implements Result {}

    /// Only administrators and supervisors set them.
    record NoRight() implements Result {}

    /// @param line as it was typed
    record NotAHost(String line) implements Result {}

    record TooMany() implements Result {}
  }

  public Standing standing(PersonId by) {
    List<String> ofChannels = office.channelHosts().stream().sorted().toList();
    return office
        .database()
        .read(tx -> new Standing(named(tx), numbers(tx), ofChannels, maySet(tx, by)));
  }

  /// @param typed one host, address or number a line; blank lines are nothing, one named twice is
  /// one
  public Result set(String typed, PersonId by) {
    var hosts = new ArrayList<HostName>();
    var numbers = new ArrayList<OwnNumber>();
    for (String line : typed.lines().filter(l -> !l.isBlank()).toList()) {
      Optional<OwnNumber> number = OwnNumber.typed(line);
      if (number.isPresent()) {
        numbers.add(number.get());
        continue;
      }
      Optional<HostName> host = HostName.typed(line);
      if (host.isEmpty()) {
        return new Result.NotAHost(line.strip());
      }
      hosts.add(host.get());
    }
    List<HostName> all = hosts.stream().distinct().toList();
    List<OwnNumber> own = numbers.stream().distinct().toList();
    if (all.stream().mapToInt(host -> host.ascii().length() + 1).sum() > MOST
        || own.stream().mapToInt(number -> number.written().length() + 1).sum() > MOST) {
      return new Result.TooMany();
    }
    return office.database().write(tx -> set(tx, all, own, by));
  }

  private Result set(Tx tx, List<HostName> hosts, List<OwnNumber> numbers, PersonId by) {
    if (!maySet(tx, by)) {
      return new Result.NoRight();
    }
    var row = new OwnHostRows.Row(UUID.randomUUID(), hosts, numbers, by, tx.now());
    office.tables().ownHosts().add(tx, row);
    Payload payload =
        Payload.NONE
            .with("list", row.id())
            .with("hosts", String.join(" ", hosts.stream().map(HostName::ascii).toList()))
            .with("numbers", String.join(", ", numbers.stream().map(OwnNumber::written).toList()));
    tx.journal(Event.by(by, EventKind.OWN_HOSTS_SET, "workspace:hosts", payload));
    return new Result.Done();
  }

  private List<HostName> named(Tx tx) {
    return office.tables().ownHosts().newest(tx).map(OwnHostRows.Row::hosts).orElse(List.of());
  }

  private List<OwnNumber> numbers(Tx tx) {
    return office.tables().ownHosts().newest(tx).map(OwnHostRows.Row::numbers).orElse(List.of());
  }

  private boolean maySet(Tx tx, PersonId by) {
    return office
        .tables()
        .people()
        .find(tx, by)
        .filter(person -> !person.suspended() && MAY_SET.contains(person.role()))
        .isPresent();
  }
}
