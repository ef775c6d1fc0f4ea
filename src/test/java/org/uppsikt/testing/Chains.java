package org.uppsikt.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.uppsikt.domain.evidence.Part;
import org.uppsikt.domain.evidence.SealedEvidence;
import org.uppsikt.domain.item.LosslessText;
import org.uppsikt.domain.journal.Digest;
import org.uppsikt.domain.journal.Entry;
import org.uppsikt.domain.journal.Head;
import org.uppsikt.domain.journal.Payload;
import org.uppsikt.evidence.Bytes;
import org.uppsikt.evidence.Rehash;
import org.uppsikt.evidence.StoredParts;
import org.uppsikt.store.Database;
import org.uppsikt.store.Journal;
import org.uppsikt.store.Tables;
import org.uppsikt.store.Tx;

/// Recomputes the journal and all evidence of a workspace, independently of the program's own
/// check.
public final class Chains {

  private static final int STEP = 500;

  private Chains() {}

  /// What does not hold, in words; empty where all is well.
  public static List<String> faults(Database database, Tables tables) {
    return database.read(
        tx -> {
          var faults = new ArrayList<String>();
          journal(tx, tables, faults);
          tables.evidences().all(tx).forEach(e -> faults.addAll(evidence(tx, tables, e)));
          return faults;
        });
  }

  /// What does not hold of one piece of evidence, from the manifest on.
  public static List<String> evidence(Tx tx, Tables tables, SealedEvidence evidence) {
    Bytes manifest =
        tables.evidences().manifest(tx, evidence).map(Bytes::of).orElse(Bytes.of(new byte[0]));
    var stored = new TreeMap<String, byte[]>();
    for (Part part : evidence.parts()) {
      tables.evidences().bytes(tx, part).ifPresent(b -> stored.put(part.name(), b));
    }
    return Rehash.check(manifest, evidence.manifest(), StoredParts.of(stored))
            instanceof Rehash.Broken broken
        ? List.of(evidence.id() + ": " + broken.faults())
        : List.of();
  }

  /// The words that a piece of evidence holds, read from its own bytes.
  public static String words(Tx tx, Tables tables, SealedEvidence evidence) {
    return evidence
        .part(Part.Kind.CONTENT)
        .flatMap(part -> tables.evidences().bytes(tx, part))
        .map(LosslessText::decode)
        .orElse("");
  }

  private static void journal(Tx tx, Tables tables, List<String> faults) {
    Head head = Head.START;
    for (List<Journal.Stored> page = tables.journal().from(tx, 0, STEP);
        !page.isEmpty();
        page = tables.journal().from(tx, head.size(), STEP)) {
      for (Journal.Stored stored : page) {
        faults.addAll(entry(stored, head));
        head = head.after(stored.entry());
      }
    }
    Head kept = tables.journal().head(tx);
    if (!kept.last().equals(head.last())
        || kept.size() != head.size()
        || !kept.frontier().equals(head.frontier())) {
      faults.add("the head is another than the entries give");
    }
  }

  private static List<String> entry(Journal.Stored stored, Head before) {
    Entry entry = stored.entry();
    var faults = new ArrayList<String>();
    if (entry.seq() != before.size() || !entry.previous().equals(before.last())) {
      faults.add("entry " + entry.seq() + " does not follow " + before.size());
    }
    if (!entry.leafOf().equals(entry.leaf())) {
      faults.add("entry " + entry.seq() + " has another leaf");
    }
    Digest commitment =
        Entry.commit(stored.salt().orElseThrow(), Payload.parse(stored.payload().orElseThrow()));
    if (!commitment.equals(entry.commitment())) {
      faults.add("entry " + entry.seq() + " has another payload");
    }
    return faults;
  }
}
