package org.uppsikt.app;

import java.nio.file.Path;
import java.util.function.Supplier;
import org.uppsikt.work.Doors;

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
  public Entry open(Path folder, Credential credential) {
    return doors.get().open(folder, credential);
  }

  @Override
  public Entry practice(Path folder, boolean fresh) {
    return doors.get().practice(folder, fresh);
  }

  @Override
  public Made make(NewOffice office) {
    return doors.get().make(office);
  }
}
