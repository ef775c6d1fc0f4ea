package org.uppsikt.store;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.uppsikt.domain.people.PersonId;
import org.uppsikt.domain.registry.KnownCase;

/// The cases that the office knows, to be found by number and title; where something in the case is
/// protected or was marked as secret, by its number alone.
public final class KnownCases {

  static final String PROTECTED =
      "select g.case_number from registration g join restriction r on r.item_id = g.item_id"
          + " where r.lifted_at is null and g.case_number is not null union select g.case_number"
          + " from registration g join secrecy_mark m on m.item_id = g.item_id"
          + " where m.holds is not null and g.case_number is not null";

  /// Keeps a case; a number that is known stays as it is.
  ///
  /// @return whether it is known only now
  public boolean know(Tx tx, KnownCase known, boolean secret, Optional<PersonId> by, Instant at) {
    boolean there =
        tx.handle()
            .createQuery("select 1 from registry_case where case_number = :number")
            .bind("number", Columns.fit(known.number(), 100))
            .mapTo(Integer.class)
            .findOne()
            .isPresent();
    if (there) {
      return false;
    }
    tx.handle()
        .createUpdate(
            "insert into registry_case (id, case_number, title, secret, known_since, known_by)"
                + " values (:id, :number, :title, :secret, :at, cast(:by as uuid))")
        .bind("id", UUID.randomUUID())
        .bind("number", Columns.fit(known.number(), 100))
        .bind("title", secret ? "" : Columns.fit(known.title(), 500))
        .bind("secret", secret)
        .bind("at", Tx.at(at))
        .bind("by", by.map(PersonId::value).orElse(null))
        .execute();
    return true;
  }

  /// The number that made it known was taken back. A case that anything else bears stays.
  public void forget(Tx tx, String number) {
    tx.handle()
        .createUpdate(
            "delete from registry_case where case_number = :number and not exists (select 1 from"
                + " registration r where r.case_number = :number) and not exists (select 1 from"
                + " hand_over h where h.case_number = :number)")
        .bind("number", Columns.fit(number, 100))
        .execute();
  }

  /// Those whose number or title holds the words, newest first.
  public List<KnownCase> like(Tx tx, String words, int most) {
    String pattern =
        "%" + words.strip().toLowerCase(Locale.ROOT).replaceAll("([!%_])", "!$1") + "%";
    return tx.handle()
        .createQuery(
            "select case_number, shown from (select k.case_number, k.known_since, case when"
                + " k.case_number in ("
                + PROTECTED
                + ") then '' else k.title end as shown from registry_case k) as known"
                + " where lower(case_number) like :words escape '!' or lower(shown) like :words"
                + " escape '!' order by known_since desc, case_number"
                + " fetch first :most rows only")
        .bind("words", pattern)
        .bind("most", most)
        .map((rs, context) -> new KnownCase(rs.getString("case_number"), rs.getString("shown")))
        .list();
  }
}
