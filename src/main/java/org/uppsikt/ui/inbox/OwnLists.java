package org.uppsikt.ui.inbox;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.uppsikt.domain.item.ItemFilter;
import org.uppsikt.text.InboxText;
import org.uppsikt.ui.kit.Tone;
import org.uppsikt.work.KeptLists;
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

  /// A filter that lets nothing through is none to save: that is told.
  ///
  /// @param kept once it is saved, before it is shown; never where it was not
  /// @param then gets the entry of the new list
  void save(Listing listing, String name, Runnable kept, Consumer<String> then) {
    Optional<ItemFilter> filter = listing.shown();
    if (filter.isEmpty()) {
      bench.noteNotDone(Tone.WARN, bench.kit().text(InboxText.NOTHING_TO_SAVE), "");
      return;
    }
    ItemFilter shown = filter.get();
    var own =
        new KeptLists.Own(
            UUID.randomUUID(),
            name.strip(),
            shown.folder().name(),
            FilterCode.of(shown),
            shown.order());
    change(
        lists -> lists.save(own, bench.me()),
        kept,
        () -> {
          undo.taken(Deed.KEEPING_LIST, own.name(), () -> gone(own));
          then.accept(NavPart.id(own.id()));
        });
  }

  /// @param kept once it has that name; never where it has not
  void rename(String navId, String name, Runnable kept, Runnable then) {
    nav.own(navId)
        .ifPresent(
            own ->
                change(
                    lists -> lists.rename(own.id(), name.strip(), bench.me()),
                    kept,
                    () -> {
                      undo.taken(Deed.KEEPING_LIST, name.strip(), () -> named(own));
                      then.run();
                    }));
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
                    () -> {},
                    () -> {
                      undo.taken(Deed.REMOVING_LIST, own.name(), () -> back(own));
                      then.run();
                    }));
  }

  private Undo.Result gone(KeptLists.Own own) {
    bench.desk().reading().keptLists().remove(own.id(), bench.me());
    return Undo.Result.UNDONE;
  }

  /// With the name that it had.
  private Undo.Result named(KeptLists.Own own) {
    return bench.desk().reading().keptLists().rename(own.id(), own.name(), bench.me())
        ? Undo.Result.UNDONE
        : Undo.Result.CHANGED_SINCE;
  }

  private Undo.Result back(KeptLists.Own own) {
    return bench.desk().reading().keptLists().save(own, bench.me())
        ? Undo.Result.UNDONE
        : Undo.Result.CHANGED_SINCE;
  }

  /// Changes them in the background; a name that is taken is told.
  private void change(Predicate<KeptLists> what, Runnable kept, Runnable then) {
    bench.writing(
        () -> what.test(bench.desk().reading().keptLists()),
        done -> {
          if (done) {
            kept.run();
            glance.accept(then);
          } else {
            bench.noteNotDone(Tone.WARN, bench.kit().text(InboxText.NAME_TAKEN), "");
          }
        },
        cause -> bench.noteRefused(Bench.storeFault(cause)));
  }
}
