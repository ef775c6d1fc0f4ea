package org.uppsikt.store;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.uppsikt.domain.decision.Outcome;
import org.uppsikt.domain.people.PersonId;

/// Answers of the office's own making, kept for the next time.
public final class AnswerTemplates {

  /// @param language tag: "sv", "nb", "fi" or "en"
  /// @param body may hold `{sender}`, `{municipality}`, and `[gaps]` that a person fills
  public record Row(UUID id, Outcome outcome, String language, String title, String body) {}

  public void add(Tx tx, Row row, PersonId by, Instant at) {
    tx.handle()
        .createUpdate(
            "insert into answer_template (id, outcome, language, title, body, made_by, made_at)"
                + " values (:id, :outcome, :language, :title, :body, :by, :at)")
        .bind("id", row.id())
        .bind("outcome", row.outcome().name())
        .bind("language", row.language())
        .bind("title", Columns.fit(row.title(), 100))
        .bind("body", Columns.fit(row.body(), 8000))
        .bind("by", by.value())
        .bind("at", Tx.at(at))
        .execute();
  }

  /// @return false where it is not in use
  public boolean rename(Tx tx, UUID id, String title) {
    return tx.handle()
            .createUpdate(
                "update answer_template set title = :title"
                    + " where id = :id and retired_at is null")
            .bind("title", Columns.fit(title, 100))
            .bind("id", id)
            .execute()
        == 1;
  }

  /// @return false where it is in use
  public boolean bringBack(Tx tx, UUID id) {
    return tx.handle()
            .createUpdate(
                "update answer_template set retired_at = null"
                    + " where id = :id and retired_at is not null")
            .bind("id", id)
            .execute()
        == 1;
  }

  public boolean retire(Tx tx, UUID id, Instant at) {
    return tx.handle()
            .createUpdate(
                "update answer_template set retired_at = :at"
                    + " where id = :id and retired_at is null")
            .bind("at", Tx.at(at))
            .bind("id", id)
            .execute()
        == 1;
  }

  public List<Row> of(Tx tx, Outcome outcome, String language) {
    return tx.handle()
        .createQuery(
            "select * from answer_template where outcome = :outcome and language = :language"
                + " and retired_at is null order by outcome, language, made_at")
        .bind("outcome", outcome.name())
        .bind("language", language)
        .map(
            (rs, context) ->
                new Row(
                    Columns.uuid(rs, "id"),
                    Outcome.valueOf(rs.getString("outcome")),
                    rs.getString("language"),
                    rs.getString("title"),
                    rs.getString("body")))
        .list();
  }
}
