package org.uppsikt.ui.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.uppsikt.domain.item.Folder;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.domain.registry.RegisterEntry;
import org.uppsikt.domain.registry.RouteKind;
import org.uppsikt.testing.Arrivals;

/// Marked items of which some are secret: those go on their own, under what stands on show.
class RegisterPartedTest extends RegisterDesk {

  @Test
  void whatIsSecretGoesOnItsOwn_andNothingOfItStandsInWhatGoesByMail() {
    ItemId open = from("Petra Wall", "Skolan är kall.");
    ItemId secret = secretFrom("Roger Nylander", "Min granne är sjuk.");
    InboxDesk desk = registersAll();
    assertThat(value(desk, "from")).contains("Petra Wall");
    fill(desk, "provision", SECRECY.provision());
    desk.press("Ctrl+Enter");

    assertThat(words(desk)).hasSize(2).containsOnly("Överlämnad, väntar under Att diarieföra");
    assertThat(made(open).route()).isEqualTo(RouteKind.MAIL);
    assertThat(made(open).entry().secret()).isFalse();
    assertThat(made(secret).route()).isEqualTo(RouteKind.FOLDER);
    assertThat(made(secret).entry().secrecy()).contains(SECRECY);
    assertThat(made(secret).items()).hasSize(1);
  }

  @Test
  void whereTheSecretPartNamesAnotherCase_itIsSaidBeforeAllGoesIntoOne() {
    ItemId open = from("Petra Wall", "Skolan i BN 2026-0147 är kall.");
    secretFrom("Roger Nylander", "Min granne i SN 2026-0008 är sjuk.");
    InboxDesk desk = registersAll();
    assertThat(value(desk, "number")).contains("BN 2026-0147");
    assertThat(desk.tells("Det sekretessbelagda nämner SN 2026-0008")).isTrue();
    desk.press("Esc").press("Esc");
    mark(open);
    desk.press("Ctrl+A").press("D");
    assertThat(desk.tells("Det sekretessbelagda nämner")).as("nothing is parted").isFalse();
  }

  @Test
  void whatIsWrittenOfTheSecretPart_standsInNothingThatGoesOpenly() {
    ItemId open = from("Petra Wall", "Skolan är kall.");
    ItemId secret = secretFrom("Roger Nylander", "Min granne är sjuk.");
    InboxDesk desk = registersAll();
    fill(desk, "about", "Grannens sjukdom");
    fill(desk, "public", "Om skolan");
    fill(desk, "secret-from", "Roger Nylander, Storgatan 3");
    fill(desk, "provision", SECRECY.provision());
    desk.press("Ctrl+Enter");

    RegisterEntry openly = made(open).entry();
    assertThat(List.of(openly.concerning(), openly.publicConcerning())).containsOnly("Om skolan");
    assertThat(openly.correspondent()).isEqualTo("Petra Wall");
    RegisterEntry secretly = made(secret).entry();
    assertThat(secretly.concerning()).isEqualTo("Grannens sjukdom");
    assertThat(secretly.publicConcerning()).isEqualTo("Om skolan");
    assertThat(secretly.correspondent()).isEqualTo("Roger Nylander, Storgatan 3");
  }

  @Test
  void eachPartIsEnteredUnderItsOwnSendersAndDay() {
    ItemId secret = posted("s1", "Roger Nylander", "Min granne är sjuk.", Arrivals.POSTED);
    ItemId open = posted("o1", "Petra Wall", "Kallt.", Arrivals.POSTED.plus(Duration.ofDays(2)));
    mark(secret);
    InboxDesk desk = registersAll();
    assertThat(value(desk, "came")).contains("2026-08-05");
    assertThat(desk.shows("decision.secret-from")).isTrue();
    fill(desk, "provision", SECRECY.provision());
    desk.press("Ctrl+Enter");

    assertThat(made(open).entry().correspondent()).isEqualTo("Petra Wall");
    assertThat(made(open).entry().cameOn()).isEqualTo(LocalDate.of(2026, 8, 5));
    assertThat(made(secret).entry().correspondent()).isEqualTo("Roger Nylander");
    assertThat(made(secret).entry().cameOn()).isEqualTo(LocalDate.of(2026, 8, 3));
  }

  /// A register that is never edited: what it is to say of either part is on show before.
  @Test
  void whatDiffersOfTheSecretPart_standsInFieldsOfItsOwn_andIsEnteredAsShown() {
    ItemId secret = posted("s1", "Roger Nylander", "Min granne är sjuk.", Arrivals.POSTED);
    ItemId open = message("o1", "Kallt i skolan.", Arrivals.POSTED.plus(Duration.ofDays(2)));
    mark(secret);
    InboxDesk desk = registersAll();
    assertThat(value(desk, "came")).contains("2026-08-05");
    assertThat(value(desk, "public")).hasValueSatisfying(w -> assertThat(w).startsWith("Direkt"));
    assertThat(value(desk, "secret-came")).contains("2026-08-03");
    String about = value(desk, "secret-public").orElseThrow();
    assertThat(about).startsWith("Kommentar");
    assertThat(value(desk, "secret-arrival")).as("both came by the same way").isEmpty();
    fill(desk, "provision", SECRECY.provision());
    fill(desk, "plan", "Synpunkt");
    // Written anew, it is hers also where the words are those that stood there.
    fill(desk, "about", "Grannen");
    fill(desk, "about", value(desk, "public").orElseThrow());
    desk.press("Ctrl+Enter");

    RegisterEntry secretly = made(secret).entry();
    assertThat(secretly.cameOn()).isEqualTo(LocalDate.of(2026, 8, 3));
    assertThat(secretly.publicConcerning()).isEqualTo(about);
    assertThat(secretly.concerning()).startsWith("Direkt");
    assertThat(made(open).entry().publicConcerning()).startsWith("Direkt");
  }

  /// She knows the day of both, and one field is what says it.
  @Test
  void whatIsTheSameForBoth_hasOneField_andIsEnteredAsItStandsThere() {
    ItemId open = from("Petra Wall", "Skolan är kall.");
    ItemId secret = secretFrom("Roger Nylander", "Min granne är sjuk.");
    InboxDesk desk = registersAll();
    assertThat(desk.shows("decision.secret-came")).isFalse();
    assertThat(desk.shows("decision.secret-public")).isFalse();
    fill(desk, "came", "2026-03-01");
    fill(desk, "public", "Om skolan");
    fill(desk, "provision", SECRECY.provision());
    desk.press("Ctrl+Enter");
    for (ItemId item : List.of(open, secret)) {
      assertThat(made(item).entry().cameOn()).isEqualTo(LocalDate.of(2026, 3, 1));
      assertThat(made(item).entry().publicConcerning()).isEqualTo("Om skolan");
    }
  }

  @Test
  void aDayOfTheSecretPartThatIsNone_isRefusedBeforeAnythingGoes() {
    ItemId secret = posted("s1", "Roger Nylander", "Min granne är sjuk.", Arrivals.POSTED);
    posted("o1", "Petra Wall", "Kallt.", Arrivals.POSTED.plus(Duration.ofDays(2)));
    mark(secret);
    InboxDesk desk = registersAll();
    fill(desk, "provision", SECRECY.provision());
    fill(desk, "secret-came", "i måndags");
    desk.press("Ctrl+Enter");
    assertThat(desk.covered()).isTrue();
    assertThat(office.state(secret).folder()).isEqualTo(Folder.INBOX);
  }

  @Test
  void enteredAsOneSecret_itNamesThemAll_fromTheFirstDayOn() {
    ItemId secret = posted("s1", "Roger Nylander", "Min granne är sjuk.", Arrivals.POSTED);
    ItemId open = posted("o1", "Petra Wall", "Kallt.", Arrivals.POSTED.plus(Duration.ofDays(2)));
    mark(secret);
    InboxDesk desk = registersAll();
    fill(desk, "provision", SECRECY.provision());
    tick(desk, "by-folder", true);
    tick(desk, "parted", false);
    desk.press("Ctrl+Enter");

    assertThat(made(open)).isEqualTo(made(secret));
    RegisterEntry entry = made(open).entry();
    assertThat(entry.correspondent()).isEqualTo("Petra Wall, Roger Nylander");
    assertThat(entry.cameOn()).isEqualTo(LocalDate.of(2026, 8, 3));
  }

  @Test
  void whereEverythingIsToGoByTheFolder_theOpenPartGoesThereToo() {
    ItemId open = from("Petra Wall", "Skolan är kall.");
    ItemId secret = secretFrom("Roger Nylander", "Min granne är sjuk.");
    InboxDesk desk = registersAll();
    fill(desk, "provision", SECRECY.provision());
    tick(desk, "by-folder", true);
    desk.press("Ctrl+Enter");
    assertThat(made(open).route()).isEqualTo(RouteKind.FOLDER);
    assertThat(made(open).entry().secret()).isFalse();
    assertThat(made(secret).route()).isEqualTo(RouteKind.FOLDER);
  }
}
