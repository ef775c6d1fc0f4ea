package org.uppsikt.work;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.uppsikt.domain.channel.Channel;
import org.uppsikt.domain.channel.ChannelId;
import org.uppsikt.domain.finding.Finding;
import org.uppsikt.domain.finding.Subject;
import org.uppsikt.domain.item.ItemVersion;
import org.uppsikt.domain.item.VersionRef;
import org.uppsikt.domain.policy.Category;
import org.uppsikt.flag.FlagContext;
import org.uppsikt.flag.Flagger;
import org.uppsikt.store.RecentItems;

/// What a changed rule would have done to the items that came last, before it is saved. Texts are
/// checked twice, under the rules as they stand and as they would stand, so that nothing but the
/// change shows. Nothing is stored; what only named persons may read is not looked at.
public final class RuleTrial {

  /// Items that are looked at.
  public static final int LAST = 1000;

  private static final int PAGE = 50;

  private final Office office;
  private final OfficeRules rules;
  private final ChangeRules change;

  public RuleTrial(Office office, OfficeRules rules, ChangeRules change) {
    this.office = office;
    this.rules = rules;
    this.change = change;
  }

  /// How the work is watched.
  @FunctionalInterface
  public interface Watch {

    /// Told how far it is; false stops it.
    boolean goesOn(int done, int all);
  }

  /// What came of it.
  ///
  /// @param looked how many items were checked
  /// @param whole false where a person stopped it
  public record Outcome(int looked, boolean whole, List<Difference> differences) {

    public Outcome {
      differences = List.copyOf(differences);
    }

    public List<Difference> of(Kind kind) {
      return differences.stream().filter(d -> d.kind() == kind).toList();
    }
  }

  /// How an item differs.
  public enum Kind {
    NEWLY_FLAGGED,
    NO_LONGER_FLAGGED,
    /// Flagged before and after, in other places.
    OTHERWISE
  }

  /// An item that the change would touch.
  ///
  /// @param channel name of its channel
  /// @param findings what the rule finds there, or found before where it no longer does
  /// @param folded what it is flagged as, before or after, where such a text is not shown at once
  /// @param alone whether nothing else is found there that may be a breach
  public record Difference(
      VersionRef version,
      String channel,
      Instant receivedAt,
      String text,
      Kind kind,
      List<Finding> findings,
      Optional<Category> folded,
      boolean alone) {

    public Difference {
      findings = List.copyOf(findings);
    }
  }

  /// @return empty where the change cannot be made
  public Optional<Outcome> run(Proposal proposal, Watch watch) {
    return change.proposed(proposal).map(book -> run(rules.with(book), watch));
  }

  private Outcome run(Flagger after, Watch watch) {
    List<RecentItems.Recent> last =
        office.database().read(tx -> office.tables().recent().last(tx, LAST));
    Map<ChannelId, String> channels =
        office.database().read(tx -> office.tables().channels().all(tx)).stream()
            .collect(Collectors.toMap(Channel::id, Channel::name));
    var context = office.checked(office.policy());
    var both = new Both(rules.settled(), after, context);
    var differences = new ArrayList<Difference>();
    int done = 0;
    boolean goesOn = watch.goesOn(0, last.size());
    for (int from = 0; from < last.size() && goesOn; from += PAGE) {
      List<RecentItems.Recent> page = last.subList(from, Math.min(last.size(), from + PAGE));
      Map<VersionRef, ItemVersion> texts = texts(page);
      for (int i = 0; i < page.size() && goesOn; i++) {
        RecentItems.Recent item = page.get(i);
        ItemVersion version = texts.get(item.version());
        if (version != null) {
          String channel = channels.getOrDefault(item.channel(), "");
          difference(item, channel, version.text(), both).ifPresent(differences::add);
        }
        done++;
        goesOn = watch.goesOn(done, last.size());
      }
    }
    return new Outcome(done, done == last.size(), differences);
  }

  private record Both(Flagger before, Flagger after, FlagContext context) {}

  private Map<VersionRef, ItemVersion> texts(List<RecentItems.Recent> page) {
    List<VersionRef> refs = page.stream().map(RecentItems.Recent::version).toList();
    return office.database().read(tx -> office.tables().versions().these(tx, refs)).stream()
        .collect(Collectors.toMap(ItemVersion::ref, Function.identity()));
  }

  private Optional<Difference> difference(
      RecentItems.Recent item, String channel, String text, Both both) {
    List<Finding> old = both.before().check(text, both.context()).findingsOrNone();
    List<Finding> now = both.after().check(text, both.context()).findingsOrNone();
    List<Finding> gained = without(now, old);
    List<Finding> lost = without(old, now);
    if (gained.isEmpty() && lost.isEmpty()) {
      return Optional.empty();
    }
    Kind kind =
        lost.isEmpty()
            ? Kind.NEWLY_FLAGGED
            : gained.isEmpty() ? Kind.NO_LONGER_FLAGGED : Kind.OTHERWISE;
    List<Finding> shown = gained.isEmpty() ? lost : gained;
    List<Finding> rest = gained.isEmpty() ? now : old;
    boolean alone = rest.stream().noneMatch(Finding::isBreach);
    return Optional.of(
        new Difference(
            item.version(),
            channel,
            item.receivedAt(),
            text,
            kind,
            shown,
            folded(old, now),
            alone));
  }

  private static Optional<Category> folded(List<Finding> old, List<Finding> now) {
    return Stream.concat(old.stream(), now.stream())
        .map(Finding::subject)
        .filter(Subject.Breach.class::isInstance)
        .map(subject -> ((Subject.Breach) subject).category())
        .filter(Category::isFolded)
        .findFirst();
  }

  /// What `these` have and `those` have not, by rule, subject and place.
  private static List<Finding> without(List<Finding> these, List<Finding> those) {
    return these.stream().filter(f -> those.stream().noneMatch(g -> same(f, g))).toList();
  }

  private static boolean same(Finding one, Finding other) {
    return one.rule().equals(other.rule())
        && one.subject().equals(other.subject())
        && one.span().equals(other.span());
  }
}
