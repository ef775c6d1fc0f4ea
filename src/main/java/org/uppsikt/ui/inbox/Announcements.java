package org.uppsikt.ui.inbox;

import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;
import org.uppsikt.text.InboxText;
import org.uppsikt.text.KitText;
import org.uppsikt.text.UnpublishText;
import org.uppsikt.ui.kit.Announcer;
import org.uppsikt.ui.kit.Attached;
import org.uppsikt.ui.kit.Kit;

/// What a screen reader is told of its own accord in the inbox: the undo bar once, refusals, notes,
/// what was saved, how many are marked and what came of them.
record Announcements(Kit kit, InboxModel model, Announcer voice) {

  /// The voice of the inbox; it hears the model while it stands in a window.
  static Announcer of(Kit kit, InboxModel model) {
    var announcements = new Announcements(kit, model, new Announcer());
    announcements.listen();
    return announcements.voice;
  }

  private void listen() {
    UnpublishModel unpublish = model.unpublish();
    MarkModel marks = model.marks();
    hear(model.undoProperty(), this::undo);
    hear(model.noteProperty(), this::note);
    hear(model.faultProperty(), this::fault);
    hear(model.answer().faultProperty(), this::fault);
    hear(model.answer().remarksProperty(), this::remarks);
    hear(model.onItem().decision().faultProperty(), this::fault);
    hear(model.onItem().evidenceProperty(), this::evidence);
    hear(unpublish.faultProperty(), this::fault);
    hear(unpublish.remarksProperty(), this::remarks);
    hear(unpublish.noCopy().hintProperty(), this::say);
    hear(unpublish.savedAtProperty(), this::saved);
    hear(marks.stageProperty(), this::stage);
    hear(marks.countProperty(), this::marked);
    hear(marks.titleProperty(), this::asked);
  }

  /// What was told and still stands is not told again when the inbox comes back on show.
  private <T extends @Nullable Object> void hear(ObservableValue<T> value, Consumer<T> tell) {
    var told = new @Nullable Object[1];
    Attached.to(voice)
        .on(
            value,
            now -> {
              if (!Objects.equals(now, told[0])) {
                told[0] = now;
                tell.accept(now);
              }
            });
  }

  /// What happens, within how many seconds, and the key that takes it back; not every second.
  private void undo(InboxModel.@Nullable Undo offer) {
    if (offer != null) {
      int left = (int) Math.ceil(model.undoSecondsProperty().get());
      String key = kit.text(KitText.KEY_TOOLTIP, kit.text(InboxText.UNDO), "Ctrl+Z");
      say(kit.text(offer.title(), left), offer.detail(), key);
    }
  }

  private void note(InboxModel.@Nullable Note note) {
    if (note != null) {
      say(note.happened(), note.todo());
    }
  }

  private void fault(InboxModel.@Nullable Fault fault) {
    if (fault != null) {
      say(fault.happened(), fault.kept(), fault.todo());
    }
  }

  private void remarks(AnswerModel.@Nullable Remarks remarks) {
    if (remarks != null) {
      say(remarks.title(), remarks.list(), remarks.todo());
    }
  }

  private void evidence(ItemModel.@Nullable EvidenceLook look) {
    if (look != null && model.onItem().tabProperty().get() == ItemModel.Tab.EVIDENCE) {
      say(look.told());
    }
  }

  /// With each part that is stored.
  private void saved(String at) {
    if (!at.isEmpty() && model.panelOpenProperty().get()) {
      say(kit.text(UnpublishText.SAVED_AT, at));
      for (UnpublishModel.Part part : model.unpublish().parts()) {
        say(kit.text(UnpublishText.PART_SAVED, kit.text(part.name()), part.value()));
      }
    }
  }

  private void stage(MarkModel.Stage stage) {
    if (stage == MarkModel.Stage.MARKED) {
      marked(model.marks().countProperty().get());
    } else if (stage == MarkModel.Stage.DONE) {
      say(model.marks().titleProperty().get());
    }
  }

  private void marked(String count) {
    if (model.marks().stageProperty().get() != MarkModel.Stage.NONE) {
      say(count);
    }
  }

  /// What is asked for, not each step of what runs.
  private void asked(String title) {
    MarkModel.Stage stage = model.marks().stageProperty().get();
    if (stage != MarkModel.Stage.NONE && stage != MarkModel.Stage.RUNNING) {
      say(title);
    }
  }

  /// Each as a sentence of its own.
  private void say(String... sentences) {
    for (String sentence : List.of(sentences)) {
      String words = sentence.strip();
      boolean ended = words.isEmpty() || ".?…".indexOf(words.charAt(words.length() - 1)) >= 0;
      voice.say(ended ? words : words + ".");
    }
  }
}
