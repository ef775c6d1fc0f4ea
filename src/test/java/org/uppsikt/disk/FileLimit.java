package org.uppsikt.disk;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/// How far this process may make a file grow (`setrlimit`, RLIMIT_FSIZE). What writes beyond it
/// gets an error from the operating system, as on a full disk. Needs no rights and no file system
/// of its own, and is the same on Linux and macOS.
final class FileLimit {

  private static final int RLIMIT_FSIZE = 1;
  private static final MemoryLayout RLIMIT =
      MemoryLayout.structLayout(ValueLayout.JAVA_LONG, ValueLayout.JAVA_LONG);

  private FileLimit() {}

  /// Sets the soft limit; it can be raised again.
  static void set(long bytes) {
    call("setrlimit", bytes);
  }

  private static void call(String name, long bytes) {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment limit = arena.allocate(RLIMIT);
      run("getrlimit", limit);
      limit.setAtIndex(ValueLayout.JAVA_LONG, 0, bytes);
      run(name, limit);
    }
  }

  @SuppressWarnings("restricted")
  private static void run(String name, MemorySegment limit) {
    Linker linker = Linker.nativeLinker();
    var call =
        linker.downcallHandle(
            linker.defaultLookup().findOrThrow(name),
            FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.JAVA_INT, ValueLayout.ADDRESS));
    try {
      int result = (int) call.invokeExact(RLIMIT_FSIZE, limit);
      if (result != 0) {
        throw new IllegalStateException(name + ": " + result);
      }
    } catch (Error | RuntimeException e) {
      throw e;
    } catch (Throwable e) {
      throw new IllegalStateException(e);
    }
  }
}
