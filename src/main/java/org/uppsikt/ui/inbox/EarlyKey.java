package org.uppsikt.ui.inbox;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.uppsikt.text.RefusalText;
import org.uppsikt.work.Dossier;

/// The keys of whoever has read what stands there before the program has read it again. They count
/// once that is done, and not where the item was changed or decided meanwhile.
final class EarlyKey {

  private final Bench bench;
  private ItemPart.@Nullable Open seen;
  private final List<Runnable> keys = new ArrayList<>();
  private boolean leads;

  EarlyKey(Bench bench) {
    this.bench = bench;
  }

  /// The first key that leads somewhere is the last that counts: what is pressed after it may be
  /// meant for what it leads to.
  ///
  /// @param shown as it stood there when the key was pressed
  /// @param goesOn whether it leads somewhere, unlike what only looks or copies
  void keep(ItemPart.Open shown, Runnable pressed, boolean goesOn) {
    if (leads) {
      return;
    }
    if (keys.isEmpty()) {
      seen = shown;
    }
    keys.add(pressed);
    leads = goesOn;
    departures().pressed(true);
  }

  /// Another item was chosen.
  void forget() {
    if (!keys.isEmpty()) {
      take();
      departures().pressed(false);
    }
  }

  /// Takes back the key that leads somewhere, before it counts.
  ///
  /// @return false where none waits
  boolean takeBack() {
    boolean waited = leads;
    if (waited) {
      forget();
    }
    return waited;
  }

  private void take() {
    seen = null;
    keys.clear();
    leads = false;
  }

  /// It could not be read again.
  void failed(Exception cause) {
    bench.noteRefused(Bench.storeFault(cause));
    forget();
  }

  /// The item was read again.
  void came(ItemPart.Open now) {
    ItemPart.Open before = seen;
    List<Runnable> pressed = List.copyOf(keys);
    if (before == null) {
      return;
    }
    take();
    if (same(before.item(), now.item())) {
      pressed.forEach(Runnable::run);
    } else {
      bench.noteRefused(RefusalText.CHANGED_MEANWHILE);
    }
    departures().pressed(false);
  }

  private Departures departures() {
    return bench.model().departures();
  }

  /// That somebody looked at it changes nothing about it; what a new check found does.
  private static boolean same(Dossier one, Dossier other) {
    return same(one.state(), other.state())
        && CardMaker.found(one, false).equals(CardMaker.found(other, false))
        && CardMaker.found(one, true).equals(CardMaker.found(other, true));
  }

  private static boolean same(Dossier.State one, Dossier.State other) {
    return one.version().equals(other.version())
        && one.revision() == other.revision()
        && one.folder() == other.folder()
        && one.visibility() == other.visibility()
        && one.severity() == other.severity();
  }
}
