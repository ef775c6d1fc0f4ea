package org.uppsikt.store;

import java.util.List;
import org.uppsikt.domain.people.PersonId;

/// What each person searched for last. Kept in the workspace alone, since a query may quote a
/// comment.
public final class RecentSearches {

  private static final int KEPT = 12;
  private static final int LENGTH = 500;

  /// Newest first.
  public List<String> of(Tx tx, PersonId person) {
    return tx.handle()
        .createQuery(
            "select query from recent_search where person_id = :person"
                + " order by searched_at desc, query fetch first :kept rows only")
        .bind("person", person.value())
        .bind("kept", KEPT)
        .mapTo(String.class)
        .list();
  }

  /// Puts a query first. One that is too long to be kept whole is not kept.
  public void add(Tx tx, PersonId person, String query) {
    if (query.length() > LENGTH || !Columns.fit(query, LENGTH).equals(query)) {
      return;
    }
    delete(tx, person, query);
    tx.handle()
        .createUpdate(
            "insert into recent_search (person_id, query, searched_at)"
                + " values (:person, :query, :at)")
        .bind("person", person.value())
        .bind("query", query)
        .bind("at", Tx.at(tx.now()))
        .execute();
    List<String> kept = of(tx, person);
    tx.handle()
        .createUpdate(
            "delete from recent_search where person_id = :person and query not in (<kept>)")
        .bind("person", person.value())
        .bindList("kept", kept)
        .execute();
  }

  public void clear(Tx tx, PersonId person) {
    tx.handle()
        .createUpdate("delete from recent_search where person_id = :person")
        .bind("person", person.value())
        .execute();
  }

  private static void delete(Tx tx, PersonId person, String query) {
    tx.handle()
        .createUpdate("delete from recent_search where person_id = :person and query = :query")
        .bind("person", person.value())
        .bind("query", query)
        .execute();
  }
}
