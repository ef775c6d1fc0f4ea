package org.uppsikt.work;

import java.nio.file.Path;
import java.util.List;
import java.util.function.DoublePredicate;

/// A practice workspace is not backed up: it holds nothing that anybody needs.
public final class PracticeBackups implements Backups {

  private static final Result REFUSED = new Result.Failed(Why.PRACTICE);

  @Override
  public Result backUp(Path folder, DoublePredicate goesOn) {
    return REFUSED;
  }

  @Override
  public Result backUpIfDue(Plan plan, DoublePredicate goesOn) {
    return REFUSED;
  }

  @Override
  public List<Copy> in(Path folder) {
    return List.of();
  }
}
