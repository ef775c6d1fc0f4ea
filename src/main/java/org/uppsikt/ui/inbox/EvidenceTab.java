package org.uppsikt.ui.inbox;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.uppsikt.domain.evidence.Part;
import org.uppsikt.domain.evidence.SealedEvidence;
import org.uppsikt.text.EvidenceText;
import org.uppsikt.text.RefusalText;
import org.uppsikt.text.TaskText;
import org.uppsikt.ui.kit.Kit;
import org.uppsikt.ui.kit.Tone;
import org.uppsikt.work.Dossier;
import org.uppsikt.work.EvidenceParts;
import org.uppsikt.work.Seal;
import org.uppsikt.work.TakeOut;

/// The evidence tab: parts and hashes, verified again and taken out on demand.
final class EvidenceTab {

  private final Bench bench;
  private final Kit kit;
  private final ItemPart item;
  private String told = "";
  private Tone tone = Tone.OK;

  EvidenceTab(Bench bench, ItemPart item) {
    this.bench = bench;
    this.kit = bench.kit();
    this.item = item;
  }

  void read(Dossier on, boolean other) {
    if (other) {
      told = "";
    }
    // What was drawn before it was flagged or closed off does not stay on show.
    if (other || kept(on).isPresent()) {
      shows(null);
    }
    show(on);
  }

  /// Why nothing of its evidence is shown; empty where it may be.
  private static Optional<TakeOut.Result> kept(Dossier on) {
    if (on.beside().shut()) {
      return Optional.of(TakeOut.Result.SHUT);
    }
    return on.restricted() ? Optional.of(TakeOut.Result.RESTRICTED) : on.beside().flags().kept();
  }

  void verify(Dossier on) {
    on.evidence()
        .ifPresent(
            evidence ->
                bench
                    .tasks()
                    .run(() -> bench.desk().reading().isWhole(evidence))
                    .onSuccess(
                        whole ->
                            tell(
                                on,
                                whole ? Tone.OK : Tone.DANGER,
                                kit.text(whole ? EvidenceText.WHOLE : EvidenceText.BROKEN)))
                    .onFailure(cause -> bench.noteRefused(Bench.storeFault(cause)))
                    .start());
  }

  /// The picture of the item, which shows its words and pictures: drawn only when asked for.
  void picture(Dossier on) {
    on.evidence()
        .ifPresent(
            evidence ->
                bench
                    .tasks()
                    .run(() -> bench.desk().reading().picture(evidence, bench.me()))
                    .onSuccess(drawn -> drawn(on, evidence, drawn))
                    .onFailure(cause -> bench.noteRefused(Bench.storeFault(cause)))
                    .start());
  }

  private void drawn(Dossier on, SealedEvidence evidence, EvidenceParts.Picture drawn) {
    Optional<Dossier> open = item.open().map(ItemPart.Open::item);
    if (!open.flatMap(Dossier::evidence).equals(Optional.of(evidence))) {
      return;
    }
    // It may have been drawn before that was known.
    Optional<TakeOut.Result> kept = kept(open.orElseThrow());
    if (kept.isPresent()) {
      notDrawn(on, kept.get());
      return;
    }
    switch (drawn) {
      case EvidenceParts.Picture.Drawn page -> shows(page.png());
      case EvidenceParts.Picture.Not(TakeOut.Result why) -> notDrawn(on, why);
    }
  }

  private void notDrawn(Dossier on, TakeOut.Result why) {
    String words =
        switch (why) {
          case NO_COPY -> noCopy(on);
          case NO_COPY_AROUND -> kit.text(EvidenceText.NO_COPY_AROUND);
          case AROUND_UNREADABLE -> kit.text(EvidenceText.AROUND_UNREADABLE);
          case SHUT -> kit.text(EvidenceText.SHUT);
          default -> kit.text(EvidenceText.NO_PICTURE);
        };
    tell(on, Tone.DANGER, words);
  }

  /// The sheet alone, as a file of the person's choosing.
  void sheet(Dossier on) {
    Optional<Part> part = on.evidence().flatMap(e -> e.part(Part.Kind.SHEET));
    Optional<Path> folder = part.flatMap(p -> item.chooseFolder());
    if (part.isEmpty() || folder.isEmpty()) {
      return;
    }
    Path file = folder.get().resolve("uppsikt-" + on.item().id() + ".pdf");
    bench.writing(
        () ->
            bench
                .desk()
                .reading()
                .writePart(on.evidence().orElseThrow(), part.get(), file, bench.me()),
        result -> tell(on, result, file),
        cause -> bench.noteRefused(Bench.storeFault(cause)));
  }

  void export(Dossier on) {
    Optional<SealedEvidence> evidence = on.evidence();
    Optional<Path> folder = evidence.flatMap(e -> item.chooseFolder());
    if (evidence.isEmpty() || folder.isEmpty()) {
      return;
    }
    Path target = folder.get().resolve("uppsikt-" + evidence.get().id());
    String language = kit.texts().language().tag();
    bench.writing(
        () ->
            bench
                .desk()
                .atItem()
                .takeOut()
                .takeOut(evidence.get().id(), target, language, bench.desk().person()),
        result -> tell(on, result, target),
        cause -> bench.noteRefused(Bench.storeFault(cause)));
  }

  private void tell(Dossier on, TakeOut.Result result, Path target) {
    boolean written = result == TakeOut.Result.WRITTEN;
    String words =
        switch (result) {
          case WRITTEN -> kit.text(EvidenceText.WRITTEN, target.toString());
          case ALREADY_THERE -> kit.text(EvidenceText.ALREADY_THERE, target.toString());
          case UNSOUND -> kit.text(EvidenceText.BROKEN);
          case NO_COPY -> noCopy(on);
          case NO_COPY_AROUND -> kit.text(EvidenceText.NO_COPY_AROUND);
          case AROUND_UNREADABLE -> kit.text(EvidenceText.AROUND_UNREADABLE);
          case RESTRICTED -> kit.text(EvidenceText.RESTRICTED);
          case NO_RIGHT -> kit.text(TaskText.EVIDENCE_NO_RIGHT);
          case SHUT -> kit.text(EvidenceText.SHUT);
          case UNKNOWN, NOT_WRITTEN -> kit.text(EvidenceText.NOT_WRITTEN);
        };
    tell(on, written, words);
  }

  /// What could not be taken out is heard of by whoever leaves, too.
  private void tell(Dossier on, boolean written, String words) {
    if (!written) {
      bench.model().departures().refused(new InboxModel.Note(Tone.DANGER, words, ""));
    }
    tell(on, written ? Tone.OK : Tone.DANGER, words);
  }

  private String noCopy(Dossier on) {
    boolean earlier = !on.mayNotCopy() && on.beside().flags().earlierStands();
    return bench.refused(on, earlier ? RefusalText.NO_COPY_EARLIER : Seal.Why.NO_COPY).todo();
  }

  private void shows(byte @Nullable [] png) {
    bench.model().onItem().pictureProperty().set(png);
  }

  private void tell(Dossier on, Tone newTone, String words) {
    if (!bench.isChosen(on)) {
      return;
    }
    told = words;
    tone = newTone;
    show(on);
  }

  private void show(Dossier on) {
    bench.model().onItem().evidenceProperty().set(look(on));
  }

  private ItemModel.@Nullable EvidenceLook look(Dossier on) {
    return on.evidence().map(evidence -> look(on, evidence)).orElse(null);
  }

  private ItemModel.EvidenceLook look(Dossier on, SealedEvidence evidence) {
    return new ItemModel.EvidenceLook(
        kit.text(
            EvidenceText.TITLE,
            evidence.version().number(),
            kit.formats().near(evidence.sealedAt(), bench.now()),
            on.beside()
                .name(evidence.sealedBy().toString())
                .orElse(kit.text(EvidenceText.PROGRAM))),
        kit.text(EvidenceText.ID, evidence.id())
            + "\n"
            + kit.text(EvidenceText.MANIFEST, evidence.manifest().hex()),
        evidence.parts().stream()
            .map(
                part ->
                    new ItemModel.PartLine(
                        kit.text(EvidenceText.valueOf("PART_" + part.kind().name())),
                        kit.text(EvidenceText.BYTES, part.size()),
                        part.sha256().hex()))
            .toList(),
        told,
        tone);
  }
}
