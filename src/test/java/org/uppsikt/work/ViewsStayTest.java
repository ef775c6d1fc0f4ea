package org.uppsikt.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.testing.PracticeOffice;
import org.uppsikt.work.export.FullExport;

/// What a comment says of politics serves the work with it. An export has its sender beside it, and
/// would be a register of views (GDPR article 9).
class ViewsStayTest extends CourierOffice {

  @Test
  void noExportTellsWhoseCommentWasFoundPolitical() throws IOException {
    ItemId item = received(town.writes(FACEBOOK, "Ali Berg", "Rösta på socialdemokraterna, idiot"));
    assertThat(
            office
                .bench()
                .reading()
                .dossier(item)
                .orElseThrow()
                .check()
                .orElseThrow()
                .check()
                .findingsOrNone())
        .extracting(finding -> finding.subject().code())
        .contains("X1:POLITICS", "C04");

    Path all = folder.resolve("all");
    var done =
        new FullExport(office.bench().office(), "test")
            .export(all, "", "sv", PracticeOffice.ANNA, () -> false);

    assertThat(done).isInstanceOf(FullExport.Result.Written.class);
    assertThat(Files.readString(all.resolve("tables/finding.jsonl")))
        .contains("C04")
        .doesNotContain("POLITICS", "OPINION", "not.politics");
    assertThat(Files.readString(all.resolve("tables/item_version.jsonl"))).contains("Ali Berg");
  }
}
