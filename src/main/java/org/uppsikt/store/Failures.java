package org.uppsikt.store;

import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStoreException;
import org.jspecify.annotations.Nullable;

/// Turns driver exceptions into kinds, dropping their messages, which hold data.
final class Failures {

  private static final Set<Integer> H2_NO_ROOM = Set.of(90028, 90031);
  private static final Set<Integer> H2_DAMAGED = Set.of(90030, 90049);
  private static final Set<Integer> H2_CLOSED = Set.of(90007, 90067, 90098, 90121);

  /// Data and index that cannot be read; other internal errors say nothing of what is stored.
  private static final Set<String> PG_DAMAGED = Set.of("XX001", "XX002");

  private Failures() {}

  static StoreException of(Throwable cause) {
    SQLException sql = sqlIn(cause);
    if (sql == null) {
      return new StoreException(StoreException.Kind.OTHER, cause.getClass().getSimpleName());
    }
    String state = String.valueOf(sql.getSQLState());
    StoreException.Kind kind =
        writingFailed(cause) ? StoreException.Kind.NO_ROOM : kind(sql, state);
    return new StoreException(kind, state + "/" + sql.getErrorCode());
  }

  /// True where the whole transaction may simply be run once more: another one was in the way.
  static boolean retryable(Throwable cause) {
    SQLException sql = sqlIn(cause);
    return sql != null && Set.of("40001", "40P01").contains(String.valueOf(sql.getSQLState()));
  }

  private static StoreException.Kind kind(SQLException sql, String state) {
    if (state.startsWith("23")) {
      return StoreException.Kind.REFUSED;
    }
    if (state.startsWith("53") || H2_NO_ROOM.contains(sql.getErrorCode())) {
      return StoreException.Kind.NO_ROOM;
    }
    if (H2_DAMAGED.contains(sql.getErrorCode()) || PG_DAMAGED.contains(state)) {
      return StoreException.Kind.DAMAGED;
    }
    if (state.startsWith("08")
        || state.startsWith("57")
        || H2_CLOSED.contains(sql.getErrorCode())) {
      return StoreException.Kind.NOT_REACHABLE;
    }
    return StoreException.Kind.OTHER;
  }

  /// H2 tells of a disk that takes no more as of a general error, and a batch hides it once more.
  private static boolean writingFailed(Throwable cause) {
    Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    var left = new ArrayDeque<Throwable>(List.of(cause));
    while (!left.isEmpty()) {
      Throwable t = left.pop();
      if (t instanceof MVStoreException e && e.getErrorCode() == DataUtils.ERROR_WRITING_FAILED) {
        return true;
      }
      if (seen.add(t)) {
        Stream.concat(Stream.of(t.getSuppressed()), behind(t)).forEach(left::push);
      }
    }
    return false;
  }

  private static Stream<Throwable> behind(Throwable t) {
    Throwable next = t instanceof SQLException sql ? sql.getNextException() : null;
    return Stream.concat(Stream.ofNullable(t.getCause()), Stream.ofNullable(next));
  }

  private static @Nullable SQLException sqlIn(Throwable cause) {
    for (Throwable t = cause; t != null; t = t.getCause()) {
      if (t instanceof SQLException sql) {
        return sql;
      }
    }
    return null;
  }
}
