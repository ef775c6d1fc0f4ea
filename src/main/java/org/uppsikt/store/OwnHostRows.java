package org.uppsikt.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.uppsikt.domain.channel.HostName;
import org.uppsikt.domain.channel.OwnNumber;
import org.uppsikt.domain.people.PersonId;

/// Hosts that somebody named as the municipality's own, each list as it was set. Insert only.
public final class OwnHostRows {

  /// A list as it was set.
  public record Row(
      UUID id, List<HostName> hosts, List<OwnNumber> numbers, PersonId by, Instant at) {
    public Row {
      hosts = List.copyOf(hosts);
      numbers = List.copyOf(numbers);
    }
  }

  /// @throws StoreException where the names are longer than 4,000 characters in all
  public void add(Tx tx, Row row) {
    tx.handle()
        .createUpdate(
            "insert into own_hosts (id, hosts, numbers, set_by, set_at) values (:id, :hosts,"
                + " :numbers, :by, :at)")
        .bind("id", row.id())
        .bind("hosts", joined(row.hosts()))
        .bind("numbers", String.join("\n", row.numbers().stream().map(OwnNumber::written).toList()))
        .bind("by", row.by().value())
        .bind("at", Tx.at(row.at()))
        .execute();
  }

  /// The list that holds; empty where nobody ever set one.
  public Optional<Row> newest(Tx tx) {
    return tx.handle()
        .createQuery(
            "select * from own_hosts order by set_at desc, id desc fetch first 1 rows only")
        .map(
            (rs, context) ->
                new Row(
                    Columns.uuid(rs, "id"),
                    rs.getString("hosts").lines().map(HostName::new).toList(),
                    rs.getString("numbers").lines().map(OwnNumber::new).toList(),
                    new PersonId(Columns.uuid(rs, "set_by")),
                    Columns.instant(rs, "set_at")))
        .findOne();
  }

  private static String joined(List<HostName> hosts) {
    return String.join("\n", hosts.stream().map(HostName::ascii).toList());
  }
}
