package org.uppsikt.ui.diary;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.uppsikt.text.DiaryText;
import org.uppsikt.text.Key;
import org.uppsikt.text.RefusalText;
import org.uppsikt.ui.kit.Kit;
import org.uppsikt.ui.kit.Notice;
import org.uppsikt.ui.kit.Tasks;
import org.uppsikt.ui.kit.Tone;
import org.uppsikt.work.DiaryPapers;
import org.uppsikt.work.diary.DiaryLine;
import org.uppsikt.work.diary.PapersIn;

/// Opens and saves what lies behind an entry, and takes files along with one that is being written.
/// What was opened is shut when another entry is chosen, the view is turned or the screen is left.
final class DiaryReading {

  private final Kit kit;
  private final DiaryModel model;
  private final Tasks tasks;
  private final DiaryController.Outside outside;
  private boolean left;
  private boolean refreshing;

  DiaryReading(Kit kit, DiaryModel model, Tasks tasks, DiaryController.Outside outside) {
    this.kit = kit;
    this.model = model;
    this.tasks = tasks;
    this.outside = outside;
  }

  void chosen(@Nullable DiaryLine was, @Nullable DiaryLine now) {
    if (!refreshing && !same(was, now)) {
      model.forget();
    }
  }

  /// While the list is read anew nothing is chosen for a moment: what was opened stays where the
  /// same entry is chosen then, for the same readers.
  void refreshed(Runnable change) {
    DiaryLine was = model.chosenProperty().get();
    refreshing = true;
    try {
      change.run();
    } finally {
      refreshing = false;
    }
    if (!same(was, model.chosenProperty().get())) {
      model.forget();
    }
  }

  private static boolean same(@Nullable DiaryLine was, @Nullable DiaryLine now) {
    return was != null
        && now != null
        && was.id() == now.id()
        && was.secret() == now.secret()
        && was.restricted() == now.restricted();
  }

  void leave() {
    left = true;
    model.forget();
  }

  /// Opens it, or shuts it again.
  void open() {
    if (model.papersProperty().get() != null) {
      model.forget();
      return;
    }
    DiaryLine line = readable();
    if (line == null) {
      return;
    }
    String purpose = model.purposeProperty().get();
    model.busyProperty().set(true);
    tasks
        .run(() -> outside.papers().open(line.number(), purpose, outside.me()))
        .onSuccess(result -> opened(line, result))
        .onFailure(this::broke)
        .start();
  }

  private void opened(DiaryLine line, DiaryPapers.Result result) {
    model.busyProperty().set(false);
    switch (result) {
      case DiaryPapers.Result.Opened opened -> {
        DiaryLine now = model.chosenProperty().get();
        if (!left && !model.openProperty().get() && now != null && now.id() == line.id()) {
          model.noticeProperty().set(null);
          model.papersProperty().set(new DiaryModel.Papers(line.number(), opened));
        }
      }
      case DiaryPapers.Result.Refused(DiaryPapers.Why why) -> warn(kit.text(words(why), ""));
    }
  }

  void save() {
    DiaryLine line = readable();
    if (line == null) {
      return;
    }
    String purpose = model.purposeProperty().get();
    model.busyProperty().set(true);
    tasks
        .run(() -> outside.papers().refuses(line.number(), purpose, outside.me()))
        .onSuccess(why -> save(line, purpose, why))
        .onFailure(this::broke)
        .start();
  }

  private void save(DiaryLine line, String purpose, Optional<DiaryPapers.Why> refused) {
    model.busyProperty().set(false);
    if (refused.isPresent()) {
      warn(kit.text(words(refused.get()), ""));
    } else if (!left && !model.openProperty().get()) {
      outside.folder().get().ifPresent(folder -> save(line, purpose, folder));
    }
  }

  private void save(DiaryLine line, String purpose, Path folder) {
    String name = outside.out().name(line.number().replaceAll("[^\\p{L}\\p{N}.-]+", "-"));
    Path target = folder.resolve(name);
    model.busyProperty().set(true);
    tasks
        .run(() -> outside.papers().save(line.number(), purpose, target, outside.me()))
        .onSuccess(why -> saved(why, target))
        .onFailure(this::broke)
        .start();
  }

  private void saved(Optional<DiaryPapers.Why> refused, Path target) {
    model.busyProperty().set(false);
    refused.ifPresentOrElse(
        why -> warn(kit.text(words(why), target.toString())),
        () ->
            model
                .noticeProperty()
                .set(Notice.done(kit.text(DiaryText.WRITTEN, target.toString()))));
  }

  /// The chosen entry, where its papers may be asked for: not in the view that anybody may have.
  private @Nullable DiaryLine readable() {
    DiaryLine line = model.chosenProperty().get();
    if (line == null || model.busyProperty().get()) {
      return null;
    }
    if (model.openProperty().get()) {
      String turn = kit.text(DiaryText.NOT_HERE_DO, kit.text(DiaryText.TURN_OFFICE));
      String why = kit.text(DiaryText.PAPERS_NOT_HERE);
      model.noticeProperty().set(Notice.of(Tone.ACCENT, why, "", turn));
      return null;
    }
    DiaryDraft draft = model.draftProperty().get();
    if (draft != null) {
      // Its form fills the place: the record would be opened, and journalled, unseen.
      String begun = kit.text(DiaryText.DRAFT, draft.title(kit));
      model.noticeProperty().set(Notice.of(Tone.WARN, begun, "", kit.text(DiaryText.DRAFT_FIRST)));
      return null;
    }
    return line;
  }

  void addFiles() {
    DiaryDraft draft = model.draftProperty().get();
    if (draft == null || model.busyProperty().get()) {
      return;
    }
    List<Path> files = outside.files().get();
    long there = draft.size();
    if (files.isEmpty()) {
      return;
    }
    model.busyProperty().set(true);
    tasks
        .run(() -> PapersIn.read(files, there))
        .onSuccess(read -> added(draft, read))
        .onFailure(this::broke)
        .start();
  }

  private void added(DiaryDraft draft, PapersIn.Read read) {
    model.busyProperty().set(false);
    switch (read) {
      case PapersIn.Read.Whole whole -> {
        model.noticeProperty().set(null);
        draft.files().addAll(whole.papers());
      }
      case PapersIn.Read.TooLarge large -> warn(kit.text(DiaryText.FILES_TOO_LARGE));
      case PapersIn.Read.Unreadable(String name) ->
          warn(kit.text(DiaryText.FILES_UNREADABLE, name));
    }
  }

  private static Key words(DiaryPapers.Why why) {
    return switch (why) {
      case NO_RIGHT -> DiaryText.PAPERS_NO_RIGHT;
      case NO_SUCH_ENTRY -> RefusalText.CHANGED_MEANWHILE;
      case PROTECTED -> DiaryText.RESTRICTED_DO;
      case PURPOSE_NEEDED -> RefusalText.PURPOSE_NEEDED;
      case NO_FILES -> DiaryText.PAPERS_NONE;
      case UNSOUND -> DiaryText.PAPERS_UNSOUND;
      case ALREADY_THERE -> DiaryText.ALREADY_THERE;
      case NOT_WRITTEN -> DiaryText.NOT_WRITTEN;
    };
  }

  private void warn(String words) {
    model.noticeProperty().set(Notice.of(Tone.WARN, words, "", ""));
  }

  private void broke(Exception cause) {
    model.busyProperty().set(false);
    model.noticeProperty().set(Notice.broke(kit, cause));
  }
}
