package org.uppsikt.ui.inbox;

import java.util.List;
import java.util.Optional;
import org.uppsikt.work.Lists;

/// How far down a list is loaded, and whether more lies below.
final class Loaded {

  private Lists.Place last = Lists.Place.START;
  private boolean more;

  boolean more() {
    return more;
  }

  /// The place behind which the next page begins.
  Lists.Place last() {
    return last;
  }

  /// The end of what is loaded; empty where nothing lies below it.
  Optional<Lists.Place> end() {
    return more ? Optional.of(last) : Optional.empty();
  }

  /// A page was read.
  void reached(List<Lists.Line> page) {
    more = page.size() == ListPart.PAGE;
    if (!page.isEmpty()) {
      last = page.getLast().place();
    }
  }

  /// No further than those lines is loaded from now on.
  ///
  /// @return their end
  Lists.Place cut(List<Lists.Line> lines) {
    more = true;
    last = lines.getLast().place();
    return last;
  }
}
