package org.uppsikt.store;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.uppsikt.domain.evidence.EvidenceId;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.domain.journal.Digest;

/// What an export leaves out beside what is restricted, though no restriction says so.
///
/// @param evidence pieces that show what is left out
public record LeftOut(Set<ItemId> items, Set<EvidenceId> evidence) {

  public static final LeftOut NOTHING = new LeftOut(Set.of(), Set.of());

  /// Stands in a list of a statement where there is nothing to leave out.
  private static final long NO_ITEM = -1;

  private static final UUID NO_EVIDENCE = new UUID(0, 0);

  public LeftOut {
    items = Set.copyOf(items);
    evidence = Set.copyOf(evidence);
  }

  /// Keys of the items for a list in a statement, which may not be empty.
  List<Long> keys() {
    return keys(items, ItemId::value, NO_ITEM);
  }

  /// Digests of every stored byte that shows what is left out or restricted: texts, answers of
  /// platforms, pictures, files of the diary, parts of evidence.
  Set<Digest> bytes(Tx tx) {
    String restricted = "select item_id from restriction where lifted_at is null";
    String item = " where x.item_id in (" + restricted + ") or x.item_id in (<items>)";
    String evidence =
        " where %1$s in (select e.evidence_id from restriction_evidence e join restriction r"
            + " on r.id = e.restriction_id where r.lifted_at is null) or %1$s in (<evidence>)";
    return tx
        .handle()
        .createQuery(
            "select x.text_sha256 as sha from item_version x"
                + item
                + " union select x.raw_sha256 from item_version x"
                + item
                + " union select x.sha256 from item_screenshot x"
                + item
                + " union select d.sha256 from diary_entry_file d join diary_entry_item x"
                + " on x.entry_id = d.entry_id"
                + item
                + " union select p.sha256 from evidence_part p"
                + evidence.formatted("p.evidence_id")
                + " union select p.manifest_sha256 from evidence p"
                + evidence.formatted("p.id"))
        .bindList("items", keys())
        .bindList("evidence", keys(this.evidence, EvidenceId::value, NO_EVIDENCE))
        .map((rs, context) -> new Digest(rs.getString("sha")))
        .stream()
        .collect(Collectors.toSet());
  }

  private static <T, K> List<K> keys(Collection<T> all, Function<T, K> key, K none) {
    return all.isEmpty() ? List.of(none) : Keys.list(all.stream().map(key).toList());
  }
}
