package org.uppsikt.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.uppsikt.channel.Budget;
import org.uppsikt.channel.Cancellation;
import org.uppsikt.domain.channel.Channel;
import org.uppsikt.domain.decision.OrderId;
import org.uppsikt.domain.decision.OrderState;
import org.uppsikt.domain.evidence.Part;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.domain.item.SenderStatement;
import org.uppsikt.domain.item.VersionRef;
import org.uppsikt.domain.journal.EventKind;
import org.uppsikt.domain.people.Person;
import org.uppsikt.domain.people.Role;
import org.uppsikt.evidence.Pictures;
import org.uppsikt.store.Journal;
import org.uppsikt.testing.ScriptedServer;
import org.uppsikt.testing.ScriptedServer.Response;
import org.uppsikt.work.Alarms;
import org.uppsikt.work.ChannelRegister;
import org.uppsikt.work.ChannelRegister.ByHand;
import org.uppsikt.work.ChannelRegister.Result;
import org.uppsikt.work.ChannelRegister.Why;
import org.uppsikt.work.ChannelRegister.WordPressSite;
import org.uppsikt.work.Reading;
import org.uppsikt.work.Seal;

class RegisterTest {

  private static final Cancellation NEVER = () -> false;
  private static final String PASSWORD = "abcd EFGH 1234 ijkl";

  @TempDir Path temp;
  private final ScriptedServer site = new ScriptedServer();
  private OwnOffice office;

  @BeforeEach
  void make() {
    office = new OwnOffice(temp.resolve("workspace"));
    site.platform(request -> answer(request, "true"));
  }

  @AfterEach
  void close() {
    office.close();
    site.close();
  }

  private static Response answer(ScriptedServer.Request request, String moderates) {
    String me =
        "{\"id\":7,\"name\":\"Kansliet\",\"capabilities\":{\"moderate_comments\":%s,\"edit_posts\":true}}"
            .formatted(moderates);
    return Response.json(200, request.query().get("rest_route").endsWith("users/me") ? me : "[]");
  }

  private ChannelRegister register() {
    return office.desk().register();
  }

  private Result add(String name, String address, char[] password) {
    return register()
        .addWordPress(new WordPressSite(name, address, "moderator", password), office.eva(), NEVER);
  }

  private Result add(String name, String address) {
    return add(name, address, PASSWORD.toCharArray());
  }

  private Channel added() {
    return ((Result.Added) add("Webbplatsen", site.url().toString())).channel();
  }

  private static Result refused(Why why) {
    return new Result.Refused(why);
  }

  private static String login(String password) {
    byte[] pair = ("moderator:" + password).getBytes(StandardCharsets.UTF_8);
    return "Basic " + Base64.getEncoder().encodeToString(pair);
  }

  private void fetch(Channel channel) {
    office
        .desk()
        .connectors()
        .of(channel.id())
        .orElseThrow()
        .fetch(Optional.empty(), new Budget(10, 10), NEVER);
  }

  private Optional<String> lastLogin() {
    return site.requests().getLast().authorization();
  }

  @Test
  void aSiteThatLetsTheAccountModerateIsKept_withItsPasswordSealed() {
    char[] password = PASSWORD.toCharArray();
    var result = (Result.Added) add("Webbplatsen", site.url().toString(), password);
    assertThat(password).containsOnly('\0');
    byte[] sealed =
        office
            .desk()
            .office()
            .database()
            .read(tx -> office.wiring.tables().channels().secret(tx, result.channel().id()))
            .orElseThrow();
    assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("abcd");
    assertThat(OwnOffice.journal(office.desk()))
        .noneMatch(entry -> entry.content().orElseThrow().toString().contains("abcd"));
    fetch(result.channel());
    assertThat(lastLogin()).contains(login(PASSWORD));
  }

  @Test
  void aSiteThatRefusesIsNotKept() {
    site.platform(request -> answer(request, "false"));
    assertThat(add("Webbplatsen", site.url().toString()))
        .isEqualTo(new Result.MissingRight(List.of("moderate_comments")));
    site.platform(request -> Response.json(401, "{\"code\":\"incorrect_password\"}"));
    assertThat(add("Webbplatsen", site.url().toString()))
        .isEqualTo(new Result.LoginFailed("UNAUTHORISED"));
    assertThat(office.desk().reading().channels()).isEmpty();
  }

  @Test
  void nothingIsSentWhereItWouldTravelInClear() {
    assertThat(add("W", "http://www.example.test/")).isEqualTo(refused(Why.NOT_ENCRYPTED));
    assertThat(add("W", "http://localhost.example.test")).isEqualTo(refused(Why.NOT_ENCRYPTED));
    assertThat(add("W", "ftp://example.test")).isEqualTo(refused(Why.NOT_AN_ADDRESS));
    assertThat(add("W", "https://eva:hemligt@example.test")).isEqualTo(refused(Why.NOT_AN_ADDRESS));
    assertThat(add("W", "inte en adress")).isEqualTo(refused(Why.NOT_AN_ADDRESS));
    assertThat(add("  ", site.url().toString())).isEqualTo(refused(Why.NO_NAME));
    assertThat(site.requests()).isEmpty();
  }

  @Test
  void theRegisterIsKeptByWhoAnswersForIt() {
    Person registrar = office.add("Kim Berg", Role.REGISTRAR, "tre små grisar");
    assertThat(register().addManual("LinkedIn", "", "linkedin", registrar.id()))
        .isEqualTo(refused(Why.NO_RIGHT));
    office.addManual();
    assertThat(register().addManual("linkedin", "", "linkedin", office.eva()))
        .isEqualTo(refused(Why.NAME_TAKEN));
  }

  @Test
  void aNewPasswordIsTriedFirst_andUsedAtOnce() {
    Channel channel = added();
    fetch(channel);
    assertThat(register().newPassword(channel.id(), "ny".toCharArray(), office.eva(), NEVER))
        .isEqualTo(new Result.Added(channel));
    fetch(channel);
    assertThat(lastLogin()).contains(login("ny"));
    assertThat(OwnOffice.journal(office.desk()))
        .extracting(entry -> entry.entry().kind())
        .contains(EventKind.CHANNEL_CHANGED);
  }

  /// The key of the secrets changes with the removal of a person.
  @Test
  void aPasswordSurvivesTheRemovalOfAPerson() {
    Channel channel = added();
    Person mats = office.addMats();
    office.desk().staff().remove(mats.id(), "slutat", office.eva());
    office.reopen();
    fetch(channel);
    assertThat(lastLogin()).contains(login(PASSWORD));
  }

  @Test
  void anEntryByHand_isSealedWithTheScreenshotsItCameWith() {
    Channel channel = office.addManual();
    byte[] picture = Pictures.jpeg(40, 30);
    var item =
        new ByHand(
            channel.id(),
            "https://example.test/inlägg/1",
            "Skäms på er allihop!",
            new SenderStatement.NothingShown(),
            List.of(picture));
    ItemId id = register().enter(item, office.eva()).taken().orElseThrow();
    assertThat(register().enter(item, office.eva()).taken()).contains(id);
    assertThat(kinds("item:" + id)).containsOnlyOnce(EventKind.SENDER_STATED);
    office.reopen();
    var sealed =
        (Seal.Result.Sealed)
            office
                .desk()
                .seal()
                .seal(new VersionRef(id, 1), office.desk().person(), List.of(picture));
    assertThat(sealed.evidence().parts().stream().filter(p -> p.kind() == Part.Kind.SCREENSHOT))
        .hasSize(1);
  }

  @Test
  void anEntryOfNothing_orWithWhatIsNoPicture_isNotTakenIn() {
    Channel channel = office.addManual();
    var nobody = new SenderStatement.NothingShown();
    var empty = new ByHand(channel.id(), "", " ", nobody, List.of());
    var exe = new ByHand(channel.id(), "", "text", nobody, List.of(new byte[] {'M', 'Z'}));
    assertThat(register().enter(empty, office.eva()).taken()).isEmpty();
    assertThat(register().enter(exe, office.eva()).taken()).isEmpty();
    assertThat(office.desk().reading().counts().values()).allMatch(n -> n == 0);
  }

  @Test
  void aChannelIsCalledOtherwise_butByNoNameThatAnotherHas() {
    Channel channel = added();
    Channel other = office.addManual();
    assertThat(register().rename(channel.id(), other.name().toUpperCase(Locale.ROOT), office.eva()))
        .isEqualTo(refused(Why.NAME_TAKEN));
    assertThat(register().rename(channel.id(), " ", office.eva())).isEqualTo(refused(Why.NO_NAME));
    var renamed = (Result.Added) register().rename(channel.id(), " Bloggen ", office.eva());
    assertThat(renamed.channel().name()).isEqualTo("Bloggen");
    assertThat(register().rename(channel.id(), "bloggen", office.eva()))
        .as("its own name in other letters")
        .isInstanceOf(Result.Added.class);
    assertThat(kinds("channel:" + channel.id())).contains(EventKind.CHANNEL_CHANGED);
    Person registrar = office.add("Kim Berg", Role.REGISTRAR, "tre små grisar");
    assertThat(register().rename(channel.id(), "X", registrar.id()))
        .isEqualTo(refused(Why.NO_RIGHT));
  }

  @Test
  void anEndedChannel_isAskedNoMore_andKeepsEverything_untilItIsTakenUpAgain() {
    Channel channel = added();
    assertThat(register().end(channel.id(), true, office.eva())).isInstanceOf(Result.Added.class);
    int before = site.requests().size();
    office.desk().rounds().run(channel, NEVER);
    assertThat(site.requests()).hasSize(before);
    assertThat(health(channel).ended()).isTrue();
    assertThat(office.desk().reading().channels()).contains(channel);
    assertThat(kinds("channel:" + channel.id())).contains(EventKind.CHANNEL_PAUSED);
    assertThat(register().end(channel.id(), false, office.eva())).isInstanceOf(Result.Added.class);
    office.desk().rounds().run(channel, NEVER);
    assertThat(site.requests()).hasSizeGreaterThan(before);
    assertThat(health(channel).ended()).isFalse();
  }

  @Test
  void aChannelIsNotEndedOverOrdersThatStillWait_andOneThatWaitsInVainIsToldOf() {
    OrderId order = office.order(Optional.empty());
    Channel channel = office.desk().reading().channels().getFirst();
    assertThat(register().end(channel.id(), true, office.eva()))
        .isEqualTo(refused(Why.ORDERS_OPEN));
    assertThat(health(channel).ended()).isFalse();

    var tables = office.desk().office().tables();
    office
        .desk()
        .office()
        .database()
        .change(
            tx -> {
              tables.channels().pause(tx, channel.id(), true);
              Instant later = tx.now().plusSeconds(60);
              tables.outbox().postpone(tx, order, OrderState.WAITING, later, "UNREACHABLE");
            });
    assertThat(new Alarms(office.desk().office()).of(office.eva(), Alarms.LATE))
        .filteredOn(Alarms.Alarm.Failing.class::isInstance)
        .extracting(alarm -> ((Alarms.Alarm.Failing) alarm).channel().id())
        .containsExactly(channel.id());
  }

  @Test
  void intoAnEndedChannel_nothingIsEntered() {
    Channel channel = office.addManual();
    register().end(channel.id(), true, office.eva());
    assertThat(register().enter(byHand(channel), office.eva()))
        .isEqualTo(new ChannelRegister.Entry.Refused(ChannelRegister.NotEntered.ENDED));
    register().end(channel.id(), false, office.eva());
    assertThat(register().enter(byHand(channel), office.eva()).taken()).isPresent();
  }

  /// Rounds of it come and go without anybody entering anything.
  @Test
  void whenSomethingWasEnteredByHand_isWhenItWas_notWhenARoundWent() {
    Channel channel = office.addManual();
    office.desk().rounds().run(channel, NEVER);
    assertThat(health(channel).fetchedAt()).isEmpty();
    ItemId item = register().enter(byHand(channel), office.eva()).taken().orElseThrow();
    office.desk().rounds().run(channel, NEVER);
    assertThat(health(channel).fetchedAt())
        .contains(office.desk().reading().dossier(item).orElseThrow().item().receivedAt());
  }

  private Reading.Health health(Channel channel) {
    return office.desk().reading().health().stream()
        .filter(health -> health.channel().id().equals(channel.id()))
        .findFirst()
        .orElseThrow();
  }

  private static ByHand byHand(Channel channel) {
    return new ByHand(channel.id(), "", "Skäms!", new SenderStatement.NothingShown(), List.of());
  }

  private List<EventKind> kinds(String subject) {
    return OwnOffice.journal(office.desk()).stream()
        .map(Journal.Stored::entry)
        .filter(entry -> entry.subject().equals(subject))
        .map(entry -> entry.kind())
        .toList();
  }
}
