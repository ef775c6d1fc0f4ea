package org.uppsikt.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import net.lingala.zip4j.ZipFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.uppsikt.channel.Cancellation;
import org.uppsikt.domain.channel.Channel;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.domain.item.SenderStatement;
import org.uppsikt.domain.people.Person;
import org.uppsikt.domain.people.Role;
import org.uppsikt.domain.registry.HandOverState;
import org.uppsikt.domain.registry.RegisterEntry;
import org.uppsikt.domain.registry.RouteKind;
import org.uppsikt.domain.registry.RouteSetting;
import org.uppsikt.ui.shell.Destination;
import org.uppsikt.work.ChannelRegister;
import org.uppsikt.work.Decide;
import org.uppsikt.work.Desk;
import org.uppsikt.work.Dossier;
import org.uppsikt.work.HandingOver;
import org.uppsikt.work.Registrar;
import org.uppsikt.work.RouteRegister;

/// The routes of an own workspace: set by a person, kept sealed, used.
class RegistryRoutesTest {

  private static final String PASSWORD = "diariets eget lösen";
  private static final String MARKER = "Zebrafinken";

  @TempDir Path temp;
  private OwnOffice office;
  private Path fetch;

  @BeforeEach
  void make() throws IOException {
    office = new OwnOffice(temp.resolve("workspace"));
    fetch = Files.createDirectories(temp.resolve("fetch"));
  }

  @AfterEach
  void close() {
    office.close();
  }

  @Test
  void aPasswordIsSealed_wiped_andInNoJournalEntry() {
    char[] typed = PASSWORD.toCharArray();
    assertThat(set(RouteKind.FOLDER, typed)).isEqualTo(RouteRegister.Result.DONE);
    assertThat(typed).containsOnly('\0');
    byte[] sealed =
        office
            .desk()
            .office()
            .database()
            .read(tx -> office.wiring.tables().registry().settings().secret(tx, RouteKind.FOLDER))
            .orElseThrow();
    assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("diariets");
    assertThat(OwnOffice.journal(office.desk()).toString()).doesNotContain(PASSWORD);
    assertThat(standing().folderPassword()).isTrue();
    assertThat(set(RouteKind.FOLDER, new char[0])).isEqualTo(RouteRegister.Result.DONE);
  }

  @Test
  void whatIsMissingIsNamed_andOnlyWhoMayChangesIt() {
    assertThat(set(RouteKind.FOLDER, new char[0])).isEqualTo(RouteRegister.Result.PASSWORD_MISSING);
    assertThat(set(RouteKind.MAIL, PASSWORD.toCharArray()))
        .isEqualTo(RouteRegister.Result.MAIL_INCOMPLETE);
    Person rut = office.add("Rut Arkiv", Role.REGISTRAR, "fyra gula höns");
    assertThat(routes().set(wish(RouteKind.DIARY, "KS yyyy/####", new char[0]), rut.id()))
        .isEqualTo(RouteRegister.Result.NO_RIGHT);
    assertThat(routes().set(wish(RouteKind.DIARY, "KS yyyy", new char[0]), office.eva()))
        .isEqualTo(RouteRegister.Result.NOT_A_FORM);
    assertThat(standing().setting()).isEmpty();
  }

  /// The key of the secrets changes with the removal of a person.
  @Test
  void aSecretHandOverLeavesForTheFolder_alsoAfterAPersonWasRemoved() throws IOException {
    Person mats = office.addMats();
    set(RouteKind.FOLDER, PASSWORD.toCharArray());
    office.desk().staff().remove(mats.id(), "slutade", office.eva());
    Desk desk = office.reopen();
    ItemId item = handOver(desk);
    office.clock.forward(Duration.ofMinutes(1));
    desk.registry().courier().run(Cancellation.NEVER);
    Registrar.Line line = desk.registry().registrar().waiting(office.eva()).getFirst();
    assertThat(line.items()).containsExactly(item);
    assertThat(line.way().orElseThrow().state()).isEqualTo(HandOverState.SENT);
    String name = "uppsikt-" + line.way().orElseThrow().handOver().id();
    try (var zip = new ZipFile(fetch.resolve(name + ".zip").toFile(), PASSWORD.toCharArray())) {
      var text = zip.getInputStream(zip.getFileHeader("01.txt")).readAllBytes();
      assertThat(new String(text, StandardCharsets.UTF_8)).contains("Om " + MARKER);
    }
    try (Stream<Path> all = Files.walk(temp)) {
      assertThat(all.filter(Files::isRegularFile))
          .isNotEmpty()
          .allSatisfy(file -> assertThat(read(file)).doesNotContain(MARKER));
    }
  }

  @Test
  void whoeverOnlyRegistersSeesWhatIsRegistered_andNothingElse() {
    assertThat(DeskScreens.destinations(Role.REGISTRAR))
        .extracting(Destination::id)
        .containsExactly("registry", "diary");
    assertThat(DeskScreens.destinations(Role.SUBSTITUTE))
        .extracting(Destination::id)
        .contains("inbox", "registry", "diary")
        .doesNotContain("employees");
    assertThat(DeskScreens.destinations(Role.SUPERVISOR))
        .extracting(Destination::id)
        .contains("inbox", "registry", "employees");
    assertThat(DeskScreens.destinations(Role.COMMUNICATOR))
        .extracting(Destination::id)
        .contains("inbox")
        .doesNotContain("registry", "diary");
  }

  private ItemId handOver(Desk desk) {
    Channel channel = office.addManual();
    ItemId item =
        desk.register()
            .enter(
                new ChannelRegister.ByHand(
                    channel.id(),
                    "https://example.test/x/1",
                    MARKER + " är sjuk.",
                    new SenderStatement.Pasted("Roger Nylander", ""),
                    List.of()),
                office.eva())
            .taken()
            .orElseThrow();
    Dossier dossier = desk.reading().dossier(item).orElseThrow();
    var entry =
        new RegisterEntry(
            LocalDate.of(2026, 8, 3),
            Optional.empty(),
            "Roger Nylander",
            "Om " + MARKER,
            "Meddelande",
            "LinkedIn",
            "",
            Optional.of(new RegisterEntry.Secrecy("OSL 26 kap. 1 §", "Socialnämnden")));
    var picked = new HandingOver.Picked(dossier.state().version(), dossier.state().revision());
    var along = new HandingOver.Along(true, true, true);
    var wish = new HandingOver.Wish(List.of(picked), "", entry, along, RouteKind.FOLDER);
    assertThat(desk.atItem().handingOver().handOver(wish, office.eva()))
        .isInstanceOf(Decide.Result.Decided.class);
    return item;
  }

  private RouteRegister.Result set(RouteKind usual, char[] password) {
    return routes().set(wish(usual, "KS yyyy/####", password), office.eva());
  }

  private RouteRegister.Wish wish(RouteKind usual, String form, char[] password) {
    var host = new RouteSetting.Host("", 587, false);
    var mail = new RouteSetting.Mail(host, host, "", "", "", "", "");
    var forSecret = usual == RouteKind.DIARY ? RouteKind.DIARY : RouteKind.FOLDER;
    var passwords = new RouteRegister.Passwords(new char[0], password);
    return new RouteRegister.Wish(usual, forSecret, form, fetch.toString(), mail, passwords);
  }

  private RouteRegister routes() {
    return office.desk().registry().routes();
  }

  private RouteRegister.Standing standing() {
    return routes().standing(office.eva());
  }

  private static String read(Path file) {
    try {
      return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
