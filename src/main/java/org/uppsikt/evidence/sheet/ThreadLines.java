package org.uppsikt.evidence.sheet;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.uppsikt.evidence.SealRequest;
import org.uppsikt.evidence.ThreadLine;
import org.uppsikt.evidence.ThreadPost;
import org.uppsikt.evidence.Words;

/// The section about what stood around the item.
record ThreadLines(Words words, Flow flow, Moments moments) {

  private static final int POST = 2_000;
  private static final int LINE = 600;
  private static final int LINES = 40;

  void write(SealRequest.Surroundings around) throws IOException {
    if (around.post().isEmpty() && around.thread().isEmpty()) {
      return;
    }
    flow.heading(words.of("thread"));
    if (around.post().isPresent()) {
      post(around.post().get());
    }
    for (ThreadLine line : nearest(around.thread())) {
      flow.text(who(line.who(), line.at()), Style.SMALL);
      if (line.sealed()) {
        flow.quoted(words.of("thread.sealed"), Style.VALUE, Tint.BLUE);
      } else {
        text(line.text(), LINE);
      }
      flow.gap(6);
    }
    if (around.thread().size() > LINES) {
      flow.text(words.of("thread.lines", around.thread().size() - LINES), Style.NOTE);
    }
    if (around.left() > 0) {
      flow.text(words.of("thread.left", around.left()), Style.NOTE);
    }
  }

  /// As many as there is room for, so that the place of the sealed one is among them.
  private static List<ThreadLine> nearest(List<ThreadLine> thread) {
    int sealed = 0;
    while (sealed < thread.size() && !thread.get(sealed).sealed()) {
      sealed++;
    }
    int from = sealed < LINES || sealed == thread.size() ? 0 : sealed - LINES / 2;
    int first = Math.max(0, Math.min(from, thread.size() - LINES));
    return thread.subList(first, Math.min(thread.size(), first + LINES));
  }

  private void post(ThreadPost post) throws IOException {
    flow.text(words.of("thread.post") + "  ·  " + who(post.who(), post.at()), Style.SMALL);
    if (post.edited().isPresent()) {
      edited(post, post.edited().get());
    } else {
      text(post.text(), POST);
    }
    if (post.permalink().isPresent()) {
      flow.quoted(Excerpt.field(post.permalink().get()), Style.SMALL, Tint.HAIRLINE);
    }
    flow.gap(6);
  }

  /// What it said when the sealed item came, what it had said before where its sender may have
  /// answered that, and what it says since.
  private void edited(ThreadPost post, ThreadPost.Edited edited) throws IOException {
    String seen = moments.brief(edited.seenAt());
    flow.quoted(
        words.of("thread.post.version", edited.number(), edited.versions(), seen),
        Style.NOTE,
        Tint.HAIRLINE);
    text(post.text(), POST);
    if (edited.before().isPresent()) {
      other("thread.post.before", edited.before().get());
    }
    if (edited.last().isPresent()) {
      other("thread.post.last", edited.last().get());
    }
  }

  private void other(String key, ThreadPost.Other version) throws IOException {
    flow.quoted(words.of(key, moments.brief(version.seenAt())), Style.NOTE, Tint.HAIRLINE);
    text(version.text(), POST);
  }

  private void text(String text, int most) throws IOException {
    Excerpt excerpt = Excerpt.of(text, most);
    flow.quoted(excerpt.text(), Style.VALUE, Tint.HAIRLINE);
    if (excerpt.left() > 0) {
      flow.quoted(words.of("thread.more", excerpt.left()), Style.NOTE, Tint.HAIRLINE);
    }
  }

  private String who(String who, Optional<Instant> at) {
    String none = words.of(who.isEmpty() ? "sender.withheld" : "sender.nameless");
    String name = who.isBlank() ? none : Excerpt.field(who);
    return name + "  ·  " + at.map(moments::brief).orElse(words.of("time.unknown"));
  }
}
