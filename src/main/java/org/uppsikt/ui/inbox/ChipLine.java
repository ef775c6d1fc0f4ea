package org.uppsikt.ui.inbox;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.layout.Region;
import org.uppsikt.text.InboxText;
import org.uppsikt.ui.kit.Chip;
import org.uppsikt.ui.kit.Kit;
import org.uppsikt.ui.kit.Tone;

/// Categories side by side, at most two: as many as there is room for, whole, and how many more
/// there are. Only the first one is cut where even that has no room.
final class ChipLine extends Region {

  private static final int MOST = 2;
  private static final double GAP = 8;
  private final Kit kit;
  private final Chip more = new Chip("", Tone.PLAIN);
  private final List<Chip> chips = new ArrayList<>();
  private List<InboxRow.Category> shown = List.of();
  private boolean quiet;
  private int all;

  ChipLine(Kit kit) {
    this.kit = kit;
    setMinWidth(0);
    getChildren().add(more);
  }

  /// @param inQuiet without the colours of severity
  void show(List<InboxRow.Category> categories, boolean inQuiet) {
    // What is put in anew is styled anew.
    if (categories.equals(shown) && inQuiet == quiet) {
      return;
    }
    shown = List.copyOf(categories);
    quiet = inQuiet;
    all = categories.size();
    chips.clear();
    for (InboxRow.Category category : categories.stream().limit(MOST).toList()) {
      chips.add(new Chip(category.name(), quiet ? Tone.PLAIN : category.tone()));
    }
    getChildren().setAll(Stream.concat(chips.stream(), Stream.of(more)).toList());
    requestLayout();
  }

  @Override
  protected double computePrefWidth(double height) {
    double gap = kit.theme().px(GAP);
    double width = all > MOST ? rest(all - MOST) : 0;
    for (Chip chip : chips) {
      width += chip.prefWidth(-1) + gap;
    }
    return width;
  }

  @Override
  protected double computePrefHeight(double width) {
    return chips.isEmpty() ? 0 : chips.getFirst().prefHeight(-1);
  }

  @Override
  protected void layoutChildren() {
    int fitting = chips.size();
    while (fitting > 1 && width(fitting) > getWidth()) {
      fitting--;
    }
    double room = getWidth() - (all > fitting ? rest(all - fitting) + kit.theme().px(GAP) : 0);
    double x = 0;
    for (int i = 0; i < chips.size(); i++) {
      Chip chip = chips.get(i);
      chip.setVisible(i < fitting);
      double wide = Math.max(0, Math.min(chip.prefWidth(-1), room - x));
      place(chip, x, wide);
      x += i < fitting ? wide + kit.theme().px(GAP) : 0;
    }
    more.setVisible(all > fitting);
    place(more, x, more.isVisible() ? rest(all - fitting) : 0);
  }

  private void place(Chip chip, double x, double width) {
    double height = chip.prefHeight(-1);
    chip.resizeRelocate(snapPositionX(x), snapPositionY((getHeight() - height) / 2), width, height);
  }

  /// What so many chips need, with the count of the rest.
  private double width(int count) {
    double gap = kit.theme().px(GAP);
    double width = all > count ? rest(all - count) + gap : 0;
    for (int i = 0; i < count; i++) {
      width += chips.get(i).prefWidth(-1) + (i > 0 ? gap : 0);
    }
    return width;
  }

  /// Width of the count of so many more, which says it from now on.
  private double rest(int count) {
    String words = kit.text(InboxText.MORE_CHIPS, count);
    if (!words.equals(more.getText())) {
      more.setText(words);
    }
    return more.prefWidth(-1);
  }
}
