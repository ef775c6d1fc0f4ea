package org.uppsikt.ui.inbox;

import java.util.function.BooleanSupplier;

/// Takes what is asked of many rows to what marks and runs them.
///
/// @param may whether rows can be marked now
record MarkHands(InboxModel model, MarkPart part, BooleanSupplier may) implements MarkActions {

  @Override
  public void toggle() {
    if (may.getAsBoolean()) {
      part.toggle(model.selectedProperty().get());
    }
  }

  @Override
  public void extend(int step) {
    if (!may.getAsBoolean()) {
      return;
    }
    int at = model.selectedProperty().get();
    part.extend(at, step);
    if (at + step >= 0 && at + step < model.rows().size()) {
      model.selectedProperty().set(at + step);
    }
  }

  @Override
  public void all() {
    if (may.getAsBoolean()) {
      part.all();
    }
  }

  @Override
  public boolean unmark() {
    boolean any = part.any();
    if (any && !part.clear()) {
      part.stop();
    }
    return any;
  }

  @Override
  public void use(String template) {
    part.answer().use(template);
  }

  @Override
  public void send() {
    part.answer().send();
  }

  @Override
  public void choose(String choice) {
    part.choose(choice);
  }
}
