package org.uppsikt.store;

import java.util.List;
import java.util.Optional;
import org.uppsikt.domain.people.Person;
import org.uppsikt.domain.people.PersonId;
import org.uppsikt.domain.people.Role;

/// The people of the office.
public final class People {

  public void add(Tx tx, Person person) {
    tx.handle()
        .createUpdate(
            "insert into person (id, name, role, office, suspended, added_at)"
                + " values (:id, :name, :role, :office, :suspended, :at)")
        .bind("id", person.id().value())
        .bind("name", Columns.fit(person.name(), 200))
        .bind("role", person.role().name())
        .bind("office", Columns.fit(person.office(), 200))
        .bind("suspended", person.suspended())
        .bind("at", Tx.at(tx.now()))
        .execute();
  }

  public void suspend(Tx tx, PersonId id, boolean suspended) {
    tx.handle()
        .createUpdate("update person set suspended = :suspended where id = :id")
        .bind("suspended", suspended)
        .bind("id", id.value())
        .execute();
  }

  public Optional<Person> find(Tx tx, PersonId id) {
    return all(tx).stream().filter(p -> p.id().equals(id)).findFirst();
  }

  public List<Person> all(Tx tx) {
    return tx.handle()
        .createQuery("select id, name, role, office, suspended from person order by added_at, id")
        .map(
            (rs, context) ->
                new Person(
                    new PersonId(Columns.uuid(rs, "id")),
                    rs.getString("name"),
                    Role.valueOf(rs.getString("role")),
                    rs.getString("office"),
                    rs.getBoolean("suspended")))
        .list();
  }
}
