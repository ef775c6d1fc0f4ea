package org.uppsikt.kill;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.uppsikt.domain.decision.OrderId;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.domain.item.RemoteId;
import org.uppsikt.domain.item.Visibility;
import org.uppsikt.kill.SiteJudge.Traces;
import org.uppsikt.store.Forger;
import org.uppsikt.testing.Arrivals;
import org.uppsikt.testing.Plugs;
import org.uppsikt.testing.PracticeOffice;
import org.uppsikt.testing.Ticking;
import org.uppsikt.work.Decide;
import org.uppsikt.work.Step;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Each verdict about a site is given once, upon a fault that was planted for it. What the site
/// says is written here by hand; nothing is sent anywhere.
class SiteJudgeTest {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final RemoteId COMMENT = new RemoteId("41");
  private static final String WORDS = "Vi ses utanför skolan";

  @TempDir Path folder;

  @SuppressWarnings("NullAway.Init")
  private PracticeOffice office;

  @SuppressWarnings("NullAway.Init")
  private ItemId item;

  @BeforeEach
  void open() {
    var setup =
        new PracticeOffice.Setup(
            folder,
            Plugs.wordPress(URI.create("http://127.0.0.1:9"), "none"),
            new Ticking(),
            Duration.ZERO,
            Duration.ofSeconds(1),
            Step.Watcher.NOBODY);
    office = new PracticeOffice(setup);
    var channel = PracticeOffice.channel(Plugs.WORDPRESS);
    var comment =
        Arrivals.item(COMMENT.value(), WORDS, Arrivals.sender("Roger Nylander"), Visibility.SHOWN);
    office.bench().intake().take(channel, List.of(), List.of(comment));
    item = office.item(Plugs.WORDPRESS, COMMENT);
  }

  @AfterEach
  void close() {
    office.close();
  }

  @Test
  void hiddenUponEvidenceOfItsWords_isAcquitted() {
    office.sealAndOrder(item);
    assertThat(now(hidden(WORDS), held())).isEmpty();
  }

  @Test
  void hiddenWithoutAnOrder() {
    assertThat(now(hidden(WORDS))).singleElement().asString().contains("without an order");
  }

  @Test
  void hiddenForAWhile_showsInTheLogAlone() {
    assertThat(now(shown(), held())).singleElement().asString().contains("without an order");
  }

  @Test
  void hiddenInOtherWordsThanWereSealed() {
    office.sealAndOrder(item);
    assertThat(now(hidden("Helt andra ord"), held()))
        .singleElement()
        .asString()
        .contains("holds its words");
  }

  @Test
  void hiddenUponEvidenceThatDoesNotHold_orOfAnotherVersion() {
    office.sealAndOrder(item);
    var forger = new Forger(office.database());
    forger.forge("update evidence set version = 2");
    assertThat(now(hidden(WORDS), held())).hasSize(1);
    forger.forge("update evidence set version = 1", "delete from blob_chunk");
    assertThat(now(hidden(WORDS), held())).hasSize(1);
  }

  @Test
  void answeredTwice_onTheSiteOrInItsLog() {
    var answer = Map.of("parent", COMMENT.value(), "text", "Tack", "login", "moderator");
    assertThat(now(List.of(comment("51", answer), comment("52", answer), shown())))
        .singleElement()
        .asString()
        .contains("2 times replied");
    JsonNode made =
        node(Map.of("user", "moderator", "status", 201, "method", "POST", "parent", "41"));
    assertThat(now(shown(), made, made)).singleElement().asString().contains("2 times replied");
  }

  @Test
  void confirmedAndNobodyWasAnswered_orStandsOtherwise() {
    OrderId order = ((Decide.Result.Placed) office.answer(item, "Tack")).order();
    var forger = new Forger(office.database());
    forger.forge("update outbox set state = 'CONFIRMED' where id = '" + order + "'");
    assertThat(atEnd(shown())).anyMatch(f -> f.contains("nobody was answered"));
    assertThat(atEnd(hidden(WORDS))).anyMatch(f -> f.contains("stands otherwise"));
  }

  private List<String> now(JsonNode comment, JsonNode... requests) {
    return now(List.of(comment), requests);
  }

  private List<String> now(List<JsonNode> comments, JsonNode... requests) {
    return SiteJudge.faultsNow(office, new Traces(comments, List.of(requests)), Set.of(COMMENT));
  }

  private List<String> atEnd(JsonNode comment) {
    return SiteJudge.faultsAtEnd(office, new Traces(List.of(comment), List.of()), Set.of(COMMENT));
  }

  private static JsonNode hidden(String text) {
    return comment(COMMENT.value(), Map.of("text", text, "status", "0"));
  }

  private static JsonNode shown() {
    return comment(COMMENT.value(), Map.of("text", WORDS, "status", "1"));
  }

  private static JsonNode comment(String id, Map<String, String> fields) {
    return node(
        Stream.concat(Stream.of(Map.entry("id", id)), fields.entrySet().stream())
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
  }

  /// Our account held the comment, says the log of the web server.
  private static JsonNode held() {
    return node(
        Map.of("user", "moderator", "status", 200, "method", "POST", "now", "hold", "id", "41"));
  }

  private static JsonNode node(Map<String, ?> fields) {
    return JSON.valueToTree(fields);
  }
}
