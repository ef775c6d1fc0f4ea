package org.uppsikt.store;

import java.util.Optional;

/// Facts about the workspace that are written once: its municipality, whether it is for practice.
public final class Facts {

  public static final String MUNICIPALITY = "municipality";
  public static final String PRACTICE = "practice";
  public static final String POLICY = "policy";

  /// The form of the diary's case numbers, as `domain.registry.NumberPattern` reads it.
  public static final String DIARY_FORM = "diary.form";

  public void put(Tx tx, String name, String value) {
    tx.handle().execute("insert into workspace (name, fact) values (?, ?)", name, value);
  }

  public Optional<String> get(Tx tx, String name) {
    return tx.handle()
        .createQuery("select fact from workspace where name = :name")
        .bind("name", name)
        .mapTo(String.class)
        .findOne();
  }
}
