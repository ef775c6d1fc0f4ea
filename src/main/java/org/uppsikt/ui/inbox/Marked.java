package org.uppsikt.ui.inbox;

import org.uppsikt.domain.item.ItemKind;
import org.uppsikt.work.Lists;
import org.uppsikt.work.Many;

/// An item as the person saw it when she marked it.
///
/// @param sender empty where it is withheld
/// @param message whether it is a direct message
record Marked(Many.Seen seen, String sender, boolean message) {

  static Marked of(Lists.Line line) {
    return of(new Many.Seen(line.version(), line.revision()), line.sender(), line.kind());
  }

  static Marked of(Lists.Brief brief) {
    return of(new Many.Seen(brief.version(), brief.revision()), brief.sender(), brief.kind());
  }

  private static Marked of(Many.Seen seen, String sender, ItemKind kind) {
    return new Marked(seen, sender, kind == ItemKind.MESSAGE);
  }

  String id() {
    return seen.item().toString();
  }
}
