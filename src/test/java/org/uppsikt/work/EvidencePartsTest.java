package org.uppsikt.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.uppsikt.domain.evidence.Part;
import org.uppsikt.domain.evidence.SealedEvidence;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.domain.journal.EventKind;
import org.uppsikt.store.Forger;
import org.uppsikt.store.OutsideThen;
import org.uppsikt.store.StoreException;
import org.uppsikt.testing.PracticeOffice;
import org.uppsikt.work.export.EvidenceOut;

/// A single part of a piece of evidence leaves as the whole of it does: seen, and whole.
class EvidencePartsTest extends OfficeTest {

  @Test
  void whatTheJournalDoesNotTakeDoesNotLeave() throws Exception {
    ItemId item = sealed();
    Path out = Files.createDirectory(folder.resolve("out"));
    new Forger(office.database())
        .forge("alter table journal_entry add constraint no_more check (kind <> 'EXPORTED')");
    assertThatThrownBy(() -> write(item, out.resolve("sheet.pdf")))
        .isInstanceOf(StoreException.class);
    assertThat(out).as("neither under another name").isEmptyDirectory();
  }

  /// What is written under another name first can be read there too, and stays where the program
  /// dies.
  @Test
  void noByteIsOutsideBeforeTheJournalSaysSo() throws Exception {
    ItemId item = sealed();
    SealedEvidence evidence = evidence(item);
    Path out = Files.createDirectory(folder.resolve("out"));
    OutsideThen.lookInto(new Forger(office.database()), out);
    write(item, out.resolve("sheet.pdf"));
    assertThat(OutsideThen.seen()).as("a part").isEmpty();
    new EvidenceOut(office.bench().office(), "test")
        .takeOut(evidence.id(), out.resolve("whole"), "sv", PracticeOffice.ANNA);
    assertThat(OutsideThen.seen()).as("the whole").containsExactly("sheet.pdf");
    assertThat(history(item)).filteredOn(EventKind.EXPORTED::equals).hasSize(2);
  }

  @Test
  void whatIsWrittenIsThePart_aloneInItsFolder_andInTheJournal() throws Exception {
    ItemId item = sealed();
    Path out = Files.createDirectory(folder.resolve("out"));
    Path file = out.resolve("sheet.pdf");
    assertThat(write(item, file)).isEqualTo(TakeOut.Result.WRITTEN);
    assertThat(out.toFile().list()).containsExactly("sheet.pdf");
    assertThat(Files.readAllBytes(file)).isEqualTo(bytes(item));
    assertThat(history(item)).containsOnlyOnce(EventKind.EXPORTED);
  }

  @Test
  void whatCannotBeWrittenIsNotSaidToHaveLeft() throws Exception {
    ItemId item = sealed();
    Path there = Files.createFile(folder.resolve("there.pdf"));
    assertThat(write(item, there)).isEqualTo(TakeOut.Result.ALREADY_THERE);
    assertThat(there).isEmptyFile();
    assertThat(write(item, folder.resolve("nowhere").resolve("sheet.pdf")))
        .isEqualTo(TakeOut.Result.NOT_WRITTEN);
    assertThat(history(item)).doesNotContain(EventKind.EXPORTED);
  }

  private ItemId sealed() {
    ItemId item = received(write("Du är en idiot"));
    assertThat(office.seal(item)).isInstanceOf(Seal.Result.Sealed.class);
    return item;
  }

  private TakeOut.Result write(ItemId item, Path file) {
    SealedEvidence evidence = evidence(item);
    Part sheet = evidence.part(Part.Kind.SHEET).orElseThrow();
    return office.bench().reading().writePart(evidence, sheet, file, PracticeOffice.ANNA.id());
  }

  private byte[] bytes(ItemId item) {
    Part sheet = evidence(item).part(Part.Kind.SHEET).orElseThrow();
    return office.read(tx -> office.tables().evidences().bytes(tx, sheet)).orElseThrow();
  }

  private SealedEvidence evidence(ItemId item) {
    return office.evidence(office.present(item)).orElseThrow();
  }
}
