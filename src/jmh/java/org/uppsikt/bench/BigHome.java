package org.uppsikt.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.List;
import org.h2.tools.ChangeFileEncryption;
import org.uppsikt.store.inspect.DatabaseUrl;
import org.uppsikt.store.inspect.FileSeal;
import org.uppsikt.store.key.MasterKey;
import org.uppsikt.store.key.PracticeKey;

/// A practice workspace with very many items, which the console opens like any other.
public final class BigHome {

  private static final String NAME = "workspace";

  private BigHome() {}

  /// Makes it where the folder is not there: a copy of the [Crowd] under a key of its own.
  public static void make(Path practice, int items) throws Exception {
    if (Files.exists(practice)) {
      return;
    }
    Crowd.of(Store.H2, items).close();
    Files.createDirectories(practice);
    Path file = practice.resolve(NAME + DatabaseUrl.ENDING);
    Path crowd = Premises.kept("inbox-h2-" + items).resolve(NAME + DatabaseUrl.ENDING);
    Files.copy(crowd, file, StandardCopyOption.REPLACE_EXISTING);
    MasterKey master = PracticeKey.create(practice, new SecureRandom());
    ChangeFileEncryption.execute(
        practice.toString(), NAME, "AES", "filekey".toCharArray(), master.filePassword(), true);
    furnish(file, new String(master.filePassword()), items);
    new FileSeal(file, master).close();
  }

  private static void furnish(Path file, String key, int items) throws Exception {
    String url = DatabaseUrl.existing(file);
    try (Connection connection = DriverManager.getConnection(url, "uppsikt", key + " userkey");
        var statement = connection.createStatement()) {
      statement.execute("alter user uppsikt set password 'uppsikt'");
      statement.execute("update channel set account = 'FACEBOOK'");
      // The crowd has its numbers given: what a round brings begins after them.
      for (String table : List.of("item", "item_check")) {
        statement.execute("alter table " + table + " alter column id restart with " + (items + 1L));
      }
      statement.execute(
          "insert into workspace (name, fact) values ('municipality', 'Björkviks kommun'),"
              + " ('practice', 'true'), ('policy', 'bjorkvik')");
    }
  }
}
