package org.uppsikt.ui.inbox;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.uppsikt.domain.item.ItemFilter;
import org.uppsikt.text.InboxText;
import org.uppsikt.ui.kit.Tone;
import org.uppsikt.work.Lists;
import org.uppsikt.work.Undo;

/// The lists that a person saves, renames and removes; a removed one can be taken back.
final class OwnLists {

  private final Bench bench;
  private final NavPart nav;
  private final UndoPart undo;
  private final Consumer<Runnable> glance;

  /// @param glance counts everything anew, then goes on
  OwnLists(Bench bench, NavPart nav, UndoPart undo, Consumer<Runnable> glance) {
    this.bench = bench;
    this.nav = nav;
    this.undo = undo;
    this.glance = glance;
  }

  /// @param then gets the entry of the new list
  void save(Listing listing, String name, Consumer<String> then) {
    Optional<ItemFilter> filter = listing.shown();
    if (name.isBlank() || filter.isEmpty()) {
      return;
    }
    ItemFilter shown = filter.get();
    var own =
        new Lists.Own(
            UUID.randomUUID(),
            name.strip(),
            shown.folder().name(),
            FilterCode.of(shown),
            shown.order());
    change(lists -> lists.save(own, bench.me()), () -> then.accept(NavPart.id(own.id())));
  }

  void rename(String navId, String name, Runnable then) {
    nav.own(navId)
        .filter(own -> !name.isBlank())
        .ifPresent(own -> change(lists -> lists.rename(own.id(), name.strip(), bench.me()), then));
  }

  void remove(String navId, Runnable then) {
    nav.own(navId)
        .ifPresent(
            own ->
                change(
                    lists -> {
                      lists.remove(own.id(), bench.me());
                      return true;
                    },
                    () -> {
                      undo.taken(Deed.REMOVING_LIST, own.name(), () -> back(own));
                      then.run();
                    }));
  }

  private Undo.Result back(Lists.Own own) {
    return bench.desk().reading().lists().save(own, bench.me())
        ? Undo.Result.UNDONE
        : Undo.Result.CHANGED_SINCE;
  }

  /// Changes them in the background; a name that is taken is told.
  private void change(Predicate<Lists> what, Runnable then) {
    bench.writing(
        () -> what.test(bench.desk().reading().lists()),
        done -> {
          if (done) {
            glance.accept(then);
          } else {
            bench.noteNotDone(Tone.WARN, bench.kit().text(InboxText.NAME_TAKEN), "");
          }
        },
        cause -> bench.noteRefused(Bench.storeFault(cause)));
  }
}
