package org.uppsikt.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.domain.journal.EventKind;
import org.uppsikt.domain.people.PersonId;
import org.uppsikt.domain.people.SenderNote;
import org.uppsikt.testing.Arrivals;
import org.uppsikt.testing.PracticeOffice;

/// What the office may know of a sender.
class SenderFileTest extends OfficeTest {

  private static final PersonId ANNA = PracticeOffice.ANNA.id();

  @Test
  void aSenderFileHoldsWhatWasFlagged_andNoOpinions() {
    ItemId threat = arrives("s1", "Jag ska slå ihjäl dig");
    ItemId politics = arrives("s2", "Ni på kommunen kan inte ens läsa en klocka!");
    ItemId now = arrives("s3", "Hej igen");
    SenderFile.File file = office.bench().atItem().senders().near(now);
    assertThat(file.known()).isTrue();
    assertThat(file.earlier()).extracting(SenderFile.Earlier::item).containsExactly(threat);
    assertThat(file.earlier()).extracting(SenderFile.Earlier::item).doesNotContain(politics);
  }

  @Test
  void aWideLookSaysWhy_andIsJournalled() {
    ItemId item = received(write("Vem är det här?"));
    assertThat(office.bench().atItem().senders().wide(item, " ", ANNA)).isEmpty();
    assertThat(office.history(item)).doesNotContain(EventKind.SENDER_LOOKED_UP);
    assertThat(office.bench().atItem().senders().wide(item, "Hot mot personal, polisanmälan", ANNA))
        .isPresent();
    assertThat(office.history(item)).contains(EventKind.SENDER_LOOKED_UP);
  }

  @Test
  void aNoteHasAReasonAndAnEnd_andSpeaksOfNoOpinion() {
    ItemId item = arrives("s4", "Köp billigt");
    var senders = office.bench().atItem().senders();
    var reason = SenderNote.Reason.ADVERTISES;
    assertThat(senders.note(item, reason, "Samma reklam", in(400), ANNA))
        .isEqualTo(SenderFile.Noted.NO_END);
    assertThat(senders.note(item, reason, "Ni kan inte ens läsa en klocka", in(30), ANNA))
        .isEqualTo(SenderFile.Noted.OPINION);
    assertThat(senders.note(item, reason, "Samma reklam", in(30), ANNA))
        .isEqualTo(SenderFile.Noted.NOTED);
    assertThat(senders.near(item).notes()).hasSize(1);
    clock.forward(Duration.ofDays(31));
    assertThat(senders.near(item).notes()).isEmpty();
  }

  private Instant in(int days) {
    return clock.instant().plus(Duration.ofDays(days));
  }

  private ItemId arrives(String id, String text) {
    var channel = PracticeOffice.channel(FACEBOOK);
    var item = Arrivals.comment(id, text);
    office.bench().intake().take(channel, List.of(), List.of(item));
    return office.item(FACEBOOK, item.id());
  }
}
