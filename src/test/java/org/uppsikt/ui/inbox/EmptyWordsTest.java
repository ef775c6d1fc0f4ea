package org.uppsikt.ui.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.uppsikt.domain.channel.Channel;
import org.uppsikt.domain.channel.ChannelId;
import org.uppsikt.domain.channel.ChannelKind;
import org.uppsikt.domain.finding.Severity;
import org.uppsikt.domain.item.ItemFilter;
import org.uppsikt.domain.policy.PolicyInForce;
import org.uppsikt.policy.PolicyLibrary;
import org.uppsikt.policy.Standing;
import org.uppsikt.text.InboxText;
import org.uppsikt.text.Language;
import org.uppsikt.ui.FxStage;
import org.uppsikt.ui.inbox.InboxModel.Reason;
import org.uppsikt.ui.kit.Kit;
import org.uppsikt.ui.kit.Theme.Appearance;
import org.uppsikt.work.Reading;

/// Every empty list says which kind of empty it is.
class EmptyWordsTest {

  private static final Instant NOW = Instant.parse("2026-08-05T10:41:00Z");
  private static final Instant EARLIER = Instant.parse("2026-08-05T10:00:00Z");
  private static final Channel FACEBOOK = channel("Facebook");
  private static final Channel X = channel("X");
  private static final PolicyInForce POLICY =
      switch (PolicyLibrary.shipped().on("smedjebacken", LocalDate.of(2026, 8, 5))) {
        case Standing.InForce now -> now.policy();
        case Standing.OutOfPeriod out -> out.last();
        case Standing.Unknown unknown -> throw new IllegalStateException();
      };
  private final Kit kit = FxStage.kit(Language.SV, Appearance.LIGHT, 100);

  @Test
  void done_saysOnWhatItRests() {
    InboxModel.Empty empty = of(View.INBOX, glance(Map.of(), well(FACEBOOK), well(X)));
    assertThat(empty.reason()).isEqualTo(Reason.DONE);
    assertThat(empty.why()).isEqualTo("Allt som hämtats har fått ett beslut. Senast hämtat 10:00.");
    assertThat(empty.facts()).hasSize(3).allMatch(InboxModel.Fact::good);
  }

  @Test
  void filtered_saysHowManyAreHidden_evenWhereFetchingFails() {
    var listing = new Listing("inbox", "Inkorg", View.INBOX.filter(), Optional.empty(), true);
    Glance glance = glance(Map.of(View.INBOX.filter(), 1204), failing(X));
    InboxModel.Empty empty = new EmptyWords(kit, NOW).of(listing, glance);
    assertThat(empty.reason()).isEqualTo(Reason.FILTERED);
    assertThat(empty.why().replace('\u00a0', ' ')).isEqualTo("1 204 döljs av filtret");
  }

  @Test
  void withoutAChannel_nothingIsOfferedToBeFetched() {
    InboxModel.Empty empty = of(View.INBOX, glance(Map.of(View.INBOX.filter(), 0)));
    assertThat(empty.reason()).isEqualTo(Reason.NO_CHANNEL);
    assertThat(empty.title()).isEqualTo("Ingen kanal är kopplad");
    assertThat(empty.facts()).isEmpty();
  }

  @Test
  void beforeAnybodyHasLooked_nothingIsSaidOfTheChannels() {
    InboxModel.Empty empty = of(View.INBOX, Glance.NOTHING);
    assertThat(empty.reason()).isEqualTo(Reason.READING);
    assertThat(empty.title()).isEqualTo("Läser listan");
    assertThat(empty.facts()).isEmpty();
  }

  @Test
  void notFetchedYet_isNotDone() {
    InboxModel.Empty empty = of(View.FLAGGED, glance(Map.of(), never(FACEBOOK)));
    assertThat(empty.reason()).isEqualTo(Reason.NOT_FETCHED);
    assertThat(empty.title()).isEqualTo("Inget hämtat än");
    assertThat(empty.facts()).isEmpty();
  }

  @Test
  void theFirstRoundUnderWay_isSaid_andNothingIsOfferedToBeFetched() {
    var glance = new Glance(Map.of(), List.of(never(FACEBOOK)), List.of(), Set.of(FACEBOOK.id()));
    InboxModel.Empty empty = of(View.INBOX, glance);
    assertThat(empty.reason()).isEqualTo(Reason.FETCHING);
    assertThat(empty.title()).isEqualTo("Hämtar för första gången");
    var fetchedBefore =
        new Glance(Map.of(), List.of(well(FACEBOOK)), List.of(), Set.of(FACEBOOK.id()));
    assertThat(of(View.INBOX, fetchedBefore).reason()).isEqualTo(Reason.DONE);
  }

  @Test
  void failing_namesTheChannel_sinceWhen_andTheNextTry() {
    InboxModel.Empty empty = of(View.QUESTIONS, glance(Map.of(), well(FACEBOOK), failing(X)));
    assertThat(empty.reason()).isEqualTo(Reason.FAILING);
    assertThat(empty.title()).isEqualTo("Det går inte att hämta");
    assertThat(empty.why())
        .isEqualTo(
            "X svarar inte. Det som skrivits där sedan 10:00 kan saknas här. Nytt försök 10:46.");
    assertThat(empty.facts().getFirst()).extracting(InboxModel.Fact::good).isEqualTo(false);
  }

  @Test
  void whenAllWasFetched_isWhenTheLastOfThemWas_andNeverSaidWhereOneIsBehind() {
    var newer =
        new Reading.Health(
            X, Optional.of(EARLIER.plusSeconds(2280)), Optional.empty(), Optional.empty(), 0);
    assertThat(all(well(FACEBOOK), newer)).contains(EARLIER);
    assertThat(of(View.INBOX, glance(Map.of(), newer, well(FACEBOOK))).why())
        .endsWith("Senast hämtat 10:00.");
    assertThat(all(well(FACEBOOK), failing(X))).isEmpty();
    assertThat(all(well(FACEBOOK), never(X))).isEmpty();
    assertThat(all(well(FACEBOOK), never(channel("Torget", ChannelKind.MANUAL))))
        .as("written in by hand")
        .contains(EARLIER);
    assertThat(all()).isEmpty();
  }

  /// A channel that somebody enters by hand is never fetched, and behind no fetch.
  @Test
  void whatIsEnteredByHand_isNeitherFetchedNorBehind() {
    var square = never(channel("Torget", ChannelKind.MANUAL));
    InboxModel.Empty beside = of(View.INBOX, glance(Map.of(), well(FACEBOOK), square));
    assertThat(beside.reason()).isEqualTo(Reason.DONE);
    assertThat(beside.facts()).hasSize(3).allMatch(InboxModel.Fact::good);
    assertThat(beside.facts().getFirst().words())
        .isEqualTo(kit.text(InboxText.FACT_FETCHED, 1L, 1));

    for (View view : List.of(View.INBOX, View.FLAGGED)) {
      InboxModel.Empty alone = of(view, glance(Map.of(), square));
      assertThat(alone.reason()).isEqualTo(Reason.BY_HAND);
      assertThat(alone.title()).isNotEqualTo(kit.text(InboxText.EMPTY_NONE_TITLE));
      assertThat(alone.why())
          .isEqualTo(kit.text(InboxText.EMPTY_BY_HAND))
          .as("where nothing is fetched")
          .contains("Från den här kanalen");
      assertThat(alone.facts()).isEmpty();
    }
  }

  private static Optional<Instant> all(Reading.Health... health) {
    ItemFilter filter = View.INBOX.filter();
    var listing = new Listing("inbox", "", filter, Optional.of(filter), false);
    return EmptyWords.allFetched(listing, glance(Map.of(), health));
  }

  @Test
  void theListOfOneChannelDoesNotFailForAnother() {
    Glance glance = glance(Map.of(), well(FACEBOOK), failing(X));
    assertThat(of(FACEBOOK, glance).reason()).isEqualTo(Reason.DONE);
    assertThat(of(X, glance).reason()).isEqualTo(Reason.FAILING);
    assertThat(of(X, glance(Map.of(), well(FACEBOOK), never(X))).reason())
        .isEqualTo(Reason.NOT_FETCHED);
  }

  @Test
  void aFailedCheck_isNeverNothingFlagged() {
    InboxModel.Empty empty = of(View.FLAGGED, glance(Map.of(Glance.UNCHECKED, 2), well(FACEBOOK)));
    assertThat(empty.reason()).isEqualTo(Reason.UNCHECKED);
    assertThat(empty.title()).isEqualTo("Inte allt är kontrollerat");
    assertThat(empty.why()).startsWith("2 kommentarer kunde inte kontrolleras");
    assertThat(empty.facts().get(1)).extracting(InboxModel.Fact::good).isEqualTo(false);
  }

  /// A question is something that the check finds.
  @Test
  void aFailedCheck_isNeverNoQuestion() {
    InboxModel.Empty empty =
        of(View.QUESTIONS, glance(Map.of(Glance.UNCHECKED, 2), well(FACEBOOK)));
    assertThat(empty.reason()).isEqualTo(Reason.UNCHECKED);
    assertThat(empty.why()).startsWith("2 kommentarer kunde inte kontrolleras");
    assertThat(of(View.INBOX, glance(Map.of(Glance.UNCHECKED, 2), well(FACEBOOK))).reason())
        .isEqualTo(Reason.DONE);
  }

  @Test
  void aListOfOnesOwn_speaksOfItself_andOfWhatStandsOutsideIt() {
    ItemFilter urgent = View.INBOX.filter().severities(Set.of(Severity.URGENT));
    InboxModel.Empty empty = own(urgent, glance(Map.of(View.INBOX.filter(), 200), well(FACEBOOK)));
    assertThat(empty.title()).isEqualTo("Inget i listan just nu");
    assertThat(empty.why()).isEqualTo("Inget i Inkorg stämmer med listan ”Akut” just nu.");
    assertThat(empty.facts().getLast().words()).isEqualTo("Öppna utanför listan");
    assertThat(empty.facts().getLast().figure()).isEqualTo("200");

    InboxModel.Empty done = own(View.DONE.filter(), glance(Map.of(), failing(X)));
    assertThat(done.why()).isEqualTo("Inget i Klart stämmer med listan ”Akut” just nu.");
    assertThat(done.facts()).isEmpty();
  }

  @Test
  void aListOfOnesOwnThatShowsFindings_saysWhatWasNotChecked() {
    ItemFilter urgent = View.INBOX.filter().severities(Set.of(Severity.URGENT));
    Glance glance = glance(Map.of(Glance.UNCHECKED, 2), well(FACEBOOK));
    assertThat(own(urgent, glance).reason()).isEqualTo(Reason.UNCHECKED);
    assertThat(own(View.INBOX.filter().onlyUnread(), glance).reason()).isEqualTo(Reason.DONE);
  }

  private InboxModel.Empty own(ItemFilter filter, Glance glance) {
    String id = NavPart.id(new UUID(0, 1));
    return new EmptyWords(kit, NOW)
        .of(new Listing(id, "Akut", filter, Optional.of(filter), false), glance);
  }

  @ParameterizedTest
  @EnumSource
  void whatIsNotOpenIsNeverSaidToFail(View view) {
    InboxModel.Empty empty = of(view, glance(Map.of(), failing(X)));
    assertThat(empty.reason()).isEqualTo(view.isOpen() ? Reason.FAILING : Reason.DONE);
    assertThat(empty.why()).isNotBlank();
  }

  @ParameterizedTest
  @EnumSource
  void theUncheckedAreFoundByWhatTheButtonTypes(Language language) {
    Kit other = FxStage.kit(language, Appearance.LIGHT, 100);
    var words = new FilterWords(other, new Wording(other, POLICY), List.of());
    String typed = FilterWords.token(other, Severity.NOT_CHECKED);
    assertThat(words.narrow(View.INBOX.filter(), typed).filter())
        .contains(View.INBOX.filter().severities(Set.of(Severity.NOT_CHECKED)));
  }

  private InboxModel.Empty of(View view, Glance glance) {
    ItemFilter filter = view.filter();
    return new EmptyWords(kit, NOW)
        .of(new Listing(view.id(), "", filter, Optional.of(filter), false), glance);
  }

  private InboxModel.Empty of(Channel channel, Glance glance) {
    ItemFilter filter = Glance.open(channel.id());
    return new EmptyWords(kit, NOW)
        .of(new Listing(channel.id().toString(), "", filter, Optional.of(filter), false), glance);
  }

  private static Glance glance(Map<ItemFilter, Integer> counts, Reading.Health... health) {
    return new Glance(counts, List.of(health), List.of(), Set.of());
  }

  private static Reading.Health well(Channel channel) {
    return new Reading.Health(channel, Optional.of(EARLIER), Optional.empty(), Optional.empty(), 0);
  }

  private static Reading.Health never(Channel channel) {
    return new Reading.Health(channel, Optional.empty(), Optional.empty(), Optional.empty(), 0);
  }

  private static Reading.Health failing(Channel channel) {
    return new Reading.Health(
        channel,
        Optional.of(EARLIER),
        Optional.of("NO_ANSWER"),
        Optional.of(NOW.plusSeconds(300)),
        0);
  }

  private static Channel channel(String name) {
    return channel(name, ChannelKind.PRACTICE);
  }

  private static Channel channel(String name, ChannelKind kind) {
    return new Channel(
        new ChannelId(
            UUID.nameUUIDFromBytes(name.getBytes(java.nio.charset.StandardCharsets.UTF_8))),
        kind,
        name,
        "",
        name,
        "");
  }
}
