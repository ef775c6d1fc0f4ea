package org.uppsikt.work.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.domain.item.RemoteItem;
import org.uppsikt.domain.item.VersionRef;
import org.uppsikt.domain.item.Visibility;
import org.uppsikt.domain.journal.EventKind;
import org.uppsikt.domain.journal.Payload;
import org.uppsikt.domain.people.PersonId;
import org.uppsikt.domain.registry.RegisterEntry;
import org.uppsikt.store.Database;
import org.uppsikt.testing.Arrivals;
import org.uppsikt.testing.Registering;
import org.uppsikt.testing.Ticking;
import org.uppsikt.testing.Workplace;
import org.uppsikt.work.HandingOver;
import org.uppsikt.work.Outcomes;
import org.uppsikt.work.Secrecy;

/// What the search must find on every database it runs on.
abstract class SearchContract {

  final Ticking clock = new Ticking();
  Workplace place;
  Searched searched;
  private Database database;
  private PersonId person;

  abstract Database open();

  @BeforeEach
  void start() {
    database = open();
    place = new Workplace(database, clock);
    person = database.read(tx -> place.office.tables().people().all(tx)).getFirst().id();
    searched = new Searched(place.office, place.channel, person);
  }

  @AfterEach
  void stop() {
    database.close();
  }

  @Test
  void wordsInAnyOrder_areFoundNewestFirst_indexedOrNot() {
    place.arrive("Vägen är inte plogad", "Plogad väg? Inte vägen till skolan!", "Skolan är stängd");
    List<String> expected = List.of("Plogad väg? Inte vägen till skolan!", "Vägen är inte plogad");
    assertThat(searched.texts("plogad vägen")).isEqualTo(expected);
    searched.index();
    assertThat(searched.indexing.standing().waiting()).isZero();
    assertThat(searched.texts("plogad vägen")).isEqualTo(expected);
    assertThat(searched.texts("plogad stängd")).isEmpty();
  }

  /// T13: it is opened on purpose, and met by nobody who looks for something else.
  @Test
  void whatIsSecretAndSettled_isNotFoundByItsWords() {
    ItemId item = place.message("Zebrafinken är sjuk");
    searched.index();
    assertThat(searched.texts("zebrafinken")).hasSize(1);
    var version = new VersionRef(item, 1);
    var provision = new RegisterEntry.Secrecy("OSL 25 kap. 1 §", "");
    assertThat(
            new HandingOver(place.office, Duration.ofMinutes(10))
                .secrecy()
                .mark(version, provision, person))
        .isInstanceOf(Secrecy.Result.Changed.class);
    int revision =
        database.read(tx -> place.office.tables().states().find(tx, item)).orElseThrow().revision();
    Registering.handsOver(place.office, version, revision, "", person);
    assertThat(searched.texts("zebrafinken")).hasSize(1);
    new Outcomes(place.office).numbered(item, "KS 2026/0007", person);
    assertThat(searched.texts("zebrafinken")).isEmpty();
  }

  @Test
  void nordicLetters_findEachOther_andExactSpellingIsAskedForWithAnEqualsSign() {
    place.arrive("Återställa vägen", "aterstalla vagen", "Gjenåpne næringsløpet", "naringslopet");
    searched.index();
    assertThat(searched.texts("återställa")).hasSize(2);
    assertThat(searched.texts("ATERSTALLA")).hasSize(2);
    assertThat(searched.texts("=återställa")).containsExactly("Återställa vägen");
    assertThat(searched.texts("=aterstalla")).containsExactly("aterstalla vagen");
    assertThat(searched.texts("näringslöpet")).hasSize(2);
    assertThat(searched.texts("A\u030Aterstalla")).hasSize(2);
  }

  @Test
  void prefixAndPhrase_areFound() {
    place.arrive("Snöröjningen på bygatan", "Bygatan på snöröjningen", "Snö på taket");
    searched.index();
    assertThat(searched.texts("snöröj*")).hasSize(2);
    assertThat(searched.texts("sno* taket")).containsExactly("Snö på taket");
    assertThat(searched.texts("\"på bygatan\"")).containsExactly("Snöröjningen på bygatan");
    assertThat(searched.texts("\"på snö\"*")).containsExactly("Bygatan på snöröjningen");
    assertThat(searched.texts("\"bygatan snö\"")).isEmpty();
  }

  /// Where many are left the index is asked for the beginning and the days too, where few are the
  /// texts themselves.
  @Test
  void whatNarrowsAWord_narrowsItAmongFewAndAmongMany() {
    place.arrive(numbered(60, "vägen är plogad"));
    place.arrive("Snön ligger på vägen", "Snö, men ingen cykelväg");
    place.arrive("Snövallar vid vägen");
    searched.index();
    assertThat(searched.texts("snö* vägen"))
        .containsExactly("Snövallar vid vägen", "Snön ligger på vägen");
    assertThat(searched.texts("snö* plogad")).isEmpty();
    assertThat(searched.texts("\"vägen är\" plogad 41*")).containsExactly("vägen är plogad 41");
    assertThat(searched.texts("\"är vägen\"")).isEmpty();
    assertThat(searched.hits("efter:2026-08-03 vägen", 40)).isEmpty();
    assertThat(searched.hits("före:2026-08-04 vägen", 40)).hasSize(62);
  }

  private static String[] numbered(int count, String text) {
    return IntStream.range(0, count).mapToObj(i -> text + " " + i).toArray(String[]::new);
  }

  @Test
  void everyHitComesOnce_overManyPages() {
    String[] many =
        IntStream.range(0, 30).mapToObj(i -> "nummer" + i + " och vägen").toArray(String[]::new);
    place.arrive(many);
    searched.index();
    place.arrive("sist och vägen");
    List<Hit> hits = searched.hits("och vägen", 4);
    assertThat(hits).hasSize(31).extracting(Hit::item).doesNotHaveDuplicates();
    assertThat(hits.getFirst().text()).isEqualTo("sist och vägen");
    assertThat(hits)
        .isSortedAccordingTo((a, b) -> Long.compare(b.item().value(), a.item().value()));
  }

  @Test
  void stateChannelDayAndCategory_narrow() {
    List<ItemId> items = place.arrive("Jag ska döda dig på torget", "En vanlig fråga på torget");
    place.seal(items.getFirst());
    place.unpublish(items.getFirst());
    searched.index();
    assertThat(searched.texts("läge:inkorg torget")).containsExactly("En vanlig fråga på torget");
    assertThat(searched.texts("läge:avpublicerad")).containsExactly("Jag ska döda dig på torget");
    assertThat(searched.texts("kanal:linked torget")).hasSize(2);
    assertThat(searched.texts("kategori:hot")).containsExactly("Jag ska döda dig på torget");
    assertThat(searched.texts("den:2026-08-03 torget")).hasSize(2);
    assertThat(searched.texts("efter:2026-08-03 torget")).isEmpty();
    assertThat(searched.texts("före:2026-08 torget")).isEmpty();
    assertThat(searched.texts("före:2026-08-04 efter:2026-07")).hasSize(2);
  }

  /// A matter is asked for like a category, beside it, and also before it is in the index.
  @Test
  void aMatterNarrows_andBesideACategoryEitherWillDo() {
    place.arrive("Jag ska döda dig på torget", "När öppnar badet på torget?", "Fint torg");
    assertThat(searched.texts("kategori:fråga")).containsExactly("När öppnar badet på torget?");
    searched.index();
    assertThat(searched.texts("kategori:fråga")).containsExactly("När öppnar badet på torget?");
    assertThat(searched.texts("kategori:fråga öppnar")).hasSize(1);
    assertThat(searched.texts("kategori:fråga fint")).isEmpty();
    assertThat(searched.texts("kategori:fråga kategori:hot"))
        .containsExactly("När öppnar badet på torget?", "Jag ska döda dig på torget");
  }

  @Test
  void whatOnlyNamedPersonsMayRead_isNotFound() {
    ItemId item = place.arrive("En krokodil på torget", "En krokodil i viken").getFirst();
    searched.index();
    assertThat(searched.texts("krokodil")).hasSize(2);
    place.hideWithoutCopy(item);
    assertThat(searched.texts("krokodil")).containsExactly("En krokodil i viken");
    assertThat(searched.texts("läge:inkorg krokodil")).containsExactly("En krokodil i viken");
    searched.index();
    assertThat(searched.texts("krokodil")).containsExactly("En krokodil i viken");
  }

  @Test
  void anEdit_isFoundByItsNewWords_andTheOldVersionByItsOld() {
    place.arrive("Den första lydelsen");
    searched.index();
    RemoteItem edited =
        Arrivals.item(
            "c-" + java.util.UUID.nameUUIDFromBytes("Den första lydelsen".getBytes(UTF_8)),
            "Den andra ordalydelsen",
            Arrivals.sender("Roger Nylander"),
            Visibility.SHOWN);
    clock.forward(Duration.ofMinutes(5));
    place.again(edited);
    for (int i = 0; i < 2; i++) {
      assertThat(searched.texts("ordalydelsen")).containsExactly("Den andra ordalydelsen");
      Hit old = searched.hits("första lydelsen", 5).getFirst();
      assertThat(old.present()).isFalse();
      assertThat(searched.texts("första ordalydelsen")).isEmpty();
      searched.index();
    }
  }

  @Test
  void aSender_isLookedUpOnlyWithAReason_whichIsJournalled() {
    place.arrive("Hej");
    searched.index();
    assertThat(searched.ask("avsändare:nylander", Optional.empty()))
        .isInstanceOf(Search.Result.NeedsReason.class);
    assertThat(lookUps()).isEmpty();
    assertThat(searched.texts("from:\"roger nylander\"")).containsExactly("Hej");
    assertThat(searched.texts("from:lind*")).isEmpty();
    assertThat(searched.texts("nylander")).isEmpty();
    assertThat(lookUps()).hasSize(2);
    assertThat(lookUps().getFirst()).containsEntry("sender", "roger nylander");
    assertThat(lookUps().getFirst()).containsEntry("purpose", "HANDLE_ITEM");
  }

  @Test
  void howFarSomebodyReadAboutASender_isJournalledToo() {
    place.arrive("ett", "två", "tre", "fyra");
    searched.index();
    assertThat(searched.hits("from:nylander", 3)).hasSize(4);
    assertThat(lookUps()).extracting(page -> page.get("first")).containsExactly("true", "false");
  }

  @Test
  void recentSearches_areKeptPerPersonAndNameNobody() {
    for (String written : List.of("snöröjning", "avsändare:nylander", "torget", "snöröjning")) {
      searched.search.remember(person, written, searched.query(written));
      clock.forward(Duration.ofSeconds(1));
    }
    assertThat(searched.search.recent(person)).containsExactly("snöröjning", "torget");
    searched.search.forgetRecent(person);
    assertThat(searched.search.recent(person)).isEmpty();
  }

  @Test
  void aDisposedItem_leavesNoWordBehind() {
    ItemId gone = place.arrive("hemligtord och annat").getFirst();
    place.arrive("annat");
    searched.index();
    database.change(tx -> place.office.tables().search().index().forget(tx, List.of(gone.value())));
    assertThat(searched.texts("hemligtord")).isEmpty();
    assertThat(searched.texts("annat")).containsExactly("annat");
    searched.indexing.rebuild();
    searched.index();
    assertThat(searched.texts("hemligtord")).hasSize(1);
  }

  @Test
  void theIndex_isBuiltAnew_stoppedAndGoneOnWith() {
    place.arrive("ett", "två");
    searched.index();
    searched.indexing.rebuild();
    assertThat(searched.indexing.standing().complete()).isFalse();
    assertThat(searched.indexing.catchUp(() -> true, s -> {})).isFalse();
    assertThat(searched.indexing.catchUp(() -> false, s -> {})).isTrue();
    assertThat(searched.indexing.standing()).isEqualTo(new Indexing.Standing(true, 100, 0));
    assertThat(searched.texts("två")).hasSize(1);
  }

  @Test
  void hostileText_isIndexedAndFound() {
    place.arrive("a\0b \uD83D ordet " + "x".repeat(9000) + " slutet\u202E \u0130stanbul 👩‍👩‍👧");
    searched.index();
    assertThat(searched.texts("ordet slutet")).hasSize(1);
    assertThat(searched.texts("istanbul")).hasSize(1);
    assertThat(searched.texts("x".repeat(9000))).hasSize(1);
  }

  private List<? extends java.util.Map<String, String>> lookUps() {
    return database.read(tx -> place.office.tables().journal().about(tx, "search:sender")).stream()
        .filter(stored -> stored.entry().kind() == EventKind.SENDER_LOOKED_UP)
        .map(stored -> Payload.parse(stored.payload().orElseThrow()).values())
        .toList();
  }

  private static final java.nio.charset.Charset UTF_8 = java.nio.charset.StandardCharsets.UTF_8;
}
