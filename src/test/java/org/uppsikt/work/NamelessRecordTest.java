package org.uppsikt.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.domain.item.RemoteItem;
import org.uppsikt.domain.item.Sender;
import org.uppsikt.domain.item.Visibility;
import org.uppsikt.domain.registry.RegisterEntry;
import org.uppsikt.domain.registry.RouteKind;
import org.uppsikt.registry.Attachment;
import org.uppsikt.registry.Parcel;
import org.uppsikt.testing.Arrivals;
import org.uppsikt.testing.PracticeOffice;

/// Where an address is all that is known of a sender, the registry gets it within the record, and
/// nothing around the record shows it.
class NamelessRecordTest extends CourierOffice {

  private static final String MAIL = "moa@exempel.example";
  private static final String OTHER = "203.0.113.7";

  @Test
  void theRecordTellsTheAddress_theMailAroundItDoesNot() {
    ItemId item = comes("n1", known(Optional.of(MAIL), Optional.empty()), "Stolpen lutar.");
    Parcel parcel = handedOver(item);
    assertThat(said(parcel, "01-text.txt")).startsWith(MAIL + "\n");
    assertThat(parcel.subject() + parcel.text()).doesNotContain(MAIL);
    assertThat(parcel.subject()).startsWith("[Diarium] WordPress 2026-08-03 Lutande stolpe");
    assertThat(parcel.text()).contains("Avsändare (uppgiven): ej angiven här, se handlingen");
  }

  /// The address of a neighbour is no part of the record.
  @Test
  void ofTheOthersInTheThreadNoAddressGoesAlong() {
    comes("n1", known(Optional.empty(), Optional.of(OTHER)), "Jag håller med.");
    ItemId item = comes("n2", known(Optional.of(MAIL), Optional.empty()), "Stolpen lutar.");
    String thread = said(handedOver(item), "01-thread.txt");
    assertThat(thread)
        .contains("Utan namn\nJag håller med.", "Utan namn\nStolpen lutar.")
        .doesNotContain(OTHER, MAIL);
  }

  /// Nor into what is sealed of the thread, and onto its sheet.
  @Test
  void evidenceTellsTheAddressOfItsOwnSenderAlone() throws IOException {
    comes("n1", known(Optional.empty(), Optional.of(OTHER)), "Jag håller med.");
    comes("n3", Arrivals.sender("moa@annan.example"), "Jag med.");
    ItemId item = comes("n2", known(Optional.of(MAIL), Optional.empty()), "Stolpen lutar.");
    assertThat(office.seal(item)).isInstanceOf(Seal.Result.Sealed.class);
    Attachment sheet =
        handedOver(item).attachments().stream()
            .filter(each -> each.name().equals("01-sheet.pdf"))
            .findFirst()
            .orElseThrow();
    try (PDDocument document = Loader.loadPDF(sheet.bytes())) {
      assertThat(new PDFTextStripper().getText(document))
          .contains(MAIL, "Utan namn", "Jag håller med.")
          .doesNotContain(OTHER)
          .doesNotContain("moa@annan.example");
    }
  }

  @Test
  void thatThePlatformWithholdsTheSender_isSaidInTheRecord() {
    ItemId item = comes("n1", new Sender.Withheld(), "Stolpen lutar.");
    assertThat(said(handedOver(item), "01-text.txt")).startsWith("Plattformen lämnar inte ut");
  }

  /// Nobody knows whether two such are one.
  @Test
  void whomThePlatformWithholds_isNotTakenForAnother() {
    comes("n1", new Sender.Withheld(), "Jag håller med.");
    ItemId item = comes("n2", new Sender.Withheld(), "Stolpen lutar.");
    comes("n3", known(Optional.of(MAIL), Optional.empty()), "Stolpen föll.");
    ItemId other = comes("n4", known(Optional.of(MAIL), Optional.empty()), "Och nu en till.");
    HandingOver handing = office.bench().atItem().handingOver();
    assertThat(handing.candidates(office.present(item))).isEmpty();
    assertThat(handing.candidates(office.present(other)))
        .extracting(HandingOver.Candidate::text)
        .containsExactly("Stolpen föll.");
  }

  /// Whoever registers it needs what her entry rests on; to everybody else it is nameless.
  @Test
  void onTheScreenTheAddressIsForTheRegistrarAlone() {
    ItemId item = comes("n1", known(Optional.of(MAIL), Optional.empty()), "Stolpen lutar.");
    handedOver(item);
    Registrar.Line line = waiting().getFirst();
    assertThat(registrar().texts(line, REGISTRAR.id()))
        .containsExactly(new Registrar.Said(MAIL, "Stolpen lutar."));
    assertThat(registrar().texts(line, ANNA))
        .containsExactly(new Registrar.Said(Sender.NAMELESS, "Stolpen lutar."));
  }

  private Parcel handedOver(ItemId item) {
    var state = office.state(item);
    var entry =
        new RegisterEntry(
            LocalDate.of(2026, 8, 3),
            Optional.empty(),
            office
                .bench()
                .reading()
                .dossier(item)
                .orElseThrow()
                .present()
                .sender()
                .registeredName(),
            "Lutande stolpe",
            "Lutande stolpe",
            "WordPress",
            "",
            Optional.empty());
    var wish =
        new HandingOver.Wish(
            List.of(new HandingOver.Picked(state.version(), state.revision())),
            "",
            entry,
            new HandingOver.Along(true, true, true),
            RouteKind.MAIL);
    assertThat(office.bench().atItem().handingOver().handOver(wish, ANNA))
        .isInstanceOf(Decide.Result.Decided.class);
    passWindow();
    run();
    return registry.arrived().getLast();
  }

  private static String said(Parcel parcel, String name) {
    Attachment file =
        parcel.attachments().stream()
            .filter(each -> each.name().equals(name))
            .findFirst()
            .orElseThrow();
    return new String(file.bytes(), StandardCharsets.UTF_8);
  }

  private ItemId comes(String id, Sender sender, String text) {
    RemoteItem comment = Arrivals.item(id, text, sender, Visibility.SHOWN);
    var channel = PracticeOffice.channel(FACEBOOK);
    office.bench().intake().take(channel, List.of(Arrivals.POST), List.of(comment));
    return office.item(FACEBOOK, comment.id());
  }

  private static Sender known(Optional<String> email, Optional<String> ip) {
    Optional<String> none = Optional.empty();
    return new Sender.Disclosed(none, none, none, none, email, ip, none);
  }
}
