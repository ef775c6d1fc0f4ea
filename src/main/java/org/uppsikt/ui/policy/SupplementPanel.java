package org.uppsikt.ui.policy;

import javafx.beans.binding.Bindings;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.uppsikt.domain.policy.PolicyInForce;
import org.uppsikt.text.KitText;
import org.uppsikt.text.SupplementText;
import org.uppsikt.ui.kit.Boxes;
import org.uppsikt.ui.kit.InlineMessage;
import org.uppsikt.ui.kit.KeyButton;
import org.uppsikt.ui.kit.Kit;
import org.uppsikt.ui.kit.NoticePlace;
import org.uppsikt.ui.kit.SafeText;
import org.uppsikt.ui.kit.Tone;
import org.uppsikt.ui.kit.form.Field;
import org.uppsikt.ui.kit.form.Panel;
import org.uppsikt.work.PolicyFault;
import org.uppsikt.work.UnitSupplements.Kept;

/// What units add to the guidelines: what each tightens, the file that is taken in next and what is
/// wrong with it, and the way out again.
final class SupplementPanel extends VBox {

  private final Kit kit;
  private final SupplementForm form;
  private final SupplementActions actions;
  private final PolicyWords words;
  private final VBox kept = Boxes.column("form");
  private final VBox faults = Boxes.column("form");
  private final KeyButton main;
  private final KeyButton close;

  SupplementPanel(Kit kit, SupplementForm form, PolicyInForce policy, SupplementActions actions) {
    this.kit = kit;
    this.form = form;
    this.actions = actions;
    this.words = new PolicyWords(kit, policy);
    getStyleClass().add("rule-panel");
    main =
        new KeyButton(kit, "supplements.take", kit.text(SupplementText.TAKE_IN), "")
            .icon(Feather.FOLDER)
            .style("accent")
            .does(() -> actions.takeIn(form));
    close =
        new KeyButton(kit, "supplements.close", kit.text(KitText.CLOSE), "Esc")
            .does(() -> actions.closeSupplements(form));
    var panel =
        new Panel(
            "supplements",
            kit.text(SupplementText.TITLE),
            Boxes.words(kit.text(SupplementText.LEAD)),
            new NoticePlace(kit, form.noticeProperty()),
            faults,
            kept);
    if (form.standingProperty().get().mayChange()) {
      main.disableProperty().bind(form.busyProperty());
      panel.main(main);
    }
    panel.button(close);
    getChildren().setAll(panel);
    form.standingProperty().subscribe(this::refill);
    form.faultsProperty().subscribe(this::wrong);
    refill();
    wrong();
  }

  Node first() {
    return form.standingProperty().get().mayChange() ? main : close;
  }

  private void refill() {
    var standing = form.standingProperty().get();
    kept.getChildren().clear();
    if (!standing.mayChange()) {
      kept.getChildren()
          .add(new InlineMessage(Tone.PLAIN, kit.text(SupplementText.NO_RIGHT), "", ""));
    }
    if (standing.kept().isEmpty()) {
      kept.getChildren().add(Boxes.words(kit.text(SupplementText.NONE)));
    }
    standing.kept().forEach(one -> kept.getChildren().add(one(one, standing.mayChange())));
  }

  private Node one(Kept one, boolean mayChange) {
    var box =
        Boxes.column(
            "form",
            Boxes.words(SafeText.harmless(one.unit()), "strong"),
            Boxes.words(
                kit.text(
                    SupplementText.TAKEN_BY,
                    SafeText.harmless(one.fileName()),
                    one.takenBy(),
                    kit.formats().dayAndTime(one.at())),
                "muted",
                "small-text"));
    if (one.holds()) {
      words.tightened(one).forEach(line -> box.getChildren().add(Boxes.words(line)));
    } else {
      box.getChildren()
          .add(
              new InlineMessage(
                  Tone.WARN,
                  kit.text(SupplementText.NOT_HOLDING),
                  "",
                  kit.text(SupplementText.NOT_HOLDING_DO)));
    }
    if (mayChange) {
      box.getChildren().add(out(one));
    }
    return box;
  }

  private Node out(Kept one) {
    var reason = new SimpleStringProperty("");
    var button =
        new KeyButton(kit, "supplements.out." + one.id(), kit.text(SupplementText.TAKE_OUT), "")
            .does(() -> actions.takeOut(form, one.id(), reason.get()));
    button
        .disableProperty()
        .bind(
            Bindings.createBooleanBinding(
                () -> form.busyProperty().get() || reason.get().isBlank(),
                form.busyProperty(),
                reason));
    return Boxes.column(
        "form",
        Field.line("supplements.reason." + one.id(), kit.text(SupplementText.REASON), reason),
        Boxes.row("panel-row", button));
  }

  /// What is wrong with the file, where, and what to do.
  private void wrong() {
    faults.getChildren().clear();
    var all = form.faultsProperty().get();
    if (!all.isEmpty()) {
      faults
          .getChildren()
          .add(new InlineMessage(Tone.WARN, kit.text(SupplementText.FAULTY), "", ""));
      all.forEach(fault -> faults.getChildren().add(fault(fault)));
    }
    Boxes.shown(faults, !all.isEmpty());
  }

  private Node fault(PolicyFault fault) {
    String place = fault.place().isEmpty() ? kit.text(SupplementText.FAULT_WHOLE) : fault.place();
    var details = fault.details().stream().map(SafeText::harmless).toList();
    return new InlineMessage(
        Tone.DANGER,
        kit.text(
            SupplementText.FAULT_AT, SafeText.harmless(fault.file()), SafeText.harmless(place)),
        "",
        kit.texts().why(fault.sentence(), details).orElse(fault.cure()));
  }
}
