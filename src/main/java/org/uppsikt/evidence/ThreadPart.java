package org.uppsikt.evidence;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.uppsikt.domain.item.ItemVersion;

/// What stood around the item as a part: its addresses and times, the post, the thread and the text
/// of the other versions seen, without loss.
final class ThreadPart {

  private ThreadPart() {}

  static Bytes of(SealRequest request) {
    var map = new HashMap<String, Object>();
    var item = new HashMap<String, Object>();
    item.put("remote", request.item().remote().value());
    item.put("kind", request.item().kind().name());
    item.put("receivedAt", request.item().receivedAt().toString());
    request.item().post().ifPresent(v -> item.put("post", v.value()));
    request.item().parent().ifPresent(v -> item.put("parent", v.value()));
    request.item().permalink().ifPresent(v -> item.put("permalink", v));
    request.item().postedAt().ifPresent(v -> item.put("postedAt", v.toString()));
    map.put("item", item);
    map.put("versions", request.versions().stream().map(v -> version(v, request)).toList());
    request.around().post().ifPresent(post -> map.put("post", post(post)));
    map.put("thread", request.around().thread().stream().map(ThreadPart::line).toList());
    if (request.around().left() > 0) {
      map.put("left", request.around().left());
    }
    map.put("findings", List.copyOf(request.findings()));
    return CanonicalJson.write(map);
  }

  /// The sealed version's text is the content part and is not repeated.
  private static Map<String, Object> version(ItemVersion version, SealRequest request) {
    var map = new HashMap<String, Object>();
    map.put("number", version.number());
    if (version.number() != request.version().number()) {
      map.put("text", version.text());
    }
    map.put("seenAt", version.seenAt().toString());
    version.editedAt().map(Instant::toString).ifPresent(v -> map.put("editedAt", v));
    return map;
  }

  private static Map<String, Object> post(ThreadPost post) {
    var map = new HashMap<String, Object>();
    map.put("remote", post.remote());
    map.put("who", post.who());
    map.put("text", post.text());
    post.at().map(Instant::toString).ifPresent(v -> map.put("postedAt", v));
    post.permalink().ifPresent(v -> map.put("permalink", v));
    post.edited().ifPresent(edited -> edited(map, edited));
    return map;
  }

  private static void edited(Map<String, Object> post, ThreadPost.Edited edited) {
    post.put("version", edited.number());
    post.put("versions", edited.versions());
    post.put("seenAt", edited.seenAt().toString());
    edited.before().ifPresent(before -> post.put("before", other(before)));
    edited.last().ifPresent(last -> post.put("last", other(last)));
  }

  private static Map<String, Object> other(ThreadPost.Other version) {
    return Map.of("seenAt", version.seenAt().toString(), "text", version.text());
  }

  private static Map<String, Object> line(ThreadLine line) {
    var map = new HashMap<String, Object>();
    map.put("remote", line.remote());
    map.put("who", line.who());
    map.put("text", line.text());
    map.put("sealed", line.sealed());
    line.at().map(Instant::toString).ifPresent(v -> map.put("postedAt", v));
    return map;
  }
}
