package org.uppsikt.work;

import java.util.List;
import org.uppsikt.testing.PracticeOffice;
import org.uppsikt.work.verify.Problem;
import org.uppsikt.work.verify.Stage;
import org.uppsikt.work.verify.Verify;

/// What the program's own verification says of an office.
final class Verified {

  private Verified() {}

  static List<Problem> problems(PracticeOffice office) {
    return new Verify(office.bench().office())
        .run(List.of(), Stage.Watcher.NOBODY, () -> false)
        .problems();
  }
}
