package org.uppsikt.work;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.uppsikt.domain.evidence.Part;
import org.uppsikt.domain.evidence.SealedEvidence;
import org.uppsikt.domain.journal.Digest;
import org.uppsikt.domain.journal.Event;
import org.uppsikt.domain.journal.EventKind;
import org.uppsikt.domain.journal.Payload;
import org.uppsikt.domain.people.PersonId;
import org.uppsikt.evidence.Bytes;
import org.uppsikt.evidence.export.UnfinishedFolder;
import org.uppsikt.evidence.sheet.SheetPicture;
import org.uppsikt.store.Tx;

/// Single parts of a piece of evidence, written to a file or drawn. They are a copy as the whole of
/// it is, so nothing is given that could not be taken out.
public final class EvidenceParts {

  /// Sharp enough to be read at twice the size of the pane.
  private static final int PICTURE_DPI = 150;

  private final Office office;

  EvidenceParts(Office office) {
    this.office = office;
  }

  /// What came of drawing it.
  public sealed interface Picture {

    /// The first page of the sheet.
    final class Drawn implements Picture {

      private final Bytes page;

      private Drawn(Bytes page) {
        this.page = page;
      }

      public byte[] png() {
        return page.copy();
      }
    }

    record Not(TakeOut.Result why) implements Picture {}
  }

  private sealed interface Given {

    record Whole(Bytes bytes) implements Given {}

    record Not(TakeOut.Result why) implements Given {}
  }

  /// Writes one part into a new file, and who took it out into the journal.
  TakeOut.Result write(SealedEvidence evidence, Part part, Path file, PersonId by) {
    if (!evidence.parts().contains(part)) {
      return TakeOut.Result.UNKNOWN;
    }
    return switch (given(evidence, part, ShutEvidence.unsaid(by))) {
      case Given.Not(TakeOut.Result why) -> why;
      case Given.Whole(Bytes bytes) ->
          write(evidence, part.name(), bytes, file, ShutEvidence.unsaid(by));
    };
  }

  /// Written whole under another name first, as a program that dies or a disk that is full would
  /// leave half a file that looks like all of it. Who took it out is written down before the first
  /// byte: what a program that dies leaves behind under that name can be read too.
  ///
  /// @param part what of it is written, as the journal names it
  /// @param by who takes it out, and what for
  TakeOut.Result write(
      SealedEvidence evidence, String part, Bytes bytes, Path file, ShutEvidence by) {
    if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
      return TakeOut.Result.ALREADY_THERE;
    }
    try {
      Path draft = UnfinishedFolder.beside(file);
      try {
        journal(evidence, part, by);
        Path whole =
            Files.write(draft.resolve("part"), bytes.copy(), StandardOpenOption.CREATE_NEW);
        Files.move(whole, file);
        return TakeOut.Result.WRITTEN;
      } finally {
        UnfinishedFolder.remove(draft);
      }
    } catch (FileAlreadyExistsException there) {
      return TakeOut.Result.ALREADY_THERE;
    } catch (IOException notWritten) {
      return TakeOut.Result.NOT_WRITTEN;
    }
  }

  /// On the disk before a byte of it is outside: whatever happens then, nothing left unseen.
  private void journal(SealedEvidence evidence, String part, ShutEvidence by) {
    Payload payload = by.with(Payload.NONE.with("evidence", evidence.id()).with("part", part));
    String subject = "item:" + evidence.version().item();
    office
        .database()
        .change(tx -> tx.journal(Event.by(by.by(), EventKind.EXPORTED, subject, payload)));
    office.database().sync();
  }

  /// The picture of an item: the first page of its sealed sheet. Drawing takes a moment.
  Picture picture(SealedEvidence evidence, PersonId by) {
    return evidence
        .part(Part.Kind.SHEET)
        .map(sheet -> drawn(given(evidence, sheet, ShutEvidence.unsaid(by))))
        .orElse(new Picture.Not(TakeOut.Result.UNKNOWN));
  }

  private static Picture drawn(Given given) {
    return switch (given) {
      case Given.Not(TakeOut.Result why) -> new Picture.Not(why);
      case Given.Whole(Bytes sheet) ->
          new Picture.Drawn(SheetPicture.firstPage(sheet, PICTURE_DPI));
    };
  }

  private Given given(SealedEvidence evidence, Part part, ShutEvidence by) {
    return office.database().read(tx -> given(tx, evidence, part, by));
  }

  private Given given(Tx tx, SealedEvidence evidence, Part part, ShutEvidence by) {
    return AbuseFlags.kept(office.tables(), tx, evidence)
        .or(() -> by.keeps(office, tx, evidence))
        .<Given>map(Given.Not::new)
        .orElseGet(() -> whole(tx, part));
  }

  private Given whole(Tx tx, Part part) {
    return office
        .tables()
        .blobs()
        .get(tx, part.sha256())
        .filter(read -> Digest.of(read).equals(part.sha256()))
        .<Given>map(read -> new Given.Whole(Bytes.of(read)))
        .orElse(new Given.Not(TakeOut.Result.UNSOUND));
  }
}
