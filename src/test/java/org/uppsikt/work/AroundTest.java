package org.uppsikt.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.uppsikt.domain.evidence.Part;
import org.uppsikt.domain.evidence.SealedEvidence;
import org.uppsikt.domain.item.Item;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.domain.item.RemoteId;
import org.uppsikt.domain.item.RemoteItem;
import org.uppsikt.domain.item.RemotePost;
import org.uppsikt.domain.registry.RouteKind;
import org.uppsikt.registry.Attachment;
import org.uppsikt.store.Asked;
import org.uppsikt.testing.Arrivals;
import org.uppsikt.testing.PracticeOffice;

/// What stands around an item goes along with it, to the registry and into its evidence.
class AroundTest extends CourierOffice {

  private static final RemotePost LAMPS =
      new RemotePost(
          new RemoteId("post-1"),
          "Nya lampor på Storgatan",
          "Vi byter alla lampor i höst.",
          Optional.empty(),
          Optional.of(Arrivals.POSTED));

  @Test
  void aDirectMessageGoesWithItsConversation() {
    List<ItemId> items =
        arrive(
            List.of(
                Arrivals.message("m1", "Hej, lampan blinkar."),
                Arrivals.message("m2", "Nu har den slocknat.")));
    sent(items.getLast());
    assertThat(thread()).contains("Hej, lampan blinkar.", "Nu har den slocknat.");
  }

  @Test
  void ofAConversationOfYearsGoesWhatIsNearest_howeverLongAgo() {
    List<ItemId> items =
        arrive(
            IntStream.range(0, 1200)
                .mapToObj(i -> Arrivals.message("m" + i, "Brev nummer %04d.".formatted(i)))
                .toList());
    sent(items.get(60));
    assertThat(thread())
        .startsWith("[… 31 till i tråden")
        .contains("Brev nummer 0060.", "Brev nummer 0031.", "Brev nummer 0090.")
        .doesNotContain("Brev nummer 0030.", "Brev nummer 0091.")
        .endsWith("[… 1109 till i tråden är inte med]\n");
  }

  @Test
  void ofALongThreadGoesWhatIsNearest_underItsPost_andWhatIsLeftOutIsSaid() {
    List<ItemId> items =
        arrive(
            IntStream.range(0, 150)
                .mapToObj(i -> Arrivals.comment("c" + i, "Inlägg nummer %03d.".formatted(i)))
                .toList());
    sent(items.get(100));
    assertThat(thread())
        .startsWith("Nya lampor på Storgatan\nVi byter alla lampor i höst.\n\n[… 71 till i tråden")
        .contains("Inlägg nummer 100.", "Inlägg nummer 071.", "Inlägg nummer 130.")
        .doesNotContain("Inlägg nummer 070.", "Inlägg nummer 131.")
        .endsWith("[… 19 till i tråden är inte med]\n");
  }

  @Test
  void theThreadIsAskedForOnce_howeverManyOfItGoAlong() {
    List<ItemId> items =
        arrive(
            IntStream.range(0, 70)
                .mapToObj(i -> Arrivals.comment("c" + i, "Inlägg nummer %03d.".formatted(i)))
                .toList());
    long asked =
        Asked.times(
            office.database(),
            "select id from item where channel_id",
            () ->
                office.read(
                    tx -> {
                      var around = new Around(office.bench().office(), tx);
                      for (ItemId each : items) {
                        Item item = office.tables().items().find(tx, each).orElseThrow();
                        String said =
                            around.said(item, (key, count) -> "[" + count[0] + "]").orElseThrow();
                        var nearest = office.tables().items().around(tx, item, 60);
                        assertThat(said.contains("[" + nearest.before() + "]\n\n"))
                            .isEqualTo(nearest.before() > 0);
                      }
                      return items;
                    }));
    assertThat(asked).isEqualTo(1);
  }

  @Test
  void theEvidenceHoldsWhatStoodAroundTheItem() {
    List<ItemId> items =
        arrive(
            IntStream.range(0, 150)
                .mapToObj(i -> Arrivals.comment("c" + i, "Inlägg nummer %03d.".formatted(i)))
                .toList());
    ItemId last = items.getLast();
    office.seal(last);
    SealedEvidence evidence = office.evidence(office.present(last)).orElseThrow();
    assertThat(part(evidence, Part.Kind.THREAD))
        .contains("Inlägg nummer 149.", "Inlägg nummer 148.", "Inlägg nummer 090.")
        .doesNotContain("Inlägg nummer 089.");
  }

  /// What stood on the sheet when it was sealed may lie beyond what is nearest now.
  @Test
  void whatBecameSecretSince_isMaskedWhereverItStandsOnTheSheet() {
    List<ItemId> items =
        arrive(
            IntStream.range(0, 60).mapToObj(i -> Arrivals.comment("c" + i, text(i, 22))).toList());
    ItemId last = items.getLast();
    office.seal(last);
    arrive(
        IntStream.range(60, 120)
            .mapToObj(i -> Arrivals.comment("c" + i, "Senare %03d.".formatted(i)))
            .toList());
    office
        .bench()
        .atItem()
        .handingOver()
        .secrecy()
        .mark(office.present(items.get(22)), SECRECY, ANNA);
    sent(last);
    assertMasked("Inlägg nummer 058.");
  }

  /// By the folder too, which takes what is secret.
  @ParameterizedTest
  @EnumSource(
      value = RouteKind.class,
      names = {"MAIL", "FOLDER"})
  void whatWasRestrictedSince_isLeftOutOnTheSheetOfAnother(RouteKind way) {
    List<ItemId> items =
        arrive(IntStream.range(0, 3).mapToObj(i -> Arrivals.comment("c" + i, text(i, 0))).toList());
    office.seal(items.getLast());
    office
        .database()
        .change(
            tx ->
                new Restricting(office.tables(), tx)
                    .restrict(items.getFirst(), Set.of(REGISTRAR.id()), ANNA));
    handOver(items.getLast(), way, way.takesSecrets() ? Optional.of(SECRECY) : Optional.empty());
    passWindow();
    run();
    assertMasked("Inlägg nummer 001.");
  }

  /// A copy of the sheet goes, with what stood beside it and without a word of the first.
  private void assertMasked(String beside) {
    assertThat(registry.arrived().getFirst().attachments())
        .extracting(Attachment::name)
        .contains("01-sheet-masked.pdf", "01-thread.txt")
        .doesNotContain("01-sheet.pdf");
    assertThat(sheet()).contains(beside).doesNotContain(MARKER);
    assertThat(thread()).contains(beside).doesNotContain(MARKER);
  }

  private String sheet() {
    try (PDDocument document = Loader.loadPDF(bytes("01-sheet-masked.pdf"))) {
      return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// @param at of which one the words must not go along
  private static String text(int i, int at) {
    return i == at ? MARKER + " är sjuk." : "Inlägg nummer %03d.".formatted(i);
  }

  private String part(SealedEvidence evidence, Part.Kind kind) {
    return evidence
        .part(kind)
        .flatMap(part -> office.read(tx -> office.tables().evidences().bytes(tx, part)))
        .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
        .orElseThrow();
  }

  private String thread() {
    return new String(bytes("01-thread.txt"), StandardCharsets.UTF_8);
  }

  private byte[] bytes(String name) {
    return registry.arrived().getFirst().attachments().stream()
        .filter(file -> file.name().equals(name))
        .map(Attachment::bytes)
        .findFirst()
        .orElseThrow();
  }

  private List<ItemId> arrive(List<RemoteItem> items) {
    office.bench().intake().take(PracticeOffice.channel(FACEBOOK), List.of(LAMPS), items);
    return items.stream().map(item -> office.item(FACEBOOK, item.id())).toList();
  }
}
