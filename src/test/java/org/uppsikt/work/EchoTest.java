package org.uppsikt.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.uppsikt.domain.item.Folder;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.domain.registry.HandOverId;
import org.uppsikt.domain.registry.HandOverState;
import org.uppsikt.domain.registry.RegisterEntry;
import org.uppsikt.domain.registry.RouteKind;
import org.uppsikt.domain.registry.Stage;
import org.uppsikt.registry.Word;
import org.uppsikt.store.States;

/// The number that we proposed comes back in every answer; only one that the registry wrote counts.
class EchoTest extends CourierOffice {

  private static final String PROPOSED = "KS 2026/0042";

  private ItemId item;
  private HandOverId id;

  @BeforeEach
  void aProposalIsSent() {
    item = received(write("När får vi besked?"));
    States.State s = office.state(item);
    var entry =
        new RegisterEntry(
            LocalDate.of(2026, 8, 3),
            Optional.empty(),
            "Roger Nylander",
            "Fråga om besked",
            "Fråga om besked",
            "Facebook",
            "Synpunkt",
            Optional.empty());
    var picked = List.of(new HandingOver.Picked(s.version(), s.revision()));
    var along = new HandingOver.Along(false, false, false);
    var wish = new HandingOver.Wish(picked, PROPOSED, entry, along, RouteKind.MAIL);
    assertThat(office.bench().atItem().handingOver().handOver(wish, ANNA))
        .isInstanceOf(Decide.Result.Decided.class);
    id = row(item).handOver().orElseThrow();
    passWindow();
    run();
    assertThat(sentSubject()).contains("(" + PROPOSED + ")");
  }

  @Test
  void theEchoedSubjectGivesNoNumber() {
    answer("SV: " + sentSubject(), "Tack, vi återkommer.");
    assertThat(stage(item)).isEqualTo(Stage.RECEIVED);
    assertThat(number(item)).isEmpty();
    assertThat(office.state(item).folder()).isEqualTo(Folder.TO_REGISTER);
  }

  @Test
  void aReceiptThatRepeatsOurWordsGivesNoNumber() {
    answer(
        "Autosvar: " + sentSubject().replace(" Facebook", "  facebook"),
        "Ert meddelande\n"
            + sentSubject()
            + "\nkom in 2026-08-03.\n\n"
            + "Ärendenummer (förslag): "
            + PROPOSED
            + "\n");
    assertThat(stage(item)).isEqualTo(Stage.RECEIVED);
    assertThat(number(item)).isEmpty();
  }

  @Test
  void theNumberOfTheBodyCountsBesideTheEcho() {
    answer("SV: " + sentSubject(), "Diariefört som KS 2026/0417.");
    assertThat(number(item)).contains("KS 2026/0417");
    assertThat(state(id)).isEqualTo(HandOverState.NUMBERED);
  }

  @Test
  void theRegistryMayConfirmTheProposal_inItsOwnWords() {
    answer("SV: " + sentSubject(), "Ja, ks 2026/0042.");
    assertThat(number(item)).contains("ks 2026/0042");
  }

  @Test
  void theNumberThatTheRegistryPutIntoTheSubjectCounts() {
    answer("[KS 2026/0418] SV: " + sentSubject(), "Se ämnesraden.");
    assertThat(number(item)).contains("KS 2026/0418");
  }

  @Test
  void whatIsQuotedBehindSpacesIsNotTheirs() {
    answer("SV: ärendet", "Tack.\n  Från: Uppsikt\n  Fråga, se " + PROPOSED + "\n");
    assertThat(number(item)).isEmpty();
  }

  private String sentSubject() {
    return registry.arrived().getFirst().subject();
  }

  private void answer(String subject, String body) {
    registry.says(new Word.Answer(id, Instant.EPOCH, subject, body, false));
    clock.forward(Duration.ofMinutes(2));
    run();
  }
}
