package org.uppsikt.store;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/// Lets any number of calls into a database until it is closed, and none after that.
final class Gate {

  private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
  private volatile boolean closed;

  /// Who is inside may enter once more, so that what was begun comes to its end.
  ///
  /// @throws StoreException where it is closed
  void enter() {
    boolean inside = lock.getReadHoldCount() > 0;
    refuse(closed && !inside);
    lock.readLock().lock();
    if (closed && !inside) {
      lock.readLock().unlock();
      refuse(true);
    }
  }

  private static void refuse(boolean refused) {
    if (refused) {
      throw new StoreException(StoreException.Kind.NOT_REACHABLE, "closed");
    }
  }

  void leave() {
    lock.readLock().unlock();
  }

  /// Closes for all who come from now on, and waits for who is inside.
  ///
  /// @return whether everybody has left; never where the caller itself is inside
  boolean close(Duration patience) {
    closed = true;
    try {
      if (lock.getReadHoldCount() > 0
          || !lock.writeLock().tryLock(patience.toMillis(), TimeUnit.MILLISECONDS)) {
        return false;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
    lock.writeLock().unlock();
    return true;
  }
}
