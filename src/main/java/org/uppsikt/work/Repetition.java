package org.uppsikt.work;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.uppsikt.domain.channel.ChannelId;
import org.uppsikt.domain.finding.Check;
import org.uppsikt.domain.finding.Finding;
import org.uppsikt.domain.finding.Span;
import org.uppsikt.domain.finding.Subject;
import org.uppsikt.domain.item.ItemKind;
import org.uppsikt.domain.item.RemoteId;
import org.uppsikt.domain.item.RemoteItem;
import org.uppsikt.domain.journal.Digest;
import org.uppsikt.flag.FlagContext;
import org.uppsikt.flag.detect.ShippedRules;
import org.uppsikt.store.SenderItems;
import org.uppsikt.store.Tables;
import org.uppsikt.store.Tx;
import org.uppsikt.store.Versions;

/// Finds, while items are taken in, that one sender writes the same again and again, or a great
/// deal in a few minutes, in one channel. It counts items and never asks what is thought in them;
/// neither is a ground to unpublish. Private messages come in short pieces and are not counted, and
/// an edit is no new item.
final class Repetition {

  private static final int VERSION = 1;

  /// So many items within [#AT_ONCE] are a flood.
  private static final int MANY = 6;

  private static final Duration AT_ONCE = Duration.ofMinutes(10);

  /// The same text so often within [#LATELY] is repeated; twice is a slip of the hand.
  private static final int AGAIN = 3;

  private static final Duration LATELY = Duration.ofHours(24);

  /// Fewer letters than this are a greeting or thanks.
  private static final int FEWEST_LETTERS = 20;

  /// Items of one sender that are looked at, newest first.
  private static final int MOST = 200;

  private final Tables tables;
  private final FlagContext context;
  private final Predicate<String> silent;

  /// An item as it counts here. Items of one intake stand in the order in which they came.
  ///
  /// @param text letters and digits alone; empty for one so long that its digest must do
  /// @param timed whether the platform says when it was written
  private record Post(
      Optional<RemoteId> id, String text, Digest digest, Instant at, boolean timed) {

    boolean says(Post other) {
      return digest.equals(other.digest) || !text.isEmpty() && text.equals(other.text);
    }
  }

  /// @param silent rules that the office has silenced
  Repetition(Tables tables, FlagContext context, Predicate<String> silent) {
    this.tables = tables;
    this.context = context;
    this.silent = silent;
  }

  /// The checks with what is found here added to them.
  ///
  /// @param known items that were taken in before
  Map<RemoteId, Check> upon(
      Tx tx,
      ChannelId channel,
      Map<RemoteId, RemoteItem> items,
      Set<RemoteId> known,
      Map<RemoteId, Check> checks) {
    Map<SenderItems.Known, List<Post>> fresh = new LinkedHashMap<>();
    items.forEach(
        (id, item) -> {
          if (!known.contains(id) && item.kind() != ItemKind.MESSAGE) {
            SenderItems.Known.of(item.sender())
                .ifPresent(
                    sender ->
                        fresh
                            .computeIfAbsent(sender, k -> new ArrayList<>())
                            .add(post(tx, id, item)));
          }
        });
    Map<RemoteId, Check> all = new HashMap<>(checks);
    fresh.forEach(
        (sender, posts) -> {
          List<Post> seen = new ArrayList<>(before(tx, channel, sender, posts));
          for (Post post : posts) {
            seen.add(post);
            post.id()
                .ifPresent(id -> all.computeIfPresent(id, (k, check) -> judged(post, seen, check)));
          }
        });
    return all;
  }

  private static Post post(Tx tx, RemoteId id, RemoteItem item) {
    Instant at = item.postedAt().orElseGet(tx::now);
    return new Post(
        Optional.of(id),
        plain(item.text()),
        Versions.digestOf(item.text()),
        at,
        item.postedAt().isPresent());
  }

  private List<Post> before(Tx tx, ChannelId channel, SenderItems.Known sender, List<Post> fresh) {
    Instant since = fresh.stream().map(Post::at).min(Instant::compareTo).orElseThrow();
    return tables.beside().senders().lately(tx, sender, channel, since.minus(LATELY), MOST).stream()
        .map(
            l ->
                new Post(
                    Optional.empty(),
                    l.shortText().map(Repetition::plain).orElse(""),
                    l.digest(),
                    l.at(),
                    l.timed()))
        .toList();
  }

  private Check judged(Post post, List<Post> seen, Check check) {
    List<Finding> more = new ArrayList<>();
    long same =
        seen.stream().filter(other -> within(post, other, LATELY) && post.says(other)).count();
    if (same >= AGAIN && post.text().length() >= FEWEST_LETTERS) {
      add(more, Subject.MatterKind.REPEATED, ShippedRules.REPEATED, "sender.repeated", same, check);
    }
    long close =
        seen.stream().filter(other -> other.timed() && within(post, other, AT_ONCE)).count();
    if (post.timed() && close >= MANY) {
      add(more, Subject.MatterKind.FLOOD, ShippedRules.FLOOD, "sender.flood", close, check);
    }
    return more.isEmpty() ? check : with(check, more);
  }

  private static boolean within(Post post, Post other, Duration span) {
    return !other.at().isAfter(post.at()) && !other.at().isBefore(post.at().minus(span));
  }

  private void add(
      List<Finding> more,
      Subject.MatterKind kind,
      String rule,
      String why,
      long times,
      Check check) {
    if (!silent.test(rule)
        && check.findingsOrNone().stream().noneMatch(f -> f.rule().equals(rule))) {
      var subject = new Subject.Matter(kind);
      more.add(
          new Finding(
              subject,
              new Span(0, 0),
              Finding.Source.DETECTOR,
              rule,
              VERSION,
              Finding.Confidence.MEDIUM,
              "why." + why,
              List.of(String.valueOf(times)),
              context.clauseOf(subject)));
    }
  }

  /// What was found of the sender when an item came is no affair of the rules that are read again.
  static Check kept(Check again, Check before) {
    List<Finding> found =
        before.findingsOrNone().stream()
            .filter(
                f -> f.rule().equals(ShippedRules.FLOOD) || f.rule().equals(ShippedRules.REPEATED))
            .toList();
    return found.isEmpty() ? again : with(again, found);
  }

  private static Check with(Check check, List<Finding> more) {
    List<Finding> all = new ArrayList<>(more);
    all.addAll(check.findingsOrNone());
    return switch (check) {
      case Check.Done done -> new Check.Done(all);
      case Check.NotChecked not -> new Check.NotChecked(not.reason(), all, not.missing());
    };
  }

  /// Letters and digits alone: another emoji or space does not make it another text.
  private static String plain(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\d]", "");
  }
}
