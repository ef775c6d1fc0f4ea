package org.uppsikt.work.search;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/// Keeps the index up while the console is open, and can be paused by the person who needs the
/// machine for something else.
public final class IndexRun {

  private final Indexing indexing;
  private final Consumer<Indexing.Standing> told;
  private final AtomicBoolean paused = new AtomicBoolean();
  private final AtomicBoolean closed = new AtomicBoolean();

  /// @param told how far it is, after every step, on whatever thread works
  public IndexRun(Indexing indexing, Consumer<Indexing.Standing> told) {
    this.indexing = indexing;
    this.told = told;
  }

  /// Works until nothing is left, or paused. Called off the window's thread, after every round.
  public boolean go() {
    return !stopped() && indexing.catchUp(this::stopped, told);
  }

  public void pause(boolean pause) {
    paused.set(pause);
  }

  public boolean paused() {
    return paused.get();
  }

  public Indexing.Standing standing() {
    return indexing.standing();
  }

  /// Stops for good, before the workspace closes.
  public void close() {
    closed.set(true);
  }

  private boolean stopped() {
    return paused.get() || closed.get();
  }
}
