package org.uppsikt.registry.mail;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.BodyPart;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.uppsikt.domain.journal.Digest;
import org.uppsikt.domain.registry.HandOverId;
import org.uppsikt.domain.registry.Trial;
import org.uppsikt.live.Live;
import org.uppsikt.registry.Attachment;
import org.uppsikt.registry.Delivery;
import org.uppsikt.registry.Fault;
import org.uppsikt.registry.Found;
import org.uppsikt.registry.News;
import org.uppsikt.registry.Parcel;
import org.uppsikt.registry.Word;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Handing over by mail: what arrives, what comes back, and what is said where nothing can go.
@Live(peer = "Postfix and Dovecot", needs = "UPPSIKT_MAIL")
class MailLiveTest {

  private static final String TEXT =
      "Inkommen: 2026-08-03\nAvsändare: Åse Čáhppi\nKort om: lekplatsen 🛝\n.\nslut";
  private static final byte[] BARE_LINE_ENDS =
      "rad ett\nrad två\r\n.\n\0\u0001".getBytes(StandardCharsets.UTF_8);

  private final LiveMail mail = new LiveMail();

  @Test
  void aParcelArrivesByteForByteWithItsHeaders() throws Exception {
    Parcel parcel = parcel(false, 0);
    MailAccount account = mail.account("registry", mail.port(LiveMail.SUBMISSION));
    assertThat(mail.route(account).deliver(parcel)).isEqualTo(new Delivery.Accepted());

    MimeMessage message = arrived(parcel, "registry");
    assertThat(message.getSubject()).isEqualTo(parcel.subject());
    assertThat(message.getFrom()[0]).hasToString(mail.address("office"));
    assertThat(message.getHeader("Content-Type", ""))
        .as("every byte on the wire is ASCII")
        .startsWith("multipart/mixed");
    Multipart parts = (Multipart) message.getContent();
    assertThat(parts.getCount()).isEqualTo(3);
    assertThat(bytes(parts.getBodyPart(0)))
        .asString(StandardCharsets.UTF_8)
        .isEqualTo(TEXT.replace("\n", "\r\n"));
    BodyPart sheet = parts.getBodyPart(1);
    assertThat(MimeUtility.decodeText(sheet.getFileName())).isEqualTo("underlag åäö 🛝.txt");
    assertThat(bytes(sheet)).isEqualTo(BARE_LINE_ENDS);
  }

  /// Python's own mail package, which shares no line with what wrote the mail.
  @Test
  void aMailOpensCleanlyInAnotherReader() throws Exception {
    Parcel parcel = parcel(false, 0);
    mail.route(mail.account("registry", mail.port(LiveMail.SUBMISSION))).deliver(parcel);
    arrived(parcel, "registry");
    JsonNode read = inPython(mail.mailbox("registry", id(parcel)).getFirst());
    assertThat(read.path("defects").size()).as(read.path("defects").toString()).isZero();
    assertThat(read.path("subject").stringValue()).isEqualTo(parcel.subject());
    assertThat(read.path("from").stringValue()).isEqualTo(mail.address("office"));
    assertThat(read.path("id").stringValue()).isEqualTo(id(parcel));
    assertThat(OffsetDateTime.parse(read.path("date").stringValue()).toInstant())
        .isEqualTo(parcel.at());
    assertThat(read.path("text").stringValue().replace("\r\n", "\n").strip()).isEqualTo(TEXT);
    JsonNode file = read.path("parts").get(1);
    assertThat(file.path("name").stringValue()).isEqualTo("underlag åäö 🛝.txt");
    assertThat(file.path("disposition").stringValue()).isEqualTo("attachment");
    assertThat(file.path("sha256").stringValue()).isEqualTo(Digest.of(BARE_LINE_ENDS).hex());
    assertThat(read.path("parts").get(2).path("type").stringValue()).isEqualTo("application/json");
  }

  private static JsonNode inPython(byte[] message) throws Exception {
    Process python =
        new ProcessBuilder("python3", "src/test/peers/read-mail.py")
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try (OutputStream in = python.getOutputStream()) {
      in.write(message);
    }
    JsonNode read = JsonMapper.shared().readTree(python.getInputStream().readAllBytes());
    assertThat(python.waitFor()).isZero();
    return read;
  }

  @Test
  void aTrialSaysOfEachPlaceWhatIsWrong_andSendsNothing() {
    MailAccount right = mail.withRegistry(mail.account("registry", mail.port(1)));
    assertThat(mail.route(right).trial(() -> false))
        .containsExactly(
            new Trial(Trial.Place.SENDING, Optional.empty()),
            new Trial(Trial.Place.ANSWERS, Optional.empty()),
            new Trial(Trial.Place.REGISTRY, Optional.empty()));
    assertThat(mail.route(right).trial(() -> true)).hasSize(1);
    assertThat(mail.route(sentTo(right, "Skickat")).trial(() -> false))
        .contains(new Trial(Trial.Place.SENT_FOLDER, Optional.of("NO_SUCH_MAILBOX")));
    var oldPassword =
        new MailRoute(
            right,
            "gammalt"::toCharArray,
            Optional.of(mail.trust("certificate")),
            Duration.ofSeconds(5));
    assertThat(oldPassword.trial(() -> false))
        .extracting(Trial::fault)
        .containsOnly(Optional.of("LOGIN"));
    assertThat(sending(LiveMail.WITHOUT_TLS)).contains("NO_ENCRYPTION");
    assertThat(sending(LiveMail.OTHER_NAME)).contains("CERTIFICATE");
    try (var cutter = new Cutter(mail.port(LiveMail.SUBMISSION))) {
      cutter.cutAfter(120);
      MailAccount cut = mail.account("registry", cutter.port());
      assertThat(mail.route(cut).trial(() -> true).getFirst().fault())
          .as("broken in the handshake: the next time may hold")
          .contains("UNREACHABLE");
    }
  }

  private Optional<String> sending(int port) {
    MailAccount account = mail.account("registry", mail.port(port));
    return mail.route(account).trial(() -> true).getFirst().fault();
  }

  private static MailAccount sentTo(MailAccount account, String folder) {
    MailAccount.Mailbox inbox = account.incoming().orElseThrow();
    return new MailAccount(
        account.submission(),
        account.user(),
        account.from(),
        account.to(),
        Optional.empty(),
        Optional.of(new MailAccount.Mailbox(inbox.server(), inbox.user(), folder)),
        Optional.empty());
  }

  @Test
  void aSecretParcelNeverLeaves() {
    Parcel secret = parcel(true, 0);
    int nobodyListens = 9;
    MailAccount account = mail.account("registry", nobodyListens);
    assertThat(mail.route(account).deliver(secret))
        .isEqualTo(new Delivery.Refused(Fault.SECRET_NOT_BY_MAIL, ""));
  }

  @Test
  void withoutEncryptionNothingIsSent() {
    assertThat(faultOf(mail.account("registry", mail.port(LiveMail.WITHOUT_TLS))))
        .isEqualTo(Fault.NO_ENCRYPTION);
  }

  @Test
  void aCertificateOfAnotherNameOrAnotherMakerIsNotTrusted() {
    MailAccount other = mail.account("registry", mail.port(LiveMail.OTHER_NAME));
    var trusting =
        new MailRoute(
            other,
            mail.password("office")::toCharArray,
            Optional.of(mail.trust("other")),
            Duration.ofSeconds(5));
    assertThat(fault(trusting.deliver(parcel(false, 0)))).isEqualTo(Fault.CERTIFICATE);
    var machine =
        new MailRoute(
            mail.account("registry", mail.port(LiveMail.SUBMISSION)),
            mail.password("office")::toCharArray,
            Optional.empty(),
            Duration.ofSeconds(5));
    assertThat(fault(machine.deliver(parcel(false, 0)))).isEqualTo(Fault.CERTIFICATE);
  }

  @Test
  void aWrongPasswordIsNamedSo() {
    var route =
        new MailRoute(
            mail.account("registry", mail.port(LiveMail.SUBMISSION)),
            "gammalt"::toCharArray,
            Optional.of(mail.trust("certificate")),
            Duration.ofSeconds(5));
    assertThat(fault(route.deliver(parcel(false, 0)))).isEqualTo(Fault.LOGIN);
    assertThat(route.news(Optional.empty()).fault()).contains(Fault.LOGIN);
  }

  @Test
  void anAddressThatIsNotThereIsRefusedAtOnce() {
    assertThat(faultOf(mail.account("nobody", mail.port(LiveMail.SUBMISSION))))
        .isEqualTo(Fault.NO_SUCH_MAILBOX);
  }

  @Test
  void moreThanTheServerTakesIsNamedSo() {
    MailAccount account = mail.account("registry", mail.port(LiveMail.SUBMISSION));
    Parcel large = parcel(false, 40 * 1024 * 1024);
    assertThat(fault(mail.route(account).deliver(large))).isEqualTo(Fault.TOO_LARGE);
  }

  @Test
  void whatComesBackIsUnderstood() {
    MailRoute route = mail.route(mail.account("registry", mail.port(LiveMail.SUBMISSION)));
    Optional<String> cursor = route.news(Optional.empty()).cursor();
    Parcel answered = parcel(false, 0);
    Parcel away = parcel(false, 0);
    route.deliver(answered);
    mail.answers("registry", id(answered), "Diariefört som KS 2026/00417. Hälsningar", "");
    mail.answers("registry", id(away), "Jag är borta till 2026-08-24.", "auto-replied");
    mail.answers("registry", "<strange@example.test>", "Något helt annat", "");
    Parcel ghost = parcel(false, 0);
    Parcel full = parcel(false, 0);
    mail.route(mail.account("ghost", mail.port(LiveMail.SUBMISSION))).deliver(ghost);
    mail.route(mail.account("full", mail.port(LiveMail.SUBMISSION))).deliver(full);

    var words = new ArrayList<Word>();
    LiveMail.await(
        () -> {
          words.clear();
          words.addAll(route.news(cursor).words());
          return words.size() >= 4;
        });

    assertThat(words)
        .filteredOn(word -> word.about().equals(answered.id()))
        .singleElement()
        .satisfies(
            word -> {
              assertThat(word.about()).isEqualTo(answered.id());
              var answer = (Word.Answer) word;
              assertThat(answer.subject()).contains("SV: ärende");
              assertThat(answer.text()).contains("KS 2026/00417");
            });
    assertThat(words)
        .filteredOn(w -> w.about().equals(away.id()))
        .singleElement()
        .isInstanceOfSatisfying(
            Word.Answer.class, answer -> assertThat(answer.automatic()).isTrue());
    assertThat(bounce(words, ghost).fault()).isEqualTo(Fault.NO_SUCH_MAILBOX);
    assertThat(bounce(words, full).fault()).isEqualTo(Fault.MAILBOX_FULL);
    News again = route.news(route.news(cursor).cursor());
    assertThat(again.words()).isEmpty();
  }

  @Test
  void aHandOverIsFoundWhereTheOfficeMayLook() {
    MailAccount account = mail.withRegistry(mail.account("office", mail.port(LiveMail.SUBMISSION)));
    MailRoute route = mail.route(account);
    Parcel parcel = parcel(false, 0);
    assertThat(route.find(parcel.id())).isEqualTo(new Found.NotThere());
    route.deliver(parcel);
    LiveMail.await(() -> route.find(parcel.id()).equals(new Found.There()));
    assertThat(mail.route(mail.account("registry", 9)).find(parcel.id()))
        .isInstanceOf(Found.CannotTell.class);
  }

  /// Cut after every so many bytes, from the greeting to the last dot: what is refused never
  /// arrives, so that it may be sent again; what is uncertain arrives at most once.
  @Test
  void cutInEveryPhase_nothingIsLostUnsaidAndNothingComesTwice() {
    try (var cutter = new Cutter(mail.port(LiveMail.SUBMISSION))) {
      MailRoute route = mail.route(mail.account("registry", cutter.port()));
      var ends = new ArrayList<Delivery>();
      Delivery end = new Delivery.Uncertain();
      for (int cut = 0; !(end instanceof Delivery.Accepted); cut += 97) {
        Parcel parcel = parcel(false, 0);
        cutter.cutAfter(cut);
        end = route.deliver(parcel);
        ends.add(end);
        if (end instanceof Delivery.Refused) {
          cutter.cutAfter(Long.MAX_VALUE);
          assertThat(route.deliver(parcel)).isEqualTo(new Delivery.Accepted());
        }
        if (!(end instanceof Delivery.Uncertain)) {
          arrived(parcel, "registry");
          assertThat(mail.mailbox("registry", id(parcel))).hasSize(1);
        }
      }
      assertThat(ends).hasSizeGreaterThan(20).hasAtLeastOneElementOfType(Delivery.Refused.class);
      assertThat(ends).hasAtLeastOneElementOfType(Delivery.Uncertain.class);
      assertThat(ends)
          .filteredOn(Delivery.Refused.class::isInstance)
          .as("a cut passes, wherever it was")
          .allSatisfy(cut -> assertThat(fault(cut).passing()).isTrue());
    }
  }

  @Test
  void whenTheServersLastWordIsLost_theParcelIsThereAndTheProgramIsNotSure() {
    try (var cutter = new Cutter(mail.port(LiveMail.SUBMISSION))) {
      MailRoute route = mail.route(mail.account("registry", cutter.port()));
      Delivery end = new Delivery.Accepted();
      List<Parcel> lost = new ArrayList<>();
      for (int after = 3800; lost.isEmpty() && after > 0; after -= 150) {
        Parcel parcel = parcel(false, 0);
        cutter.deafAfter(after);
        end = route.deliver(parcel);
        if (end instanceof Delivery.Uncertain) {
          lost.add(parcel);
        }
      }
      assertThat(lost).isNotEmpty();
      arrived(lost.getFirst(), "registry");
    }
  }

  private Fault faultOf(MailAccount account) {
    return fault(mail.route(account).deliver(parcel(false, 0)));
  }

  private static Fault fault(Delivery delivery) {
    assertThat(delivery).isInstanceOf(Delivery.Refused.class);
    return ((Delivery.Refused) delivery).fault();
  }

  private static Word.Bounced bounce(List<Word> words, Parcel parcel) {
    return words.stream()
        .filter(word -> word.about().equals(parcel.id()))
        .map(Word.Bounced.class::cast)
        .findFirst()
        .orElseThrow();
  }

  private MimeMessage arrived(Parcel parcel, String mailbox) {
    LiveMail.await(() -> !mail.mailbox(mailbox, id(parcel)).isEmpty());
    return LiveMail.parsed(mail.mailbox(mailbox, id(parcel)).getFirst());
  }

  private String id(Parcel parcel) {
    return MessageId.of(parcel.id(), mail.address("office"));
  }

  private static byte[] bytes(BodyPart part) throws Exception {
    return part.getInputStream().readAllBytes();
  }

  private static Parcel parcel(boolean secret, int size) {
    return new Parcel(
        HandOverId.random(),
        Instant.parse("2026-08-03T12:12:00Z"),
        "[Diarium] Facebook Åse Čáhppi 2026-08-03 lekplatsen 🛝",
        TEXT,
        List.of(
            new Attachment("underlag åäö 🛝.txt", "text/plain", BARE_LINE_ENDS),
            new Attachment("manifest.json", "application/json", new byte[Math.max(2, size)])),
        Optional.empty(),
        secret);
  }
}
