package org.uppsikt.channel.practice.server;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What the server answers, and what its log says of it.
///
/// @param body written as JSON
/// @param item the item asked about
/// @param change `seq` of the change the request caused
/// @param created id of the reply it made
record Answer(
    int status,
    String result,
    Object body,
    @Nullable String item,
    @Nullable Long change,
    @Nullable String created) {

  static Answer read(Object body) {
    return new Answer(200, "read", body, null, null, null);
  }

  static Answer refused(int status, String code) {
    return new Answer(status, code, Map.of("error", code), null, null, null);
  }

  static Answer unchanged(BoardItem item) {
    return new Answer(200, "unchanged", item, null, null, null);
  }

  static Answer done(int status, Change change, BoardItem item) {
    return new Answer(status, "done", item, null, change.seq(), status == 201 ? item.id() : null);
  }

  Answer about(String id) {
    return new Answer(status, result, body, id, change, created);
  }
}
