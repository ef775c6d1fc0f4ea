package org.uppsikt.kill;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.uppsikt.channel.wordpress.LiveSite;
import org.uppsikt.domain.decision.OrderState;
import org.uppsikt.domain.evidence.SealedEvidence;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.domain.item.RemoteId;
import org.uppsikt.domain.item.Visibility;
import org.uppsikt.store.Outbox;
import org.uppsikt.store.Tx;
import org.uppsikt.testing.Chains;
import org.uppsikt.testing.Plugs;
import org.uppsikt.testing.PracticeOffice;
import tools.jackson.databind.JsonNode;

/// Compares what lies in a WordPress site's database and what its web server wrote down with what
/// the workspace holds, about the comments of one test. What it says is what is wrong.
final class SiteJudge {

  private static final String ACCOUNT = "moderator";

  private final PracticeOffice office;
  private final Set<String> about;
  private final Map<String, JsonNode> comments = new HashMap<>();
  private final List<JsonNode> requests;
  private final List<String> faults = new ArrayList<>();

  /// What a site holds and wrote down.
  ///
  /// @param comments the rows of its database
  /// @param requests the lines of its web server's log
  record Traces(List<JsonNode> comments, List<JsonNode> requests) {

    static Traces of(LiveSite site) {
      return new Traces(site.comments(), site.requests());
    }
  }

  private SiteJudge(PracticeOffice office, Traces site, Set<RemoteId> about) {
    this.office = office;
    this.about = new HashSet<>(about.stream().map(RemoteId::value).toList());
    site.comments().forEach(c -> comments.put(c.path("id").asString(), c));
    this.requests =
        site.requests().stream()
            .filter(r -> r.path("user").asString("").equals(ACCOUNT))
            .filter(r -> r.path("status").asInt() < 300)
            .toList();
  }

  /// What must hold at any moment: nothing is gone unsaved, nobody was answered twice.
  static List<String> faultsNow(PracticeOffice office, Traces site, Set<RemoteId> about) {
    var judge = new SiteJudge(office, site, about);
    office.read(judge::hidden);
    judge.replies();
    return judge.faults;
  }

  /// What must hold besides, once all work has come to its end.
  static List<String> faultsAtEnd(PracticeOffice office, Traces site, Set<RemoteId> about) {
    var judge = new SiteJudge(office, site, about);
    office.read(judge::confirmed);
    judge.faults.addAll(Holding.faults(office));
    return judge.faults;
  }

  /// How many comments are hidden on the site, and how many answers of ours stand there.
  static Map<String, Long> counts(LiveSite site, Set<RemoteId> about) {
    List<JsonNode> all = site.comments();
    return Map.of(
        "hidden",
        all.stream().filter(c -> about.contains(id(c)) && !shown(c)).count(),
        "answers",
        all.stream().filter(c -> about.contains(parent(c)) && ours(c)).count());
  }

  /// Whatever our account took away, by the log or by what readers see now.
  private boolean hidden(Tx tx) {
    var gone = new HashSet<String>();
    comments.values().stream()
        .filter(c -> about.contains(c.path("id").asString()) && !shown(c))
        .forEach(c -> gone.add(c.path("id").asString()));
    requests.stream()
        .filter(r -> !r.path("method").asString().equals("GET"))
        .filter(r -> Set.of("hold", "trash").contains(r.path("now").asString("")))
        .map(r -> r.path("id").asString())
        .filter(about::contains)
        .forEach(gone::add);
    gone.forEach(id -> saved(tx, id));
    return true;
  }

  private void saved(Tx tx, String id) {
    String text = Optional.ofNullable(comments.get(id)).orElseThrow().path("text").asString();
    boolean saved =
        orders(tx, id)
            .filter(order -> order.state() != OrderState.WITHDRAWN)
            .anyMatch(order -> evidenceOf(tx, order, text));
    if (!saved) {
      faults.add("comment " + id + " was hidden without an order whose evidence holds its words");
    }
  }

  private boolean evidenceOf(Tx tx, Outbox.Order order, String text) {
    if (!(order.content() instanceof Outbox.Content.Unpublish(var id, var _))) {
      return false;
    }
    SealedEvidence evidence = office.tables().evidences().find(tx, id).orElseThrow();
    return evidence.version().equals(order.version())
        && Chains.evidence(tx, office.tables(), evidence).isEmpty()
        && Chains.words(tx, office.tables(), evidence).equals(text);
  }

  private Stream<Outbox.Order> orders(Tx tx, String id) {
    Map<RemoteId, ItemId> known =
        office
            .tables()
            .items()
            .known(tx, PracticeOffice.channel(Plugs.WORDPRESS), List.of(new RemoteId(id)));
    return known.values().stream().flatMap(item -> office.tables().outbox().of(tx, item).stream());
  }

  private void replies() {
    var standing = new HashMap<String, Integer>();
    comments.values().stream()
        .filter(c -> about.contains(c.path("parent").asString()) && ours(c))
        .forEach(
            c -> standing.merge(c.path("parent").asString() + c.path("text"), 1, Integer::sum));
    var made = new HashMap<String, Integer>();
    requests.stream()
        .filter(r -> r.path("status").asInt() == 201)
        .map(r -> r.path("parent").asString())
        .filter(about::contains)
        .forEach(parent -> made.merge(parent, 1, Integer::sum));
    Stream.of(standing, made)
        .flatMap(counts -> counts.entrySet().stream())
        .filter(count -> count.getValue() > 1)
        .forEach(count -> faults.add(count.getValue() + " times replied to " + count.getKey()));
  }

  /// A confirmed answer stands on the site, and each item is shown as the workspace says.
  private boolean confirmed(Tx tx) {
    for (String id : about) {
      orders(tx, id)
          .filter(order -> order.state() == OrderState.CONFIRMED)
          .filter(order -> order.content() instanceof Outbox.Content.Reply)
          .filter(order -> !answered(id))
          .forEach(order -> faults.add(order.id() + " is confirmed, and nobody was answered"));
      ItemId item = office.item(Plugs.WORDPRESS, new RemoteId(id));
      boolean shown = shown(comments.get(id));
      if (shown != (office.state(item).visibility() == Visibility.SHOWN)) {
        faults.add("comment " + id + " stands otherwise than the workspace says");
      }
    }
    return true;
  }

  private boolean answered(String id) {
    return comments.values().stream()
        .anyMatch(c -> c.path("parent").asString().equals(id) && ours(c) && shown(c));
  }

  private static RemoteId id(JsonNode comment) {
    return new RemoteId(comment.path("id").asString());
  }

  private static RemoteId parent(JsonNode comment) {
    return new RemoteId(comment.path("parent").asString());
  }

  private static boolean ours(JsonNode comment) {
    return comment.path("login").asString("").equals(ACCOUNT);
  }

  private static boolean shown(JsonNode comment) {
    return comment.path("status").asString().equals("1");
  }
}
