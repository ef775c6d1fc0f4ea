package org.uppsikt.ui.inbox;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.uppsikt.domain.evidence.SealedEvidence;
import org.uppsikt.domain.item.SenderStatement;
import org.uppsikt.domain.item.VersionRef;
import org.uppsikt.domain.journal.EventKind;
import org.uppsikt.text.Formats;
import org.uppsikt.text.RefusalText;
import org.uppsikt.text.UnpublishText;
import org.uppsikt.ui.inbox.UnpublishModel.PartState;
import org.uppsikt.ui.inbox.UnpublishModel.Saving;
import org.uppsikt.work.Dossier;
import org.uppsikt.work.Seal;

/// Saving the evidence of the version on show, and what stands of it: a part is ticked only when it
/// is stored and re-hashes.
final class EvidencePart {

  private final Bench bench;
  private final UnpublishModel model;
  private final Runnable onChange;
  private final Runnable readAgain;
  private @Nullable Dossier on;

  /// Versions whose evidence is being saved: whoever asks again waits for that one.
  private final Set<VersionRef> sealing = new HashSet<>();

  /// The version whose evidence she waits for here.
  private @Nullable VersionRef awaited;

  /// Counts what was looked at here and called off: what comes of it is no longer told here.
  private long begun;

  /// Whether she called off looking at what there is; it is not begun again by itself.
  private boolean calledOff;

  private boolean forbidden;

  EvidencePart(Bench bench, Runnable onChange, Runnable readAgain) {
    this.bench = bench;
    this.model = bench.model().unpublish();
    this.onChange = onChange;
    this.readAgain = readAgain;
  }

  Saving saving() {
    return model.savingProperty().get();
  }

  /// Shows what there is for an item; evidence found is re-hashed before it counts.
  void open(Dossier item) {
    begun++;
    on = item;
    awaited = null;
    calledOff = false;
    model.savedAtProperty().set("");
    model.journalProperty().set("");
    model.senderNameProperty().set("");
    model.senderProfileProperty().set("");
    model.senderAskedProperty().set(withheld(item));
    to(Saving.READY);
    sealed(item).ifPresent(this::verify);
  }

  void close() {
    begun++;
    on = null;
    awaited = null;
  }

  /// The same version was read again; its evidence may be there by now, saved by whoever.
  void read(Dossier item) {
    on = item;
    model.senderAskedProperty().set(withheld(item));
    if (saving() == Saving.SAVED) {
      sealed(item).ifPresent(saved -> facts(item, saved));
    } else if (saving() == Saving.READY && !calledOff) {
      sealed(item).ifPresent(this::verify);
    }
    parts();
  }

  /// With a ground that allows no copy, no part is shown as saved and nothing is saved.
  void forbid(boolean noCopy) {
    if (forbidden != noCopy) {
      forbidden = noCopy;
      model.faultProperty().set(null);
      parts();
    }
  }

  void save(Dossier item) {
    if (saving() == Saving.RUNNING || saving() == Saving.SAVED) {
      return;
    }
    if (withheld(item)) {
      model.faultProperty().set(bench.refused(Seal.Why.SENDER_NEEDED));
      return;
    }
    model.faultProperty().set(null);
    Optional<SealedEvidence> there = sealed(item).filter(known -> saving() == Saving.READY);
    if (there.isPresent()) {
      verify(there.get());
      return;
    }
    to(Saving.RUNNING);
    var ref = item.state().version();
    begun++;
    awaited = ref;
    if (sealing.add(ref)) {
      bench.writing(
          () -> bench.desk().seal().seal(ref, bench.desk().person(), List.of()),
          result -> took(item, result),
          cause -> refused(item, Bench.storeFault(cause)));
    }
  }

  void cancel() {
    if (saving() == Saving.RUNNING) {
      begun++;
      calledOff = awaited == null;
      awaited = null;
      to(Saving.READY);
      onChange.run();
      readAgain.run();
    }
  }

  void state(Dossier item, boolean nothing) {
    String name = model.senderNameProperty().get().strip();
    String profile = model.senderProfileProperty().get().strip();
    if (!nothing && name.isEmpty() && profile.isEmpty()) {
      model.faultProperty().set(bench.refused(Seal.Why.SENDER_NEEDED));
      return;
    }
    SenderStatement statement =
        nothing ? new SenderStatement.NothingShown() : new SenderStatement.Pasted(name, profile);
    var ref = item.state().version();
    model.faultProperty().set(null);
    bench.writing(
        () -> bench.desk().reading().state(ref, statement, bench.me()),
        stated -> {
          if (!stated) {
            bench.refusedInPanel(item, RefusalText.NO_RIGHT);
          }
          readAgain.run();
        },
        cause -> bench.refusedInPanel(item, Bench.storeFault(cause)));
  }

  private void verify(SealedEvidence evidence) {
    to(Saving.RUNNING);
    long mine = ++begun;
    bench
        .tasks()
        .run(() -> bench.desk().reading().isWhole(evidence))
        .onSuccess(
            whole -> {
              if (mine == begun) {
                verified(evidence, whole);
              }
            })
        .onFailure(
            cause -> {
              if (mine == begun) {
                failed(bench.refused(Bench.storeFault(cause)));
              }
            })
        .start();
  }

  private void verified(SealedEvidence evidence, boolean whole) {
    if (whole) {
      saved(evidence);
    } else {
      failed(bench.refused(RefusalText.NOT_SEALED));
    }
  }

  private void took(Dossier item, Seal.Result result) {
    switch (result) {
      case Seal.Result.Sealed(SealedEvidence evidence) -> {
        if (isAwaited(item)) {
          saved(evidence);
        }
        if (bench.isChosen(item)) {
          readAgain.run();
        }
      }
      case Seal.Result.Refused(Seal.Why why) -> refused(item, why);
      case Seal.Result.Unknown unknown -> refused(item, RefusalText.CHANGED_MEANWHILE);
    }
  }

  /// She may have left: what was not saved after all is told wherever she is.
  private void refused(Dossier item, Enum<?> why) {
    if (isAwaited(item)) {
      failed(bench.refused(item, inPanel(why)));
    } else {
      bench.refusedInPanel(item, why);
    }
  }

  /// Whether she waits here for the evidence that is through now.
  private boolean isAwaited(Dossier item) {
    VersionRef ref = item.state().version();
    sealing.remove(ref);
    boolean here = ref.equals(awaited);
    awaited = here ? null : awaited;
    return here;
  }

  private void saved(SealedEvidence evidence) {
    Dossier item = on;
    if (item != null && evidence.version().equals(item.state().version())) {
      to(Saving.SAVED);
      facts(item, evidence);
      onChange.run();
    }
  }

  /// She is in the panel already that the words for elsewhere lead to.
  private static Enum<?> inPanel(Enum<?> why) {
    return why == Seal.Why.NO_COPY ? RefusalText.NO_COPY_PANEL : why;
  }

  private void failed(InboxModel.Fault why) {
    to(Saving.FAILED);
    model.faultProperty().set(why);
    onChange.run();
  }

  private void facts(Dossier item, SealedEvidence evidence) {
    var kit = bench.kit();
    model.savedAtProperty().set(kit.formats().near(evidence.sealedAt(), bench.now()));
    Optional<Dossier.Happening> entry =
        item.history().stream()
            .filter(h -> h.kind() == EventKind.SEALED)
            .filter(h -> evidence.id().toString().equals(h.facts().get("evidence")))
            .findFirst();
    String hash = Formats.shortHash(evidence.manifest().hex());
    model
        .journalProperty()
        .set(entry.map(h -> kit.text(UnpublishText.JOURNAL, h.seq(), hash)).orElse(""));
  }

  private void to(Saving saving) {
    model.savingProperty().set(saving);
    parts();
  }

  private void parts() {
    Dossier item = on;
    if (item == null || forbidden) {
      model.parts().clear();
      return;
    }
    PartState state =
        switch (saving()) {
          case READY, RUNNING -> PartState.WAITING;
          case SAVED -> PartState.SAVED;
          case FAILED -> PartState.FAILED;
        };
    model.parts().setAll(new PartMaker(bench.kit()).parts(item, state));
  }

  private static boolean withheld(Dossier item) {
    return !item.present().sender().tellsWho() && item.statement().isEmpty();
  }

  private static Optional<SealedEvidence> sealed(Dossier item) {
    return item.evidence().filter(e -> e.version().equals(item.state().version()));
  }
}
