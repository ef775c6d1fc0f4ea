package org.uppsikt.store.inspect;

/// Told how far the reading of a file has come, and asked whether to go on.
@FunctionalInterface
public interface ReadWatch {

  ReadWatch UNWATCHED = (what, done, of) -> true;

  /// What a file is read for.
  enum What {
    /// To compare it with how it was closed.
    SEAL,
    /// Page by page, because it was not closed.
    PAGES
  }

  /// Called often: for every page.
  ///
  /// @param done of the file's bytes; all of them at the end
  /// @return false where the reading should stop
  boolean goesOn(What what, long done, long of);
}
