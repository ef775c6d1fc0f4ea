package org.uppsikt.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.uppsikt.domain.decision.Feedback;
import org.uppsikt.domain.decision.OrderId;
import org.uppsikt.domain.decision.OrderState;
import org.uppsikt.domain.finding.Check;
import org.uppsikt.domain.finding.Finding;
import org.uppsikt.domain.finding.Span;
import org.uppsikt.domain.finding.Subject;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.domain.item.RemoteId;
import org.uppsikt.domain.item.RemotePost;
import org.uppsikt.domain.item.VersionRef;
import org.uppsikt.domain.policy.Category;
import org.uppsikt.domain.registry.HandOverId;
import org.uppsikt.domain.registry.HandOverState;
import org.uppsikt.domain.registry.RegisterEntry;
import org.uppsikt.domain.registry.RouteKind;
import org.uppsikt.registry.Attachment;
import org.uppsikt.registry.Parcel;
import org.uppsikt.registry.folder.FolderRoute;
import org.uppsikt.store.Checks;
import org.uppsikt.store.key.SecretsBench;
import org.uppsikt.testing.PracticeOffice;
import org.uppsikt.ui.Ignored;

/// What a hand-over holds, and what never leaves with it.
class ParcelsTest extends CourierOffice {

  @Test
  void textThreadSheetManifestAndCheckpointGoAlong() {
    write("Jag håller med.");
    ItemId item = received(write("Stolpen lutar."));
    office.seal(item);
    sent(item);
    Parcel parcel = registry.arrived().getFirst();
    assertThat(parcel.attachments())
        .extracting(Attachment::name)
        .containsExactly(
            "01-text.txt", "01-thread.txt", "01-sheet.pdf", "manifest.txt", "journal.txt");
    assertThat(parcel.subject()).startsWith("[Diarium] Facebook Roger Nylander 2026-08-03");
    assertThat(everything(parcel)).contains("Jag håller med.", "Handlingstyp: Synpunkt");
  }

  /// VAR-48: what the office sent belongs to the matter as what came in does.
  @Test
  void whatTheOfficeAnsweredGoesAlong() {
    ItemId item = received(write("Stolpen lutar."));
    OrderId order = placed(office.answer(item, "Vi rättar till den. Ring 000229-2399."));
    passWindow();
    office.dispatch();
    ended(order, OrderState.CONFIRMED);
    sent(item);
    Parcel parcel = registry.arrived().getFirst();
    assertThat(parcel.attachments()).extracting(Attachment::name).contains("01-answers.txt");
    assertThat(everything(parcel))
        .contains("Kommunens svar", "Vi rättar till den.")
        .doesNotContain("000229-2399");
  }

  /// The registry reads what the comment answered, also where the office has edited its post since.
  @Test
  void thePostStandsAsItWasWhenTheCommentCame_andAsItReadsSince() {
    ItemId item = received(write("Mitt nummer är 000229-2399. Stolpen lutar."));
    edits(item, "Ring oss.");
    clock.forward(Duration.ofHours(1));
    edits(item, "Ring Roger, 000229-2399.");
    office.seal(item);
    sent(item);
    Parcel parcel = registry.arrived().getFirst();
    assertThat(everything(parcel))
        .contains("[Ändrat inlägg: version 1 av 2", "Ring oss.", "[Så löd det senast", "Ring Roger")
        .doesNotContain("000229-2399");
    assertThat(sheet(parcel))
        .contains("Ändrat inlägg: version 1 av 2", "Så löd det senast", "Ring Roger")
        .doesNotContain("000229-2399");
  }

  /// A registrar reads the time of the municipality, in every file.
  @Test
  void timesAreLocal_withTheirOffset() {
    ItemId item = received(write("Stolpen lutar."));
    edits(item, "Ring oss.");
    clock.forward(Duration.ofHours(1));
    edits(item, "Ring oss i dag.");
    OrderId order = placed(office.answer(item, "Vi rättar till den."));
    passWindow();
    office.dispatch();
    ended(order, OrderState.CONFIRMED);
    sent(item);
    List<Attachment> texts =
        registry.arrived().getFirst().attachments().stream()
            .filter(file -> file.name().startsWith("01-"))
            .toList();
    assertThat(texts)
        .extracting(Attachment::name)
        .contains("01-text.txt", "01-answers.txt", "01-thread.txt");
    assertThat(texts)
        .allSatisfy(
            file ->
                assertThat(new String(file.bytes(), StandardCharsets.UTF_8))
                    .containsPattern("[0-9]{4}-[0-9]{2}-[0-9]{2} [0-9]{2}:[0-9]{2} UTC[+]0[12]:00")
                    .doesNotContainPattern("[0-9]T[0-9]{2}:[0-9]{2}"));
  }

  private void edits(ItemId item, String text) {
    RemoteId post =
        office
            .read(tx -> office.tables().items().find(tx, item))
            .orElseThrow()
            .post()
            .orElseThrow();
    var edited = new RemotePost(post, "Nytt", text, Optional.empty(), Optional.empty());
    office.bench().intake().take(PracticeOffice.channel(FACEBOOK), List.of(edited), List.of());
  }

  @Test
  void byMailNoIdentityNumberLeaves_andNothingOfASecretNeighbour() {
    ItemId secret = received(write(MARKER + " är sjuk, säger grannen."));
    office.seal(secret);
    ItemId item = received(write("Mitt nummer är 000229-2399. Stolpen lutar."));
    office.seal(item);
    office.bench().atItem().handingOver().secrecy().mark(office.present(secret), SECRECY, ANNA);
    HandOverId id = sent(item);
    Parcel parcel = registry.arrived().getFirst();
    assertThat(parcel.id()).isEqualTo(id);
    assertThat(everything(parcel)).doesNotContain("000229-2399").contains("Stolpen lutar");
    assertThat(everything(parcel)).doesNotContain(MARKER);
    assertThat(parcel.attachments())
        .extracting(Attachment::name)
        .contains("01-sheet-masked.pdf")
        .doesNotContain("01-sheet.pdf");
    assertThat(sheet(parcel))
        .contains("Maskerad avskrift", "Stolpen lutar", "••••••-••••")
        .doesNotContain("000229-2399", MARKER);
    assertThat(parcel.text()).contains("Ärendemening: Lutande stolpe");
  }

  /// The folder takes secrets, but a public entry tells nobody to keep what comes with it.
  @Test
  void byFolderNothingOfASecretNeighbourGoesWithAPublicMatter() {
    ItemId secret = received(write(MARKER + " är sjuk, säger grannen."));
    ItemId item = received(write("Mitt nummer är 000229-2399. Stolpen lutar."));
    office.seal(item);
    found(office.present(secret));
    Parcel parcel = byFolder(item, Optional.empty());
    assertThat(parcel.secret()).isFalse();
    assertThat(everything(parcel)).contains("Stolpen lutar").doesNotContain(MARKER);
    assertThat(parcel.attachments())
        .extracting(Attachment::name)
        .contains("01-sheet-masked.pdf")
        .doesNotContain("01-sheet.pdf");
    assertThat(sheet(parcel)).contains("Stolpen lutar").doesNotContain(MARKER);
  }

  @Test
  void byFolderASecretMatterGoesWhole_andAPublicOneToo_whereNothingIsSecret() {
    received(write("Jag håller med."));
    ItemId secret = received(write(MARKER + " är sjuk, säger grannen."));
    office.seal(secret);
    ItemId item = received(write("Stolpen lutar."));
    office.seal(item);
    assertThat(byFolder(item, Optional.empty()).attachments())
        .extracting(Attachment::name)
        .contains("01-sheet.pdf");
    found(office.present(item));
    assertThat(byFolder(secret, Optional.of(SECRECY)).attachments())
        .extracting(Attachment::name)
        .contains("01-sheet.pdf");
  }

  private Parcel byFolder(ItemId item, Optional<RegisterEntry.Secrecy> secrecy) {
    HandOverId id = handOver(item, RouteKind.FOLDER, secrecy);
    passWindow();
    run();
    assertThat(state(id)).isEqualTo(HandOverState.SENT);
    return registry.arrived().getLast();
  }

  /// Sheet and copy of one piece of evidence would name different channels otherwise.
  @Test
  void aCopyNamesTheChannelAsItWasCalledWhenItWasSealed() {
    renamed("Vår sida");
    ItemId item = received(write("Mitt nummer är 000229-2399. Stolpen lutar."));
    office.seal(item);
    renamed("Kommunens nya sida");
    renamed("Sista namnet");
    sent(item);
    assertThat(sheet(registry.arrived().getFirst()))
        .contains("Vår sida")
        .doesNotContain("Kommunens nya sida", "Sista namnet");
  }

  private void renamed(String name) {
    var register =
        new OfficeRegister(
            office.bench().office(),
            office.bench().intake(),
            SecretsBench.channels(),
            Ignored.actions(ChannelProbe.class));
    assertThat(register.rename(PracticeOffice.channel(FACEBOOK), name, ANNA))
        .isInstanceOf(ChannelRegister.Result.Added.class);
  }

  /// Evidence shows every version that was received.
  @Test
  void aSecretThatWasEditedAway_keepsItsItemFromMail_andIsMaskedForANeighbour() {
    RemoteId remote = write(MARKER + " är sjuk, säger grannen.");
    ItemId secret = received(remote);
    found(office.present(secret));
    office.seal(secret);
    ItemId neighbour = received(write("Stolpen lutar."));
    town.edits(FACEBOOK, remote, "Jag tog bort det.");
    received(remote);
    assertThat(office.present(secret).number()).isEqualTo(2);
    office.seal(secret);
    office.seal(neighbour);
    assertThat(office.bench().atItem().handingOver().secret(office.present(secret))).isTrue();
    sent(neighbour);
    Parcel parcel = registry.arrived().getFirst();
    assertThat(everything(parcel)).contains("Stolpen lutar").doesNotContain(MARKER);
    assertThat(everything(parcel)).doesNotContain("Jag tog bort det");
    assertThat(sheet(parcel)).doesNotContain(MARKER, "Jag tog bort det");

    office.database().change(tx -> office.tables().beside().feedbacks().add(tx, wrong(secret)));
    assertThat(office.bench().atItem().handingOver().secret(office.present(secret))).isFalse();
  }

  private static final Finding SECRET =
      new Finding(
          new Subject.Breach(Category.C12_SECRET),
          new Span(0, MARKER.length()),
          Finding.Source.RULE,
          "test.sekretess",
          1,
          Finding.Confidence.HIGH,
          "why.secret",
          List.of(),
          "");

  private void found(VersionRef version) {
    office
        .database()
        .change(
            tx -> {
              var policy = office.bench().office().policy().policy().version();
              var ran = new Checks.Ran(UUID.randomUUID(), policy, "test", tx.now());
              Map<VersionRef, Check> found = Map.of(version, new Check.Done(List.of(SECRET)));
              office.tables().checks().add(tx, found, ran);
            });
  }

  private Feedback wrong(ItemId item) {
    return new Feedback(
        UUID.randomUUID(),
        new VersionRef(item, 1),
        Feedback.Verdict.NOT_A_BREACH,
        Feedback.About.of(SECRET),
        Optional.empty(),
        ANNA,
        clock.instant());
  }

  @Test
  void aSecretHandOver_leavesNoReadableByteOutsideItsArchive() throws IOException {
    Path out = Files.createDirectories(folder.resolve("fetch"));
    route = Optional.of(new FolderRoute(out, "diariet 1"::toCharArray));
    ItemId item = received(write(MARKER + " är sjuk."));
    office.seal(item);
    HandOverId id = handOver(item, RouteKind.FOLDER, Optional.of(SECRECY));
    passWindow();
    run();
    assertThat(state(id)).isEqualTo(HandOverState.SENT);
    assertThat(files()).anyMatch(file -> file.toString().endsWith(id + ".zip"));
    assertThat(files())
        .allSatisfy(file -> assertThat(file.toString()).doesNotContain(MARKER))
        .allSatisfy(file -> assertThat(read(file)).doesNotContain(MARKER));
  }

  /// Nobody got a message to answer where it lies in a folder.
  @Test
  void howTheNumberComesBack_isAskedAsTheWayIs() {
    sent(received(write("Stolpen lutar.")));
    assertThat(registry.arrived().getFirst().text()).contains("Svara på det här meddelandet");
    handOver(received(write("Bron lutar.")), RouteKind.FOLDER, Optional.empty());
    passWindow();
    run();
    assertThat(registry.arrived().getLast().text())
        .contains("Meddela diarienumret till den som lämnade över")
        .doesNotContain("Svara på");
  }

  /// What can be read on the copy, with its line breaks made spaces.
  private static String sheet(Parcel parcel) {
    Attachment sheet =
        parcel.attachments().stream()
            .filter(file -> file.name().endsWith("sheet-masked.pdf"))
            .findFirst()
            .orElseThrow();
    try (PDDocument document = Loader.loadPDF(sheet.bytes())) {
      return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
