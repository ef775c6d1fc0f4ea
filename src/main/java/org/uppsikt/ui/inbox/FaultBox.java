package org.uppsikt.ui.inbox;

import javafx.beans.value.ObservableValue;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.uppsikt.ui.kit.Attached;
import org.uppsikt.ui.kit.Boxes;
import org.uppsikt.ui.kit.InlineMessage;
import org.uppsikt.ui.kit.Tone;

/// What went wrong, and under it what to look at in a text before it leaves. Neither hides the
/// other: whoever sends the text again is taken to have read what was remarked on it.
final class FaultBox extends VBox {

  private InboxModel.@Nullable Fault fault;
  private AnswerModel.@Nullable Remarks remarks;

  FaultBox(
      ObservableValue<InboxModel.@Nullable Fault> faults,
      ObservableValue<AnswerModel.@Nullable Remarks> looked) {
    getStyleClass().add("unpublish-fault");
    show();
    Attached.to(this).on(faults, this::happened).on(looked, this::remarked);
  }

  private void happened(InboxModel.@Nullable Fault now) {
    fault = now;
    show();
  }

  private void remarked(AnswerModel.@Nullable Remarks now) {
    remarks = now;
    show();
  }

  private void show() {
    getChildren().clear();
    if (fault != null) {
      getChildren()
          .add(new InlineMessage(Tone.DANGER, fault.happened(), fault.kept(), fault.todo()));
    }
    if (remarks != null) {
      getChildren()
          .add(new InlineMessage(remarks.tone(), remarks.title(), remarks.list(), remarks.todo()));
    }
    Boxes.shown(this, !getChildren().isEmpty());
  }
}
