package org.uppsikt.store.key;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;

/// The key of a practice workspace, in clear in the file `practice.json`, which marks the folder as
/// practice. Its people and comments are made up; it guards nothing and asks for no password.
public final class PracticeKey {

  public static final String FILE = "practice.json";
  private static final String FORMAT = "uppsikt-practice";
  private static final int VERSION = 1;

  private PracticeKey() {}

  record Document(String format, int version, String key) {
    Document {
      Slot.requireLength(key, MasterKey.BYTES);
    }
  }

  /// What reading the practice key gave.
  public sealed interface Reading {
    record Read(MasterKey master) implements Reading {}

    /// Not a practice workspace.
    record Missing() implements Reading {}

    record Damaged(KeyFault fault) implements Reading {}
  }

  public static MasterKey create(Path folder, SecureRandom random) throws IOException {
    MasterKey master = MasterKey.random(random);
    Document document = new Document(FORMAT, VERSION, Slot.base64(master.copy()));
    SafeFile.write(folder.resolve(FILE), StrictJson.write(document));
    return master;
  }

  public static Reading read(Path folder, SecureRandom random) {
    return switch (StrictJson.read(folder.resolve(FILE), FORMAT, VERSION, Document.class)) {
      case StrictJson.Read.Missing<Document> m -> new Reading.Missing();
      case StrictJson.Read.Bad<Document> bad -> new Reading.Damaged(bad.fault());
      case StrictJson.Read.Content<Document> content ->
          new Reading.Read(
              new MasterKey(Base64.getDecoder().decode(content.value().key()), random));
    };
  }
}
