package org.uppsikt.registry.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.uppsikt.channel.Cancellation;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.domain.item.VersionRef;
import org.uppsikt.domain.people.PersonId;
import org.uppsikt.domain.registry.HandOverId;
import org.uppsikt.domain.registry.HandOverState;
import org.uppsikt.domain.registry.RegisterEntry;
import org.uppsikt.domain.registry.RouteKind;
import org.uppsikt.domain.registry.RouteSetting;
import org.uppsikt.live.Live;
import org.uppsikt.registry.Route;
import org.uppsikt.registry.folder.FolderRoute;
import org.uppsikt.store.Database;
import org.uppsikt.store.Registrations;
import org.uppsikt.testing.Bench;
import org.uppsikt.testing.Ticking;
import org.uppsikt.testing.Workplace;
import org.uppsikt.work.Courier;
import org.uppsikt.work.Decide;
import org.uppsikt.work.HandingOver;

/// An office that hands over through a real mail server, and what of its secrets is to be found
/// there and on the disk.
@Live(peer = "Postfix and Dovecot", needs = "UPPSIKT_MAIL")
class CourierLiveTest {

  private static final String MARKER = "Zebrafinken";
  private static final RegisterEntry.Secrecy SECRECY =
      new RegisterEntry.Secrecy("OSL 26 kap. 1 §", "Socialnämnden");

  @TempDir private Path folder;
  private final LiveMail mail = new LiveMail();
  private final Ticking clock = new Ticking();
  private Database database;
  private Workplace work;
  private PersonId eva;

  @BeforeEach
  void anOffice() throws IOException {
    Files.createDirectories(folder.resolve("fetch"));
    database = Bench.file(folder, clock);
    work = new Workplace(database, clock);
    eva = database.read(tx -> work.office.tables().people().all(tx)).getFirst().id();
    var host = new RouteSetting.Host("127.0.0.1", 587, false);
    var account = new RouteSetting.Mail(host, host, "u", "u@b.example", "r@b.example", "", "");
    var setting = new RouteSetting(RouteKind.MAIL, RouteKind.FOLDER, "KS yyyy/####", "", account);
    database.change(tx -> work.office.tables().registry().settings().put(tx, setting, eva));
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void aHandOverArrivesOnce_andTheNumberOfTheReplyIsTaken() {
    ItemId item = work.arrive("När får vi besked om Ängsvägen?").getFirst();
    HandOverId id = handOver(item, RouteKind.MAIL, Optional.empty());
    Courier courier = courier("registry");
    courier.run(Cancellation.NEVER);
    courier.run(Cancellation.NEVER);
    assertThat(state(id)).isEqualTo(HandOverState.SENT);
    String message = MessageId.of(id, mail.address("office"));
    LiveMail.await(() -> !mail.mailbox("registry", message).isEmpty());
    assertThat(mail.mailbox("registry", message)).hasSize(1);
    mail.answers("registry", message, "Diariefört som KS 2026/0417. Hälsningar", "");
    LiveMail.await(
        () -> {
          clock.forward(Duration.ofMinutes(2));
          courier.run(Cancellation.NEVER);
          return state(id) == HandOverState.NUMBERED;
        });
    assertThat(row(item).number()).contains("KS 2026/0417");
  }

  @Test
  void whatTheMailSystemReturns_comesBackWithItsFault() {
    ItemId item = work.arrive("Stolpen lutar.").getFirst();
    HandOverId id = handOver(item, RouteKind.MAIL, Optional.empty());
    Courier courier = courier("ghost");
    courier.run(Cancellation.NEVER);
    LiveMail.await(
        () -> {
          clock.forward(Duration.ofMinutes(2));
          courier.run(Cancellation.NEVER);
          return state(id) == HandOverState.BOUNCED;
        });
    var sending = database.read(tx -> work.office.tables().registry().sendings().of(tx, id));
    assertThat(sending.orElseThrow().fault()).contains("NO_SUCH_MAILBOX");
  }

  @Test
  void nothingOfASecretItemIsInAnyMailboxQueueOrFile() throws IOException {
    List<ItemId> items = work.arrive(MARKER + " är sjuk, säger grannen.", "Jag håller med.");
    ItemId secret = items.getFirst();
    work.seal(secret);
    work.seal(items.getLast());
    HandOverId hidden = handOver(secret, RouteKind.FOLDER, Optional.of(SECRECY));
    HandOverId open = handOver(items.getLast(), RouteKind.MAIL, Optional.empty());
    Courier courier = courier("registry");
    courier.run(Cancellation.NEVER);
    assertThat(state(hidden)).isEqualTo(HandOverState.SENT);
    assertThat(state(open)).isEqualTo(HandOverState.SENT);
    String message = MessageId.of(open, mail.address("office"));
    LiveMail.await(() -> !mail.mailbox("registry", message).isEmpty());
    var arrived = LiveMail.parsed(mail.mailbox("registry", message).getFirst());
    assertThat(everything(arrived)).contains("Jag håller med.").doesNotContain(MARKER);
    assertThat(new Traces(MARKER).in(folder)).isEmpty();
    assertThat(new Traces(MARKER).in(mail.folder())).isEmpty();
    assertThat(new Traces("Jag håller med.").in(mail.folder()))
        .as("what went out is found with the same eyes")
        .isNotEmpty();
  }

  /// The eyes of the test above see what is in a text, on a sheet and in a name.
  @Test
  void aWordThatWentOut_isFoundWhereverItStands() throws IOException {
    String onSheet = "Rödhake" + UUID.randomUUID();
    ItemId item = work.arrive(onSheet + " är vacker.").getFirst();
    work.seal(item);
    HandOverId id = handOver(item, RouteKind.MAIL, Optional.empty());
    courier("registry").run(Cancellation.NEVER);
    String message = MessageId.of(id, mail.address("office"));
    LiveMail.await(() -> !mail.mailbox("registry", message).isEmpty());
    assertThat(new Traces(onSheet).in(mail.folder())).hasSize(1);
    Path sheet = folder.resolve("sheet.pdf");
    byte[] arrived = mail.mailbox("registry", message).getFirst();
    Files.write(sheet, part(arrived, "01-sheet.pdf"));
    assertThat(new Traces(onSheet.substring(0, 12)).in(folder)).containsExactly(sheet);
  }

  private static byte[] part(byte[] message, String name) throws IOException {
    try {
      var parts = (jakarta.mail.Multipart) LiveMail.parsed(message).getContent();
      for (int i = 0; i < parts.getCount(); i++) {
        if (name.equals(parts.getBodyPart(i).getFileName())) {
          return parts.getBodyPart(i).getInputStream().readAllBytes();
        }
      }
      throw new AssertionError("no " + name);
    } catch (jakarta.mail.MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  private Courier courier(String to) {
    Route byMail = mail.route(mail.account(to, mail.port(LiveMail.SUBMISSION)));
    Route byFolder = new FolderRoute(folder.resolve("fetch"), "diariet 1"::toCharArray);
    return Bench.toRegistry(
            work.office, kind -> Optional.of(kind == RouteKind.MAIL ? byMail : byFolder))
        .courier();
  }

  private HandOverId handOver(
      ItemId item, RouteKind kind, Optional<RegisterEntry.Secrecy> secrecy) {
    int revision =
        database.read(tx -> work.office.tables().states().find(tx, item)).orElseThrow().revision();
    String about = secrecy.isPresent() ? "Om " + MARKER : "Fråga om Ängsvägen";
    var entry =
        new RegisterEntry(
            LocalDate.of(2026, 8, 3),
            Optional.empty(),
            secrecy.isPresent() ? MARKER : "Åse Čáhppi",
            about,
            "Fråga",
            "LinkedIn",
            "",
            secrecy);
    var picked = new HandingOver.Picked(new VersionRef(item, 1), revision);
    var along = new HandingOver.Along(true, true, true);
    var wish = new HandingOver.Wish(List.of(picked), "", entry, along, kind);
    assertThat(new HandingOver(work.office, Duration.ZERO).handOver(wish, eva))
        .isInstanceOf(Decide.Result.Decided.class);
    return row(item).handOver().orElseThrow();
  }

  private Registrations.Row row(ItemId item) {
    return database
        .read(tx -> work.office.tables().registry().registrations().of(tx, item))
        .orElseThrow();
  }

  private HandOverState state(HandOverId id) {
    return new HandingOver(work.office, Duration.ZERO).find(id).orElseThrow().state();
  }

  private static String everything(jakarta.mail.internet.MimeMessage message) {
    try {
      var all = new StringBuilder(message.getSubject());
      var parts = (jakarta.mail.Multipart) message.getContent();
      for (int i = 0; i < parts.getCount(); i++) {
        all.append(parts.getBodyPart(i).getFileName());
        byte[] bytes = parts.getBodyPart(i).getInputStream().readAllBytes();
        all.append(new String(bytes, StandardCharsets.UTF_8));
      }
      return all.toString();
    } catch (IOException | jakarta.mail.MessagingException e) {
      throw new IllegalStateException(e);
    }
  }
}
