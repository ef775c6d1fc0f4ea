package org.uppsikt.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.uppsikt.domain.decision.Outcome;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.domain.item.RemoteId;
import org.uppsikt.domain.item.Sender;
import org.uppsikt.domain.item.Visibility;
import org.uppsikt.domain.search.Phrase;
import org.uppsikt.domain.search.Query;
import org.uppsikt.testing.Arrivals;
import org.uppsikt.testing.PracticeOffice;
import org.uppsikt.work.search.Hit;
import org.uppsikt.work.search.Indexing;
import org.uppsikt.work.search.Search;

/// What is found tells whether anything is known of its having been shown before, as its row in a
/// list does; of a channel that hides from others only, that says nothing.
class ShownFoundTest extends OfficeTest {

  @Test
  void whatWasUnpublished_isFoundAsShownAgain() {
    ItemId item = received(write("Zebrafinken flög."));
    office.sealAndOrder(item);
    leaves();
    shows(item);
    assertThat(found()).singleElement().satisfies(hit -> assertThat(hit.neverShown()).isFalse());
  }

  @Test
  void whatNobodyHadSeen_isFoundAsPublished() {
    RemoteId remote = write("Zebrafinken flög.");
    var held =
        Arrivals.item(
            remote.value(), "Zebrafinken flög.", new Sender.Withheld(), Visibility.HIDDEN);
    var channel = PracticeOffice.channel(FACEBOOK);
    office.bench().intake().take(channel, List.of(), List.of(held));
    shows(office.item(FACEBOOK, remote));
    assertThat(found()).singleElement().satisfies(hit -> assertThat(hit.neverShown()).isTrue());
  }

  private void shows(ItemId item) {
    var state = office.state(item);
    var by = PracticeOffice.ANNA.id();
    assertThat(office.bench().decide().restore(state.version(), state.revision(), "", by))
        .isInstanceOf(Decide.Result.Placed.class);
    leaves();
    assertThat(office.state(item).outcome()).contains(Outcome.RESTORE);
  }

  private void leaves() {
    passWindow();
    office.dispatch();
  }

  private List<Hit> found() {
    Office at = office.bench().office();
    var indexing = new Indexing(at);
    indexing.catchUp(() -> false, standing -> {});
    var query =
        new Query(
            List.of(Phrase.of("zebrafinken", false, false).orElseThrow()),
            List.of(),
            Set.of(),
            Set.of(),
            Set.of(),
            Optional.empty(),
            Optional.empty());
    var ask = new Search.Ask(query, Search.NEWEST, 10, PracticeOffice.ANNA.id(), Optional.empty());
    return ((Search.Result.Found) new Search(at, indexing).run(ask)).hits();
  }
}
