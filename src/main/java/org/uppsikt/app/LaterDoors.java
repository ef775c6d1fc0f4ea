package org.uppsikt.app;

import java.nio.file.Path;
import java.util.function.Supplier;
import org.uppsikt.work.Doors;
import org.uppsikt.work.Opening;

/// Doors that are built when one of them is first used, which is never on the window's thread.
final class LaterDoors implements Doors {

  private final Supplier<? extends Doors> doors;

  LaterDoors(Supplier<? extends Doors> doors) {
    this.doors = doors;
  }

  @Override
  public Look look(Path folder) {
    return doors.get().look(folder);
  }

  @Override
  public Entry open(Path folder, Credential credential, Opening opening) {
    return doors.get().open(folder, credential, opening);
  }

  @Override
  public Holders holders(Path folder, char[] key, Opening opening) {
    return doors.get().holders(folder, key, opening);
  }

  @Override
  public Entry practice(Path folder, boolean fresh, Opening opening) {
    return doors.get().practice(folder, fresh, opening);
  }

  @Override
  public Made make(NewOffice office) {
    return doors.get().make(office);
  }
}
