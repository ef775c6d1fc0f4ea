package org.uppsikt.store;

import java.util.Optional;
import org.uppsikt.domain.decision.AdvertisingSwitch;
import org.uppsikt.domain.people.PersonId;

/// Whether advertising may go without evidence, each time it was switched. Insert only.
public final class AdvertisingSwitches {

  public void add(Tx tx, AdvertisingSwitch change) {
    tx.handle()
        .createUpdate(
            "insert into advertising_switch (id, is_on, reason, set_by, set_at)"
                + " values (:id, :on, :reason, :by, :at)")
        .bind("id", change.id())
        .bind("on", change.on())
        .bind("reason", Columns.fit(change.reason(), 4000))
        .bind("by", change.by().value())
        .bind("at", Tx.at(change.at()))
        .execute();
  }

  /// How it stands; empty where nobody ever switched it.
  public Optional<AdvertisingSwitch> newest(Tx tx) {
    return tx.handle()
        .createQuery(
            "select * from advertising_switch order by set_at desc, id desc"
                + " fetch first 1 rows only")
        .map(
            (rs, context) ->
                new AdvertisingSwitch(
                    Columns.uuid(rs, "id"),
                    rs.getBoolean("is_on"),
                    rs.getString("reason"),
                    new PersonId(Columns.uuid(rs, "set_by")),
                    Columns.instant(rs, "set_at")))
        .findOne();
  }
}
