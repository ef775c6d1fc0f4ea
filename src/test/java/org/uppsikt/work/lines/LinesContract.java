package org.uppsikt.work.lines;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.uppsikt.channel.HostileText;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.domain.item.ItemVersion;
import org.uppsikt.domain.item.RemoteId;
import org.uppsikt.domain.item.VersionRef;
import org.uppsikt.flag.detect.StandardDetectors;
import org.uppsikt.flag.reading.Clocks;
import org.uppsikt.store.Database;
import org.uppsikt.testing.Chains;
import org.uppsikt.testing.Ticking;
import org.uppsikt.testing.Workplace;
import org.uppsikt.work.Intake;
import org.uppsikt.work.verify.Stage;
import org.uppsikt.work.verify.Verify;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/// Lines that nobody would write by hand, on both databases: each is either told as bad or kept
/// whole, and none takes others with it.
abstract class LinesContract {

  /// Broken surrogates stand in a file as escapes alone.
  private static final JsonMapper ASCII =
      JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

  final Ticking clock = new Ticking();
  private Database database;
  private Workplace work;
  private ItemImport lines;

  abstract Database open();

  @BeforeEach
  void start() {
    database = open();
    work = new Workplace(database, clock);
    var flagger = StandardDetectors.flagger(Clocks.of(() -> 0L));
    lines = new ItemImport(new Intake(work.office, flagger), work.channel.id());
  }

  @AfterEach
  void stop() {
    assertThat(Chains.faults(database, work.office.tables())).isEmpty();
    assertThat(new Verify(work.office).run(List.of(), Stage.Watcher.NOBODY, () -> false).problems())
        .isEmpty();
    database.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "plain words",
        "{\"id\":\"1\",\"text\":\"cut",
        "[{\"id\":\"1\",\"text\":\"x\"}]",
        "null",
        "{\"id\":\"1\",\"id\":\"2\",\"text\":\"x\"}",
        "{\"id\":\"1\",\"text\":\"x\"} {\"id\":\"2\",\"text\":\"x\"}",
        "{\"id\":\"1\",\"text\":\"raw \u0000 NUL\"}",
        "{\"id\":\"1\",\"text\":NaN}"
      })
  void whatIsNoJsonObject_isToldAsSuch(String line) {
    assertThat(read(line)).isEqualTo(new ItemLine.Bad(ItemLine.Fault.NOT_JSON, ""));
  }

  @Test
  void deepNesting_andBytesThatAreNoText_areNoJsonEither() {
    String deep = "{\"id\":\"1\",\"text\":\"x\",\"more\":" + "[".repeat(200_000);
    assertThat(read(deep)).isEqualTo(new ItemLine.Bad(ItemLine.Fault.NOT_JSON, ""));
    byte[] broken = "{\"id\":\"1\",\"text\":\"xx\"}".getBytes(StandardCharsets.UTF_8);
    Arrays.fill(broken, 18, 20, (byte) 0xC3);
    assertThat(ItemLine.read(broken)).isEqualTo(new ItemLine.Bad(ItemLine.Fault.NOT_JSON, ""));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'text':'x'}|MISSING|id",
        "{'id':null,'text':'x'}|MISSING|id",
        "{'id':'','text':'x'}|WRONG|id",
        "{'id':1.5,'text':'x'}|WRONG|id",
        "{'id':'a\\u0000','text':'x'}|WRONG|id",
        "{'id':'a\\ud83d','text':'x'}|WRONG|id",
        "{'id':'1'}|MISSING|text",
        "{'id':'1','text':{}}|WRONG|text",
        "{'id':'1','text':'x','parent':'\\ude00'}|WRONG|parent",
        "{'id':'1','text':'x','post':[]}|WRONG|post",
        "{'id':'1','text':'x','post':{'title':'Ny skola'}}|MISSING|post.id",
        "{'id':'1','text':'x','post':{'id':true}}|WRONG|post.id",
        "{'id':'1','text':'x','sender':'Roger'}|WRONG|sender",
        "{'id':'1','text':'x','sender':{}}|WRONG|sender",
        "{'id':'1','text':'x','author':{'name':'Åsa'}}|UNKNOWN|author",
        "{'id':'1','text':'x','Sender':null}|UNKNOWN|Sender",
        "{'id':'1','text':'x','sender':{'name':'Åsa','mail':'a@b.se'}}|UNKNOWN|sender.mail",
        "{'id':'1','text':'x','post':{'id':'7','name':'Ny skola'}}|UNKNOWN|post.name",
        "{'id':'1','text':'x','kind':'poke'}|WRONG|kind",
        "{'id':'1','text':'x','postedAt':'yesterday'}|WRONG|postedAt",
        "{'id':'1','text':'x','postedAt':'+999999999-01-01T00:00:00Z'}|WRONG|postedAt",
        "{'id':'1','text':'x','editedAt':'-999999999-01-01T00:00:00Z'}|WRONG|editedAt"
      })
  void aFieldThatCannotBeRead_isNamed(String line, ItemLine.Fault fault, String field) {
    assertThat(read(line.replace('\'', '"'))).isEqualTo(new ItemLine.Bad(fault, field));
  }

  @Test
  void everyHostileText_isKeptAsItIs_asWordsOfASenderAndAPostToo() {
    List<HostileText> texts = List.of(HostileText.values());
    for (int n = 0; n < texts.size(); n++) {
      lines.add(n + 1, good(hostile(n, texts.get(n).text())));
    }
    assertThat(lines.finish()).isEqualTo(new ItemImport.Taken(texts.size(), texts.size(), 0));
    for (int n = 0; n < texts.size(); n++) {
      assertThat(kept("h-" + n).text()).as(texts.get(n).name()).isEqualTo(texts.get(n).text());
    }
  }

  /// Ten megabytes are no name.
  private static byte[] hostile(int number, String text) {
    String name = text.substring(0, Math.min(text.length(), 5000));
    var sender = new LinkedHashMap<String, Object>();
    for (String field : List.of("name", "handle", "id", "profile", "email", "ip", "agent")) {
      sender.put(field, name);
    }
    Map<String, Object> post = Map.of("id", "p-" + number, "title", name, "text", text);
    return ASCII
        .writeValueAsString(
            Map.of("id", "h-" + number, "text", text, "link", name, "sender", sender, "post", post))
        .getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void theFirstAndTheLastDayOfTheCalendar_areKept() {
    lines.add(1, good("{\"id\":\"1\",\"text\":\"x\",\"postedAt\":\"0001-02-01T00:00:00+01:00\"}"));
    lines.add(2, good("{\"id\":\"2\",\"text\":\"x\",\"editedAt\":\"9999-12-01T00:00:00Z\"}"));
    assertThat(lines.finish().fresh()).isEqualTo(2);
    assertThat(kept("2").editedAt()).map(Object::toString).hasValue("9999-12-01T00:00:00Z");
  }

  @Test
  void longLines_waitForNoOthers_andShortOnesAreTakenTogether() {
    String megabytes = "å ".repeat(1024 * 1024);
    for (int n = 1; n <= 3; n++) {
      lines.add(n, good("{\"id\":\"%d\",\"text\":\"%s\"}".formatted(n, megabytes)));
    }
    assertThat(lines.kept()).isEqualTo(3);
    List<Long> kept = new ArrayList<>();
    for (int n = 4; n <= 103; n++) {
      lines.add(n, good("{\"id\":\"%d\",\"text\":\"x\"}".formatted(n)));
      kept.add(lines.kept());
    }
    assertThat(kept.subList(0, 99)).containsOnly(3L);
    assertThat(kept.getLast()).isEqualTo(103);
    assertThat(lines.finish()).isEqualTo(new ItemImport.Taken(103, 103, 0));
  }

  private ItemVersion kept(String id) {
    return database.read(
        tx -> {
          var remote = new RemoteId(id);
          ItemId item =
              work.office
                  .tables()
                  .items()
                  .known(tx, work.channel.id(), List.of(remote))
                  .get(remote);
          Optional<ItemVersion> version =
              work.office.tables().versions().find(tx, new VersionRef(item, 1));
          return version.orElseThrow();
        });
  }

  private static ItemLine.Good good(String line) {
    return good(line.getBytes(StandardCharsets.UTF_8));
  }

  private static ItemLine.Good good(byte[] line) {
    return (ItemLine.Good) ItemLine.read(line);
  }

  private static ItemLine read(String line) {
    return ItemLine.read(line.getBytes(StandardCharsets.UTF_8));
  }
}
