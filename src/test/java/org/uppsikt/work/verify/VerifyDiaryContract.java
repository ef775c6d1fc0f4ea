package org.uppsikt.work.verify;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.uppsikt.work.verify.Problem.Kind;
import org.uppsikt.work.verify.Problem.Place;

/// What verification must find in the files that lie with entries of the diary, on every database.
abstract class VerifyDiaryContract extends VerifyBench {

  /// Of the entry that has files.
  private static final String LETTERS = "KS 2026/0001-1";

  private static final String SWAPPED =
      "sha256 = (select f.sha256 from diary_entry_file f where f.place = 1)";

  @Test
  void filesOfTheDiary_alteredTakenOutOrPutIn_show() {
    String here = " where entry_id = " + entryWith(2) + " and place = 2";
    for (String set : List.of("file_name = 'annat.txt'", "media_type = 'image/png'", SWAPPED)) {
      finds(Kind.ALTERED, Place.DIARY, LETTERS, "update diary_entry_file set " + set + here);
      forger.putBack();
    }
    finds(Kind.ALTERED, Place.DIARY, LETTERS, "delete from diary_entry_file" + here);
    forger.putBack();
    finds(Kind.MISSING, Place.DIARY, LETTERS, "delete from diary_entry_file");
    forger.putBack();
    String bare = entryWith(0);
    finds(
        Kind.INSERTED,
        Place.DIARY,
        bare,
        "insert into diary_entry_file select %s, place, file_name, media_type, size, sha256"
                .formatted(bare)
            + " from diary_entry_file"
            + here);
  }

  private String entryWith(int files) {
    return forger.ask(
        "select e.id from diary_entry e where %d =".formatted(files)
            + " (select count(*) from diary_entry_file f where f.entry_id = e.id)");
  }
}
