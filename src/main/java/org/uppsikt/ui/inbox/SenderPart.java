package org.uppsikt.ui.inbox;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.domain.people.SenderNote;
import org.uppsikt.text.RefusalText;
import org.uppsikt.text.SenderText;
import org.uppsikt.ui.kit.Kit;
import org.uppsikt.work.Dossier;
import org.uppsikt.work.SenderFile;
import org.uppsikt.work.Undo;

/// The sender tab: the channel's last thirty days; more only for a purpose.
final class SenderPart {

  private final Bench bench;
  private final Kit kit;
  private final DecisionPart asking;
  private final UndoPart undo;
  private List<SenderNote> notes = List.of();
  private List<ItemModel.Details> details = List.of();

  /// The item as it was read last. What was received of one version's sender is not on show of
  /// another, nor of what only named persons may read by now.
  private @Nullable Of of;

  private record Of(ItemId item, int version, boolean restricted) {
    static Of of(Dossier on) {
      return new Of(on.item().id(), on.present().number(), on.restricted());
    }
  }

  SenderPart(Bench bench, DecisionPart asking, UndoPart undo) {
    this.undo = undo;
    this.bench = bench;
    this.kit = bench.kit();
    this.asking = asking;
  }

  /// The open item was read, first or again: what is on show of the sender is asked for anew where
  /// it is another by now.
  void read(Dossier on, boolean other) {
    var now = Of.of(on);
    if (!other && now.equals(of)) {
      // Whoever goes through the list has nothing counted: only what stood there long enough to be
      // held for somebody. What is on show stays as she asked for it.
      if (on.beside().holder().isPresent()) {
        count(on);
      }
      return;
    }
    of = now;
    details = List.of();
    ItemModel model = bench.model().onItem();
    model.senderProperty().set(null);
    model.earlierProperty().set(0);
    if (model.tabProperty().get() == ItemModel.Tab.SENDER) {
      near(on);
    }
  }

  /// What was asked about an item is of use only while it stands there as it was then.
  private boolean stands(Dossier on) {
    return bench.isChosen(on) && Of.of(on).equals(of);
  }

  /// How many stand in the tab before a wider look, told once the item has been on show. What the
  /// wider look finds is counted nowhere (design, invariant 10), and where nothing can be counted,
  /// no number stands there.
  private void count(Dossier on) {
    bench
        .tasks()
        .run(() -> file().count(on.item().id()))
        .onSuccess(count -> counted(on, count))
        .start();
  }

  private void counted(Dossier on, int count) {
    if (stands(on)) {
      bench.model().onItem().earlierProperty().set(count);
    }
  }

  void near(Dossier on) {
    bench
        .tasks()
        .run(() -> file().near(on.item().id()))
        .onSuccess(
            found -> {
              show(on, found);
              counted(on, found.earlier().size());
            })
        .onFailure(cause -> bench.noteRefused(Bench.storeFault(cause)))
        .start();
  }

  /// Shows what was received of the sender, and stays so while the item is open.
  void details(Dossier on) {
    bench
        .tasks()
        .run(() -> file().details(on.item().id(), bench.me()))
        .onSuccess(
            found ->
                found.ifPresentOrElse(
                    told -> show(on, told), () -> bench.noteRefused(RefusalText.NO_RIGHT)))
        .onFailure(cause -> bench.noteRefused(Bench.storeFault(cause)))
        .start();
  }

  private void show(Dossier on, SenderFile.Details told) {
    if (stands(on)) {
      details = new SenderDetails(kit, bench.now()).of(told);
      near(on);
    }
  }

  void wide(Dossier on) {
    asking.way(actions -> actions.onItem().lookWider());
    asking.ask(
        new DecisionPart.Question(
            new DecisionModel.Asked(
                kit.text(SenderText.WIDE_TITLE),
                kit.text(SenderText.WIDE_LEAD),
                kit.text(SenderText.WIDE_PURPOSE),
                "",
                kit.text(SenderText.WIDE_DO)),
            List.of(),
            -1,
            "",
            true,
            reply -> {
              asking.close();
              wide(on, reply.text());
            }));
  }

  void note(Dossier on) {
    asking.way(actions -> actions.onItem().addNote());
    new NotePart(bench, asking)
        .ask(
            on,
            () -> {
              undo.lasts(on, Deed.NOTING);
              near(on);
            });
  }

  void endNote(Dossier on, String id) {
    bench.writing(
        () -> file().endNote(on.item().id(), UUID.fromString(id), bench.me()),
        ended -> {
          if (ended) {
            notes.stream().filter(n -> n.id().toString().equals(id)).forEach(n -> ended(on, n));
          }
          near(on);
        },
        cause -> bench.noteRefused(Bench.storeFault(cause)));
  }

  /// A note that is taken back is written again, for the time that was left of it.
  private void ended(Dossier on, SenderNote note) {
    undo.taken(
        Deed.ENDING_NOTE,
        note.words(),
        () -> {
          Instant end = note.expiresAt();
          return file().note(on.item().id(), note.reason(), note.words(), end, bench.me())
                  == SenderFile.Noted.NOTED
              ? Undo.Result.UNDONE
              : Undo.Result.CHANGED_SINCE;
        });
  }

  private void wide(Dossier on, String purpose) {
    bench
        .tasks()
        .run(() -> file().wide(on.item().id(), purpose, bench.me()))
        .onSuccess(
            found ->
                found.ifPresentOrElse(
                    seen -> show(on, seen), () -> bench.noteRefused(RefusalText.NO_RIGHT)))
        .onFailure(cause -> bench.noteRefused(Bench.storeFault(cause)))
        .start();
  }

  private void show(Dossier on, SenderFile.File found) {
    if (!stands(on)) {
      return;
    }
    notes = found.notes();
    String lead =
        found.known()
            ? kit.text(found.wide() ? SenderText.LEAD_WIDE : SenderText.LEAD_NEAR)
            : kit.text(SenderText.LEAD_UNKNOWN);
    bench
        .model()
        .onItem()
        .senderProperty()
        .set(
            new ItemModel.SenderLook(
                bench.wording().sender(on.present().sender()),
                lead,
                found.earlier().stream().map(this::line).toList(),
                found.notes().stream().map(note -> line(on, note)).toList(),
                found.known() && !found.wide(),
                details));
  }

  private ItemModel.EarlierLine line(SenderFile.Earlier earlier) {
    String why =
        earlier.breaches().stream()
            .map(subject -> bench.wording().subject(subject))
            .distinct()
            .collect(Collectors.joining(", "));
    return new ItemModel.EarlierLine(
        earlier.item().toString(),
        kit.formats().near(earlier.at(), bench.now()) + ", " + earlier.channel().name(),
        earlier.beginning(),
        why.isEmpty()
            ? RowMaker.folderWord(kit, earlier.folder())
            : why + ". " + RowMaker.folderWord(kit, earlier.folder()),
        bench.model().onItem().foldProperty().get()
            ? ExtraMaker.foldedAs(bench.wording(), earlier.breaches().stream())
            : "");
  }

  private ItemModel.NoteLine line(Dossier on, SenderNote note) {
    LocalDate until = LocalDate.ofInstant(note.expiresAt(), bench.desk().office().zone());
    return new ItemModel.NoteLine(
        note.id().toString(),
        NotePart.word(kit, note.reason()),
        note.words(),
        kit.text(
            SenderText.NOTED_BY,
            on.beside().name(note.by().toString()).orElse(""),
            kit.formats().dayAndYear(until)));
  }

  private SenderFile file() {
    return bench.desk().atItem().senders();
  }
}
