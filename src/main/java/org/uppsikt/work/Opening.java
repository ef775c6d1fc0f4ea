package org.uppsikt.work;

/// Whoever waits while a workspace is opened: told what goes on, and asked whether to go on with
/// it. Called on the thread that opens.
public interface Opening {

  /// Nobody watches, and it goes on to its end.
  Opening UNWATCHED =
      new Opening() {
        @Override
        public void reached(Stage stage, long done, long of) {
          // Nobody is told.
        }

        @Override
        public boolean cancelled() {
          return false;
        }
      };

  /// What goes on. Only the reading of the file can be cancelled: it alone alters nothing.
  enum Stage {
    /// The program was not closed properly, so that every page of the file is read.
    CHECKING(true),
    /// The file is compared with how it was closed.
    COMPARING(true),
    /// Somebody was removed: the file gets a new key.
    REKEYING(false),
    /// The tables are brought to this version of the program.
    UPGRADING(false),
    /// What is left.
    ENTERING(false);

    private final boolean cancellable;

    Stage(boolean cancellable) {
      this.cancellable = cancellable;
    }

    public boolean cancellable() {
      return cancellable;
    }
  }

  /// Called often while a file is read.
  ///
  /// @param done in bytes; as `of`, 0 where there is nothing to count
  void reached(Stage stage, long done, long of);

  /// True once the opening is to end, which it does as [Doors.Entry.Cancelled]; one that has begun
  /// to alter something goes on to its end.
  boolean cancelled();
}
