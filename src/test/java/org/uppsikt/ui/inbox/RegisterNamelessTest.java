package org.uppsikt.ui.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.domain.item.Sender;
import org.uppsikt.domain.item.Visibility;
import org.uppsikt.testing.Arrivals;

/// Of whoever gave no name an address is told within the record alone: neither in the form, nor in
/// what goes from there into the subject of a mail and the public list of a diary.
class RegisterNamelessTest extends RegisterDesk {

  private static final String IP = "203.0.113.7";
  private static final String MAIL = "moa@exempel.example";
  private static final String PROFILE = "https://kanal.example/moa";

  @ParameterizedTest
  @CsvSource({"'', " + IP, MAIL + ", " + IP, "'', ''"})
  void noAddressStandsInTheForm_norInTheEntry(String email, String ip) {
    ItemId item = comes("n1", sender("", email, ip), "Stolpen lutar.");
    InboxDesk desk = desk();
    desk.press("D");
    assertThat(value(desk, "from")).contains("");
    boolean withheld = (email + ip).isEmpty();
    assertThat(desk.tells("Avsändaren uppgav inget namn.")).isNotEqualTo(withheld);
    if (!withheld) {
      desk.picture("register-nameless");
    }
    desk.press("Ctrl+Enter");
    assertThat(made(item).entry().correspondent()).isEmpty();
  }

  /// As whoever enters a comment by hand may have nothing but a profile, and many write their
  /// address where a name is asked for, also where the platform gives the office none.
  @ParameterizedTest
  @CsvSource({
    MAIL + ", " + MAIL + ", ''",
    "Moa@Exempel.Example, " + MAIL + ", ''",
    MAIL + ", '', ''",
    IP + ", '', ''",
    "2001:db8::7, '', " + IP
  })
  void anAddressInThePlaceOfAName_isNone(String name, String email, String ip) {
    comes("n1", sender(name, email, ip), "Stolpen lutar.");
    InboxDesk desk = desk();
    desk.press("D");
    assertThat(value(desk, "from")).contains("");
  }

  @Test
  void amongMany_theyAreCountedBesideTheNames() {
    List<ItemId> items =
        List.of(
            comes("n1", sender("", MAIL, IP), "Kallt."),
            comes("n2", sender("", MAIL, IP), "Det drar."),
            comes("n3", sender("", "", IP), "Vi fryser."),
            comes("n5", new Sender.Withheld(), "Varför?"),
            comes("n6", new Sender.Withheld(), "Hur länge?"),
            comes("n4", Arrivals.sender("Petra Wall"), "Kallt här med."));
    InboxDesk desk = registersAll();
    assertThat(value(desk, "from")).contains("Petra Wall och 4 till");
    desk.press("Ctrl+Enter");
    assertThat(made(items.getFirst()).entry().correspondent()).isEqualTo("Petra Wall och 4 till");
  }

  @Test
  void whereNoneOfThemHasAName_nothingStandsThere() {
    comes("n1", sender("", MAIL, IP), "Kallt.");
    comes("n2", sender("", "", IP), "Vi fryser.");
    assertThat(value(registersAll(), "from")).contains("");
  }

  private ItemId comes(String id, Sender sender, String text) {
    clock.forward(Duration.ofMinutes(1));
    return came(Arrivals.item(id, text, sender, Visibility.SHOWN), clock.instant());
  }

  private static Sender sender(String name, String email, String ip) {
    if ((name + email + ip).isEmpty()) {
      return new Sender.Withheld();
    }
    return new Sender.Disclosed(
        known(name), known(""), known(""), known(PROFILE), known(email), known(ip), known(""));
  }

  private static Optional<String> known(String detail) {
    return Optional.of(detail).filter(each -> !each.isEmpty());
  }
}
