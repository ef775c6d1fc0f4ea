package org.uppsikt.store;

import java.util.List;
import java.util.UUID;
import org.uppsikt.domain.people.PersonId;

/// Lists that a person saved for herself.
public final class SavedViews {

  /// A saved list.
  ///
  /// @param base the view or channel it starts from
  /// @param filter in codes, as the caller writes it
  public record Saved(UUID id, String name, String base, String filter, String sort) {}

  /// A person's own, in the order they were saved.
  public List<Saved> of(Tx tx, PersonId person) {
    return tx.handle()
        .createQuery("select * from saved_view where person_id = :person order by place, id")
        .bind("person", person.value())
        .map(
            (rs, context) ->
                new Saved(
                    Columns.uuid(rs, "id"),
                    rs.getString("name"),
                    rs.getString("base"),
                    rs.getString("filter"),
                    rs.getString("sort")))
        .list();
  }

  /// @return false where the person has one of that name
  public boolean add(Tx tx, PersonId person, Saved view) {
    if (named(tx, person, view.name())) {
      return false;
    }
    tx.handle()
        .createUpdate(
            "insert into saved_view (id, person_id, name, base, filter, sort, place) values (:id,"
                + " :person, :name, :base, :filter, :sort, (select coalesce(max(place), 0) + 1"
                + " from saved_view where person_id = :person))")
        .bind("id", view.id())
        .bind("person", person.value())
        .bind("name", Columns.fit(view.name(), 100))
        .bind("base", view.base())
        .bind("filter", Columns.fit(view.filter(), 2000))
        .bind("sort", view.sort())
        .execute();
    return true;
  }

  /// @return false where the person has another one of that name, or none such
  public boolean rename(Tx tx, PersonId person, UUID id, String name) {
    return !named(tx, person, name)
        && tx.handle()
                .createUpdate(
                    "update saved_view set name = :name where id = :id and person_id = :person")
                .bind("name", Columns.fit(name, 100))
                .bind("id", id)
                .bind("person", person.value())
                .execute()
            == 1;
  }

  public void remove(Tx tx, PersonId person, UUID id) {
    tx.handle()
        .createUpdate("delete from saved_view where id = :id and person_id = :person")
        .bind("id", id)
        .bind("person", person.value())
        .execute();
  }

  private static boolean named(Tx tx, PersonId person, String name) {
    return tx.handle()
            .createQuery(
                "select count(*) from saved_view where person_id = :person and name = :name")
            .bind("person", person.value())
            .bind("name", Columns.fit(name, 100))
            .mapTo(Integer.class)
            .one()
        > 0;
  }
}
