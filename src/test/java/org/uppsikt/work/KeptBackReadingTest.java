package org.uppsikt.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.domain.item.RemoteId;
import org.uppsikt.store.Forger;
import org.uppsikt.testing.LateFlag;
import org.uppsikt.testing.PracticeOffice;

/// The list of tasks is read anew on every showing, and so is a comment: what holds for all is read
/// once, and no thread where nothing was flagged.
class KeptBackReadingTest extends OfficeTest {

  private static final String ABUSE = "Bilder här på barnporr";

  @Test
  void manyTasksReadWhatIsWithheldOnce_andNoThread() {
    suspected("Jag ska slå ihjäl dig");
    suspected("Jag vet var du bor");
    suspected("Passa dig, gubbe");
    var forger = new Forger(office.database());
    forger.forge("set query_statistics true");
    assertThat(office.bench().exceptions().police().lines(PracticeOffice.ANNA.id())).hasSize(3);
    assertThat(runs(forger, "%from restriction_evidence e join%")).isEqualTo(1);
    assertThat(runs(forger, "%from blob_chunk%")).isEqualTo(0);
  }

  /// What was ever flagged is looked for over all that was found.
  @Test
  void withoutATask_nothingIsLookedFor() {
    received(write(ABUSE));
    var forger = new Forger(office.database());
    forger.forge("set query_statistics true");
    assertThat(office.bench().exceptions().police().lines(PracticeOffice.ANNA.id())).isEmpty();
    assertThat(runs(forger, "%where f.subject =%")).isEqualTo(0);
  }

  @Test
  void openingACommentReadsNoThread_whereNothingNearItIsFlagged() {
    ItemId item = received(write("Jag ska slå ihjäl dig"));
    office.seal(item);
    var forger = new Forger(office.database());
    forger.forge("set query_statistics true");
    assertThat(office.bench().reading().dossier(item).orElseThrow().beside().flags().kept())
        .isEmpty();
    assertThat(runs(forger, "%from blob_chunk%")).isEqualTo(0);
    assertThat(runs(forger, "select % from evidence where %")).isEqualTo(1);
  }

  @Test
  void openingItReadsItsThreadOnce_whereSomethingIs() {
    ItemId flagged = received(write(ABUSE));
    var flag = new LateFlag(office.bench().office(), flagged, PracticeOffice.ANNA.id());
    ItemId item = received(write("Jag ska slå ihjäl dig"));
    office.seal(item);
    flag.stands();
    var forger = new Forger(office.database());
    forger.forge("set query_statistics true");
    assertThat(office.bench().reading().dossier(item).orElseThrow().beside().flags().kept())
        .contains(TakeOut.Result.NO_COPY_AROUND);
    assertThat(runs(forger, "select bytes from blob_chunk%")).isEqualTo(1);
  }

  /// Once the first ones of a thread were sealed, wherever the comment stood.
  @Test
  void howeverFarFromItTheFlaggedOneStands_itsEvidenceIsKept() {
    ItemId flagged = received(write(ABUSE));
    var flag = new LateFlag(office.bench().office(), flagged, PracticeOffice.ANNA.id());
    for (int i = 0; i < 70; i++) {
      write("Tack för plogningen på väg " + i);
    }
    ItemId item = received(write("Jag ska slå ihjäl dig"));
    var forger = new Forger(office.database());
    String between = " where id > " + flagged + " and id < " + item;
    forger.forge("update item set post_remote_id = 'another'" + between);
    office.seal(item);
    forger.forge(
        "update item set post_remote_id = (select i.post_remote_id from item i where i.id = "
            + flagged
            + ")"
            + between);
    flag.stands();
    assertThat(office.bench().reading().dossier(item).orElseThrow().beside().flags().kept())
        .contains(TakeOut.Result.NO_COPY_AROUND);
  }

  /// A flag that nobody has judged is not told as what was closed off.
  @Test
  void aFlagOnItself_leadsToItsFinding() {
    ItemId item = received(write(ABUSE));
    var flag = new LateFlag(office.bench().office(), item, PracticeOffice.ANNA.id());
    suspected(item);
    flag.stands();
    assertThat(kept()).contains(KeptBack.Why.FLAGGED);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void soDoesOneOnItsEarlierText(boolean sealedBefore) {
    RemoteId remote = write(ABUSE);
    ItemId item = received(remote);
    var flag = new LateFlag(office.bench().office(), item, PracticeOffice.ANNA.id());
    if (sealedBefore) {
      suspected(item);
    }
    town.edits(FACEBOOK, remote, "Jag ska slå ihjäl dig");
    clock.forward(Duration.ofHours(1));
    office.round(FACEBOOK);
    assertThat(office.present(item).number()).isEqualTo(2);
    if (!sealedBefore) {
      suspected(item);
    }
    flag.stands();
    assertThat(kept()).contains(KeptBack.Why.FLAGGED_EARLIER);
  }

  private Optional<KeptBack.Why> kept() {
    return office
        .bench()
        .exceptions()
        .police()
        .lines(PracticeOffice.ANNA.id())
        .getFirst()
        .kept()
        .map(KeptBack::why);
  }

  private void suspected(String text) {
    suspected(received(write(text)));
  }

  private void suspected(ItemId item) {
    office.seal(item);
    assertThat(office.bench().exceptions().police().suspect(item, PracticeOffice.ANNA.id()))
        .isEqualTo(Police.Result.DONE);
  }

  private static int runs(Forger forger, String statement) {
    return Integer.parseInt(
        forger.ask(
            "select coalesce(sum(execution_count), 0)"
                + " from information_schema.query_statistics where sql_statement like '"
                + statement
                + "' and sql_statement not like '%query_statistics%'"));
  }
}
