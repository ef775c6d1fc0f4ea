package org.uppsikt.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.uppsikt.domain.channel.ChannelId;
import org.uppsikt.domain.decision.Outcome;
import org.uppsikt.domain.finding.Severity;
import org.uppsikt.domain.finding.Urgency;
import org.uppsikt.domain.item.Folder;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.domain.item.ItemKind;
import org.uppsikt.domain.item.VersionRef;
import org.uppsikt.domain.item.Visibility;
import org.uppsikt.domain.people.PersonId;

/// The present state of each item: a projection of the journal and the only mutable row about an
/// item. Times in it are written once and never moved (requirements I8).
public final class States {

  /// What a list shows of a text is so long at the most where it starts with the text, in UTF-16
  /// code units.
  public static final int PIECE = 320;

  /// Stands before a piece of a text that starts further in.
  public static final String BEGINNING_CUT = "… ";

  /// A list never shows a word of what only named persons may read.
  private static final String RESTRICTED =
      "exists (select 1 from restriction r where r.item_id = item_state.item_id"
          + " and r.lifted_at is null)";

  /// A suspected crime of which nobody has said yet whether it was reported (SAF-05).
  private static final String ASKED =
      "exists (select 1 from police_task t where t.item_id = item_state.item_id"
          + " and t.state = 'OPEN')";

  /// Where an item goes: what waits for a number or for a disposition is never done (I9, I10), nor
  /// is what may be a crime before it is answered, and what has its number waits for none.
  private static final String PLACE =
      "case when :folder = 'DONE' and must_register and case_number is null then 'TO_REGISTER'"
          + " when :folder in ('DONE', 'UNPUBLISHED') and kind = 'MESSAGE'"
          + " and disposition_id is null then 'INBOX'"
          + " when :folder = 'DONE' and "
          + ASKED
          + " then 'INBOX'"
          + " when :folder = 'TO_REGISTER' and case_number is not null"
          + " and (kind <> 'MESSAGE' or disposition_id is not null) and not "
          + ASKED
          + " then 'DONE'"
          + " else :folder end";

  /// The clock runs for what is open: whatever leaves the inbox stands by what was found again.
  private static final String LEVEL =
      stepped(
          "urgency = case when :folder = 'INBOX' then urgency"
              + " else severity * STEP + mod(urgency, STEP) end");

  /// What the clock had raised stays raised, unless what is found now is graver still, or is due at
  /// no time any more.
  private static final String ANEW =
      stepped(
          "case when urgency / STEP < severity and urgency / STEP < :severity"
              + (" and :severity not in (" + Severity.NOT_CHECKED.rank())
              + (", " + Severity.NONE.rank() + ")")
              + " then urgency else :severity * STEP + mod(urgency, STEP) end");

  /// The state as the work needs it.
  ///
  /// @param level where it stands in its list: the severity, or more by its clock
  /// @param revision grows with every change; a decision names the one it saw
  public record State(
      ItemId item,
      ChannelId channel,
      ItemKind kind,
      VersionRef version,
      Visibility visibility,
      Folder folder,
      Optional<Outcome> outcome,
      Severity severity,
      Severity level,
      Optional<Instant> firstShownAt,
      Optional<Instant> decidedAt,
      Optional<Instant> executedAt,
      int revision) {}

  /// A state about to be written for the first time.
  public record Fresh(
      ItemId item,
      ChannelId channel,
      ItemKind kind,
      Visibility visibility,
      Folder folder,
      Severity severity,
      String senderName,
      String snippet) {}

  public void insert(Tx tx, List<Fresh> states, Instant receivedAt) {
    var batch =
        tx.handle()
            .prepareBatch(
                "insert into item_state (item_id, channel_id, kind, version, visibility, folder,"
                    + " severity, urgency, received_at, sender_name, snippet, refreshed_at,"
                    + " revision) values (:item, :channel, :kind, 1, :visibility, :folder,"
                    + " :severity, :urgency, :received, :sender, :snippet, :received, 1)");
    for (Fresh state : states) {
      batch
          .bind("item", state.item().value())
          .bind("channel", state.channel().value())
          .bind("kind", state.kind().name())
          .bind("visibility", state.visibility().name())
          .bind("folder", state.folder().name())
          .bind("severity", state.severity().rank())
          .bind("urgency", Urgency.of(state.severity(), receivedAt).key())
          .bind("received", Tx.at(receivedAt))
          .bind("sender", Columns.fit(state.senderName(), 500))
          .bind("snippet", Columns.fit(state.snippet(), 400))
          .add();
    }
    if (batch.size() > 0) {
      batch.execute();
    }
  }

  /// Keeps others from restricting or sealing these items until this transaction ends; always in
  /// the same order, so that two who lock several never wait for each other.
  public void lock(Tx tx, Collection<ItemId> items) {
    if (!items.isEmpty()) {
      tx.handle()
          .createQuery(
              "select item_id from item_state where item_id in (<ids>) order by item_id for update")
          .bindList("ids", items.stream().map(ItemId::value).sorted().toList())
          .mapTo(Long.class)
          .list();
    }
  }

  public Optional<State> find(Tx tx, ItemId id) {
    return tx.handle()
        .createQuery("select * from item_state where item_id = :id")
        .bind("id", id.value())
        .map((rs, context) -> state(rs))
        .findOne();
  }

  public Map<ItemId, State> of(Tx tx, Collection<ItemId> ids) {
    var found = new HashMap<ItemId, State>();
    if (!ids.isEmpty()) {
      tx.handle()
          .createQuery("select * from item_state where item_id in (<ids>)")
          .bindList("ids", Keys.of(ids))
          .map((rs, context) -> state(rs))
          .forEach(state -> found.put(state.item(), state));
    }
    return found;
  }

  /// A new version came: the list shows its beginning, and its severity decides the place.
  public void newVersion(Tx tx, VersionRef ref, Severity severity, String sender, String snippet) {
    tx.handle()
        .createUpdate(
            "update item_state set version = :version, severity = :severity, urgency = "
                + ANEW
                + ", sender_name = case when "
                + RESTRICTED
                + " then '' else :sender end, snippet = case when "
                + RESTRICTED
                + " then '' else :snippet end, revision = revision + 1"
                + " where item_id = :item")
        .bind("version", ref.number())
        .bind("severity", severity.rank())
        .bind("sender", Columns.fit(sender, 500))
        .bind("snippet", Columns.fit(snippet, 400))
        .bind("item", ref.item().value())
        .execute();
  }

  /// What the list shows of the sender and the text; both empty while the item is restricted.
  public void words(Tx tx, ItemId item, String sender, String snippet) {
    tx.handle()
        .createUpdate(
            "update item_state set sender_name = :sender, snippet = :snippet,"
                + " revision = revision + 1 where item_id = :item")
        .bind("sender", Columns.fit(sender, 500))
        .bind("snippet", Columns.fit(snippet, 400))
        .bind("item", item.value())
        .execute();
  }

  /// Which of the items were never shown before, as far as is known here: the platform gave them
  /// hidden, nothing was changed there since, and no order of ours hid them. They stand hidden, or
  /// were published here for the first time.
  public Set<ItemId> neverShown(Tx tx, Collection<ItemId> items) {
    return items.isEmpty()
        ? Set.of()
        : tx.handle()
            .createQuery(
                "select s.item_id from item_state s where s.item_id in (<ids>) and (s.visibility"
                    + " = 'HIDDEN' or s.folder = 'DONE' and s.outcome = 'RESTORE')"
                    + " and not exists (select 1 from journal_entry e where e.subject ="
                    + " 'item:' || cast(s.item_id as varchar(20)) and e.kind = 'CHANGED_OUTSIDE')"
                    + " and not exists (select 1 from outbox o where o.item_id = s.item_id"
                    + " and o.kind in ('UNPUBLISH', 'NOCOPY') and (o.state = 'CONFIRMED'"
                    + " or o.failure = 'TEXT_NOT_SAVED'))")
            .bindList("ids", Keys.of(items))
            .map((rs, context) -> new ItemId(rs.getLong("item_id")))
            .set();
  }

  public void visibility(Tx tx, ItemId item, Visibility visibility) {
    tx.handle()
        .createUpdate(
            "update item_state set visibility = :visibility, revision = revision + 1"
                + " where item_id = :item")
        .bind("visibility", visibility.name())
        .bind("item", item.value())
        .execute();
  }

  public void refreshed(Tx tx, Collection<ItemId> items, Instant at) {
    if (!items.isEmpty()) {
      tx.handle()
          .createUpdate("update item_state set refreshed_at = :at where item_id in (<ids>)")
          .bind("at", Tx.at(at))
          .bindList("ids", Keys.of(items))
          .execute();
    }
  }

  public void folder(Tx tx, ItemId item, Folder folder) {
    tx.handle()
        .createUpdate(
            "update item_state set "
                + LEVEL
                + ", folder = "
                + PLACE
                + ", revision = revision + 1 where item_id = :item")
        .bind("folder", folder.name())
        .bind("item", item.value())
        .execute();
  }

  /// Writes a decision down if the item is still as the person saw it. Done while the police
  /// question is open, it stays in the inbox until that is answered.
  ///
  /// @return false where somebody or something changed it meanwhile; nothing was written then
  public boolean decided(
      Tx tx, ItemId item, int revision, Outcome outcome, Folder folder, Instant at) {
    return tx.handle()
            .createUpdate(
                "update item_state set "
                    + LEVEL
                    + ", outcome = :outcome, folder = case when :folder = 'DONE' and "
                    + ASKED
                    + " then 'INBOX' else :folder end, decided_at ="
                    + " coalesce(decided_at, :at), revision = revision + 1"
                    + " where item_id = :item and revision = :revision")
            .bind("outcome", outcome.name())
            .bind("folder", folder.name())
            .bind("at", Tx.at(at))
            .bind("item", item.value())
            .bind("revision", revision)
            .execute()
        == 1;
  }

  /// A decision was withdrawn before it left: the item stands where it stood.
  public void undecided(Tx tx, ItemId item, Folder folder) {
    undecided(tx, item, folder, Optional.empty());
  }

  /// As [#undecided], with the outcome that held before.
  public void undecided(Tx tx, ItemId item, Folder folder, Optional<Outcome> outcome) {
    tx.handle()
        .createUpdate(
            "update item_state set outcome = :outcome, folder = "
                + PLACE
                + ", revision = revision + 1 where item_id = :item")
        .bind("outcome", outcome.map(Outcome::name).orElse(null))
        .bind("folder", folder.name())
        .bind("item", item.value())
        .execute();
  }

  public void executed(Tx tx, ItemId item, Folder folder, Visibility visibility, Instant at) {
    tx.handle()
        .createUpdate(
            "update item_state set folder = "
                + PLACE
                + ", visibility = :visibility, executed_at ="
                + " coalesce(executed_at, :at), revision = revision + 1 where item_id = :item")
        .bind("folder", folder.name())
        .bind("visibility", visibility.name())
        .bind("at", Tx.at(at))
        .bind("item", item.value())
        .execute();
  }

  /// Writes who first had the item open for a second, and when; later calls change nothing.
  ///
  /// @return true the first time
  public boolean firstShown(Tx tx, ItemId item, PersonId by, Instant at) {
    return tx.handle()
            .createUpdate(
                "update item_state set first_shown_at = :at, opened_by = :by"
                    + " where item_id = :item and first_shown_at is null")
            .bind("at", Tx.at(at))
            .bind("by", by.value())
            .bind("item", item.value())
            .execute()
        == 1;
  }

  private static String stepped(String sql) {
    return sql.replace("STEP", String.valueOf(Urgency.STEP));
  }

  private static State state(ResultSet rs) throws SQLException {
    var item = new ItemId(rs.getLong("item_id"));
    return new State(
        item,
        new ChannelId(Columns.uuid(rs, "channel_id")),
        ItemKind.valueOf(rs.getString("kind")),
        new VersionRef(item, rs.getInt("version")),
        Visibility.valueOf(rs.getString("visibility")),
        Folder.valueOf(rs.getString("folder")),
        Columns.maybe(rs, "outcome").map(Outcome::valueOf),
        Severity.ofRank(rs.getInt("severity")),
        Urgency.levelOf(rs.getLong("urgency")),
        Columns.maybeInstant(rs, "first_shown_at"),
        Columns.maybeInstant(rs, "decided_at"),
        Columns.maybeInstant(rs, "executed_at"),
        rs.getInt("revision"));
  }
}
