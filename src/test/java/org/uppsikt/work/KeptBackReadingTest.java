package org.uppsikt.work;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.store.Forger;
import org.uppsikt.testing.PracticeOffice;

/// The list of tasks is read anew on every showing: what holds for all of them is read once, and no
/// thread where nothing was flagged.
class KeptBackReadingTest extends OfficeTest {

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

  private void suspected(String text) {
    ItemId item = received(write(text));
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
