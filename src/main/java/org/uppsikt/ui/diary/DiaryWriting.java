package org.uppsikt.ui.diary;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.uppsikt.text.DiaryText;
import org.uppsikt.text.Key;
import org.uppsikt.text.RefusalText;
import org.uppsikt.ui.kit.Kit;
import org.uppsikt.ui.kit.Notice;
import org.uppsikt.ui.kit.Tone;
import org.uppsikt.work.diary.DiaryBook;
import org.uppsikt.work.diary.DiaryLine;

/// What is written by hand in the diary: one entry at a time, kept until it is entered or thrown
/// away.
final class DiaryWriting {

  private final Kit kit;
  private final DiaryModel model;
  private final DiaryView view;
  private final Consumer<DiaryBook.Fresh> enter;
  private final Supplier<LocalDate> today;

  DiaryWriting(
      Kit kit,
      DiaryModel model,
      DiaryView view,
      Consumer<DiaryBook.Fresh> enter,
      Supplier<LocalDate> today) {
    this.kit = kit;
    this.model = model;
    this.view = view;
    this.enter = enter;
    this.today = today;
  }

  /// Begins one, or brings on show the one that was begun, whatever it is.
  void begin() {
    if (isInOffice() && !view.focusForm()) {
      model.noticeProperty().set(null);
      String number = model.caseNumberProperty().get();
      model.draftProperty().set(new DiaryDraft(number, today.get()));
    }
  }

  /// The diary is never edited: what was begun for another entry is not taken for this one.
  void putRight() {
    DiaryLine line = model.chosenProperty().get();
    if (line == null || !isInOffice()) {
      return;
    }
    DiaryDraft draft = model.draftProperty().get();
    if (draft != null && draft.rights().equals(Optional.of(line.number()))) {
      view.focusForm();
    } else if (draft == null || !draft.isBegun()) {
      model.noticeProperty().set(null);
      model.draftProperty().set(DiaryDraft.righting(line, today.get()));
    } else {
      String begun = kit.text(DiaryText.DRAFT, draft.title(kit));
      model.noticeProperty().set(Notice.of(Tone.WARN, begun, "", kit.text(DiaryText.DRAFT_FIRST)));
    }
  }

  /// What is being written is the office's own, and a screen that was turned to a visitor turns to
  /// what is secret by the one key that says so.
  private boolean isInOffice() {
    if (model.openProperty().get()) {
      String turn = kit.text(DiaryText.NOT_HERE_DO, kit.text(DiaryText.TURN_OFFICE));
      String why = kit.text(DiaryText.NOT_HERE);
      model.noticeProperty().set(Notice.of(Tone.ACCENT, why, "", turn));
      return false;
    }
    return true;
  }

  void save() {
    DiaryDraft draft = model.draftProperty().get();
    if (draft == null || model.busyProperty().get()) {
      return;
    }
    draft.fresh().ifPresentOrElse(enter, () -> refused(DiaryText.INCOMPLETE));
  }

  /// @return false where it was refused
  boolean entered(DiaryBook.Result result) {
    switch (result) {
      case DiaryBook.Result.Entered entered -> {
        drop();
        String bare = entered.bare() ? kit.text(DiaryText.ENTERED_BARE) : "";
        String done = kit.text(DiaryText.ENTERED, entered.number());
        model.noticeProperty().set(Notice.of(Tone.OK, done, bare, ""));
        return true;
      }
      case DiaryBook.Result.Refused(DiaryBook.Why why) -> {
        refused(DiaryLabels.words(why));
        return false;
      }
    }
  }

  private void refused(Key why) {
    model
        .noticeProperty()
        .set(
            Notice.of(
                Tone.WARN, kit.text(RefusalText.TITLE), kit.text(RefusalText.KEPT), kit.text(why)));
  }

  /// What was typed is asked about before it is gone: nothing brings it back.
  void cancel() {
    DiaryDraft draft = model.draftProperty().get();
    if (draft != null && draft.isBegun()) {
      view.askToDrop(draft, this::drop);
    } else {
      drop();
    }
  }

  private void drop() {
    model.draftProperty().set(null);
    view.focusList();
  }
}
