package org.uppsikt.evidence.export;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.uppsikt.domain.evidence.Part;
import org.uppsikt.domain.journal.Digest;
import org.uppsikt.evidence.Manifest;
import org.uppsikt.evidence.Rehash;

/// Writes pieces of evidence to a new folder: one folder each with the parts and the manifest, and
/// beside them the journal's checkpoint, a file that explains everything in the office's language
/// and a list that `sha256sum -c` checks.
///
/// The folder appears in one step when all of it is on the disk; until then it has another name
/// beside the target, and before a byte of any piece is under that, who takes it out is written
/// down. What was written is read back and hashed before that step.
public final class EvidenceExport {

  static final String SUMS = "SHA256SUMS";
  private static final String MARK = "PRACTICE-";

  private EvidenceExport() {}

  /// As below, for a part of something larger that is written down as a whole.
  public static ExportResult write(Path target, List<ExportPiece> pieces, ExportSetting setting) {
    return write(target, pieces, setting, () -> {});
  }

  /// Writes the pieces, or says why not.
  ///
  /// @param target a folder that is not there yet, in one that is
  /// @param before done when all is checked, before a byte is written: who takes it out is written
  ///     down by then
  public static ExportResult write(
      Path target, List<ExportPiece> pieces, ExportSetting setting, Runnable before) {
    Path folder = target.toAbsolutePath().normalize();
    if (Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
      return new ExportResult.AlreadyThere(folder);
    }
    Path parent = folder.getParent();
    if (parent == null || !Files.isDirectory(parent)) {
      return new ExportResult.NotWritten(folder);
    }
    Optional<ExportResult> unsound = pieces.stream().flatMap(p -> unsound(p).stream()).findFirst();
    if (unsound.isPresent()) {
      return unsound.get();
    }
    try {
      Path draft = UnfinishedFolder.beside(folder);
      try {
        before.run();
        ExportResult filled = fill(draft, folder, pieces, setting);
        return filled instanceof ExportResult.Written ? appear(draft, filled) : filled;
      } finally {
        UnfinishedFolder.remove(draft);
      }
    } catch (IOException e) {
      return new ExportResult.NotWritten(folder);
    }
  }

  private static Optional<ExportResult> unsound(ExportPiece piece) {
    return Rehash.check(piece.manifest(), piece.digest(), piece.parts()) instanceof Rehash.Broken b
        ? Optional.of(new ExportResult.Unsound(piece.id(), b.faults()))
        : Optional.empty();
  }

  private static ExportResult fill(
      Path draft, Path folder, List<ExportPiece> pieces, ExportSetting setting) throws IOException {
    List<String> sums = new ArrayList<>();
    for (ExportPiece piece : pieces) {
      Rehash found = Rehash.check(piece.manifest(), piece.digest(), piece.parts());
      if (found instanceof Rehash.Sound sound) {
        String name = (setting.practice() ? MARK : "") + piece.id();
        Path home = Files.createDirectory(draft.resolve(name));
        found = copy(piece, sound.manifest(), home);
        sums.addAll(sums(name, piece, sound.manifest()));
      }
      if (found instanceof Rehash.Broken broken) {
        return new ExportResult.Unsound(piece.id(), broken.faults());
      }
    }
    String readme = setting.practice() ? "README-PRACTICE.txt" : "README.txt";
    sums.add(summed(draft, "checkpoint.txt", setting.checkpoint().text()));
    sums.add(summed(draft, readme, Explanation.of(setting, pieces.size())));
    save(draft.resolve(SUMS), String.join("", sums));
    return new ExportResult.Written(folder, pieces.size());
  }

  private static ExportResult appear(Path draft, ExportResult filled) throws IOException {
    Path folder = ((ExportResult.Written) filled).folder();
    // Another program may have made the folder meanwhile; a move would replace it if it were empty.
    if (Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
      return new ExportResult.AlreadyThere(folder);
    }
    Files.move(draft, folder, StandardCopyOption.ATOMIC_MOVE);
    return filled;
  }

  /// Copies the parts and checks what is then on the disk.
  private static Rehash copy(ExportPiece piece, Manifest manifest, Path home) throws IOException {
    for (Part part : manifest.parts()) {
      Path file = home.resolve(part.name());
      try (InputStream in = piece.parts().open(part.name()).orElse(InputStream.nullInputStream())) {
        Files.copy(in, file);
      }
      force(file);
    }
    Path manifestFile = home.resolve(Rehash.Fault.MANIFEST);
    Files.write(manifestFile, piece.manifest().copy(), StandardOpenOption.CREATE_NEW);
    force(manifestFile);
    return Rehash.check(piece.manifest(), new FolderParts(home));
  }

  private static List<String> sums(String name, ExportPiece piece, Manifest manifest) {
    List<String> lines = new ArrayList<>();
    for (Part part : manifest.parts()) {
      lines.add(part.sha256().hex() + "  " + name + "/" + part.name() + "\n");
    }
    lines.add(piece.digest().hex() + "  " + name + "/" + Rehash.Fault.MANIFEST + "\n");
    return lines;
  }

  private static String summed(Path draft, String name, String text) throws IOException {
    save(draft.resolve(name), text);
    return Digest.of(text.getBytes(StandardCharsets.UTF_8)).hex() + "  " + name + "\n";
  }

  private static void save(Path file, String text) throws IOException {
    Files.write(file, text.getBytes(StandardCharsets.UTF_8), StandardOpenOption.CREATE_NEW);
    force(file);
  }

  private static void force(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
  }
}
