package org.uppsikt.ui.inbox;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.work.Dossier;

/// Keeps an answer that is left before it was sent, and brings it back when it is opened again.
final class DraftPart {

  private final Bench bench;
  private final AnswerModel model;

  DraftPart(Bench bench) {
    this.bench = bench;
    this.model = bench.model().answer();
  }

  /// Shows what was written earlier.
  ///
  /// @return false where nothing was
  boolean restore(Dossier on, ItemAction kind) {
    Optional<Drafts.Draft> draft = model.drafts().of(on.item().id(), kind);
    model.draftedProperty().set(draft.isPresent());
    draft.ifPresent(this::show);
    return draft.isPresent();
  }

  private void show(Drafts.Draft draft) {
    boolean openly = model.canOpenlyProperty().get();
    boolean alone = model.canPrivatelyProperty().get();
    model.textProperty().set(draft.text());
    model.privatelyProperty().set(alone && (draft.privately() || !openly));
    model.languageProperty().set(draft.language());
  }

  /// She leaves the answer. A template that she took instead of what she had written, and left as
  /// it came, does not drive that out.
  ///
  /// @param isHers whether there is anything of her own in it
  void keep(Dossier on, ItemAction kind, boolean isHers) {
    ItemId item = on.item().id();
    if (model.textProperty().get().isBlank() || on.restricted()) {
      model.drafts().forget(item, kind);
    }
    if (!isHers || on.restricted()) {
      return;
    }
    model
        .drafts()
        .keep(
            item,
            kind,
            new Drafts.Draft(
                model.textProperty().get(),
                model.privatelyProperty().get(),
                model.languageProperty().get(),
                on.state().folder()));
  }

  /// It was sent. Whoever takes it back within its time has her words again.
  ///
  /// @param on what was answered, where the pane still shows it; null where it was left since
  void sent(ItemId item, @Nullable Dossier on, ItemAction kind, boolean isHers) {
    if (on != null) {
      keep(on, kind, isHers);
    }
    model.drafts().putAside(item);
  }

  /// What was closed is taken back, and what was begun about it stands there again.
  void undone(List<ItemId> items) {
    model.drafts().bringBack(items);
  }

  /// Drops what was begun about items that were closed meanwhile, by whomever, once that cannot be
  /// taken back.
  void prune() {
    model.drafts().onlyAside(offered());
    Set<ItemId> items = model.drafts().items();
    if (items.isEmpty()) {
      return;
    }
    bench
        .tasks()
        .run(() -> bench.desk().reading().folders(items))
        .onSuccess(
            now -> {
              model.drafts().prune(items, now);
              model.drafts().onlyAside(offered());
            })
        .start();
  }

  /// What she can still take back.
  private Set<ItemId> offered() {
    return bench.model().departures().offers().stream()
        .flatMap(offer -> offer.items().stream())
        .collect(Collectors.toSet());
  }
}
