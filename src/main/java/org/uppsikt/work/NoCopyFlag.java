package org.uppsikt.work;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.uppsikt.domain.channel.ChannelId;
import org.uppsikt.domain.decision.Feedback;
import org.uppsikt.domain.finding.Check;
import org.uppsikt.domain.finding.Finding;
import org.uppsikt.domain.finding.Subject;
import org.uppsikt.domain.item.Item;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.domain.item.RemoteId;
import org.uppsikt.domain.item.VersionRef;
import org.uppsikt.domain.policy.Category;
import org.uppsikt.store.Tables;
import org.uppsikt.store.Tx;

/// Whether child sexual abuse material was flagged in a version, and nobody has called that wrong.
/// No copy is made of such a one (requirements I3).
public final class NoCopyFlag {

  private static final Subject ABUSE = new Subject.Breach(Category.C09_CHILD_ABUSE);

  private NoCopyFlag() {}

  public static boolean stands(Tables tables, Tx tx, VersionRef version) {
    return !in(tables, tx, version).isEmpty();
  }

  /// What stands of it in a version.
  static List<Finding> in(Tables tables, Tx tx, VersionRef version) {
    return tables.checks().newest(tx, version).stream()
        .flatMap(
            stored ->
                standing(
                    stored.check(),
                    tables.beside().feedbacks().of(tx, version).stream()
                        .map(Feedback::about)
                        .toList()))
        .toList();
  }

  /// What was ever found of it in a version, whatever anybody said of that.
  static List<Finding> ever(Tables tables, Tx tx, VersionRef version) {
    return tables.checks().newest(tx, version).stream()
        .flatMap(stored -> found(stored.check()))
        .toList();
  }

  /// Those versions of an item in which it was ever found.
  static List<VersionRef> everIn(Tables tables, Tx tx, ItemId item) {
    return tables.checks().found(tx, ABUSE, List.of(item));
  }

  /// Those versions of these items in which it stands.
  public static Set<VersionRef> among(Tables tables, Tx tx, Collection<ItemId> items) {
    return standing(tables, tx, tables.checks().found(tx, ABUSE, items));
  }

  /// Those versions of the item, and of all others under its post, in which it stands: there are
  /// few of them anywhere, and of how much of a thread was sealed nothing is taken for granted.
  static Set<VersionRef> under(Tables tables, Tx tx, Item item) {
    List<VersionRef> found = tables.checks().found(tx, ABUSE);
    Map<ItemId, Item> items =
        tables.items().of(tx, found.stream().map(VersionRef::item).distinct().toList());
    return standing(
        tables,
        tx,
        found.stream().filter(version -> isUnder(items.get(version.item()), item)).toList());
  }

  private static boolean isUnder(@Nullable Item other, Item item) {
    return other != null
        && (other.id().equals(item.id())
            || item.post().isPresent()
                && other.post().equals(item.post())
                && other.channel().equals(item.channel()));
  }

  /// Every version in which it stands.
  public static Set<VersionRef> everywhere(Tables tables, Tx tx) {
    return standing(tables, tx, tables.checks().found(tx, ABUSE));
  }

  /// Items whose evidence may show any of it: those in which it stands, and those of their threads.
  static Set<ItemId> whereItMayShow(Tables tables, Tx tx) {
    return around(
        tables,
        tx,
        everywhere(tables, tx).stream().map(VersionRef::item).collect(Collectors.toSet()));
  }

  /// These items and all others of their threads.
  public static Set<ItemId> around(Tables tables, Tx tx, Set<ItemId> items) {
    record Post(ChannelId channel, RemoteId id) {}
    var threads = new HashSet<Post>();
    for (ItemId id : items) {
      Item item = tables.items().find(tx, id).orElseThrow();
      item.post().ifPresent(post -> threads.add(new Post(item.channel(), post)));
    }
    var all = new HashSet<>(items);
    threads.forEach(
        thread -> all.addAll(tables.items().idsUnder(tx, thread.channel(), thread.id())));
    return all;
  }

  private static Set<VersionRef> standing(Tables tables, Tx tx, List<VersionRef> found) {
    return found.stream()
        .filter(version -> stands(tables, tx, version))
        .collect(Collectors.toSet());
  }

  /// @param wrong what somebody said of the same version
  static boolean stands(Check check, List<Feedback.About> wrong) {
    return standing(check, wrong).findAny().isPresent();
  }

  private static Stream<Finding> standing(Check check, List<Feedback.About> wrong) {
    return found(check).filter(finding -> !wrong.contains(Feedback.About.of(finding)));
  }

  private static Stream<Finding> found(Check check) {
    return check.findingsOrNone().stream()
        .filter(finding -> finding.isBreachOf(Category.C09_CHILD_ABUSE));
  }
}
