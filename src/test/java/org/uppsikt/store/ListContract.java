package org.uppsikt.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.uppsikt.domain.channel.Channel;
import org.uppsikt.domain.channel.ChannelId;
import org.uppsikt.domain.channel.ChannelKind;
import org.uppsikt.domain.decision.Outcome;
import org.uppsikt.domain.finding.Check;
import org.uppsikt.domain.finding.Finding;
import org.uppsikt.domain.finding.Severity;
import org.uppsikt.domain.finding.Span;
import org.uppsikt.domain.finding.Subject;
import org.uppsikt.domain.item.Folder;
import org.uppsikt.domain.item.ItemFilter;
import org.uppsikt.domain.item.ItemFilter.Order;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.domain.item.ItemKind;
import org.uppsikt.domain.item.RemoteId;
import org.uppsikt.domain.item.RemoteItem;
import org.uppsikt.domain.item.Sender;
import org.uppsikt.domain.item.VersionRef;
import org.uppsikt.domain.item.Visibility;
import org.uppsikt.domain.people.PersonId;
import org.uppsikt.domain.policy.PolicyVersion;
import org.uppsikt.testing.Arrivals;

/// What the lists, their counts and the saved views must do on every database.
abstract class ListContract extends StoreDesk {

  private static final ChannelId OTHER = new ChannelId(UUID.randomUUID());
  private static final ItemFilter INBOX = ItemFilter.of(Folder.INBOX);
  private static final String QUESTION = "M:QUESTION";

  private final InboxQuery lists = new InboxQuery();
  private final SavedViews saved = new SavedViews();

  @Test
  void eachFilterCountsWhatItLists() {
    fill();
    assertThat(listed(INBOX)).containsExactly("threat", "ad", "asks", "asks too", "praise", "more");
    assertThat(listed(INBOX.severities(Set.of(Severity.URGENT, Severity.MEDIUM))))
        .containsExactly("threat", "ad");
    assertThat(listed(INBOX.channels(Set.of(OTHER)))).containsExactly("asks too", "more");
    assertThat(listed(INBOX.kind(ItemKind.MESSAGE))).containsExactly("asks too");
    assertThat(listed(INBOX.subjects(Set.of(QUESTION)))).containsExactly("ad", "asks", "asks too");
    assertThat(listed(INBOX.subjects(Set.of("C01", "C13")))).containsExactly("threat", "ad");
    assertThat(listed(INBOX.words(List.of("MORE")))).containsExactly("more");
    assertThat(listed(INBOX.words(List.of("too", "asks")))).containsExactly("asks too");
    assertThat(listed(INBOX.words(List.of("%")))).isEmpty();
    assertThat(listed(INBOX.severities(Set.of(Severity.QUESTION)).channels(Set.of(OTHER))))
        .containsExactly("asks too");
    assertThat(listed(ItemFilter.of(Folder.DONE))).isEmpty();
  }

  @Test
  void aSender_isFoundByNoWordOfAList_norCounted() {
    fill();
    assertThat(listed(INBOX.words(List.of("roger")))).isEmpty();
    assertThat(count(INBOX.words(List.of("Nylander")))).isZero();
    assertThat(count(ItemFilter.of(Folder.DONE).words(List.of("nylander")))).isZero();
  }

  @Test
  void whatStandsInTheSameThread_isFoundFurtherDown_asTheFilterLetsItThrough() {
    Optional<RemoteId> post = Optional.of(new RemoteId("thread"));
    for (Map.Entry<String, Severity> one :
        List.of(
            Map.entry("first", Severity.URGENT),
            Map.entry("middle", Severity.MEDIUM),
            Map.entry("last", Severity.NONE))) {
      RemoteItem comment = Arrivals.comment("t-" + one.getKey(), one.getKey());
      arrive(
          CHANNEL, ItemKind.COMMENT, Arrivals.beneath(post, comment), one.getKey(), one.getValue());
    }
    fill();
    InboxQuery.Place first = page(INBOX, InboxQuery.Place.START).getFirst().place();
    assertThat(mates(INBOX, first)).containsExactly("middle", "last");
    assertThat(mates(INBOX.severities(Set.of(Severity.MEDIUM)), first)).containsExactly("middle");
    assertThat(mates(INBOX.words(List.of("LAST")), first)).containsExactly("last");
    assertThat(mates(INBOX.channels(Set.of(OTHER)), first)).isEmpty();
    assertThat(mates(ItemFilter.of(Folder.DONE), InboxQuery.Place.START)).isEmpty();
    assertThat(mates(INBOX.order(Order.NEWEST), InboxQuery.Place.START))
        .containsExactly("last", "middle", "first");
  }

  private List<String> mates(ItemFilter filter, InboxQuery.Place behind) {
    Set<ThreadMates.Under> threads = Set.of(new ThreadMates.Under(CHANNEL, new RemoteId("thread")));
    return database.read(tx -> new ThreadMates().below(tx, filter, threads, behind)).stream()
        .map(InboxQuery.Line::snippet)
        .toList();
  }

  /// As rows stood in a workspace before an address was kept out of the lists.
  @Test
  void anAddressThatStoodForAName_isTakenOutOfTheLists() {
    fill();
    var sender =
        new Sender.Disclosed(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.of("moa@exempel.example"),
            Optional.empty(),
            Optional.empty());
    arrive(Arrivals.item("nameless", "nameless", sender, Visibility.SHOWN));
    arrive(Arrivals.item("withheld", "withheld", new Sender.Withheld(), Visibility.SHOWN));
    String before =
        "update item_state set sender_name = 'moa@exempel.example' where sender_name = ' '";
    StoreBench.stepAgain(database, List.of(before), "V68__nameless_senders.sql");
    assertThat(
            database.read(tx -> lists.page(tx, INBOX, InboxQuery.Place.START, 20)).stream()
                .map(line -> line.snippet() + ":" + line.sender()))
        .contains("nameless:" + Sender.NAMELESS, "withheld:", "threat:Roger Nylander");
  }

  @Test
  void words_whereTheListShowsAPiece_areLookedForInTheWholeText() {
    String praise = "Bron vid ån blev fin. ";
    String threat = "… ni ska akta er för mig";
    arrive("threat", praise.repeat(4) + "Men ni ska akta er för mig", threat);
    String emoji = "🙂".repeat(States.PIECE / 2);
    arrive("emoji", emoji + " på torget", emoji);
    arrive("restricted", "Bron på torget får bara en läsa", "");
    arrive("short", "Tack för bron", "Tack för bron");
    assertThat(listed(INBOX.words(List.of("bron")))).containsExactly(threat, "Tack för bron");
    assertThat(listed(INBOX.words(List.of("bron", "akta")))).containsExactly(threat);
    assertThat(listed(INBOX.words(List.of("torget")))).containsExactly(emoji);
    assertThat(listed(INBOX.words(List.of("läsa")))).isEmpty();
  }

  @Test
  void newestAndOldestFirst() {
    fill();
    assertThat(listed(INBOX.order(Order.OLDEST)))
        .containsExactly("threat", "ad", "asks", "asks too", "praise", "more");
    assertThat(listed(INBOX.order(Order.NEWEST)))
        .containsExactly("more", "praise", "asks too", "asks", "ad", "threat");
    assertThat(listed(INBOX.order(Order.NEWEST).severities(Set.of(Severity.NONE, Severity.URGENT))))
        .containsExactly("more", "praise", "threat");
  }

  @Test
  void whatIsRead_decidedOrEdited_leavesItsFilter() {
    List<VersionRef> refs = fill();
    ItemId threat = refs.getFirst().item();
    assertThat(count(INBOX.onlyUnread())).isEqualTo(6);
    database.change(tx -> states.firstShown(tx, threat, EVA, tx.now()));
    assertThat(listed(INBOX.onlyUnread()))
        .containsExactly("ad", "asks", "asks too", "praise", "more");
    assertThat(listed(INBOX.onlyUnread().order(Order.NEWEST)))
        .containsExactly("more", "praise", "asks too", "asks", "ad");

    database.change(
        tx -> states.decided(tx, threat, 1, Outcome.NO_ACTION, Folder.DONE, clock.instant()));
    assertThat(listed(INBOX)).doesNotContain("threat");
    assertThat(listed(ItemFilter.of(Folder.DONE).subjects(Set.of("C01"))))
        .containsExactly("threat");

    VersionRef ad = refs.get(1);
    database.change(tx -> check(tx, ad, new Check.Done(List.of())));
    assertThat(listed(INBOX.subjects(Set.of("C13")))).isEmpty();
  }

  @Test
  void savedViewsAreAPersonsOwn_andHaveNamesOfTheirOwn() {
    var first = new SavedViews.Saved(UUID.randomUUID(), "Bussar", "inbox", "word=buss", "NEWEST");
    var second = new SavedViews.Saved(UUID.randomUUID(), "Skola", "flagged", "", "URGENT");
    assertThat(this.<Boolean>write(tx -> saved.add(tx, EVA, first))).isTrue();
    assertThat(this.<Boolean>write(tx -> saved.add(tx, EVA, second))).isTrue();
    assertThat(this.<Boolean>write(tx -> saved.rename(tx, EVA, second.id(), "Bussar"))).isFalse();
    assertThat(this.<Boolean>write(tx -> saved.rename(tx, EVA, second.id(), "Skolan"))).isTrue();
    var another = new PersonId(UUID.randomUUID());
    assertThat(this.<Boolean>write(tx -> saved.rename(tx, another, second.id(), "Mitt"))).isFalse();
    var seen = viewsOf(EVA);
    assertThat(seen).extracting(SavedViews.Saved::name).containsExactly("Bussar", "Skolan");
    assertThat(seen.getFirst()).isEqualTo(first);

    database.change(tx -> saved.remove(tx, EVA, first.id()));
    assertThat(viewsOf(EVA)).hasSize(1);
    assertThat(viewsOf(another)).isEmpty();
  }

  private List<SavedViews.Saved> viewsOf(PersonId person) {
    return database.read(tx -> saved.of(tx, person));
  }

  private List<String> listed(ItemFilter filter) {
    var found = new ArrayList<String>();
    InboxQuery.Place after = InboxQuery.Place.START;
    List<InboxQuery.Line> page = page(filter, after);
    while (!page.isEmpty()) {
      page.forEach(line -> found.add(line.snippet()));
      page = page(filter, page.getLast().place());
    }
    assertThat(count(filter)).isEqualTo(found.size());
    return found;
  }

  /// Pages of two, so that every list goes on where it ended.
  private List<InboxQuery.Line> page(ItemFilter filter, InboxQuery.Place after) {
    return database.read(tx -> lists.page(tx, filter, after, 2));
  }

  private int count(ItemFilter filter) {
    return database.read(tx -> lists.count(tx, filter));
  }

  private List<VersionRef> fill() {
    database.change(
        tx ->
            new Channels()
                .add(
                    tx,
                    new Channel(OTHER, ChannelKind.PRACTICE, "YouTube", "", "youtube", ""),
                    Optional.empty()));
    return List.of(
        arrive(CHANNEL, ItemKind.COMMENT, "threat", Severity.URGENT, "C01"),
        arrive(CHANNEL, ItemKind.COMMENT, "ad", Severity.MEDIUM, "C13", QUESTION),
        arrive(CHANNEL, ItemKind.COMMENT, "asks", Severity.QUESTION, QUESTION),
        arrive(OTHER, ItemKind.MESSAGE, "asks too", Severity.QUESTION, QUESTION),
        arrive(CHANNEL, ItemKind.REPLY, "praise", Severity.NONE),
        arrive(OTHER, ItemKind.COMMENT, "more", Severity.NONE));
  }

  private VersionRef arrive(
      ChannelId channel, ItemKind kind, String text, Severity severity, String... subjects) {
    return arrive(channel, kind, Arrivals.comment("l-" + text, text), text, severity, subjects);
  }

  private void arrive(String remoteId, String text, String snippet) {
    var arrival = Arrivals.comment(remoteId, text);
    arrive(CHANNEL, ItemKind.COMMENT, arrival, snippet, Severity.NONE);
  }

  private VersionRef arrive(
      ChannelId channel,
      ItemKind kind,
      RemoteItem arrival,
      String snippet,
      Severity severity,
      String... subjects) {
    clock.forward(Duration.ofMinutes(1));
    return write(
        tx -> {
          ItemId id = items.insert(tx, channel, List.of(arrival), tx.now()).getFirst();
          var ref = new VersionRef(id, 1);
          var fresh = new Versions.Fresh(id, 1, arrival);
          versions.insert(tx, UUID.randomUUID(), channel, List.of(fresh), tx.now());
          var state =
              new States.Fresh(
                  id,
                  channel,
                  kind,
                  Visibility.SHOWN,
                  Folder.INBOX,
                  severity,
                  "Roger Nylander",
                  snippet);
          states.insert(tx, List.of(state), tx.now());
          check(tx, ref, new Check.Done(java.util.Arrays.stream(subjects).map(this::on).toList()));
          return ref;
        });
  }

  private void check(Tx tx, VersionRef ref, Check check) {
    var policy = new PolicyVersion("smedjebacken", 1);
    var ran = new Checks.Ran(UUID.randomUUID(), policy, "test", tx.now());
    new Checks().add(tx, Map.of(ref, check), ran);
  }

  private Finding on(String code) {
    return new Finding(
        Subject.ofCode(code),
        new Span(0, 1),
        Finding.Source.RULE,
        "P-001",
        1,
        Finding.Confidence.HIGH,
        "why.test",
        List.of(),
        "SME-43");
  }
}
